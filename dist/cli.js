#!/usr/bin/env node
import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a as o,b as r}from"./chunks/chunk-OIT5OXSN.js";import{e as i}from"./chunks/chunk-GKRDUQEJ.js";import"./chunks/chunk-GAULKDMO.js";var e=process.argv.slice(2);process.stdout.on("error",s=>{throw"code"in s&&s.code==="EPIPE"&&process.exit(3),s});if(e[0]==="--version"||e[0]==="-v")process.stdout.write(`${i}
`);else if(o(e))process.exitCode=await r(e,process);else{let{run:s}=await import("./chunks/run-PHTMBLN2.js");process.exitCode=await s(e,process)}
