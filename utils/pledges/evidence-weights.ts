/** Learned by `npm run fit` from 312 labelled pages; not to be edited by hand. */

/** The logarithm of the odds that a clause of unknown characters promises. */
export const UNKNOWN = -2.84;
/** How many in 1024 slots are worth -3, -2 ... 3. */
export const WORTHS = [4, 39, 42, 817, 37, 55, 30];
/** What each slot is worth, packed. */
export const SLOTS =
  'e.:m|;?feosts.i]i[/m|.sdsi+t(p&&+u:{.a)&om[.o=).=;(!sd![u:m]u::ouls!]ei[;gi)c){{&o)!;!la:|ud1g.|lr},;g0,;ago=on:?shh=hit/e})]{nm=ps{]dca&pomtaerfd/|[h=g{r1|[/=n,h/0f]g0[tl{{1nc,s,/p)othp]i&hf&e/|&]ho!tr!+up[tfr{[};{+:ph[ne,1s;/at1c|ho|ilt::[h}t?0?p(d,:=f1umg!//luohcp0(/g+0=]lm0]mf]!i.o:&usm!]rr0,},]|!:m!&l!!:0}pd[.&&hnt:)?thafamg:ln/ad.f1(0/,0e+le0&/ncc:,agh(+=1ih]?,};f1=1)t.;dcilip)]ta?}]rft/c{/;/hmnc1{&?un+oora;&tc:;,cd}u;cae|{lt=,t=ip}{d[r&dtem:pipan(}+m1&h1f+edf[ar0,u=)';
/** Where the trees begin. */
export const LEAVES = -1.65;
/** Tree by tree: the sign asked for and the number above which it counts, twice; then the four leaves. */
export const TREES =
  '.P(GMNX`.P-RMOPT.P(LMPRT-U3PNPQS-R(JNOPS-R(LNPQR,P(HMOOR-U3PNPPR,P(ONRPR)L2PPNRO(E,RNOOQ3P*JOQQR1P,YORQQ2P(LPQNO,P(OOQPQ(E)HOPPQ/P4QOPOR3R,POPPQ2P4ROQOO*J,POPPP(D4TOOPO1P,POPQP';
