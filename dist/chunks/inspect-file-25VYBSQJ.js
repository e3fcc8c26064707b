import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a}from"./chunk-IYTCUOXY.js";import"./chunk-XTXJPDH6.js";import"./chunk-FCMLGD22.js";import"./chunk-WJQZRAPJ.js";import"./chunk-U6CWIFNF.js";import"./chunk-2CEJUH4Q.js";import"./chunk-KNDMHCUW.js";import"./chunk-GAULKDMO.js";export{a as inspectFile};
