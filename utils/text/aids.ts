/**
 * What only Traditional, broken, marked, run-together and tabular pages need, and which is larger than all the rest of the reading. Loaded where
 * `needsAids` (`needs.ts`) says so.
 */
import { rowsOf } from '../pledges/layout.ts';
import { readRow } from '../pledges/table.ts';
import { findBreaks, findPauses } from './breaks.ts';
import { loadSimplify } from './hant.ts';
import { findMarks } from './marks.ts';
import { mend } from './mend.ts';
import type { Mend } from './mojibake.ts';
import { findPinyin } from './pinyin.ts';
import { findSpaced } from './spaced.ts';

export interface Aids {
  /** Character for character Traditional → Simplified; its output has the length of its input. */
  simplify: (text: string) => string;
  /** Repairs split bytes. */
  mend: Mend;
  /** Finds pinyin behind characters. */
  unread: typeof findPinyin;
  /** Finds the marks of copying machinery. */
  unmark: typeof findMarks;
  /** Finds the blanks that stand for commas and for line breaks, and those behind every character or third digit. */
  part: { pauses: typeof findPauses; breaks: typeof findBreaks; spaced: typeof findSpaced };
  /** Finds and reads the rows of tables and the items of lists that have their term beside them. */
  rows: { of: typeof rowsOf; read: typeof readRow };
}

export function loadAids(): Aids {
  return {
    simplify: loadSimplify(),
    mend,
    unread: findPinyin,
    unmark: findMarks,
    part: { pauses: findPauses, breaks: findBreaks, spaced: findSpaced },
    rows: { of: rowsOf, read: readRow },
  };
}
