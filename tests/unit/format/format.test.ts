import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  deadlineState,
  edtfEnd,
  formatDeadline,
  formatDue,
  formatEdtf,
  formatSpan,
  parseDeadline,
} from '../../../utils/format/deadline.ts';
import { formatFigure } from '../../../utils/format/figure.ts';
import { chineseMagnitude } from '../../../utils/format/number.ts';

type Messages = Record<string, { message: string }>;
const load = (locale: string): Messages =>
  JSON.parse(
    readFileSync(new URL(`../../../public/_locales/${locale}/messages.json`, import.meta.url), 'utf8'),
  );
/** As the browser does it, but a missing key is an error, not an empty string. */
const translator = (locale: string) => {
  const messages = load(locale);
  return (key: string, substitutions: string[] = []) => {
    const found = messages[key];
    if (found === undefined) throw new Error(`${locale}: no message ${key}`);
    return found.message.replace(/\$(\d)/g, (_, n: string) => substitutions[Number(n) - 1] ?? '');
  };
};
const en = translator('en');
const zh = translator('zh_CN');

describe('chineseMagnitude', () => {
  it.each([
    [9999, null],
    [11000, '1.1万'],
    [67000, '6.7万'],
    [24680, null],
    [112460000, '11246万'],
    [123456789, null],
    [4e10, '400亿'],
    [2e12, '2万亿'],
    [-50000, '-5万'],
  ])('%s → %s', (value, expected) => expect(chineseMagnitude(value)).toBe(expected));
  it('writes Traditional magnitudes on request', () => expect(chineseMagnitude(11000, true)).toBe('1.1萬'));
});

describe('formatFigure', () => {
  it('states bound, unit and Chinese magnitude', () => {
    const words = formatFigure({ value: 11000, mod: 'over', unit: '个', kind: 'count' }, en, 'en');
    expect(words).toMatchObject({
      amount: '> 11,000',
      short: '> 11,000 个',
      plain: 'more than 11,000 个',
      chinese: '1.1万个',
      kind: 'count',
    });
  });
  it('sets signs close to the number', () => {
    expect(
      formatFigure({ value: 50, mod: 'at-least', unit: '%', kind: 'change', direction: 'up' }, en, 'en'),
    ).toMatchObject({
      short: '≥ 50%',
      direction: 'up',
    });
  });
  it('gives both ends of a range', () => {
    const words = formatFigure(
      { min: 200000, max: 300000, mod: 'range', unit: '人', kind: 'count' },
      zh,
      'zh-CN',
    );
    expect(words).toMatchObject({
      amount: '200,000–300,000',
      plain: '200,000 至 300,000 人',
      chinese: '20万–30万人',
    });
  });
  it('does not invent a number for vague ones', () => {
    expect(formatFigure({ value: null, mod: 'about', unit: '家', kind: 'count' }, en, 'en')).toMatchObject({
      short: '— 家',
      plain: 'number not stated',
    });
  });
  it('says ranks as ranks', () => {
    expect(formatFigure({ value: 4, mod: 'exact', unit: '位', kind: 'rank' }, en, 'en').plain).toBe('no. 4');
    expect(formatFigure({ value: 3, mod: 'at-most', unit: '位', kind: 'rank' }, en, 'en').plain).toBe(
      'top 3',
    );
  });
});

describe('edtfEnd', () => {
  it.each([
    ['2023', '2023-12-31'],
    ['2021-09', '2021-09-30'],
    ['2024-02', '2024-02-29'],
    ['2021-12-05', '2021-12-05'],
    ['2021-34', '2021-06-30'],
    ['2021-36', '2021-12-31'],
    ['../2024', '2024-12-31'],
    ['2021-01/2021-06', '2021-06-30'],
    ['2023~', '2023-12-31'],
  ])('%s ends on %s', (edtf, day) => expect(new Date(edtfEnd(edtf)!).toISOString().slice(0, 10)).toBe(day));
  it.each(['2021/..', '2021-13', '2021-02-30', 'soon', ''])('%s has no end', edtf =>
    expect(edtfEnd(edtf)).toBeNull(),
  );
});

describe('deadlineState', () => {
  it('is due on the last day and overdue the day after', () => {
    expect(deadlineState('2023', '2023-12-31')).toEqual({ state: 'due', end: '2023-12-31', days: 0 });
    expect(deadlineState('2023', '2024-01-01')).toEqual({ state: 'overdue', end: '2023-12-31', days: -1 });
  });
  it('reads a Date as the day of the reader', () =>
    expect(deadlineState('2023', new Date(2023, 11, 31, 23, 59)).state).toBe('due'));
  it('is none without a readable deadline', () => {
    for (const edtf of [null, undefined, '', '2021/..'])
      expect(deadlineState(edtf, '2024-01-01').state).toBe('none');
    expect(deadlineState('2023', 'nonsense').state).toBe('none');
  });
});

describe('words', () => {
  it('spans in the largest unit of which there are two', () => {
    expect(formatSpan(-1100, en, 'en')).toBe('3 years');
    expect(formatSpan(730, en, 'en')).toBe('2 years');
    expect(formatSpan(729, en, 'en')).toBe('23 months');
    expect(formatSpan(-600, zh, 'zh-CN')).toBe('19 个月');
    expect(formatSpan(365, en, 'en')).toBe('12 months');
    expect(formatSpan(61, en, 'en')).toBe('2 months');
    expect(formatSpan(60, en, 'en')).toBe('60 days');
    expect(formatSpan(130, en, 'en')).toBe('4 months');
    expect(formatSpan(1, en, 'en')).toBe('1 day');
    expect(formatSpan(-800, zh, 'zh-CN')).toBe('2 年');
  });
  it('deadlines', () => {
    const of = (edtf: string | null, quote: string | null = '年底前') =>
      formatDeadline({ quote, edtf }, '2026-11-22', en, 'en').words;
    expect(of('2023')).toBe('2023 · overdue by 2 years');
    expect(of('../2027')).toBe('by 2027 · due in 13 months');
    expect(of('2026-11-22')).toBe('November 22, 2026 · due today');
    expect(of(null)).toBe('年底前');
    expect(formatDeadline(null, '2026-11-22', en, 'en')).toMatchObject({
      state: 'none',
      words: 'no deadline given',
    });
  });
  it('dates', () => {
    expect(formatEdtf('2021-34', en, 'en')).toBe('quarter 2 of 2021');
    expect(formatEdtf('2021-23', en, 'en')).toBe('autumn 2021');
    expect(formatDue('2021-21', en, 'en')).toBe('spring 2021');
    expect(formatEdtf('2021-01/2021-06', zh, 'zh-CN')).toBe('2021年1月 – 2021年6月');
    expect(formatEdtf('whatever', en, 'en')).toBe('whatever');
  });
});

describe('parseDeadline', () => {
  it.each([
    ['2026', '2026'],
    ['2026年', '2026'],
    ['2026年底', '2026-12'],
    ['2026年12月底', '2026-12'],
    ['2026年6月末', '2026-06'],
    ['2026年12月底前', '2026-12'],
    ['2026 年 6 月之前', '2026-06'],
    ['2026年6月30日以前', '2026-06-30'],
    ['2026/6/30', '2026-06-30'],
    ['2026年上半年', '2026-01/2026-06'],
    ['2026年下半年', '2026-07/2026-12'],
    ['2026年三季度', '2026-35'],
    ['2026年第三季度末', '2026-35'],
    ['2026年４季度前', '2026-36'],
    // as the form shows again what was saved
    ['2026-01/2026-06', '2026-01/2026-06'],
    ['2026-35', '2026-35'],
    ['../2027', '../2027'],
  ])('%s is %s', (typed, edtf) => expect(parseDeadline(typed)).toBe(edtf));
  it.each(['', '前', '12月底', '2026年13月底', '2026年2月30日', '2026年五季度', '2026-13/2026-06', '明年'])(
    '%s is no date',
    typed => expect(parseDeadline(typed)).toBeNull(),
  );
});

describe('messages', () => {
  it('every card word exists in all three languages', () => {
    const keys = (locale: string) =>
      Object.keys(load(locale))
        .filter(key => key.startsWith('card_'))
        .sort();
    expect(keys('zh_CN')).toEqual(keys('en'));
    expect(keys('zh_TW')).toEqual(keys('en'));
    for (const kind of [
      'count',
      'money',
      'area',
      'length',
      'mass',
      'volume',
      'energy',
      'power',
      'duration',
      'share',
      'change',
      'points',
      'multiple',
      'rank',
      'rate',
      'ratio',
    ])
      expect(en(`card_kind_${kind}`)).not.toBe('');
  });
});
