/** What a page says about its article: title, publication date, publisher, canonical address. */
import { clean, type Metas, metasOf, pick } from './clean.ts';
import { dateIn, dateInUrl, halfWidth } from './dates.ts';
import { readPage } from './read.ts';
import { titleOf } from './title.ts';

export interface DocumentFacts {
  title: string | null;
  /** EDTF. */
  published: string | null;
  publisher: string | null;
  /** Absolute, on the page's own origin, without a fragment. */
  canonical: string | null;
}

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
const SOURCE_METAS = ['contentsource', 'source', 'mediaid', 'article:author', 'og:article:author'];
const SITE_METAS = ['author', 'sitename', 'og:site_name'];

/** Labels of the day of publication; then those that may mean another day of the same page. */
const DATE_LABELS = [
  /(?:发布时间|發布時間|發佈時間|发布日期|發佈日期|發布日期|发表时间|发表日期|发稿时间|公开日期|信息时间)\s*[:：]?\s*/g,
  /(?:成文日期|生成日期|更新时间|更新日期|编辑日期|录入时间|上传时间|添加时间|(?<!当前|现在|活动|会议|系统|办理)(?:日期|时间|時間))\s*[:：]?\s*/g,
];
/** The clock that old portals show on every page. */
const TODAY = /今天|今日|星期[一二三四五六日天]|周[一二三四五六日](?!刊|报)|农历|当前时间|现在时间|系统时间/;
const SOURCE_LABEL =
  /(?:信息来源|信息來源|文章来源|新闻来源|内容来源|稿件来源|来源于|來源於|(?<![图圖资資数數据據片料])(?:来源|來源)|稿源|发布机构|发布单位|发布部门|供稿单位|供稿|出处)\s*[:：]\s*/g;
/** Where a source ends: a gap, a bracket, or the next label. */
const SOURCE_END =
  /[\s\u3000|｜【】[\]（）()<>《》/;；,，。]|(?:作者|编辑|编者|责编|责任编辑|记者|发布人|发布时间|发布日期|时间|日期|摄影|通讯员|审核|校对)\s*[:：]|浏览次数|浏览量|点击数|点击量|阅读次数|阅读量|字体|字号|打印|分享到|(?:19|20)\d{2}[-年/.]|$/;
const NO_SOURCE = /^(?:未知|本站|本网|本站原创|原创|互联网|网络|admin|管理员|佚名|无|暂无|网站管理员|\d+)$/i;

/** How much of a page is looked through for a line with date and source, in characters. */
const LOOKED_AT = 100_000;
/** Lines with facts are short. */
const LONGEST_LINE = 300;

/**
 * Facts from metadata first, then from the visible lines, then from the address. `url` is where the page was found
 * (default: the document's own http(s) address). Everything is trimmed, capped and free of control characters.
 */
export function readFacts(document: Document, url?: string): DocumentFacts {
  const address = url ?? ownUrl(document);
  const metas = metasOf(document);
  const lines = linesOf(document);
  return {
    title: titleOf(document, metas),
    published: publishedOf(document, metas, lines, address),
    publisher: publisherOf(metas, lines),
    canonical: canonicalOf(document, address),
  };
}

function ownUrl(document: Document): string | undefined {
  const url: unknown = document.URL;
  return typeof url === 'string' && /^https?:/.test(url) ? url : undefined;
}

function linesOf(document: Document): string[] {
  const root = document.body ?? document.documentElement;
  if (root === null) return [];
  const { text } = readPage(root, { skip: null, byName: true, limit: LOOKED_AT });
  return text
    .split('\n')
    .filter(line => line.length <= LONGEST_LINE)
    .map(halfWidth);
}

function publishedOf(
  document: Document,
  metas: Metas,
  lines: string[],
  url: string | undefined,
): string | null {
  for (const content of pick(metas, DATE_METAS)) {
    const date = dateIn(content);
    if (date !== null) return date;
  }
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

function publisherOf(metas: Metas, lines: string[]): string | null {
  for (const content of pick(metas, SOURCE_METAS)) {
    const source = sourceIn(content);
    if (source !== null) return source;
  }
  for (const [i, line] of lines.entries()) {
    for (const label of line.matchAll(SOURCE_LABEL)) {
      const behind = line.slice(label.index + label[0].length);
      const source = sourceIn(behind === '' ? (lines[i + 1] ?? '') : behind);
      if (source !== null) return source;
    }
  }
  for (const content of pick(metas, SITE_METAS)) {
    const source = sourceIn(content);
    if (source !== null) return source;
  }
  return null;
}

function sourceIn(text: string): string | null {
  const bare = (clean(text, 200) ?? '')
    .replace(/^(?:(?:信息|文章|稿件)?来源|來源|稿源)\s*[:：]\s*/, '')
    .replace(/^[【[(（《]/, '');
  const source = bare.slice(0, bare.search(SOURCE_END)).trim();
  if (source.length < 2 || source.length > 60 || NO_SOURCE.test(source)) return null;
  return /[\p{L}]/u.test(source) && !/^https?:/i.test(source) ? source : null;
}

function canonicalOf(document: Document, url: string | undefined): string | null {
  if (url === undefined) return null;
  for (const link of document.querySelectorAll('link[rel]')) {
    if (!/(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? '')) continue;
    const href = link.getAttribute('href');
    if (href === null || href.length > 2000) continue;
    try {
      const page = new URL(url);
      const canonical = new URL(href.trim(), page);
      canonical.hash = '';
      const isRoot = canonical.pathname === '/' && canonical.search === '';
      if (canonical.origin === page.origin && /^https?:$/.test(canonical.protocol) && !isRoot)
        return canonical.href;
    } catch {
      // A broken address says nothing.
    }
  }
  return null;
}
