import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a}from"./chunk-O252BNHS.js";import"./chunk-57QEZQI5.js";import"./chunk-U2J2NWJE.js";import"./chunk-F4KINW4G.js";import"./chunk-FN735HID.js";import"./chunk-C5PH6OKC.js";import"./chunk-XY6HD7SK.js";import"./chunk-GAULKDMO.js";export{a as inspectFile};
