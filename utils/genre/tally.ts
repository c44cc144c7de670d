/** One walk over the text: how often each group's words occur, how many names of places, and what the page is made of. */

import {
  ACTOR,
  ALONE,
  AREA,
  type Entry,
  HAN,
  KANA,
  KIND,
  LETTER,
  type Lexicon,
  loadLexicon,
  NO_NAME,
  NO_SUFFIX,
  OTHER,
  SLOTS,
  START,
  STOP,
  SUFFIX,
  slotOf,
} from './lexicon.ts';

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
  /** Lines of prose. */
  lines: number;
  /** Lines of prose that open with a quotation mark. */
  spoken: number;
  kana: number;
  letters: number;
}

/** A sentence, or an item of a list that counts something (新增学位200个). */
const SAYS = /[。,，；]|\d[万亿个所元人户亩条项座名处家公]/;

/** Does the line `[from, to)` read as prose (rather than a menu entry, a button, a list of links)? */
function isProse(text: string, from: number, to: number): boolean {
  return to - from >= 22 || (to - from >= 8 && SAYS.test(text.slice(from, to)));
}

/** Han characters between the end of a place's name and the body whose seat it is. */
const OWNED = 10;

const [JIE, DAO, SHE, QU] = [...'街道社区'].map(c => c.charCodeAt(0));

/** Is the suffix that ends at `i` that of a name? 街道 and 社区 have two characters. */
function isPlace(text: string, i: number, from: number, classes: Uint8Array): boolean {
  const code = text.charCodeAt(i);
  const before = text.charCodeAt(i - 1);
  if (code === DAO && before !== JIE) return false;
  const at = code === DAO || (code === QU && before === SHE) ? i - 1 : i;
  if (at - from < 2) return false;
  const last = classes[text.charCodeAt(at - 1)];
  return (
    (last & (KIND | NO_NAME)) === HAN &&
    (classes[text.charCodeAt(at - 2)] & KIND) === HAN &&
    (classes[text.charCodeAt(i + 1)] & NO_SUFFIX) === 0
  );
}

/** The longest word at `i`, unless it runs on into another one. */
function wordAt(text: string, i: number, { classes, filled, words, single }: Lexicon): Entry | undefined {
  const first = text.charCodeAt(i);
  const slot = slotOf(first, text.charCodeAt(i + 1));
  if (filled[slot] === 1) {
    const third = text.charCodeAt(i + 2);
    for (const entry of words[slot] ?? []) {
      if ((entry.third !== 0 && entry.third !== third) || !text.startsWith(entry.word, i)) continue;
      if (entry.runsOn === '' || !entry.runsOn.includes(text[i + entry.word.length] ?? ' ')) return entry;
    }
  }
  return classes[first] & ALONE ? single.get(first) : undefined;
}

/** Counts the line `[from, to)`, which neither begins nor ends with a blank. */
function tallyLine(text: string, from: number, to: number, tally: Tally, lexicon: Lexicon): void {
  const { classes } = lexicon;
  const prose = isProse(text, from, to);
  let han = 0;
  let resume = from;
  /** Where the last place was named. */
  let place = -1;
  for (let i = from; i < to; i++) {
    const bits = classes[text.charCodeAt(i)];
    if (bits === 0) continue;
    const kind = bits & KIND;
    if (kind === HAN) han++;
    else if (kind === KANA) tally.kana++;
    else if (kind === LETTER) tally.letters++;
    else if (kind === STOP) tally.sentences++;
    if (!prose || (bits & (SUFFIX | START)) === 0) continue;
    // A suffix may start an actor (镇党委) or end a word (全镇), so names are counted apart from the words.
    if ((bits & SUFFIX) !== 0 && isPlace(text, i, from, classes)) {
      tally.places++;
      place = tally.prose + han;
      tally.firstLocal = Math.min(tally.firstLocal, place);
    }
    if (i < resume || (bits & START) === 0) continue;
    const entry = wordAt(text, i, lexicon);
    if (entry === undefined) continue;
    for (const slot of entry.slots) {
      tally.hits[slot] = (tally.hits[slot] as number) + entry.worth;
      tally.quotes[slot] ??= entry.word;
      if (slot === OTHER) {
        tally.firstOther = Math.min(tally.firstOther, tally.prose + han);
        // 岚江市商会, 青禾镇中心小学: the place only tells where that body is
        if (tally.firstLocal === place && tally.prose + han - place <= OWNED)
          tally.firstLocal = Number.POSITIVE_INFINITY;
      } else if (slot === ACTOR || slot === AREA)
        tally.firstLocal = Math.min(tally.firstLocal, tally.prose + han);
    }
    resume = i + entry.word.length;
  }
  tally.han += han;
  if (prose) {
    tally.prose += han;
    tally.lines++;
    if ('“"「'.includes(text[from])) tally.spoken++;
  }
}

const BLANK = /\s/;

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
    firstLocal: Number.POSITIVE_INFINITY,
    firstOther: Number.POSITIVE_INFINITY,
    lines: 0,
    spoken: 0,
    kana: 0,
    letters: 0,
  };
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    let to = end;
    while (start < to && BLANK.test(text[start])) start++;
    while (start < to && BLANK.test(text[to - 1])) to--;
    if (start < to) tallyLine(text, start, to, tally, lexicon);
    start = end + 1;
  }
  return tally;
}
