/**
 * What a sentence or a clause holds, seen while it is cut out of the text: so that a question whose words do not stand
 * there need not be asked. Data, grouped by question.
 */
import { standsAt, Words } from '../text/words.ts';
import { CUES } from './cues.ts';

/** Words of a sentence: a cue, or what else a pledge may hang on. */
export const PROMISE = 1;
/** Without one of these no head opens a plan (PLAN_HEAD). */
export const HEAD = 2;
/** A year whose tasks may be announced (ANNOUNCES). */
export const YEAR = 4;
/** A question promises nothing, nor does 下面是…. */
export const ASKS = 8;
/** Verbs of a report or a speech (REPORTS). */
export const SAYS = 16;
/** Deeds for the public (PUBLIC_DEEDS, heads.ts). */
export const PUBLIC = 64;

export const WORDS: readonly (readonly [sign: number, words: string])[] = [
  [
    PROMISE,
    '将 要 后年 办好 成后 产后 用后 工后 营后 通后 车后 本月 下月 下个月 到20 到二 五期 五时 五”期 五”时 年底 年终 年内 月底 月前 年前 月份前 明年 日前 未来 今后 年可 年全部 年全面 年时间 接下 后三 后五',
  ],
  [PROMISE, CUES.map(cue => cue.word).join(' ')],
  [HEAD, '工作 下一 下步 下阶段 今后 件事 件大 重点 任务 主要 安排 预算 目标 以下 如下 承诺 展望'],
  [HEAD | PUBLIC, '实事 好事 民生 惠民 利民 民心'],
  [YEAR, '今年 20 票决'],
  [ASKS, '怎么 如何 什么 哪些 下面是'],
  [SAYS, '指出 提出 提到 明确 强调 要求 提议'],
];

/** Characters of a clause: 了, */
export const LE = 8;
/** …后, what comes after (AFTERWARDS), */
export const AFTER = 16;
/** one of those that every match of DONE holds, */
export const REPORTED = 64;
/** and the first of a cue. */
export const CUE = 128;

export const CHARACTERS: readonly (readonly [mark: number, characters: string])[] = [
  [LE, '了'],
  [AFTER, '后'],
  [REPORTED, '已截累同环了目来曾荣获刚正先占率划细'],
  [CUE, `将${CUES.map(cue => cue.word[0]).join('')}`],
];

export const words = new Words<number>();
for (const [sign, list] of WORDS) for (const word of list.split(' ')) words.add(word, sign);

/** The signs of the words that begin at `i`, where these two units stand. */
export function signsAt(text: string, i: number, first: number, second: number): number {
  let signs = 0;
  for (const { word, worth } of words.one(first)) if (standsAt(text, word, i)) signs |= worth;
  for (const { word, worth } of words.at(first, second)) if (standsAt(text, word, i)) signs |= worth;
  return signs;
}
