/** When a text was published, as far as it says so itself. Needed before the highlights: deadlines count from it. */
import { DAY, dayIn, edtf, signedDayIn } from '../time/dates.ts';

const HEAD_LINES = 30;
const TAIL_LINES = 6;
/** What a byline holds; without labels it holds an address, the hour or a paper's name at its end or before the day (http://… 2005年4月13日 青禾日报). */
const BYLINE =
  /来源|发布|时间|日期|更新|编辑|作者|记者|字[体号]|浏览|点击|阅读|发表于|www|http|\d[日 ]{1,2}\d?\d:\d\d|[媒网社报台](?: +2|$)/;
/** 6/20/2018, as some site software writes it; only where a label says that it is a date. */
const AMERICAN = /^\D{0,12}(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/;
const LABELLED = /(?:时间|日期|发表于|更新)[:：] ?/;
/** ——2022年1月12日在…大会上, (2022年1月12日在…会议上) */
const SPEECH = /^(?:——|—|[(（]).{0,60}(?:大会|会议|全会)/;

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
 * The day a folded text says it was published on (EDTF): a labelled one, else the only date that stands in a byline; a day
 * in the last lines signs the text. Null where it says nothing outright.
 */
export function publishedFromText(text: string): string | null {
  const head = headLines(text);
  for (const line of head) {
    if (line.length > 120) continue;
    const at = line.search(LABELLED);
    if (at < 0) continue;
    const rest = line.slice(at);
    const american = AMERICAN.exec(rest);
    const date = american ? edtf(Number(american[3]), Number(american[1]), Number(american[2])) : dayIn(rest);
    if (date !== null) return date;
  }
  for (const line of head) {
    if (line.length > 80) continue;
    const date = dayIn(line);
    if (date === null) continue;
    // A byline, a bare date, or the line under the title of a speech; a sentence that mentions a day is none of them.
    const rest = line.replace(DAY, '').replace(/[日\s\d:：/()（）[\]【】—-]/g, '');
    if (rest.length <= 2 || BYLINE.test(line) || SPEECH.test(line)) return date;
  }
  for (const line of tailLines(text)) {
    if (line.length > 24) continue;
    const date = dayIn(line);
    if (date !== null && line.replace(DAY, '').replace(/[日\s()（）]/g, '') === '') return date;
    const signed = signedDayIn(line);
    if (signed !== null) return signed;
  }
  return null;
}
