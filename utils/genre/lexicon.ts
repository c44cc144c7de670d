/** The judge's words as one table that is walked once over the text: longest word wins, linear in the text. */

import { ACTORS, GROUPS, ORGANS, OTHER_BODIES, UNITS, WHOLE_AREA } from './weights.ts';

/** Slots of the tally: the word groups first, then those with a weight of their own. */
export const ACTOR = GROUPS.length;
export const AREA = GROUPS.length + 1;
/** Bodies that are no local unit; where the first of them stands is all that counts. */
export const OTHER = GROUPS.length + 2;
export const SLOTS = GROUPS.length + 3;

export interface Entry {
  word: string;
  /** Slots the word counts for. */
  slots: number[];
  /** How many ordinary words it is worth. */
  worth: number;
  /** Its third character, 0 where it has two: looked at before the whole word. */
  third: number;
  /** Characters that, standing behind it, make it a part of another word. */
  runsOn: string;
}

/** What a UTF-16 unit is to the walk: one of these in the low bits … */
export const KIND = 7;
export const HAN = 1;
export const KANA = 2;
export const LETTER = 3;
export const STOP = 4;
/** … and any of these: the last character of an administrative suffix, */
export const SUFFIX = 8;
/** the first character of a word, a word by itself, */
export const START = 16;
export const ALONE = 32;
/** one that stands before a suffix when no name does, one that stands behind it in a longer common word. */
export const NO_NAME = 64;
export const NO_SUFFIX = 128;

/** 乡镇, 全县, 城市, 小区 */
const BEFORE_SUFFIX =
  '乡镇城村全该我本各农山市区集小古入外周郊老贫下进驻县级在为是的和与到向从了超股上门夜黑早地园景灾校特辖片库专新大困范点业之试强百';
/** 村民, 市场, 区域 */
const BEHIND_SUFFIX = '民庄域容口居人场值面间别分土音亲愁里落';

export interface Lexicon {
  classes: Uint8Array;
  /** 1 where `words` has a slot filled: small enough to stay at hand. */
  filled: Uint8Array;
  /** Words by `slotOf` their first two characters, longest first; few slots hold words that begin otherwise. */
  words: (Entry[] | undefined)[];
  /** Words of one character, marked `ALONE`. */
  single: Map<number, Entry>;
}

/** The slot of a pair of UTF-16 units. */
export const slotOf = (first: number, second: number): number => (Math.imul(first, 109) + second) & 0x3fff;

/** 县长期, 区长江, 市长效机制, 全市场, 该区域: a unit word that runs on into another word. */
const RUN_ON: Readonly<Record<string, string>> = {
  长: '期效远江久足春安沙虹龙跑途短度',
  市: '场',
  区: '域间别分',
};

const split = (words: string): string[] => words.split(/\s+/).filter(word => word !== '');

function classify(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  classes.fill(HAN, 0x3400, 0x4dc0);
  classes.fill(HAN, 0x4e00, 0xa000);
  classes.fill(KANA, 0x3041, 0x30fb);
  for (const [first, last] of [
    [65, 91],
    [97, 123],
    [0xc0, 0x250],
    [0x370, 0x2000],
    [0xac00, 0xd7a4],
  ] as const)
    classes.fill(LETTER, first, last);
  classes[0x3002] = STOP;
  const mark = (chars: string, bit: number): void => {
    for (const char of chars) classes[char.charCodeAt(0)] |= bit;
  };
  mark('镇县乡村市区州旗道', SUFFIX);
  mark(BEFORE_SUFFIX, NO_NAME);
  mark(BEHIND_SUFFIX, NO_SUFFIX);
  return classes;
}

let lexicon: Lexicon | undefined;

/** The table, built on first use. */
export function loadLexicon(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const entries = new Map<string, Entry>();
  const add = (item: string, slot: number): void => {
    const [word, worth] = item.split('*') as [string, string?];
    const runsOn = word.length > 1 ? (RUN_ON[word.slice(-1)] ?? '') : '';
    const third = word.charCodeAt(2) || 0;
    const entry = entries.get(word) ?? { word, slots: [], worth: Number(worth ?? 1), third, runsOn };
    if (!entry.slots.includes(slot)) entry.slots.push(slot);
    entries.set(word, entry);
  };
  GROUPS.forEach((group, slot) => {
    for (const word of split(group.words)) add(word, slot);
  });
  for (const unit of split(UNITS)) for (const organ of split(ORGANS)) add(unit + organ, ACTOR);
  for (const word of split(ACTORS)) add(word, ACTOR);
  for (const word of split(WHOLE_AREA)) add(word, AREA);
  for (const word of split(OTHER_BODIES)) add(word, OTHER);

  const classes = classify();
  const words = new Array<Entry[] | undefined>(0x4000).fill(undefined);
  const filled = new Uint8Array(0x4000);
  const single = new Map<number, Entry>();
  for (const entry of entries.values()) {
    const first = entry.word.charCodeAt(0);
    classes[first] |= START;
    if (entry.word.length === 1) {
      classes[first] |= ALONE;
      single.set(first, entry);
    } else {
      const slot = slotOf(first, entry.word.charCodeAt(1));
      words[slot] = [...(words[slot] ?? []), entry];
      filled[slot] = 1;
    }
  }
  for (const bucket of words) bucket?.sort((a, b) => b.word.length - a.word.length);
  lexicon = { classes, filled, words, single };
  return lexicon;
}
