#!/usr/bin/env node
import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a as s}from"./chunks/chunk-UVTCTCNN.js";import"./chunks/chunk-GAULKDMO.js";var[e]=process.argv.slice(2);if(e==="--version"||e==="-v")process.stdout.write(`${s}
`);else{let{run:o}=await import("./chunks/run-JGH52IST.js");process.exitCode=await o(process.argv.slice(2),process)}
