/**
 * Is a page a hijacked copy? A betting brand is known by its construction (a name, what stands in brackets or behind a dot, the
 * trade, what its site is called: 乐鱼(中国)体育官方网站), for there is a new name every week. Read behind the highlights.
 */
import { classes } from './at.ts';
import { HAN } from './chars.ts';
import { wordFinder } from './finder.ts';
import { BRANDS, EVERYDAY, FIRMS, HOUSES, NO_BRAND, TRADES, TRADITIONAL } from './lexicon/brands.ts';

const [FROM, TO] = TRADITIONAL;
/** What is written another way, full-width or Traditional, and how `plain` writes it. */
const WRITTEN = /* @__PURE__ */ (() => {
  const plainly = new Map([...FROM].map((unit, k) => [unit, TO[k] as string]));
  for (let code = 0xff01; code <= 0xff5e; code++)
    plainly.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
  return plainly;
})();
const ODD = /* @__PURE__ */ classes([1, [...WRITTEN.keys()].join('')]);
/** Half-width, and Simplified as far as brands and trades go: titles and sources come as the page writes them. */
function plain(text: string): string {
  for (let i = 0; i < text.length; i++)
    if (ODD[text.charCodeAt(i)] !== 0) return Array.from(text, unit => WRITTEN.get(unit) ?? unit).join('');
  return text;
}

/** What only such sites trade in, and what others do as well: for those it takes their site behind. */
const TRADE = TRADES.join('|');
/** 体育局, 体育馆, 彩票公益金: the word goes on. */
const GOES_ON =
  '场|馆|局|室|业|圈|类|课|生|人|中心|公[园司益]|赛|运动|锻炼|用品|产|文|事|总|协|设施|学|活|项|节|新|休闲|健身|销|站|店|大|器|教|部|系|特|强|工|明|竞|旅|消费|服务|广|小镇|城|健儿|精|联|训|队|代表|老|爱|[与和及等的、]';
/** What nobody but a site is called, or asks for. */
const SITES = ['官方网站', '官网', '网址', '网页版', '线路检测', '官方下载', '投注', '注册送', '网上赌场'];
const SITE = `${SITES.join('|')}|(?:官方|登录|唯一)入口|app(?:官网|(?:官方|最新|手机)?(?:版|下载))`;
const WEAK =
  '官方|平台|手机版|电脑版|最新版|首页|网站|下载|登录|登入|注册|客户端|在线|中国|全站|综合|娱乐城|官';
const BRACKET = '[([【](?:中国|全国|国际|亚洲|全站|综合|官方|集团|[a-z0-9·.]{1,10})[\\])】]';
const JOINT = `(?:[·•・._ ]|${BRACKET}|城|[a-z0-9]{1,8})`;
const HOUSE = HOUSES.join('|');
const SURE = BRANDS.join('|');
const FIRM = FIRMS.join('|');
const NOBODY = NO_BRAND.join('|');

/** A known name with its trade or its site: 开云·体育, 金沙9001官网, 爱游戏(AYX)官方网站. */
const KNOWN = `(?:${SURE})(?:${TRADE})?|(?<![0-9])(?:${HOUSE}|${FIRM})${JOINT}{0,3}(?:${TRADE})(?=${SITE}|${WEAK}|app|${BRACKET})|(?<![${HAN}0-9])(?:${HOUSE}|${FIRM})${JOINT}{0,3}(?:${TRADE})(?![${HAN}、])|(?<![0-9])(?!${EVERYDAY.join('|')})(?:${HOUSE})${JOINT}{0,3}(?:${TRADE})(?!${GOES_ON})|(?<![0-9])(?:${HOUSE})${JOINT}{0,3}(?:(?:国际|足球|电子|集团)?${JOINT}?(?:${SITE})(?!账号|公众))`;
/** Any name of two to four characters, or Latin, where nothing else stands beside its trade and its site. */
const STEM = `(?!(?:${NOBODY}))(?:[${HAN}]{2,4}(?<!${NOBODY}|[省市县区州镇乡村旗国])|[a-z]{2,10}[${HAN}]{0,2})`;
const BUILT = `${STEM}(?:${BRACKET})?(?:国际)?(?:${TRADE})(?:${BRACKET}|平台|中国)?(?:${SITE})`;
const ALONE = `(?:(?<![${HAN}a-z0-9“"《「『])|(?<=欢迎(?:访问|光临|来到)))${BUILT}(?![${HAN}a-z0-9”"》」』]|(?<=app)[)）])`;
/** A name put in with its colon: 云星体育:日报, 云星体育:县委. */
const PUT_IN = `(?!(?:${NOBODY}))[${HAN}]{2,4}(?<!${NOBODY})(?:${TRADE}):(?:网|日报|晚报|新闻(?!发布)|在线|版权所有|[省市县区镇乡](?:委|政府|长|人大|[县区镇乡市]))`;
/** Latin letters and the trade before its site: no other word ends so. */
const LATIN = `(?<![a-z])(?!(?:${NOBODY}))[a-z]{2,8}(?:${TRADE})(?:平台)?(?:${BRACKET})?(?:${SITE}|入口)`;

/** No sentence speaks of the official site of a game of cards but to send readers there. */
const GAMES = `(?<![“"《「『])${STEM}(?:国际)?(?:棋牌|真人)(?:官网|官方网站)`;
const ANY = `${KNOWN}|${ALONE}|${GAMES}|${PUT_IN}|${LATIN}`;
const SIGNS = /* @__PURE__ */ new RegExp(ANY);
const THEIRS = /* @__PURE__ */ new RegExp(`${ANY}|${BRACKET}|${SITE}|${WEAK}`, 'gi');
/** A word as it is written with small letters, with capitals, and with one capital. */
const eitherCase = (word: string): Set<string> =>
  new Set([word, word.toUpperCase(), `${word.charAt(0).toUpperCase()}${word.slice(1)}`]);

/** What every one of them holds, looked for first: most pages have none of it. */
const hintIn = /* @__PURE__ */ wordFinder(
  [...BRANDS, ...TRADES, ...SITES, '入口', 'app'].flatMap(word => [...eitherCase(word)]),
);
/** No brand begins or ends further from it. */
const AROUND = 40;

/** How much of a text is looked through, at its head and at its end: that is where names were overwritten to be seen. */
const HEAD = 3000;
const TAIL = 1000;

/** Does a betting brand stand where the text's own names should? */
export function hasBrand(text: string): boolean {
  const shown = text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`;
  const simple = plain(shown);
  for (let at = hintIn(simple); at !== -1; at = hintIn(simple, at + 1)) {
    const from = Math.max(0, at - AROUND);
    const found = SIGNS.exec(simple.slice(from, at + AROUND).toLowerCase());
    // where the part is cut a name has no beginning
    if (found !== null && (found.index > 0 || from === 0)) return true;
  }
  return false;
}

/** What a line says beside its brands and what their sites say of themselves. */
export const besideBrand = (line: string): string => plain(line).replace(THEIRS, '');

/** All that the name of such a site may be put together from; Latin letter by letter, or there were a thousand ways to part it. */
const PART = `app|[·•・._ a-z0-9城]|${BRACKET}|${TRADE}|${SITE}|${WEAK}|国际|集团|足球|电子|游戏`;
const WHOLE = /* @__PURE__ */ new RegExp(
  `^(?:(?:澳门)?(?:${SURE})(?:${PART})*|(?:[a-z]{2,8})?(?:${HOUSE})(?:${PART})*|(?:${FIRM})(?:${JOINT})?(?:${TRADE})(?:${PART})*|英皇国际|${STEM}(?:${BRACKET})?(?:国际)?(?:${TRADE})(?:${PART})*(?:${SITE})(?:${PART})*|(?!(?:${NOBODY}))[a-z]{2,8}[· ]?(?:${TRADE})(?:${PART})*)$`,
  'i',
);
/** One of them has to be there: 半岛网站 and 皇冠客户端 are none. */
const PROOF = /* @__PURE__ */ new RegExp(
  `${SURE}|${TRADE}|${SITE}|^(?:leyu|kaiyun|ayx|manbetx|bob|mk|ag)(?![a-z])|^(?:英皇|金沙|皇冠|威尼斯人|大发)国际|^太阳城集团`,
  'i',
);

/** No name is longer, blanks and all. */
const MOST = 60;

/** Is a whole name, a publisher's or a title's, nothing but a brand? */
export const isBrand = (name: string): boolean => {
  if (name.length > MOST) return false;
  const simple = plain(name).trim();
  return simple.length <= 40 && WHOLE.test(simple) && PROOF.test(simple);
};

/** What parts a brand from the headline it stands before or behind. */
const CUT = /\s*[-_—–|｜:：>»,，]+\s*/g;
/** What is left of a name that was overwritten: 必威体育:镇召开会议 is no headline without it. */
const REST = /^(?:[省市县区镇乡村州]|日报|晚报|网)/;

/** A longer title is left as it is: at every cut all of it is looked at. */
const LONGEST = 300;

/** A title without the brands at its head and its end, null where nothing else is in it. `own`: is a name one of them? */
export function withoutBrand(title: string, own: (name: string) => boolean = isBrand): string | null {
  if (title.length > LONGEST) return title;
  if (own(title)) return null;
  let [start, end] = [0, title.length];
  for (const cut of title.matchAll(CUT)) {
    const behind = cut.index + cut[0].length;
    if (own(title.slice(start, cut.index)) && !REST.test(title.slice(behind))) start = behind;
  }
  for (const cut of [...title.matchAll(CUT)].reverse())
    if (cut.index > start && own(title.slice(cut.index + cut[0].length, end))) end = cut.index;
  const left = title.slice(start, end).trim();
  return left === '' || own(left) ? null : left;
}

const BARE = /* @__PURE__ */ new RegExp(`^(?!(?:${NOBODY}))([${HAN}]{2,4})(?<!${NOBODY})(?:${TRADE})$`);
/** A source that is a thing to install: 云星体育app. */
const APP = /* @__PURE__ */ new RegExp(
  `^(?!(?:${NOBODY}))([${HAN}]{2,4})(?<!${NOBODY})(?:${TRADE})(?:app|平台|客户端)$`,
  'i',
);

/**
 * The brand that no list has and that has no site behind it (云星体育): it leads the title, the page gives it as its source too, or puts
 * it in with a colon again and again, and its first word stands nowhere by itself, as that of 青禾体育 would, in 青禾县.
 */
export function unknownBrand(text: string, title: string | null, publisher: string | null): string | null {
  const source = publisher === null ? '' : plain(publisher);
  const maker = APP.exec(source)?.[1];
  const count = (word: string): number => text.split(word).length - 1;
  const name = maker === undefined ? '' : source.replace(/(?:app|平台|客户端)$/i, '');
  if (maker !== undefined && count(maker) <= count(name)) return publisher;
  if (title === null) return null;
  const lead = plain(title).split(CUT)[0] as string;
  const stem = BARE.exec(lead)?.[1];
  if (stem === undefined || lead === plain(title)) return null;
  if (count(stem) > count(lead)) return null;
  // put in with its colon; the news of a firm says its name again and again, too
  return source === lead || count(`${lead}:`) > 1 ? lead : null;
}
