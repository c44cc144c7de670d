/** The painted items and how to find the ones at an offset. Pure. */
import type { Figure, Pledge } from '../analysis.ts';

/** Items of the analysis that stand at one place: at most one figure and one pledge. */
export interface Found {
  figure: number | null;
  pledge: number | null;
}

/** Index of the last span that starts at or before `offset` and reaches behind it, or null. Spans are sorted. */
export function spanAt(spans: readonly { start: number; end: number }[], offset: number): number | null {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (spans[middle].start <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high >= 0 && offset < spans[high].end ? high : null;
}

/** What stands at a text offset; null where nothing does. Figures and pledges each are sorted and do not overlap. */
export function itemsAt(
  figures: readonly Figure[],
  pledges: readonly Pledge[],
  offset: number,
): Found | null {
  const figure = spanAt(figures, offset);
  const pledge = spanAt(pledges, offset);
  return figure === null && pledge === null ? null : { figure, pledge };
}
