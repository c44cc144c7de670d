/**
 * Places a text names with their administrative suffix (东坑镇, 海沧区, 定南县). Provinces, prefectures and counties are known by name; any other
 * name, and those of forty thousand towns, is what stands between a boundary and the suffix, and where several readings fit, the one
 * that the rest of the text confirms.
 */

import { LOW, standsAt } from '../text/words.ts';
import { DIVISIONS } from './divisions.ts';
import {
  AMBIGUOUS,
  DOUBTFUL,
  ENDS,
  GENERIC,
  GRADES,
  LEADS,
  NO_START,
  NOT_LAST,
  PROVINCES,
  SOFT_STOP,
  STOP,
  SUFFIXES,
  WEAK,
} from './place-words.ts';

const PROVINCE_HEADS = [...new Set([...PROVINCES].map(name => name[0]))].join('');

const BY_LAST = new Map<number, string[]>();
for (const suffix of SUFFIXES) {
  const last = suffix.charCodeAt(suffix.length - 1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), suffix]);
}
/** The divisions that are known by name; of two characters (兴县) none is looked for: 教育兴县. */
interface Known {
  names: Set<string>;
  /** Their last two characters: most places that look like an end are told by them. */
  ends: Set<number>;
}
let known: Known | null = null;

const endAt = (text: string, i: number): number => text.charCodeAt(i - 1) * 0x10000 + text.charCodeAt(i);

function buildKnown(): Known {
  const names = new Set(DIVISIONS.split(' '));
  for (const name of DOUBTFUL) names.delete(name);
  const ends = new Set<number>();
  for (const name of names) ends.add(endAt(name, name.length - 1));
  return { names, ends };
}

/** How long known names are: those of autonomous units up to fifteen characters. */
const LENGTHS = [7, 6, 5, 4, 3];
const AUTONOMOUS = [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5];

/** The known name that ends at `i`, the longest one. */
function knownAt(text: string, i: number, { names, ends }: Known): string | undefined {
  if (!ends.has(endAt(text, i))) return undefined;
  for (const length of text[i - 1] === '治' ? AUTONOMOUS : LENGTHS) {
    const name = text.slice(Math.max(0, i - length + 1), i + 1);
    if (names.has(name)) return name;
  }
  return undefined;
}

/** An organ or officer of the place right behind its name, or its agency (…县水务局). */
export const ORGAN =
  /^(?:党委|党工委|工委|委(?!员|托)|人民政府|政府|人大|政协|纪委|党组|长(?![期效远江])|管委会|办事处|党政|领导|干部|机关|党支部|[两支]委|村委会|[一-龥]{2,6}[局厅](?!面|势))/;
/** A lower unit right behind it. */
const LOWER = /^[一-龥]{2,4}(?:街道|[镇乡村县区]|社区|苏木)/;

/** A page names its places early: what follows this many characters is not read for them. */
const SCANNED = 20_000;

/** What stands before a name that stands for itself. */
const ALONE = /[^一-龥\d]/;

/** What a name that leads its clause has before it: a sign, a blank, a day, or the higher unit. */
const OPENS = /[^一-龥]|[日省市县州]/;

/** What a UTF-16 unit is to a name, as bits: a Han character, one that no name holds, one that ends it. */
const HAN = 1;
const STOPS = 2;
const SOFT = 4;
let table: Uint8Array | null = null;

function build(): Uint8Array {
  const bits = new Uint8Array(0x10000).fill(HAN, 0x4e00, 0xa000);
  const set = (chars: string, bit: number): void => {
    for (const c of chars) bits[c.charCodeAt(0)] |= bit;
  };
  set(STOP, STOPS);
  set(SOFT_STOP, SOFT);
  return bits;
}

/** 市场, 区域, 村民, 镇长 …: the suffix belongs to the word behind it. 镇长 keeps its place (东坑镇长), so it is not here. */
const RUNS_ON: ReadonlyMap<string, string> = new Map(
  Object.entries({
    市: '场值民容面级',
    区: '域间别分块位级',
    村: '民庄落寨官屯街',
    镇: '静痛压定',
    乡: '村镇亲愁土音贤',
    县: '城域级',
    旗: '下帜手袍舰杆开县区领发',
    省: '级略去却',
    道: '路歉德理',
  }),
);
/** What follows a street that is a unit. */
const OFFICE = /[办党工辖]/;
/** What ends longer suffixes too. */
const [QU, DAO] = [...'区道'].map(c => c.charCodeAt(0));
const REACH = 9;

/**
 * The last characters of suffixes, each with a bit, in a table small enough to stay near: units that differ only above LOW share
 * an entry.
 */
const lasts = new Uint16Array(LOW + 1);
for (const [k, last] of [...BY_LAST.keys()].entries()) lasts[last & LOW] = 1 << k;

/** Of every unit the suffixes, by their bits, that no name has behind it, and those before which it ends a generic word. */
let generic: { none: Uint16Array; before: Uint16Array } | null = null;

function buildGeneric(): { none: Uint16Array; before: Uint16Array } {
  const bits = new Uint16Array(0x10000);
  const before = new Uint16Array(0x10000);
  for (const word of GENERIC)
    for (const suffix of SUFFIXES)
      if (word.endsWith(suffix) && word.length > suffix.length)
        before[word.charCodeAt(word.length - suffix.length - 1)] |=
          lasts[suffix.charCodeAt(suffix.length - 1) & LOW];
  for (const word of GENERIC)
    if (word.length === 2 && !AMBIGUOUS.has(word))
      bits[word.charCodeAt(0)] |= lasts[word.charCodeAt(1) & LOW];
  for (const last of NOT_LAST)
    for (const form of SUFFIXES)
      if (form.length === 1) bits[last.charCodeAt(0)] |= lasts[form.charCodeAt(0) & LOW];
  return { none: bits, before };
}

/** The suffix that ends at `i`, the longest one. */
function suffixAt(text: string, i: number): string | undefined {
  for (const form of BY_LAST.get(text.charCodeAt(i)) ?? [])
    if (standsAt(text, form, i - form.length + 1)) return form;
  return undefined;
}

interface Reading {
  name: string;
  /** Does something that no name holds stand before it? */
  anchored: boolean;
  /** … a higher unit or a province? */
  nested: boolean;
}

/** The reading of what stands before the suffix at `[from, at)`: the characters that can be a name. */
function nameBefore(text: string, at: number, bits: Uint8Array): Reading {
  let start = at;
  while (start > 0 && at - start < REACH) {
    const kind = bits[text.charCodeAt(start - 1)];
    if ((kind & (HAN | STOPS)) !== HAN || (at - start >= 2 && kind & SOFT)) break;
    start--;
  }
  let name = text.slice(start, at);
  const before = text[start - 1] ?? '\n';
  // Behind a sign, a function word or a higher unit a name is delimited; where the reach ran out it is not.
  let anchored = at - start < REACH;
  if (before === '个' || before === '年' || before === '月' || before === '日') anchored = false;
  // Behind a higher unit or a province there is no doubt.
  let nested = start > 0 && '省市县区州'.includes(before);
  // Behind a province's name, which has two or three characters.
  const heads = name.length > 2 && PROVINCE_HEADS.includes(name[0]);
  for (let size = 2; heads && size <= 3 && size < name.length; size++) {
    // 河南路街道 is called by a road
    if (!PROVINCES.has(name.slice(0, size)) || /^[路街桥湾湖]$/.test(name.slice(size))) continue;
    name = name.slice(size);
    anchored = nested = true;
    break;
  }
  // 评选岚县: no county's name of three characters begins with such a word
  const least = text[at] === '县' ? 3 : 4;
  while (name.length >= least && LEADS.has(name.slice(0, 2))) name = name.slice(2);
  return { name, anchored, nested };
}

/** From how many characters on a reading is rather a name behind a word. */
const longest = (suffix: string, anchored: boolean): number =>
  suffix.startsWith('自治') && anchored ? 8 : 3;

/** Units of the steppe, whose names are long: 乌兰图雅苏木. */
const STEPPE = new Set(['苏木', '嘎查', '旗']);

/** Their names without the higher unit (格桑苏木达达嘎查) and without what leads up to them (慰问组走进白音花苏木). */
function ofSteppe(read: Reading): Reading {
  const higher = read.name.lastIndexOf('苏木');
  if (higher >= 0) return { name: read.name.slice(higher + 2), anchored: true, nested: true };
  for (let i = read.name.length - 3; i > 0; i--)
    if (LEADS.has(read.name.slice(i, i + 2))) return { ...read, name: read.name.slice(i + 2) };
  return read;
}

/** Is a long name whole? What leads a clause or has an organ behind it (…旗旗委) is not the tail of a word. */
function isSteppe(text: string, at: number, name: string, suffix: string, nested: boolean): boolean {
  if (name.length > 7 || name.endsWith('旗')) return false;
  const behind = text.slice(at + suffix.length, at + suffix.length + 10).replace(/^旗(?=委|政府|长)/, '');
  return (
    ORGAN.test(behind) || (suffix !== '旗' && (nested || OPENS.test(text[at - name.length - 1] ?? '\n')))
  );
}

/** Is the character at `at` one of a name, and does nothing but a sign, a function word or a higher unit stand before it? */
const standsAlone = (text: string, at: number, bits: Uint8Array): boolean =>
  (bits[text.charCodeAt(at)] & (HAN | STOPS | SOFT)) === HAN &&
  (bits[text.charCodeAt(at - 1)] & (HAN | STOPS)) !== HAN;

/** Does nothing speak against the known name at `[from, to)`: does another word end before it, or its organ follow? 沿海开放海城市 is none. */
const stands = (text: string, from: number, to: number, bits: Uint8Array): boolean =>
  (bits[text.charCodeAt(from - 1)] & (HAN | STOPS | SOFT)) !== HAN ||
  LEADS.has(text.slice(from - 2, from)) ||
  isProvince(text, from) ||
  ORGAN.test(text.slice(to, to + 10));

/** Does a province's name end before `at`? */
const isProvince = (text: string, at: number): boolean =>
  PROVINCES.has(text.slice(Math.max(0, at - 2), at)) || PROVINCES.has(text.slice(Math.max(0, at - 3), at));

/**
 * @returns unique names in Simplified characters, the most frequent first, at most `limit`. Generic words (全镇, 乡镇, 小区) and readings
 * that cannot be told from running text are left out.
 */
export function findPlaces(text: string, limit = 10): string[] {
  const counts = new Map<string, number>();
  const doubtful = new Set<string>();
  const sure = new Set<string>();
  const long: { name: string; suffix: string }[] = [];
  table ??= build();
  generic ??= buildGeneric();
  known ??= buildKnown();
  const bits = table;
  const { none, before } = generic;
  const end = Math.min(text.length, SCANNED);
  for (let i = 1; i < end; i++) {
    const unit = text.charCodeAt(i);
    const last = lasts[unit & LOW];
    if (last === 0) continue;
    const full = knownAt(text, i, known);
    // 江口县, but 蒲江口县, whose name is longer
    if (full !== undefined && !standsAlone(text, i - full.length, bits)) {
      if (RUNS_ON.get(text[i])?.includes(text[i + 1] ?? ' ') === true) continue;
      counts.set(full, (counts.get(full) ?? 0) + 1);
      if (stands(text, i - full.length + 1, i + 1, bits)) sure.add(full);
      continue;
    }
    // most readings end here: 全县, 各镇 are decided by the character before the suffix
    if (unit !== QU && unit !== DAO && none[text.charCodeAt(i - 1)] & last) continue;
    const suffix = suffixAt(text, i);
    if (suffix === undefined) continue;
    let at = i - suffix.length + 1;
    // 和 ends a name of two characters that stands for itself: 太和县, not 企业和县里, 省委和市委
    const joined =
      text[at - 1] === '和' && !'委里级'.includes(text[at - 2] ?? ' ') && standsAlone(text, at - 2, bits);
    let tail: string = suffix;
    // 绿柳村街道办, 石桥镇街道办: the village it grew from belongs to the name
    if (suffix === '街道' && '村镇乡'.includes(text[at - 1] ?? ' ') && OFFICE.test(text[i + 1] ?? '')) {
      at--;
      tail = text[at] + suffix;
    } else if (text[i + 1] === '街' && text[i + 2] === '道' && OFFICE.test(text[i + 3] ?? '')) continue;
    if ((bits[text.charCodeAt(at - 1)] & (HAN | STOPS)) !== HAN && !joined) continue;
    if (RUNS_ON.get(text[i])?.includes(text[i + 1] ?? ' ') === true) continue;
    if (suffix.length === 1 && none[text.charCodeAt(at - 1)] & last) continue;
    if (suffix === '开发区' || suffix === '园区') {
      for (const grade of GRADES) {
        if (!standsAt(text, grade, at - grade.length)) continue;
        at -= grade.length;
        tail = grade + tail;
        break;
      }
    }
    // 实施一村一品
    if (
      text[at - 1] === '一' &&
      text[i + 1] === '一' &&
      '品策业警特景社法名案档'.includes(text[i + 2] ?? ' ')
    )
      continue;
    const read = joined
      ? { name: text.slice(at - 2, at), anchored: true, nested: '省市县区州'.includes(text[at - 3] ?? ' ') }
      : nameBefore(text, at, bits);
    const { name, anchored, nested } = STEPPE.has(suffix) ? ofSteppe(read) : read;
    // One character is a name only right behind its province (陕西富县), or where a county stands alone (3月20日,洋县举行).
    if (
      name === '' ||
      NO_START.includes(name[0]) ||
      (name.length === 1 &&
        ('两一二三四五六七八九十百几多'.includes(name) ||
          !(isProvince(text, at - 1) || (suffix === '县' && ALONE.test(text[at - 2] ?? '\n'))))) ||
      (name.length === 2 && LEADS.has(name))
    )
      continue;
    const final = name[name.length - 1];
    if (NOT_LAST.includes(final) || ENDS.has(name.slice(-2))) continue;
    // looked up only where a word of them ends so
    if (before[final.charCodeAt(0)] & last || tail !== suffix) {
      if (GENERIC.has(name + tail) || GENERIC.has(name.slice(-2) + suffix)) continue;
      const ending = final + suffix;
      if (GENERIC.has(ending)) {
        if (!AMBIGUOUS.has(ending) || name.length !== 2 || !anchored) continue;
        doubtful.add(name + tail);
      }
    }
    if (suffix === '省' && !PROVINCES.has(name)) continue;
    if (
      name.length <= longest(suffix, anchored) ||
      (anchored && STEPPE.has(suffix) && isSteppe(text, at, name, suffix, nested))
    ) {
      counts.set(name + tail, (counts.get(name + tail) ?? 0) + 1);
      // 北琼市政协, 城西区老关口镇, or a city that leads its clause; not 亚洲一区
      const led =
        anchored &&
        name.length > 1 &&
        OPENS.test(text[at - name.length - 1] ?? '\n') &&
        !LEADS.has(name.slice(0, 2)) &&
        !/[一二三四五]$/.test(name);
      const behind = led && WEAK.has(suffix) ? text.slice(i + 1, i + 10) : '';
      if (
        nested ||
        (name.length > 1 && anchored && (tail !== suffix || !WEAK.has(suffix))) ||
        (led && suffix === '市') ||
        ORGAN.test(behind) ||
        LOWER.test(behind)
      )
        sure.add(name + tail);
    } else long.push({ name, suffix: tail });
  }
  // A reading of four and more characters is a name behind a word, unless the text insists on the whole.
  const repeats = new Map<string, number>();
  for (const { name, suffix } of long) repeats.set(name + suffix, (repeats.get(name + suffix) ?? 0) + 1);
  for (const { name, suffix } of long) {
    const known = [3, 2].map(length => name.slice(-length) + suffix).find(candidate => counts.has(candidate));
    if (known !== undefined) counts.set(known, (counts.get(known) ?? 0) + 1);
    else if (name.length <= 5 && (repeats.get(name + suffix) ?? 0) >= 2)
      counts.set(name + suffix, repeats.get(name + suffix) ?? 0);
  }
  // 推东坑镇 beside a frequent 东坑镇 is the same place with a verb stuck to it.
  for (const [name, count] of counts) {
    const shorter = name.slice(1);
    const main = counts.get(shorter);
    if (main !== undefined && main >= count) {
      counts.set(shorter, main + count);
      counts.delete(name);
    }
  }
  return [...counts]
    .filter(([name, count]) => count >= 2 || (sure.has(name) && !doubtful.has(name)))
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([name]) => name);
}
