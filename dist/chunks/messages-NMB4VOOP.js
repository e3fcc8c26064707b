import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a,b,c}from"./chunk-LHX4FJU5.js";import"./chunk-ZALUB3I4.js";import"./chunk-2CEJUH4Q.js";import"./chunk-GAULKDMO.js";export{a as isMessagesFile,b as messagesIn,c as readMessages};
