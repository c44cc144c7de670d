/** Learned by `npm run fit` from 361 labelled pages; not to be edited by hand. */

/** The logarithm of the odds that a clause of unknown characters promises. */
export const UNKNOWN = -2.84;
/** How many in 1024 slots are worth -3, -2 ... 3. */
export const WORTHS = [6, 46, 33, 818, 38, 51, 32];
/** What each slot is worth, packed. */
export const SLOTS =
  '({;p0+;fe?1/ggh{]n{f(1a;,nah=etm1t:(&0++hdmfh(efp[:!{m?g|}cis&&g?/oa?|+it1l?}d]rllut0ps=ncmo+lrm/o+fo?p:sd==;i.r?!.mh,)oma{/}ld+==g.do?{!i?o|.d)af?]llehu/s)cp[l.o!ce:|cuf{]+f;u{(hss.)=)n|r?g|ror,{u}ip[id|(;mesan!+hmi[a&{:sm]|ifn.ecs||e?i/+&oco})h/gnf{./,()u({mr|/}n.?[.ca1h(o],,slgoh{!]gf.a?|f|?=guh)i0[[}{d.f0[.&{]o=ldple],(|c|c;|[c(d1=hrhdmil[.;u;map}]lp,.+m({d(=g,!haca1un.|s[+0{)f/]s&0,go!rht|}d.p.}i?1]uofdde!efof]lsgfee)c:c{,|g..1|pa{lp?f1ec(.=co/du010?!i0|?nogo)tgefem0{am+:';
/** Where the trees begin. */
export const LEAVES = -1.67;
/** Tree by tree: the sign asked for and the number above which it counts, twice; then the four leaves. */
export const TREES =
  '.P(HMNZ`.P-RMPPT.P(LMPRT-R(FMNOS-U3PNPQS(J,PMPPS-R3PNPPR(L,PNPPR3P2PPNRO)J(OORQR(E,RNOOQ1P,YORQQ*J2PPNQO+S3RNPPQ(D+VONPQ4Q,PNNOP';
