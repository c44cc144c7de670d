/** A bounded look at the page's text for the sentinel: no layout, and next to nothing where there is no Chinese. */

const SKIP = /^(?:script|style|noscript|template|textarea)$/i;
/** Enough for a page with a long navigation in front of its article. */
const MAX_CHARACTERS = 24_000;
const MAX_NODES = 4_000;
/** Shorter scripts do not disturb, and asking each text for its element would cost more than reading it. */
const SCRIPT = 100;
const RUN = /[一-龥]+/g;
/** With less Chinese than this in its beginning, scripts and all, a page is none of ours. */
const LEAST = 60;
const BEGINNING = 400_000;

/** Is there any Chinese text to speak of? */
function isChinese(text: string): boolean {
  let han = 0;
  RUN.lastIndex = 0;
  for (let run = RUN.exec(text); run !== null; run = RUN.exec(text)) {
    han += run[0].length;
    if (han >= LEAST) return true;
  }
  return false;
}

/**
 * Title and the first characters of the body's text nodes, scripts and styles left out; a line per text node. Only the
 * title where the page is not Chinese.
 */
export function samplePage(document: Document): string {
  const parts = [document.title];
  const { body } = document;
  if (body === null || !isChinese((body.textContent ?? '').slice(0, BEGINNING))) return parts[0];
  // no filter of ours: a call back for each node takes longer than all the rest
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let i = 0; i < MAX_NODES && length < MAX_CHARACTERS; i++) {
    const node = walker.nextNode() as Text | null;
    if (node === null) break;
    const { data } = node;
    if (data.length >= SCRIPT && SKIP.test(node.parentNode?.nodeName ?? '')) continue;
    const line = data.slice(0, MAX_CHARACTERS - length).trim();
    if (line === '') continue;
    parts.push(line);
    length += line.length;
  }
  return parts.join('\n');
}
