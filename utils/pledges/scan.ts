/**
 * Finds pledges: clauses in which someone in office commits to, plans, targets or forecasts what is not yet done.
 *
 * A sentence is read clause by clause (sentence.ts). A cue (cues.ts) opens a scope that runs to the sentence's end;
 * each clause in it that can be checked alone is a pledge and inherits cue and deadline. A clause that reports
 * (已, 累计, 同比, 了) closes the scope. In the plan chapter of a work report the bare verb promises (chapter.ts).
 * Cost is linear: a search for signs finds the sentences that could hold a cue, only those are cut up.
 */
import type { FoundFigure } from '../figures/scan.ts';
import { run, STEP } from '../steps.ts';
import type { FoundTime } from '../time/fields.ts';
import { Chapter } from './chapter.ts';
import type { RowsOf } from './layout.ts';
import type { FoundPledge } from './pledge.ts';
import { Reading } from './reading.ts';
import { readSentence } from './sentence.ts';
import { sentencesOf } from './sentences.ts';
import { PROMISE } from './signs.ts';
import { readRow } from './table.ts';

export type { FoundPledge } from './pledge.ts';

/**
 * Finds all pledges, in reading order.
 * @param text folded text
 * @param figures its figures, sorted
 * @param times its times, sorted
 * @param reference the year that 今年 speaks of, or null
 * @param published the date of publication (EDTF), or null
 * @param rowsOf the aid that finds rows and items with their terms, where the text needs it
 */
export function scanPledges(
  text: string,
  figures: readonly FoundFigure[],
  times: readonly FoundTime[],
  reference: number | null,
  published: string | null = null,
  rowsOf?: RowsOf,
): FoundPledge[] {
  return run(pledgeSteps(text, figures, times, reference, published, rowsOf));
}

/** The work of `scanPledges`, step by step. */
export function* pledgeSteps(
  text: string,
  figures: readonly FoundFigure[],
  times: readonly FoundTime[],
  reference: number | null,
  published: string | null,
  rowsOf?: RowsOf,
): Generator<void, FoundPledge[]> {
  const reading = new Reading(text, figures, times, reference, published);
  const chapter = new Chapter(reading);
  const rows = rowsOf?.(text);
  let row = rows?.next().value;
  /** Where the last row ends that was read. */
  let read = 0;
  let pause = STEP;
  for (const sentence of sentencesOf(text)) {
    if (sentence.start >= pause) {
      yield;
      pause = sentence.start + STEP;
    }
    for (; row && row.start <= sentence.start; row = rows?.next().value) {
      readRow(chapter, row);
      read = row.end;
    }
    if (sentence.start < read) continue;
    const maybe = (sentence.signs & PROMISE) !== 0 || reading.comesIn(sentence);
    chapter.enter(sentence);
    if (maybe || chapter.promises) readSentence(chapter, sentence);
    chapter.leave(sentence);
  }
  for (; row; row = rows?.next().value) readRow(chapter, row);
  return chapter.found;
}
