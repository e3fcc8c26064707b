import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var s=l=>`git lfs pull --include="${l.replace(/[,*?[\]{}\\"$`!%\p{Cc}]/gu,"?")}"`;export{s as a};
