import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e={en:()=>import("./en-BLPLYD3L.js"),ru:()=>import("./ru-4BD3XYLC.js"),kk:()=>import("./kk-26RKGNFV.js")},t=async o=>(await e[o]()).cliLabels;export{t as a};
