/** Goes from item to item of the page, and to any of them: scrolls there, flashes it, opens its card. */
import { Painter } from '../paint/highlights.ts';
import type { Hover, OnPage } from '../paint/hover.ts';
import { boxOf, scrollToRange } from '../paint/reveal.ts';
import { FLASH } from '../paint/styles.ts';
import type { AnnotationRecord } from '../records.ts';
import { inOrder } from './marks.ts';

const FLASH_TIME = 1_200;

interface Around {
  /** What is painted now. */
  look(): OnPage | null;
  /** The page's items without dismissed ones. */
  items(): readonly AnnotationRecord[];
  hover: Hover;
}

export class Walk {
  private readonly around: Around;
  private readonly flasher = new Painter();
  private flash: ReturnType<typeof setTimeout> | undefined;

  constructor(around: Around) {
    this.around = around;
  }

  stop(): void {
    clearTimeout(this.flash);
    this.flasher.clear();
  }

  /** Scrolls to an item and flashes it; false when it is not on the page (any more). */
  reveal({ target }: AnnotationRecord): boolean {
    const ranges = this.around.look()?.page.ranges(target.start, target.end) ?? [];
    if (ranges.length === 0 || !scrollToRange(ranges[0])) return false;
    this.flasher.paint(FLASH, ranges);
    clearTimeout(this.flash);
    this.flash = setTimeout(() => this.flasher.erase(FLASH), FLASH_TIME);
    return true;
  }

  /** To the next or previous item from the open card, else from what is in view; its card opens with the focus. */
  step(by: 1 | -1, type?: 'figure' | 'pledge'): boolean {
    const { hover } = this.around;
    const { current } = hover;
    const there = this.around.items();
    // the open one stays among them, dismissed or not: it says where the reader is
    const gone = current !== null && !there.some(item => item.id === current.id);
    const items = inOrder(gone ? [...there, current] : there).filter(
      item => type === undefined || item.body.type === type || item.id === current?.id,
    );
    const page = this.around.look()?.page;
    if (page === undefined || items.length <= Number(gone)) return false;
    const here = current === null ? -1 : items.findIndex(item => item.id === current.id);
    let next = here + by;
    if (here < 0) {
      next = this.firstInView(items, page);
      if (by < 0) next -= 1;
    }
    const item = items[(next + items.length) % items.length];
    hover.close();
    if (!this.reveal(item)) return false;
    const [range] = page.ranges(item.target.start, item.target.end);
    const [box] = boxOf(range, true);
    if (box) hover.openFor(item, box);
    return true;
  }

  /** The id of the first item in the window; null where nothing is painted. */
  inView(): string | null {
    const items = inOrder(this.around.items());
    const page = this.around.look()?.page;
    return (page && items[this.firstInView(items, page)]?.id) ?? null;
  }

  /** The first item that begins at or below the top of the window; items follow each other down the page. */
  private firstInView(items: readonly AnnotationRecord[], page: OnPage['page']): number {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start, end } = items[middle].target;
      const [range] = page.ranges(start, end);
      if (range === undefined || boxOf(range).bottom < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
