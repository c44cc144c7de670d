/** What stands in a clause: its figures, its times, the deadline they give, and what kind of clause it is. */
import type { FoundFigure } from '../figures/scan.ts';
import { ahead, upTo, within } from '../text/at.ts';
import type { FoundTime, TimeFields } from '../time/fields.ts';
import { toDeadline } from '../time/resolve.ts';
import { DONE, LE } from './cues.ts';
import { isLine, type Part, type Stretch } from './sentences.ts';
import { ACTION, DONE_AT_END, FINISHES, FUTURE_TIME, NOT_IMPERATIVE, unled } from './words.ts';

export interface Deadline {
  quote: string | null;
  edtf: string | null;
}

/** The last year an EDTF expression names; NaN where it names none. */
export const lastYear = (edtf: string | null): number =>
  Number(/(\d{4})(?!.*\d{4})/.exec(edtf ?? '')?.[1] ?? Number.NaN);

/** The first or the last month an EDTF expression names; of a season (2023-23) or a quarter (2023-33) its last. */
const monthOf = (edtf: string | null, last: boolean): string | undefined =>
  /\d{4}-(?:0\d|1[0-2]|2[1-3]|3[3-6])/
    .exec((last && edtf?.split('/')[1]) || (edtf ?? ''))?.[0]
    .replace(
      /-([23])(\d)$/,
      (_, kind: string, n: string) =>
        `-${String(kind === '3' ? (Number(n) - 2) * 3 : Number(n) * 3 + 2).padStart(2, '0')}`,
    );

/** A year, a half of one, years from one to another. */
const YEARS = /^(?:\.\.\/)?\d{4}(?!-..(?:-|$))/;
const NONE: readonly FoundTime[] = [];
/** What a year is to bring: 安排 and its like at any time; while the year is young a deed with its number in a headline, and what ends (…今年完工). */
const ANNOUNCED =
  /^[,，]?[^,，占]{0,16}?(?:(确定|安排|谋划|拿出|再[建聘征增添修办投])(?![^,，]{0,24}(?:完成\d|开工\d|资金|之年))|(?:开工|新[增建])[^,，的]{0,20}\d|(?:[完竣开]工|通车|启用|建成|投[用产])(?![^\n。！]))/;

/** One text with its figures and times, asked clause by clause in reading order (cursors keep that linear). */
export class Reading {
  readonly text: string;
  readonly reference: number | null;
  readonly published: string | null;
  /** The year a plan chapter is about: its months and halves belong to it, not to the year of publication. */
  chapterYear: number | null = null;
  private readonly figures: readonly FoundFigure[];
  private readonly times: readonly FoundTime[];
  private figureAt = 0;
  private timeAt = 0;

  constructor(
    text: string,
    figures: readonly FoundFigure[],
    times: readonly FoundTime[],
    reference: number | null,
    published: string | null,
  ) {
    this.text = text;
    this.figures = figures;
    this.times = times;
    this.reference = reference;
    this.published = published;
  }

  /** A time as a deadline (EDTF); counted from the page's year unless another is given. */
  due(fields: TimeFields, year: number | null = this.reference): string | null {
    // 未来五年 in the first year of a plan that the page names: its five years
    if (year !== null && year % 5 === 1 && fields.window?.count === 5 && this.times.some(t => t.fields.plan))
      return `../${year + 4}`;
    return toDeadline(fields, year, this.published);
  }

  /** A short line of its own: it names what follows. */
  isHeading(sentence: Stretch): boolean {
    return sentence.end - sentence.start <= 30 && isLine(this.text, sentence);
  }

  /** Without a cue: a deadline ahead and something that is then so (年底前启动回迁房建设, 余下4个6月底前办结). */
  promisesByTime(clause: Stretch, term: Deadline): boolean {
    const { text, reference, published } = this;
    const own = within(text, clause);
    const quote = term.quote ?? '';
    // 围绕到2030年…目标: what guides the deed, not the deed
    if (/(?:围绕|按照|对照|锚定|瞄准|根据|聚焦)[^,，]{0,60}(?:目标|要求|部署|规划|任务)$/.test(own))
      return false;
    if (
      /[《》]/.test(own) ||
      /(?:了|已|曾|过去|此前|去年|当时|原|年初|昨[日天]|[纳列]入|(?<!\d)日前|近日|共计|欢迎|希望|期待|设想|会议?召开|(?:安排|情况|清单)$)/.test(
        own,
      )
    )
      return false;
    const year = lastYear(term.edtf);
    const at = own.indexOf(quote);
    const behind = own.slice(at + quote.length);
    // a page that names no other year: 到2020年… is a goal
    if (reference === null && /^[到至]/.test(quote) && !Number.isNaN(year)) return behind.length > 2;
    // a page without a date: 8月底前完成39项 is still to be done
    if (term.edtf === null && reference === null)
      return /(?:底前|月前|日前|年内|底)$/.test(quote) && ACTION.test(behind);
    if (Number.isNaN(year) || reference === null || year < reference) return false;
    const month = monthOf(term.edtf, true);
    const now = published && published.length > 6 ? published.slice(0, 7) : null;
    if (month && now && month < now) return false;
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
      (!verb[1] || this.figuresIn(clause))
    )
      return true;
    // 年底前的任务: it only tells which, not so 增加到2030年的141条; 11月8日是会期: it tells what is
    if (/^[的是为]/.test(behind) && !/[加高升长少降]$/.test(own.slice(0, at))) return false;
    const deed = ACTION.test(behind) || DONE_AT_END.test(behind) || /一律|^投[资入]/.test(behind);
    if (
      month &&
      now &&
      (month > now ||
        (month === now &&
          (/[底前旬]$/.test(quote) || (term.edtf?.length === 10 && term.edtf > (published ?? '')))))
    )
      return /[季半\-—~至到]/.test(quote.slice(1))
        ? ACTION.test(behind.slice(0, 4))
        : deed || (behind.length > 1 && !/[日号]$/.test(quote));
    if (/^[于在到]?[明后]年/.test(quote)) return deed || behind.length > 2;
    // 下半年启动8个项目: the verb at once behind it, on a page from before its end
    if (/^(?:今年)?下半年/.test(quote) && !(Number(published?.slice(5, 7)) > 8))
      return ACTION.test(behind.slice(0, 4));
    if (!deed && !this.figuresIn(clause)) return false;
    if (year > reference) return (deed && !quote.includes('期')) || /[到至前底末达]|力争|实现/.test(own);
    // 2006年底总人口36万 on a page without a day
    if (!published && !deed) return false;
    return FUTURE_TIME.test(quote) && /[前内底]$/.test(quote) && !quote.startsWith('年初');
  }

  /** 未来三年内, / 二季度，: a time that governs the clauses behind it. */
  isTimeOnly(clause: Stretch): boolean {
    const times = this.timesIn(clause);
    // 明年50座: a term and what is due then
    if (!times.length || this.figuresIn(clause)) return false;
    const covered = times.reduce((sum, t) => sum + t.end - t.start, 0);
    // 2026年3月竣工 is short, yet a deed
    const behind = this.text.slice(times.at(-1)!.end, clause.end);
    // 自5月1日起至7月31日止; 县政府承诺在2035年前
    const rest =
      unled(within(this.text, clause)).replace(/[起止“”]|^[^,，]{0,8}(?:承诺|明确|要求|决定)/g, '').length -
      covered;
    return rest <= 3 && !ACTION.test(behind);
  }

  /** Does a sentence name a time that was still to come when the page came out, or what a year is to bring? */
  comesIn(sentence: Stretch): boolean {
    const { published } = this;
    const times = this.timesIn(sentence);
    if (times.length === 0) return false;
    return times.some(({ end, fields }) => {
      if (fields.month === undefined && ANNOUNCED.test(ahead(this.text, end, 20))) return true;
      // 上半年建成通车, 今年秋季启用
      if (fields.half ?? fields.season ?? fields.quarter)
        return (monthOf(this.due(fields), true) ?? '') > (published ?? '~');
      const now =
        (fields.month ?? (fields.year && fields.part) ?? fields.nearDay) ? published : `${this.reference}~`;
      return now !== null && now.length > 4 && (this.due(fields) ?? '') > now;
    });
  }

  /** 2021年，全市农业工作要…: the year at hand, and what is to be done in it. */
  demandsIn(clause: Stretch): boolean {
    const [time] = this.timesIn(clause);
    const behind = ahead(this.text, clause.end, 32);
    return (
      time !== undefined &&
      time.fields.month === undefined &&
      this.reference !== null &&
      this.due(time.fields) === String(this.reference) &&
      (/^[^。；;]{0,24}(?<![主需重必只想所])要(?![求素点])/.test(behind) ||
        ANNOUNCED.exec(behind)?.[1] !== undefined)
    );
  }

  looksAhead(clause: Stretch): boolean {
    const time = this.timesIn(clause).findLast(t => !t.fields.opaque);
    if (!time) return false;
    const { window, relative, years, year, plan, part } = time.fields;
    if (window) return window.toward === 'future' && /^[未今]|内$/.test(within(this.text, time));
    if (relative || years) return (relative ?? 0) >= 0;
    // 年底前，: on a page without a day too
    if (part === 'end' && !this.published && this.text[time.end - 1] === '前') return true;
    if (this.reference === null) return year !== undefined && /[到至]/.test(this.text[time.start - 1] ?? '');
    const { published } = this;
    const due = this.due(time.fields) ?? '';
    const month = (time.fields.day ? due.slice(0, 10) : monthOf(due, false)) ?? '';
    if (
      (time.fields.day === undefined ||
        time.fields.toDay ||
        /^[到至于]|[前起止]/.test(
          upTo(this.text, time.start, 1) + this.text.slice(time.end - 1, Math.max(clause.end, time.end + 1)),
        )) &&
      published &&
      published.length > 6 &&
      month.length > 6 &&
      month > published
    )
      return true;
    if (plan !== undefined) return 1955 + plan * 5 - 4 >= this.reference;
    const until = /[到至]/.test(this.text[time.start - 1] ?? '');
    return year !== undefined && (year > this.reference || (until && year === this.reference));
  }

  /** @param aims goals are listed: 累计完成投资3亿元 is one */
  imperative(first: Stretch, aims = false): boolean {
    const own = unled(within(this.text, first));
    // …网讯(记者…)1月19日: a dateline
    if (/^[^,，。]{0,16}(?:讯|[日社]电)(?:[】(\s\d]|$)/.test(own)) return false;
    if (
      /(?:具有[^,，]{0,10}[意作优价影]|标志着|是[^,，]{2,30}(?:之年|周年|一年|时期|阶段|关键|第一|途径|实事|基础|保障))/.test(
        own,
      )
    )
      return false;
    return (
      own.length > 1 &&
      !NOT_IMPERATIVE.test(own) &&
      !LE.test(own) &&
      !DONE.test(aims ? own.replace('累计', '') : own)
    );
  }

  figuresIn({ start, end }: Stretch): boolean {
    const { figures } = this;
    while (this.figureAt > 0 && figures[this.figureAt - 1].end > start) this.figureAt--;
    while (this.figureAt < figures.length && figures[this.figureAt].end <= start) this.figureAt++;
    return this.figureAt < figures.length && figures[this.figureAt].start < end;
  }

  /** Cuts a clause again where a time stands behind 、: 6月开工、年底完工. */
  cutAtTimes(clauses: Part[], sentence: Stretch): Part[] {
    if (this.timesIn(sentence).length < 2) return clauses;
    return clauses.flatMap(({ start, end, marks }) => {
      const cuts = this.timesIn({ start, end }).flatMap((t, k, times) => {
        if (k === 0 || t.fields.opaque || end - t.end < 2) return [];
        // …6月建成、二小9月投用: what has the term stands before it
        const between = this.text.slice(times[k - 1].end, t.start);
        const at = /[、 ][“"]?$|、[^、]{2,20}$/.exec(between)?.index;
        return at === undefined ? [] : [times[k - 1].end + at + 1];
      });
      return [start, ...cuts].map((from, k) => ({
        start: from,
        end: k < cuts.length ? cuts[k] - 1 : end,
        marks,
      }));
    });
  }

  timesIn({ start, end }: Stretch): readonly FoundTime[] {
    const { times } = this;
    let at = this.timeAt;
    while (at > 0 && times[at - 1].end > start) at--;
    while (at < times.length && times[at].start < start) at++;
    this.timeAt = at;
    let to = at;
    while (to < times.length && times[to].start < end) to++;
    return to === at ? NONE : times.slice(at, to);
  }

  /** The whole year, or the years of a plan, that a stretch names, where they are not over. */
  yearIn(stretch: Stretch): Deadline | null {
    for (const time of this.timesIn(stretch)) {
      const edtf = this.due(time.fields) ?? '';
      if (YEARS.test(edtf) && lastYear(edtf) >= (this.reference ?? 0))
        return { quote: within(this.text, time), edtf };
    }
    return null;
  }

  /** The year or the plan period that is spoken of before `at`: the nearest that is not over, at most a long paragraph away. */
  yearBefore(at: number): Deadline | null {
    const { reference, text } = this;
    for (const time of [...this.timesIn({ start: Math.max(0, at - 1500), end: at })].reverse()) {
      const { start, end, fields } = time;
      const edtf = this.due(fields);
      if (
        !this.isName(time) &&
        YEARS.test(edtf ?? '') &&
        (!fields.window || /[未今接后]/.test(text[start])) &&
        // a plan's years are known on a page without a date, too
        lastYear(edtf) >= (reference ?? (fields.plan ? 0 : 9999)) &&
        // 在2019年投运; …，2019年投运: the term of one deed
        !/[在于至前]/.test(text[start - 1] ?? '') &&
        !(fields.year && /[,，、]/.test(text[start - 1] ?? '') && ACTION.test(ahead(text, end, 2))) &&
        !text.startsWith('以来', end) &&
        text[start] !== '次'
      )
        return { quote: text.slice(start, end), edtf };
    }
    return null;
  }

  /** Is there a time to resolve, not only a clock time or a weekday? */
  datesIn(stretch: Stretch): boolean {
    return this.timesIn(stretch).some(t => !t.fields.opaque);
  }

  /** A day that was over when the page came out and has no 前 behind it. */
  private reported(t: FoundTime): boolean {
    if (t.fields.day === undefined || /[前止].?$/.test(this.text.slice(t.start, t.end + 1))) return false;
    const day = this.due(t.fields)?.slice(-10);
    return (
      day !== undefined &&
      this.published !== null &&
      this.published.length >= 10 &&
      day < this.published.slice(0, 10)
    );
  }

  /** 2022年6月底前开工、年底完工, 明年3月进场，6月完工: the year ahead that was named before in the sentence. */
  private yearAhead(t: FoundTime): number | null {
    const { text, reference } = this;
    if (t.fields.window || reference === null) return null;
    const from = Math.max(0, t.start - 60);
    const before = this.timesIn({ start: from, end: t.start }).findLast(
      ({ fields }) => (fields.year ?? fields.relative) !== undefined,
    );
    const year = before && (before.fields.year ?? reference + (before.fields.relative ?? 0));
    if (!year) return null;
    const between = text.slice(before.end, t.start);
    return (year > reference && !/[。；;\n]/.test(between)) || /^[^,，、。；;\n的了已]*$/.test(between)
      ? year
      : null;
  }

  /** 元月底前 with a cue, on a page of December or any month that is well behind it, 1月15日前 without one, a stage's: of the year to come. */
  private comingYear({ end, fields: { month, toMonth } }: FoundTime, cueAt: number | null): number | null {
    if (!month) return null;
    const now = Number(this.published?.slice(5, 7));
    const ahead = cueAt ?? (/前/.test(this.text.slice(end - 1, end + 2)) ? -1 : null);
    const gone = ahead === null ? 12 : ahead < 0 ? 7 : 3;
    return now - Math.max(month, toMonth ?? 0) > gone ? (this.reference ?? 0) + 1 : null;
  }

  /** “十五五”规划 is a name, 十五五期间 and 十五五将… a deadline. */
  private isName({ end, fields: { plan, planEnd } }: FoundTime): boolean {
    return (
      plan !== undefined &&
      !planEnd &&
      // 十三五期间市医院计划…: a time
      this.text[end - 1] !== '间' &&
      /^[”"]?[^,，。;；]{0,8}(?:规划|纲要|计划|开好?局|之年|蓝图|工程|目标(?![,，]?[即是为:：]))/.test(
        ahead(this.text, end, 14),
      )
    );
  }

  /** 从明年起, 从7月1日起: from then on it is so. */
  private begins(t: FoundTime): boolean {
    return (
      /^[上下午零\d时点分:]*起/.test(ahead(this.text, t.end, 12)) &&
      this.reference !== null &&
      (lastYear(this.due(t.fields)) > this.reference || (t.fields.month !== undefined && !this.reported(t)))
    );
  }

  /**
   * The clause's deadline: of its times the one nearest before or behind the cue that can be one.
   * @param cueAt null without a cue, -1 in a term before its tasks
   */
  deadlineIn(clause: Stretch, times: readonly FoundTime[], cueAt: number | null): Deadline | null {
    if (times.length === 0) return null;
    // 预计2022年12月开工, 2021年我镇计划… on a page that came out late: the year beside the cue stays its deadline
    const beside = (t: FoundTime): boolean =>
      t.fields.year !== undefined &&
      (/[到至]/.test(this.text[t.start - 1] ?? '') ||
        (cueAt !== null &&
          (t.start > cueAt ? t.start - cueAt <= 4 : /^[^的了已]{0,8}$/.test(this.text.slice(t.end, cueAt)))));
    const usable = times.filter(
      t =>
        !t.fields.opaque &&
        t.fields.window?.toward !== 'past' &&
        t.fields.nearMonth !== -1 &&
        // 在今年底1300公里的基础上: a base; 1月19日举行的会议上: the day of the report
        !(this.text[t.start - 1] === '在' && /^[^,，。;；]{0,20}基础上/.test(ahead(this.text, t.end, 24))) &&
        (!this.reported(t) || beside(t) || cueAt === -1) &&
        // 比2020年翻一番, 从2021年起: a base, not a deadline
        (!/(?:[比较自从由]|迎接)[“"]?$/.test(upTo(this.text, t.start, 3)) || this.begins(t)) &&
        !this.isName(t),
    );
    if (!usable.length) return null;
    const edtf = (t: FoundTime): string | null => {
      const own =
        t.fields.relative === undefined && t.fields.year === undefined
          ? (this.yearAhead(t) ?? this.chapterYear ?? this.comingYear(t, cueAt))
          : null;
      return this.due(t.fields, own ?? this.reference);
    };
    const past = (t: FoundTime): boolean =>
      this.reference !== null && lastYear(edtf(t)) < this.reference && !beside(t);
    const open = usable.filter(t => !past(t));
    if (!open.length) return null;
    const behind = cueAt === null ? undefined : open.find(t => t.start >= cueAt);
    // 11月启动明年的征集: the month it opens with; not 自5月起至7月
    const first =
      open[0].fields.month !== undefined &&
      open[0].start - clause.start <= 2 &&
      !/^起?[至到]/.test(ahead(this.text, open[0].end, 2))
        ? open[0]
        : undefined;
    const chosen = behind ?? (cueAt === null ? first : undefined) ?? open[open.length - 1];
    let from = chosen.start;
    if (/[到至在于]/.test(this.text[from - 1] ?? '') && from > clause.start) from--;
    return { quote: this.text.slice(from, chosen.end), edtf: edtf(chosen) };
  }
}
