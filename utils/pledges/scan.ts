/**
 * Finds pledges: clauses in which someone in office commits to, plans, targets or forecasts what is not yet done.
 *
 * A sentence is read clause by clause (sentence.ts). A cue (cues.ts) opens a scope that runs to the sentence's end;
 * each clause in it that can be checked alone is a pledge and inherits cue and deadline. A clause that reports
 * (已, 累计, 同比, 了) closes the scope. In the plan chapter of a work report the bare verb promises (chapter.ts).
 * Cost is linear: a search for signs finds the sentences that could hold a cue, only those are cut up.
 */

import type { FoundFigure } from '../figures/scan.ts';
import { STEP } from '../steps.ts';
import type { Aids } from '../text/aids.ts';
import type { FoundTime } from '../time/fields.ts';
import { comesIn } from './ahead.ts';
import { Chapter } from './chapter.ts';
import { type FoundPledge, makePledge } from './pledge.ts';
import { deadlineIn } from './reach.ts';
import { Reading } from './reading.ts';
import { readSentence } from './sentence.ts';
import { sentencesOf } from './sentences.ts';
import { PROMISE } from './signs.ts';

export type { FoundPledge } from './pledge.ts';

/** The year of a page that names none: there, too, 明年 is ahead and 去年 over, though nobody knows which year that is. */
const SOME_YEAR = 5000;

const TOOLS = { sentencesOf, readSentence, makePledge, deadlineIn };

/**
 * A text to be read, with its year or one for pages that name none.
 * @param text folded text
 * @param figures its figures, sorted
 * @param times its times, sorted
 * @param reference the year that 今年 speaks of, or null
 * @param published the date of publication (EDTF), or null
 */
export function readingOf(
  text: string,
  figures: readonly FoundFigure[],
  times: readonly FoundTime[],
  reference: number | null,
  published: string | null,
): Reading {
  // a year before 2000 is one of the things told
  const dated = reference !== null || times.some(({ fields }) => fields.year! > 1999 || fields.plan);
  return new Reading(text, figures, times, dated ? reference : SOME_YEAR, published);
}

/** On a page whose year nobody knows no deadline is written. */
export function settle(reading: Reading, found: FoundPledge[]): FoundPledge[] {
  if (reading.reference === SOME_YEAR)
    for (const one of found) one.term = one.term?.quote ? { ...one.term, edtf: null } : null;
  return found;
}

/**
 * What the rules find, in reading order, step by step.
 * @param aid finds and reads rows and items with their terms, where the text needs it
 */
export function* ruleSteps(reading: Reading, aid?: Aids['rows']): Generator<void, FoundPledge[]> {
  const { text } = reading;
  const chapter = new Chapter(reading);
  const sentences = sentencesOf(text);
  const rows = aid?.of(text);
  let row = rows?.next().value;
  const readNext = (): void => {
    if (row) aid?.read(chapter, row, TOOLS);
    row = rows?.next().value;
  };
  /** Where the last row ends that was read. */
  let read = 0;
  let pause = STEP;
  for (const sentence of sentences) {
    if (sentence.start >= pause) {
      yield;
      pause = sentence.start + STEP;
    }
    while (row && row.start <= sentence.start) {
      read = row.end;
      readNext();
    }
    if (sentence.start < read) continue;
    const maybe = (sentence.signs & PROMISE) !== 0 || comesIn(reading, sentence);
    chapter.enter(sentence);
    if (maybe || chapter.promises) readSentence(chapter, sentence);
    chapter.leave(sentence);
  }
  while (row) readNext();
  return chapter.found;
}
