/**
 * What on a page is not its article: menus, lists of other news, share bars, rows of print and font-size buttons,
 * footers, advertisements. Decided from an element's name, its class and id, and — for short rows — its words.
 */
import { attribute, namesOf } from './tags.ts';

const NAMES = namesOf('nav footer marquee');
const ROLES = namesOf('navigation banner contentinfo complementary dialog');

/** `always`: furniture even with long prose in it; `weak`: only without. */
export type Verdict = 'always' | 'weak' | null;

/**
 * Words of class names and ids, split at anything that is no letter and at camelCase humps, or how such words begin: navbar,
 * sharedaddy, breadcrumbs. Lists, menus and page turners are known by their links and need no name.
 */
const WORDS =
  /^(?:nav|menu|crumb|breadcrumb|foot|bottom|copyright|aside|(?:side|right|left|top|tool)bar|(?:bd)?share|fenxiang|hot$|links$|rank|pag(?:er|ing|inat)|ad$|ads|adv|ggw?$|guanggao|banner|popup|modal|toast|cookie|login|liuyan|search(?:box|form))/;

/** The same, and so even where they hold long prose: readers' comments, the openings of other news. */
const OTHERS =
  /^(?:relate|recommend|comment|cmts?$|sohucs|tuijian|xg(?:x[wx]|yd|wz|news)$|pinglun|gentie|respond$)/;

/** Class names that hold an article although a word of the list above is in them. */
const ARTICLE_WORDS = namesOf(
  'article content zoom editor editorcontent newscontent maintext conbody detail',
);

/** What may stand before the first word of a row. `text` has no white space. */
const LEAD = '^[【[（(\\-—·|●•◆■>»]*';

/** What lists of other pages are called. */
const LISTS =
  '(?:相[关關]|推荐|延伸|热[门点]|最新|近期|更多|往期|点击|同?栏目)(?:新[闻聞]|[阅閱][读讀]|文章|链接|报道|推荐|资讯|信息|精彩|内容|回顾|排行榜?)';

/** Rows that are furniture by how they begin. */
const ROW = new RegExp(
  `${LEAD}(?:${[
    '[后前上下]一[篇版条页则](?![路心])|分享[到至让此]|[您你]?的?(?:[当當现現所][前在])+的?位置|首页[>＞»›/\\-]',
    '版[权權]所有|Copyright|©|.{0,6}ICP[备證证]|[主承协][办管](?:单位)?[:：]|网站标识码|技术支持[:：]|违法和不良|举报[电邮]',
    '(?:浏览|点击|阅读)(?:次?数|量|[:：]?\\d)|扫[一码描].{0,36}$|点击(?:[上下]方|蓝字|关注|下载)|阅读原文|长按识别',
    '点[个亮].{0,4}(?:赞|在看)|\\d+人(?:点?赞|在看)|.{0,6}\\d\\d:\\d\\d/\\d\\d:\\d|广告(?:[\\]】)）:：]|$)',
    `${LISTS}(?:[:：>》】|]|.{0,8}关注)`,
    '(?:联系)?地址[:：].*[电邮]|建议使用.*(?:浏览器|分辨率)',
    '网友评论|相关热词|(?:标签|关键词|站长)[:：]|您?看完.{0,8}感受',
  ].join('|')})`,
  'i',
);

/** Rows made of nothing but the words of print, close and font-size buttons. */
const BUTTONS =
  /^(?:[^\u4e00-\u9fff\w]|打印|[关關][闭閉]|[窗視]口|[本此]页|本文|返回|顶部|列表|首页|收藏|END|字[体號号]|[大中小]|我要|纠错|分享|推荐|微[信博]|正文)+$/;

/** What sites say of themselves, and what readers say: sentences, but known by how they begin, or by the buttons at their end. */
const NOTICE = new RegExp(
  `${LEAD}(?:本站)?(?:(?:特别|免责|版权|郑重)声明|凡?本[网站](?:转载|刊载|注明|所有|部分)|(?:匿名)?网友.{0,20}发表于)|(?:(?:支持|反对|赞|顶|踩|举报|回复|引用)[(（[]?\\d*[)）\\]]?){3,}$`,
);

/** What a row is a heading over: nothing, lists of other pages, what readers say. */
export const NONE = 0;
export const LIST = 1;
export const COMMENTS = 2;
export type Heading = typeof NONE | typeof LIST | typeof COMMENTS;

const LIST_HEADING = new RegExp(`${LEAD}(?:相[关關]|${LISTS}|猜你喜欢)(?:更多)?[】\\]:：>》]*$`);

/** A colon behind 留言 makes it the name of a letter's text; 办好留言 and 媒体评论 are an article's own headings. */
const COMMENTS_HEADING = new RegExp(
  `${LEAD}(?:(?:网友|用户|读者|全部|所有|最[新热]|热门|精[彩选]|我要|发表|写|共?\\d+条)*(?:[评評][论論]|留言(?!.*[:：])|跟[帖贴])|网友热[议评])[区板列表]*[（(]?\\d*[条)）】\\]:：>》]*$`,
);

/** The end of the opening of another page's text. */
const OPENING = /(?:…|\.{3})\W{0,9}$|[[【](?:详细|全文)[\]】]$/;

/** The longest row whose words are looked at, in characters without white space. */
export const ROW_LENGTH = 240;

/**
 * Do the element's name, role, class or id say that it is furniture? `always` even with long prose in it, `weak` only
 * without. `seen` keeps the verdicts on names between calls.
 */
export function namedFurniture(element: Element, seen: Map<string, Verdict>): Verdict {
  if (NAMES.has(element.localName)) return 'weak';
  if (!element.hasAttributes()) return null;
  if (ROLES.has(attribute(element, 'role').toLowerCase())) return 'weak';
  if (headingOf(attribute(element, 'aria-label'))) return 'always';
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
    else if (WORDS.test(word)) found ??= 'weak';
  }
  return found;
}

/** Is this short row of text furniture by its words? `text` has no white space. */
export function isFurnitureRow(text: string): boolean {
  // a sentence within the row speaks for prose, but not in brackets
  if (text.length > ROW_LENGTH) return false;
  if (NOTICE.test(text)) return true;
  if (/。[^】）)]|，.{11,}。$/.test(text.replace(/[（(][^（）()]*[)）]/g, ''))) return false;
  if (BUTTONS.test(text) && /\p{L}{2}|】/u.test(text)) return true;
  return ROW.test(text) || headingOf(text) > NONE;
}

/** What this row is a heading over. */
export function headingOf(text: string): Heading {
  if (text.length > 20) return NONE;
  return LIST_HEADING.test(text) ? LIST : COMMENTS_HEADING.test(text) ? COMMENTS : NONE;
}

/** Does this row end as the opening of another page's text does? */
export function isOpening(text: string): boolean {
  return OPENING.test(text);
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
