/** The upkeep of what is painted: the page may take highlights away, and what it gains is shown before it is read again. */
import type { Painter } from '../paint/highlights.ts';
import type { HighlightName } from '../paint/styles.ts';

/** When to look whether the highlights are still there, after painting; later only when something stirs. */
const LOOKS_AFTER = [1_000, 2_000, 5_000, 10_000, 30_000];

export class Upkeep {
  private readonly painter: Painter;
  private readonly alive: () => boolean;
  private looks: ReturnType<typeof setTimeout>[] = [];

  /** `alive`: false for an orphan, which must not fight the annotator that came after it. */
  constructor(painter: Painter, alive: () => boolean, signal: AbortSignal) {
    this.painter = painter;
    this.alive = alive;
    signal.addEventListener('abort', () => this.stop());
  }

  private stop(): void {
    for (const timer of this.looks) clearTimeout(timer);
  }

  /** A page that takes highlights away does so soon after it loaded. */
  watchOver(): void {
    this.stop();
    this.looks = LOOKS_AFTER.map(wait => setTimeout(() => this.mend(), wait));
  }

  /** Puts highlights back that the page took away. */
  mend(): void {
    if (this.damaged() && this.alive())
      for (const [name, { ranges }] of [...this.painter.own]) this.painter.show(name, ranges);
  }

  /** Did the page take away, replace or empty something of ours? A few map look-ups. */
  private damaged(): boolean {
    return [...this.painter.own].some(
      ([name, { highlight, shown }]) =>
        CSS.highlights.get(name) !== highlight || highlight.size !== shown.length,
    );
  }
}

/** Shows these ranges besides what is there. */
export function extend(painter: Painter, name: HighlightName, more: readonly StaticRange[]): void {
  const there = painter.own.get(name);
  for (const range of more) there?.highlight.add(range);
  if (there === undefined) painter.paint(name, more);
  else
    painter.own.set(name, {
      ...there,
      ranges: [...there.ranges, ...more],
      shown: [...there.shown, ...more],
    });
}
