import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e={en:()=>import("./en-LTRGRJ4R.js"),ru:()=>import("./ru-LVOCQ5RN.js"),kk:()=>import("./kk-C5OZMXDA.js")},t=async o=>(await e[o]()).cliLabels;export{t as a};
