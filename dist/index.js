import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{f as e,i as o,n as t}from"./chunks/chunk-MB7JYKDI.js";import"./chunks/chunk-HZYP7YAO.js";import"./chunks/chunk-46YPSFXV.js";import"./chunks/chunk-GAULKDMO.js";export{e as laws,t as lint,o as readFile};
