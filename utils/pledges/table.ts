/**
 * Rows of tables and items of lists that have their term beside them (layout.ts): what one promises stands in its cells of
 * tasks, by the day in its term; offices, progress and the numbers of rows promise nothing.
 */

import { within } from '../text/at.ts';
import type { Chapter } from './chapter.ts';
import type { Row } from './layout.ts';
import type { makePledge } from './pledge.ts';
import type { deadlineIn } from './reach.ts';
import type { readSentence } from './sentence.ts';
import type { sentencesOf } from './sentences.ts';

/** What reads any sentence: handed in, so that the script with the aids need not hold it a second time. */
export interface Tools {
  sentencesOf: typeof sentencesOf;
  readSentence: typeof readSentence;
  makePledge: typeof makePledge;
  deadlineIn: typeof deadlineIn;
}

/** 2030—2032, in a column of years: from one to another; 2031: one. */
const YEARS = /^(20\d\d)年?(?:[-~—–−至]{1,2}(20\d\d)年?)?$/;

/** What is wrong, in a list of what is put right. */
const WRONG =
  /^(?:[一二三四五六七八九十\d]+[、.]|\([^()]{1,3}\))?\s*(?:(?:存在|突出|主要)?问题[一二三四五六七八九十\d]{0,3}[:：]|整改任务[:：].*(?:[未不没超]|滞后))/;

/** Reads the row's tasks: as clauses of a plan, or, where none of them is a deed by its words, each as a whole. */
export function readRow(
  chapter: Chapter,
  { tasks, when }: Row,
  { sentencesOf, readSentence, makePledge, deadlineIn }: Tools,
): void {
  const { reading, found, plan } = chapter;
  const announced = plan?.term ?? chapter.announced;
  const times = reading.timesIn(when);
  const quote = within(reading.text, when);
  const years = YEARS.exec(quote);
  const own = years
    ? { quote, edtf: years[2] ? `${years[1]}/${years[2]}` : (years[1] as string) }
    : times.length === 1
      ? deadlineIn(reading, when, times, when.start < tasks[0]?.start ? -1 : null)
      : null;
  // done, due before the page came out, or no term at all (5个工作日): a table of something else
  const { published } = reading;
  const due = own?.edtf?.split('/').at(-1);
  const done =
    quote.includes('已') ||
    (due
      ? due < (published?.slice(0, due.length) ?? '')
      : times.length === 1 || (!times.length && !plan && !announced));
  const row = { cue: '', grade: 'firm', rule: 'plan', term: own ?? announced } as const;
  for (const cell of done ? [] : tasks) {
    const known = found.length;
    const { when: column } = cell;
    const scope = column ? { ...row, term: deadlineIn(reading, column, reading.timesIn(column), -1) } : row;
    const sentences = sentencesOf(reading.text.slice(0, cell.end), cell.start).filter(
      sentence => !WRONG.test(within(reading.text, sentence)),
    );
    // 3.农村桥梁改造。对12座…: its name, and what it is
    const [name, more] = sentences;
    const last = sentences.at(-1);
    if (!last) continue;
    if (
      more &&
      name.end - name.start < 20 &&
      !/[:：]/.test(within(reading.text, name)) &&
      !reading.figuresIn(name) &&
      !reading.datesIn(name)
    )
      sentences.shift();
    for (const sentence of sentences) {
      chapter.handed = null;
      chapter.plan = scope;
      readSentence(chapter, sentence);
    }
    if (found.length === known && (own || column) && cell.end - cell.start > 3) {
      const term = deadlineIn(reading, cell, reading.timesIn(cell), null) ?? scope.term;
      found.push({ ...makePledge(reading, name.start, last.end, scope, term), grade: 'firm' });
    }
    for (const pledge of found.slice(known)) if (pledge.rule === 'plan') pledge.rule = 'table';
  }
  chapter.plan = plan;
  chapter.rest();
}
