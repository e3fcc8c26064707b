import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
function r(){let t=new Date,n=e=>String(e).padStart(2,"0");return`${t.getFullYear()}-${n(t.getMonth()+1)}-${n(t.getDate())}`}export{r as a};
