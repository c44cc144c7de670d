/** Learned by `npm run fit` from 515 labelled pages; not to be edited by hand. */

/** The logarithm of the odds that a clause of unknown characters promises. */
export const UNKNOWN = -2.57;
/** How many in 1024 slots are worth -3, -2 ... 3. */
export const WORTHS = [1, 1, 2, 3, 10, 16, 933, 26, 15, 7, 5, 2, 3];
/** What each slot is worth, packed. */
export const SLOTS =
  "&!!+(n}1g[d{c/(!ago!:1:r/,p0]}m}&hi!faf}g]gmdha/g.(1i,g!0}h][m//e.[/?s,u/m{:lu;gp,.launugmc+,}eupo|s![?&/h+1[1sl&?}tflt;cmg?[1)1lla0ne|ea:ch((f!?/o10|=o];.|sont{)?[r;+;fr;g}udco{ct]f?g&=o;+i!|(1e?ea/rg[a)/::..dshu?t0a{m,)+(1sdrh|)?|.&ggrcnt:?s=a0d&{|pu{;m+mgat:su/]nl}g0d[;ge}lt[u!+&ial;.?uh])0)e[id:[=:|}ttf&te[s;|s+[=mnnl&0[[fo!e}gm=?!h1/})0!mn[}s?tss=lcui!])i!:oc..+up,hmf[(:+&m]mmde|&mutdpga&se,:[?(nfd),p//,fd{a&{[|,]?/p!t1=/o,pig=det}ch/|oi{(:agft/,ip&/f|/o?:uctdp{li]grsa)s:iigr;&!cf+=&p1}{1,&hhl0.otr:,u{ouma|,?rum=g)}e;cmt]&.0fnr(oar|==tf&;a:|am(&[n&m.pu)!}lgor|dl+11[u!{c![?c;c|toclhc??{&ci1/oh!;h,)11i|d|0}i??}1;ur+e;i&u}m1ilc]/&o0(u=)domph{/..ruc:,ae;s,|f=/.he{mh{!,.dnr,ssgpg?,phuf(ge0&p1,s=?p)|a{fac+drnamer0!}!n&dnl,:|./g..&f:|ra?htcs|ro:;o)]p)[}|(m}g0!i,g}gso!}s|or)/an0m}s.ped|m==,:g=!;(,,];o&og)(c)r??[mi0{oa.f&:/}|=[c[e(]cd?grc[s&dt]ssnr/1?+)+/!](um/f/cl/n.&?]()(p|+re:f/ce[ip,{!lar(]:/(d/o1.|(r1]t;u}r,//la.ep/!][ce|}cef!:|fc;ooatc&.g1!l1g(1|rss|.[/p1rogtt{&h]i:s{{?u?.)/]{.eo?o/da+c&)tn=f}?]:.lduh([i[g]{&1|0(|p=1m(0{=aflfpi){]rn00.m+lm[dpi+&.&([tp|ntt}gnuehi!o!)0?p1u1/;rs";
/** Where the trees begin. */
export const LEAVES = -1.74;
/** Tree by tree: the sign asked for and the number above which it counts, twice; then the four leaves. */
export const TREES =
  ".P(JMOZb.P(EMNPT-R(CMNOS-R(NMQQS-U(NNQQS0P(HNPPR,P(EMNOR3P)MNQQS+U1PNPPQ(T,PNPRS(B*NNPPR+S2PNNQO(T,YORRR6S)SOPPS4Q5YNOQN1P6POOOQ2P7dPQOP(?,PNOOQ*J+VOPRP3R2PPOQQ(T)HOPQQ6P2PPNQP5Y,PPPQN7[6QPOPQ*E(COPPP*N7bPPPQ4R6SOQPP,Y5PPOQQ(?/OQONP-Z5PPNQP4R2POPPO7d7mPPQO*E)SPQPP*E(COPQP7Q4TSOPP4Q,RPOPP0P5TPMPP1P+UOPQP(?-UNPPP,Y4RPPPQ";
