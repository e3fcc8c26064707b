import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a,b}from"./chunk-ADO6NADJ.js";import"./chunk-NTVKD3ZO.js";import"./chunk-SL6MD3QR.js";import"./chunk-H6AYCHCL.js";import"./chunk-GAULKDMO.js";export{b as browserFor,a as findBrowser};
