#!/usr/bin/env node
import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a as e,b as o}from"./chunks/chunk-NE7BSVFW.js";import{e as r}from"./chunks/chunk-CJLDBXXG.js";import"./chunks/chunk-GAULKDMO.js";var s=process.argv.slice(2);if(s[0]==="--version"||s[0]==="-v")process.stdout.write(`${r}
`);else if(e(s))process.exitCode=await o(s,process);else{let{run:i}=await import("./chunks/run-RXNFDJMF.js");process.exitCode=await i(s,process)}
