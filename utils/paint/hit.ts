/** Which text offset is under the pointer, where something is painted. */
import type { PageText } from '../text/dom/build.ts';
import type { Painter } from './highlights.ts';

interface HighlightHit {
  highlight: Highlight;
  ranges: AbstractRange[];
}
type HitRegistry = typeof CSS.highlights & {
  highlightsFromPoint?(x: number, y: number, options?: object): HighlightHit[];
};

/**
 * The offset in the page's text at a point of the viewport, null where none of our highlights is painted there.
 * Asks the browser's own hit test where it has one, else looks whether the caret position's character is at the
 * point.
 */
export function offsetAtPoint(
  painter: Painter,
  text: Pick<PageText, 'offsetOf'>,
  x: number,
  y: number,
): number | null {
  const registry = CSS.highlights as HitRegistry;
  if (typeof registry.highlightsFromPoint === 'function') {
    const hits = registry.highlightsFromPoint(x, y);
    for (let i = 0; i < hits.length; i++) {
      if (painter.nameOf(hits[i].highlight) === null || hits[i].ranges.length === 0) continue;
      const offset = caretOffset(text, x, y);
      if (offset !== null) return offset;
      const { startContainer, startOffset } = hits[i].ranges[0];
      return text.offsetOf(startContainer, startOffset);
    }
    return null;
  }
  return caretOffset(text, x, y);
}

/** The offset of the character at a point: the caret stands before or behind it, its box tells which. */
function caretOffset(text: Pick<PageText, 'offsetOf'>, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret || caret.offsetNode.nodeType !== Node.TEXT_NODE) return null;
  const node = caret.offsetNode as Text;
  for (const at of [caret.offset, caret.offset - 1]) {
    if (at < 0 || at >= node.length) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    for (const box of range.getClientRects()) {
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return text.offsetOf(node, at);
    }
  }
  return null;
}
