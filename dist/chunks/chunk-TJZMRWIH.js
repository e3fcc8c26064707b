import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var l=["error","warning","notice"];var t=e=>l.indexOf(e),L=(e,n)=>t(e)<=t(n),p=(e,...n)=>n.reduce((o,r)=>r&&!L(r,o)?r:o,e),s=e=>l.find(n=>e.includes(n))??null;export{l as a,t as b,L as c,p as d,s as e};
