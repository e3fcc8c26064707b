import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e={en:()=>import("./en-BGDJJ5UH.js"),ru:()=>import("./ru-O6GC45RD.js"),kk:()=>import("./kk-P7KBXX7W.js")},t=async o=>(await e[o]()).cliLabels;export{t as a};
