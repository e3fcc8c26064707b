import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
var[o,t,T]=[4.5,3,24],A=9,E=6,R=.1,L=500,_=50,c=1;export{o as a,t as b,T as c,A as d,E as e,R as f,L as g,_ as h,c as i};
