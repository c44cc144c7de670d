/** The judge's words as one table that is walked once over the text: longest word wins, linear in the text. */

import { ACTORS, GROUPS, ORGANS, UNITS, WHOLE_AREA } from './weights.ts';

/** Slots of the tally: the word groups first, then the two that are no plain word lists. */
export const ACTOR = GROUPS.length;
export const AREA = GROUPS.length + 1;
export const SLOTS = GROUPS.length + 2;

interface Entry {
  word: string;
  /** Slots the word counts for. */
  slots: number[];
  /** How many ordinary words it is worth. */
  worth: number;
}

export type Lexicon = Map<number, Entry[]>;

const split = (words: string): string[] => words.split(/\s+/).filter(word => word !== '');

let lexicon: Lexicon | undefined;

/** The table, built on first use: first character → its words, longest first. */
export function loadLexicon(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const slots = new Map<string, number[]>();
  const worths = new Map<string, number>();
  const add = (entry: string, slot: number): void => {
    const [word, worth] = entry.split('*') as [string, string?];
    if (worth !== undefined) worths.set(word, Number(worth));
    const known = slots.get(word);
    if (known === undefined) slots.set(word, [slot]);
    else if (!known.includes(slot)) known.push(slot);
  };
  GROUPS.forEach((group, slot) => {
    for (const word of split(group.words)) add(word, slot);
  });
  for (const unit of split(UNITS)) for (const organ of split(ORGANS)) add(unit + organ, ACTOR);
  for (const word of split(ACTORS)) add(word, ACTOR);
  for (const word of split(WHOLE_AREA)) add(word, AREA);

  lexicon = new Map();
  for (const [word, list] of slots) {
    const first = word.charCodeAt(0);
    const bucket = lexicon.get(first);
    const entry = { word, slots: list, worth: worths.get(word) ?? 1 };
    if (bucket === undefined) lexicon.set(first, [entry]);
    else bucket.push(entry);
  }
  for (const bucket of lexicon.values()) bucket.sort((a, b) => b.word.length - a.word.length);
  return lexicon;
}
