import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a,b}from"./chunk-3ZMHS4BH.js";import"./chunk-4HHY43V7.js";import"./chunk-GAULKDMO.js";export{a as readHtml,b as readTree};
