/**
 * The year that 今年, 年底 and 9月份 speak of: the publication date, else a dateline in the text, else the year
 * the narrative gives (十四五开局之年; the latest year that is not a target), else none.
 */

import { ahead, upTo, within } from '../text/at.ts';
import type { FoundTime } from './fields.ts';

const yearOfPlan = (which: string): RegExp =>
  new RegExp(`十([一二三四五六])?五[”"]?(?:规划|计划)?的?(?:${which})年`);
const OPENING = yearOfPlan('(?:开局|起步|第一)之?');
const CLOSING = yearOfPlan('(?:收官|收尾|最后)[之一]?');
/** 实现“十五五”良好开局; 为…良好开局, …打牢基础 is said in the year before. */
const NEXT = /^(?:工作|初步)*(?:打算|安排|计划|思路)/;
const GOOD_START = /(?<!为.{0,9})十([一二三四五六])?五”?(?:良好开局|开好局)(?!.{0,8}基础)/;
/** Words that, close before or behind a year, make it a goal and not the present. */
const GOAL_BEFORE =
  /(?:(?:到|(?<!截止?|来)至|力争|预计|计划(?!执行)|拟|将|规划|目标|争取|面向|展望)[一-龥]{0,5}|力争[^。；;\n]*)$/;
const GOAL_AFTER = /^(?:\)?》|底?前|(?:左右|全线)?建成|完成|达到|力争|预计|的?发展规划|远景)/;

/** 现把2030年上半年工作总结如下: what a page is about, that a site of templates may have taken over years later. */
const OWN_YEAR = /(?<!\d)(20\d\d)(?:年|(?!\d))[^,，。;；\n]{0,12}?工作(?:总结|报告|要点|计划|安排|(回顾))/;

function planYear(match: RegExpExecArray | null, last: boolean): number | null {
  if (!match) return null;
  const plan = match[1] ? 11 + '一二三四五六'.indexOf(match[1]) : 10;
  return 1955 + plan * 5 - (last ? 0 : 4);
}

/** 政府工作报告…2019年完成…。今年将…: a report that looks back on one year and ahead on the next; 2019年，全县新建…。今年将… anywhere. */
function looksBack(text: string, year: number): boolean {
  return (
    // 刚刚过去的2020年
    new RegExp(`(?<!即将)过去的${year}年[,，]`).test(text) ||
    ((/工作报告|人民代表大会|两会/.test(text.slice(0, 600))
      ? /今年[^,，。;；]{0,14}[将要拟]/
      : new RegExp(
          `(?<![将标计预][^。\\n]{0,12}|[自于从入])${year}年(?:[,，](?![^。]*(?:项目|实事|启动|公布))|底前已)(?=[^今\\n]{0,90}\\d)[^月\\n]{3,90}[,，。]今年[^,，。;；]{0,14}(?:[将要拟]|有望)`,
        )
    ).test(text) &&
      !new RegExp(
        `报告\\(${year}年|${year}年[,，]?(?:是|[^,，。]{0,16}(?:[将拟]|计划|力争|目标|工作|报告|月))`,
      ).test(text))
  );
}

/**
 * A plan that a site took over years after its own (至2020年，…, on a page of 2024)? It names no times but those years, days (the
 * site's own among them) and plans, and opens a clause with the last of them.
 */
function isLateCopy(text: string, times: readonly FoundTime[], published: number): boolean {
  let last = 0;
  let goal = false;
  for (const { start, fields } of times) {
    const { year, toYear, plan, day } = fields;
    if (day && year) continue;
    const end = plan ? 1955 + plan * 5 : (toYear ?? year);
    if (!end) return false;
    if (end > last) goal = false;
    last = Math.max(last, end);
    if (end === last && /(?:^|[\s,，。;；:：“])[到至]$/.test(upTo(text, start, 2))) goal = true;
  }
  return goal && last < published - 1;
}

/** 截至2030年…, 2030年是…之年, 2030年前十个月, 2030年1至9月: that year is here. */
const HERE =
  /(?:截[至止]?)20\d\d年|20\d\d年(?:是[^,，。]*[年期]|前.{1,3}[月季]|\d{1,2}[-—至到]\d{1,2}月|[^,，。]{0,16}发布会)/;
/** What may be to come: planned, or due without a word of what was done. */
const COMES =
  /力争|争取|预[计期]|计划|拟|将|目标|规划|确保|保证|满足|任务|有望|安排|项目|(?:完成|建成|投[产用运]|通车|开通|竣工|完工|招生|回迁|运[营行]|启用|开工|启动|实现)(?![^,，。]*[了已])/;

/** What is told, though it may stand in the next clause: 2032年实现生产总值120亿元，增长6%. */
const TELLS = /同比|[比较]上年|增长|下降|累计/;

/** The clause in which a time stands, and what follows it in its sentence. */
function clauseAround(text: string, { start, end }: FoundTime): { clause: string; rest: string } {
  const before = /[^,，。;；\n]*$/.exec(upTo(text, start, 40))?.[0] ?? '';
  const rest = /^[^。;；\n]*/.exec(ahead(text, end, 60))?.[0] ?? '';
  return { clause: before + text.slice(start, end) + rest.replace(/[,，].*$/, ''), rest };
}

/** 2030年5月9日 08:30, 2030年5月9日，记者… where a page begins or ends: the page's own. */
const isDay = (text: string, { start, end, fields }: FoundTime): boolean =>
  fields.day !== undefined &&
  (start < 300 || start > text.length - 120) &&
  /^ *(?:\d|[\n|)】(]|$|来源|作者|星期|讯|电|[,，]记者)/.test(ahead(text, end, 6));

/** @param published EDTF of the publication date, if known */
export function referenceYear(
  text: string,
  times: readonly FoundTime[],
  published: string | null,
): number | null {
  const known = published && /^(\d{4})/.exec(published);
  const told = OWN_YEAR.exec(text.slice(0, 400));
  // what a report looks back on is the year before its own
  const own = Number(told?.[1]) + +!!told?.[2];
  if (known) {
    const year = Number(known[1]);
    if (isLateCopy(text, times, year)) return null;
    return own < year - 1 &&
      !times.some(
        ({ start, fields: f }) => f.year! > own + 1 && !f.day && !GOAL_BEFORE.test(upTo(text, start, 50)),
      )
      ? own
      : year;
  }
  const dateline = times.find(
    t =>
      t.fields.year !== undefined &&
      t.fields.day &&
      (t.start < 300 || t.end > text.length - 120) &&
      /\d{4}[-/.]/.test(within(text, t)),
  );
  if (dateline) return dateline.fields.year ?? null;
  // 2030年工作总结及2031年工作计划: the latest of them, as on any page
  if (told && /半年|(?:计划|要点|安排)$/.test(told[0])) return own;
  const opening =
    planYear(OPENING.exec(text), false) ??
    planYear(CLOSING.exec(text), true) ??
    planYear(GOOD_START.exec(text), false);
  const aheadOf = text.includes('明年');
  let latest: number | null = null;
  /** The latest year that is said to be here, and the latest of which more is said than what is to come. */
  let here = 0;
  let past = 0;
  /** The first year by whose end, or a month of it, something is due: it is not over. */
  let due = 9999;
  for (const t of times) {
    const { year } = t.fields;
    // 建成于1952年: no page of the web is from then
    // 2019-2023年: mostly a plan's
    if (year === undefined || year < 2000 || (t.fields.toYear ?? 0) > year + 1) continue;
    const last = t.fields.toYear ?? year;
    // not 2029年底前已建成…, 2029年底前建成的…
    if (/^.?前(?![^,，。;；\n]{0,8}[已了的])/.test(text.slice(t.end - 1, t.end + 10)))
      due = Math.min(due, last);
    if (GOAL_BEFORE.test(upTo(text, t.start, 50)) || GOAL_AFTER.test(ahead(text, t.end, 6))) continue;
    // 2012年工作打算 on a page that says 明年
    if (aheadOf && NEXT.test(ahead(text, t.end, 9))) continue;
    if (latest === null || last > latest) latest = last;
    const { clause, rest } = clauseAround(text, t);
    if (HERE.test(clause) || isDay(text, t)) here = Math.max(here, last);
    if (!COMES.test(clause) || TELLS.test(rest)) past = Math.max(past, last);
  }
  // 截至2030年9月，…。2031年建成通车: though no word says that it is planned
  if (latest !== null && here) latest = Math.min(latest, Math.max(here, past));
  if (latest !== null && opening === null && looksBack(text, latest)) return latest + 1;
  if (latest !== null && latest > due) latest = due;
  // 开局之年 may name the year that has just begun after the latest one reported
  if (opening !== null && (latest === null || opening >= latest)) return opening;
  return latest ?? opening;
}
