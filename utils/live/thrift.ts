/**
 * Chromium checks and draws every highlight of a document anew after any change of its tree, in sight or not, be it an
 * attribute: on a page that changes every frame some thousands of them take half a core. There only those near the
 * window stay registered, until the page rests. (Firefox draws what has changed.)
 */
import { boxOf } from '../paint/reveal.ts';
import type { HighlightName } from '../paint/styles.ts';

/** Changes are listened for in turns of so many ms: one call per turn at most, whatever else changes. */
const TURN = 100;
/** So many turns with changes in a row, and the page is restless; so many long ones without, and it rests. */
const RESTLESS = 15;
const LONG_TURN = 1_000;
const RESTING = 2;
/** So many heights of the window above and below it are near, and so soon behind a scroll, in ms, it is looked anew. */
const NEAR = 0.5;
const SOON = 50;

const CHANGES = { attributes: true, characterData: true, childList: true, subtree: true };

type Ranges = readonly StaticRange[];

/** What a painter is here. */
interface Canvas {
  readonly own: ReadonlyMap<HighlightName, { readonly ranges: Ranges; readonly shown: Ranges }>;
  pick: ((ranges: Ranges) => Ranges) | null;
  show(name: HighlightName, ranges: Ranges): void;
}

export class Thrift {
  private readonly painter: Canvas;
  private readonly observer: MutationObserver;
  private stirred = false;
  /** Turns in a row with changes; on a restless page, without. */
  private turns = 0;
  /** Ends what a restless page needs; null while the page is none. */
  private restless: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Behind scrolling. */
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(painter: Canvas) {
    this.painter = painter;
    this.observer = new MutationObserver((_, seen) => {
      seen.disconnect();
      this.stirred = true;
      this.timer ??= setTimeout(() => this.turn(), TURN);
    });
  }

  /** Watches until `signal` says that it is over. */
  start(signal: AbortSignal): void {
    this.observer.observe(document, CHANGES);
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      this.restless?.abort();
      clearTimeout(this.timer);
      clearTimeout(this.soon);
    });
  }

  private turn(): void {
    const { stirred } = this;
    this.timer = undefined;
    this.stirred = false;
    if (this.restless === null) {
      this.turns = stirred ? this.turns + 1 : 0;
      if (this.turns >= RESTLESS) this.save();
    } else {
      this.turns = stirred ? 0 : this.turns + 1;
      if (this.turns >= RESTING) this.spend();
    }
    this.observer.observe(document, CHANGES);
    if (this.restless !== null) this.look();
    // a page that did not change is not asked again before it does
    if (this.restless !== null || stirred)
      this.timer = setTimeout(() => this.turn(), this.restless ? LONG_TURN : TURN);
  }

  private save(): void {
    this.turns = 0;
    this.restless = new AbortController();
    const { signal } = this.restless;
    const scrolled = (): void => {
      this.soon ??= setTimeout(() => {
        this.soon = undefined;
        if (this.restless !== null) this.look();
      }, SOON);
    };
    document.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
    window.addEventListener('resize', scrolled, { signal });
    // what is printed is all in sight
    window.addEventListener('beforeprint', () => this.spend(), { signal });
  }

  /** Registers all again. */
  private spend(): void {
    this.restless?.abort();
    this.restless = null;
    this.turns = 0;
    this.painter.pick = null;
    for (const [name, { ranges, shown }] of [...this.painter.own])
      if (shown.length < ranges.length) this.painter.show(name, ranges);
  }

  /** Leaves registered what is near the window now. */
  private look(): void {
    this.painter.pick = nearOnes;
    for (const [name, { ranges, shown }] of [...this.painter.own]) {
      const now = nearOnes(ranges);
      if (now.length !== shown.length || now[0] !== shown[0]) this.painter.show(name, ranges);
    }
  }
}

/** Those near the window. */
function nearOnes(ranges: Ranges): Ranges {
  const height = window.innerHeight;
  const from = first(ranges, box => box.bottom >= -NEAR * height);
  const to = first(ranges, box => box.top > (1 + NEAR) * height);
  return ranges.slice(from, to);
}

/** The first of ranges that follow each other down the page for which `is` holds of its box; those that are not shown have none. */
function first(ranges: Ranges, is: (box: DOMRect) => boolean): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    let at = middle;
    let box = boxOf(ranges[at]);
    while (box.width === 0 && box.height === 0 && ++at < high) box = boxOf(ranges[at]);
    if (at === high || is(box)) high = middle;
    else low = at + 1;
  }
  return low;
}
