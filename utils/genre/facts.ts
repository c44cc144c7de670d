/** What a plain text says about itself: title, date, source, places. Used for .txt input, and where the page's own markup is silent. */

import type { Dirt } from '../analysis.ts';

export interface TextFacts {
  title: string | null;
  /** EDTF: a day, or null. */
  published: string | null;
  dirt: Dirt[];
}

const HEAD_LINES = 30;
const TAIL_LINES = 6;
const MAX_TITLE = 64;
/** Lines that belong to the frame of a page. */
export const FRAME =
  /^(?:网站首页|首页|您?(?:的|当前|现在|所在|目前)+位置|位置|设为首页|加入收藏|无障碍|长者|繁体|简体|手机版|网站地图|【?字[体号]|分享|打印|关闭|收藏|下载|来源|稿源|作者|责任?编|编辑|记者|发布|时间|日期|更新|浏览|点击|阅读|摘要|注册|登录|索引号|文号|文\/图|图\/文|通讯员)/;
const BYLINE = /来源|发布|时间|日期|更新|编辑|作者|记者|字[体号]|浏览|点击|阅读/;
export const DATE = /(?<!\d)((?:19|20)\d\d) ?(?:[-/.]|年) ?(\d{1,2}) ?(?:[-/.]|月) ?(\d{1,2})(?!\d)/;
const LABELLED = /(?:发布时间|发布日期|发稿时间|发表时间|发表于|时间|日期|更新)[:：] ?/;
/** Betting brands that overwrite names on hijacked copies: 必威体育:日报. */
export const HIJACK =
  /必威(?:体育)?|bet365|亚博(?:体育)?|云顶娱乐|万博(?:体育|manbetx)|葡京|[一-龥]{2,4}(?:体育|娱乐|棋牌)(?:[:：](?:网|日报|晚报|新闻|在线)|官网|app|平台|下载|入口)/i;

/** ——2022年1月12日在…大会上, (2022年1月12日在…会议上) */
const SPEECH = /^(?:——|—|[(（]).{0,60}(?:大会|会议|全会)/;

export const countHan = (line: string): number => {
  let count = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) count++;
  }
  return count;
};

function readDate(line: string): string | null {
  const match = DATE.exec(line);
  if (match === null) return null;
  const [, year, month, day] = match as unknown as [string, string, string, string];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Photo captions, numbered headings and lead-ins are no titles. */
const NO_TITLE = /(?:摄|供图|图)$|^[一二三四五六七八九十]+、|^[(（][一二三四五六七八九十]+[)）]|[：:]$/;

/** What a site is called, alone on its line above the headline. */
const SITE =
  /(?:人民政府|政府网|政府网站|门户网站|官方网站|政务网|新闻网|信息网|在线|日报社?|晚报|新闻中心|融媒体中心|频道)$/;

/** What betting sites say beside their brand. */
const BETTING = /官网|官方|网站|首页|入口|登录|平台|下载|中国|app/gi;

/** Does the line hold little more than a site's name, or the brand that overwrote it? */
function isSite(line: string): boolean {
  return (
    (line.length <= 20 && SITE.test(line)) ||
    (HIJACK.test(line) && countHan(line.replace(HIJACK, '').replace(BETTING, '')) < 6)
  );
}

function readTitle(lines: string[]): string | null {
  // Copied pages often give the headline twice, once as the last step of the breadcrumb.
  for (let i = 0; i + 1 < Math.min(lines.length, 8); i++) {
    const line = lines[i] as string;
    if (line !== lines[i + 1] || line.length > MAX_TITLE || countHan(line) < 6) continue;
    if (!FRAME.test(line) && !isSite(line)) return line;
  }
  for (const line of lines) {
    const han = countHan(line);
    if (line.length > MAX_TITLE && han > 20) return null; // the story has begun
    if (han < 5 || line.length > MAX_TITLE) continue;
    if (FRAME.test(line) || /[>»|｜_]|ICP|https?:|。$|；$|;$|,$|，$/.test(line)) continue;
    if (NO_TITLE.test(line) || isSite(line)) continue;
    if (BYLINE.test(line) && (DATE.test(line) || /[:：]/.test(line))) continue;
    return line;
  }
  return null;
}

/** The date of publication: a labelled one, else the only date that stands in a byline; a day in the last lines signs the text. */
function readPublished(head: string[], tail: string[]): string | null {
  for (const line of head) {
    if (line.length <= 120 && LABELLED.test(line)) {
      const date = readDate(line.slice(line.search(LABELLED)));
      if (date !== null) return date;
    }
  }
  for (const line of head) {
    if (line.length > 80) continue;
    const date = readDate(line);
    if (date === null) continue;
    // A byline, a bare date, or the line under the title of a speech; a sentence that mentions a day is none of them.
    const rest = line.replace(DATE, '').replace(/[日\s\d:：/()（）[\]【】—-]/g, '');
    if (rest.length <= 2 || BYLINE.test(line) || SPEECH.test(line)) return date;
  }
  for (const line of tail) {
    const date = readDate(line);
    if (date !== null && line.length <= 24 && line.replace(DATE, '').replace(/[日\s()（）]/g, '') === '')
      return date;
  }
  return null;
}

/** The lines at the head of a text, where title and byline stand. */
export function headLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < text.length && lines.length < HEAD_LINES) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    const line = text.slice(start, Math.min(end, start + 400)).trim();
    if (line !== '') lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** The lines at its end, where a signature stands; the last one first. */
export function tailLines(text: string): string[] {
  return text
    .slice(-400)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(-TAIL_LINES)
    .reverse();
}

/**
 * Reads title, date and dirt of a page from its folded text; its publisher is read apart (`publisher.ts`).
 *
 * @returns a date only where the text states it outright (byline, bare date line, signature); null otherwise.
 */
export function factsFromText(text: string): TextFacts {
  const lines = headLines(text);
  const dirt: Dirt[] = [];
  if (HIJACK.test(text.slice(0, 3000)) || HIJACK.test(text.slice(-1000))) dirt.push('brand-hijack');
  return { title: readTitle(lines), published: readPublished(lines, tailLines(text)), dirt };
}
