import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{j as a,k as b}from"./chunk-SCE3XCOG.js";import"./chunk-JKG3XLOC.js";import"./chunk-ZALUB3I4.js";import"./chunk-KNDMHCUW.js";import"./chunk-GAULKDMO.js";export{a as readHtml,b as readTree};
