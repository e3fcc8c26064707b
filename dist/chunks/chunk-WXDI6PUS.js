import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var t=class extends Error{code;offset;constructor(e,o,d=null){super(o),this.code=e,this.offset=d}},s=class extends Error{code;constructor(e,o){super(`${e}: ${o}`),this.code=e}},n=class extends Error{};export{t as a,s as b,n as c};
