import type { PageText } from './build.ts';

/** Of a page's nodes the first run: only whoever points at a page asks. */
const firsts = new WeakMap<object, Map<Node, number>>();

/**
 * The offset in the page's text of a position in a text node, as a caret gives it; null if the node is not part of the
 * text. A position within white space that is not shown gives the nearest shown one behind it, else before it.
 */
export function offsetOf(
  page: Pick<PageText, 'starts' | 'lengths' | 'nodes' | 'froms'>,
  node: Node,
  offset: number,
): number | null {
  const { starts, lengths, nodes, froms } = page;
  let index = firsts.get(page);
  if (index === undefined) {
    index = new Map();
    for (let i = nodes.length - 1; i >= 0; i -= 1) index.set(nodes[i], i);
    firsts.set(page, index);
  }
  const first = index.get(node);
  if (first === undefined) return null;
  let i = first;
  for (; i < nodes.length && nodes[i] === node; i += 1) {
    if (offset <= froms[i]) return starts[i];
    // At the end of a run a caret stands before what follows; where white space was dropped that is the next run.
    if (offset <= froms[i] + lengths[i]) return starts[i] + offset - froms[i];
  }
  return starts[i - 1] + lengths[i - 1];
}
