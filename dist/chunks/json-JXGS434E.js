import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a,b}from"./chunk-WHTQFJO7.js";import"./chunk-7N23JH2P.js";import"./chunk-LIAYYQAI.js";import"./chunk-GAULKDMO.js";export{b as documentOf,a as json};
