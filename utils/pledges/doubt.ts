/** A second look at what was found: does a pledge hold up beside its neighbours? */
import { DONE, LE } from './cues.ts';
import type { FoundPledge } from './pledge.ts';
import { AIMS, DEMANDS, DONE_AT_END, STARTS, unled } from './words.ts';

/** Pledges come in company: so far, in characters, a neighbour may stand. */
const NEAR = 250;
/** So far behind a pledge a word of what was done speaks against it, in characters. */
const BEHIND = 60;

/**
 * Leaves out what hardly anybody would call a pledge: a motto, a label or something told that stands alone where a plan
 * was thought to be. No one of these signs decides; their weights are those of a logistic regression over the pledges
 * found on 467 labelled pages, rounded.
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
    const behind = text.slice(end, end + BEHIND);
    return (
      to -
        from +
        (grade === 'soft' ? -3 : 7) +
        (rule === 'plan' && !/目标/.test(cue) ? -11 : 0) +
        (STARTS.test(own) || DEMANDS.test(own) ? 7 : 0) +
        (AIMS.test(own) ? 4 : 0) +
        (DONE_AT_END.test(own) ? 6 : 0) +
        (/[将拟]|计划|预计|力争/.test(own) ? 4 : 0) +
        (term?.edtf ? 4 : 0) +
        (DONE.test(behind) || LE.test(behind) ? -5 : 0) >=
      0
    );
  });
}
