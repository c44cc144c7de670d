/** By when: which of the times in and around a clause is its deadline. */
import { ahead, upTo, within } from '../text/at.ts';
import type { FoundTime } from '../time/fields.ts';
import { type Deadline, lastYear, type Reading } from './reading.ts';
import type { Stretch } from './sentences.ts';

/** A year, years from one to another, a second half: a first half is mostly over where it is spoken of. */
const YEARS = /^(?:\.\.\/)?\d{4}(?:\/\d{4}|-07\/.+12)?$/;

/** The whole year, or the years of a plan, that a stretch names, where they are not over. */
export function yearIn(reading: Reading, stretch: Stretch): Deadline | null {
  for (const time of reading.timesIn(stretch)) {
    const edtf = reading.due(time.fields) ?? '';
    if (YEARS.test(edtf) && lastYear(edtf) >= (reading.reference ?? 0))
      return { quote: within(reading.text, time), edtf };
  }
  return null;
}

/** The year or the plan period that is spoken of before `at`: the nearest that is not over, at most a long paragraph away. */
export function yearBefore(reading: Reading, at: number): Deadline | null {
  const { reference, text } = reading;
  for (const time of [...reading.timesIn({ start: Math.max(0, at - 1500), end: at })].reverse()) {
    const { start, end, fields } = time;
    const edtf = reading.due(fields);
    if (
      !isName(reading, time) &&
      YEARS.test(edtf ?? '') &&
      (!fields.window || /[未今接后]/.test(text[start])) &&
      // a plan's years are known on a page without a date, too
      lastYear(edtf) >= (reference ?? (fields.plan ? 0 : 9999)) &&
      // 在2019年投运; …，2019年投运: the term of one deed
      !/[在于至前]/.test(text[start - 1] ?? '') &&
      !text.startsWith('以来', end)
    )
      return { quote: text.slice(start, end), edtf };
  }
  return null;
}

/** A day that was over when the page came out and has no 前 behind it. */
function reported(reading: Reading, t: FoundTime): boolean {
  if (t.fields.day === undefined || /[前止].?$/.test(reading.text.slice(t.start, t.end + 1))) return false;
  const day = reading.due(t.fields)?.slice(-10);
  return (
    day !== undefined &&
    reading.published !== null &&
    reading.published.length >= 10 &&
    day < reading.published.slice(0, 10)
  );
}

/**
 * 2022年6月底前开工、年底完工, 明年3月进场，6月完工: the year ahead that was named before in the sentence; without a cue
 * and 前 also the one that is told (2024年，…。年底，…达到52%).
 */
function yearSpoken(reading: Reading, t: FoundTime, cueAt: number | null): number | null {
  const { text, reference } = reading;
  if (t.fields.window || reference === null) return null;
  const from = Math.max(0, t.start - 60);
  const before = reading
    .timesIn({ start: from, end: t.start })
    .findLast(({ fields }) => (fields.year ?? fields.relative) !== undefined);
  const year = before && (before.fields.year ?? reference + (before.fields.relative ?? 0));
  if (!year) return null;
  const between = text.slice(before.end, t.start);
  // 谋划明年的项目，11月底前报送: its own year is the page's
  if (/^的(?!工作|任务|重点|目标|计划)[^,，:：是]{1,8}[,，]/.test(between)) return null;
  const told = year < reference && cueAt === null && !/[|\t]|前.?$/.test(text.slice(before.end, t.end + 1));
  return told || (year > reference && !/[。；;\s]/.test(between)) || /^[^,，、。；;\s的了已]*$/.test(between)
    ? year
    : null;
}

/** 元月底前 with a cue, on a page of December or any month that is well behind it, 1月15日前 without one, a stage's: of the year to come. */
function comingYear(reading: Reading, t: FoundTime, cueAt: number | null): number | null {
  const { month, toMonth, year, relative } = t.fields;
  if (!month || (year ?? relative) !== undefined) return null;
  const now = Number(reading.published?.slice(5, 7));
  const ahead =
    cueAt ?? (begins(reading, t) || /前/.test(reading.text.slice(t.end - 1, t.end + 2)) ? -1 : null);
  const gone = ahead === null ? 12 : ahead < 0 ? 7 : 3;
  return now - Math.max(month, toMonth ?? 0) > gone ? (reading.reference ?? 0) + 1 : null;
}

/** “十五五”规划 is a name, 十五五期间 and 十五五将… a deadline. */
function isName(reading: Reading, { end, fields: { plan, planEnd } }: FoundTime): boolean {
  return (
    plan !== undefined &&
    !planEnd &&
    // 十三五期间市医院计划…: a time
    reading.text[end - 1] !== '间' &&
    /^[”"]?[^,，。;；]{0,8}(?:规划|纲要|计划|开好?局|之年|目标(?![,，]?[即是为:：]))/.test(
      ahead(reading.text, end, 14),
    )
  );
}

/** 从明年起, 从7月1日起: from then on it is so. */
function begins(reading: Reading, t: FoundTime): boolean {
  return (
    /^(?:[上下午零\d时点分:]*|\(.{2,4}\)|[春秋季新]*(?:学期|首班车))起/.test(
      ahead(reading.text, t.end, 12),
    ) && reading.reference !== null
  );
}

/**
 * The clause's deadline: of its times the one nearest before or behind the cue that can be one.
 * @param cueAt null without a cue, -1 in a term before its tasks
 */
export function deadlineIn(
  reading: Reading,
  clause: Stretch,
  times: readonly FoundTime[],
  cueAt: number | null,
): Deadline | null {
  if (times.length === 0) return null;
  // 预计2022年12月开工, 2021年我镇计划… on a page that came out late: the year beside the cue stays its deadline
  const beside = (t: FoundTime): boolean =>
    t.fields.year !== undefined &&
    (/^[到至]2/.test(within(reading.text, clause)) ||
      (cueAt !== null &&
        (t.start > cueAt
          ? t.start - cueAt <= 4 && !/^[^,，]{0,6}的/.test(ahead(reading.text, t.end, 8))
          : /^[^的了已]{0,8}$/.test(reading.text.slice(t.end, cueAt)))));
  const usable = times.filter(
    t =>
      !t.fields.opaque &&
      t.fields.window?.toward !== 'past' &&
      t.fields.nearMonth !== -1 &&
      // 在今年底1300公里的基础上: a base; 1月19日举行的会议上: the day of the report
      !(
        reading.text[t.start - 1] === '在' && /^[^,，。;；]{0,20}基础上/.test(ahead(reading.text, t.end, 24))
      ) &&
      (!reported(reading, t) ||
        beside(t) ||
        cueAt === -1 ||
        (begins(reading, t) && comingYear(reading, t, cueAt) !== null)) &&
      // 比2020年翻一番, 从2021年起: a base, not a deadline
      (!/(?:[比较自从由]|迎接)[“"]?$/.test(upTo(reading.text, t.start, 3)) || begins(reading, t)) &&
      !isName(reading, t),
  );
  if (!usable.length) return null;
  const edtf = (t: FoundTime): string | null => {
    const own =
      t.fields.relative === undefined && t.fields.year === undefined
        ? (yearSpoken(reading, t, cueAt) ?? reading.chapterYear ?? comingYear(reading, t, cueAt))
        : null;
    return reading.due(t.fields, own ?? reading.reference);
  };
  const past = (t: FoundTime): boolean =>
    reading.reference !== null && lastYear(edtf(t)) < reading.reference && !beside(t);
  const open = usable.filter(t => !past(t));
  if (!open.length) return null;
  const behind = cueAt === null ? undefined : open.find(t => t.start >= cueAt);
  // 11月启动明年的征集: the month it opens with; not 自5月起至7月
  const first =
    open[0].fields.month !== undefined &&
    open[0].start - clause.start <= 2 &&
    !/^起?[至到]/.test(ahead(reading.text, open[0].end, 2))
      ? open[0]
      : undefined;
  const chosen = behind ?? (cueAt === null ? first : undefined) ?? open[open.length - 1];
  let from = chosen.start;
  if (/[到至在于]/.test(reading.text[from - 1] ?? '') && from > clause.start) from--;
  return { quote: reading.text.slice(from, chosen.end), edtf: edtf(chosen) };
}
