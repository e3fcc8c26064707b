import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e=t=>/^\d+(?:-\d+)?(?:[(,]|$)/.test(t);export{e as a};
