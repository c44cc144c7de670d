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
}

/** What a UTF-16 unit is to the walk, as bits. */
export const HAN = 1;
export const KANA = 2;
export const LETTER = 4;
export const STOP = 8;
/** Last character of an administrative suffix. */
export const SUFFIX = 16;
/** First character of a word. */
export const START = 32;

export interface Lexicon {
  classes: Uint8Array;
  /** First two characters (as one number) → words, longest first; words of one character stand under the first alone. */
  words: Map<number, Entry[]>;
}

/** The key of a pair of UTF-16 units. */
export const pairOf = (first: number, second: number): number => first * 0x10000 + second;

const split = (words: string): string[] => words.split(/\s+/).filter(word => word !== '');

function classify(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const set = (first: number, last: number, bit: number): void => {
    for (let code = first; code <= last; code++) classes[code] = (classes[code] as number) | bit;
  };
  set(0x3400, 0x4dbf, HAN);
  set(0x4e00, 0x9fff, HAN);
  set(0x3041, 0x30fa, KANA);
  for (const [first, last] of [
    [65, 90],
    [97, 122],
    [0xc0, 0x24f],
    [0x370, 0x1fff],
    [0xac00, 0xd7a3],
  ] as const)
    set(first, last, LETTER);
  set(0x3002, 0x3002, STOP);
  for (const char of '镇县乡村市区州旗道') set(char.charCodeAt(0), char.charCodeAt(0), SUFFIX);
  return classes;
}

let lexicon: Lexicon | undefined;

/** The table, built on first use. */
export function loadLexicon(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const entries = new Map<string, Entry>();
  const add = (item: string, slot: number): void => {
    const [word, worth] = item.split('*') as [string, string?];
    const entry = entries.get(word) ?? { word, slots: [], worth: Number(worth ?? 1) };
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
  const words = new Map<number, Entry[]>();
  for (const entry of entries.values()) {
    const first = entry.word.charCodeAt(0);
    classes[first] = (classes[first] as number) | START;
    const key = entry.word.length === 1 ? first : pairOf(first, entry.word.charCodeAt(1));
    const bucket = words.get(key);
    if (bucket === undefined) words.set(key, [entry]);
    else bucket.push(entry);
  }
  for (const bucket of words.values()) bucket.sort((a, b) => b.word.length - a.word.length);
  lexicon = { classes, words };
  return lexicon;
}
