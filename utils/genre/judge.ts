/**
 * Is this text a report on the work of a local government or party body?
 *
 * Word evidence per 1 000 Han characters of prose, the density of figures, and a few signs of the page's shape are added up
 * with the weights of weights.ts and squeezed through the logistic function. One walk over the text, no regular expressions
 * over more than the title, so the cost is linear and small.
 */

import type { PageFacts, Reason } from '../analysis.ts';
import { ACTOR, AREA, OTHER } from './lexicon.ts';
import { tallyText } from './tally.ts';
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

/** A headline that names a unit, an officer or a task of a local government. */
const LOCAL_TITLE =
  /[镇县乡]|街道|开发区|高新区|[^城上股超门都]市(?!场|值|民)|[^社小山地园]区(?!域|块|别)|书记|政府|重点项目|民生|人居/;
const SOURCES = OFFICIAL_SOURCES.split(/\s+/);
/** Han characters of prose in which the story says whose it is. */
const LEAD = 120;
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
  if (LOCAL_TITLE.test(title)) give(SIGNALS.title, 1, title.slice(0, 40));
  if (tally.firstOther < Math.min(LEAD, tally.firstLocal)) give(SIGNALS.leadOther, 1, tally.quotes[OTHER]);
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
