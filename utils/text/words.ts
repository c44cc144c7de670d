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
const ALWAYS = 0x80;
/**
 * The tables that are asked at every character are kept this small, so that they stay in the processor's nearest cache:
 * units that differ only above these bits share an entry.
 */
export const LOW = 0x1fff;
const SLOTS = 0x1000;

/** Two UTF-16 units as a small number; other pairs may share it. */
const slotOf = (first: number, second: number): number => (Math.imul(first, 109) + second) & (SLOTS - 1);

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
  private readonly single = new Map<number, readonly Entry<T>[]>();

  add(word: string, worth: T): void {
    const first = word.charCodeAt(0);
    if (word.length === 1) {
      this.mark(word);
      this.single.set(first, [...this.one(first), { word, worth }]);
      return;
    }
    const second = word.charCodeAt(1);
    const bit = 1 << ((first + second) % 7);
    this.firsts[first & LOW] |= bit;
    this.seconds[second & LOW] |= bit;
    const slot = slotOf(first, second);
    if (this.slots[slot] === 0) this.slots[slot] = this.lists.push(NONE) - 1;
    this.lists[this.slots[slot]] = [...this.lists[this.slots[slot]], { word, worth }];
  }

  /** Makes walks stop at these characters, whatever is behind them. */
  mark(characters: Iterable<string>): void {
    for (const character of characters) this.firsts[character.charCodeAt(0) & LOW] |= ALWAYS;
  }

  /** The longer words that may begin with these two units, mostly none, in the order in which they were added. */
  at(first: number, second: number): readonly Entry<T>[] {
    return this.lists[this.slots[slotOf(first, second)]];
  }

  /** The words of this unit alone. */
  one(unit: number): readonly Entry<T>[] {
    return this.single.get(unit) ?? NONE;
  }
}
