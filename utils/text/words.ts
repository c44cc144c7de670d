/**
 * Words with what each is worth, found where they stand: a text is walked once, however many words there are, and only
 * stops where two characters say that one may begin. Other places can be marked to be stopped at on the same walk.
 */

interface Entry<T> {
  readonly word: string;
  readonly worth: T;
}

const NONE: readonly never[] = [];
/** The bit that every second unit has. */
export const ALWAYS = 0x80;
/**
 * The tables that are asked at every character are kept this small, so that they stay in the processor's nearest cache:
 * units that differ only above these bits share an entry.
 */
export const LOW = 0x1fff;
const SLOTS = 0x1000;

/** Two UTF-16 units as a small number; other pairs may share it. */
const slotOf = (first: number, second: number): number => (Math.imul(first, 109) + second) & (SLOTS - 1);

/** Does the word stand at `at`? For words of a few characters this is quicker than `startsWith`, which is a call. */
export function standsAt(text: string, word: string, at: number): boolean {
  const { length } = word;
  if (at + length > text.length) return false;
  for (let k = 0; k < length; k++) if (text.charCodeAt(at + k) !== word.charCodeAt(k)) return false;
  return true;
}

export class Words<T> {
  /**
   * A walk stops at `i` where `firsts[unit at i & LOW] & seconds[unit at i + 1 & LOW]` is not 0. A word has one of seven
   * bits, so that few pairs look like a word that are none.
   */
  readonly firsts = new Uint8Array(LOW + 1);
  readonly seconds = new Uint8Array(LOW + 1).fill(ALWAYS);
  /** Of every slot where in `lists` its words are. */
  private readonly slots = new Uint16Array(SLOTS);
  private readonly lists: (readonly Entry<T>[])[] = [NONE];
  /** Of every unit where in `lists` the words are that are this unit alone. */
  private readonly ones = new Uint16Array(LOW + 1);

  add(word: string, worth: T): void {
    const first = word.charCodeAt(0);
    if (word.length === 1) {
      this.mark(word);
      this.put(this.ones, first & LOW, { word, worth });
      return;
    }
    const second = word.charCodeAt(1);
    const bit = 1 << ((first + second) % 7);
    this.firsts[first & LOW] |= bit;
    this.seconds[second & LOW] |= bit;
    this.put(this.slots, slotOf(first, second), { word, worth });
  }

  /** Makes walks stop at these characters, whatever is behind them. */
  mark(characters: Iterable<string>): void {
    for (const character of characters) this.firsts[character.charCodeAt(0) & LOW] |= ALWAYS;
  }

  /** The longer words that may begin with these two units, mostly none, in the order in which they were added. */
  at(first: number, second: number): readonly Entry<T>[] {
    return this.lists[this.slots[slotOf(first, second)]];
  }

  /** The words that may be this unit alone. */
  one(unit: number): readonly Entry<T>[] {
    return this.lists[this.ones[unit & LOW]];
  }

  private put(table: Uint16Array, at: number, entry: Entry<T>): void {
    if (table[at] === 0) table[at] = this.lists.push(NONE) - 1;
    this.lists[table[at]] = [...this.lists[table[at]], entry];
  }
}
