import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e="0.1.0";export{e as a};
