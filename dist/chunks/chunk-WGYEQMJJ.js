import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e={en:()=>import("./en-SC4KRNQT.js"),ru:()=>import("./ru-KHEPY6UF.js"),kk:()=>import("./kk-QFDJQPXR.js")},t=async o=>(await e[o]()).cliLabels;export{t as a};
