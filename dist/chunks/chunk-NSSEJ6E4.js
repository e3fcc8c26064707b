import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{e as i}from"./chunk-LIAYYQAI.js";var m={pass:"✅",fail:"❌",incomplete:"⚠️"},c={error:"🟥",warning:"🟨",notice:"🟦",waived:"⬜",baseline:"⬜"};function f(t,e,{labels:r}){let{counts:n}=r.report,a=["error","warning","notice"].map(o=>`${c[o]} ${n[o](e[o])}`),p=["waived","baseline"].filter(o=>e[o]>0).map(o=>`${c[o]} ${n[o](e[o])}`),s=[`${m[t]} ${r.badge.verdicts[t]}`,...a,...p].map(i);return`| ${s.join(" | ")} |
|${":-:|".repeat(s.length)}`}export{f as a};
