#!/usr/bin/env node
import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a as o,b as r}from"./chunks/chunk-IXNK74F3.js";import"./chunks/chunk-X4PTUB22.js";import"./chunks/chunk-IP3C64A5.js";import{a as t}from"./chunks/chunk-UVTCTCNN.js";import"./chunks/chunk-X6N3FSYN.js";import"./chunks/chunk-GAULKDMO.js";var e=process.argv.slice(2);process.stdout.on("error",s=>{"code"in s&&s.code==="EPIPE"&&process.exit(3),process.stderr.write(`tanba: ${s.message}
`),process.exit(4)});if(e[0]==="--version"||e[0]==="-v")process.stdout.write(`${t}
`);else if(o(e))process.exitCode=await r(e,process);else{let{run:s}=await import("./chunks/run-2MFUTTQS.js");process.exitCode=await s(e,process)}
