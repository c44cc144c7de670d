/**
 * Does a paragraph plan or report? Where no heading and no cue says so (an excerpt from a work report, a list of
 * projects) its own words do: what its clauses open with, signs of time gone by, and whether its numbers are round —
 * targets mostly are, results mostly are not.
 */

import { classes, codes } from '../text/at.ts';
import { LOW, standsAt, Words } from '../text/words.ts';
import { DEEDS, TASKS } from './cues.ts';
import { AHEAD, TOLD } from './mood-words.ts';
import { markAt, type Stretch } from './sentences.ts';

/** What makes a number before it a name. */
const NAMED = codes('年国省县号线路-:/');
/** Up to this share of report a page is a plan or an excerpt from one, up to the other it may hold a part of one. */
const PLAIN = 0.35;
const MIXED = 0.6;

/** What a UTF-16 unit is, as bits: the end of a clause, nothing, a digit. */
const BREAK = 1;
const SKIP = 2;
const DIGIT = 4;
const BREAKS = ',，;；。:：!！?？\n';
const DIGITS = '0123456789';
const kinds = classes([BREAK, BREAKS], [SKIP, ' \u3000\t\r()、.—-·●■"“'], [DIGIT, DIGITS]);
/** What signs are worth for the plan (above 0) or the report (below). */
const signs = new Words<number>();
for (const word of AHEAD.split(' ')) signs.add(word, 0.7);
for (const word of TOLD.split(' ')) signs.add(word, -1);
signs.mark(BREAKS + DIGITS);
const { firsts, seconds } = signs;
/**
 * What a clause's first two characters are worth. With a word that sets a task reports open four times less often; with a
 * deed, as easily planned as told, half as much is said.
 */
const openings = new Words<number>();
for (const [opening, worth] of new Map([
  ...DEEDS.split(' ').map(word => [word.slice(0, 2), 0.5] as const),
  ...TASKS.split('|').map(word => [word.slice(0, 2), 1] as const),
]))
  openings.add(opening, worth);

/** The worth of the first of these words that stands at `i`, 0 where none does. */
function worthAt(text: string, i: number, words: Words<number>): number {
  for (const { word, worth } of words.at(text.charCodeAt(i), text.charCodeAt(i + 1)))
    if (standsAt(text, word, i)) return worth;
  return 0;
}

/** The worth of the sign at `i`; 了解 is a word of its own, and 项目|前期 holds no 目前. */
function signAt(text: string, i: number): number {
  for (const { word, worth } of signs.one(text.charCodeAt(i)))
    if (standsAt(text, word, i)) return text.startsWith('了解', i) ? 0 : worth;
  return text.startsWith('项目前', i - 1) ? 0 : worthAt(text, i, signs);
}

const [POINT, ZERO, FIVE, DUTY] = codes('.05要');

/** 50, 300, 95, 1200: as targets are set. Null where a number says nothing: one digit, one decimal. */
function isRound(text: string, from: number, to: number): boolean | null {
  if (to - from < 2 || (to - from === 3 && text.charCodeAt(from + 1) === POINT)) return null;
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === ZERO) end--;
  return end - from <= 1 || (end - from === 2 && text.charCodeAt(end - 1) === FIVE);
}

/** What speaks in a paragraph for a plan and what for a report, and of how many clauses. */
export interface Weight {
  /** Where the paragraph begins. */
  start: number;
  plan: number;
  told: number;
  /** Of the report too: numbers that are not round. */
  uneven: number;
  clauses: number;
  /** So many of them open with a task. */
  tasks: number;
}

/** @param text folded text */
export function weigh(text: string, paragraph: Stretch): Weight {
  const { start, end } = paragraph;
  let plan = 0;
  let told = 0;
  let uneven = 0;
  let clauses = 0;
  let tasks = 0;
  let opening = true;
  let next = text.charCodeAt(start);
  for (let i = start; i < end; i++) {
    const unit = next;
    next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    const stops = firsts[unit & LOW] & seconds[next & LOW];
    if (stops === 0 && !opening) continue;
    const kind = kinds[unit];
    if (kind & BREAK) opening = true;
    if (kind & (BREAK | SKIP)) continue;
    if (kind & DIGIT) {
      const from = i;
      while (i + 1 < end && (kinds[next] & DIGIT || next === POINT)) next = text.charCodeAt(++i + 1);
      // years, 228国道, 5号线: names; 2.新建…: an item
      if (text.charCodeAt(i) === POINT || NAMED.includes(next) || NAMED.includes(text.charCodeAt(from - 1)))
        continue;
      const round = isRound(text, from, i + 1);
      if (round === true) plan += 0.25;
      else if (round === false) uneven += 0.5;
      continue;
    }
    if (opening) {
      opening = false;
      clauses++;
      const worth = worthAt(text, i, openings) || (isDuty(text, i) ? 1 : 0);
      plan += worth;
      if (worth === 1) tasks++;
    }
    if (stops === 0) continue;
    const worth = signAt(text, i);
    if (worth > 0) plan += worth;
    else told -= worth;
  }
  return { start, plan, told, uneven, clauses, tasks };
}

function add(sum: Weight, one: Weight): void {
  sum.plan += one.plan;
  sum.told += one.told;
  sum.uneven += one.uneven;
  sum.clauses += one.clauses;
  sum.tasks += one.tasks;
}

/**
 * Asks of a text's paragraphs whether they plan. In a page that tells a story almost nothing is believed to; in one that
 * tells next to nothing, a paragraph of tasks is enough.
 */
export class Mood {
  private readonly text: string;
  /** The report's share of all that speaks for either; undefined until it is asked for. */
  private share: number | undefined;
  /** By where they end; the items of a list together where each is short. */
  private readonly lines = new Map<number, Weight>();
  private readonly lists = new Map<number, Weight>();
  /** Where the paragraph that planned last ends. */
  private until = Number.NEGATIVE_INFINITY;

  constructor(text: string) {
    this.text = text;
  }

  /** Weighs each line once. Returns the report's share of it all. */
  private weighLines(): number {
    const { text } = this;
    const all = weigh('', { start: 0, end: 0 });
    let list = all;
    let kind = '';
    for (let start = 0; start < text.length; ) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      const weight = weigh(text, { start, end });
      add(all, weight);
      this.lines.set(end, weight);
      const mark = markAt(text, start);
      if (mark !== '') {
        if (mark === kind) add(list, weight);
        else list = { ...weight };
        kind = mark;
        this.lists.set(end, list);
      } else if (end > start + 24) kind = '';
      start = end + 1;
    }
    return (all.told + all.uneven) / (all.plan + all.told + all.uneven || 1);
  }

  /** Do its clauses set tasks, and does hardly any of them tell what was done? Where it then counts as planning, tell `keep`. */
  plans(paragraph: Stretch): boolean {
    this.share ??= this.weighLines();
    if (this.share > MIXED) return false;
    const line = this.lines.get(paragraph.end);
    // a paragraph of broken lines is weighed as a whole
    const whole = line === undefined || line.start > paragraph.start || paragraph.start - line.start > 8;
    const own = whole ? weigh(this.text, paragraph) : line;
    const { plan, told, uneven, clauses, tasks } = (own.clauses < 4 && this.lists.get(paragraph.end)) || own;
    const report = told + uneven;
    const alone =
      clauses >= 4 &&
      tasks > 0 &&
      (this.share <= PLAIN
        ? plan >= 2.5 && plan >= clauses * 0.34 && report <= plan * 0.35
        : plan >= 5 && plan >= clauses * 0.7 && report <= plan * 0.15);
    // the next item of a list of tasks may be short, and its numbers need not be round
    const follows = this.share <= PLAIN && this.isNext(paragraph.start) && own.plan > 0 && own.told === 0;
    return alone || follows;
  }

  /** The paragraph plans: what follows may follow on it. */
  keep(paragraph: Stretch): void {
    this.until = paragraph.end;
  }

  /** Does the paragraph at `start` follow on the last that planned? */
  private isNext(start: number): boolean {
    return start - this.until <= 2;
  }
}

/** 要实施…: a duty; not 要素, 要闻. */
const isDuty = (text: string, at: number): boolean =>
  text.charCodeAt(at) === DUTY && !'素闻求点'.includes(text[at + 1]);
