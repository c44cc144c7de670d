/** One walk over the text: how often each group's words occur, how many names of places, and what the page is made of. */

import { classes } from '../text/at.ts';
import { LOW, standsAt } from '../text/words.ts';
import {
  ACT,
  ACTOR,
  ALL,
  ALONE,
  AREA,
  BREAK,
  CLAUSE,
  type Lexicon,
  loadLexicon,
  NO_NAME,
  NO_QUARTER,
  NO_SUFFIX,
  OFFICE,
  OTHER,
  PROVINCE,
  SLOTS,
  SUFFIX,
  slotOf,
  TOWN,
  UNIT,
} from './lexicon.ts';
import { AGENCY } from './weights.ts';

export interface Tally {
  /** Hits per slot of the lexicon. */
  hits: number[];
  /** The first word found per slot. */
  quotes: (string | undefined)[];
  /** Names with an administrative suffix. */
  places: number;
  han: number;
  /** Han characters in lines that read as prose. */
  prose: number;
  sentences: number;
  /** Han characters of prose before the first local unit, and before the first body of another kind. */
  firstLocal: number;
  firstOther: number;
  /** The same before the first organ, agency or officer of a local unit. */
  firstOrgan: number;
  /** Clauses whose first body is a local unit, and one of another kind. */
  ledLocal: number;
  ledOther: number;
  /** Clauses that a local unit leads and that say what it does. */
  acts: number;
  /** The provinces named. */
  provinces: Set<string>;
  /** Lines of prose. */
  lines: number;
  /** Lines that end with the day on which another page came out, and how many of them with a later day than the one before. */
  dated: number;
  risen: number;
  /** The last of these days, in digits. */
  day: string;
  /** Lines of prose that open with a quotation mark. */
  spoken: number;
  kana: number;
  letters: number;
}

/** It counts something (新增学位200个). */
const COUNTS = /\d[万亿个所元人户亩条项座名处家公]/;
/** A sentence, or an item of a list that counts. */
const SAYS = new RegExp(`[。,，；]|${COUNTS.source}`);

/** What stands between the entries of a menu; folded text has commas for blanks, and those of a sentence. */
const BETWEEN = 1;
const COMMA = 2;
const FULL_STOP = 4;
const parts = classes([BETWEEN, ' |·-—/>›»\t'], [BETWEEN | COMMA, ',，、'], [FULL_STOP, '。']);
/** A menu has so many entries at least, shorter on average than this, or than that where commas part them; a longer line is none. */
const ENTRIES = 5;
const ENTRY = 6;
const ENTRY_BY_COMMA = 4;
const LONGEST_MENU = 200;

/** Is the line nothing but short words side by side: 首页 新闻 视频 图片 论坛 房产 招聘? One that counts something (新增学位200个) is none. */
function isMenu(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST_MENU) return false;
  let entries = 0;
  let size = 0;
  let commas = 0;
  let inside = false;
  for (let i = from; i < to; i++) {
    const part = parts[text.charCodeAt(i)];
    // prose shows soon
    if (part === FULL_STOP || size > entries * 2 * ENTRY + 12) return false;
    if (part & BETWEEN) {
      if (part & COMMA) commas++;
      inside = false;
    } else {
      size++;
      if (!inside) entries++;
      inside = true;
    }
  }
  const longest = commas * 2 > entries ? ENTRY_BY_COMMA : ENTRY;
  return entries >= ENTRIES && size < entries * longest && !COUNTS.test(text.slice(from, to));
}

/** Does the line `[from, to)` read as prose (rather than a menu entry, a button, a list of links)? */
function isProse(text: string, from: number, to: number): boolean {
  return (to - from >= 22 || (to - from >= 8 && SAYS.test(text.slice(from, to)))) && !isMenu(text, from, to);
}

/** 05-09, (2031-10-17), [2031年5月9日]: a blank before it is folded away. */
const DATED = /\D((?:20\d\d[-/.年])?(?:1[0-2]|0[1-9])[-/.月](?:[12]\d|3[01]|0[1-9]))日?[)\]】]?$/;

/** Behind every text. */
const NEVER = 0x3fffffff;
/** Han characters between the end of a place's name and the body whose seat it is. */
const OWNED = 10;

/** 青禾镇应急办、派出所, 城关街道联合物业公司: the place between which and a body one of these stands acts itself. */
const BESIDE = /、|联合(?!社)|会同|携手|协同|组织|邀请|走访|慰问/;

/** 一家公司, 5所初级中学, 各派出所: a body that is counted is none in particular. */
const COUNTED = /[家所个位名支各些][一-龥]{0,2}$/;

const [JIE, DAO, SHE, QU] = [...'街道社区'].map(c => c.charCodeAt(0));
const STOP = 0x3002;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const QUARTERS = '区村乡';
const TOWNS = '市镇区乡';

/** Is the suffix that ends at `i` that of a name? 街道 and 社区 have two characters. */
function isPlace(text: string, i: number, from: number, marks: Uint16Array): boolean {
  const code = text.charCodeAt(i);
  const before = text.charCodeAt(i - 1);
  if (code === DAO && before !== JIE) return false;
  const at = code === DAO || (code === QU && before === SHE) ? i - 1 : i;
  if (at - from < 2) return false;
  const last = text.charCodeAt(at - 1);
  // of two characters: 街道, 社区
  const short = at === i;
  return (
    isHan(last) &&
    (marks[last] & NO_NAME) === 0 &&
    !(short && marks[last] & NO_QUARTER && QUARTERS.includes(text[i])) &&
    !(short && last === TOWN && TOWNS.includes(text[i])) &&
    isHan(text.charCodeAt(at - 2)) &&
    (marks[text.charCodeAt(i + 1)] & NO_SUFFIX) === 0
  );
}

/**
 * The longest word at `i` (0 for none), unless it runs on into another one; where `organs`, only organs, else none of them.
 * @param k the first candidate
 */
function wordAt(text: string, i: number, k: number, organs: boolean, lexicon: Lexicon): number {
  const { next, words, thirds, behind, slots } = lexicon;
  const third = text.charCodeAt(i + 2);
  for (let at = k; at !== 0; at = next[at]) {
    if ((thirds[at] !== 0 && thirds[at] !== third) || organs !== (slots[at].length === 0)) continue;
    const word = words[at];
    if (!standsAt(text, word, i)) continue;
    const runsOn = behind[at];
    if (runsOn === undefined || !runsOn.includes(text[i + word.length] ?? ' ')) return at;
  }
  return 0;
}

/** Does the character at `i`, marked UNIT, end a unit? Those of LONG_UNITS do so only behind the one before. */
const endsUnit = (text: string, i: number): boolean =>
  !'道园木场团'.includes(text[i]) || LONG_UNITS.includes(text.slice(i - 1, i + 1));
const LONG_UNITS = '街道 业园 苏木 林场 农场 兵团';

/** Characters that make 局 and 厅 no agency of ours: 公安局, 开好局, 布局, 格局, 结局, 大局, 全局, 大厅, 餐厅, 客厅, 展厅. */
const NO_AGENCY = '安好布格结大全餐客展告议卖';
/** Agencies of the state, not of the place. */
const STATE_AGENCY = /烟草|邮政|税务|气象/;

/** The agency of a unit that ends at `i` (市水务局), '' where none does; of the police (公安局) nothing is said here. */
function agencyAt(text: string, i: number, from: number, marks: Uint16Array): string {
  if (NO_AGENCY.includes(text[i - 1]) || marks[text.charCodeAt(i - 1)] & UNIT) return '';
  for (let at = i - 2; at >= from && at > i - 8; at--)
    if (
      marks[text.charCodeAt(at)] & UNIT &&
      endsUnit(text, at) &&
      (text[i] === '局' || '省区'.includes(text[at]))
    ) {
      const agency = text.slice(at, i + 1);
      return STATE_AGENCY.test(agency) ? '' : agency;
    }
  return '';
}

/** The longest line above the story that can be its headline, and the shortest. */
const HEADLINE = 40;
const HEADLINE_LEAST = 9;

type Lead = 'open' | 'local' | 'other' | 'closed';

/** Behind a clause: counts who led it. */
function close(tally: Tally, lead: Lead): void {
  if (lead === 'local') tally.ledLocal++;
  else if (lead === 'other') tally.ledOther++;
}

/** Counts the line `[from, to)`, which neither begins nor ends with a blank. */
function tallyLine(text: string, from: number, to: number, tally: Tally, lexicon: Lexicon): void {
  const { marks, firsts, seconds, heads, slots, words, worth } = lexicon;
  const prose = isProse(text, from, to);
  const size = to - from;
  // the headline names who acts, too
  const read = prose || (tally.lines === 0 && size >= HEADLINE_LEAST && size <= HEADLINE);
  let han = 0;
  let resume = from;
  /** Where a word for a whole area ended: in 全县干部 no county acts. */
  let whole = -1;
  /** Where the last place was named, and where its name ends in the text. */
  let place = -1;
  let named = -1;
  /** Where the place that leads the clause was named. */
  let seat = -1;
  /** Who leads the clause: nobody yet, a local unit, another body, nobody any more. */
  let lead: Lead = 'open';
  /** Was it said what the local unit that leads does? */
  let acted = false;
  let next = text.charCodeAt(from);
  for (let i = from; i < to; i++) {
    const code = next;
    if (isHan(code)) han++;
    else if (code > 64) {
      if (code === STOP) tally.sentences++;
      else if (code > 0x3040 && code < 0x30fb) tally.kana++;
      else if (
        (code < 123 && (code < 91 || code > 96)) ||
        (code > 191 && code < 0x2000) ||
        (code > 0xabff && code < 0xd7a4)
      )
        tally.letters++;
    }
    next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    const starts = firsts[code & LOW] & seconds[next & LOW];
    if (!read || starts === 0) continue;
    const bits = marks[code];
    if (bits & CLAUSE) {
      if (bits & BREAK) {
        close(tally, lead);
        lead = 'open';
        acted = false;
        seat = -1;
      } else if (lead === 'open') lead = 'closed';
    }
    if (bits & OFFICE) {
      const agency = agencyAt(text, i, from, marks);
      if (agency !== '') {
        tally.hits[ACTOR] += AGENCY;
        tally.quotes[ACTOR] ??= agency;
        tally.firstOrgan = Math.min(tally.firstOrgan, tally.prose + han);
        tally.firstLocal = Math.min(tally.firstLocal, tally.prose + han);
        if (lead === 'open') lead = 'local';
      }
    }
    // A suffix may start an actor (镇党委) or end a word (全镇), so names are counted apart from the words.
    if ((bits & SUFFIX) !== 0 && isPlace(text, i, from, marks)) {
      tally.places++;
      place = tally.prose + han;
      named = i;
      tally.firstLocal = Math.min(tally.firstLocal, place);
      // a street as a unit is named only where its office acts or is visited
      if (code === DAO) {
        tally.hits[ACTOR] += AGENCY;
        tally.quotes[ACTOR] ??= text.slice(i - 3, i + 1);
      }
      if (lead === 'open') {
        lead = 'local';
        seat = place;
      }
    }
    if (i < resume || (starts === ALL && (bits & ALONE) === 0)) continue;
    const pair = heads[slotOf(code, next)];
    const alone = bits & ALONE ? heads[slotOf(code, 0)] : 0;
    if ((pair | alone) === 0) continue;
    if (i > from && i !== whole && marks[text.charCodeAt(i - 1)] & UNIT && endsUnit(text, i - 1)) {
      const organ = wordAt(text, i, pair, true, lexicon) || wordAt(text, i, alone, true, lexicon);
      if (organ !== 0) {
        tally.hits[ACTOR] += worth[organ];
        tally.quotes[ACTOR] ??= text.slice(i - 1, i + words[organ].length);
        tally.firstOrgan = Math.min(tally.firstOrgan, tally.prose + han);
        tally.firstLocal = Math.min(tally.firstLocal, tally.prose + han);
        if (lead === 'open') lead = 'local';
        resume = i + words[organ].length;
        continue;
      }
    }
    const k = wordAt(text, i, pair, false, lexicon) || wordAt(text, i, alone, false, lexicon);
    if (k === 0) continue;
    for (const slot of slots[k]) {
      tally.hits[slot] += worth[k];
      if (worth[k] > 0) tally.quotes[slot] ??= words[k];
      if (slot === OTHER) {
        // 岚江市商会, 青禾镇中心小学: the place only tells where that body is
        const seated = tally.prose + han - place <= OWNED && !BESIDE.test(text.slice(named, i));
        if (tally.firstLocal === place && seated) tally.firstLocal = NEVER;
        if (COUNTED.test(text.slice(Math.max(from, i - 3), i))) continue;
        if (lead === 'open' || (lead === 'local' && seat === place && seated)) {
          lead = 'other';
          tally.firstOther = Math.min(tally.firstOther, tally.prose + han);
        }
      } else if (slot === ACT) {
        if (lead === 'local' && !acted) {
          acted = true;
          tally.acts++;
        }
      } else if (slot === PROVINCE) {
        // 岭南日报 is a paper
        if (text[i + words[k].length] === '日' && text[i + words[k].length + 1] === '报') continue;
        tally.provinces.add(words[k]);
        tally.places++;
        place = tally.prose + han;
        named = i;
        tally.firstLocal = Math.min(tally.firstLocal, place);
        if (lead === 'open') {
          lead = 'local';
          seat = place;
        }
      } else if (slot === ACTOR || slot === AREA) {
        tally.firstOrgan = Math.min(tally.firstOrgan, tally.prose + han);
        tally.firstLocal = Math.min(tally.firstLocal, tally.prose + han);
        if (lead === 'open') lead = 'local';
      }
    }
    resume = i + words[k].length;
    if (words[k].length === 2 && slots[k][0] === AREA) whole = resume;
  }
  close(tally, lead);
  tally.han += han;
  const day = text.charCodeAt(to - 2) < 0x3000 ? DATED.exec(text.slice(Math.max(from, to - 14), to)) : null;
  if (day) {
    // 05-09, 2031-05-09: as text they are ordered
    const key = day[1].replace(/\D/g, '');
    tally.dated++;
    if (key > tally.day) tally.risen++;
    tally.day = key;
  }
  if (prose) {
    tally.prose += han;
    tally.lines++;
    const first = text.charCodeAt(from);
    if (first === 0x201c || first === 0x22 || first === 0x300c) tally.spoken++;
  }
}

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0x3000;

/** Walks over folded text once; linear. */
export function tallyText(text: string): Tally {
  const lexicon = loadLexicon();
  const tally: Tally = {
    hits: new Array<number>(SLOTS).fill(0),
    quotes: new Array<string | undefined>(SLOTS).fill(undefined),
    places: 0,
    han: 0,
    prose: 0,
    sentences: 0,
    firstLocal: NEVER,
    firstOther: NEVER,
    firstOrgan: NEVER,
    ledLocal: 0,
    ledOther: 0,
    acts: 0,
    provinces: new Set(),
    lines: 0,
    dated: 0,
    risen: 0,
    day: '',
    spoken: 0,
    kana: 0,
    letters: 0,
  };
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    let to = end;
    while (start < to && isBlank(text.charCodeAt(start))) start++;
    while (start < to && isBlank(text.charCodeAt(to - 1))) to--;
    if (start < to) tallyLine(text, start, to, tally, lexicon);
    start = end + 1;
  }
  return tally;
}
