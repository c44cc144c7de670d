/**
 * Is this text a report on the work of a local government or party body?
 *
 * Word evidence per 1 000 Han characters of prose, the density of figures, and a few signs of the page's shape are added up
 * with the weights of weights.ts and squeezed through the logistic function. One walk over the text, no regular expressions
 * over it, so the cost is linear and small.
 */

import type { PageFacts, Reason } from '../analysis.ts';
import { ACTOR, AREA, OTHER, OWN } from './lexicon.ts';
import type { ReasonKey } from './reasons.ts';
import { tallyText } from './tally.ts';
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

export interface JudgeInput {
  /** Folded text: Simplified, half-width, without bracketed pinyin. */
  text: string;
  figures: number;
  pledges: number;
}

const SOURCES = OFFICIAL_SOURCES.split(/\s+/);
const SOURCE = new RegExp(SOURCES.join('|'));
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

/** What speaks for or against a page: `amount` of the signal's weight counts, 0 to 1. */
export interface Evidence {
  signal: { key: ReasonKey; weight: number; full: number };
  amount: number;
  /** A word of the text or a density per 1 000 Han characters. */
  value?: string | number;
}

/** All that the judge weighs, in the order of the weights: the word groups, then the signals. */
export function evidence(input: JudgeInput): Evidence[] {
  const tally = tallyText(input.text);
  const found: Evidence[] = [];
  const give = (signal: Evidence['signal'], size: number, value?: string | number): number => {
    const amount = Math.min(1, Math.max(0, size));
    if (amount > 0) found.push({ signal, amount, value });
    return amount;
  };
  const base = Math.max(RATE_FLOOR, tally.prose);
  const rate = (count: number): number => (count * 1000) / base;
  /** How much of a text with as many figures as a report has this one is. */
  const told = Math.min(1, rate(input.figures) / SIGNALS.figures.full);
  const dense = (signal: Evidence['signal'], count: number, value?: string): number =>
    give(signal, rate(count) / signal.full, value ?? Math.round(rate(count) * 10) / 10);

  GROUPS.forEach((group, slot) => {
    const free = group.weight > 0 ? 0 : SLACK;
    const words = group.weight > 0 ? base : Math.max(AGAINST_FLOOR, tally.prose);
    const share = (((tally.hits[slot] as number) * 1000) / words / group.full - free) / (1 - free);
    if (share <= 0) return;
    let weight = 1;
    if (group.unless === 'figures') weight -= 0.75 * told;
    else if (group.unless === 'reporter' && REPORTED.test(input.text)) weight = 0.1;
    give(group, Math.min(1, share) * weight, tally.quotes[slot]);
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
  dense(SIGNALS.figures, input.figures);
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
    give(SIGNALS.noArticle, 1 - (input.figures * 25) / tally.han, tally.prose);
  if (tally.lines >= 5)
    give(SIGNALS.dialogue, (tally.spoken / tally.lines - 0.25) / SIGNALS.dialogue.full, tally.spoken);
  give(SIGNALS.kana, tally.kana / Math.max(1, tally.kana + tally.han) / SIGNALS.kana.full);
  give(SIGNALS.foreign, tally.letters > 200 ? 1 - (4 * tally.han) / tally.letters : 0);
  return found;
}

/**
 * Judges a page by its folded text. `figures` and `pledges` are the counts the analysis found in it.
 * What was found speaks for a page only: a yes without it stays a yes with it (the annotator asks before it has counted).
 *
 * @returns `is`, the probability `score` (0..1), and the reasons sorted by the size of what they added (log-odds, in `weight`);
 * `value` is a word of the text or a density per 1 000 Han characters.
 */
export function judge(input: JudgeInput): PageFacts['genre'] {
  const reasons: Reason[] = [];
  let odds = BIAS;
  for (const { signal, amount, value } of evidence(input)) {
    const weight = amount * signal.weight;
    odds += weight;
    if (Math.abs(weight) < 0.2) continue;
    const rounded = Math.round(weight * 100) / 100;
    const known = reasons.find(reason => reason.key === signal.key);
    if (known !== undefined) known.weight = Math.round((known.weight + weight) * 100) / 100;
    else reasons.push({ key: signal.key, weight: rounded, ...(value !== undefined && { value }) });
  }
  const score = 1 / (1 + Math.exp(-odds));
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.key < b.key ? -1 : 1));
  return { is: score >= THRESHOLD, score: Math.round(score * 1000) / 1000, reasons };
}
