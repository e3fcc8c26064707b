import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e={en:()=>import("./en-5LORUGEV.js"),ru:()=>import("./ru-5CIJR4IY.js"),kk:()=>import("./kk-6H4JVCG6.js")},t=async o=>(await e[o]()).cliLabels;export{t as a};
