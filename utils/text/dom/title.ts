/** What the article on a page is called: not what the site is called. */
import { hasBrand, unknownBrand, withoutBrand } from '../hijack.ts';
import { clean, type Metas, pick } from './clean.ts';
import { documentTitle, LONGEST, withoutSite } from './titles.ts';

const HEADINGS = ['h1', 'h2', 'h3, [class*=title], [class*=Title], [id*=title], .tit, .bt'];
/** The article's title; null where the page gives none. At most 300 characters, one line. */
export function titleOf(document: Document, metas: Metas): string | null {
  const [declared] = pick(metas, ['articletitle']);
  if (declared !== undefined) return bare(clean(declared, LONGEST));
  const sites = pick(metas, ['og:site_name', 'sitename', 'application-name']).map(site => site.trim());
  const whole = compact(titlesGiven(document, metas).map(bare).join('\n'));
  const headings = headingsOf(document, HEADINGS);
  const shared = headings
    .filter(heading => heading.length >= 5 && whole.includes(compact(heading)) && !sites.includes(heading))
    .sort((a, b) => b.length - a.length);
  const repeated = shared.find(heading => !isSite(heading));
  if (repeated !== undefined) return repeated;
  const raw = titlesGiven(document, metas);
  const given = raw.map(bare).map(title => title && clean(withoutSite(title, sites, hasBrand), LONGEST));
  const candidates = [...given, ...headingsOf(document, ['h1', 'h2']).slice(0, 4)].filter(
    title => title != null && title.length >= 2 && !isSite(title),
  );
  // 乐鱼体育官网-办好民生实事 over 青禾镇办好民生实事: the brand took the place's name
  const fuller = headings.find(heading =>
    given.some(
      (title, i) =>
        title !== null && title.length >= 6 && title !== raw[i] && compact(heading).includes(compact(title)),
    ),
  );
  if (fuller !== undefined) return fuller;
  // A betting brand in the title overwrote something: a heading without it is the article's own. 公示 is a title too,
  // where there is no longer one.
  const own = candidates.filter(title => title != null && !hasBrand(title));
  return own.find(title => title != null && title.length >= 4) ?? own[0] ?? candidates[0] ?? null;
}

/** What the page's head calls it: what is made for sharing is less often the site's name. */
const titlesGiven = (document: Document, metas: Metas): string[] =>
  [...pick(metas, ['og:title']), documentTitle(document)]
    .map(title => clean(title ?? '', LONGEST))
    .filter(title => title !== null);

const bare = (title: string | null): string | null => title && withoutBrand(title);

/**
 * What the page's titles, its head's or its first headings', have of a betting brand, null where they have none.
 * @param lines all of the page
 */
export function brandOf(
  document: Document,
  metas: Metas,
  lines: readonly string[],
  publisher: string | null,
): string | null {
  const headings = [...document.querySelectorAll('h1')].slice(0, 4).map(h1 => clean(h1.textContent, LONGEST));
  const titles = [...titlesGiven(document, metas), ...headings].filter(title => title !== null);
  const text = lines.join('\n');
  for (const title of titles) {
    const unknown = unknownBrand(text, title, publisher);
    if (unknown !== null) return unknown;
  }
  return titles.find(title => hasBrand(title) || withoutBrand(title) !== title.trim()) ?? null;
}

/** Texts of the page's main headings that are no links, first levels first, without the brands before them. */
function headingsOf(document: Document, selectors: readonly string[]): string[] {
  const texts: string[] = [];
  for (const selector of selectors) {
    let looked = 0;
    for (const heading of document.querySelectorAll(selector)) {
      looked += 1;
      if (looked > 30) break;
      if (heading.localName === 'title' || heading.closest('a[href], head, nav, footer') !== null) continue;
      if (heading.querySelector('a[href], p, div, ul, table, script') !== null) continue;
      const text = bare(clean(heading.textContent, LONGEST));
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
