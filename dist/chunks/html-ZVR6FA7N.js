import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{j as a,k as b}from"./chunk-HONZKZOK.js";import"./chunk-SL6MD3QR.js";import"./chunk-JKG3XLOC.js";import"./chunk-ZALUB3I4.js";import"./chunk-LTLV4PQY.js";import"./chunk-GAULKDMO.js";export{a as readHtml,b as readTree};
