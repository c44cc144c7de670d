/**
 * Is this text a report on the work of a local government or party body?
 *
 * Word evidence per 1 000 Han characters of prose, the density of figures, and a few signs of the page's shape are found in one walk
 * over the text and weighed twice: by the weights of weights.ts, which are the reasons told to the reader, and, together with how the page is
 * worded, by trees (wording.ts), which decide.
 */

import type { PageFacts, Reason } from '../analysis.ts';
import { ACTOR, AREA, OTHER, OWN } from './lexicon.ts';
import type { ReasonKey } from './reasons.ts';
import { type Tally, tallyText } from './tally.ts';
import {
  AGAINST_FLOOR,
  BIAS,
  GROUPS,
  OFFICIAL_SOURCES,
  PLACES,
  RATE_FLOOR,
  SIGNALS,
  SLACK,
  THRESHOLD,
} from './weights.ts';
import { signsOf, weighed, worthIn, worthOf } from './wording.ts';

export interface JudgeInput {
  /** Folded text: Simplified, half-width, without bracketed pinyin. */
  text: string;
  figures: number;
  pledges: number;
}

const SOURCES = OFFICIAL_SOURCES.split(/\s+/);
const SOURCE = new RegExp(SOURCES.join('|'));
/** What is added for figures and pledges that the analysis found, where they are as many as in a report. */
const FOUND = 0.2;
/** Han characters of prose in which the story says whose it is. */
const LEAD = 120;
const HEAD = 600;
const TAIL = 400;
/** The chapter of a story; those of a regulation have one numeral: 第一章 总则. */
const CHAPTER =
  /第(?:\d{1,5}|[一二三四五六七八九十百千零〇两]{2,9})[章回节](?!程)|(?:^|\n) *第[一二三四五六七八九十]节 /;
/** A reporter's line above it, or what a reporter was told: scenes are no novel. */
const REPORTED =
  /^[^。]{0,600}\n[^\n。，,]{0,16}(?:记者|通讯员)[^\n。]{2,20}\n|(?:告诉|对)(?:本报)?记者|记者(?:了解|获悉|采访|走访)/;
/** What stands above a paper. */
const PAPER = [
  /关键词/,
  /摘 ?要[:：\n]/,
  /\d{4}[,，年] ?第?\d{1,2}[(（期]/,
  /中图分类号|文献标[志识]码|文章编号|基金项目|DOI/,
  /引言|文献综述|前人研究/,
  /(?:大学|学院|研究所)[^\n。，,]{0,30}(?:\n|$)/,
  /\[1[,，\]]|出处/,
  /[(（][^()（）\n]{4,60}\d{6}[)）]/,
  /(?:^|\n)[^\n。]{2,30}\n[(（][^()（）\n]{4,60}\d{6}[)）]/,
  /\n ?1\.1(?:\.1)? ?[一-龥]/,
];

/** A byline or footer naming an official source: short lines at the edges only, for every story names its government somewhere. */
function officialSource(text: string): string | undefined {
  const edges = text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`;
  for (const line of edges.split('\n')) {
    // 各省、自治区、直辖市人民政府: whom a circular of the state addresses
    if (line.length > 60 || /[。！!？?]/.test(line) || line.startsWith('各省')) continue;
    if (SOURCE.test(line)) return SOURCES.find(source => line.includes(source));
  }
  return undefined;
}

interface Signal {
  key: ReasonKey;
  weight: number;
  full: number;
}

/** All that evidence can be of, in the order in which the trees know it, but for the pledges that the analysis found. */
const KINDS = new Map<Signal, number>(
  [...GROUPS, ...Object.values(SIGNALS).filter(signal => signal !== SIGNALS.pledges)].map((kind, k) => [
    kind,
    k,
  ]),
);

/** What each of them is about; the trees were learned for these in this order: where a group is added, they must be learned anew. */
export const kindsAsked = (): string => [...KINDS.keys()].map(({ key }) => key).join(' ');

/** What speaks for or against a page: `amount` of the signal's weight counts, 0 to 1. */
export interface Evidence {
  signal: Signal;
  amount: number;
  /** The amount by the text alone, whatever the analysis found in it. */
  bare: number;
  /** A word of the text or a density per 1 000 Han characters. */
  value?: string | number;
}

/** A number that counts something: about as many as the analysis finds figures. */
const COUNTED = /\d[多余]?[万亿个所元人户亩条项座名处家公吨米件场次%]/g;

/** All that the judge weighs, in the order of the weights: the word groups, then the signals. */
export function evidence(input: JudgeInput, tally = tallyText(input.text)): Evidence[] {
  const found: Evidence[] = [];
  const part = (size: number): number => Math.min(1, Math.max(0, size));
  const give = (
    signal: Evidence['signal'],
    size: number,
    value?: string | number,
    byText: number = size,
  ): number => {
    const amount = part(size);
    const bare = part(byText);
    if (amount > 0 || bare > 0) found.push({ signal, amount, bare, value });
    return amount;
  };
  const counted = input.text.match(COUNTED)?.length ?? 0;
  const base = Math.max(RATE_FLOOR, tally.prose);
  const rate = (count: number): number => (count * 1000) / base;
  /** How much of a text with as many figures as a report has this one is. */
  const toldBy = (figures: number): number => Math.min(1, rate(figures) / SIGNALS.figures.full);
  const dense = (signal: Evidence['signal'], count: number, value?: string): number =>
    give(signal, rate(count) / signal.full, value ?? Math.round(rate(count) * 10) / 10);

  GROUPS.forEach((group, slot) => {
    const free = group.weight > 0 ? 0 : SLACK;
    const words = group.weight > 0 ? base : Math.max(AGAINST_FLOOR, tally.prose);
    const share = (((tally.hits[slot] as number) * 1000) / words / group.full - free) / (1 - free);
    if (share <= 0) return;
    const most = Math.min(1, share);
    if (group.unless === 'figures') {
      const free = (figures: number): number => most * (1 - 0.75 * toldBy(figures));
      give(group, free(input.figures), tally.quotes[slot], free(counted));
    } else {
      const told = group.unless === 'reporter' && REPORTED.test(input.text);
      give(group, told ? most * 0.1 : most, tally.quotes[slot]);
    }
  });
  const actor = dense(SIGNALS.actor, tally.hits[ACTOR] as number, tally.quotes[ACTOR]);
  // named places (…镇, …县) are everywhere; only where there are none do they speak
  const area =
    dense(SIGNALS.wholeArea, tally.hits[AREA] as number, tally.quotes[AREA]) +
    Math.min(1, rate(tally.places) / PLACES);
  const led = give(SIGNALS.ledLocal, rate(tally.ledLocal) / SIGNALS.ledLocal.full, tally.quotes[ACTOR]);
  dense(SIGNALS.acts, tally.acts, tally.quotes[ACTOR]);
  give(SIGNALS.provinces, (tally.provinces.size - 2) / SIGNALS.provinces.full, tally.provinces.size);
  if (CHAPTER.test(input.text.slice(0, HEAD))) give(SIGNALS.chapter, 1);
  const marks = PAPER.filter(mark => mark.test(input.text.slice(0, HEAD))).length;
  give(SIGNALS.paper, (marks - 1) / SIGNALS.paper.full, marks);
  give(SIGNALS.figures, toldBy(input.figures), Math.round(rate(input.figures) * 10) / 10, toldBy(counted));
  dense(SIGNALS.pledges, input.pledges);
  if (tally.firstOther < Math.min(LEAD, tally.firstLocal)) give(SIGNALS.leadOther, 1, tally.quotes[OTHER]);
  if (tally.firstOther < Math.min(LEAD, tally.firstOrgan)) give(SIGNALS.leadBody, 1, tally.quotes[OTHER]);
  if (tally.firstOrgan < Math.min(LEAD, tally.firstOther)) give(SIGNALS.leadOrgan, 1, tally.quotes[ACTOR]);
  // One clause alone says little.
  give(
    SIGNALS.ledOther,
    (tally.ledOther / Math.max(2, tally.ledLocal + tally.ledOther) - 0.2) / SIGNALS.ledOther.full,
  );
  dense(SIGNALS.ownVoice, tally.hits[OWN] as number, tally.quotes[OWN]);
  // an index has the newest first; a chronicle has not, nor has a list of terms
  const { dated } = tally;
  const indexed =
    dated >= 5 && tally.risen <= 1 + dated / 5
      ? give(SIGNALS.headlines, 1 - (3 * tally.sentences) / dated, dated)
      : 0;
  // an index is official, too
  const source = indexed > 0.9 ? undefined : officialSource(input.text);
  if (source !== undefined) give(SIGNALS.source, 1, source);
  // A page of an official account is local even where the story names no organ.
  give(SIGNALS.noLocal, 1 - (actor + area + led / 2 + (source === undefined ? 0 : 0.5)) / 0.5);
  give(SIGNALS.unnamed, 1 - area / SIGNALS.unnamed.full);

  give(SIGNALS.short, 1 - tally.han / 100, tally.han);
  const menu = tally.han - tally.prose;
  // A list of figures is read line by line and yet no menu.
  if (tally.han >= 60 && (tally.prose < 100 || tally.sentences === 0) && menu > tally.prose)
    give(
      SIGNALS.noArticle,
      1 - (input.figures * 25) / tally.han,
      tally.prose,
      1 - (counted * 25) / tally.han,
    );
  if (tally.lines >= 5)
    give(SIGNALS.dialogue, (tally.spoken / tally.lines - 0.25) / SIGNALS.dialogue.full, tally.spoken);
  give(SIGNALS.kana, tally.kana / Math.max(1, tally.kana + tally.han) / SIGNALS.kana.full);
  give(SIGNALS.foreign, tally.letters > 200 ? 1 - (4 * tally.han) / tally.letters : 0);
  return found;
}

/** What the trees ask of a page (wording.ts), by its text alone. */
export function signsOfPage({ text }: JudgeInput, tally: Tally, found: readonly Evidence[]): number[] {
  const amounts = new Array<number>(KINDS.size).fill(0);
  let odds = BIAS;
  for (const { signal, bare } of found) {
    const at = KINDS.get(signal);
    if (at === undefined) continue;
    amounts[at] = bare;
    odds += bare * signal.weight;
  }
  return signsOf(worthOf(text), odds, tally.han, tally.prose, amounts);
}

/**
 * Judges a page by its folded text. `figures` and `pledges` are the counts the analysis found in it.
 * What was found speaks for a page only: a yes without it stays a yes with it (the annotator asks before it has counted).
 *
 * @returns `is`, the probability `score` (0..1), and the reasons sorted by the size of what they added (log-odds, in `weight`);
 * `value` is a word of the text or a density per 1 000 Han characters. How the page is worded is a reason among them. They are what each
 * says by itself: the trees weigh them together, so they need not add up to the score.
 */
export function judge(input: JudgeInput): PageFacts['genre'] {
  const tally = tallyText(input.text);
  const found = evidence(input, tally);
  const signs = signsOfPage(input, tally, found);
  let odds = weighed(signs);
  for (const { signal, amount } of found)
    if (signal === SIGNALS.figures || signal === SIGNALS.pledges) odds += amount * FOUND;

  const reasons: Reason[] = [];
  const add = (key: ReasonKey, weight: number, value?: string | number): void => {
    if (Math.abs(weight) < 0.2) return;
    const known = reasons.find(reason => reason.key === key);
    if (known !== undefined) known.weight += weight;
    else reasons.push({ key, weight, ...(value !== undefined && { value }) });
  };
  for (const { signal, amount, value } of found) add(signal.key, amount * signal.weight, value);
  const worth = worthIn(signs);
  add(worth > 0 ? 'wording' : 'wording-other', worth);
  for (const reason of reasons) reason.weight = Math.round(reason.weight * 100) / 100;
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.key < b.key ? -1 : 1));
  const score = 1 / (1 + Math.exp(-odds));
  return { is: score >= THRESHOLD, score: Math.round(score * 1000) / 1000, reasons };
}
