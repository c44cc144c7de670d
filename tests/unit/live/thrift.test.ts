import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Thrift } from '../../../utils/live/thrift.ts';
import { FIGURE, type HighlightName } from '../../../utils/paint/styles.ts';

/** A window of 100 over a page whose ranges stand 50 apart; `y` is how far it is scrolled. */
let y = 0;
let changed: (() => void) | null = null;
const target = () => {
  const heard = new Map<string, () => void>();
  return {
    fire: (type: string) => heard.get(type)?.(),
    addEventListener: (type: string, run: () => void, { signal }: { signal: AbortSignal }) => {
      heard.set(type, run);
      signal.addEventListener('abort', () => heard.delete(type));
    },
  };
};
let page = target();
let view = target();

class Range {
  private at = 0;
  setStart(container: { top: number }): void {
    this.at = container.top;
  }
  setEnd(): void {}
  getBoundingClientRect() {
    const shown = this.at >= 0 ? 20 : 0;
    return { top: this.at - y, bottom: this.at - y + shown, width: shown, height: shown };
  }
}

const rangesAt = (...tops: number[]) =>
  tops.map(top => ({ startContainer: { top } }) as unknown as StaticRange);
const steps = (count: number) => Array.from({ length: count }, (_, i) => 50 * i);
const topsOf = (ranges: readonly StaticRange[]) =>
  ranges.map(range => (range.startContainer as unknown as { top: number }).top);

type Ranges = readonly StaticRange[];

class Painter {
  ranges: Ranges = [];
  shown: Ranges = [];
  painted = 0;
  pick: ((ranges: Ranges) => Ranges) | null = null;
  show(_name: HighlightName, ranges: Ranges): void {
    this.ranges = ranges;
    this.shown = this.pick?.(ranges) ?? ranges;
    this.painted += 1;
  }
  get own(): ReadonlyMap<HighlightName, { ranges: Ranges; shown: Ranges }> {
    return new Map([[FIGURE, { ranges: this.ranges, shown: this.shown }]]);
  }
}

describe('highlights of a page that never rests', () => {
  let painter: Painter;
  let over: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    y = 0;
    page = target();
    view = target();
    vi.stubGlobal('window', { ...view, innerHeight: 100 });
    vi.stubGlobal('document', { ...page, createRange: () => new Range() });
    vi.stubGlobal(
      'MutationObserver',
      class {
        private readonly run: (records: unknown[], observer: unknown) => void;
        constructor(run: (records: unknown[], observer: unknown) => void) {
          this.run = run;
        }
        observe(): void {
          changed = () => {
            changed = null;
            this.run([], this);
          };
        }
        disconnect(): void {
          changed = null;
        }
      },
    );
    painter = new Painter();
    painter.show(FIGURE, rangesAt(...steps(100)));
    painter.painted = 0;
    over = new AbortController();
    new Thrift(painter).start(over.signal);
  });
  afterEach(() => {
    over.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** Changes every 20 ms, for so long. */
  const stir = (ms: number) => {
    for (let t = 0; t < ms; t += 20) {
      changed?.();
      vi.advanceTimersByTime(20);
    }
  };

  it('leaves those near the window, follows it, and gives all back when it rests', () => {
    const { ranges } = painter;
    stir(1_000);
    expect(painter.painted).toBe(0);
    stir(1_000);
    expect(topsOf(painter.shown)).toEqual([0, 50, 100, 150]);
    y = 1_000;
    page.fire('scroll');
    stir(200);
    expect(topsOf(painter.shown)).toEqual([950, 1000, 1050, 1100, 1150]);
    vi.advanceTimersByTime(4_000);
    expect(painter.shown).toEqual(ranges);
    const { painted } = painter;
    stir(500);
    vi.advanceTimersByTime(10_000);
    expect(painter.painted).toBe(painted);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes at once what is painted anew meanwhile', () => {
    stir(2_000);
    painter.show(FIGURE, rangesAt(0, 40, 7_000));
    expect(topsOf(painter.shown)).toEqual([0, 40]);
    const { painted } = painter;
    stir(1_000);
    expect(painter.painted).toBe(painted);
    vi.advanceTimersByTime(4_000);
    expect(topsOf(painter.shown)).toEqual([0, 40, 7_000]);
  });

  it('steps over what is not shown', () => {
    painter.show(FIGURE, rangesAt(-1, 0, -1, -1, 50, -1, 5_000, -1));
    stir(2_000);
    expect(topsOf(painter.shown).filter(top => top >= 0)).toEqual([0, 50]);
    y = 50_000;
    page.fire('scroll');
    stir(200);
    expect(topsOf(painter.shown).filter(top => top >= 0)).toEqual([]);
    view.fire('beforeprint');
    expect(topsOf(painter.shown)).toEqual([-1, 0, -1, -1, 50, -1, 5_000, -1]);
  });

  it('lets a page alone that changes now and then', () => {
    for (let i = 0; i < 50; i++) {
      changed?.();
      vi.advanceTimersByTime(300);
    }
    expect(painter.painted).toBe(0);
  });
});
