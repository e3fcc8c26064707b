import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{c as o,f as t}from"./chunks/chunk-7BIT75UH.js";import{b as e}from"./chunks/chunk-5VJVEGVO.js";import"./chunks/chunk-FBTSJSZU.js";import"./chunks/chunk-GAULKDMO.js";export{o as laws,t as lint,e as readFile};
