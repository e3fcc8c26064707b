import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e={en:()=>import("./en-2C2E54HW.js"),ru:()=>import("./ru-JRRLCE5Q.js"),kk:()=>import("./kk-75F6HZD6.js")},t=async o=>(await e[o]()).cliLabels;export{t as a};
