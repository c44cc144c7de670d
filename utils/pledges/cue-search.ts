/** Finds the cue of a clause: the words of cues.ts, and 将 where it is the future and not the object marker. */
import type { Strength } from '../analysis.ts';
import { ahead, upTo } from '../text/at.ts';
import { LOW, standsAt, Words } from '../text/words.ts';
import {
  COMPLEMENT_JIANG,
  CUES,
  type Cue,
  FUTURE_JIANG,
  NOT_BEFORE_JIANG,
  NOT_JIANG,
  OBJECT_JIANG,
} from './cues.ts';
import type { Reading } from './reading.ts';
import type { Part, Stretch } from './sentences.ts';
import { CUE } from './signs.ts';

export interface Hit {
  at: number;
  end: number;
  word: string;
  grade: Strength;
  weak: boolean;
  rule: string;
}

/** The cues, longer ones first. */
const cues = new Words<Cue>();
for (const cue of [...CUES].sort((a, b) => b.word.length - a.word.length)) cues.add(cue.word, cue);
/** Behind 将 these make it the future, whatever follows them. */
const AS_FUTURE =
  /^将(?:会|于|在|完成|投入|启动|继续|进一步|持续|全面|大力|不断|积极|着力|以|通过|加快|切实)/;
const JIANG = '将'.charCodeAt(0);
cues.mark('将');
const { firsts, seconds } = cues;

/**
 * The first cue of a clause that holds; `target` wherever one of its cues is an aim.
 * @param led a time clause stands before: 6月底，新校区将揭牌
 */
export function cueIn(reading: Reading, clause: Part, led: boolean): Hit | null {
  if ((clause.marks & CUE) === 0) return null;
  const { text } = reading;
  let best: Hit | null = null;
  let target = false;
  let jiang = -1;
  let next = text.charCodeAt(clause.start);
  for (let at = clause.start; at < clause.end; at++) {
    const unit = next;
    next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if ((firsts[unit & LOW] & seconds[next & LOW]) === 0) continue;
    if (unit === JIANG && jiang < 0) jiang = at;
    const cue = cueAt(text, at, unit, next);
    if (cue) {
      if (cue.grade === 'target') target = true;
      best ??= {
        at,
        end: at + cue.word.length,
        word: cue.word,
        grade: cue.grade,
        weak: cue.weak,
        rule: /目标|任务|指标/.test(cue.word) ? 'aim' : 'cue',
      };
    }
  }
  const future = jiang < 0 ? null : futureIn(reading, clause, jiang, led);
  if (future && (!best || future.at < best.at)) {
    best = { ...future, word: best && best.at === future.end ? `将${best.word}` : future.word };
  }
  if (best && target) best.grade = 'target';
  return best;
}

/** The longest cue that holds at `at`, where these two units stand. */
function cueAt(text: string, at: number, first: number, second: number): Cue | null {
  for (const { word, worth } of cues.at(first, second))
    if (standsAt(text, word, at) && holds(text, worth, at)) return worth;
  for (const { word, worth } of cues.one(first))
    if (standsAt(text, word, at) && holds(text, worth, at)) return worth;
  return null;
}

/** Does what stands before and behind it make the word at `at` a cue? */
function holds(text: string, cue: Cue, at: number): boolean {
  if (cue.notBefore?.test(upTo(text, at, 10))) return false;
  return !cue.behind || cue.behind.test(text.slice(at + cue.word.length, at + cue.word.length + 30));
}

/** 将 as the sign of the future, never as the object marker 把 or part of a word. */
function futureIn(reading: Reading, clause: Stretch, from: number, led: boolean): Hit | null {
  const { text } = reading;
  for (let at = from; at < clause.end; at++) {
    if (text.charCodeAt(at) !== JIANG) continue;
    const rest = ahead(text, at, 48);
    const before = text[at - 1] ?? '';
    if (before === '必' || before === '即') {
      // 即将投产项目7个: it only tells which
      if (before === '即' && /^将(?:[^,，]{2,4}(?:的(?!还?[有是])|项目)|到来|来临)/.test(rest)) continue;
      if (before === '即' || /^将[对给为有会成推极大产带使]/.test(rest)) {
        return {
          at: at - 1,
          end: at + 1,
          word: `${before}将`,
          grade: 'firm',
          weak: before === '即',
          rule: 'cue',
        };
      }
      continue;
    }
    // 通过将清单项目化: the object marker
    if (before === '过' && text[at - 2] === '通') continue;
    if (NOT_BEFORE_JIANG.test(upTo(text, at, 2)) || NOT_JIANG.test(rest)) continue;
    if (!FUTURE_JIANG.test(rest)) {
      // an unknown verb: believed where the clause holds a figure or a date and 将 takes no complement
      const checkable =
        led ||
        '还也又仍均都'.includes(before || ' ') ||
        reading.figuresIn({ start: at, end: clause.end }) ||
        reading.timesIn(clause).some(t => t.end >= at - 1);
      if (!checkable || COMPLEMENT_JIANG.test(text.slice(at, clause.end))) continue;
    }
    if (OBJECT_JIANG.test(rest) && !AS_FUTURE.test(rest)) continue;
    return { at, end: at + 1, word: '将', grade: 'firm', weak: false, rule: 'cue' };
  }
  return null;
}
