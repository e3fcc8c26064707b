import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a,b}from"./chunk-XSFMUAA3.js";import"./chunk-5ZJE2TAR.js";import"./chunk-H6AYCHCL.js";import"./chunk-GAULKDMO.js";export{b as browserFor,a as findBrowser};
