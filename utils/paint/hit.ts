/** Which text offset is under the pointer. */
import type { PageText } from '../text/dom/build.ts';
import { offsetOf } from '../text/dom/offset.ts';
import type { Box } from './place.ts';
import { boxOf } from './reveal.ts';

/**
 * The offset in the page's text of the character at a point of the viewport, null where there is none: the caret
 * stands before or behind it, its box tells which.
 *
 * Not `CSS.highlights.highlightsFromPoint`: Chromium 156 measures its point in device pixels, so that it finds
 * nothing on screens with a scale other than 1.
 */
export function offsetAtPoint(text: PageText, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret || caret.offsetNode.nodeType !== Node.TEXT_NODE) return null;
  const node = caret.offsetNode as Text;
  for (const at of [caret.offset, caret.offset - 1]) {
    if (at < 0 || at >= node.length) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    for (const box of range.getClientRects()) {
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return offsetOf(text, node, at);
    }
  }
  return null;
}

/** The box of the line of these ranges that is at the point: an item may run over several lines. */
export function lineAt(ranges: readonly StaticRange[], x: number, y: number): Box | null {
  let first: Box | null = null;
  for (const piece of ranges) {
    for (const box of boxOf(piece, true)) {
      first ??= box;
      if (y >= box.top - 1 && y <= box.bottom + 1 && x >= box.left - 1 && x <= box.right + 1) return box;
    }
  }
  return first;
}
