/** A clause and what is seen in it at first sight. */

import { ahead } from '../text/at.ts';
import type { FoundTime } from '../time/fields.ts';
import type { Chapter } from './chapter.ts';
import { cueIn, type Hit } from './cue-search.ts';
import { DONE, LE } from './cues.ts';
import { listsAims, type Scope } from './pledge.ts';
import { deadlineIn } from './reach.ts';
import type { Deadline } from './reading.ts';
import type { Part } from './sentences.ts';
import { LE as LE_MARK, REPORTED } from './signs.ts';

export interface Clause extends Part {
  own: string;
  /** Where the clause before it ends; undefined for the first. */
  before: number | undefined;
  last: boolean;
  hit: Hit | null;
  figures: boolean;
  times: readonly FoundTime[];
  term: Deadline | null;
  /** It says that something is done. */
  done: boolean;
  /** The next one says that this is done: 计划安排项目33个，已全部开工. */
  fulfilled: boolean;
}

/** What was planned has come to pass (新建服务站2处。已于8月投用), as the next clause or sentence says; not so where only a first step was taken. */
const FULFILLED =
  /^(?!\d+月)[^,，将\n]{0,6}已(?!经?(?:通过|发布|启动|完成投资\d)|.{0,9}(?:前期|可研))|^实际(?:完成|到位|投入)/;

/**
 * Looks at one clause of a sentence.
 * @param led a clause before it waits for its verb
 * @param scope what it stands under so far
 */
export function look(
  chapter: Chapter,
  clauses: readonly Part[],
  k: number,
  led: boolean,
  scope: Scope | null,
): Clause {
  const { reading } = chapter;
  const { text } = reading;
  const clause = clauses[k];
  const { start, end, marks } = clause;
  const own = text.slice(start, end);
  const cue = cueIn(reading, clause, led);
  // 办好12项民生实事 reports in a review
  const hit = chapter.review && cue?.word === '办好' ? null : cue;
  const times = reading.timesIn({ start, end });
  const next = clauses[k + 1];
  return {
    start,
    end,
    marks,
    own,
    before: clauses[k - 1]?.end,
    last: !next,
    hit,
    figures: reading.figuresIn({ start, end }),
    times,
    term: deadlineIn(reading, clause, times, hit ? hit.at : null),
    done:
      ((marks & REPORTED) !== 0 &&
        DONE.test(told(scope ?? chapter.plan, hit ? text.slice(start, hit.at) : own))) ||
      (!hit && (marks & LE_MARK) !== 0 && LE.test(own)),
    fulfilled: next ? FULFILLED.test(ahead(text, next.start, 20)) : text[end + 1] === '已',
  };
}

/** What of a clause may tell that something is done: 三年累计完成投资20亿元 is a goal where goals are listed. */
function told(scope: Scope | null, head: string): string {
  if (!scope) return head;
  return head.replace(listsAims(scope) ? /累计|完成率/ : /(?<=[三四五]年)累计/, '');
}
