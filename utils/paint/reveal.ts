/** Brings a painted item into view. */

function scrollerOf(element: Element): Element | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight + 1 && at !== document.body)
      return at;
  }
  return document.scrollingElement;
}

function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** The box of a static range in the viewport, or those of its lines. */
export function boxOf(range: StaticRange): DOMRect;
export function boxOf(range: StaticRange, lines: true): DOMRectList;
export function boxOf(range: StaticRange, lines = false): DOMRect | DOMRectList {
  const live = liveRange(range);
  return lines ? live.getClientRects() : live.getBoundingClientRect();
}

/** Scrolls so that the range stands in the middle of the view, at once. False when it is not in the page any more. */
export function scrollToRange(range: StaticRange): boolean {
  const element = range.startContainer.parentElement;
  if (element === null || !element.isConnected) return false;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  // a paragraph may be longer than the window: now the line itself
  const box = boxOf(range);
  const scroller = scrollerOf(element);
  const whole = scroller === document.scrollingElement;
  const view = whole ? { top: 0, height: window.innerHeight } : scroller?.getBoundingClientRect();
  if (view !== undefined) {
    const off = box.top + box.height / 2 - (view.top + view.height / 2);
    scroller?.scrollBy({ top: off, behavior: 'instant' });
  }
  return box.width > 0 || box.height > 0;
}
