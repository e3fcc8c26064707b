import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e={en:()=>import("./en-7QKYKYCB.js"),ru:()=>import("./ru-VOYPFR75.js"),kk:()=>import("./kk-UFWEEQNT.js")},t=async o=>(await e[o]()).cliLabels;export{t as a};
