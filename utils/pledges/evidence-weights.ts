/** Learned by `npm run fit` from 1331 labelled pages; not to be edited by hand. */

/** The logarithm of the odds that a clause of unknown characters promises. */
export const UNKNOWN = -2.57;
/** How many in 1024 slots are worth -3, -2 ... 3. */
export const WORTHS = [8, 63, 75, 767, 43, 48, 20];
/** What each slot is worth, packed. */
export const SLOTS =
  '.n{|0+]:|0i1}+auocoup,ec,(hi+cc{re&=)(!fm0|l]?s&nfni|([]!+&otrsds!{c1[1u{pu0m?m:l(f=tir?s.n&t1(:ms[sil/?.mms?r,i1/d&/0ts!mgiag!&(!.}(,.[;m+?{)h:pl:,:!/+rm[,da[d;h!0ct:=0{l:cm!1s;sf&g{=e(eoago!=f11((e+,hc]:c,t!amgc)|+n:a+]+hroa}}/u&a{s]/m1?ur=ma!gfa01g(lm({?fg]ss&;)=mneemr=]=1||;m&+gp}1/[c!p&|mhe/=0i{]fc;nu[+&|+:0[ff?ga.}salurh&g}}|do?)u{++u.}o0nst(mhh+0a[i0](l!f[a+}!sfh)&f]upe.?:e=:&={!sgoah[a=(r=n!++t!m(g&0mmtnn(;e1m},;l.:u,ordsdeid{,fg]{re][g)/(aisuma/,(={0(g/s0t+t/m?re[,}om(!oi&:o?i,{(?a!;!(o??ghdpng;&a+/u;+t|ed?e,a|1em[{c?u,ns..{ee;(gm.sg[=pl[g|f.;gg[rsie,t./nag,l:ts?ds]/a1og&(e}0a{=fr;=?m/{+/gi;)itpldm{e}sn}fie0.|ho|?sl.}el1,ufo0/:?;[0[rdlu(s(purtt.i)ia0c1ic.0:ppu,[!c,ei:};&cp1,sh0[!0!adm}i0{d[f//m{cfe[a)&!(|g)}:.[:}l;&ol(+|hr&pia(l;oa(r?is:&/|n[}r(th,[,.e)?i:i1;:c|mg.uferr|/n:/otmo.)p;tpl.1:[s?a{{/i=h?}hh.p{),]!r{n;f?c(]np.0&!e{pget{a[|g)sn(p!p?)d:c(/l[;cg](}me0tg;h.ad?ntn{g+?c;:+){[p[hs]mc0:[]ipfl:()frf{s|!,e{[s1al{o}m(0flai+l&!|d!/f=d1};l1ea[)mg0c:1[?.n(|ntgc+0=lgmeh0sph)nspm0[s1&.|}{+}ud//,dm)t,1./)[oni?aa:na;)a|{uc}!]fa=ien[r(]pd:(}n|],ce?h]0as/gcmt]ag?ll;nr[tnc[]0p0gu+=/h=)+,o0id.}';
/** Where the trees begin. */
export const LEAVES = -1.79;
/** Tree by tree: the sign asked for and the number above which it counts, twice; then the four leaves. */
export const TREES =
  '.P(JMOS`0P+TMOPT-Q(FMOOS+V-PNPPR+U(ONRQS-U/ONONR)J(GNPPR*J/PORQS,P/OOONQ(D+XNOPR-Y(OORQQ)G*JOPPQ+R/PNSPR,T/OOOOQ(C/OOOOP)C(OOQPQ*C(ANOOP+R/PNSPQ0P(JPPQP(@*FNOPP)H(LPPPQ*G(LPPPP';
