import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{b as y,c as b,e as O,f as R,h as V,i as j,j as k,k as E,l as T,m as F,n as x}from"./chunk-OCRH7G7M.js";import{d as a,e as f,f as $,g as S,l as h}from"./chunk-K4FPYXCE.js";import"./chunk-GAULKDMO.js";var L=9e5,N=3,B=300,M=2e3,Q=(n,e)=>{let o=A(n,e),t=G(n,e),s=[q(n,e),z(n,e),D(n,e)],r=`
${a(x(n,e))}
`,i=[o,C(t)].join(""),l=[..._(s,L/3,e),r].join(""),c=L-d(i)-d(l);return`${i}${Y(n,e,c)}${l}`},d=n=>Buffer.byteLength(n),C=({heading:n,lines:e})=>e.length===0?"":`
### ${a(n)}

${e.join(`
`)}
`;function _(n,e,{labels:o}){let t=e;return n.map(s=>{let r=C(s),i=d(r)<=t;return i&&(t-=d(r)),i?r:`
${a(o.summary.sectionOmitted(s.heading))}
`})}function A(n,e){let{summary:o,report:t}=e.labels,s=[j(n,e),k(n,e),t.assets(n.assets)];return`## ${a(o.verdicts[n.verdict])}

${s.map(r=>`${a(r)}
`).join(`
`)}`}function G(n,e){let{summary:o}=e.labels,t=R(y(n),n).filter(({info:s})=>s!==null).slice(0,N).map(({rule:s,info:r,findings:i},l)=>{let c=a(r?.remedy[e.locale]??""),u=i[0]===void 0?"":` ${f(w(i[0]))}`;return`${l+1}. ${c} (${f(s)}, ${a(o.step(i.length))})${u}`});return{heading:o.firstSteps,lines:t}}var w=({at:n})=>`${h(n.file,B)}:${n.start.line}`;function Y(n,e,o){let{summary:t}=e.labels,s=W(n,e);if(s.length===0)return"";let r=d(a(t.omitted(n.findings.length)))+10,i=[`
### ${a(t.findings)}
`],l=o-r-d(i[0]??""),c=0;for(let{heading:u,findings:g}of s){let m=`
#### ${a(u)}

| ${[t.place,t.level,t.wrong].map(a).join(" | ")} |
|---|---|---|
`,{rows:p,used:I}=P(g,{report:n,voice:e},l-d(m));c+=g.length-p.length,p.length!==0&&(i.push(m,...p),l-=I+d(m))}return c>0&&i.push(`
${a(t.omitted(c))}
`),i.join("")}function P(n,e,o){let t=[],s=0;for(let r of n){let i=U(r,e);if(s+d(i)>o)break;s+=d(i),t.push(i)}return{rows:t,used:s}}function U(n,{report:e,voice:o}){let{labels:t}=o,{level:s,verdict:r,rule:i}=n,l=r==="unmet"?t.levels[s]:`${t.levels[s]}, ${t.verdicts[r]}`,c=F(i,e,o).map(({article:g,url:m})=>S(g,m)),u=[a(h(V(n.reason,o),M)),$(i),...c].join(" · ");return`| ${$(w(n))} | ${a(l)} | ${u} |
`}function W(n,{labels:e,locale:o}){let t=O(y(n)),s=({rule:l})=>n.laws.find(({id:c})=>l.startsWith(`${c}/`)),r=n.laws.map(l=>({heading:l.title[o],findings:t.filter(c=>s(c)===l)})),i={heading:e.summary.neutral,findings:t.filter(l=>s(l)===void 0)};return[...r,i].filter(l=>l.findings.length>0)}function q(n,e){let o=n.exposure.map(t=>{let{heading:s,body:r}=E(t,e);return`- **${a(s)}** ${a(r)} (${t.rules.map(f).join(", ")})`});return{heading:e.labels.report.exposure,lines:o}}function z(n,{labels:e}){let o=b(n).map(t=>{let{waived:s}=t,r=s===null?e.report.inBaseline:e.report.waived(s.until,s.approvedBy,s.reason);return`- ${f(w(t))} ${f(t.rule)}: ${a(r)}`});return{heading:e.report.accepted,lines:o}}function D({notChecked:n},e){let o=T(n,e).flatMap(({why:t,duties:s})=>[`- ${a(t)}`,...s.map(r=>`  - ${a(r)}`)]);return{heading:e.labels.report.notChecked,lines:o}}export{L as SUMMARY_BYTES,Q as summary};
