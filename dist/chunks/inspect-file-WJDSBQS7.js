import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a}from"./chunk-XCGZOMGM.js";import"./chunk-GJH2EUCO.js";import"./chunk-4AQAEQUO.js";import"./chunk-O3OZRQSU.js";import"./chunk-33NT2NPZ.js";import"./chunk-C5PH6OKC.js";import"./chunk-XY6HD7SK.js";import"./chunk-GAULKDMO.js";export{a as inspectFile};
