/** One reading of a page: its article as text, without holding the page up. */
import { runSliced } from '../steps.ts';
import { type ArticleText, readArticleSteps } from '../text/dom/article.ts';
import type { PageText } from '../text/dom/build.ts';
import { addressHere } from './address.ts';
import { frame, SLICE } from './tasks.ts';

/** Longer texts are analysed up to here (UTF-16 units): a book in one page must not cost the reader the page. */
export const MOST = 500_000;

export interface Reading {
  /** The address at the time of reading. */
  url: string;
  roots: readonly Element[];
  /** The text that is analysed: all of `page.text`, or its first part. */
  text: string;
  page: PageText;
}

/** The first `most` units of a text, up to a line or sentence end where one is near. */
export function firstPart(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = Math.max(text.lastIndexOf('\n', most), text.lastIndexOf('。', most - 1) + 1);
  return text.slice(0, end > most * 0.9 ? end : most);
}

/** From here on a page is long: its beginning is shown before the rest is read. In characters. */
const LONG = 40_000;
/** The beginning of a long page: more than a screen. */
const BEGINNING = 3_000;

/**
 * Reads the article, in slices. Null for a document without a body. `begin`, if any, is given the beginning of a long
 * article at once: it comes with the page's next frame, before which nobody asks for styles.
 */
export async function readDocument(
  document: Document,
  begin: ((beginning: ArticleText) => Promise<void>) | false,
): Promise<Reading | null> {
  const url = addressHere();
  if ((document.body?.textContent ?? '').length > LONG) {
    if (begin) await begin(await runSliced(readArticleSteps(document, BEGINNING), SLICE));
    await frame();
  }
  const { roots, page } = await runSliced(readArticleSteps(document), SLICE);
  return roots.length === 0 ? null : { url, roots, text: firstPart(page.text, MOST), page };
}
