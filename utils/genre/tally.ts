/** One walk over the text: how often each group's words occur, how many names of places, and what the page is made of. */

import {
  ACTOR,
  AREA,
  type Entry,
  HAN,
  KANA,
  LETTER,
  type Lexicon,
  loadLexicon,
  OTHER,
  pairOf,
  SLOTS,
  START,
  STOP,
  SUFFIX,
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

/** 县长期, 区长江, 市长效机制, 全市场, 该区域: a unit word that runs on into another word. */
const RUN_ON: Readonly<Record<string, string>> = {
  长: '期效远江久足春安沙虹龙跑途短度',
  市: '场',
  区: '域间别分',
};
/** What stands before a suffix when no name does (乡镇, 全县, 城市, 小区). */
const NO_NAME =
  '乡镇城村全该我本各农山市区集小古入外周郊老贫下进驻县级在为是的和与到向从了超股上门夜黑早地园景灾校特辖片库专新大困范点业之试强百';
/** What stands behind a suffix when it is part of a longer common word (村民, 市场, 区域). */
const NO_SUFFIX = '民庄域容口居人场值面间别分土音亲愁里落';

/** Does the line read as prose (rather than a menu entry, a button, a list of links)? */
function isProse(line: string): boolean {
  if (line.length >= 22) return true;
  return (
    line.length >= 8 &&
    (line.includes('。') || line.includes(',') || line.includes('，') || line.includes('；'))
  );
}

/** Is the suffix that ends at `i` that of a name? 街道 and 社区 have two characters. */
function isPlace(line: string, i: number, classes: Uint8Array): boolean {
  const char = line[i];
  const before = line[i - 1];
  if (char === '道' && before !== '街') return false;
  const at = char === '道' || (char === '区' && before === '社') ? i - 1 : i;
  return (
    at > 1 &&
    ((classes[line.charCodeAt(at - 1)] as number) & HAN) !== 0 &&
    ((classes[line.charCodeAt(at - 2)] as number) & HAN) !== 0 &&
    !NO_NAME.includes(line[at - 1] as string) &&
    !NO_SUFFIX.includes(line[i + 1] ?? ' ')
  );
}

/** The longest word at `i`, unless it runs on into another one. */
function wordAt(line: string, i: number, { words }: Lexicon): Entry | undefined {
  const first = line.charCodeAt(i);
  const bucket = i + 1 < line.length ? words.get(pairOf(first, line.charCodeAt(i + 1))) : undefined;
  if (bucket !== undefined) {
    for (const entry of bucket) {
      const { word } = entry;
      if (word.length > 2 && !line.startsWith(word, i)) continue;
      if (RUN_ON[word[word.length - 1] as string]?.includes(line[i + word.length] ?? ' ') === true) continue;
      return entry;
    }
  }
  return words.get(first)?.[0];
}

function tallyLine(line: string, tally: Tally, lexicon: Lexicon): void {
  const { classes } = lexicon;
  const prose = isProse(line);
  let han = 0;
  let resume = 0;
  for (let i = 0; i < line.length; i++) {
    const bits = classes[line.charCodeAt(i)] as number;
    if (bits === 0) continue;
    if ((bits & HAN) !== 0) han++;
    else if ((bits & KANA) !== 0) tally.kana++;
    else if ((bits & LETTER) !== 0) tally.letters++;
    else if ((bits & STOP) !== 0) tally.sentences++;
    if (!prose) continue;
    // A suffix may start an actor (镇党委) or end a word (全镇), so names are counted apart from the words.
    if ((bits & SUFFIX) !== 0 && isPlace(line, i, classes)) {
      tally.places++;
      tally.firstLocal = Math.min(tally.firstLocal, tally.prose + han);
    }
    if (i < resume || (bits & START) === 0) continue;
    const entry = wordAt(line, i, lexicon);
    if (entry === undefined) continue;
    for (const slot of entry.slots) {
      tally.hits[slot] = (tally.hits[slot] as number) + entry.worth;
      tally.quotes[slot] ??= entry.word;
      if (slot === OTHER) tally.firstOther = Math.min(tally.firstOther, tally.prose + han);
      else if (slot === ACTOR || slot === AREA)
        tally.firstLocal = Math.min(tally.firstLocal, tally.prose + han);
    }
    resume = i + entry.word.length;
  }
  tally.han += han;
  if (prose) {
    tally.prose += han;
    tally.lines++;
    if ('“"「'.includes(line[0] as string)) tally.spoken++;
  }
}

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
    const line = text.slice(start, end).trim();
    if (line !== '') tallyLine(line, tally, lexicon);
    start = end + 1;
  }
  return tally;
}
