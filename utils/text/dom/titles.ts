/** The names under which a page's article may be known: what its head says, without the site's name. */
import { clean, metasOf, pick } from './clean.ts';

export const LONGEST = 300;
const SITE =
  /(?:网|網|网站|網站|门户|門戶|在线|新闻|新聞|频道|頻道|日报|日報|晚报|时报|商报|早报|资讯|论坛|博客|中心|办公室|办事处|政府|委员会|管委会|党委|宣传部|融媒体|客户端|平台|公司|[委厅局]|首页|要闻|动态|正文|详情|澎湃|The Paper|News|\.com|\.cn|】)$/i;
/** Between an article's title and its site's name. A dash inside a title has no space and no site behind it. */
const SEPARATOR = /\s*(?:[_|｜丨»«]|--+|\s[-–—]|[-–—]\s|[-–—](?=[^-–—\d]))\s*/g;

/** What the head calls the page, best first, with the site's name or without. */
export function headTitles(document: Document): string[] {
  return [
    ...pick(metasOf(document), ['articletitle', 'og:title', 'twitter:title']),
    documentTitle(document) ?? '',
  ]
    .map(title => title.slice(0, LONGEST))
    .filter(title => title.length >= 4);
}

/** Best first: the names under which the article's title may stand in its text. */
export function titlesOf(document: Document): string[] {
  const sites = pick(metasOf(document), ['og:site_name', 'sitename', 'application-name']).map(site =>
    site.trim(),
  );
  const full = documentTitle(document);
  const titles = [...headTitles(document).map(title => withoutSite(title, sites)), full];
  const cleaned = titles.map(title => clean(title, LONGEST)).filter(title => title !== null);
  return [...new Set(cleaned)].filter(title => title.length >= 4);
}

export function documentTitle(document: Document): string | null {
  return clean(document.querySelector('title')?.textContent, LONGEST);
}

/** 标题_频道_站名 → 标题: takes names of sites and channels (and brands) off the end. */
export function withoutSite(
  title: string,
  sites: string[],
  isBrand: (name: string) => boolean = () => false,
): string {
  const text = clean(title, LONGEST) ?? '';
  const cuts = [...text.matchAll(SEPARATOR)].map(match => ({ at: match.index, length: match[0].length }));
  let end = text.length;
  for (const cut of cuts.reverse()) {
    const separator = text.slice(cut.at, cut.at + cut.length);
    const tail = text.slice(cut.at + cut.length, end);
    const isName =
      tail === '' || sites.includes(tail) || (tail.length <= 24 && (SITE.test(tail) || isBrand(tail)));
    // Titles have no underscores; bars part a series from its title as well as a title from its site.
    const isCut = separator.includes('_') || (/[|｜]/.test(separator) && tail.length <= 8);
    if (cut.at < 4 || !(isName || isCut)) break;
    end = cut.at;
  }
  return text.slice(0, end).trim();
}
