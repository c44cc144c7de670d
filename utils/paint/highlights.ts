/**
 * Paints with the CSS Custom Highlight API: no node is added or changed.
 * StaticRange, because live ranges slow the page's own DOM work down; the price is that ranges are made anew when
 * the text changes. `CSS.highlights` is never iterated: that throws in a Firefox content script, so what is ours is
 * kept in a map of our own.
 */
import { run } from '../steps.ts';
import { FIGURE, FLASH, type HighlightName, NOTE, PLEDGE } from './styles.ts';

/** Where highlights overlap the higher one is on top. */
const PRIORITY: Record<HighlightName, number> = { [PLEDGE]: 0, [FIGURE]: 1, [NOTE]: 2, [FLASH]: 3 };

/** Spans in one step. */
const PAUSE = 256;

export class Painter {
  /** What is shown; the ranges are another array after each change. */
  readonly own = new Map<HighlightName, { highlight: Highlight; ranges: readonly StaticRange[] }>();

  /** Shows exactly these ranges under `name`, replacing what was there. */
  paint(name: HighlightName, ranges: readonly StaticRange[]): void {
    run(this.paintSteps(name, ranges, range => [range]));
  }

  /** As `paint`, step by step; nothing is shown before the last one. `rangesOf` gives the ranges of one span. */
  *paintSteps<Span>(
    name: HighlightName,
    spans: readonly Span[],
    rangesOf: (span: Span) => readonly StaticRange[],
  ): Generator<void, void> {
    // filled before it is registered: the browser then looks at it once
    const highlight = new Highlight();
    highlight.priority = PRIORITY[name];
    const ranges: StaticRange[] = [];
    for (const [i, span] of spans.entries()) {
      if (i % PAUSE === PAUSE - 1) yield;
      for (const range of rangesOf(span)) {
        highlight.add(range);
        ranges.push(range);
      }
    }
    this.own.set(name, { highlight, ranges });
    CSS.highlights.set(name, highlight);
  }

  erase(name: HighlightName): void {
    const entry = this.own.get(name);
    if (entry === undefined) return;
    this.own.delete(name);
    if (CSS.highlights.get(name) === entry.highlight) CSS.highlights.delete(name);
  }

  clear(): void {
    for (const name of [...this.own.keys()]) this.erase(name);
  }
}
