/** What is painted on the page, in the colours that its ground asks for. */
import { tellBackground } from '../messages.ts';
import { coloursUnder, type Ground } from '../paint/ground.ts';
import { Painter } from '../paint/highlights.ts';

export class Canvas {
  readonly painter = new Painter();
  ground: Ground = 'light';
  private readonly onGround: (ground: Ground) => void;
  /** The colours that were judged last. */
  private seen = '';

  constructor(onGround: (ground: Ground) => void) {
    this.onGround = onGround;
  }

  /** Takes all highlights back. */
  clear(): void {
    this.painter.clear();
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
      this.onGround(this.ground);
    } catch {
      // painted in the colours at hand
      this.seen = '';
    }
  }
}
