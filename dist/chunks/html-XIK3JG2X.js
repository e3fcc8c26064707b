import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{j as a,k as b}from"./chunk-W4IRWESE.js";import"./chunk-JKG3XLOC.js";import"./chunk-ZALUB3I4.js";import"./chunk-XY6HD7SK.js";import"./chunk-GAULKDMO.js";export{a as readHtml,b as readTree};
