/** A clause and what is seen in it at first sight. */
import type { FoundTime } from '../time/fields.ts';
import type { Chapter } from './chapter.ts';
import { cueIn, type Hit } from './cue-search.ts';
import { DONE, LE } from './cues.ts';
import type { Deadline } from './reading.ts';
import type { Stretch } from './sentences.ts';

export interface Clause extends Stretch {
  own: string;
  /** Where the clause before it ends; undefined for the first. */
  before: number | undefined;
  last: boolean;
  hit: Hit | null;
  figures: boolean;
  times: readonly FoundTime[];
  deadline: Deadline | null;
  /** It says that something is done. */
  done: boolean;
  /** The next one says that this is done: 计划安排项目33个，已全部开工. */
  fulfilled: boolean;
}

/**
 * Looks at one clause of a sentence.
 * @param led a clause before it waits for its verb
 */
export function look(chapter: Chapter, clauses: readonly Stretch[], k: number, led: boolean): Clause {
  const { reading } = chapter;
  const { text } = reading;
  const clause = clauses[k];
  const { start, end } = clause;
  const own = text.slice(start, end);
  const cue = cueIn(reading, clause, led);
  // 办好12项民生实事 reports in a review
  const hit = chapter.review && cue?.word === '办好' ? null : cue;
  const head = hit ? text.slice(start, hit.at) : own;
  // 三年累计完成投资20亿元 is a goal where goals are listed
  const told = chapter.plan
    ? head.replace(chapter.plan.rule === 'aim' ? '累计' : /(?<=[三四五]年)累计/, '')
    : head;
  const next = clauses[k + 1];
  return {
    start,
    end,
    own,
    before: clauses[k - 1]?.end,
    last: !next,
    hit,
    figures: reading.figuresIn(start, end),
    times: reading.timesIn(start, end),
    deadline: reading.deadlineIn(clause, hit ? hit.at : null),
    done: DONE.test(told) || (!hit && LE.test(own)),
    fulfilled:
      next !== undefined &&
      /^(?:[^,，将]{0,6}已|实际(?:完成|到位|投入))/.test(text.slice(next.start, next.start + 8)),
  };
}
