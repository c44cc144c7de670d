/** Opens the card for the item under the pointer and closes it again. */
import { browser } from 'wxt/browser';
import type { Analysis } from '../analysis.ts';
import type { PageText } from '../text/dom/build.ts';
import { Card } from './card.ts';
import type { Ground } from './ground.ts';
import { offsetAtPoint } from './hit.ts';
import { itemsAt } from './items.ts';
import { watchPointer } from './pointer.ts';
import { type CardSection, figureSection, type Language, pledgeSection } from './words.ts';

/** What is on the page now. */
export interface OnPage {
  page: PageText;
  analysis: Analysis;
  roots: readonly Element[];
}

export class Hover {
  readonly card = new Card();
  ground: Ground = 'light';
  private readonly look: () => OnPage | null;
  /** Start and end of the item whose card is open. */
  private open: string | null = null;

  constructor(look: () => OnPage | null) {
    this.look = look;
  }

  /** `resting` is called whenever the pointer rests on the article, before the page is asked what is there. */
  start(signal: AbortSignal, resting: () => void): void {
    watchPointer(
      {
        rests: (x, y, target) => {
          try {
            this.rest(x, y, target, resting);
          } catch {
            // the page changed under the pointer: the next reading puts it right
            this.close();
          }
        },
        leaves: () => this.close(),
      },
      signal,
    );
    document.addEventListener('keydown', event => event.key === 'Escape' && this.close(), {
      capture: true,
      passive: true,
      signal,
    });
    const scrolled = (event: Event) => !this.card.holds(event.target) && this.close();
    document.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
    window.addEventListener('blur', () => this.close(), { signal });
  }

  close(): void {
    this.open = null;
    this.card.hide();
  }

  private rest(x: number, y: number, target: EventTarget | null, resting: () => void): void {
    if (this.card.holds(target)) return;
    const now = this.look();
    const inside = target instanceof Node && now?.roots.some(root => root.contains(target));
    if (now === null || !inside) {
      this.close();
      return;
    }
    resting();
    const offset = offsetAtPoint(now.page, x, y);
    const { figures, pledges } = now.analysis;
    const found = offset === null ? null : itemsAt(figures, pledges, offset);
    if (found === null) {
      this.close();
      return;
    }

    const item = found.figure !== null ? figures[found.figure] : pledges[found.pledge ?? 0];
    const key = `${item.start}-${item.end}`;
    if (this.open === key && this.card.open) return;
    const t = browser.i18n.getMessage as Language['t'];
    // the language of the words, not of the browser: it may be one we do not have
    const language: Language = { t, locale: t('card_locale') };
    const sections: CardSection[] = [];
    if (found.figure !== null) sections.push(figureSection(figures[found.figure], language));
    if (found.pledge !== null) {
      sections.push(pledgeSection(pledges[found.pledge], figures, new Date(), language));
    }
    const box = lineAt(now.page.ranges(item.start, item.end), x, y);
    if (box === null) {
      this.close();
      return;
    }
    this.open = key;
    this.card.show(sections, box, this.ground, language.locale);
  }
}

/** The box of the line of these ranges that is at the point: an item may run over several lines. */
function lineAt(ranges: readonly StaticRange[], x: number, y: number): DOMRect | null {
  let first: DOMRect | null = null;
  for (const piece of ranges) {
    const range = document.createRange();
    range.setStart(piece.startContainer, piece.startOffset);
    range.setEnd(piece.endContainer, piece.endOffset);
    for (const box of range.getClientRects()) {
      first ??= box;
      if (y >= box.top - 1 && y <= box.bottom + 1 && x >= box.left - 1 && x <= box.right + 1) return box;
    }
  }
  return first;
}
