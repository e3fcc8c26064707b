import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a as C}from"./chunk-NSSEJ6E4.js";import{a as y,b as R,e as S,f as V,h as j,j as T,l as E,m as k,o as F,p as I,q as x}from"./chunk-KB6I4IV3.js";import{e as a,f as g,g as p,h as b}from"./chunk-LIAYYQAI.js";import"./chunk-TJZMRWIH.js";import{a as h}from"./chunk-3DIH464E.js";import"./chunk-TFPHFNVX.js";import"./chunk-GAULKDMO.js";var L=9e5,_=3,A=2,B=200,w=300,G=2e3,sn=(n,e)=>{let o=z(n,e),t=D(n,e),s=[v(n,e),H(n,e),J(n,e),K(n,e),Q(n,e)],c=`
${a(x(n,e))}
`,i=[o,M(t)].join(""),r=[...Y(s,L/3,e),c].join(""),l=L-d(i)-d(r);return`${i}${P(n,e,l)}${r}`},d=n=>Buffer.byteLength(n),M=({heading:n,lines:e})=>e.length===0?"":`
### ${a(n)}

${e.join(`
`)}
`;function Y(n,e,{labels:o}){let t=e;return n.map(s=>{let c=M(s),i=d(c)<=t;return i&&(t-=d(c)),i?c:`
${a(o.summary.sectionOmitted(s.heading))}
`})}function z(n,e){return[`## ${a(e.labels.summary.verdicts[n.verdict])}
`,C(n.verdict,n.counts,e),"",`${a(T(n,e))}
`].join(`
`)}function D(n,e){let{summary:o}=e.labels,t=V(y(n),n).filter(({info:s})=>s!==null).slice(0,_).map(({rule:s,info:c,findings:i},r)=>{let l=a(c?.remedy[e.locale]??""),u=i[0]===void 0?"":` ${g(O(i[0]))}`;return`${r+1}. ${l} (${g(s)}, ${a(o.step(i.length))})${u}`});return{heading:o.firstSteps,lines:t}}var O=({at:n})=>`${h(n.file,w)}:${n.start.line}`;function P(n,e,o){let{summary:t}=e.labels,s=q(n,e);if(s.length===0)return"";let c=d(a(t.omitted(n.findings.length)))+10,i=[`
### ${a(t.findings)}
`],r=o-c-d(i[0]??""),l=0;for(let{heading:u,findings:m}of s){let f=`
#### ${a(u)}

| ${[t.place,t.level,t.wrong].map(a).join(" | ")} |
|---|---|---|
`,{rows:$,used:N}=U(m,{report:n,voice:e},r-d(f));l+=m.length-$.length,$.length!==0&&(i.push(f,...$),r-=N+d(f))}return l>0&&i.push(`
${a(t.omitted(l))}
`),i.join("")}function U(n,e,o){let t=[],s=0;for(let c of n){let i=W(c,e);if(s+d(i)>o)break;s+=d(i),t.push(i)}return{rows:t,used:s}}function W(n,{report:e,voice:o}){let{labels:t}=o,{level:s,verdict:c,rule:i}=n,r=c==="unmet"?t.levels[s]:`${t.levels[s]}, ${t.verdicts[c]}`,l=F(i,e,o).slice(0,A).map(({article:m,url:f})=>b(m,f)),u=[a(h(j(n.reason,o),G)),p(i),...l].join(" · ");return`| ${p(O(n))} | ${a(r)} | ${u} |
`}function q(n,{labels:e,locale:o}){let t=S(y(n)),s=({rule:r})=>n.laws.find(({id:l})=>r.startsWith(`${l}/`)),c=n.laws.map(r=>({heading:r.title[o],findings:t.filter(l=>s(l)===r)})),i={heading:e.summary.neutral,findings:t.filter(r=>s(r)===void 0)};return[...c,i].filter(r=>r.findings.length>0)}function v(n,{labels:e}){let{summary:o}=e,t=new Map;for(let r of S(y(n))){if(r.asset===null)continue;let l=t.get(r.asset)??[];l.push(r),t.set(r.asset,l)}let s=[...t].slice(0,B).map(([r,[l,...u]])=>{let m=l===void 0?"":e.levels[l.level],f=l?.system?p(h(l.system,w)):"";return`| ${[p(h(r,w)),f,a(m),String(u.length+1)].join(" | ")} |`}),c=`| ${[o.asset,o.system,o.level,o.findings].map(a).join(" | ")} |
|---|---|---|--:|`,i=t.size-s.length;return{heading:o.assets,lines:[a(e.report.assets(n.assets)),...s.length>0?["",c,...s]:[],...i>0?["",a(o.moreAssets(i))]:[]]}}function H(n,e){let o=n.exposure.map(c=>{let{heading:i,body:r}=E(c,e);return`- **${a(i)}** ${a(r)} (${c.rules.map(g).join(", ")})`}),{unpriced:t=[]}=n,s=t.length>0?[`- ${a(e.labels.report.unpriced(t.join(", ")))}`]:[];return{heading:e.labels.report.exposure,lines:[...o,...s]}}function J(n,{labels:e}){let o=R(n).map(t=>{let{waived:s}=t,c=s===null?e.report.inBaseline:e.report.waived(s.until,s.approvedBy,s.reason);return`- ${g(O(t))} ${g(t.rule)}: ${a(c)}`});return{heading:e.report.accepted,lines:o}}var K=(n,e)=>({heading:e.labels.report.coming,lines:I(n,e).map(o=>`- ${a(o)}`)});function Q({notChecked:n},e){let o=k(n,e).flatMap(({why:t,duties:s})=>[`- ${a(t)}`,...s.map(c=>`  - ${a(c)}`)]);return{heading:e.labels.report.notChecked,lines:o}}export{L as SUMMARY_BYTES,sn as summary};
