/**
 * Notices what a page shows, hides or colours anew without touching its text: by a style, a class, any attribute, perhaps
 * of an element far above, or by a style sheet. No change tells what comes of it, so after some change the elements
 * are asked themselves, a few times, ever later: a transition is over when it is over.
 */
import { runSliced } from '../steps.ts';
import { SILENT } from '../text/dom/tags.ts';
import { breathe, frame } from './tasks.ts';

/** So soon behind a change it is looked, then after twice as long, and so on up to the last pause, in ms. */
const FIRST = 100;
const LAST = 3_200;
/** A pause is so many times as long as the look before it took: a hundredth of the time at most. */
const SHARE = 100;
/** Elements between two chances to pause, and how long the page may wait for its turn, in ms. */
const STEP = 128;
const BUDGET = 8;
/** Shorter texts beside the article are counters and buttons. */
const STORY = 20;

const CHANGES = { attributes: true, characterData: true, childList: true, subtree: true };
/** What may show or hide something and is no change of the tree: a tick in a box, a key, a transition. None of them bubbles everywhere, all are heard on the way down. */
const EVENTS = ['click', 'keyup', 'change', 'load', 'transitionend', 'animationstart', 'animationend'];

interface Watched {
  /** The elements that were read; none where there is no article. */
  roots(): readonly Element[];
  /** Anything changed; called once per look at most. */
  stirred(): void;
  /** A look is over; `flipped`: text was shown or hidden since the last one. */
  looked(flipped: boolean): void;
}

/** How an element is there: with a box and visible, with a box alone, or not at all, which goes for all that is in it. */
type Sort = 'shown' | 'veiled' | 'gone';

const VISIBLE = { visibilityProperty: true };
/** A field of a form may be called so and stand in its place. */
const isVisible = Element.prototype.checkVisibility;

function sortOf(element: Element): Sort {
  if (isVisible.call(element, VISIBLE)) return 'shown';
  if (isVisible.call(element)) return 'veiled';
  // no box of its own, but what is in it has
  return getComputedStyle(element).display === 'contents' ? 'shown' : 'gone';
}

export class Sight {
  private readonly watched: Watched;
  private readonly signal: AbortSignal;
  private readonly observer = new MutationObserver(() => this.stir());
  /** What was seen last. What is new is for others to notice, whether it is in sight or not. */
  private readonly seen = new WeakMap<Node, Sort>();
  private stirred = false;
  /** Had something changed before the last look, too? Then the next one comes when it comes. */
  private restless = false;
  private looking = false;
  private pause = FIRST;
  /** How long the last look took, in ms of work. */
  private took = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Watches until `signal` says that it is over. */
  constructor(watched: Watched, signal: AbortSignal) {
    this.watched = watched;
    this.signal = signal;
    const stir = () => this.stir();
    for (const type of EVENTS)
      document.addEventListener(type, stir, { capture: true, passive: true, signal });
    window.addEventListener('resize', stir, { signal });
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
    });
    this.start();
  }

  private start(): void {
    this.look().catch(() => {
      // a page that is torn down while it is looked at: the next change starts over
      this.looking = this.stirred = this.restless = false;
      if (!this.signal.aborted) this.observer.observe(document, CHANGES);
    });
  }

  /** Something changed: nothing more is heard before the look that comes of it. */
  private stir(): void {
    if (this.stirred) return;
    this.stirred = true;
    this.observer.disconnect();
    this.watched.stirred();
    if (this.restless) return;
    this.pause = FIRST;
    this.plan();
  }

  private plan(): void {
    if (this.looking || this.signal.aborted) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.start(), Math.max(this.pause, SHARE * this.took));
  }

  private async look(): Promise<void> {
    this.looking = true;
    // behind a frame the page has its styles: to ask for them costs little
    await frame();
    if (this.signal.aborted) return;
    const { stirred } = this;
    this.restless = stirred;
    this.stirred = false;
    // listens before it looks: what changes meanwhile is looked at again
    this.observer.observe(document, CHANGES);
    const slice = { yieldTo: breathe, budgetMs: BUDGET, took: 0 };
    const flipped = await runSliced(this.compare(), slice);
    if (this.signal.aborted) return;
    this.took = slice.took;
    this.looking = false;
    // a change while it looked on a page that was still begins anew
    const anew = this.stirred && !stirred;
    this.pause = anew ? FIRST : Math.min(LAST, this.pause * 2);
    const over = this.pause === LAST && !stirred && !this.stirred;
    if (!over) this.plan();
    this.watched.looked(flipped);
  }

  /** Goes through the elements; true where text is in sight that was not, or the other way round. */
  private *compare(): Generator<void, boolean> {
    const { seen } = this;
    let flipped = false;
    let steps = 0;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
    let at = walker.nextNode() as Element | null;
    while (at !== null) {
      steps += 1;
      if (steps % STEP === 0) yield;
      const sort = SILENT.has(at.localName) ? 'gone' : sortOf(at);
      const before = seen.get(at);
      if (sort !== before) {
        seen.set(at, sort);
        if (before !== undefined) flipped ||= this.tells(at);
      }
      let next = sort === 'gone' ? null : walker.firstChild();
      while (next === null) {
        next = walker.nextSibling();
        if (next === null && walker.parentNode() === null) return flipped;
      }
      at = next as Element;
    }
    return flipped;
  }

  /** Is there text in it that could be the article's, or another article? */
  private tells(element: Element): boolean {
    const { length } = (element.textContent ?? '').trim();
    return length >= STORY || (length > 0 && this.watched.roots().some(root => root.contains(element)));
  }
}
