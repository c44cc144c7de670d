/** Brings what was found onto the page, in steps: a book has tens of thousands of figures. */
import type { Painter } from '../paint/highlights.ts';
import { FIGURE, NOTE, PLEDGE } from '../paint/styles.ts';
import type { PageText } from '../text/dom/build.ts';

interface Span {
  start: number;
  end: number;
}

export interface Painted {
  pledges: readonly Span[];
  figures: readonly Span[];
  notes: readonly Span[];
}

export function* paintSteps(
  painter: Painter,
  page: PageText,
  { pledges, figures, notes }: Painted,
): Generator<void, void> {
  const rangesOf = ({ start, end }: Span) => page.ranges(start, end);
  yield* painter.paintSteps(PLEDGE, pledges, rangesOf);
  yield* painter.paintSteps(FIGURE, figures, rangesOf);
  yield* painter.paintSteps(NOTE, notes, rangesOf);
}
