/** Who published a page, from its folded text. */

import { hasBrand, isBrand } from '../text/hijack.ts';
import { DAY } from '../time/dates.ts';
import { countHan, edgesOf, isFrame } from './facts.ts';

/** 来源 and what follows, up to the next field of the byline. */
const SOURCE =
  /(?<!注明[“"]?|[金入料图资片数据])(?:来源|稿源|来源于|[转源]自|出处|发[布文](?:机构|机关)|发布单位)(?:[:：] ?(?:\| ?)?|(?<=^(?:信息|文章|稿件|素材|内容)?来源) ?[|丨] ?)([^\s|/，,。;；()（）”]{0,30})/;
const FIELDS =
  /(?:(?:(?:发布|添加|录入|更新|发稿|上传)?(?:时间|日期)|发布人|更新|编辑|责编|责任编辑|作者|记者|浏览|点击|阅读)[:：]|字体|字号|收藏|打印|分享|\d{4}[-年/]).*$/;
/** Stands after 来源 where nobody is named. */
const NOBODY =
  /^(?:未知(?:来源)?|不详|本[站网](?:原创)?|原创|网络|互联网|转载|办公室|.*管理员|.*厂家|发布者|其他|其它)$/;

function cleanSource(raw: string): string | null {
  const name = raw
    .replace(FIELDS, '')
    .replace(/^来源[丨|]/, '')
    .replace(/^[《“"【[]+|[》”"】\]:：]+$/g, '')
    .trim();
  return countHan(name) >= 2 && name.length <= 24 && !NOBODY.test(name) ? name : null;
}

/** 2005年4月13日 09:32 青禾日报, 青禾新闻网-晨报 2020-01-19 10:51: a paper beside the day, without a label. */
const BESIDE =
  /(?:^|\s)(?:(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日? ?(?:\d{1,2}[:时]\d{1,2}[:分]?\d{0,2})? ?([一-龥·]{2,12}(?:报|网|通讯社|客户端|电视台|融媒体?|融媒体中心|[市县区]发布|新闻办公?室?|传媒))$|([一-龥·-]{2,14}(?:报|网|通讯社|客户端|电视台|融媒体?|融媒体中心|传媒)) +(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2})/;

function besideDate(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 12)) {
    if (line.length > 80 || hasBrand(line)) continue;
    const match = BESIDE.exec(line);
    const name = match === null ? null : cleanSource((match[1] ?? match[2]) as string);
    if (name !== null) return name;
  }
  return null;
}

/** How much of a line is looked at, at its end: a story is signed there. */
const LOOKED_AT = 160;

function readPublisher(lines: readonly string[]): string | null {
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] as string).slice(-LOOKED_AT);
    const match = SOURCE.exec(line);
    if (match === null) continue;
    const name = cleanSource(match[1] as string);
    if (name !== null) return hasBrand(line) || isBrand(name) ? null : name;
    // 来源: at the end of its line, the name on the next.
    const next = lines[i + 1];
    if (
      match.index + match[0].length === line.length &&
      next !== undefined &&
      next.length <= 20 &&
      !isFrame(next) &&
      !/[:：]$/.test(next) &&
      !DAY.test(next)
    ) {
      const below = cleanSource(next);
      // two or three characters are the author's name
      if (below !== null && (countHan(below) > 3 || /[网报台社]$/.test(below)))
        return hasBrand(next) || isBrand(below) ? null : below;
    }
  }
  return null;
}

/** 青禾新闻网讯, 岚江晚报记者 林一, “岚江发布”微信公众号: a medium that names itself where the story begins. */
const SELF = [
  /^[(（【]?([一-龥·]{2,12}(?:网|报|在线|客户端|通讯社|电视台|融媒体中心))(?<![举上申预汇通填呈]报|[农电]网)(?:[一-龥]{0,6}\d{1,2}月\d{1,2}日[一-龥]{0,4}?)?(?:讯|消息(?![一-龥])|电(?![力网话子改视]))/,
  /(?:^|[\s(（])([一-龥·]{2,12}(?:网|报|在线|客户端|通讯社|电视台|融媒体中心)) ?(?:全媒体|见习|实习|首席)?记者 ?[一-龥]/,
  /[“"《]([一-龥]{2,14})[”"》](?:官方)?(?:微信)?公众号/,
];
/** 本报, 省内媒体网站: no medium by its name. */
const NO_SELF = /^(?:本|我|全|各|据|由|该)|互联网|媒体网|上网|联网$|信息网络/;

function namesItself(lines: readonly string[]): string | null {
  for (const self of SELF)
    for (const line of lines.slice(0, 12)) {
      const name = cleanSource(self.exec(line.slice(0, LOOKED_AT))?.[1] ?? '');
      if (name !== null && !NO_SELF.test(name) && !hasBrand(line)) return name;
    }
  return null;
}

/**
 * The publisher named behind 来源 at the head or the end of a text; null where none is, or where a betting brand
 * stands over its name.
 */
export function publisherFromText(text: string, { head, tail } = edgesOf(text)): string | null {
  const ends = tail.filter(line => line.length <= 120);
  // several sources at the end are a list of other stories
  const several =
    new Set(ends.map(line => SOURCE.exec(line)?.[1]).filter(name => name !== undefined)).size > 1;
  const own = several
    ? readPublisher(head.filter(line => !ends.includes(line)))
    : (readPublisher(head) ?? readPublisher([...tail].reverse()));
  return own ?? besideDate(head) ?? namesItself(head);
}
