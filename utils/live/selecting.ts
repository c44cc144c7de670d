/** The bar beside a selection: what is selected becomes a mark of the reader's own. Only listens; the selection stays. */

import type { MarkKind } from '../paint/bar.ts';
import type { Hover, OnPage } from '../paint/hover.ts';
import { ours } from '../paint/language.ts';
import { boxOf } from '../paint/reveal.ts';
import { type Span, spanOf } from '../paint/selected.ts';
import type { Marks } from './marks.ts';
import { ownMark, type Read } from './own.ts';
import { world } from './world.ts';

export interface SelectingOptions {
  look(): OnPage | null;
  hover: Hover;
  marks: Marks;
  read: Read;
  /** The page has to be stored before a mark on it. */
  flush(): Promise<void>;
}

/** How long a selection must stay as it is, ms: keys make it letter by letter. */
const SETTLED = 250;

export class Selecting {
  private readonly options: SelectingOptions;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pressed = false;

  constructor(options: SelectingOptions) {
    this.options = options;
  }

  start(signal: AbortSignal): void {
    const listening = { capture: true, passive: true, signal };
    const { hover } = this.options;
    const pointer = (down: boolean) => (event: Event) => {
      if (hover.card.holds(event.target)) return;
      this.pressed = down;
      if (!down) this.later();
    };
    document.addEventListener('pointerdown', pointer(true), listening);
    document.addEventListener('pointerup', pointer(false), listening);
    document.addEventListener('pointercancel', pointer(false), listening);
    document.addEventListener('selectionchange', () => this.later(), listening);
    // it stands where the selection was; when scrolling is over it comes again
    const scrolled = (event: Event) => {
      if (!hover.offering || hover.card.holds(event.target) || hover.card.focused) return;
      hover.close();
      this.later();
    };
    document.addEventListener('scroll', scrolled, listening);
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** Shows the bar for what is selected now; false where that is nothing of the article. */
  offer(focus: boolean): boolean {
    const { hover } = this.options;
    const found = this.selected();
    if (found === null) {
      if (hover.offering) hover.close();
      return false;
    }
    if (hover.offering && !focus) hover.close();
    return hover.offer(kind => this.mark(kind, found.span, found.box), found.box, focus);
  }

  private later(): void {
    clearTimeout(this.timer);
    if (getSelection()?.isCollapsed !== false && this.options.hover.offering) this.options.hover.close();
    this.timer = setTimeout(() => {
      if (!this.pressed) this.offer(false);
    }, SETTLED);
  }

  private selected(): { span: Span; box: DOMRect } | null {
    const selection = getSelection();
    const now = this.options.look();
    if (!selection || selection.isCollapsed || now === null || this.options.marks.records === null)
      return null;
    const range = selection.getRangeAt(0);
    const { startContainer: from } = range;
    const element = from instanceof Element ? from : from.parentElement;
    if (element === null || (element instanceof HTMLElement && element.isContentEditable)) return null;
    if (!now.roots.some(root => range.intersectsNode(root))) return null;
    const span = spanOf(now.page, range);
    const [first] = span === null ? [] : now.page.ranges(span.start, span.end);
    if (span === null || first === undefined || span.end > this.options.marks.records.page.text.length)
      return null;
    const lines = [...boxOf(first, true)];
    const seen = lines.filter(box => box.bottom > 0 && box.top < innerHeight);
    const box = seen.at(-1);
    return box === undefined ? null : { span, box };
  }

  private async mark(kind: MarkKind, span: Span, box: DOMRect): Promise<void> {
    const { hover, marks, read, flush } = this.options;
    const page = marks.records?.page;
    if (page === undefined) return;
    const type = kind === 'highlight' ? 'note' : kind;
    const context = world.duixianAids ?? {};
    const record = ownMark(type, span, page, { read, context, now: Date.now() });
    await flush();
    await marks.change(record, {});
    hover.made(record, box, kind === 'note', ours().t('card_marked'));
  }
}
