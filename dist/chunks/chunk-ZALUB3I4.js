import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
function i(o){let t=[0];for(let n=o.indexOf(`
`);n>=0;n=o.indexOf(`
`,n+1))t.push(n+1);return t}function s(o,t){let n=0,r=o.length-1;for(;n<r;){let e=n+r+1>>1;o[e]<=t?n=e:r=e-1}return n}function m(o,t){let n=s(o,t);return{line:n+1,column:t-o[n]+1}}function p(o,t){let n=i(t),r=e=>m(n,Math.max(0,Math.min(e,t.length)));return(e,l)=>({file:o,start:r(e),end:r(l)})}export{i as a,s as b,m as c,p as d};
