/** Who published a page, from its folded text. */

import { DAY } from '../time/dates.ts';
import { countHan, edgesOf, HIJACK, isFrame } from './facts.ts';

/** 来源 and what follows, up to the next field of the byline. */
const SOURCE =
  /(?<!注明[“"]?)(?:来源|稿源|来源于|信息来源|文章来源|发布机构|发布单位)[:：] ?(?:\| ?)?([^\s|/，,。;；()（）”]{0,30})/;
const FIELDS =
  /(?:(?:(?:发布|添加|录入|更新|发稿|上传)?(?:时间|日期)|发布人|更新|编辑|责编|责任编辑|作者|记者|浏览|点击|阅读)[:：]|字体|字号|收藏|打印|分享|\d{4}[-年/]).*$/;
/** Stands after 来源 where nobody is named. */
const NOBODY = /^(?:未知|不详|本站|本网|原创|网络|互联网|转载|办公室|管理员|其他|其它)$/;

function cleanSource(raw: string): string | null {
  const name = raw
    .replace(FIELDS, '')
    .replace(/^[《“"【[]+|[》”"】\]]+$/g, '')
    .trim();
  return countHan(name) >= 2 && name.length <= 24 && !NOBODY.test(name) ? name : null;
}

/** 2005年4月13日 09:32 青禾日报, 青禾新闻网-晨报 2020-01-19 10:51: a paper beside the day, without a label. */
const BESIDE =
  /(?:^|\s)(?:(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日? ?(?:\d{1,2}[:时]\d{1,2}[:分]?\d{0,2})? ?([一-龥·]{2,12}(?:报|网|通讯社|客户端|电视台))$|([一-龥·-]{2,14}(?:报|网|通讯社|客户端|电视台)) +(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2})/;

function besideDate(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 12)) {
    if (line.length > 80 || HIJACK.test(line)) continue;
    const match = BESIDE.exec(line);
    const name = match === null ? null : cleanSource((match[1] ?? match[2]) as string);
    if (name !== null) return name;
  }
  return null;
}

function readPublisher(lines: readonly string[]): string | null {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.length > 160) continue;
    const match = SOURCE.exec(line);
    if (match === null) continue;
    const name = cleanSource(match[1] as string);
    if (name !== null) return HIJACK.test(line) ? null : name;
    // 来源: at the end of its line, the name on the next.
    const next = lines[i + 1];
    if (
      match.index + match[0].length === line.length &&
      next !== undefined &&
      next.length <= 20 &&
      !isFrame(next) &&
      !DAY.test(next)
    ) {
      const below = cleanSource(next);
      // two or three characters are the author's name
      if (below !== null && (countHan(below) > 3 || /[网报台社]$/.test(below)))
        return HIJACK.test(next) ? null : below;
    }
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
  const several = ends.filter(line => SOURCE.test(line)).length > 1;
  return several
    ? readPublisher(head.filter(line => !ends.includes(line)))
    : (readPublisher(head) ?? readPublisher(ends.reverse()) ?? besideDate(head));
}
