/** Reads one time expression: a small hand-written reader that looks at most 30 characters ahead. */
import { ARABIC, HANZI, numberIn, numeralClass, numeralRunEnd, readNumeral } from '../figures/numerals.ts';
import { classes, matchAt, upTo } from '../text/at.ts';
import { hanYear } from './dates.ts';
import type { TimeFields } from './fields.ts';

/** 今年, 去年 …: their first characters, and how many years each is away from the reference. */
const RELATIVE = '今去明后前本当次翌上';
const AWAY = [0, -1, 1, 2, -2, 0, 0, 1, 1, -1];
const WINDOW_WORD = /(未来的?|今后的?|下一步|接下来的?|(?<!最)后(?=[三四五3-5]))|(最近|过去|近|前)/y;
/** 游客人次|年均增长, 50%以上|年均: no 次年 and no 上年. */
const NOT_RELATIVE = ['人次年', '以上年', '大前年'];
/** 投产后|年产值: no 后年. */
const BEFORE_AFTER = /[产用成工营业车运建收效]/;
const ORDINAL_BEFORE = '第No.〔';

/** What a number can be by the character behind it, as bits. */
const YEAR = 1;
const MONTH = 2;
const QUARTER = 4;
const DAY = 8;
const WINDOW = 16;
const behindNumber = classes(
  [YEAR | DAY | WINDOW, '年'],
  [MONTH, '月'],
  [QUARTER, '季'],
  [DAY, '日号世'],
  [WINDOW, '周个前节”"'],
  [YEAR, '度 \t'],
  [MONTH | QUARTER, '、和'],
  [YEAR | MONTH | QUARTER | WINDOW, '-~—–−至到'],
);

export class Reader {
  at: number;
  private readonly text: string;
  private readonly start: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  /** @param cls what the first character is: of a numeral, or of a word that opens a time */
  read(cls: number): TimeFields | null {
    if (cls > HANZI) return this.word();
    const before = this.text[this.start - 1] ?? '';
    if (cls === ARABIC) {
      if (/[0-9A-Za-z]/.test(before)) return null;
      const next = this.text[numeralRunEnd(this.text, this.start)] ?? ' ';
      if ('-/.'.includes(next)) return this.isoDate() ?? this.yearOrMonth();
      return (':：时点'.includes(next) ? this.clock() : null) ?? this.yearOrMonth();
    }
    if (this.text[this.start] === '十') {
      const plan = this.planPeriod();
      if (plan) return plan;
    }
    return this.yearOrMonth();
  }

  /** 前, 之前, 以前 behind a time; 前移, 前往, 前10天 are words of their own. */
  private before(): void {
    this.match(/[之以]前|前(?![往来移进期后列0-9])/y);
  }

  private match(form: RegExp): RegExpExecArray | null {
    const match = matchAt(form, this.text, this.at);
    if (match) this.at = form.lastIndex;
    return match;
  }

  /** 2021-07-02, 2021/7/2, 2021.07.02, with or without a clock time behind it. */
  private isoDate(): TimeFields | null {
    const m = this.match(/((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:[\sT]\d{1,2}:\d\d(?::\d\d)?)?/y);
    if (!m) return null;
    const month = Number(m[3]);
    const day = Number(m[4]);
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      this.at = this.start;
      return null;
    }
    return { year: Number(m[1]), month, day };
  }

  private clock(): TimeFields | null {
    // 16:55:30 is no clock, nor is what follows its first colon
    if (/[:：∶]/.test(this.text[this.start - 1] ?? '') && numeralClass[this.text.charCodeAt(this.start - 2)])
      return null;
    const m = this.match(
      /\d{1,2}[:：][0-5]\d(?:[:：][0-5]\d)?(?![\d.∶:：])|(?:[01]?\d|2[0-4])(?:时(?:[0-5]?\d分|[许整]|左右)?(?![速期间效光段长政候代装尚])|点(?:[0-5]?\d分|[半整钟许]))/y,
    );
    if (!m) return null;
    // 3:40 alone may be a ratio; with 比例 before it, it is one
    if (/(?:比例|比重|比)[一-龥]{0,6}$/.test(upTo(this.text, this.start, 8))) {
      this.at = this.start;
      return null;
    }
    return { opaque: true };
  }

  /** “十四五”, 十五五时期, 十四五末, 第十四个五年规划. */
  private planPeriod(): TimeFields | null {
    const m = this.match(
      /十([一二三四五六])?(?:(?<=第十[一二三四五六]?)个五年(?=规划|计划)|五(?![月佳大家户周年岁条项名米元亩人次百千万亿个天日号届公强]))(?:”?(?:规划)?(末|期末|收官)|”?(?:期间|时期|以来))?/y,
    );
    // 八月十五 is none
    if (
      !m ||
      (!m[1] &&
        !m[0].startsWith('十个') &&
        !/[“"]/.test(this.text[this.start - 1] ?? '') &&
        !/^”?[计规时期以]/.test(this.text.slice(this.start + 2, this.start + 4)))
    ) {
      this.at = this.start;
      return null;
    }
    const plan = m[1] ? 10 + '一二三四五六'.indexOf(m[1]) + 1 : 10;
    return m[2] ? { plan, planEnd: true } : { plan };
  }

  private yearOrMonth(): TimeFields | null {
    const { text, start } = this;
    const ordinal = text[start - 1] === '第';
    // No.5 is a name, 1.4月 an item and its month
    if (
      !ordinal &&
      start > 0 &&
      ORDINAL_BEFORE.includes(text[start - 1]) &&
      !/\d/.test(text[start - 2] ?? '')
    )
      return null;
    // what stands behind the first number says what it can be
    const behind = behindNumber[text.charCodeAt(numeralRunEnd(text, start))];
    // 二0一二年: a numeral of two kinds
    if (behind & YEAR || text[start + 1] === '0') {
      const years = this.match(
        /((?:19|20)\d\d)年?度?\s?[-~—–−至到]{1,2}\s?((?:19|20)\d\d)年(?:(度)|上半年|底)?/y,
      );
      // 2018—2019年度: a season of both
      if (years?.[3]) return { year: Number(years[1]), years: 1 };
      if (years) return { year: Number(years[1]), toYear: Number(years[2]) };
      const year = this.absoluteYear();
      if (year !== null) return this.tail({ year }) ?? { year };
    }
    if (ordinal) return this.quarter({});
    return (
      (behind & MONTH ? this.month({}) : null) ??
      (behind & QUARTER ? this.quarter({}) : null) ??
      (behind & DAY ? this.day() : null) ??
      (behind & WINDOW ? (this.window('none') ?? this.feast({})) : null)
    );
  }

  private absoluteYear(): number | null {
    const m = this.match(/((?:19|20)\d\d)年(?![画糕夜龄级轮])度?/y);
    if (m) return Number(m[1]);
    const h = this.match(/([一二][〇零○0九][〇零○0一二三四五六七八九]{2})年度?/y);
    const year = h ? hanYear(h[1]) : 0;
    return year >= 1900 && year < 2100 ? year : null;
  }

  /** What follows a year: month, half, quarter, 底, 初, 前10个月… */
  private tail(fields: TimeFields): TimeFields | null {
    const m = this.match(
      /(?:的|年初(?=以来|至今))?(上半年|下半年|全年|年[底末终]|年初(?![级衷步期中])|年中|底|末|初(?![级衷步期中])|内|春季|秋季|冬季|夏季|以来|至今(?!年))/y,
    );
    if (m) {
      this.before();
      return { ...fields, ...yearPart(m[1]) };
    }
    const through = this.through(fields);
    if (through) return through;
    return this.month(fields) ?? this.quarter(fields) ?? this.feast(fields);
  }

  /** 国庆节前, 明年“五一”, 国庆投入使用: feasts that have a date; without a year only as a term. */
  private feast(fields: TimeFields): TimeFields | null {
    const m = this.match(/的?[“"‘]?([元五七八国])[旦庆一][”"’]?节?/y);
    if (!m) return null;
    const from = this.at;
    this.before();
    const month = [1, 5, 7, 8, 10]['元五七八国'.indexOf(m[1])];
    const dated = fields.year !== undefined || fields.relative !== undefined;
    // 元旦前: of the year to come
    if (
      dated ||
      this.at > from ||
      (month > 1 &&
        this.match(
          /(?=开[工馆园业放诊幕]|投[入用产]|启[用动]|通[车航水气]|交付|完工|竣工|建成|搬[入迁]|试运)/y,
        ))
    )
      return { ...(!dated && month === 1 && { relative: 1 }), ...fields, month, day: 1 };
    this.at = this.start;
    return null;
  }

  /** 前10个月, 头两个月, 前三季度. */
  private through(fields: TimeFields): TimeFields | null {
    const m = this.match(/的?[前头]([0-9]{1,2}|[一二两三四五六七八九十]{1,2})(个月|个季度|季度)/y);
    if (!m) return null;
    const count = numberIn(m[1]);
    const month = m[2] === '个月' ? count : count * 3;
    return month >= 1 && month <= 12 ? { ...fields, throughMonth: month } : null;
  }

  /** 9月, 9月份, 9月底前, 1-10月, 3月5日, 11月16日至18日, 3月5日至4月2日. */
  private month(fields: TimeFields): TimeFields | null {
    const from = this.at;
    // 2010年的5月份
    if ((fields.year ?? fields.relative) !== undefined && this.text[from] === '的') this.at++;
    const m = this.match(
      /(\d{1,2}|十[一二]?|[一二三四五六七八九元])(?:月份?)?(?:[-~—–−至到、和]{1,2}(\d{1,2}|十[一二]?|[一二三四五六七八九]))?月份?/y,
    );
    const first = m ? monthNumber(m[1]) : 0;
    const last = m?.[2] ? monthNumber(m[2]) : 0;
    if (
      !m ||
      first < 1 ||
      first > 12 ||
      (m[2] && (last < 1 || last > 12)) ||
      /[季嫂饼球色光]/.test(this.text[this.at] ?? '')
    ) {
      this.at = from;
      return null;
    }
    if (m[2]) {
      this.before();
      return { ...fields, month: first, toMonth: last };
    }
    const day = this.match(/(\d{1,2}|[一二三四五六七八九十]{1,3})(?:[日号]|(?=[-~—–−至到]\d{1,2}[日号]))/y);
    if (day) {
      const number = numberIn(day[1]);
      const result: TimeFields = { ...fields, month: first, day: number };
      const till = this.match(/(?:[-~—–−至到]{1,2}|[、和])(?:(\d{1,2})月)?(\d{1,2})[日号]/y);
      if (till && !/[、和]/.test(this.text[this.at - till[0].length])) {
        if (till[1]) result.toMonth = Number(till[1]);
        result.toDay = Number(till[2]);
      } else this.before();
      return result;
    }
    const found = this.match(/上旬|中旬|下旬|底|末|初|中/y)?.[0];
    this.before();
    if (!found) return { ...fields, month: first };
    return {
      ...fields,
      month: first,
      part:
        found === '底' || found === '末' || found === '下旬'
          ? 'end'
          : found === '初' || found === '上旬'
            ? 'begin'
            : 'middle',
    };
  }

  private quarter(fields: TimeFields): TimeFields | null {
    const m = this.match(/第?([一二三四1-4])(?:[、至到-]第?([二三四2-4]))?季度(末|初)?/y);
    if (!m) return null;
    this.before();
    const number = quarterNumber(m[1]);
    if (m[3] === '末' && !m[2]) return { ...fields, month: number * 3, part: 'end' };
    return { ...fields, quarter: number, ...(m[2] ? { toQuarter: quarterNumber(m[2]) } : {}) };
  }

  /** 18日 alone, 20世纪, 90年代. */
  private day(): TimeFields | null {
    const m = this.match(
      /(?:[12]\d|3[01]|0?[1-9])日(?![游产报均])|(?:[12]?\d|3[01])号(?=[上下中,，、晚早至到起前止])|(?:\d\d|[一二三四五六七八九]十)(?:年代|世纪)|\d{3}世纪/y,
    );
    return m && { opaque: true };
  }

  /** 3年内, 两年来, 6个月内, 三年 (toward nothing). */
  private window(toward: 'future' | 'past' | 'none'): TimeFields | null {
    const from = this.at;
    let numeral = readNumeral(this.text, this.at);
    // 3至5年内: within the longer of the two
    if (numeral && /[-~—–至到]/.test(this.text[numeral.end] ?? ''))
      numeral = readNumeral(this.text, numeral.end + 1) ?? numeral;
    const count = numeral && (numeral.max ?? numeral.value);
    if (!numeral || count === null || numeral.scale > 1 || count > 200) return null;
    this.at = numeral.end;
    const m = this.match(
      /(年|周年|个多?月|个?季度)(之内|以内|内|以来|来|间|期间|之间|之前|之后|前|后|多来|左右内|时间)?/y,
    );
    const unit = m?.[1] === '年' ? 'year' : 'month';
    if (!m || m[1] === '周年' || m[1].endsWith('季度') || (toward === 'none' && !m[2])) {
      // 三年安排, 三年行动: a span that points nowhere, yet no figure
      if (
        m?.[1] === '年' &&
        toward === 'none' &&
        count >= 2 &&
        /[计规攻行目滚任安]/.test(this.text[this.at] ?? '')
      ) {
        return { opaque: true };
      }
      this.at = from;
      return null;
    }
    const suffix = m[2] ?? '';
    const points =
      toward !== 'none' ? toward : /内$/.test(suffix) ? 'future' : /来$|前$/.test(suffix) ? 'past' : 'none';
    return { window: { count, unit, toward: points } };
  }

  /** Times that begin with a word: 今年…, 年底前, 上半年, 近三年, 前10个月, 元月. */
  private word(): TimeFields | null {
    const { text } = this;
    const head = text[this.at];
    if (text[this.at + 1] === '年') {
      const relative = AWAY[RELATIVE.indexOf(head)];
      if (
        relative !== undefined &&
        !NOT_RELATIVE.includes(text.slice(this.at - 1, this.at + 2)) &&
        !(head === '后' && BEFORE_AFTER.test(text[this.at - 1] ?? ''))
      ) {
        // 当年 and 上年 also stand in compounds (当年的…): still a time
        this.at += 2;
        this.match(/度/y);
        const fields = { relative };
        return this.tail(fields) ?? fields;
      }
    }
    if (this.match(/半年(?:之|以)?内/y)) return { window: { count: 6, unit: 'month', toward: 'future' } };
    if (head === '元') return this.month({}) ?? this.feast({});
    if (head === '国') return this.feast({});
    // 今秋开学前, 明春将…; not 文明春运, 今秋丰收
    const season = /[清文聪光分鲜昆三]/.test(text[this.at - 1] ?? '')
      ? null
      : this.match(/[今明]([春夏秋])季?(?=[开将启建完竣通交正招投推最我全]|前(?![往来]))/y);
    if (season) return { relative: head === '明' ? 1 : 0, ...yearPart(season[1]) };
    if (this.match(/今明[两二]年/y)) return { relative: 0, years: 1 };
    // 更美好的明天 is no day
    if (!/[的更“先天]/.test(text[this.at - 1] ?? '') && this.match(/明[天日](?![更会])|后天/y))
      return { nearDay: head === '明' ? 1 : 2 };
    // 提前9个月 is no 前9个月
    if (text.startsWith('提前', this.at - 1)) return null;
    const through = head === '前' || head === '头' ? this.through({}) : null;
    if (through) return through;
    // 秋季开学前, 秋季投入使用: this year's; 秋季旅游节 is a name
    const half = '上下全秋'.includes(head)
      ? this.match(/(上半年|下半年|全年|(?<![每往历年常春])秋季(?=开学|[学投启完]|将(?!至)))/y)
      : null;
    if (half) return yearPart(half[1]);
    if (head === '年' && !numeralClass[text.charCodeAt(this.at - 1)]) {
      const m = this.match(
        /(年[底末]|年终(?![总奖考决盘岁])|年初(?![级衷步期中预计目])|年内|年中(?=[,，。、前完实建全开投竣交启将力]))/y,
      );
      this.before();
      if (!m || /[往整近全半每历常]/.test(text[this.start - 1] ?? '')) return null;
      // 年初以来 is the year so far, not its beginning
      return yearPart(m[1] === '年初' && this.match(/以来|至今/y) ? '全年' : m[1]);
    }
    const near =
      '本当上下月'.includes(head) &&
      (this.match(/(本|当|上|下)个?月(?:底|初|末|中旬|下旬|上旬|(\d{1,2})[日号])?(?![饼球色光亮])/y) ??
        this.match(/()月底/y));
    if (near) this.before();
    // 当月 and 每月底 belong to the narrative
    if (near)
      return near[1] === '当' || (near[1] === '' && /[每当]/.test(text[this.start - 1] ?? ''))
        ? { opaque: true }
        : {
            nearMonth: near[1] === '上' ? -1 : near[1] === '下' ? 1 : 0,
            ...(near[2] && { day: Number(near[2]) }),
          };
    if ('本上下'.includes(head) && this.match(/[本上下]季度/y)) return { opaque: true };
    const lead = '未今下接后最过近前'.includes(head) ? this.match(WINDOW_WORD) : null;
    if (lead) {
      if (numeralClass[text.charCodeAt(this.at)] !== 0) {
        const found = this.window(lead[1] ? 'future' : 'past');
        if (found) return found;
      }
      this.at = this.start;
    }
    return null;
  }
}

function yearPart(word: string): TimeFields {
  const season = '春夏秋冬'.indexOf(word[0]);
  if (season >= 0) return { season: (21 + season) as 21 | 22 | 23 | 24 };
  if (word === '上半年') return { half: 1 };
  if (word === '下半年') return { half: 2 };
  if (/[底末终]$/.test(word)) return { part: 'end' };
  if (word.endsWith('初')) return { part: 'begin' };
  if (word === '年中') return { part: 'middle' };
  return {};
}

function monthNumber(text: string): number {
  if (text === '元') return 1;
  return numberIn(text);
}

function quarterNumber(text: string): 1 | 2 | 3 | 4 {
  const at = '一二三四'.indexOf(text);
  return (at >= 0 ? at + 1 : Number(text)) as 1 | 2 | 3 | 4;
}
