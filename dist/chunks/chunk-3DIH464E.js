import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
function e(r,n){return r.length<=n?r:`${r.slice(0,n-1).replace(/[\ud800-\udbff]$/,"")}…`}export{e as a};
