/** When a page was published: the one fact that reading it needs before anything is painted. */

import { labelledDate, signature, TODAY } from '../../genre/published.ts';
import { dateIn, dateInUrl, halfWidth } from '../../time/dates.ts';
import { type Metas, metasOf, pick } from './clean.ts';
import { readPage } from './read.ts';

export const DATE_METAS: readonly string[] = [
  'pubdate',
  'publishdate',
  'article:published_time',
  'og:published_time',
  'datepublished',
  'publish_time',
  'publishtime',
  'dc.date',
  'date',
];

/** Behind it stands who published; lines with it often hold the date too. */
export const SOURCE_LABEL =
  /(?:来源于|來源於|(?<![料图圖资資片數数據据])(?:来源|來源)|稿源|发布(?:机构|单位|部门)|供稿(?:单位)?|出处)\s*[:：]\s*/g;
/** How much of a page is looked through for a line with date and source, in characters. */
const LOOKED_AT = 100_000;
/** Lines with facts are short. */
const LONGEST_LINE = 300;

/**
 * The day of publication as EDTF: from metadata, else from the visible lines, else from the address. `url` is where the
 * page was found (default: the document's own http(s) address).
 */
export function readPublished(document: Document, url?: string): string | null {
  return publishedOf(document, metasOf(document), () => linesOf(document), url ?? ownUrl(document));
}

export function ownUrl(document: Document): string | undefined {
  const url: unknown = document.URL;
  return typeof url === 'string' && /^https?:/.test(url) ? url : undefined;
}

export function linesOf(document: Document): string[] {
  const root = document.body ?? document.documentElement;
  if (root === null) return [];
  const { text } = readPage(root, { skip: null, byName: true, limit: LOOKED_AT });
  return text
    .split('\n')
    .filter(line => line.length <= LONGEST_LINE)
    .map(halfWidth);
}

export function publishedOf(
  document: Document,
  metas: Metas,
  linesOf: () => string[],
  url: string | undefined,
): string | null {
  for (const content of pick(metas, DATE_METAS)) {
    const date = dateIn(content);
    if (date !== null) return date;
  }
  const lines = linesOf();
  return (
    labelledDate(lines) ??
    sourceDate(lines) ??
    timeElement(document) ??
    bareDate(lines) ??
    (url === undefined ? null : dateInUrl(url)) ??
    dayIn(document.querySelector('title')?.textContent ?? '') ??
    signature(lines)
  );
}

/** A newspaper's page has its day in the title. */
function dayIn(text: string): string | null {
  const date = dateIn(text);
  return date !== null && date.length === 10 ? date : null;
}

/** A line that says who published often holds the day too. */
function sourceDate(lines: string[]): string | null {
  for (const line of lines) {
    const date = line.length > 120 || line.search(SOURCE_LABEL) < 0 ? null : dayIn(line);
    if (date !== null) return date;
  }
  return null;
}

function timeElement(document: Document): string | null {
  for (const time of [...document.querySelectorAll('time')].slice(0, 5)) {
    const date = dateIn(time.getAttribute('datetime') ?? time.textContent ?? '');
    if (date !== null && date.length === 10) return date;
  }
  return null;
}

/** A line that is little more than a date with a time of day; lists of other pages have many, a byline is alone. */
function bareDate(lines: string[]): string | null {
  const dates = lines
    .filter(
      line =>
        line.length <= 60 &&
        /^\W*\S{0,16}\s*(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}/.test(line),
    )
    .filter(line => !TODAY.test(line) && (/\d{1,2}:\d{2}/.test(line) || line.trim().length <= 14))
    .map(dateIn)
    .filter(date => date !== null);
  return new Set(dates).size === 1 || (dates.length > 0 && dates.length <= 2) ? dates[0] : null;
}
