/** A second look at what was found: does a pledge hold up beside its neighbours? */
import type { FoundPledge } from './pledge.ts';
import { AIMS, DEMANDS, DONE_AT_END, STARTS, unled } from './words.ts';

/** Pledges come in company: so far, in characters, a neighbour may stand. */
const NEAR = 250;

/**
 * Leaves out what hardly anybody would call a pledge: intentions without number, day or thing, above all where they stand alone
 * or only a plan made them promise. No one of these signs decides; their weights are those of a logistic regression over the
 * pledges found on 467 labelled pages, rounded, and kinder to what can be checked.
 * @param text folded text
 * @param found its pledges, in reading order
 */
export function withoutDoubtful(text: string, found: readonly FoundPledge[]): FoundPledge[] {
  let from = 0;
  let to = 0;
  return found.filter(({ start, end, cue, term, grade, rule }) => {
    while (found[from].end < start - NEAR) from++;
    while (to < found.length && found[to].start < end + NEAR) to++;
    const own = unled(text.slice(start, end));
    const planned = rule === 'plan' && !/目标/.test(cue);
    return (
      to -
        from +
        (grade === 'soft' ? (planned ? -11 : -3) : planned ? -1 : 7) +
        (STARTS.test(own) || DEMANDS.test(own) ? 7 : 0) +
        (AIMS.test(own) ? 5 : 0) +
        (DONE_AT_END.test(own) ? 6 : 0) +
        (/[将拟]|计划|预计|力争/.test(own) ? 4 : 0) +
        (term?.edtf ? 4 : 0) >=
      0
    );
  });
}
