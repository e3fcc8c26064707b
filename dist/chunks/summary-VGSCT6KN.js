import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a as M}from"./chunk-NSSEJ6E4.js";import{a as y,b as R,e as S,f as V,h as j,i as T,j as E,l as k,m as F,o as I,p as x,q as C,r as L}from"./chunk-KSUVXOPU.js";import{e as l,f as g,g as p,h as O}from"./chunk-LIAYYQAI.js";import"./chunk-TJZMRWIH.js";import{a as h}from"./chunk-3DIH464E.js";import"./chunk-XOD4WCAY.js";import"./chunk-GAULKDMO.js";var N=9e5,B=3,G=2,Y=200,w=300,z=2e3,rn=(n,e)=>{let s=P(n,e),t=U(n,e),o=[K(n,e),Q(n,e),X(n,e),Z(n,e),v(n,e)],c=`
${l(L(n,e))}
`,i=[s,_(t)].join(""),r=[...D(o,N/3,e),c].join(""),a=N-d(i)-d(r);return`${i}${W(n,e,a)}${r}`},d=n=>Buffer.byteLength(n),_=({heading:n,lines:e})=>e.length===0?"":`
### ${l(n)}

${e.join(`
`)}
`;function D(n,e,{labels:s}){let t=e;return n.map(o=>{let c=_(o),i=d(c)<=t;return i&&(t-=d(c)),i?c:`
${l(s.summary.sectionOmitted(o.heading))}
`})}function P(n,e){let s=`## ${l(e.labels.summary.verdicts[n.verdict])}
`,t=[E(n,e),...C(n,e)];return[s,M(n.verdict,n.counts,e),"",...t.map(o=>`${l(o)}
`)].join(`
`)}function U(n,e){let{summary:s}=e.labels,t=V(y(n),n).filter(({info:o})=>o!==null).slice(0,B).map(({rule:o,info:c,findings:i},r)=>{let a=l(c?.remedy[e.locale]??""),f=i[0]===void 0?"":` ${g(b(i[0]))}`;return`${r+1}. ${a} (${g(o)}, ${l(s.step(i.length))})${f}`});return{heading:s.firstSteps,lines:t}}var b=({at:n})=>`${h(n.file,w)}:${n.start.line}`;function W(n,e,s){let{summary:t}=e.labels,o=J(n,e);if(o.length===0)return"";let c=d(l(t.omitted(n.findings.length)))+10,i=[`
### ${l(t.findings)}
`],r=s-c-d(i[0]??""),a=0;for(let{heading:f,findings:m}of o){let u=`
#### ${l(f)}

| ${[t.place,t.level,t.wrong].map(l).join(" | ")} |
|---|---|---|
`,{rows:$,used:A}=q(m,{report:n,voice:e},r-d(u));a+=m.length-$.length,$.length!==0&&(i.push(u,...$),r-=A+d(u))}return a>0&&i.push(`
${l(t.omitted(a))}
`),i.join("")}function q(n,e,s){let t=[],o=0;for(let c of n){let i=H(c,e);if(o+d(i)>s)break;o+=d(i),t.push(i)}return{rows:t,used:o}}function H(n,{report:e,voice:s}){let{labels:t}=s,{level:o,verdict:c,rule:i}=n,r=c==="unmet"?t.levels[o]:`${t.levels[o]}, ${t.verdicts[c]}`,a=I(i,e,s).slice(0,G).map(({article:m,url:u})=>O(m,u)),f=[l(h(j(n.reason,s),z)),p(i),...a].join(" · ");return`| ${p(b(n))} | ${l(r)} | ${f} |
`}function J(n,{labels:e,locale:s}){let t=S(y(n)),o=({rule:r})=>n.laws.find(({id:a})=>r.startsWith(`${a}/`)),c=n.laws.map(r=>({heading:r.title[s],findings:t.filter(a=>o(a)===r)})),i={heading:e.summary.neutral,findings:t.filter(r=>o(r)===void 0)};return[...c,i].filter(r=>r.findings.length>0)}function K(n,{labels:e}){let{summary:s}=e,t=new Map;for(let r of S(y(n))){if(r.asset===null)continue;let a=t.get(r.asset)??[];a.push(r),t.set(r.asset,a)}let o=[...t].slice(0,Y).map(([r,[a,...f]])=>{let m=a===void 0?"":e.levels[a.level],u=a?.system?p(h(a.system,w)):"";return`| ${[p(h(r,w)),u,l(m),String(f.length+1)].join(" | ")} |`}),c=`| ${[s.asset,s.system,s.level,s.findings].map(l).join(" | ")} |
|---|---|---|--:|`,i=t.size-o.length;return{heading:s.assets,lines:[l(e.report.assets(n.assets)),...o.length>0?["",c,...o]:[],...i>0?["",l(s.moreAssets(i))]:[]]}}function Q(n,e){let s=n.exposure.map(c=>{let{heading:i,body:r}=k(c,e);return`- **${l(i)}** ${l(r)} (${c.rules.map(g).join(", ")})`}),{unpriced:t=[]}=n,o=t.length>0?[`- ${l(e.labels.report.unpriced(t.join(", ")))}`]:[];return{heading:e.labels.report.exposure,lines:[...s,...o]}}function X(n,e){let s=R(n).map(t=>{let o=T(t,e)??"";return`- ${g(b(t))} ${g(t.rule)}: ${l(o)}`});return{heading:e.labels.report.accepted,lines:s}}var Z=(n,e)=>({heading:e.labels.report.coming,lines:x(n,e).map(s=>`- ${l(s)}`)});function v({notChecked:n},e){let s=F(n,e).flatMap(({why:t,duties:o})=>[`- ${l(t)}`,...o.map(c=>`  - ${l(c)}`)]);return{heading:e.labels.report.notChecked,lines:s}}export{N as SUMMARY_BYTES,rn as summary};
