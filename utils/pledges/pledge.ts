/** A pledge as it is found, what governs the clauses in which one may stand, and how the one becomes the other. */
import type { Strength } from '../analysis.ts';
import type { Deadline, Reading } from './reading.ts';
import type { Stretch } from './sentences.ts';
import { ACTION, DELIVERABLE, FESTIVE, LEAD, NAMED } from './words.ts';

/** A pledge in folded offsets. */
export interface FoundPledge extends Stretch {
  cue: string;
  strength: Strength;
  deadline: Deadline | null;
  actor?: string;
  /** What made it one: `cue`, `aim`, `plan`, `trail` or `deadline`. */
  rule: string;
}

/** What a clause stands under: its pledge takes cue, strength and deadline from here. */
export type Scope = Readonly<Pick<FoundPledge, 'cue' | 'strength' | 'rule' | 'deadline'>>;

/** What a sentence or a member may hand on: a year or a half, never a month or a day of its own. */
export const shared = (deadline: Deadline | null): Deadline | null =>
  deadline && /^\d{4}-\d\d/.test(deadline.edtf ?? '') && !deadline.edtf?.includes('/') ? null : deadline;

/**
 * Makes the pledge of a stretch, its lead (quotes, list marks) trimmed; its strength follows from what it holds.
 * @param deadline the clause's own, or the one carried to it; without either the scope's counts
 */
export function makePledge(
  reading: Reading,
  start: number,
  end: number,
  scope: Scope,
  deadline: Deadline | null,
): FoundPledge {
  const mark = LEAD.exec(reading.text.slice(start, Math.min(end, start + 12)));
  let from = start + (mark ? mark[0].length : 0);
  if (from >= end) from = start;
  const quote = reading.text.slice(from, end);
  const dated = reading.datesIn(from, end);
  // 汛期前, 春节前: a deadline in words, where the clause has no date of its own
  const festive = dated ? null : FESTIVE.exec(quote);
  const concrete =
    dated ||
    festive !== null ||
    scope.rule === 'aim' ||
    reading.figuresIn(from, end) ||
    (DELIVERABLE.test(quote) && ACTION.test(quote)) ||
    NAMED.test(quote);
  const actor = actorOf(reading, from, quote, scope.cue);
  return {
    start: from,
    end,
    cue: scope.cue,
    strength: concrete ? scope.strength : 'soft',
    deadline: festive ? { quote: festive[0], edtf: null } : (deadline ?? scope.deadline),
    rule: scope.rule,
    ...(actor ? { actor } : {}),
  };
}

/** The noun phrase before the cue, without time words and adverbs. */
function actorOf(reading: Reading, from: number, quote: string, cue: string): string | undefined {
  const at = quote.indexOf(cue);
  if (at <= 0) return undefined;
  let head = quote.slice(0, at);
  for (const t of reading.timesIn(from, from + at))
    head = head.replace(reading.text.slice(t.start, t.end), '');
  head = head
    .replace(/^(?:其中|同时|此外|下一步|接下来|另外|而|并|内|[,，、\s])+/, '')
    .replace(/(?:还|也|都|均|全部|已|正|计划|预计|尽力|[,，\s])+$/, '');
  return /^[一-龥A-Za-z0-9()（）·、“”]{2,24}$/.test(head) && /[一-龥]{2}/.test(head) ? head : undefined;
}
