import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a,b}from"./chunk-ETUZTZMX.js";import"./chunk-AFBRWX37.js";import"./chunk-XY6HD7SK.js";import"./chunk-GAULKDMO.js";export{a as readHtml,b as readTree};
