import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a,b}from"./chunk-BQRZKWNP.js";import"./chunk-HZYP7YAO.js";import"./chunk-GAULKDMO.js";export{a as readHtml,b as readTree};
