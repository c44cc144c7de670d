/** 2031年上半年经济运行情况: the period that a page of statistics has in its title holds for what it reports without a time of its own. */

import type { FigureKind, TimeRef } from '../analysis.ts';
import { within } from '../text/at.ts';
import type { FoundTime } from '../time/fields.ts';

/** How far down a title is looked for, and how long it may be. */
const HEAD = 300;
const LONGEST = 40;
/** What such a page calls itself. */
const STATISTICS =
  /(?:运行|经济|工业|农业|外贸|财政|投资|消费|就业|能源|形势)[^\n。]{0,12}(?:情况|形势|分析|简析|通报|快报|公报|综述|主要数据)|统计(?:公报|快报|月报|分析)/;
/** A stretch that is over, not a day and not a goal. */
const STRETCH = /^\d{4}(?:-(?:0\d|1[0-2]|3[3-6]))?(?:\/\d{4}-\d\d)?$/;

/** What changes from one period to the next; how large a thing is does not. */
const MEASURED = new Set<FigureKind>(['money', 'change', 'points', 'share', 'mass', 'energy', 'volume']);

/** May a figure of this kind take its period from the title? */
export const isMeasured = (kind: FigureKind): boolean => MEASURED.has(kind);

/**
 * The period named in a title of statistics.
 * @param text folded text
 * @param edtf of the time with this index
 */
export function titlePeriod(
  text: string,
  times: readonly FoundTime[],
  edtf: (index: number) => string | null,
): TimeRef | undefined {
  for (let i = 0; i < times.length && times[i].start < HEAD; i++) {
    const time = times[i];
    if (time.fields.opaque || time.fields.day || time.fields.window) continue;
    const start = text.lastIndexOf('\n', time.start) + 1;
    const found = text.indexOf('\n', time.end);
    const end = found < 0 ? text.length : found;
    const value = edtf(i);
    if (end - start > LONGEST || value === null || !STRETCH.test(value)) continue;
    const line = text.slice(start, end);
    if (!/[。，,；;]/.test(line) && STATISTICS.test(line)) return { quote: within(text, time), edtf: value };
  }
  return undefined;
}
