/** A pledge as it is found, what governs the clauses in which one may stand, and how the one becomes the other. */
import type { Strength } from '../analysis.ts';
import type { Deadline, Reading } from './reading.ts';
import type { Stretch } from './sentences.ts';
import { ACTION, DELIVERABLE, FESTIVE, LEAD, NAMED } from './words.ts';

/** A pledge in folded offsets. */
export interface FoundPledge extends Stretch {
  cue: string;
  grade: Strength;
  term: Deadline | null;
  /** What made it one: `cue`, `aim`, `plan`, `table`, `trail` or `deadline`; `kin` where the second look added it. */
  rule: string;
}

/** What a clause stands under: its pledge takes cue, strength and deadline from here. */
export type Scope = Readonly<Pick<FoundPledge, 'cue' | 'grade' | 'rule' | 'term'>>;

/** Do goals stand under it? */
export const listsAims = ({ rule, grade }: Scope): boolean =>
  rule === 'aim' || rule === 'deadline' || grade === 'target';

/** What a sentence or a member may hand on: a year, a half or a season, never a month or a day of its own. */
export const shared = (term: Deadline | null): Deadline | null =>
  term && /^\d{4}-[013]/.test(term.edtf ?? '') && !term.edtf?.includes('/') ? null : term;

/**
 * Makes the pledge of a stretch, its lead (quotes, list marks) trimmed; its strength follows from what it holds.
 * @param term the clause's own, or the one carried to it; without either the scope's counts
 */
export function makePledge(
  within: Reading,
  start: number,
  end: number,
  scope: Scope,
  term: Deadline | null,
): FoundPledge {
  const mark = LEAD.exec(within.text.slice(start, Math.min(end, start + 12)));
  let from = start + (mark ? mark[0].length : 0);
  if (from >= end) from = start;
  const quote = within.text.slice(from, end);
  const dated = within.datesIn({ start: from, end });
  // 汛期前, 春节前: a deadline in words, where the clause has no date of its own
  const festive = dated ? null : FESTIVE.exec(quote);
  const concrete =
    dated ||
    festive !== null ||
    scope.rule === 'aim' ||
    within.figuresIn({ start: from, end }) ||
    (DELIVERABLE.test(quote) && ACTION.test(quote)) ||
    NAMED.test(quote);
  return {
    start: from,
    end,
    cue: scope.cue,
    grade: concrete ? scope.grade : 'soft',
    term: festive ? { quote: festive[0], edtf: null } : (term ?? scope.term),
    rule: scope.rule,
  };
}
