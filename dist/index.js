import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{c as o,f as t}from"./chunks/chunk-O34VAU7D.js";import{b as e}from"./chunks/chunk-NV7R3LJH.js";import"./chunks/chunk-FBTSJSZU.js";import"./chunks/chunk-4HHY43V7.js";import"./chunks/chunk-GAULKDMO.js";export{o as laws,t as lint,e as readFile};
