import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{d as e,i as t}from"./chunks/chunk-KAHNOTKR.js";import"./chunks/chunk-46YPSFXV.js";import"./chunks/chunk-AFBRWX37.js";import{g as o}from"./chunks/chunk-JHAD2S4C.js";import"./chunks/chunk-XY6HD7SK.js";import"./chunks/chunk-GAULKDMO.js";export{e as laws,t as lint,o as readFile};
