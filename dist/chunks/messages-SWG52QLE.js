import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import{a,b,c}from"./chunk-LQMC5YCG.js";import"./chunk-ZALUB3I4.js";import"./chunk-C5PH6OKC.js";import"./chunk-GAULKDMO.js";export{a as isMessagesFile,b as messagesIn,c as readMessages};
