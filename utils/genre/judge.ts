/**
 * Is this text a report on the work of a local government or party body?
 *
 * Word evidence per 1 000 Han characters of prose, the density of figures, and a few signs of the page's shape are added up
 * with the weights of weights.ts and squeezed through the logistic function. One walk over the text, no regular expressions
 * over more than the title, so the cost is linear and small.
 */

import type { PageFacts, Reason } from '../analysis.ts';
import { ACTOR, AREA, loadLexicon, SLOTS } from './lexicon.ts';
import {
  ABSOLUTE,
  BIAS,
  GROUPS,
  OFFICIAL_SOURCES,
  RATE_FLOOR,
  RELIEF,
  SIGNALS,
  SLACK,
  THRESHOLD,
} from './weights.ts';

export interface JudgeInput {
  /** Folded text: Simplified, half-width, without bracketed pinyin. */
  text: string;
  figures: number;
  pledges: number;
  title?: string | null;
}

/** 县长期, 区长江, 市长效机制, 全市场, 该区域: a unit word that runs on into another word. */
const RUN_ON: Readonly<Record<string, string>> = {
  长: '期效远江久足春安沙虹龙跑途短度',
  市: '场',
  区: '域间别分',
};
/** What stands before a suffix when no name does (乡镇, 全县, 城市, 小区). */
const NO_NAME =
  '乡镇城村全该我本各农山市区集小古入外周郊老贫下进驻县级在为是的和与到向从了超股上门夜黑早社地园景灾校特辖片库专新大困范点业之试强百';
/** What stands behind a suffix when it is part of a longer common word (村民, 市场, 区域, 乡村). */
const NO_SUFFIX = '民庄域容口居人场值面间别分土音亲愁里落';
const SUFFIX = '镇县乡村市区州旗';
/** 江北街道, 新工社区: two characters before the name. */
const LONG_SUFFIX: Readonly<Record<string, string>> = { 道: '街', 区: '社' };

const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
const isKana = (code: number): boolean => code >= 0x3040 && code <= 0x30ff && code !== 0x30fb;
const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code <= 0x24f) ||
  (code >= 0x370 && code <= 0x1fff) ||
  (code >= 0xac00 && code <= 0xd7a3);

interface Tally {
  /** Hits per slot of the lexicon. */
  hits: number[];
  /** First and most telling word per slot. */
  quotes: (string | undefined)[];
  places: number;
  han: number;
  /** Han characters in lines that read as prose. */
  prose: number;
  sentences: number;
  lines: number;
  /** Prose lines that open with a quotation mark. */
  spoken: number;
  kana: number;
  letters: number;
}

/** Does the line read as prose (rather than a menu entry, a button, a list of links)? */
function isProse(line: string): boolean {
  if (line.length >= 40) return true;
  return (
    line.length >= 8 &&
    (line.includes('。') ||
      line.includes(',') ||
      line.includes('，') ||
      line.includes('；') ||
      line.length >= 22)
  );
}

/** Does a name stand before the suffix at `i`? */
function isName(line: string, i: number): boolean {
  return (
    isHan(line.charCodeAt(i - 1)) &&
    isHan(line.charCodeAt(i - 2)) &&
    !NO_NAME.includes(line[i - 1] as string) &&
    !NO_SUFFIX.includes(line[i + 1] ?? ' ')
  );
}

function tallyLine(line: string, tally: Tally, prose: boolean): void {
  const lexicon = loadLexicon();
  let han = 0;
  let resume = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (!isHan(code)) {
      if (isKana(code)) tally.kana++;
      else if (isLetter(code)) tally.letters++;
      else if (code === 0x3002) tally.sentences++;
    } else han++;
    if (!prose) continue;
    // A suffix may be the start of an actor (镇党委), so places are looked at before the words.
    if (i > 1) {
      const char = line[i] as string;
      const long = LONG_SUFFIX[char];
      if (long !== undefined && line[i - 1] === long) {
        if (i > 2 && isName(line, i - 1)) tally.places++;
      } else if (SUFFIX.includes(char) && isName(line, i)) tally.places++;
    }
    if (i < resume) continue;
    const bucket = lexicon.get(code);
    if (bucket === undefined) continue;
    for (const { word, slots, worth } of bucket) {
      if (!line.startsWith(word, i)) continue;
      const end = i + word.length;
      if (RUN_ON[word[word.length - 1] as string]?.includes(line[end] ?? ' ') === true) continue;
      for (const slot of slots) {
        tally.hits[slot] = (tally.hits[slot] as number) + worth;
        tally.quotes[slot] ??= word;
      }
      resume = end;
      break;
    }
  }
  tally.han += han;
  if (prose) {
    tally.prose += han;
    tally.lines++;
    if ('“"「'.includes(line[0] as string)) tally.spoken++;
  }
}

function tallyText(text: string): Tally {
  const tally: Tally = {
    hits: new Array<number>(SLOTS).fill(0),
    quotes: new Array<string | undefined>(SLOTS).fill(undefined),
    places: 0,
    han: 0,
    prose: 0,
    sentences: 0,
    lines: 0,
    spoken: 0,
    kana: 0,
    letters: 0,
  };
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    let line = text.slice(start, end);
    if (line.charCodeAt(0) <= 32 || line.charCodeAt(0) === 0x3000) line = line.trim();
    if (line !== '') tallyLine(line, tally, isProse(line));
    start = end + 1;
  }
  return tally;
}

const SOURCES = OFFICIAL_SOURCES.split(/\s+/);
const HEAD = 600;
const TAIL = 400;

/** A byline or footer naming an official source: short lines at the edges only, for every story names its government somewhere. */
function officialSource(text: string): string | undefined {
  const edges = text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`;
  for (const line of edges.split('\n')) {
    if (line.length > 60 || line.includes('。')) continue;
    const found = SOURCES.find(source => line.includes(source));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Judges a page by its folded text. `figures` and `pledges` are the counts the analysis found in it.
 *
 * @returns `is`, the probability `score` (0..1), and the reasons sorted by the size of what they added (log-odds, in `weight`);
 * `value` is a word of the text or a density per 1 000 Han characters.
 */
export function judge(input: JudgeInput): PageFacts['genre'] {
  const tally = tallyText(input.text);
  const reasons: Reason[] = [];
  let odds = BIAS;
  const give = (
    signal: { key: string; weight: number; full: number },
    amount: number,
    value: string | number | undefined,
  ): number => {
    const evidence = Math.min(1, Math.max(0, amount / signal.full));
    const weight = evidence * signal.weight;
    odds += weight;
    if (Math.abs(weight) >= 0.2) {
      const known = reasons.find(reason => reason.key === signal.key);
      const rounded = Math.round(weight * 100) / 100;
      if (known !== undefined) known.weight += rounded;
      else
        reasons.push(
          value === undefined
            ? { key: signal.key, weight: rounded }
            : { key: signal.key, weight: rounded, value },
        );
    }
    return evidence;
  };

  const base = Math.max(RATE_FLOOR, tally.prose);
  const rate = (count: number): number => (count * 1000) / base;
  const round = (value: number): number => Math.round(value * 10) / 10;

  const local =
    give(SIGNALS.actor, rate(tally.hits[ACTOR] as number), tally.quotes[ACTOR]) +
    give(SIGNALS.wholeArea, rate(tally.hits[AREA] as number), tally.quotes[AREA]) +
    give(SIGNALS.places, rate(tally.places), round(rate(tally.places)));
  GROUPS.forEach((group, slot) => {
    const found = rate(tally.hits[slot] as number);
    if (group.weight > 0) give(group, found, tally.quotes[slot]);
    else {
      const relief = ABSOLUTE.includes(group.key) ? 1 : 1 - RELIEF * Math.min(1, local / 1.5);
      const free = group.full * SLACK;
      give(
        { key: group.key, weight: group.weight * relief, full: group.full - free },
        found - free,
        tally.quotes[slot],
      );
    }
  });
  give(SIGNALS.figures, rate(input.figures), round(rate(input.figures)));
  give(SIGNALS.pledges, rate(input.pledges), round(rate(input.pledges)));
  const title = input.title ?? '';
  if (/[镇县区市乡省]|街道|书记|政府|重点项目|乡村|民生/u.test(title))
    give(SIGNALS.title, 1, title.slice(0, 40));
  const source = officialSource(input.text);
  if (source !== undefined) give(SIGNALS.source, 1, source);
  // A page of an official account is local even where the story names no organ.
  const official = source === undefined ? 0 : 0.5;
  give(SIGNALS.noLocal, Math.max(0, 1 - (local + official) / 0.5), undefined);

  give(SIGNALS.short, Math.max(0, 1 - tally.han / 120), tally.han);
  const menu = tally.han - tally.prose;
  if (tally.han >= 60 && (tally.prose < 100 || tally.sentences === 0) && menu > tally.prose)
    give(SIGNALS.noArticle, 1, tally.prose);
  if (tally.lines >= 5) give(SIGNALS.dialogue, tally.spoken / tally.lines - 0.15, tally.spoken);
  give(SIGNALS.kana, tally.kana / Math.max(1, tally.kana + tally.han), undefined);
  give(SIGNALS.foreign, tally.letters > 200 ? 1 - (4 * tally.han) / tally.letters : 0, undefined);

  const score = 1 / (1 + Math.exp(-odds));
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.key < b.key ? -1 : 1));
  return { is: score >= THRESHOLD, score: Math.round(score * 1000) / 1000, reasons };
}
