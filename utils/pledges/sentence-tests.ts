/** Questions asked of a sentence before it is read clause by clause. */

import { within } from '../text/at.ts';
import { DEEDS_TITLE } from './heads.ts';
import type { Scope } from './pledge.ts';
import type { Reading } from './reading.ts';
import { isLine, type Sentence, type Stretch } from './sentences.ts';
import { ASKS, PUBLIC } from './signs.ts';
import {
  ACTION,
  COUNTS,
  DESCRIBES,
  DONE_AT_END,
  GROWS,
  SERVICE_LINE,
  STARTS,
  TASK,
  TOPIC,
  unled,
} from './words.ts';

/** Does the sentence as a whole promise nothing, whatever words it holds? */
export function promisesNothing(reading: Reading, sentence: Sentence): boolean {
  const { text } = reading;
  const { signs } = sentence;
  // 下一步怎么办: a question promises nothing
  if (signs & ASKS) return true;
  const whole = within(text, sentence);
  // the mark alone may be a broken byte
  if (
    '?？'.includes(text[sentence.end] ?? ' ') &&
    /[吗呢么何怎哪谁几]|多[少大高远]|[是能有会][否没不]/.test(whole)
  )
    return true;
  if (
    SERVICE_LINE.test(whole) ||
    (/^[^,，。;；]{0,20}(?:总[体的]?要求|指导思想|(?:总体|基本)思路)/.test(whole) &&
      !reading.figuresIn(sentence))
  )
    return true;
  // 2011年主要目标: it heads the lines below
  if (
    isLine(text, sentence) &&
    whole.length <= 24 &&
    (/(?<!以下|如下)目标(?:任务)?[:：]?$/.test(whole) || (signs & PUBLIC && DEEDS_TITLE.test(whole)))
  )
    return true;
  // 确保完成预算任务的措施: a heading names, it does not promise
  return (
    reading.isHeading(sentence) &&
    /(?:措施|任务|打算|计划|要求|意见|思路|保障|安排|举措|情况|工作|要点|建议)[:：]?$/.test(whole) &&
    !reading.figuresIn(sentence)
  );
}

const bare = (text: string, { start, end }: Stretch): string => unled(text.slice(start, end));

/** 就业方面, 东园片区: the field, or the place, of what follows. */
export const FIELD = /^[^,，\d]{2,8}(?:方面|[片园]区)$/;

/** 就业方面，…: does the first clause only name the field of the next? */
export const isField = ({ text }: Reading, clauses: readonly Stretch[]): boolean =>
  clauses.length > 1 && FIELD.test(within(text, clauses[0]));

/** A bare verb at the head (加快…, 按照标准，实施…) or a thing finished at the end goes on with the promise before. */
export function goesOn(reading: Reading, sentence: Stretch, clauses: readonly Stretch[]): boolean {
  const { text } = reading;
  if (reading.isHeading(sentence) || !reading.imperative(clauses[0])) return false;
  const first = unled(text.slice(clauses[0].start, clauses[0].end)).replace(/^(?:即|同时)/, '');
  // 二是加快平台建设。: it names what the sentences behind it tell
  if (DONE_AT_END.test(first))
    return (
      !/要求|强调|指出|宣布|是|的.{2,4}$/.test(first) &&
      !/[,，](?:确保|力争|预计|争取)/.test(text.slice(clauses[0].end, sentence.end))
    );
  // 其中，通乡公路1500公里: the parts of what was promised
  if (/^其中/.test(first)) return reading.figuresIn(sentence) && !/[占是第]/.test(within(text, sentence));
  let k = 0;
  while (k + 1 < clauses.length && k < 2 && TOPIC.test(bare(text, clauses[k]))) k++;
  const next = k ? bare(text, clauses[k]) : first;
  return STARTS.test(next) || GROWS.test(next) || /^[对为].*(?:进行|开展|落实|提供)/.test(next);
}

/** May this clause stand under a scope handed over a semicolon? A list's member does, a new subject does not. */
export function takesOver(reading: Reading, clause: Stretch, scope: Scope): boolean {
  if (scope.rule === 'plan' || scope.rule === 'aim') return true;
  const own = unled(within(reading.text, clause));
  return (
    /^[使让]/.test(own) ||
    (/\d[\d.,余多]*[万亿]?[^\d,，]{1,4}$/.test(own) &&
      own.length <= 20 &&
      !COUNTS.test(own) &&
      !DESCRIBES.test(own)) ||
    /\d(?:元|吨|%|人|[万亿][元吨人])/.test(own) ||
    /^票决/.test(scope.cue) ||
    ACTION.test(own.slice(0, 6)) ||
    TASK.test(own.slice(0, 4))
  );
}
