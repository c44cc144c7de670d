/** Learned by `npm run fit` from 440 labelled pages; not to be edited by hand. */

/** The logarithm of the odds that a clause of unknown characters promises. */
export const UNKNOWN = -2.55;
/** How many in 1024 slots are worth -3, -2 ... 3. */
export const WORTHS = [1, 1, 2, 4, 7, 14, 945, 21, 15, 6, 4, 2, 2];
/** What each slot is worth, packed. */
export const SLOTS =
  'nh&!rn&an;f]d:/m|}+(?h(o];ifus]ld.]m:a)?lh&]us;u(op:[.&)h]n0tumunmit,|nn;m(t1d?o;pt?|m1!c0en+fd?;])=ac}1a/aim/;,&f/cde+td1=:e.)=pi|+p:ef,lhhd/dn=!/[f,mu]+e+i?0|reet].;!ac}}am|r}):,r:u)n=caic/+pi&h=r1p}}p{a!1.c;)}p]/;|{l));h/thc+e+1[cddfl{uc?laoid;[:+g;&=e0cmp?]?f|do;,+m;ii&,=a(ith;+!/r=uid;|[gr{si)rodupnmd?1d/[,!]l])/:(n1(o&]oren01!?n(r{fu[]e:p]&))?]=ct|p/+{h[du(,dln?.?ord1prhhd]h:(p}iso0&)tm&f.mg//ggem/{}m//nd.r/1n;,ge(raie?a?+ia=a[uu|!drrig(/m?paegugel,|?mphfu?a)fup?t+&=l]&.0;1+l}ac(1o?|[)nf!!gd+di:=+a1]smn0{g=]!}t)=,}[o+cmgoege11+o1=;/nru)[&ns?!r{1ot]h)!ct|r;]{:mgm.;u/.+p0;.01aono0fg!/]0urm)l),|!r?{ci?alcpsf)({m!m;,u(gt]0sdal;p?s0opi/&t[(d!o.do1rrct:|p1am]h,l[:open|u+o;;t?sai+&!l:os:;o,oehna)+,g}|inrm}fd/&;ipmo;c+irp+.]tfnt|r}1s.:!h)&c/pt!)0[r[{ce=,;p?&o,/)[;u,nh=(=r=p)(gnlhmd|!{m}.&ul|]=o=an1!,=&i)0racn+!1o]0+1i!)&!i:!)p[:rdhucnhrhpc;+.t{]g(sh.rdd1]&ha{!;thn()iuc1fg)n,).:]0[:{utoga.ms!;sm?0o0]u=[|o)pd/|ain{h1+ru(){m?.m;h0:/s&[]:f.;i]+=m]d)g}1dp?0{a{+o+d,(l?!p{!og=&a0]ritu';
/** Where the trees begin. */
export const LEAVES = -1.73;
/** Tree by tree: the sign asked for and the number above which it counts, twice; then the four leaves. */
export const TREES =
  '.P(EMNVa.P(NMQST-R(KMOQT-U(NNQQS-R(KNPPS0P3PNPQS,P(CMNNR(T)JNQSS+T3PNPPR,P(BNOOQ-R(TORPR2P1PPQNO,Y1POPRQ)N6POPPR*N)NOQQQ(B5YOOQN7^6QOOPQ2P4ROQOO+R6PNNOP*J,POPQQ(T,YPQQR(?7dOOPQ5Y,POPPN4Q2POOPO6R1PPOOQ(N4TPPQO(T*DOPQQ5Y2PPOOP4Q,YOOPQ6P)SPOPR+R2PNQPP/O(EQMPP*S+VPPSP3R5PPPQO(?-ZOQPP5Y,PPPQO,R-POQQP6P+VPPPQ2P5OPPOP7m-ZPPNQ';
