import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDeadline } from '../../../utils/format/deadline.ts';
import { bareTerm, countsOn, isAbsolute, needsDate } from '../../../utils/format/term.ts';
import { toDeadline } from '../../../utils/time/resolve.ts';
import { scanTimes } from '../../../utils/time/scan.ts';

const gold = resolve(import.meta.dirname, '../../golden/gold');
interface Labelled {
  pledges: { deadline?: { quote: string | null } }[];
}
/** The words of every term on the golden pages, and some that stand on none of them. */
const terms = new Set(
  '今明两年 本年度 元旦前 下月 十二月 学年内 十五日前 “十六五”期间 2031年底 二○三一年底 半年内 明天 今秋 三年 汛期前 春节前'.split(
    ' ',
  ),
);
for (const file of readdirSync(gold))
  for (const { deadline } of (JSON.parse(readFileSync(resolve(gold, file), 'utf8')) as Labelled).pledges)
    if (deadline?.quote) terms.add(bareTerm(deadline.quote.replace(/\s/g, '')));

/** As a term of something: 秋季 and 元旦 alone are none. */
const timesOf = (words: string) =>
  scanTimes(/[季秋春旦]$/.test(words) ? `${words}${words === '元旦' ? '前' : '开学'}` : words);

/** What the reader of times makes of it on a page of that day, null where the words are no time. */
const read = (words: string, day: string | null): string | null => {
  const [time] = timesOf(words);
  return time ? toDeadline(time.fields, day === null ? null : Number(day.slice(0, 4)), day) : null;
};

describe('what the words of a term say of its date is what the reader of times finds', () => {
  // copied characters are folded before they are read; 自8月15日…至… holds two times; 年度 is a term only beside 计划
  const comparable = [...terms].filter(
    words => !/[後內將歲會(（]/.test(words) && words !== '年度' && timesOf(words).length < 2,
  );
  it('on the golden pages', () => expect(comparable.length).toBeGreaterThan(150));

  it.each(comparable)('%s', words => {
    const absolute = read(words, null) !== null;
    const there = read(words, '2031-06-15');
    expect(isAbsolute(words)).toBe(absolute);
    expect(needsDate(words)).toBe(!absolute && there !== null);
    // counted, and of another year than the page
    if (!absolute && there !== null && !there.includes('2031')) expect(countsOn(words)).toBe(true);
  });
});

it('is shown without the word before it', () => {
  expect(bareTerm('在年底前')).toBe('年底前');
  expect(bareTerm('到年底')).toBe('到年底');
  const { when } = formatDeadline({ quote: '在汛期前', edtf: null }, '2031-06-15', key => key, 'en');
  expect(when).toBe('汛期前');
});
