/**
 * What on a page is not its article: menus, lists of other news, share bars, rows of print and font-size buttons,
 * footers, advertisements. Decided from an element's name, its class and id, and — for short rows — its words.
 */
import { attribute, namesOf } from './tags.ts';

const NAMES = namesOf('nav footer search');
const ROLES = namesOf('navigation banner contentinfo complementary search menu dialog');

/** `always`: furniture even with long prose in it; `weak`: only without. */
export type Verdict = 'always' | 'weak' | null;

/** Whole words of class names and ids, split at anything that is no letter and at camelCase humps. */
const WORDS = namesOf(
  'liuyan menu menus topbar topnav subnav sidebar aside rightbar leftbar position weizhi dqwz mianbaoxie ' +
    'foot bottom bottomlink yqlj links hotnews hotlist hot rank ranking phb toplist newslist morenews ' +
    'jiathis social sns fenxiang addthis pager pages pagenav paging prevnext prenext pn nextprev syp xyp ' +
    'authi pls qcode ewm erweima wxcode scan print printer dayin close toolbar tools tool zoomtool ' +
    'ad adv gg ggw guanggao banner popup modal toast cookie skip login register searchbox searchform',
);
/** Beginnings of such words: navbar, sharedaddy, breadcrumbs. */
const WORDS_BEGIN =
  /^(?:nav|crumb|breadcrumb|footer|copyright|friendlink|(?:bd)?share|paginat|qrcode|fontsize|ads|advert)/;

/** The same, and so even where they hold long prose: readers' comments, the openings of other news. */
const OTHERS =
  /^(?:relate|recommend|comment|tuijian|xg(?:xw|yd|wz|news)$|pinglun|gentie|repl(?:y|ies)$|respond$)/;

/** Class names that hold an article although a word of the list above is in them. */
const ARTICLE_WORDS = namesOf(
  'article content zoom editor editorcontent newscontent maintext conbody detail',
);

/** What may stand before the first word of a row. `text` has no white space. */
const LEAD = '^[【[（(\\-—·|●•◆■>»]*';

/** What lists of other pages are called. */
const LISTS =
  '(?:相关|相關|推荐|延伸|热门|热点|最新|近期|更多)(?:新闻|新聞|阅读|閱讀|文章|链接|报道|推荐|资讯|信息|精彩)';

/** Rows that are furniture by how they begin. */
const ROW = new RegExp(
  `${LEAD}(?:${[
    '[后前上下]一[篇版条页则](?![路心])|没有[上下]一|没有了',
    '分享[到至让此]|我要分享',
    '[您你]?[的现在当前所]{0,3}(?:当前|现在|所在|當前|現在)的?位置',
    '首页[>＞»›/\\-]',
    '版权所有|版權所有|Copyright|©|[\u4e00-\u9fff]{0,6}ICP[备證证]',
    '(?:主办|承办|协办|主管)(?:单位)?[:：]|网站标识码|技术支持[:：]|违法和不良信息|举报(?:电话|邮箱)',
    '(?:浏览|点击|阅读)(?:次?数|量|[:：]?\\d)|(?:扫一扫|掃一掃|扫码|扫描).{0,36}$',
    '点击(?:[上下]方|蓝字|关注|下载|查看更多|阅读原文)|阅读原文|长按识别|微信扫|下载(?:客户端|APP)|点[个亮].{0,4}(?:赞|在看)',
    '\\d+[人次](?:点赞|赞过|在看|已?阅读)|.{0,6}\\d\\d:\\d\\d/\\d\\d:\\d|广告(?:[\\]】)）:：]|$)',
    `${LISTS}(?:[:：>》】|]|.{0,8}(?:关注|点击|扫|下载))`,
    '(?:联系)?地址[:：].*(?:电话|邮编|邮箱)|建议使用.*(?:浏览器|分辨率)|[^，。]{2,30}主办[^，。]*(?:承办|维护|备案)',
    '我来说两句|我要(?:跟帖|评论|反馈|纠错)|发表(?:评论|迴響)|(?:网友|最新)评论[:：(（]|(?:评论|留言)[(（]\\d|已输入\\d|请?登录后',
    '(?:相关热词搜索|标签|关键词|站长)[:：]|您?看完.{0,8}(?:感受|心情)',
  ].join('|')})`,
  'i',
);

/** Rows made of nothing but the words of print, close and font-size buttons. */
const BUTTONS =
  /^(?:[【】[\]（）()<>《》|｜·:：、,，/+\-—]|打印|列印|关闭|關閉|窗口|視窗|本页|此页|本文|页面|返回|回到|顶部|列表|首页|上一页|收藏|加入|点赞|复制|链接|播报|倍速|END|字体|字體|字号|字號|大|中|小|加大|减小|放大|缩小|还原|默认|正常|复位|特大|我要|纠错|分享|转发|推荐|朋友圈|微信|微博|QQ|空间|全屏|下载|正文|TOP|A)+$/i;

/** What sites say of themselves, and what readers say: sentences, but known by how they begin, or by the buttons at their end. */
const NOTICE = new RegExp(
  `${LEAD}(?:本站)?(?:(?:特别|免责|版权|郑重)声明|凡?本[网站](?:转载|刊载|注明|所有|部分)|(?:匿名)?网友.{0,20}发表于)|(?:(?:支持|反对|赞|顶|踩|举报|回复|引用)[(（[]?\\d*[)）\\]]?){3,}$`,
);

/** A heading over a list of other pages: what follows it belongs to it. */
const LIST_HEADING = new RegExp(
  `${LEAD}(?:相关|相關|${LISTS}|猜你喜欢|(?:网友|最新)(?:评论|留言)|大家都在看)[】\\]:：>》]*$`,
);

/** The longest row whose words are looked at, in characters without white space. */
export const ROW_LENGTH = 160;

/**
 * Do the element's name, role, class or id say that it is furniture? `always` even with long prose in it, `weak` only
 * without. `seen` keeps the verdicts on names between calls.
 */
export function namedFurniture(element: Element, seen: Map<string, Verdict>): Verdict {
  if (NAMES.has(element.localName)) return 'weak';
  if (!element.hasAttributes()) return null;
  if (ROLES.has(attribute(element, 'role').toLowerCase())) return 'weak';
  const name = `${attribute(element, 'class')} ${attribute(element, 'id')}`;
  if (name.length < 2 || name.length > 400) return null;
  let verdict = seen.get(name);
  if (verdict === undefined) {
    verdict = judge(name);
    seen.set(name, verdict);
  }
  return verdict;
}

function judge(name: string): Verdict {
  let found: Verdict = null;
  for (const word of wordsOf(name)) {
    if (ARTICLE_WORDS.has(word)) return null;
    if (OTHERS.test(word)) found = 'always';
    else if (WORDS.has(word) || WORDS_BEGIN.test(word)) found ??= 'weak';
  }
  return found;
}

/** Is this short row of text furniture by its words? `text` has no white space. */
export function isFurnitureRow(text: string): boolean {
  // a sentence within the row speaks for prose, but not in brackets
  if (text.length > ROW_LENGTH) return false;
  if (NOTICE.test(text)) return true;
  if (/。[^】）)]/.test(text.replace(/[（(][^（）()]*[)）]/g, ''))) return false;
  if (text.length <= 60 && BUTTONS.test(text) && /\p{L}{2}|】/u.test(text)) return true;
  return ROW.test(text) || isListHeading(text);
}

/** Is this row the heading of a list of other pages? */
export function isListHeading(text: string): boolean {
  return text.length <= 20 && LIST_HEADING.test(text);
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
