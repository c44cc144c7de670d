/**
 * What a long page gains is shown before all of it is read again, which an endless page cannot have done often: only the
 * new elements are read. What stands above them may change how they are read (a heading, a year), so this is for the eye
 * alone; the next reading says what is kept.
 */
import type { AnalysisContext } from '../analysis.ts';
import type { Painter } from '../paint/highlights.ts';
import { FIGURE, PLEDGE } from '../paint/styles.ts';
import { readPage } from '../text/dom/read.ts';
import type { Read } from './own.ts';
import { extend } from './upkeep.ts';

/** Changes come in swarms: so long is waited for more of them, in ms … */
const PAUSE = 300;
/** … and so many times as long as the look before took: a page that never rests is not to pay for it. */
const SHARE = 100;
/** Shorter texts are counters and buttons. */
const STORY = 20;
/** Characters read at a time: a few milliseconds. */
const MOST = 10_000;

interface GlanceOptions {
  read: Read;
  context(): AnalysisContext;
  roots(): readonly Element[];
  painter: Painter;
}

export class Glance {
  private readonly options: GlanceOptions;
  private readonly fresh = new Set<Element>();
  private pause = PAUSE;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: GlanceOptions) {
    this.options = options;
  }

  /** Looks at what these changes added, soon. */
  add(records: readonly MutationRecord[]): void {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (node.nodeType === 1 && (node.textContent ?? '').length >= STORY) this.fresh.add(node as Element);
      }
    if (this.fresh.size > 0) this.timer ??= setTimeout(() => this.look(), this.pause);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.fresh.clear();
  }

  private look(): void {
    this.timer = undefined;
    const { read, context, painter } = this.options;
    const started = performance.now();
    let left = MOST;
    for (const element of this.fresh) {
      // what is too much for one look is left to the next reading
      if (left <= 0) break;
      if (!this.belongs(element)) continue;
      const page = readPage(element, { limit: left });
      left -= page.text.length;
      const { figures, pledges } = read(page.text, context()).analysis;
      const rangesOf = ({ start, end }: { start: number; end: number }) => page.ranges(start, end);
      extend(painter, FIGURE, figures.flatMap(rangesOf));
      extend(painter, PLEDGE, pledges.flatMap(rangesOf));
    }
    this.fresh.clear();
    this.pause = Math.max(PAUSE, SHARE * (performance.now() - started));
  }

  /** More of the article, or the next one below it: not the comments. */
  private belongs(element: Element): boolean {
    if (!element.isConnected || [...this.fresh].some(other => other !== element && other.contains(element)))
      return false;
    return this.options
      .roots()
      .some(
        root => root.contains(element) || (root.className !== '' && root.className === element.className),
      );
  }
}
