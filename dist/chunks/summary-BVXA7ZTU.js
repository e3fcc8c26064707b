import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a as h,b,d as O,e as R,g as V,h as E,i as T,j,k,m as F,n as x}from"./chunk-FFPAQZND.js";import{f as y}from"./chunk-46YPSFXV.js";import{d as a,e as f,f as $,g as S}from"./chunk-NJWOSQKE.js";import"./chunk-GAULKDMO.js";var C=9e5,N=3,B=2,M=300,_=2e3,Z=(n,e)=>{let o=G(n,e),t=Y(n,e),s=[q(n,e),z(n,e),H(n,e)],r=`
${a(x(n,e))}
`,i=[o,I(t)].join(""),c=[...A(s,C/3,e),r].join(""),l=C-d(i)-d(c);return`${i}${D(n,e,l)}${c}`},d=n=>Buffer.byteLength(n),I=({heading:n,lines:e})=>e.length===0?"":`
### ${a(n)}

${e.join(`
`)}
`;function A(n,e,{labels:o}){let t=e;return n.map(s=>{let r=I(s),i=d(r)<=t;return i&&(t-=d(r)),i?r:`
${a(o.summary.sectionOmitted(s.heading))}
`})}function G(n,e){let{summary:o,report:t}=e.labels,s=[E(n,e),T(n,e),t.assets(n.assets)];return`## ${a(o.verdicts[n.verdict])}

${s.map(r=>`${a(r)}
`).join(`
`)}`}function Y(n,e){let{summary:o}=e.labels,t=R(h(n),n).filter(({info:s})=>s!==null).slice(0,N).map(({rule:s,info:r,findings:i},c)=>{let l=a(r?.remedy[e.locale]??""),u=i[0]===void 0?"":` ${f(w(i[0]))}`;return`${c+1}. ${l} (${f(s)}, ${a(o.step(i.length))})${u}`});return{heading:o.firstSteps,lines:t}}var w=({at:n})=>`${y(n.file,M)}:${n.start.line}`;function D(n,e,o){let{summary:t}=e.labels,s=W(n,e);if(s.length===0)return"";let r=d(a(t.omitted(n.findings.length)))+10,i=[`
### ${a(t.findings)}
`],c=o-r-d(i[0]??""),l=0;for(let{heading:u,findings:p}of s){let m=`
#### ${a(u)}

| ${[t.place,t.level,t.wrong].map(a).join(" | ")} |
|---|---|---|
`,{rows:g,used:L}=P(p,{report:n,voice:e},c-d(m));l+=p.length-g.length,g.length!==0&&(i.push(m,...g),c-=L+d(m))}return l>0&&i.push(`
${a(t.omitted(l))}
`),i.join("")}function P(n,e,o){let t=[],s=0;for(let r of n){let i=U(r,e);if(s+d(i)>o)break;s+=d(i),t.push(i)}return{rows:t,used:s}}function U(n,{report:e,voice:o}){let{labels:t}=o,{level:s,verdict:r,rule:i}=n,c=r==="unmet"?t.levels[s]:`${t.levels[s]}, ${t.verdicts[r]}`,l=F(i,e,o).slice(0,B).map(({article:p,url:m})=>S(p,m)),u=[a(y(V(n.reason,o),_)),$(i),...l].join(" · ");return`| ${$(w(n))} | ${a(c)} | ${u} |
`}function W(n,{labels:e,locale:o}){let t=O(h(n)),s=({rule:c})=>n.laws.find(({id:l})=>c.startsWith(`${l}/`)),r=n.laws.map(c=>({heading:c.title[o],findings:t.filter(l=>s(l)===c)})),i={heading:e.summary.neutral,findings:t.filter(c=>s(c)===void 0)};return[...r,i].filter(c=>c.findings.length>0)}function q(n,e){let o=n.exposure.map(t=>{let{heading:s,body:r}=j(t,e);return`- **${a(s)}** ${a(r)} (${t.rules.map(f).join(", ")})`});return{heading:e.labels.report.exposure,lines:o}}function z(n,{labels:e}){let o=b(n).map(t=>{let{waived:s}=t,r=s===null?e.report.inBaseline:e.report.waived(s.until,s.approvedBy,s.reason);return`- ${f(w(t))} ${f(t.rule)}: ${a(r)}`});return{heading:e.report.accepted,lines:o}}function H({notChecked:n},e){let o=k(n,e).flatMap(({why:t,duties:s})=>[`- ${a(t)}`,...s.map(r=>`  - ${a(r)}`)]);return{heading:e.labels.report.notChecked,lines:o}}export{C as SUMMARY_BYTES,Z as summary};
