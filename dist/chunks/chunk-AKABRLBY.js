import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var t={anchors:"",timestamps:""};export{t as a};
