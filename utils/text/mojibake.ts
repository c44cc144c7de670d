import { HAN } from './chars.ts';
import type { Edit } from './map.ts';
import type { Readings } from './pinyin.ts';

/**
 * Where a text lost bytes. Text of copied pages was cut at bytes inside GBK without minding character borders:
 *
 * 1. A mark was put in (or normalised) where the bytes of full-width ！ (A3 A1), ； (A3 BB), ？ (A3 BF) or 。 (A1 A3)
 *    straddled two characters: the first lost its second byte and became `?`, the next one lost its first.
 * 2. A reading was put behind two bytes that straddled two characters (或學 = BB[F2 8C]57 holds 驅 = F28C, so that
 *    `(qū)` came in between): `?qū)` stands for the first byte, `(` having been eaten with it.
 *
 * In both everything behind is shifted by one byte until a byte below 0x80 completes a pair.
 * Here is what such places look like; `mend.ts` repairs them.
 */

/** A run that a stray ASCII sign completes. */
export const COMPLETED = `[${HAN}]{1,40}[@\\\\^\`{|}~]`;
const LETTER = '[a-z\\u00e0-\\u01dc\\u0251\\u0261\\u0300-\\u030c]';
/** A lost byte before a mark, before an orphaned reading or before a completed run; a mark before such a run. */
export const SIGNS = `[?\\ufffd](?=[!！;；？?。]|\\(?${LETTER}{1,7}\\)|${COMPLETED})|[!！;；？](?=${COMPLETED})`;
const TRIGGER = new RegExp(SIGNS);

/** A lost byte shows as `?`, or as U+FFFD where a decoder was honest. */
export function isLost(code: number): boolean {
  return code === 0x3f || code === 0xfffd;
}

/** Cheap: could there be anything to mend? */
export function maybeBroken(text: string): boolean {
  return TRIGGER.test(text);
}

const MARK = new RegExp(`[?!！;；？][${HAN}]{2}`);

/** Is there a mark that could have shifted what follows? */
export function hasMarks(text: string): boolean {
  return MARK.test(text);
}

export interface MendOptions {
  /** Is the page Traditional? */
  hant: boolean;
  /** What the page's own brackets say (for kind 2). */
  readings: Readings;
  simplify?: (text: string) => string;
  /** Try every mark: the page is known to be broken. */
  thorough?: boolean;
  /** … or is if the text holds bytes that are plainly lost. */
  perhaps?: boolean;
}

/** Mends what can be mended (`mend.ts`, which only broken pages load). */
export type Mend = (text: string, options: MendOptions) => Edit[];
