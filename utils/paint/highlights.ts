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

type Ranges = readonly StaticRange[];

export class Painter {
  /** What is painted, and what of it is registered with the browser. */
  readonly own = new Map<HighlightName, { highlight: Highlight; ranges: Ranges; shown: Ranges }>();
  /** Picks what is registered, where that is not to be all of it. */
  pick: ((ranges: Ranges) => Ranges) | null = null;

  /** Shows exactly these ranges under `name`, replacing what was there. */
  paint(name: HighlightName, ranges: Ranges): void {
    run(this.paintSteps(name, ranges, range => [range]));
  }

  /** As `paint`, step by step; nothing is shown before the last one. `rangesOf` gives the ranges of one span. */
  *paintSteps<Span>(
    name: HighlightName,
    spans: readonly Span[],
    rangesOf: (span: Span) => Ranges,
  ): Generator<void, void> {
    const before = this.own.get(name)?.ranges;
    let same = true;
    const ranges: StaticRange[] = [];
    for (const [i, span] of spans.entries()) {
      if (i % PAUSE === PAUSE - 1) yield;
      for (const range of rangesOf(span)) {
        same &&= isSame(range, before?.[ranges.length]);
        ranges.push(range);
      }
    }
    // a browser draws all of a highlight anew: what stands where it stood is left alone
    if (same && before?.length === ranges.length) return;
    yield;
    this.show(name, ranges);
  }

  /** Registers ranges under `name`, as far as they are picked. */
  show(name: HighlightName, ranges: Ranges): void {
    const shown = this.pick?.(ranges) ?? ranges;
    // filled before it is registered: the browser then looks at it once
    const highlight = new Highlight();
    highlight.priority = PRIORITY[name];
    for (const range of shown) highlight.add(range);
    this.own.set(name, { highlight, ranges, shown });
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

const isSame = (range: StaticRange, other: StaticRange | undefined): boolean =>
  range.startContainer === other?.startContainer &&
  range.startOffset === other.startOffset &&
  range.endContainer === other.endContainer &&
  range.endOffset === other.endOffset;
