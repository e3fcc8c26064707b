import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var e=["en","ru","kk"];export{e as a};
