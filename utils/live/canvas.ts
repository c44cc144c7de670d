/** What is painted on the page, and its upkeep: the page may take highlights away, or turn dark. */
import { tellBackground } from '../messages.ts';
import { coloursUnder, type Ground } from '../paint/ground.ts';
import { Painter } from '../paint/highlights.ts';

/** When to look whether the highlights are still there, after painting; later only when something stirs. */
const LOOKS_AFTER = [1_000, 2_000, 5_000, 10_000, 30_000];

interface CanvasOptions {
  /** False for an orphan: it must not fight the annotator that came after it. */
  alive(): boolean;
  onGround(ground: Ground): void;
}

export class Canvas {
  readonly painter = new Painter();
  ground: Ground = 'light';
  private readonly options: CanvasOptions;
  /** The colours that were judged last. */
  private seen = '';
  private looks: ReturnType<typeof setTimeout>[] = [];

  constructor(options: CanvasOptions) {
    this.options = options;
  }

  /** Takes all highlights back. */
  clear(): void {
    for (const timer of this.looks) clearTimeout(timer);
    this.painter.clear();
  }

  /** A page that takes highlights away does so soon after it loaded. */
  watchOver(): void {
    for (const timer of this.looks) clearTimeout(timer);
    this.looks = LOOKS_AFTER.map(wait => setTimeout(() => this.mend(), wait));
  }

  /** Puts highlights back that the page took away. */
  mend(): void {
    if (this.painter.damaged() && this.options.alive()) this.painter.restore();
  }

  /** Gives the highlights the colours that the ground under an element asks for. */
  async matchGround(element: Element | null | undefined): Promise<void> {
    if (!element?.isConnected) return;
    const colours = coloursUnder(element);
    const seen = JSON.stringify(colours);
    if (seen === this.seen) return;
    this.seen = seen;
    try {
      ({ ground: this.ground } = await tellBackground({ kind: 'ground', now: this.ground, ...colours }));
      this.options.onGround(this.ground);
    } catch {
      // painted in the colours at hand
      this.seen = '';
    }
  }
}
