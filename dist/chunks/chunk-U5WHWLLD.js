import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e=n=>typeof n=="object"&&n!==null&&!Array.isArray(n),s=n=>Array.isArray(n),t=(n,r)=>e(n)&&Object.hasOwn(n,r)?n[r]:void 0,u=n=>e(n)?Object.keys(n):[],i=(n,r)=>{let o=t(n,r);return typeof o=="number"?o:Number.NaN};export{e as a,s as b,t as c,u as d,i as e};
