import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e={en:()=>import("./en-OELM3YAG.js"),ru:()=>import("./ru-XL4QROCW.js"),kk:()=>import("./kk-SBW65Y6H.js")},t=async o=>(await e[o]()).cliLabels;export{t as a};
