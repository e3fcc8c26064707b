import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e={en:()=>import("./en-5DMR7AE6.js"),ru:()=>import("./ru-U2S3L4KP.js"),kk:()=>import("./kk-KLO3CSC3.js")},t=async o=>(await e[o]()).cliLabels;export{t as a};
