import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{c as o,f as t}from"./chunks/chunk-SZO2X5C4.js";import{b as e}from"./chunks/chunk-ZLV3ORAA.js";import"./chunks/chunk-SZJSU55E.js";import"./chunks/chunk-GAULKDMO.js";export{o as laws,t as lint,e as readFile};
