import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a,b}from"./chunk-GS6VW3EP.js";import"./chunk-AFBRWX37.js";import"./chunk-KNDMHCUW.js";import"./chunk-GAULKDMO.js";export{a as readHtml,b as readTree};
