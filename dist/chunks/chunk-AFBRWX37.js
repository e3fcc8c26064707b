import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
function l(e){let o=[0];for(let n=e.indexOf(`
`);n>=0;n=e.indexOf(`
`,n+1))o.push(n+1);return o}function t(e,o){let n=0,i=e.length-1;for(;n<i;){let r=n+i+1>>1;e[r]<=o?n=r:i=r-1}return n}function u(e,o){let n=t(e,o);return{line:n+1,column:o-e[n]+1}}export{l as a,t as b,u as c};
