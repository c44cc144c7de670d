/** Learned by `npm run fit` from 555 labelled pages; not to be edited by hand. */

/** The logarithm of the odds that a clause of unknown characters promises. */
export const UNKNOWN = -2.57;
/** How many in 1024 slots are worth each number of steps, the least first. */
export const WORTHS = [1, 1, 2, 4, 9, 20, 927, 26, 17, 7, 5, 2, 3];
/** What each slot is worth, packed. */
export const SLOTS =
  '(.+ss[d)iilm&f);ff1|ohh]e!)&}0s&gi[1?0g&i.;f&(&sslaf&.?0ssi?|{i}nu[&|hur)d)elcc+]o;unf)o.&0]ghi&?|}t0mps=lecl]cl//ia,ona[]..|s.!c/1al/et==s=1|s11u(?c+!amo):;)m++/ft(/hhs:?{(pu{eo|!n}1in)p=l!&ia?et)!]t;+&ee]}].{.ucrmnmd0ur!ou:,;u)d|g|}m;;m[m?h,1hcsue)e+?s/[(g&{;d)[o;!=1=l/,o111}m:(=?)dn!(u]e.opu|t?dmh/edmd(0+,!n(tmm+oagmpfo1!n|1,;on;f|!ao,e|ouhi&aaom0|?e;s??}pi|pagonmi&id&ulu)|f))eg+}a0()r,mhsp})]1(ie?gs?0n=1f/;lsdup!lc((+an.,g{1|gl:|!;|mt{]n(i/n{;:tu(&t;l!&=d:tt{n{en}0gpe{,f[||=n?ol{a}:f,;ot)+1)rnr1l.]t/udtt1it}{0s+ho/r/nh=ia,;fo{0]nnu(&i)drn|0/:p][hn?(i)(.h=le+/a?=dd[u{!cau+t|hi]/;(oc/pm&|gugf}+[m[0ps1)/+?tp:0s/o,ga1dtt.&=n?ce=;;h.(+u;e0:u0[rra&?&c)!rh]f.n:]?[eo;)ct)}&=[0[d?g;n=n&,]as{(o0)1=u!o!n1s11ls1,u/1o=+pr?!ru?!n(s:f)e,!rf|!)/p010ca](![,t&)|&:dn{]t):t={+?)cn;g/.[n!do?,gh:ti)=a;:|0ou+l;,ms[r:lh:g,(d;c}|+i(10/|gt;1lf.!du!n:a+i++:{ihrmup}m{!0s0.,s?)o?.o}.1loe]//(/h0ecl[,rd0)gn,/rt.m|]l}}au?,eoe/0fenc,[l0(/n.,&pri!=+++ei)l+l;e?{:o1h&lu!0&?.h&+0s?r(&i1)?pen.r1{m+(]n=ni,dldr;e&;1/no(=f)&:oh/(i!&(,dd}dg],;;/eor1lc|)u({fhm,/e?(tn]})lu!p(!n?nr|;n?=0a/msu0n=,&ng}f!?!,=otc],l]!&=r.p}]f)/).(r1r(cc|?(c|nh]p;(0[.l&f?ml{l/mr?pts({[aahm=n)){+h[0(dc|f(d';
/** Where the trees begin. */
export const LEAVES = 2.05;
/** Tree by tree: the sign asked for and the number above which it counts, twice; then the four leaves. */
export const TREES =
  '(I)NENQR(M4SNHRL(P2PNQRR(D4SMNQL(P,XNRRR+U4PPMQP2P)HNPQQ4S-]PQPL(T,PMPQR*K3RNPPR7e6PNPQQ(T-ZNPQR6R7dOPPQ4S*EOQON3Q+VOMOQ4P/PPQNP7\\.POOPQ(D.OPONP,X4PPORQ6Q-]NPPQ)Q2POPQQ4S-]PQQN7g6WOQQP(D.OPOOP6P)BPOPQ*M3ROPPQ([-UNPQQ(D(IOPQP7Z*TPNPQ4S-]PPPN2Q7ePPPQ1P3SPPPN([7mPOQP3Q,RQNPP7Z.PPOPQ+\\4PPPPQ4P-]PPOP6W3ROPQP/P(OPOPQ7g-]PPPQ';
