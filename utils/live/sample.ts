/** A bounded look at the page's text for the sentinel: no layout, no copy of the whole text. */

const SKIP = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SVG', 'svg']);
/** Enough for a page with a long navigation in front of its article. */
const MAX_CHARACTERS = 24_000;
const MAX_NODES = 6_000;

/** Title and the first characters of the body's text nodes, scripts and styles left out; a line per text node. */
export function samplePage(document: Document): string {
  const parts = [document.title];
  const { body } = document;
  if (body === null) return parts[0];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node =>
    node.nodeType === Node.ELEMENT_NODE
      ? SKIP.has(node.nodeName)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  );
  let length = 0;
  for (let i = 0; i < MAX_NODES && length < MAX_CHARACTERS; i++) {
    const node = walker.nextNode();
    if (node === null) break;
    const data = (node as Text).data.slice(0, MAX_CHARACTERS - length).trim();
    if (data === '') continue;
    parts.push(data);
    length += data.length;
  }
  return parts.join('\n');
}
