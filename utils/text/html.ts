/**
 * HTML to text and facts without a browser, for the command line: the same reading as in a page, over linkedom.
 * Never import this from an entrypoint: it would put an HTML parser into the extension.
 */
import { parseHTML } from 'linkedom';
import { readArticle } from './dom/article.ts';
import { type DocumentFacts, NO_FACTS, readFacts } from './dom/facts.ts';

/**
 * linkedom builds exactly the tree the tags spell; browsers build html, head and body around whatever they get.
 * Taking those tags out and setting one frame around the rest gives the same order of text for any nesting.
 */
const FRAME =
  /<\/?(?:html|head|body)(?=[\s/>])(?:[^>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,2000}>|<!doctype[^>]{0,500}>/gi;

/** A tag, an end tag or a comment: without any the input is plain text. */
const MARKUP = /<(?:[a-z!/][^<>]{0,2000})>/i;

/** Parses `html` as a document. No script runs and nothing is fetched. */
export function parseHtml(html: string): Document {
  const inner = html.replace(/\r\n?/g, '\n').replaceAll('\0', '').replace(FRAME, '');
  return parseHTML(`<!DOCTYPE html><html><head></head><body>${inner}</body></html>`)
    .document as unknown as Document;
}

/**
 * The article's text and the page's facts. Input without any markup is returned as it is, as a browser shows a
 * text file. `url`: where the page was found, if known.
 */
export function readHtml(html: string, url?: string): { text: string; facts: DocumentFacts } {
  if (!MARKUP.test(html)) {
    const text = html.replace(/\r\n?/g, '\n');
    return { text, facts: NO_FACTS };
  }
  const document = parseHtml(html);
  return { text: readArticle(document).text, facts: readFacts(document, url) };
}
