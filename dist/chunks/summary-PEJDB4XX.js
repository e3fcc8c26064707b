import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{b as h,c as b,e as O,f as R,h as V,i as j,j as k,k as E,l as T,m as F}from"./chunk-SNQBA7W2.js";import{d as a,e as f,f as $,g as S,l as y}from"./chunk-K4FPYXCE.js";import"./chunk-GAULKDMO.js";var x=9e5,I=3,N=300,B=2e3,J=(n,e)=>{let r=_(n,e),t=A(n,e),s=[W(n,e),q(n,e),v(n,e)],o=`
${a(F(n,e))}
`,i=[r,L(t)].join(""),c=[...M(s,x/3,e),o].join(""),l=x-d(i)-d(c);return`${i}${G(n,e,l)}${c}`},d=n=>Buffer.byteLength(n),L=({heading:n,lines:e})=>e.length===0?"":`
### ${a(n)}

${e.join(`
`)}
`;function M(n,e,{labels:r}){let t=e;return n.map(s=>{let o=L(s),i=d(o)<=t;return i&&(t-=d(o)),i?o:`
${a(r.summary.sectionOmitted(s.heading))}
`})}function _(n,e){let{summary:r,report:t}=e.labels,s=[V(n,e),j(n,e),t.assets(n.assets)];return`## ${a(r.verdicts[n.verdict])}

${s.map(o=>`${a(o)}
`).join(`
`)}`}function A(n,e){let{summary:r}=e.labels,t=R(h(n),n).filter(({info:s})=>s!==null).slice(0,I).map(({rule:s,info:o,findings:i},c)=>{let l=a(o?.remedy[e.locale]??""),u=i[0]===void 0?"":` ${f(w(i[0]))}`;return`${c+1}. ${l} (${f(s)}, ${a(r.step(i.length))})${u}`});return{heading:r.firstSteps,lines:t}}var w=({at:n})=>`${y(n.file,N)}:${n.start.line}`;function G(n,e,r){let{summary:t}=e.labels,s=U(n,e);if(s.length===0)return"";let o=d(a(t.omitted(n.findings.length)))+10,i=[`
### ${a(t.findings)}
`],c=r-o-d(i[0]??""),l=0;for(let{heading:u,findings:p}of s){let m=`
#### ${a(u)}

| ${[t.place,t.level,t.wrong].map(a).join(" | ")} |
|---|---|---|
`,{rows:g,used:C}=Y(p,{report:n,voice:e},c-d(m));l+=p.length-g.length,g.length!==0&&(i.push(m,...g),c-=C+d(m))}return l>0&&i.push(`
${a(t.omitted(l))}
`),i.join("")}function Y(n,e,r){let t=[],s=0;for(let o of n){let i=P(o,e);if(s+d(i)>r)break;s+=d(i),t.push(i)}return{rows:t,used:s}}function P(n,{report:e,voice:r}){let{labels:t,say:s}=r,{level:o,verdict:i,rule:c}=n,l=i==="unmet"?t.levels[o]:`${t.levels[o]}, ${t.verdicts[i]}`,u=T(c,e,r).map(({article:m,url:g})=>S(m,g)),p=[a(y(s(n.reason),B)),$(c),...u].join(" · ");return`| ${$(w(n))} | ${a(l)} | ${p} |
`}function U(n,{labels:e,locale:r}){let t=O(h(n)),s=({rule:c})=>n.laws.find(({id:l})=>c.startsWith(`${l}/`)),o=n.laws.map(c=>({heading:c.title[r],findings:t.filter(l=>s(l)===c)})),i={heading:e.summary.neutral,findings:t.filter(c=>s(c)===void 0)};return[...o,i].filter(c=>c.findings.length>0)}function W(n,e){let r=n.exposure.map(t=>{let{heading:s,body:o}=k(t,e);return`- **${a(s)}** ${a(o)} (${t.rules.map(f).join(", ")})`});return{heading:e.labels.report.exposure,lines:r}}function q(n,{labels:e}){let r=b(n).map(t=>{let{waived:s}=t,o=s===null?e.report.inBaseline:e.report.waived(s.until,s.approvedBy,s.reason);return`- ${f(w(t))} ${f(t.rule)}: ${a(o)}`});return{heading:e.report.accepted,lines:r}}function v({notChecked:n},e){let r=E(n,e).flatMap(({why:t,duties:s})=>[`- ${a(t)}`,...s.map(o=>`  - ${a(o)}`)]);return{heading:e.labels.report.notChecked,lines:r}}export{x as SUMMARY_BYTES,J as summary};
