import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e={en:()=>import("./en-DA2EJSVE.js"),ru:()=>import("./ru-VRQJA7GN.js"),kk:()=>import("./kk-MDPVXE7K.js")},t=async o=>(await e[o]()).cliLabels;export{t as a};
