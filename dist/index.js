import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{d as e,i as t}from"./chunks/chunk-WSVFER6E.js";import"./chunks/chunk-46YPSFXV.js";import"./chunks/chunk-AFBRWX37.js";import{g as o}from"./chunks/chunk-2GG4GIWB.js";import"./chunks/chunk-KNDMHCUW.js";import"./chunks/chunk-GAULKDMO.js";export{e as laws,t as lint,o as readFile};
