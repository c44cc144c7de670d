/** What the reader has selected, as a place in the page's text. */
import type { PageText } from '../text/dom/build.ts';
import { offsetOf } from '../text/dom/offset.ts';

export interface Span {
  start: number;
  end: number;
}

/** As much as a record can quote, in UTF-16 units. */
const MOST = 5_000;
/** Nodes looked at for one selection: more than any quote has. */
const MOST_NODES = 2_000;

/** The node behind all of `node`, in document order. */
function behind(node: Node): Node | null {
  let at: Node | null = node;
  while (at !== null && at.nextSibling === null) at = at.parentNode;
  return at?.nextSibling ?? null;
}

const next = (node: Node): Node | null => node.firstChild ?? behind(node);

/**
 * The shown text of a range, without white space at its ends; null where none of it is of the article, or more than
 * a record can hold. A range may begin or end in an element: three clicks select up to the next paragraph.
 */
export function spanOf(page: PageText, range: StaticRange | Range): Span | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const from = startContainer.childNodes[startOffset];
  const stop =
    endContainer.nodeType === 3 ? null : (endContainer.childNodes[endOffset] ?? behind(endContainer));
  let node: Node | null = startContainer.nodeType === 3 ? startContainer : (from ?? behind(startContainer));
  let start = -1;
  let end = -1;
  for (let seen = 0; node !== null && node !== stop; node = next(node)) {
    if (seen++ > MOST_NODES) return null;
    if (node.nodeType === 3) {
      const first = node === startContainer ? startOffset : 0;
      const last = node === endContainer ? endOffset : (node as Text).length;
      const begins = last > first ? offsetOf(page, node, first) : null;
      const ends = last > first ? offsetOf(page, node, last - 1) : null;
      if (begins !== null && ends !== null) {
        if (start < 0) start = begins;
        end = ends + 1;
      }
    }
    if (node === endContainer) break;
  }
  if (start < 0) return null;
  while (start < end && /\s/.test(page.text[start])) start += 1;
  while (end > start && /\s/.test(page.text[end - 1])) end -= 1;
  return end > start && end - start <= MOST ? { start, end } : null;
}
