/** A bounded look at the page's text for the sentinel: no layout, and as few of the page's nodes as can be. */

/** Enough for an article behind a long navigation: whole pages of news have 30 to 1 400. */
const ELEMENTS = 1_600;

/**
 * The text of the body, scripts and all, of a very long one its beginning. One string that the browser makes by itself: to be handed the nodes
 * one by one takes a content script longer than all the rest.
 */
export function samplePage(document: Document): string {
  const { body } = document;
  if (body === null) return '';
  const next = body.getElementsByTagName('*')[ELEMENTS];
  if (next === undefined) return body.textContent ?? '';
  const range = document.createRange();
  range.setStart(body, 0);
  range.setEndBefore(next);
  return range.toString();
}
