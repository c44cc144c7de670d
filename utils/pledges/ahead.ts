/** What a time promises without any cue: is it ahead of the page, and does the clause say what is then so? */
import { ahead, within } from '../text/at.ts';
import { type Deadline, lastYear, type Reading } from './reading.ts';
import { isLine, type Stretch } from './sentences.ts';
import { ACTION, DONE_AT_END, FINISHES, FUTURE_TIME, unled } from './words.ts';

/** The first or the last month an EDTF expression names; of a season (2023-23) or a quarter (2023-33) its last. */
export const monthOf = (edtf: string | null, last: boolean): string | undefined =>
  /\d{4}-(?:0\d|1[0-2]|2[1-3]|3[3-6])/
    .exec((last && edtf?.split('/')[1]) || (edtf ?? ''))?.[0]
    .replace(
      /-([23])(\d)$/,
      (_, kind: string, n: string) =>
        `-${String(kind === '3' ? (Number(n) - 2) * 3 : Number(n) * 3 + 2).padStart(2, '0')}`,
    );
/** What a year is to bring: 安排 and its like at any time; while the year is young a deed with its number in a headline, and what ends (…今年完工). */
const ANNOUNCED =
  /^[,，]?[^,，占]{0,16}?(?:(确定|安排|谋划|拿出|再(?!次)|不少于)(?![^,，]{0,24}(?:完成\d|开工\d|资金|之年))|(?:开工|新[增建])[^,，的]{0,20}\d|(?:[完竣开]工|通车|启用|建成|投[用产])(?![^\n。！]))/;

/** Without a cue: a deadline ahead and something that is then so (年底前启动回迁房建设, 余下4个6月底前办结). */
export function promisesByTime(reading: Reading, clause: Stretch, term: Deadline): boolean {
  const { text, reference, published } = reading;
  const own = within(text, clause);
  const quote = term.quote ?? '';
  // 围绕到2030年…目标: what guides the deed, not the deed
  if (
    /围绕[^,，]{0,40}目标$|[《》了已曾]|原[先本来定计拟规承应约预]|过去|此前|去年|当时|年初|[纳列]入|近日|共计|欢迎|希望|期待|设想|会议?召开|(?:安排|情况|清单)$/.test(
      own,
    )
  )
    return false;
  // 2031/1/21 17:31:28 浏览数:94: when the page was put there
  if (/\d[/:]\d|-.+-/.test(quote)) return false;
  const year = lastYear(term.edtf);
  const at = own.indexOf(quote);
  const behind = own.slice(at + quote.length);
  const month = monthOf(term.edtf, true);
  const now = published && published.length > 6 ? published.slice(0, 7) : null;
  if (month && now && month < now) return false;
  // 石桥于11月18日合龙, on a page of January: the November that is over
  if (/[日号]$/.test(quote) && now && Number(month?.slice(5)) - Number(now.slice(5)) > 6) return false;
  const verb = ANNOUNCED.exec(behind);
  if (
    verb &&
    (verb[1] ||
      // 今年开工 alone heads a list
      (at > 1 &&
        Number(published?.slice(5, 7) || 12) <= 5 &&
        (isLine(text, clause) || FINISHES.test(behind)))) &&
    /^[今本2]/.test(quote) &&
    term.edtf === String(reference) &&
    (!verb[1] || reading.figuresIn(clause))
  )
    return true;
  // 年底前的任务: it only tells which, not so 增加到2030年的141条; 11月8日是会期: it tells what is
  if (/^[的是为]/.test(behind) && !/[加高升长少降]$/.test(own.slice(0, at))) return false;
  const deed = ACTION.test(behind) || DONE_AT_END.test(behind) || /一律|^投[资入]/.test(behind);
  if (month && now)
    return /[季半\-—~至到]/.test(quote.slice(1))
      ? ACTION.test(behind.slice(0, 4))
      : deed || (behind.length > 1 && !/[日号]$/.test(quote));
  if (/^[于在到]?[明后]年/.test(quote)) return deed || behind.length > 2;
  // 下半年启动8个项目: the verb at once behind it, on a page from before its end
  if (/^(?:今年)?下半年/.test(quote) && !(Number(published?.slice(5, 7)) > 8))
    return ACTION.test(behind.slice(0, 4));
  if (!deed && !reading.figuresIn(clause)) return false;
  if (year > (reference ?? 0)) return (deed && !quote.includes('期')) || /[到至前底末达]|力争|实现/.test(own);
  // 2006年底总人口36万 on a page without a day
  if (!published && !deed) return false;
  return FUTURE_TIME.test(quote) && /[前内底]$/.test(quote) && !quote.startsWith('年初');
}

/** 未来三年内, / 二季度，: a time that governs the clauses behind it. */
export function isTimeOnly(reading: Reading, clause: Stretch): boolean {
  const times = reading.timesIn(clause);
  // 明年50座: a term and what is due then
  if (!times.length || reading.figuresIn(clause)) return false;
  const covered = times.reduce((sum, t) => sum + t.end - t.start, 0);
  // 2026年3月竣工 is short, yet a deed
  const behind = reading.text.slice(times.at(-1)!.end, clause.end);
  // 自5月1日起至7月31日止; 县政府承诺在2035年前
  const rest =
    unled(within(reading.text, clause)).replace(
      /[起止“”]|首班车|新?学期|^[^,，]{0,8}(?:承诺|明确|要求|决定|目标(?=[到至]))/g,
      '',
    ).length - covered;
  return rest <= 3 && !ACTION.test(behind);
}

/** Does a sentence name a time that was still to come when the page came out, or what a year is to bring? */
export function comesIn(reading: Reading, sentence: Stretch): boolean {
  const { published } = reading;
  const times = reading.timesIn(sentence);
  if (times.length === 0) return false;
  return times.some(({ end, fields }) => {
    if (fields.month === undefined && ANNOUNCED.test(ahead(reading.text, end, 20))) return true;
    // 上半年建成通车, 今年秋季启用
    if (fields.half ?? fields.season ?? fields.quarter)
      return (monthOf(reading.due(fields), true) ?? '') > (published ?? '~');
    const now =
      (fields.month ?? (fields.year && fields.part) ?? fields.nearDay) ? published : `${reading.reference}~`;
    return now !== null && now.length > 4 && (reading.due(fields) ?? '') > now;
  });
}

export function looksAhead(reading: Reading, clause: Stretch): boolean {
  const time = reading.timesIn(clause).findLast(t => !t.fields.opaque);
  if (!time) return false;
  const { window, relative, years, year, plan } = time.fields;
  if (window) return window.toward === 'future' && /^[未今]|内$/.test(within(reading.text, time));
  if (relative || years) return (relative ?? 0) >= 0;
  // 年底前，: on a page without a day too
  if (!reading.published && reading.text[time.end - 1] === '前') return true;
  const { published } = reading;
  const due = reading.due(time.fields) ?? '';
  const month = (time.fields.day ? due.slice(0, 10) : monthOf(due, false)) ?? '';
  if (published && month > published) return true;
  if (plan !== undefined) return 1955 + plan * 5 - 4 >= (reading.reference ?? 0);
  const until = /[到至]/.test(reading.text[time.start - 1] ?? '');
  return year !== undefined && (year > (reading.reference ?? 0) || (until && year === reading.reference));
}
