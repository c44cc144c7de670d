/**
 * The second look at what the rules found: what it is asked, and what is made of its answer. The look itself (`second/`) knows only
 * weights, too many to be loaded with every page: in the extension it sits in the background, like the judge.
 */
import type { Strength } from '../analysis.ts';
import { mapSteps } from '../steps.ts';
import { within } from '../text/at.ts';
import { monthOf } from './ahead.ts';
import { type FoundPledge, makePledge, shared } from './pledge.ts';
import { deadlineIn } from './reach.ts';
import { type Deadline, lastYear, type Reading } from './reading.ts';
import type { Stretch } from './sentences.ts';
import { leadingVerb, unled } from './words.ts';

/** What the second look is asked about, all in folded offsets. */
export interface Asked {
  /** Folded. */
  text: string;
  /** Where figures begin and end, by turns. */
  figures: number[];
  /** Where times begin and end, and how they lie to the page's year: AHEAD, NOW, OVER or 0 where nobody knows, by turns. */
  times: number[];
  /** In reading order. */
  pledges: Claim[];
}

/** Of a text with more characters nothing is asked: to send it along with all that stands in it would hold up its page. */
export const LONGEST = 150_000;

/** What of a pledge the second look asks for; `due`: has it a deadline that could be resolved? */
export type Claim = Pick<FoundPledge, 'start' | 'end' | 'cue' | 'rule'> & {
  strength: Strength;
  due: boolean;
};

/** Its answer: which pledges to leave out, and where clauses begin and end that promise though no rule found them, by turns. */
export interface Look {
  out: number[];
  add: number[];
}

const AHEAD = 2;
const NOW = 1;
const OVER = -1;

/** How a time lies to the page's year, or month where both are known. */
function lies({ reference, published }: Reading, edtf: string | null): number {
  const year = lastYear(edtf);
  if (!year || reference === null) return 0;
  if (year !== reference) return year < reference ? OVER : AHEAD;
  const month = monthOf(edtf, true);
  const now = published?.slice(0, 7) ?? '';
  if (!month || now.length < 7) return NOW;
  return month > now ? AHEAD : month < now ? OVER : NOW;
}

/** Puts the question, step by step. */
export function* askSteps(reading: Reading, found: readonly FoundPledge[]): Generator<void, Asked> {
  const { text, figures, times } = reading;
  const lie = yield* mapSteps(times, ({ start, end, fields }) => {
    if (fields.opaque) return [];
    return [start, end, lies(reading, reading.due(fields))];
  });
  return {
    text,
    figures: figures.flatMap(({ start, end }) => [start, end]),
    times: lie.flat(),
    pledges: found.map(({ start, end, cue, grade, rule, term }) => ({
      start,
      end,
      cue,
      strength: grade,
      rule,
      due: !!term?.edtf,
    })),
  };
}

/** Leaves out and adds as the answer says, step by step. */
export function* followSteps(
  reading: Reading,
  found: readonly FoundPledge[],
  { out, add }: Look,
): Generator<void, FoundPledge[]> {
  const left = new Set(out);
  const kept = found.filter((_, k) => !left.has(k));
  if (!add.length) return kept;
  const all: FoundPledge[] = [];
  let at = 0;
  yield* mapSteps(add, (start, k) => {
    if (k % 2) return;
    while (at < kept.length && kept[at].start < start) all.push(kept[at++]);
    const clause = { start, end: add[k + 1] };
    const term = termOf(reading, clause, all.at(-1)) ?? due(reading, kept[at], clause.end);
    const cue = leadingVerb(unled(within(reading.text, clause)), '');
    all.push(makePledge(reading, start, clause.end, { cue, grade: 'firm', rule: 'kin', term }, term));
  });
  return [...all, ...kept.slice(at)];
}

/** 油路正在加宽，年底前可以完工: what is said right behind it. */
const due = ({ text }: Reading, next: FoundPledge | undefined, end: number): Deadline | null =>
  next && next.start === end + 1 && ',，、'.includes(text[end]) ? next.term : null;

/** When a clause is due that no rule found: as it says, else as the pledge before it in its sentence is, or what else was said there. */
function termOf(reading: Reading, clause: Stretch, last: FoundPledge | undefined): Deadline | null {
  const { text } = reading;
  // under a plan its months are of the plan's year
  const planned = last?.rule === 'plan' && !within(text, last).includes(last.term?.quote ?? '');
  reading.chapterYear = (planned && lastYear(last.term?.edtf ?? null)) || null;
  const own = deadlineIn(reading, clause, reading.timesIn(clause), null);
  if (own) return own;
  const near = Math.max(0, clause.start - SENTENCE);
  const stop = /[^。；;！!？?\n]*$/.exec(text.slice(near, clause.start))?.[0].length ?? 0;
  const before = { start: clause.start - stop, end: clause.start };
  if (last && last.start >= before.start && last.term) return last.term;
  // …；建成…: a member of a list is due as the one before it, but for a month of that one's own
  if (last && /^[;；]\s*$/.test(text.slice(last.end, before.start))) return shared(last.term);
  // not the day of the report
  const times = reading
    .timesIn(before)
    .filter(t => !t.fields.day || /[前起止]/.test(text.slice(t.end - 1, t.end + 1)));
  return deadlineIn(reading, before, times, null);
}

/** So far back the beginning of a sentence is looked for. */
const SENTENCE = 80;
