/**
 * A bounded look at the page's text for the sentinel: no layout, and none of the page's elements. To be handed the first one costs a
 * content script in Chromium twice what all of the text does, for the browser makes what scripts see of elements anew in each page.
 */

/** Enough for an article behind a long navigation: whole pages of news have 30 to 1 400, and what is in their heads. */
const ELEMENTS = 1_700;

/** The text of the document, scripts and all, of a very long one its beginning: one string that the browser makes by itself. */
export function samplePage(document: Document): string {
  const range = document.createRange();
  // not by brackets: Chromium counts all elements first
  const next = document.getElementsByTagName('*').item(ELEMENTS);
  if (next === null) range.selectNodeContents(document);
  else range.setEndBefore(next);
  return range.toString();
}

/** Has the text anything of what no Chinese page goes without? A text of Latin letters alone is not even looked through for them. */
export function hasHan(text: string): boolean {
  return text.includes('的') || text.includes('年') || text.includes('，');
}
