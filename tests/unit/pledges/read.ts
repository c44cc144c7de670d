/** Pledges as one line each, for the tables of the tests. */
import { scanFigures } from '../../../utils/figures/scan.ts';
import { rowsOf } from '../../../utils/pledges/layout.ts';
import { askSteps, followSteps } from '../../../utils/pledges/look.ts';
import { readingOf, ruleSteps, settle } from '../../../utils/pledges/scan.ts';
import { lookAgain } from '../../../utils/pledges/second/look.ts';
import { readRow } from '../../../utils/pledges/table.ts';
import { run } from '../../../utils/steps.ts';
import { fold } from '../../../utils/text/fold.ts';
import { scanTimes } from '../../../utils/time/scan.ts';

/** One line per pledge: `quote|strength|deadline`. */
export function read(raw: string, year: number | null = 2021, published: string | null = null): string[] {
  const { text, rawStart, rawEnd } = fold(raw);
  const times = scanTimes(text);
  const reading = readingOf(text, scanFigures(text, times), times, year, published);
  const found = run(ruleSteps(reading, { of: rowsOf, read: readRow }));
  const look = lookAgain(run(askSteps(reading, found)));
  return settle(reading, run(followSteps(reading, found, look))).map(
    p => `${raw.slice(rawStart(p.start), rawEnd(p.end))}|${p.grade}|${p.term?.edtf ?? '-'}`,
  );
}

/** The same, on a page of that day. */
export const readOn = (published: string, text: string): string[] =>
  read(text, Number(published.slice(0, 4)), published);
