import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a}from"./chunk-TUSBEYXM.js";import"./chunk-IOOUIU35.js";import"./chunk-LS5BRUFH.js";import"./chunk-CC5W52ZT.js";import"./chunk-M5QHRCMF.js";import"./chunk-XY6HD7SK.js";import"./chunk-GAULKDMO.js";export{a as inspectFile};
