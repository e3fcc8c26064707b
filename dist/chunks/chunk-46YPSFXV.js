import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
function c(e,r){return e.length<=r?e:`${e.slice(0,r-1).replace(/[\ud800-\udbff]$/,"")}…`}var o=["error","warning","notice"];var l=e=>o.indexOf(e),L=(e,r)=>l(e)<=l(r),p=(e,...r)=>r.reduce((n,t)=>t&&!L(t,n)?t:n,e),v=e=>o.find(r=>e.includes(r))??null;export{o as a,l as b,L as c,p as d,v as e,c as f};
