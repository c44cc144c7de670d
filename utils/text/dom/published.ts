/** When a page was published: the one fact that reading it needs before anything is painted. */

import { dateIn, dateInUrl, halfWidth } from '../../time/dates.ts';
import { type Metas, metasOf, pick } from './clean.ts';
import { readPage } from './read.ts';

const DATE_METAS = [
  'pubdate',
  'publishdate',
  'article:published_time',
  'og:published_time',
  'datepublished',
  'publish_time',
  'publishtime',
  'dateupdate',
  'weibo: article:create_at',
  'dc.date',
  'date',
];

/** Labels of the day of publication; then those that may mean another day of the same page. */
const DATE_LABELS = [
  /(?:[发發][布佈表稿]|公开|信息)(?:[时時][间間]|日期)\s*[:：]?\s*/g,
  /(?<!当前|现在|活动|会议|系统|办理)(?:日期|[时時][间間])\s*[:：]?\s*/g,
];
/** The clock that old portals show on every page. */
const TODAY = /今天|今日|星期[一二三四五六日天]|周[一二三四五六日](?![刊报])|农历|当前时间|现在时间|系统时间/;
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

/** 发布时间：2021-07-02, the date right behind the label or on the line after it. */
function labelledDate(lines: string[]): string | null {
  for (const [rank, labels] of DATE_LABELS.entries()) {
    for (const [i, line] of lines.entries()) {
      if (rank > 0 && TODAY.test(line)) continue;
      for (const label of line.matchAll(labels)) {
        const behind = line.slice(label.index + label[0].length);
        const date = startingDate(behind === '' ? (lines[i + 1] ?? '') : behind);
        if (date !== null) return date;
      }
    }
  }
  for (const line of lines) {
    if (line.length > 120 || line.search(SOURCE_LABEL) < 0) continue;
    const date = dayIn(line);
    if (date !== null) return date;
  }
  return null;
}

function startingDate(text: string): string | null {
  return /^\s*(?:[(（[【]\s*)?(?:19|20)\d{2}/.test(text) ? dateIn(text.slice(0, 40)) : null;
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

/** 2021年7月2日 alone on one of the last lines: how official letters end. */
function signature(lines: string[]): string | null {
  const filled = lines.map(line => line.trim()).filter(line => line !== '');
  for (const line of filled.slice(-8)) {
    if (/^[\d〇零○一二三四五六七八九]{4}\s?年.{1,4}月.{1,4}日$/.test(line)) return dateIn(line);
  }
  return null;
}
