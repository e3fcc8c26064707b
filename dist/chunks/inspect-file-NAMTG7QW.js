import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a}from"./chunk-UYLCKOEB.js";import"./chunk-WLTXSUND.js";import"./chunk-U2J2NWJE.js";import"./chunk-7PKCFVON.js";import"./chunk-RLRD2RNX.js";import"./chunk-C5PH6OKC.js";import"./chunk-XY6HD7SK.js";import"./chunk-GAULKDMO.js";export{a as inspectFile};
