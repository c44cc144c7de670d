/**
 * Finds the figures of a folded text in one pass.
 *
 * A table of character classes finds where a number starts; everything after that looks at a bounded
 * neighbourhood only (at most 20 characters to either side), so the cost is linear in the text.
 * What counts as a figure, and where it begins and ends: docs/recognition.md.
 */
import type { FigureKind, Mod } from '../analysis.ts';
import { AFTER, APART, BEFORE, BEFORE_MAGNITUDE, combine, STANDS_OFF } from './bounds.ts';
import { idiomAt, NAME_TAIL, SLOGAN_TAIL } from './idioms.ts';
import { ARABIC, HANZI, type Numeral, numeralClass, numeralRunEnd, readNumeral } from './numerals.ts';
import { rankAt } from './rank.ts';
import { rateTailAt, type Unit, unitAt } from './unit-index.ts';

/** A figure in folded offsets, before kind, role and subject are worked out in the context of its clause. */
export interface FoundFigure {
  start: number;
  end: number;
  /** Where the number itself starts (behind the bound). */
  numberAt: number;
  value: number | null;
  max: number | null;
  mod: Mod;
  unit: string;
  kind: FigureKind;
  /** Behind a magnitude with no unit (22亿), to be shared along a list. */
  bareMagnitude: boolean;
  rule: string;
}

interface Skip {
  start: number;
  end: number;
}

const RANGE_MARK = /[-~—–−至到]/;
const LATIN = /[A-Za-z]/;
const HAN = /[一-龥]/;
const END = /[,，。;；:：、!！?？)）”"’」』》\s]/;
const LIST_MARK = /[、和与及]/;
/** Before 一项, 一家 at a clause's end these make it something other than a count. */
const NOT_BEFORE_ONE = /[每这那另同某任第唯单逐统合之其该哪上下有是为成为作以在从于和与或及、的一了]/;

/**
 * Finds all figures, in order, without overlap.
 * @param text folded text
 * @param skips spans (times) whose numbers are not figures, sorted
 */
export function scanFigures(text: string, skips: readonly Skip[]): FoundFigure[] {
  return new Scanner(text, skips).run();
}

class Scanner {
  private readonly text: string;
  private readonly skips: readonly Skip[];
  private readonly found: FoundFigure[] = [];
  /** Numbers without a unit that wait for the unit of the list they open: 15.5|和2.2个百分点. */
  private waiting: { start: number; end: number; numeral: Numeral; next: number }[] = [];

  constructor(text: string, skips: readonly Skip[]) {
    this.text = text;
    this.skips = skips;
  }

  run(): FoundFigure[] {
    const { text, skips } = this;
    let skip = 0;
    let i = 0;
    while (i < text.length) {
      const code = text.charCodeAt(i);
      const cls = numeralClass[code];
      if (cls === 0) {
        if (code === 0x300a) i = this.behindTitle(i);
        else if (code === 0x7ffb) i = this.doubling(i);
        else i++;
        continue;
      }
      while (skip < skips.length && skips[skip].end <= i) skip++;
      if (skip < skips.length && skips[skip].start <= i) {
        i = skips[skip].end;
        continue;
      }
      i = Math.max(i + 1, this.at(i, cls));
    }
    return this.found;
  }

  /** 《…》 is a title: its numbers are part of a name. */
  private behindTitle(at: number): number {
    const close = this.text.slice(at, at + 80).indexOf('》');
    return close >= 0 ? at + close + 1 : at + 1;
  }

  /** 翻番, 翻一番, 翻两番: a multiple without a unit. */
  private doubling(at: number): number {
    const { text } = this;
    const times = /翻(?:了)?([一两三])?番/y;
    times.lastIndex = at;
    const match = times.exec(text);
    if (!match || text[at - 1] === '个' || text[at - 1] === '“') return at + 1;
    const power = match[1] === '两' ? 2 : match[1] === '三' ? 3 : 1;
    this.push({
      start: at,
      end: times.lastIndex,
      numberAt: at,
      value: 2 ** power,
      max: null,
      mod: 'exact',
      unit: '倍',
      kind: 'multiple',
      bareMagnitude: false,
      rule: 'doubling',
    });
    return times.lastIndex;
  }

  /** Reads what starts at a numeral character; returns where reading goes on. */
  private at(i: number, cls: number): number {
    const { text } = this;
    const before = text[i - 1] ?? '';
    if (before === '第' || before === '前') {
      const rank = rankAt(text, i);
      if (rank) {
        this.push(rank);
        return rank.end;
      }
      if (before === '第') return this.behindOrdinal(i);
    }
    if (cls === HANZI) {
      const idiom = idiomAt(text, i);
      if (idiom && !this.bounded(i)) return i + idiom;
    }
    const fraction = this.fraction(i);
    if (fraction) return fraction;
    const numeral = readNumeral(text, i);
    if (!numeral) return numeralRunEnd(text, i);
    const ratio = this.ratio(i, numeral);
    if (ratio) return ratio;
    return this.quantity(i, numeral);
  }

  /** 第二批, 第3小学: the number and its classifier belong to a series. */
  private behindOrdinal(i: number): number {
    const numeral = readNumeral(this.text, i);
    const end = numeral ? numeral.end : numeralRunEnd(this.text, i);
    const unit = unitAt(this.text, end, false);
    return end + (unit ? unit.form.length : 0);
  }

  /** 百分之三十, 千分之五, 三分之一, 三分之二以上. */
  private fraction(i: number): number {
    const { text } = this;
    const form =
      /(百|千|万|[一二三四五六七八九十]+|\d{1,3})分之(百|[一二三四五六七八九十零〇点两百]+|\d+(?:\.\d+)?)/y;
    form.lastIndex = i;
    const match = form.exec(text);
    if (!match) return 0;
    const share = match[2].split('点');
    const top = readDecimal(share[0], share[1]);
    if (top === null) return 0;
    const percent = match[1] === '百' ? 1 : match[1] === '千' ? 10 : 0;
    const below = percent ? 1 : (readNumeral(match[1], 0)?.value ?? null);
    if (!below) return 0;
    const value = percent ? top : Number((top / below).toPrecision(12));
    this.emit(
      i,
      form.lastIndex,
      { value, max: null, approx: null },
      percent === 10 ? '‰' : percent ? '%' : '',
      'share',
      'fraction',
    );
    return this.found[this.found.length - 1].end;
  }

  /** 3:4:3, 1.3∶57.3∶41.4: one figure. 09:44 was taken by the times. */
  private ratio(i: number, first: Numeral): number {
    const { text } = this;
    if (first.hanzi || (text[first.end] !== '∶' && text[first.end] !== ':' && text[first.end] !== '：'))
      return 0;
    const form = /\d+(?:\.\d+)?(?:[∶:：]\d+(?:\.\d+)?){1,3}/y;
    form.lastIndex = i;
    const match = form.exec(text);
    if (!match) return 0;
    const parts = match[0].split(/[∶:：]/);
    const named = /(?:比例|比重|结构|之比|比)[一-龥]{0,8}$/.test(text.slice(Math.max(0, i - 12), i));
    if (parts.length < 3 && text[first.end] !== '∶' && !named) return form.lastIndex;
    if (LATIN.test(text[i - 1] ?? '')) return form.lastIndex;
    this.push({
      start: i,
      end: form.lastIndex,
      numberAt: i,
      value: Number(parts[0]),
      max: null,
      mod: 'exact',
      unit: '',
      kind: 'ratio',
      bareMagnitude: false,
      rule: 'ratio',
    });
    return form.lastIndex;
  }

  private quantity(i: number, numeral: Numeral): number {
    const { text } = this;
    let start = i;
    let { end } = numeral;
    if (this.isName(i, numeral)) return this.behindName(end);
    let unit = unitAt(text, end, numeral.hanzi);
    let value = numeral.value;
    let max = numeral.max;
    let { approx } = numeral;
    let scale = numeral.scale;
    let rule = numeral.hanzi ? 'hanzi' : 'arabic';

    if (numeral.hanzi && /[“‘「]/.test(text[i - 1] ?? '') && this.quoteCloses(i, 14)) return end;

    const range = this.range(numeral, unit);
    if (range) {
      value = range.low;
      max = range.high;
      end = range.numeral.end;
      unit = range.unit;
      scale = range.numeral.scale;
      approx = range.numeral.approx;
      rule = 'range';
    }
    // 3大袋, 两小步: the size belongs to the unit's place, not to its name
    let sized = 0;
    if (!unit && /[大小]/.test(text[end] ?? '')) {
      unit = unitAt(text, end + 1, numeral.hanzi);
      if (unit && !unit.measure && /[件袋箱块片本张包桶捆筐]/.test(unit.form)) sized = 1;
      else unit = null;
    }

    if (numeral.hanzi && unit && !range && !this.hanziCounts(i, numeral, unit, end)) {
      return end + unit.form.length;
    }
    if (!unit) return this.withoutUnit(i, end, numeral, value, max, approx, scale, range !== null);
    if (this.isNamedUnit(i, end, unit)) return end + unit.form.length;

    // -18.2℃: a sign only where the unit admits one and no digit, letter or range stands before it
    if (
      !numeral.hanzi &&
      (text[i - 1] === '-' || text[i - 1] === '−') &&
      value !== null &&
      this.signed(i, unit)
    ) {
      start = i - 1;
      value = -value;
    }
    end += unit.form.length + sized;
    let name = unit.name;
    let kind = unit.kind;
    const bracket = /\((次|套|户|处|个|家|件|人|座|片|份|批|台|组|口|条|名)\)/y;
    bracket.lastIndex = end;
    const inner = unit.measure ? null : bracket.exec(text);
    if (inner) {
      name += inner[1];
      end = bracket.lastIndex;
    }
    if (!approx && /^个多/.test(unit.form)) approx = 'over';
    if (unit.measure && /[多余]/.test(text[end] ?? '') && !HAN.test(text[end + 1] ?? '') && !approx) {
      approx = 'over';
      end++;
    } else if (
      text[end] === '多' &&
      !approx &&
      /[亩里斤米吨元年块倍]$/.test(unit.form) &&
      !/^多(?:个|家|名|种|项|样|元化)/.test(text.slice(end, end + 2))
    ) {
      approx = 'over';
      end++;
    }
    const tail = rateTailAt(text, end);
    if (tail) {
      name += `/${tail}`;
      kind = 'rate';
      end += tail.length + 1;
    }
    this.share(start, unit, name, kind);
    this.emit(start, end, { value, max, approx }, name, kind, rule);
    return this.found[this.found.length - 1].end;
  }

  /** 2-3宗, 5%-5.5%, 2000万元~2500万元, 3至5家. */
  private range(
    first: Numeral,
    unit: Unit | null,
  ): { low: number; high: number; numeral: Numeral; unit: Unit | null } | null {
    const { text } = this;
    const at = first.end + (unit ? unit.form.length : 0);
    let mark = text[at] ?? '';
    if (!RANGE_MARK.test(mark) || first.value === null || first.max !== null) return null;
    let next = at + 1;
    if (mark === '—' && text[next] === '—') return null;
    if (mark === '-' && text[next] === '-') next++;
    if (unit && (mark === '至' || mark === '到')) {
      // 由5家到10家 is two figures, 2000万元至2500万元 one
      if (/[由从]/.test(text.slice(Math.max(0, at - 14), at))) return null;
      mark = 'word';
    }
    const second = readNumeral(text, next);
    if (!second || second.value === null || second.hanzi !== first.hanzi) return null;
    const other = unitAt(text, second.end, second.hanzi);
    if (unit && (!other || other.name !== unit.name)) return null;
    let low = first.value;
    if (first.scale === 1 && second.scale > 1 && low * second.scale < second.value) low *= second.scale;
    if (!(low < second.value)) return null;
    if (!other && second.scale === 1) return null;
    return { low, high: second.value, numeral: second, unit: other };
  }

  private signed(i: number, unit: Unit): boolean {
    const before = this.text[i - 2] ?? '';
    if (/[0-9A-Za-z)）%]/.test(before)) return false;
    return /^(?:℃|%|百分点|度)$/.test(unit.name);
  }

  /** Glued to Latin letters, dots, slashes or hyphens a number is mostly part of a name: 5G, H5, M26路, ISO9001. */
  private isName(i: number, numeral: Numeral): boolean {
    const { text } = this;
    const before = text[i - 1] ?? '';
    const after = text[numeral.end] ?? '';
    if (numeral.hanzi) return false;
    if (LATIN.test(after) && !unitAt(text, numeral.end, false)) return true;
    if (LATIN.test(before) || before === '_' || before === '#') {
      // GDP19.92亿元 counts: a magnitude or a measure follows
      const unit = unitAt(text, numeral.end, false);
      return !(unit && (numeral.scale > 1 || unit.measure));
    }
    if (/[.:：/@〔]/.test(before) && numeralClass[text.charCodeAt(i - 2)] === ARABIC) return true;
    if (before === '*' || after === '*') return true;
    if (before === '-' && /[0-9A-Za-z]/.test(text[i - 2] ?? '')) return true;
    return before === '+' || after === '+';
  }

  private behindName(end: number): number {
    const { text } = this;
    let i = end;
    while (i < text.length && /[0-9A-Za-z.+\-/_*]/.test(text[i])) i++;
    return i;
  }

  /** 15分钟生活圈, 24小时热线, “15分钟”…: a quantity used as a name. */
  private isNamedUnit(i: number, end: number, unit: Unit): boolean {
    const { text } = this;
    // 黄集村3组, 城关社区2栋: addresses
    if (unit.form === '组' && /[村区屯庄]/.test(text[i - 1] ?? '')) return true;
    if (/^[栋幢]$/.test(unit.form) && /[号单0-9室]/.test(text[end + 1] ?? '')) return true;
    // (亿元): the head of a table column
    if (
      numeralClass[text.charCodeAt(i)] === HANZI &&
      /[(（]/.test(text[i - 1] ?? '') &&
      /[)）]/.test(text[end + unit.form.length] ?? '') &&
      unit.measure
    )
      return true;
    if (unit.kind === 'duration') {
      NAME_TAIL.lastIndex = end + unit.form.length;
      if (NAME_TAIL.test(text)) return true;
    }
    return /[“‘「]/.test(text[i - 1] ?? '') && this.quoteCloses(i, 8) && unit.kind !== 'money';
  }

  private quoteCloses(at: number, within: number): boolean {
    for (let i = at; i < at + within; i++) if (/[”’」]/.test(this.text[i] ?? '')) return true;
    return false;
  }

  /** Does a bound stand directly before the number? It makes a count of what is an idiom without it (近百项). */
  private bounded(i: number): boolean {
    return this.boundBefore(i, true) !== null;
  }

  private boundBefore(i: number, magnitude: boolean): { mod: Mod; at: number } | null {
    const { text } = this;
    for (const { word, mod, not } of BEFORE) {
      const at = i - word.length;
      if (at >= 0 && text.startsWith(word, at) && !not?.includes(text[at - 1] ?? ' ')) return { mod, at };
    }
    if (!magnitude) return null;
    for (const { word, mod, not } of BEFORE_MAGNITUDE) {
      const at = i - 1;
      if (text[at] === word && !not.includes(text[at - 1] ?? ' ')) return { mod, at };
    }
    return null;
  }

  /** Chinese numerals open many names and idioms: what must hold before one counts. */
  private hanziCounts(i: number, numeral: Numeral, unit: Unit, end: number): boolean {
    const { text } = this;
    const before = text[i - 1] ?? '';
    const behind = text[end + unit.form.length] ?? '';
    if (text[i] === '几' || numeral.value === 0) return false;
    if (numeral.bare && !numeral.approx && !this.bounded(i)) {
      // 千名党员, 百名干部: a round number used loosely
      return (
        /^[名余]$/.test(unit.form) ||
        (unit.kind === 'money' && numeral.scale >= 1e4 && !/[俱级]/.test(behind))
      );
    }
    if (numeral.value === 1 && numeral.max === null) return this.oneCounts(i, unit, end);
    if (unit.form === '个' || unit.form === '项' || unit.form === '条') {
      SLOGAN_TAIL.lastIndex = end + unit.form.length;
      if (numeral.value !== null && numeral.value < 20 && SLOGAN_TAIL.test(text)) return false;
    }
    if (/[周初]/.test(before)) return false;
    // 三次全会, 十届人大: they number a series
    if (
      /[次届]/.test(unit.form) &&
      /^(?:中央|全国|省|市|县)?(?:全会|全体会议|党代会|人大|人民代表|政协|理事)/.test(
        text.slice(end + 1, end + 9),
      )
    )
      return false;
    // 天九镇, 钳二乡 are places; 辖三镇 counts
    if (
      /^[县市区镇乡村州省国]$/.test(unit.form) &&
      HAN.test(before) &&
      !/[辖全涉及的在含等有盖跨与和共了]/.test(before)
    )
      return false;
    if (unit.form === '成')
      return (
        numeral.value! <= 10 &&
        (this.bounded(i) || /[以左的,，。、;；多来由在都已]/.test(behind) || END.test(behind))
      );
    if (
      (unit.form === '期' || unit.form === '批' || unit.form === '届' || unit.form === '类') &&
      !END.test(behind)
    )
      return false;
    if (unit.form === '位' && /[一”]/.test(behind)) return false;
    return true;
  }

  /** 一 + classifier reads as an article before its noun; behind it (专利一项) and as a measure it counts. */
  private oneCounts(i: number, unit: Unit, end: number): boolean {
    const { text } = this;
    const before = text[i - 1] ?? '';
    const behind = text[end + unit.form.length] ?? '';
    if (unit.kind === 'multiple' || unit.kind === 'points' || (unit.form === '成' && this.bounded(i)))
      return true;
    if (unit.kind === 'duration') {
      if (unit.form === '天' || unit.form === '日' || unit.form === '晚' || unit.form === '载') return false;
      return /(?:为期|历时|长达|耗时|[用近超])$/.test(text.slice(Math.max(0, i - 2), i));
    }
    if (unit.measure || !/[,，。;；)）\n]/.test(behind)) return false;
    if (!HAN.test(before) || NOT_BEFORE_ONE.test(before)) return false;
    if (/[,，。;；、\n]/.test(text[i - 2] ?? '\n')) return false;
    return !/[下样定次层番步体线流遍起同端]/.test(unit.form);
  }

  /** No unit: 22亿 counts, 6大工程 counts, 15.5 waits for the unit of its list, the rest are not figures. */
  private withoutUnit(
    i: number,
    end: number,
    numeral: Numeral,
    value: number | null,
    max: number | null,
    approx: Numeral['approx'],
    scale: number,
    ranged: boolean,
  ): number {
    const { text } = this;
    const next = text[end] ?? '';
    if (
      !numeral.hanzi &&
      next === '大' &&
      HAN.test(text[end + 1] ?? '') &&
      value !== null &&
      value < 100 &&
      !/[0-9A-Za-z.]/.test(text[i - 1] ?? '')
    ) {
      this.emit(i, end + 1, { value, max, approx }, '', 'count', 'headings');
      return end + 1;
    }
    const counts =
      scale >= 1e4 && !/[级强元户里象]/.test(next) && (!numeral.bare || this.bounded(i) || approx !== null);
    const listed = LIST_MARK.test(next) && numeralClass[text.charCodeAt(end + 1)] !== 0;
    if (counts) {
      this.emit(i, end, { value, max, approx }, '', 'count', 'magnitude');
      this.found[this.found.length - 1].bareMagnitude = true;
      return this.found[this.found.length - 1].end;
    }
    if (
      !numeral.hanzi &&
      listed &&
      !ranged &&
      !/[\n]/.test(text[i - 1] ?? '\n') &&
      !LATIN.test(text[i - 1] ?? '')
    ) {
      if (this.waiting.length && this.waiting[this.waiting.length - 1].next !== i) this.waiting = [];
      this.waiting.push({ start: i, end, numeral, next: end + 1 });
    } else this.waiting = [];
    return end;
  }

  /** Gives the unit of this figure to the list that ends with it. */
  private share(start: number, unit: Unit, name: string, kind: FigureKind): void {
    const { text } = this;
    const waiting = this.waiting;
    this.waiting = [];
    if (waiting.length && waiting[waiting.length - 1].next === start) {
      for (const w of waiting)
        this.emit(
          w.start,
          w.end,
          { value: w.numeral.value, max: null, approx: w.numeral.approx },
          name,
          kind,
          'list',
        );
    }
    // 1.28万亿、1.18万亿、8200亿元
    let edge = start;
    for (let k = this.found.length - 1; k >= 0; k--) {
      const f = this.found[k];
      if (!f.bareMagnitude || f.end !== edge - 1 || !LIST_MARK.test(text[f.end])) break;
      f.unit = name;
      f.kind = kind;
      f.bareMagnitude = false;
      edge = f.start;
    }
    // 高于全国、全省1个、0.2个百分点
    const last = this.found[this.found.length - 1];
    if (
      unit.name === '百分点' &&
      last &&
      last.unit === '个' &&
      last.end === start - 1 &&
      text[last.end] === '、'
    ) {
      last.unit = '百分点';
      last.kind = 'points';
    }
  }

  private emit(
    i: number,
    end: number,
    n: { value: number | null; max: number | null; approx: Numeral['approx'] },
    unit: string,
    kind: FigureKind,
    rule: string,
  ): void {
    const { text } = this;
    const magnitude =
      numeralClass[text.charCodeAt(i)] === HANZI
        ? /[十百千万亿]/.test(text[i])
        : /[千万亿]/.test(text.slice(i, end));
    const bound = this.boundBefore(i, magnitude);
    let start = i;
    let before: Mod | null = null;
    if (bound) {
      start = bound.at;
      before = bound.mod;
    } else {
      const context = text.slice(Math.max(0, i - 14), i);
      const off = STANDS_OFF.exec(context);
      const apart = off ? null : APART.exec(context);
      if (off) before = off[1] ? 'over' : off[2] ? 'about' : 'nearly';
      else if (apart) before = apart[1] ? 'at-most' : 'at-least';
    }
    let after: Mod | null = null;
    for (const { word, mod } of AFTER) {
      if (text.startsWith(word, end)) {
        after = mod;
        end += word.length;
        break;
      }
    }
    const mod = n.max !== null ? 'range' : combine(before, n.approx, after);
    const previous = this.found[this.found.length - 1];
    if (previous && previous.end > start) start = Math.max(i, previous.end);
    this.push({
      start,
      end,
      numberAt: i,
      value: n.value,
      max: n.max,
      mod,
      unit,
      kind,
      bareMagnitude: false,
      rule,
    });
  }

  private push(figure: FoundFigure): void {
    this.found.push(figure);
  }
}

function readDecimal(whole: string, part: string | undefined): number | null {
  const integer = readNumeral(whole, 0);
  const value = integer && integer.end === whole.length ? integer.value : null;
  if (value === null) return null;
  if (!part) return value;
  const digits = [...part].map(c => '零一二三四五六七八九'.indexOf(c));
  return digits.some(d => d < 0) ? null : Number(`${value}.${digits.join('')}`);
}
