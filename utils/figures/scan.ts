/**
 * Finds the figures of a folded text in one pass.
 *
 * A table of character classes finds where a number starts; everything after that looks at a bounded
 * neighbourhood only (at most 20 characters to either side), so the cost is linear in the text.
 * What counts as a figure, and where it begins and ends: docs/recognition.md.
 */
import type { FigureKind } from '../analysis.ts';
import { run, stepwise } from '../steps.ts';
import { ahead, classes, codes, matchAt } from '../text/at.ts';
import { boundAfter, combine } from './bounds.ts';
import { perMany, readFraction, readRange, readRatio } from './forms.ts';
import { type FoundFigure, foundFigure } from './found.ts';
import { boundBefore, bounded, hanziCounts, signed } from './gates.ts';
import { idiomAt } from './idioms.ts';
import { behindName, isName, isNamedUnit, quotedSlogan, yearsMeasure } from './names.ts';
import { HANZI, NUMERALS, type Numeral, numeralClass, numeralRunEnd, readNumeral } from './numerals.ts';
import { rankAt } from './rank.ts';
import { readTail } from './tail.ts';
import { type Unit, unitAt } from './unit-index.ts';

export type { FoundFigure };

interface Skip {
  start: number;
  end: number;
}

const LATIN = /[A-Za-z]/;
const HAN = /[一-龥]/;
const [ORDINAL, TOP, BIG, SMALL, YEAR, MINUS, LONG_MINUS] = codes('第前大小年-−');
const LIST_MARK = /[、和与及]/;

/** Where reading begins: at a numeral, 《 or 翻. */
const TITLE = 3;
const DOUBLING = 4;
const heads = classes([TITLE, '《'], [DOUBLING, '翻'], ...NUMERALS);

/**
 * Finds all figures, in order, without overlap.
 * @param text folded text
 * @param skips spans (times) whose numbers are not figures, sorted
 */
export function scanFigures(text: string, skips: readonly Skip[]): FoundFigure[] {
  return run(figureSteps(text, skips));
}

/** The work of `scanFigures`, step by step. */
export function* figureSteps(text: string, skips: readonly Skip[]): Generator<void, FoundFigure[]> {
  const scanner = new Scanner(text, skips);
  yield* stepwise(scanner, text.length);
  return scanner.found;
}

class Scanner {
  private readonly text: string;
  private readonly skips: readonly Skip[];
  readonly found: FoundFigure[] = [];
  /** Numbers without a unit that wait for the unit of the list they open: 15.5|和2.2个百分点. */
  private waiting: { start: number; end: number; numeral: Numeral; next: number }[] = [];

  /** Where reading goes on, and the first of the skips that does not end before. */
  private next = 0;
  private skip = 0;

  constructor(text: string, skips: readonly Skip[]) {
    this.text = text;
    this.skips = skips;
  }

  walk(to: number): void {
    const { text, skips } = this;
    let { skip } = this;
    let i = this.next;
    while (i < to) {
      const cls = heads[text.charCodeAt(i)];
      if (cls === 0) {
        i++;
        continue;
      }
      if (cls === TITLE || cls === DOUBLING) {
        i = cls === TITLE ? this.behindTitle(i) : this.doubling(i);
        continue;
      }
      while (skip < skips.length && skips[skip].end <= i) skip++;
      i = skip < skips.length && skips[skip].start <= i ? skips[skip].end : Math.max(i + 1, this.at(i, cls));
    }
    this.next = i;
    this.skip = skip;
  }

  /** 《…》 is a title: its numbers are part of a name. */
  private behindTitle(at: number): number {
    const close = ahead(this.text, at, 80).indexOf('》');
    return close >= 0 ? at + close + 1 : at + 1;
  }

  /** 翻番, 翻一番, 翻两番: a multiple without a unit. */
  private doubling(at: number): number {
    const { text } = this;
    const times = /翻了?([一两三])?番/y;
    const match = matchAt(times, text, at);
    if (!match || text[at - 1] === '个' || text[at - 1] === '“') return at + 1;
    const power = match[1] === '两' ? 2 : match[1] === '三' ? 3 : 1;
    return this.exact(at, times.lastIndex, 2 ** power, '倍', 'multiple', 'doubling');
  }

  /** Reads what starts at a numeral character; returns where reading goes on. */
  private at(i: number, cls: number): number {
    const { text } = this;
    const before = text.charCodeAt(i - 1);
    if (before === ORDINAL || before === TOP) {
      const rank = rankAt(text, i);
      if (rank) {
        this.found.push(rank);
        return rank.end;
      }
      if (before === ORDINAL) return this.behindOrdinal(i);
    }
    if (cls === HANZI) {
      const idiom = idiomAt(text, i);
      if (idiom && !bounded(text, i)) return i + idiom;
    }
    const fraction = readFraction(text, i);
    if (fraction) {
      const number = { value: fraction.value, max: null, approx: null };
      return this.emit(i, fraction.end, number, fraction.unit, 'share', 'fraction');
    }
    const numeral = readNumeral(text, i);
    if (!numeral) return numeralRunEnd(text, i);
    const many = numeral.hanzi ? 0 : perMany(text, numeral.end);
    if (many) {
      const { value, max, approx } = numeral;
      return this.emit(i, many, { value, max, approx }, text.slice(numeral.end, many), 'rate', 'rate');
    }
    const ratio = readRatio(text, i, numeral);
    if (ratio) {
      if (ratio.value === null) return ratio.end;
      return this.exact(i, ratio.end, ratio.value, '', 'ratio', 'ratio');
    }
    return this.quantity(i, numeral);
  }

  /** 第二批, 第3小学: the number and its classifier belong to a series. */
  private behindOrdinal(i: number): number {
    const numeral = readNumeral(this.text, i);
    const end = numeral ? numeral.end : numeralRunEnd(this.text, i);
    const unit = unitAt(this.text, end, false);
    return end + (unit ? unit.form.length : 0);
  }

  private quantity(i: number, numeral: Numeral): number {
    const { text } = this;
    let start = i;
    let { end } = numeral;
    if (isName(text, i, numeral)) return behindName(text, end);
    let unit = unitAt(text, end, numeral.hanzi);
    let value = numeral.value;
    let max = numeral.max;
    let { approx } = numeral;
    let scale = numeral.scale;
    let rule = numeral.hanzi ? 'hanzi' : 'arabic';

    if (numeral.hanzi && quotedSlogan(text, i, unit)) return end;

    const range = readRange(text, numeral, unit);
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
    const next = text.charCodeAt(end);
    if (!unit && (next === BIG || next === SMALL)) {
      unit = unitAt(text, end + 1, numeral.hanzi);
      if (unit && !unit.measure && /[筐件袋箱块桶片包本捆张]/.test(unit.form)) sized = 1;
      else unit = null;
    }

    if (numeral.hanzi && unit && !range && !hanziCounts(text, i, numeral, unit, end)) {
      return end + unit.form.length;
    }
    // 历史三百多年, 树龄120年: years that measure; all others are times
    if (!unit && !range && next === YEAR && yearsMeasure(text, i, end)) {
      return this.emit(i, end + 1, { value, max, approx }, '年', 'duration', rule);
    }
    if (!unit) return this.withoutUnit(i, end, numeral, value, max, approx, scale, range !== null);
    if (isNamedUnit(text, i, end, unit)) return end + unit.form.length;

    // -18.2℃: a sign only where the unit admits one and no digit, letter or range stands before it
    const sign = text.charCodeAt(i - 1);
    if (
      (sign === MINUS || sign === LONG_MINUS) &&
      !numeral.hanzi &&
      value !== null &&
      signed(text, i, unit)
    ) {
      start = i - 1;
      value = -value;
    }
    end += unit.form.length + sized;
    const tail = readTail(text, end, unit, approx, value !== null && max === null);
    if (value !== null && (tail.half || unit.form[1] === '半')) value += 0.5;
    this.share(start, unit, tail.name, tail.kind, scale);
    return this.emit(start, tail.end, { value, max, approx: tail.approx }, tail.name, tail.kind, rule);
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
      scale >= 1e4 &&
      !/[级户元里强象]/.test(next) &&
      !(text[i - 1] === '个' && /[“「]/.test(text[i - 3] ?? '')) &&
      !(numeral.hanzi && /[东西南北]/.test(next)) &&
      (!numeral.bare || (bounded(text, i) && text[i - 1] !== '破') || approx !== null);
    // 高1.7 、2.8个百分点: a stray blank before the mark
    const mark = next === ' ' ? end + 1 : end;
    const listed = LIST_MARK.test(text[mark] ?? '') && numeralClass[text.charCodeAt(mark + 1)] !== 0;
    if (counts) {
      const to = this.emit(i, end, { value, max, approx }, '', 'count', 'magnitude');
      this.found[this.found.length - 1].bareMagnitude = true;
      return to;
    }
    if (
      !numeral.hanzi &&
      listed &&
      !ranged &&
      !/[\n]/.test(text[i - 1] ?? '\n') &&
      !LATIN.test(text[i - 1] ?? '')
    ) {
      if (this.waiting.length && this.waiting[this.waiting.length - 1].next !== i) this.waiting = [];
      this.waiting.push({ start: i, end, numeral, next: mark + 1 });
    } else this.waiting = [];
    return end;
  }

  /** Gives the unit of this figure to the list that ends with it. */
  private share(start: number, unit: Unit, name: string, kind: FigureKind, scale: number): void {
    const { text } = this;
    const waiting = this.waiting;
    this.waiting = [];
    if (waiting.length && waiting.at(-1)!.next === start) {
      for (const { start, end, numeral } of waiting)
        this.emit(
          start,
          end,
          // 9300和53000万: the magnitude of the last is everybody's
          {
            value: (numeral.value ?? 0) * (numeral.scale === 1 ? scale : 1),
            max: null,
            approx: numeral.approx,
          },
          name,
          kind,
          'list',
        );
    }
    // 1.28万亿、1.18万亿、8200亿元; not 减贫38万、21个县
    let edge = start;
    for (let k = this.found.length - 1; k >= 0 && (unit.measure || scale > 1); k--) {
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

  /** Adds a figure with the words around the number that bound it; returns where it ends. */
  private emit(
    i: number,
    end: number,
    n: { value: number | null; max: number | null; approx: Numeral['approx'] },
    unit: string,
    kind: FigureKind,
    rule: string,
  ): number {
    const { text } = this;
    const bound = boundBefore(text, i, end);
    let start = bound ? bound.at : i;
    const after = boundAfter(text, end);
    if (after) end += after.word.length;
    const mod = n.max !== null ? 'range' : combine(bound?.mod ?? null, n.approx, after?.mod ?? null);
    const previous = this.found[this.found.length - 1];
    if (previous && previous.end > start) start = Math.max(i, previous.end);
    const figure = foundFigure(start, end, i, n.value, mod, unit, kind, rule);
    figure.max = n.max;
    figure.open = bound === null && n.max === null && n.approx !== 'over';
    this.found.push(figure);
    return end;
  }

  /** Adds a figure that no word around it bounds; returns where it ends. */
  private exact(
    start: number,
    end: number,
    value: number,
    unit: string,
    kind: FigureKind,
    rule: string,
  ): number {
    this.found.push(foundFigure(start, end, start, value, 'exact', unit, kind, rule));
    return end;
  }
}
