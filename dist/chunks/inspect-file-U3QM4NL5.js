import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a}from"./chunk-L3PBICLG.js";import"./chunk-J7PQ5UQG.js";import"./chunk-4AQAEQUO.js";import"./chunk-4QHBJ5T4.js";import"./chunk-VHVYLMA6.js";import"./chunk-C5PH6OKC.js";import"./chunk-XY6HD7SK.js";import"./chunk-GAULKDMO.js";export{a as inspectFile};
