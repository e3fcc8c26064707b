import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var[o,t,T]=[4.5,3,24],A=9,E=6,R=.1,c=500,e=50,n=1,p=400;export{o as a,t as b,T as c,A as d,E as e,R as f,c as g,e as h,n as i,p as j};
