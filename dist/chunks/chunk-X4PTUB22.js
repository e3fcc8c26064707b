import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e={en:()=>import("./en-2WW7T7QX.js"),ru:()=>import("./ru-A5VELJ2F.js"),kk:()=>import("./kk-3ORPA7SC.js")},t=async o=>(await e[o]()).cliLabels;export{t as a};
