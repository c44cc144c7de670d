import type { Dirt } from '../analysis.ts';
import type { Aids } from './aids.ts';
import { BRACKET, COMPLETER, findInvisible, halve, LOST, SPACE, survey, TONED, ZERO_WIDTH } from './chars.ts';
import { applyEdits, type Edit, type OffsetMap } from './map.ts';
import { hasMarks, maybeBroken } from './mojibake.ts';
import type { Readings } from './pinyin.ts';
import { looksTraditional } from './script.ts';
import { findIndents, findSpaces } from './spaces.ts';

/** A text made easy to read for a machine, and the way back. Offsets are UTF-16 units, spans half-open. */
export interface Folded {
  text: string;
  /** Raw offset of folded character `i` (0 … text.length). Monotone. */
  rawStart(i: number): number;
  /** Raw offset behind folded character `i - 1`, bracketed pinyin directly behind it included. Monotone. */
  rawEnd(i: number): number;
  /** What was folded away; what is left, `lossOf` tells (`loss.ts`). */
  dirt: Dirt[];
  /** What the page was written in, before folding. */
  script: 'hans' | 'hant';
}

/** Each round folds what the round before uncovered; real pages need one, and one more that finds nothing. */
const ROUNDS = 6;

/**
 * Folds a page's text: half-width, bracketed pinyin and stray spaces out, marks of copying out, byte-split
 * mojibake repaired where that can be done with confidence, Simplified: each where the aid for it is given.
 * Folding a folded text changes nothing. Linear in the length; never throws.
 * @param aids what a text needs of `aids.ts` (`needsAids`); without one of them its dirt is left, split bytes are reported
 */
export function fold(raw: string, { simplify, mend, unread, unmark, part }: Partial<Aids> = {}): Folded {
  const traditional = looksTraditional(raw);
  const script = traditional ? 'hant' : 'hans';
  const dirt = new Set<Dirt>();
  const maps: OffsetMap[] = [];
  let text = raw;
  const readings: Readings = new Map();

  const step = (edits: Edit[], kind?: Dirt): void => {
    if (edits.length === 0) return;
    if (kind) dirt.add(kind);
    const done = applyEdits(text, edits);
    text = done.text;
    maps.push(done.map);
  };

  for (let round = 0; round < ROUNDS; round++) {
    const before = text;
    const found = survey(text);
    const perhaps = (found & (LOST | COMPLETER)) !== 0;
    text = halve(text, found, round === 0 && perhaps && maybeBroken(text));
    if (found & ZERO_WIDTH) step(findInvisible(text));
    if (unmark) {
      const marks = unmark(text);
      step(marks.edits);
      for (const kind of marks.dirt) dirt.add(kind);
    }
    // As it reads now, not as it came: folding the result again must come to the same.
    const hant = text === raw ? traditional : looksTraditional(text);
    const broken = perhaps && maybeBroken(text);
    // Mirrors in Traditional characters break so often that any mark is worth a look.
    const thorough = hant && hasMarks(text);
    if (unread && found & (BRACKET | TONED))
      step(unread(text, broken || thorough ? readings : undefined), 'pinyin');
    if (found & SPACE) {
      if (part) step(part.pauses(text), 'stray-spaces');
      step(findIndents(text));
      if (part) step(part.breaks(text));
      step(findSpaces(text), 'stray-spaces');
      if (part) step(part.spaced(text), 'stray-spaces');
    }
    if (broken && mend) step(mend(text, { hant, readings, simplify }), 'mojibake');
    // Before the characters turn Simplified: their bytes are needed as they are.
    if (mend && (thorough || broken)) {
      const perhaps = !thorough && !dirt.has('mojibake');
      step(mend(text, { hant, readings, simplify, thorough: true, perhaps }), 'mojibake');
    }
    if (round > 0 && text === before) break;
    if (simplify) text = simplify(text);
    if (text === before) break;
  }

  const rawStart = (i: number): number => {
    let at = i;
    for (let k = maps.length - 1; k >= 0; k--) at = maps[k].start(at);
    return at;
  };
  const rawEnd = (i: number): number => {
    let at = i;
    for (let k = maps.length - 1; k >= 0; k--) at = maps[k].end(at);
    return at;
  };
  return { text, rawStart, rawEnd, dirt: [...dirt], script };
}
