import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a as h,b as S,e as O,f as R,h as V,j,k as E,l as T,m as k,o as F,p as I,q as x}from"./chunk-KB6I4IV3.js";import"./chunk-TJZMRWIH.js";import{a as y}from"./chunk-3DIH464E.js";import"./chunk-TFPHFNVX.js";import{e as a,f,g as $,h as b}from"./chunk-N25WRBX6.js";import"./chunk-GAULKDMO.js";var C=9e5,B=3,M=2,_=300,A=2e3,nn=(n,e)=>{let o=Y(n,e),t=D(n,e),s=[z(n,e),H(n,e),J(n,e),K(n,e)],r=`
${a(x(n,e))}
`,i=[o,L(t)].join(""),c=[...G(s,C/3,e),r].join(""),l=C-d(i)-d(c);return`${i}${P(n,e,l)}${c}`},d=n=>Buffer.byteLength(n),L=({heading:n,lines:e})=>e.length===0?"":`
### ${a(n)}

${e.join(`
`)}
`;function G(n,e,{labels:o}){let t=e;return n.map(s=>{let r=L(s),i=d(r)<=t;return i&&(t-=d(r)),i?r:`
${a(o.summary.sectionOmitted(s.heading))}
`})}function Y(n,e){let{summary:o,report:t}=e.labels,s=[j(n,e),E(n,e),t.assets(n.assets)];return`## ${a(o.verdicts[n.verdict])}

${s.map(r=>`${a(r)}
`).join(`
`)}`}function D(n,e){let{summary:o}=e.labels,t=R(h(n),n).filter(({info:s})=>s!==null).slice(0,B).map(({rule:s,info:r,findings:i},c)=>{let l=a(r?.remedy[e.locale]??""),u=i[0]===void 0?"":` ${f(w(i[0]))}`;return`${c+1}. ${l} (${f(s)}, ${a(o.step(i.length))})${u}`});return{heading:o.firstSteps,lines:t}}var w=({at:n})=>`${y(n.file,_)}:${n.start.line}`;function P(n,e,o){let{summary:t}=e.labels,s=q(n,e);if(s.length===0)return"";let r=d(a(t.omitted(n.findings.length)))+10,i=[`
### ${a(t.findings)}
`],c=o-r-d(i[0]??""),l=0;for(let{heading:u,findings:g}of s){let m=`
#### ${a(u)}

| ${[t.place,t.level,t.wrong].map(a).join(" | ")} |
|---|---|---|
`,{rows:p,used:N}=U(g,{report:n,voice:e},c-d(m));l+=g.length-p.length,p.length!==0&&(i.push(m,...p),c-=N+d(m))}return l>0&&i.push(`
${a(t.omitted(l))}
`),i.join("")}function U(n,e,o){let t=[],s=0;for(let r of n){let i=W(r,e);if(s+d(i)>o)break;s+=d(i),t.push(i)}return{rows:t,used:s}}function W(n,{report:e,voice:o}){let{labels:t}=o,{level:s,verdict:r,rule:i}=n,c=r==="unmet"?t.levels[s]:`${t.levels[s]}, ${t.verdicts[r]}`,l=F(i,e,o).slice(0,M).map(({article:g,url:m})=>b(g,m)),u=[a(y(V(n.reason,o),A)),$(i),...l].join(" · ");return`| ${$(w(n))} | ${a(c)} | ${u} |
`}function q(n,{labels:e,locale:o}){let t=O(h(n)),s=({rule:c})=>n.laws.find(({id:l})=>c.startsWith(`${l}/`)),r=n.laws.map(c=>({heading:c.title[o],findings:t.filter(l=>s(l)===c)})),i={heading:e.summary.neutral,findings:t.filter(c=>s(c)===void 0)};return[...r,i].filter(c=>c.findings.length>0)}function z(n,e){let o=n.exposure.map(r=>{let{heading:i,body:c}=T(r,e);return`- **${a(i)}** ${a(c)} (${r.rules.map(f).join(", ")})`}),{unpriced:t=[]}=n,s=t.length>0?[`- ${a(e.labels.report.unpriced(t.join(", ")))}`]:[];return{heading:e.labels.report.exposure,lines:[...o,...s]}}function H(n,{labels:e}){let o=S(n).map(t=>{let{waived:s}=t,r=s===null?e.report.inBaseline:e.report.waived(s.until,s.approvedBy,s.reason);return`- ${f(w(t))} ${f(t.rule)}: ${a(r)}`});return{heading:e.report.accepted,lines:o}}var J=(n,e)=>({heading:e.labels.report.coming,lines:I(n,e).map(o=>`- ${a(o)}`)});function K({notChecked:n},e){let o=k(n,e).flatMap(({why:t,duties:s})=>[`- ${a(t)}`,...s.map(r=>`  - ${a(r)}`)]);return{heading:e.labels.report.notChecked,lines:o}}export{C as SUMMARY_BYTES,nn as summary};
