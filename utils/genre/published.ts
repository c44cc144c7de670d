/** When a text was published, as far as it says so itself. Needed before the highlights: deadlines count from it. */
import { DAY, dateIn, dateInUrl, dayIn, edtf } from '../time/dates.ts';

const HEAD_LINES = 30;
const TAIL_LINES = 6;
/** What a byline holds; without labels it holds an address, the hour or a paper's name at its end or before the day (http://… 2005年4月13日 青禾日报). */
const BYLINE =
  /来源|发布|时间|日期|更新|编辑|作者|记者|字[体号]|浏览|点击|阅读|发表于|www|http|\d[日 ]+\d+:\d\d|[媒网社报台闻](?:[ |]+2|$)|^\(.*〔\d{4}〕.*\)$|^第.{1,3}版|^[\d-]{8,} +[^ ,，。]{2,14}[局委办府部院镇乡]$/;
/** Labels of the day of publication; then those that may mean another day of the same page. */
const LABELS = [
  /(?:[发發][布佈表稿]|公开|信息)(?:[时時][间間]|日期)\s*[:：]?\s*|发表于/g,
  /(?<!当前|现在|活动|会议|系统|办理)(?:日期|[时時][间間]|更新)\s*[:：]\s*/g,
];
/** 6/20/2018, 06.20.2018, as some site software writes it; only where a label says that it is a date. */
const AMERICAN = /^(\d\d?)[/.](\d+)[/.](\d+)/;
/** The clock that old portals show on every page. */
export const TODAY =
  /今天|今日|星期[一二三四五六日天]|周[一二三四五六日](?![刊报])|农历|当前时间|现在时间|系统时间/;
/** ——2022年1月12日在…大会上, (2022年1月12日在…会议上) */
const SPEECH = /^(?:——|—|\().{0,60}(?:大会|会议|全会)/;

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

/** 发布时间：2021-07-02: the date right behind the label or on the line after it. */
export function labelledDate(lines: readonly string[]): string | null {
  for (const [rank, labels] of LABELS.entries())
    for (const [i, line] of lines.entries()) {
      if (rank > 0 && TODAY.test(line)) continue;
      for (const label of line.matchAll(labels)) {
        const behind = line.slice(label.index + label[0].length) || (lines[i + 1] ?? '');
        const american = AMERICAN.exec(behind);
        const date = american
          ? edtf(Number(american[3]), Number(american[1]), Number(american[2]))
          : /^\s*(?:[([【]\s*)?(?:19|20)\d{2}/.test(behind)
            ? dateIn(behind.slice(0, 40))
            : null;
        if (date !== null) return date;
      }
    }
  return null;
}

/** 2021年7月2日 alone on one of the last lines: how official letters end. */
export function signature(lines: readonly string[]): string | null {
  for (const line of lines.filter(line => line.trim() !== '').slice(-8))
    if (/^[(\s]*(?:\d{4}\s?[-/.年]|.{4}年).{1,4}[-/.月].{1,3}[日)\s]*$/.test(line)) {
      const date = dateIn(line);
      if (date !== null) return date;
    }
  return null;
}

/**
 * The day a folded text says it was published on (EDTF): a labelled one, else the only date that stands in a byline; a day
 * in the last lines signs the text. Null where it says nothing outright.
 */
export function publishedFromText(text: string): string | null {
  const head = headLines(text).filter(line => line.length <= 120);
  const labelled = labelledDate(head);
  if (labelled !== null) return labelled;
  for (const line of head) {
    const date = line.length > 80 ? null : dayIn(line);
    if (date === null) continue;
    // A byline, a bare date, or the line under the title of a speech; a sentence that mentions a day is none of them.
    const rest = line.replace(DAY, '').replace(/[日\s\d:：/()[\]【】—-]/g, '');
    if (rest.length <= 2 || BYLINE.test(line) || SPEECH.test(line)) return date;
  }
  // at last the address that a text was copied from with it
  return signature(text.slice(-400).split('\n')) ?? (head[0]?.startsWith('http') ? dateInUrl(head[0]) : null);
}
