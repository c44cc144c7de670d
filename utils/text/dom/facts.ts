/** What a page says about its article: title, publication date, publisher, author and editor, canonical address. */

import { bylineFromPage } from '../../genre/author.ts';
import { hasBrand, isBrand } from '../hijack.ts';
import { clean, type Metas, metasOf, pick } from './clean.ts';
import { besideTitle, fullDateOf } from './dating.ts';
import { linesOf, ownUrl, SOURCE_LABEL } from './published.ts';
import { brandOf, titleOf } from './title.ts';

export interface DocumentFacts {
  title: string | null;
  /** EDTF. */
  published: string | null;
  publisher: string | null;
  /** As the lines around source and date name them. */
  author: string | null;
  editor: string | null;
  /** What its titles have of a betting brand. */
  brand: string | null;
  /** Absolute, on the page's own origin, without a fragment. */
  canonical: string | null;
}

/** Of a document that says nothing of itself. */
export const NO_FACTS: Readonly<DocumentFacts> = {
  title: null,
  published: null,
  publisher: null,
  author: null,
  editor: null,
  brand: null,
  canonical: null,
};

const SOURCE_METAS = ['contentsource', 'source', 'mediaid', 'article:author', 'og:article:author'];
const SITE_METAS = ['author', 'sitename', 'og:site_name'];

/** 来源 | 青禾发布, as WeChat's authors write it: only at the head of its line, or menus would have sources. */
const LABEL = new RegExp(
  `${SOURCE_LABEL.source}|^\\s*(?:信息|文章|稿件|素材|内容|內容)?(?:来源|來源)\\s*[|｜丨]\\s*`,
  'g',
);
/** A cell that says who published, its value in the next one. */
const CELL =
  /^(?:(?:发布|發布|發佈|发文|發文|公开|制发|供稿|信息)(?:机构|機構|机关|機關|单位|單位|部门|部門)|(?:信息|文章|稿件)?(?:来源|來源))$/;
/** A medium, an office or a place: what stands beside the day below a headline. */
const MEDIUM =
  /(?:[网網报報社台臺局委办辦镇鎮乡鄉]|融媒体?|融媒體|中心|发布|發布|客户端|客戶端|政府|办公室|辦公室|传媒|传播|[市县区]新闻)$/;

/** Where a source ends: a gap, a bracket, or the next label. */
const SOURCE_END =
  /[\s\u3000|｜【】[\]（）()<>《》/;；,，。]|(?:作者|编辑|编者|责编|责任编辑|记者|发布人|发布时间|发布日期|时间|日期|摄影|通讯员|审核|校对)\s*[:：]|浏览次数|浏览量|点击数|点击量|阅读次数|阅读量|字体|字号|打印|分享到|(?:19|20)\d{2}[-年/.]|$/;
const NO_SOURCE =
  /^(?:微信公众(?:平台|号)|未知|本站|本网|本站原创|原创|互联网|网络|admin|管理员|佚名|无|暂无|网站管理员|\d+)$/i;

/**
 * Facts from metadata first, then from the visible lines, then from the address. `url` is where the page was found
 * (default: the document's own http(s) address). Everything is trimmed, capped and free of control characters.
 */
export function readFacts(document: Document, url?: string): DocumentFacts {
  const address = url ?? ownUrl(document);
  const metas = metasOf(document);
  const lines = linesOf(document);
  const title = titleOf(document, metas);
  const publisher =
    sourceOf(metas, lines) ?? textOf(document, '#js_name') ?? mediumBeside(lines, title) ?? siteOf(metas);
  const { author, editor } = bylineFromPage(lines, lines.findIndex(isByline));
  return {
    title,
    published: fullDateOf(document, metas, lines, address, title),
    publisher,
    author: author ?? wechatAuthor(document),
    editor,
    brand: brandOf(document, metas, lines, publisher),
    canonical: canonicalOf(document, address),
  };
}

/** Source or day of publication, at its label: there the rest of the byline stands. */
const isByline = (line: string): boolean =>
  line.search(SOURCE_LABEL) >= 0 || /[发發][布佈表稿](?:日期|[时時][间間])/.test(line);

const firstSource = (contents: readonly string[]): string | null =>
  contents.map(sourceIn).find(source => source !== null) ?? null;

const siteOf = (metas: Metas): string | null => firstSource(pick(metas, SITE_METAS));

function sourceOf(metas: Metas, lines: string[]): string | null {
  const declared = firstSource(pick(metas, SOURCE_METAS));
  if (declared !== null) return declared;
  for (const [i, line] of lines.entries()) {
    for (const label of line.matchAll(LABEL)) {
      const behind = line.slice(label.index + label[0].length);
      const source = sourceIn(behind === '' ? (lines[i + 1] ?? '') : behind);
      if (source !== null) return source;
    }
  }
  const cells = lines.flatMap(line => line.split('\t')).map(cell => cell.trim());
  return firstSource(cells.filter((_, i) => i > 0 && CELL.test(cells[i - 1] as string)));
}

/** The medium in the line of the day below the headline, which needs no label there. */
function mediumBeside(lines: readonly string[], title: string | null): string | null {
  const named = besideTitle(lines, title)?.besides.filter(
    word => word.length >= 3 && word.length <= 20 && MEDIUM.test(word),
  );
  return named?.length === 1 ? sourceIn(named[0] as string) : null;
}

const textOf = (document: Document, selector: string): string | null =>
  sourceIn(document.querySelector(selector)?.textContent ?? '');

/** WeChat has the author in a mark without a label, before the account. */
function wechatAuthor(document: Document): string | null {
  if (document.querySelector('#js_name, #js_content') === null) return null;
  const marks =
    '#js_author_name, #meta_content .rich_media_meta_text, .rich_media_meta_list .rich_media_meta_text';
  for (const mark of [...document.querySelectorAll(marks)].slice(0, 4)) {
    const name = clean(mark.textContent, 40);
    if (
      name !== null &&
      /^[\p{Script=Han}·]{2,4}(?:[ 、][\p{Script=Han}·]{2,4}){0,3}$/u.test(name) &&
      name !== '原创'
    )
      return name.replaceAll(' ', '、');
  }
  return null;
}

function sourceIn(text: string): string | null {
  const bare = (clean(text, 200) ?? '')
    .replace(/^(?:(?:信息|文章|稿件)?来源|來源|稿源)\s*[:：]\s*/, '')
    .replace(/^[【[(（《]/, '');
  // a brand with its brackets stays whole: what is left of it would pass for a name
  const [whole = ''] = bare.split(/[\s\u3000|｜,，;；]/, 1);
  if (isBrand(whole) || hasBrand(whole)) return whole;
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
