/** What the article on a page is called: not what the site is called. */
import { hasBrand } from '../marks.ts';
import { clean, type Metas, metasOf, pick } from './clean.ts';

const LONGEST = 300;
const SITE =
  /(?:网|網|网站|網站|门户|門戶|在线|新闻|新聞|频道|頻道|日报|日報|晚报|时报|商报|早报|资讯|论坛|博客|中心|办公室|办事处|政府|委员会|管委会|党委|宣传部|融媒体|客户端|平台|公司|[局厅委]|首页|要闻|动态|正文|详情|澎湃|The Paper|News|Wikipedia|\.com|\.cn|】)$/i;
const HEADINGS = ['h1', 'h2', 'h3, [class*=title], [class*=Title], [id*=title], .tit, .bt'];
/** Between an article's title and its site's name. A dash inside a title has no space and no site behind it. */
const SEPARATOR = /\s*(?:[_|｜丨»«]|--+|\s[-–—]|[-–—]\s|[-–—](?=[^-–—\d]))\s*/g;

/** Best first: the names under which the article's title may stand in its text. */
export function titlesOf(document: Document): string[] {
  const metas = metasOf(document);
  const sites = pick(metas, ['og:site_name', 'sitename', 'application-name']).map(site => site.trim());
  const full = documentTitle(document);
  const titles = [
    ...pick(metas, ['articletitle', 'og:title', 'twitter:title']).map(title => withoutSite(title, sites)),
    full === null ? null : withoutSite(full, sites),
    full,
  ];
  const cleaned = titles.map(title => clean(title, LONGEST)).filter(title => title !== null);
  return [...new Set(cleaned)].filter(title => title.length >= 4);
}

/** The article's title; null where the page gives none. At most 300 characters, one line. */
export function titleOf(document: Document, metas: Metas): string | null {
  const [declared] = pick(metas, ['articletitle']);
  if (declared !== undefined) return clean(declared, LONGEST);
  const sites = pick(metas, ['og:site_name', 'sitename', 'application-name']).map(site => site.trim());
  const whole = compact([documentTitle(document) ?? '', ...pick(metas, ['og:title'])].join('\n'));
  const headings = headingsOf(document, HEADINGS);
  const shared = headings
    .filter(heading => heading.length >= 5 && whole.includes(compact(heading)) && !sites.includes(heading))
    .sort((a, b) => b.length - a.length);
  const repeated = shared.find(heading => !isSite(heading));
  if (repeated !== undefined) return repeated;
  const open = pick(metas, ['og:title']).map(title => clean(withoutSite(title, sites), LONGEST));
  const given = documentTitle(document);
  const stripped = given === null ? null : clean(withoutSite(given, sites), LONGEST);
  const candidates = [...open, stripped, ...headingsOf(document, ['h1', 'h2']).slice(0, 4)].filter(
    title => title != null && title.length >= 4 && !isSite(title),
  );
  // A betting brand in the title overwrote something: a heading without it is the article's own.
  return candidates.find(title => title != null && !hasBrand(title)) ?? candidates[0] ?? null;
}

/** Texts of the page's main headings that are no links, first levels first. */
function headingsOf(document: Document, selectors: readonly string[]): string[] {
  const texts: string[] = [];
  for (const selector of selectors) {
    let looked = 0;
    for (const heading of document.querySelectorAll(selector)) {
      looked += 1;
      if (looked > 30) break;
      if (heading.localName === 'title' || heading.closest('a[href], head, nav, footer') !== null) continue;
      if (heading.querySelector('a[href], p, div, ul, table, script') !== null) continue;
      const text = clean(heading.textContent, LONGEST);
      if (text !== null && text.length >= 4 && text.length <= 150) texts.push(text);
    }
  }
  return texts;
}

function documentTitle(document: Document): string | null {
  return clean(document.querySelector('title')?.textContent, LONGEST);
}

/** 标题_频道_站名 → 标题: takes names of sites and channels off the end. */
function withoutSite(title: string, sites: string[]): string {
  const text = clean(title, LONGEST) ?? '';
  const cuts = [...text.matchAll(SEPARATOR)].map(match => ({ at: match.index, length: match[0].length }));
  let end = text.length;
  for (const cut of cuts.reverse()) {
    const separator = text.slice(cut.at, cut.at + cut.length);
    const tail = text.slice(cut.at + cut.length, end);
    const isName =
      tail === '' || sites.includes(tail) || (tail.length <= 24 && (SITE.test(tail) || hasBrand(tail)));
    // Titles have no underscores; bars part a series from its title as well as a title from its site.
    const isCut = separator.includes('_') || (/[|｜]/.test(separator) && tail.length <= 8);
    if (cut.at < 4 || !(isName || isCut)) break;
    end = cut.at;
  }
  return text.slice(0, end).trim();
}

/** Names of sites, betting brands in their place, and the pages of a newspaper's digital edition. */
function isSite(title: string): boolean {
  if (title.length <= 12 && hasBrand(title)) return true;
  return (
    title.length <= 40 &&
    /(?:人民政府|政府网|门户网站|政务网|网站|新闻网|信息网|在线|首页)$|数字报|电子版|第\s*[A-Z]?\d+\s*版/.test(
      title,
    )
  );
}

function compact(text: string): string {
  return text.replace(/[^\S\n]+/g, '');
}
