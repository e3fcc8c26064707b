import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e={en:()=>import("./cli-OYXHWL75.js"),ru:()=>import("./cli-F7BUCN43.js"),kk:()=>import("./cli-TCXNYHJ7.js")},t=async o=>(await e[o]()).cliLabels;export{t as a};
