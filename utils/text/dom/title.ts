/** What the article on a page is called: not what the site is called. */
import { hasBrand } from '../brand.ts';
import { clean, type Metas, pick } from './clean.ts';
import { documentTitle, LONGEST, withoutSite } from './titles.ts';

const HEADINGS = ['h1', 'h2', 'h3, [class*=title], [class*=Title], [id*=title], .tit, .bt'];
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
  const open = pick(metas, ['og:title']).map(title => clean(withoutSite(title, sites, hasBrand), LONGEST));
  const given = documentTitle(document);
  const stripped = given === null ? null : clean(withoutSite(given, sites, hasBrand), LONGEST);
  const candidates = [...open, stripped, ...headingsOf(document, ['h1', 'h2']).slice(0, 4)].filter(
    title => title != null && title.length >= 2 && !isSite(title),
  );
  // A betting brand in the title overwrote something: a heading without it is the article's own. 公示 is a title too,
  // where there is no longer one.
  const own = candidates.filter(title => title != null && !hasBrand(title));
  return own.find(title => title != null && title.length >= 4) ?? own[0] ?? candidates[0] ?? null;
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
