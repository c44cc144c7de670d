/**
 * What on a page is not its article: menus, lists of other news, share bars, rows of print and font-size buttons,
 * footers, advertisements. Decided from an element's name, its class and id, and — for short rows — its words.
 */

const NAMES = new Set(['nav', 'footer', 'search']);
const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'dialog']);

/** Whole words of class names and ids, split at anything that is not a letter or digit and at camelCase humps. */
const WORDS = new Set(
  (
    'nav navbar navs navigation navi menu menus topbar topnav subnav sidebar aside rightbar leftbar ' +
    'breadcrumb breadcrumbs crumb crumbs crumbnav position weizhi dqwz navcurrent mianbaoxie ' +
    'footer foot copyright bottomlink friendlink friendlinks yqlj links ' +
    'hotnews hotlist hot rank ranking phb toplist newslist morenews ' +
    'share shares sharebar sharebox bdshare bdsharebuttonbox jiathis social sns fenxiang addthis ' +
    'pager pages pagenav pagination paging prevnext prenext pn nextprev syp xyp ' +
    'qrcode qcode ewm erweima wxcode scan print printer dayin close toolbar tools fontsize zoomtool ' +
    'ad ads adv advert advertisement advertising gg guanggao banner popup modal toast cookie skip ' +
    'login register searchbox searchform'
  ).split(' '),
);

/** The same, and so even where they hold long prose: readers' comments, the openings of other news. */
const OTHERS = new Set(
  (
    'related relate relatednews recommend recommends recommended tuijian xgxw xgyd xgwz xgnews ' +
    'comment comments commentlist pinglun reply replies respond'
  ).split(' '),
);

/** Class names that hold an article although a word of the list above is in them. */
const ARTICLE_WORDS = new Set(
  'article content zoom editor editorcontent newscontent maintext conbody detail'.split(' '),
);

const ROW =
  /^[\s　【[（(\-—·|●•◆>»]*(?:上一[篇条页则]|下一[篇条页则]|前一篇|后一篇|没有上一|没有下一|打印|列印|关闭|關閉|字体|字體|字号|字號|分享(?:到|至|让)|我要分享|扫一扫|掃一掃|微信扫|长按识别|点击(?:关注|下载|查看更多)|收藏本?页?|(?:您|你)?(?:的|现在的|当前的|所在)?(?:当前|现在|所在|當前)的?位置|首页\s*[>＞»›\-/]|版权所有|版權所有|版权声明|主办单位|主办[:：]|承办[:：]|Copyright|©|[\u4e00-\u9fff]{0,6}ICP备|[\u4e00-\u9fff]ICP|网站标识码|技术支持|免责声明|返回(?:顶部|首页|列表|上一?[页级])|回到顶部|浏览次数|点击数|阅读次数|相关(?:新闻|阅读|文章|链接|报道|推荐|信息|附件下载)|推荐(?:阅读|新闻|文章)|延伸阅读|猜你喜欢|热门(?:新闻|推荐|文章|搜索)|最新(?:新闻|文章|资讯)|更多(?:新闻|精彩|>|》)|热点(?:新闻|推荐)|网友评论|发表评论|我来说两句|大家都在看|下载(?:客户端|APP))/i;

/** A heading over a list of other pages: what follows it belongs to it. */
const LIST_HEADING =
  /^[\s　【[]*(?:相关(?:新闻|阅读|文章|链接|报道|推荐|信息)|推荐(?:阅读|新闻|文章)|延伸阅读|猜你喜欢|热门(?:新闻|推荐|文章)|最新(?:新闻|文章|资讯)|热点(?:新闻|推荐)|网友评论|大家都在看)[\s　】\]:：]*$/;

/** The longest row whose words are looked at, in characters without white space. */
export const ROW_LENGTH = 160;

/**
 * Do the element's name, role, class or id say that it is furniture? `always` even with long prose in it, `weak` only
 * without.
 */
export function namedFurniture(element: Element): 'always' | 'weak' | null {
  if (NAMES.has(element.localName)) return 'weak';
  const role = element.getAttribute('role');
  if (role !== null && ROLES.has(role.toLowerCase())) return 'weak';
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (name.length < 2 || name.length > 400) return null;
  let found: 'always' | 'weak' | null = null;
  for (const word of wordsOf(name)) {
    if (ARTICLE_WORDS.has(word)) return null;
    if (OTHERS.has(word)) found = 'always';
    else if (WORDS.has(word)) found ??= 'weak';
  }
  return found;
}

/** Is this short row of text furniture by its words? `text` has no white space. */
export function isFurnitureRow(text: string): boolean {
  return text.length <= ROW_LENGTH && ROW.test(text) && !/。[^】）)]/.test(text);
}

/** Is this row the heading of a list of other pages? */
export function isListHeading(text: string): boolean {
  return text.length <= 20 && LIST_HEADING.test(text);
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .flatMap(word => (/\d$/.test(word) ? [word, word.replace(/\d+$/, '')] : [word]));
}
