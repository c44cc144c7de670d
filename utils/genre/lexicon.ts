/** The judge's words as one small table that is walked once over the text: longest word wins, linear in the text. */

import { LOW } from '../text/words.ts';
import {
  ACTORS,
  ACTS,
  GROUPS,
  ORGANS,
  OTHER_BODIES,
  OWN_VOICES,
  PROVINCES,
  UNIT_ENDS,
  WHOLE_AREA,
} from './weights.ts';

/** Slots of the tally: the word groups first, then those with a weight of their own. */
export const ACTOR = GROUPS.length;
export const AREA = GROUPS.length + 1;
/** Bodies that are no local unit; where the first of them stands is all that counts. */
export const OTHER = GROUPS.length + 2;
/** What a local unit does, where it leads the clause. */
export const ACT = GROUPS.length + 3;
/** Provinces without 省 behind them. */
export const PROVINCE = GROUPS.length + 4;
/** Other bodies that speak of themselves. */
export const OWN = GROUPS.length + 5;
export const SLOTS = GROUPS.length + 6;

/** What a UTF-16 unit can be, as bits: the last character of an administrative suffix, */
export const SUFFIX = 1;
/** a sign that ends a clause, a word by itself, */
export const BREAK = 2;
export const ALONE = 4;
/** one that stands before a suffix when no name does, one that stands behind it in a longer common word, */
export const NO_NAME = 8;
export const NO_SUFFIX = 16;
/** the last character of a unit that has organs (镇 in 镇党委), that of an agency (市水务局). */
export const UNIT = 32;
export const OFFICE = 64;
/** A sign that ends a clause, or a word behind which no subject follows (在县委, 对公司). */
export const CLAUSE = 128;
/** One that stands so before 区, 村 and 乡 only: 山区, 新村, but 佛山市, 凤山镇, 义城街道. */
export const NO_QUARTER = 256;

const SUFFIXES = '镇县乡村市区州旗道';
const OFFICES = '局厅';
/** 乡镇, 全县, 城市, 小区 */
const BEFORE_SUFFIX =
  '乡镇村全该我本各农市区集小古入外周郊老贫下进驻县省级在为是的和与到向从了超股上门夜黑早地大之试强百';
const BEFORE_QUARTER = '山新园景灾校特辖片库专困范点业户';
/** 城市, 城镇, 城区, 城乡, but 项城县, 义城街道. */
export const TOWN = 0x57ce;
/** 村民, 市场, 区域 */
const BEHIND_SUFFIX = '民庄域容口居人场值面间别分土音亲愁里落';

/** 县长期, 区长江, 居民代表, 市长效机制, 全市场, 该区域: a word that runs on into another one. */
const RUN_ON: Readonly<Record<string, string>> = {
  长: '期效远江久足春安沙虹龙跑途短度',
  市: '场',
  区: '域间别分',
  // 居民代表
  代: '表',
};

const CLAUSE_ENDS = '。,，;；!！?？:：“”"';
const NO_SUBJECT_BEHIND = '在到赴往对向与和为给把被由从访及';

export interface Lexicon {
  /** The bits above, by UTF-16 unit. */
  marks: Uint16Array;
  /** Where `firsts[unit & LOW] & seconds[next unit & LOW]` is not 0 a word may stand, or what CLAUSE, SUFFIX and OFFICE mark. */
  firsts: Uint16Array;
  seconds: Uint16Array;
  /** The first word (its index, 0 for none) by `slotOf` two characters; longer words come first, `next` leads on. */
  heads: Uint16Array;
  next: Uint16Array;
  words: string[];
  /** A word's third character (0 where it has none): looked at before the whole of it. */
  thirds: Uint16Array;
  /** Characters that, standing behind a word, make it a part of another one. */
  behind: (string | undefined)[];
  /** Slots a word counts for; an organ counts for none by itself, only behind its unit. */
  slots: number[][];
  /** How many ordinary words it is worth. */
  worth: number[];
}

/** Where a word that begins with these two UTF-16 units is found; 0 as the second for a word of one character. */
export const slotOf = (first: number, second: number): number => (Math.imul(first, 109) + second) & 0x3fff;

/** The bit that every second unit has. */
export const ALL = 0x8000;
let lexicon: Lexicon | undefined;

/** The table, built on first use. */
export function loadLexicon(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const marks = new Uint16Array(0x10000);
  const mark = (chars: string, bit: number): void => {
    for (let i = 0; i < chars.length; i++) marks[chars.charCodeAt(i)] |= bit;
  };
  mark(SUFFIXES, SUFFIX);
  mark(BEFORE_SUFFIX, NO_NAME);
  mark(BEFORE_QUARTER, NO_QUARTER);
  mark(BEHIND_SUFFIX, NO_SUFFIX);
  mark(UNIT_ENDS, UNIT);
  mark(OFFICES, OFFICE);
  mark(CLAUSE_ENDS + NO_SUBJECT_BEHIND, CLAUSE);
  mark(CLAUSE_ENDS, BREAK);

  const found = new Map<string, { slots: number[]; worth: number }>();
  const add = (words: string, slot?: number): void => {
    for (const item of words.trim().split(/\s+/)) {
      const star = item.lastIndexOf('*');
      const word = star < 0 ? item : item.slice(0, star);
      let entry = found.get(word);
      if (entry === undefined) {
        entry = { slots: [], worth: star < 0 ? 1 : Number(item.slice(star + 1)) };
        found.set(word, entry);
      }
      if (slot !== undefined && !entry.slots.includes(slot)) entry.slots.push(slot);
    }
  };
  for (let slot = 0; slot < GROUPS.length; slot++) add((GROUPS[slot] as { words: string }).words, slot);
  add(ACTORS, ACTOR);
  add(WHOLE_AREA, AREA);
  add(OTHER_BODIES, OTHER);
  add(ACTS, ACT);
  add(PROVINCES, PROVINCE);
  add(OWN_VOICES, OWN);
  add(ORGANS);

  const words = ['', ...[...found.keys()].sort((a, b) => a.length - b.length)];
  const firsts = new Uint16Array(LOW + 1);
  const seconds = new Uint16Array(LOW + 1).fill(ALL);
  for (const char of `${SUFFIXES}${OFFICES}${CLAUSE_ENDS}${NO_SUBJECT_BEHIND}`)
    firsts[char.charCodeAt(0) & LOW] = ALL;
  const heads = new Uint16Array(0x4000);
  const next = new Uint16Array(words.length);
  const thirds = new Uint16Array(words.length);
  const behind: (string | undefined)[] = [undefined];
  const slots: number[][] = [[]];
  const worth = [0];
  for (let k = 1; k < words.length; k++) {
    const word = words[k] as string;
    const first = word.charCodeAt(0);
    const second = word.length === 1 ? 0 : word.charCodeAt(1);
    if (second === 0) marks[first] |= ALONE;
    const bit = second === 0 ? ALL : 1 << ((first + second) % 15);
    firsts[first & LOW] |= bit;
    seconds[second & LOW] |= bit;
    const slot = slotOf(first, second);
    next[k] = heads[slot] as number;
    heads[slot] = k;
    thirds[k] = word.charCodeAt(2);
    const entry = found.get(word) as { slots: number[]; worth: number };
    behind.push(RUN_ON[word.slice(-1)]);
    slots.push(entry.slots);
    worth.push(entry.worth);
  }
  lexicon = { marks, firsts, seconds, heads, next, words, thirds, behind, slots, worth };
  return lexicon;
}
