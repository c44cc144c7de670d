/** Finds the cue of a clause: the words of cues.ts, and 将 where it is the future and not the object marker. */
import type { Strength } from '../analysis.ts';
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
import type { Stretch } from './sentences.ts';

export interface Hit {
  at: number;
  end: number;
  word: string;
  strength: Strength;
  weak: boolean;
  rule: string;
}

const CUES_BY_HEAD = new Map<number, Cue[]>();
for (const cue of [...CUES].sort((a, b) => b.word.length - a.word.length)) {
  const head = cue.word.charCodeAt(0);
  CUES_BY_HEAD.set(head, [...(CUES_BY_HEAD.get(head) ?? []), cue]);
}
/** 1 for the first characters of cues. */
const heads = new Uint8Array(65536);
for (const head of CUES_BY_HEAD.keys()) heads[head] = 1;
const JIANG = '将'.charCodeAt(0);
heads[JIANG] = 2;

/**
 * The first cue of a clause that holds; `target` wherever one of its cues is an aim.
 * @param led a time clause stands before: 6月底，新校区将揭牌
 */
export function cueIn(reading: Reading, clause: Stretch, led: boolean): Hit | null {
  const { text } = reading;
  let best: Hit | null = null;
  let target = false;
  let jiang = -1;
  for (let at = clause.start; at < clause.end; at++) {
    const head = text.charCodeAt(at);
    if (heads[head] === 0) continue;
    if (head === JIANG && jiang < 0) jiang = at;
    for (const cue of CUES_BY_HEAD.get(head) ?? []) {
      if (!holds(text, cue, at)) continue;
      if (cue.strength === 'target') target = true;
      best ??= {
        at,
        end: at + cue.word.length,
        word: cue.word,
        strength: cue.strength,
        weak: cue.weak ?? false,
        rule: /目标|任务/.test(cue.word) ? 'aim' : 'cue',
      };
      break;
    }
  }
  const future = jiang < 0 ? null : futureIn(reading, clause, jiang, led);
  if (future && (!best || future.at < best.at)) {
    best = { ...future, word: best && best.at === future.end ? `将${best.word}` : future.word };
  }
  if (best && target) best.strength = 'target';
  return best;
}

function holds(text: string, cue: Cue, at: number): boolean {
  if (!text.startsWith(cue.word, at)) return false;
  if (cue.notBefore?.test(text.slice(Math.max(0, at - 10), at))) return false;
  return !cue.behind || cue.behind.test(text.slice(at + cue.word.length, at + cue.word.length + 30));
}

/** 将 as the sign of the future, never as the object marker 把 or part of a word. */
function futureIn(reading: Reading, clause: Stretch, from: number, led: boolean): Hit | null {
  const { text } = reading;
  for (let at = from; at < clause.end; at++) {
    if (text.charCodeAt(at) !== JIANG) continue;
    const rest = text.slice(at, at + 48);
    const before = text[at - 1] ?? '';
    if (before === '必' || before === '即') {
      // 即将投产项目7个: it only tells which
      if (before === '即' && /^将[^,，]{2,4}(?:的|项目)/.test(rest)) continue;
      if (before === '即' || /^将(?:对|给|为|有|会|成|推|极|大|产|带|使)/.test(rest)) {
        return {
          at: at - 1,
          end: at + 1,
          word: `${before}将`,
          strength: 'firm',
          weak: before === '即',
          rule: 'cue',
        };
      }
      continue;
    }
    // 通过将清单项目化: the object marker
    if (before === '过' && text[at - 2] === '通') continue;
    if (NOT_BEFORE_JIANG.test(before) || NOT_JIANG.test(rest)) continue;
    if (!FUTURE_JIANG.test(rest)) {
      // an unknown verb: believed where the clause holds a figure or a date and 将 takes no complement
      const checkable =
        led ||
        reading.figuresIn(at, clause.end) ||
        reading.timesIn(clause.start, clause.end).some(t => t.end >= at - 1);
      if (!checkable || COMPLEMENT_JIANG.test(text.slice(at, clause.end))) continue;
    }
    if (
      OBJECT_JIANG.test(rest) &&
      !/^将(?:会|于|在|继续|进一步|持续|全面|大力|不断|积极|着力|以|通过|加快|切实)/.test(rest)
    )
      continue;
    return { at, end: at + 1, word: '将', strength: 'firm', weak: false, rule: 'cue' };
  }
  return null;
}
