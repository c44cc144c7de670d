import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editChange, noteChange } from '../../../utils/paint/edit.ts';
import { itemsAt, sortItems } from '../../../utils/paint/items.ts';
import { placeCard } from '../../../utils/paint/place.ts';
import { type Language, sectionOf } from '../../../utils/paint/words.ts';
import type { AnnotationRecord, FigureBody, PledgeBody } from '../../../utils/records.ts';

function languageOf(folder: string, locale: string): Language {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(new URL(`../../../public/_locales/${folder}/messages.json`, import.meta.url), 'utf8'),
  );
  return {
    locale,
    t: (key, values = []) => {
      if (messages[key] === undefined) throw new Error(`no message ${key}`);
      return messages[key].message.replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');
    },
  };
}
const english = languageOf('en', 'en');
const chinese = languageOf('zh_CN', 'zh-CN');
let made = 0;
function item(body: AnnotationRecord['body'], start: number, end: number): AnnotationRecord {
  const target = { exact: 'x'.repeat(end - start), prefix: '', suffix: '', start, end, sentence: 'x' };
  const id = String(++made).padStart(32, '0');
  return { id, pageId: 'p'.repeat(32), body, target, order: start, createdAt: 1, updatedAt: 1 };
}
const figure = (start: number, end: number, more: Partial<FigureBody> = {}): AnnotationRecord =>
  item(
    { type: 'figure', value: 11000, mod: 'over', unit: '个', kind: 'count', role: 'reported', ...more },
    start,
    end,
  );
const pledge = (start: number, end: number, more: Partial<PledgeBody> = {}): AnnotationRecord =>
  item(
    { type: 'pledge', cue: '将', deadline: { quote: '到2023年', edtf: '2023' }, strength: 'firm', ...more },
    start,
    end,
  );
const TODAY = '2026-11-22';
const section = (one: AnnotationRecord, all: AnnotationRecord[] = [one], published: string | null = null) =>
  sectionOf(one, all, TODAY, english, published);

describe('items', () => {
  const [a, b, c] = [figure(2, 5), figure(5, 6), figure(9, 12)];
  const promise = pledge(1, 10);
  const mark: AnnotationRecord = { ...item({ type: 'note' }, 0, 4), origin: 'reader' };
  const sorted = sortItems([mark, promise, c, a, b]);
  it.each([
    [0, [mark]],
    [3, [a, promise, mark]],
    [5, [b, promise]],
    [6, [promise]],
    [9, [c, promise]],
    [11, [c]],
    [12, []],
  ])('at %i the innermost comes first', (offset, expected) =>
    expect(itemsAt(sorted, offset)).toEqual(expected),
  );
});

describe('placeCard', () => {
  const view = { width: 1000, height: 700 };
  const card = { width: 300, height: 200 };
  const box = (left: number, top: number, width = 60, height = 20) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  it('stands under the item', () =>
    expect(placeCard(box(100, 100), card, view)).toEqual({ left: 100, top: 126 }));
  it('goes over it at the lower edge', () => expect(placeCard(box(100, 600), card, view).top).toBe(394));
  it('stays inside at the right edge', () => expect(placeCard(box(950, 100), card, view).left).toBe(692));
  it('starts at the edge when it is larger than the window', () =>
    expect(placeCard(box(5, 5), { width: 2000, height: 2000 }, view)).toEqual({ left: 8, top: 8 }));
  it('stands beside a line of vertical text, on the side that has room', () => {
    expect(placeCard(box(100, 10, 20, 680), card, view)).toEqual({ left: 126, top: 10 });
    expect(placeCard(box(900, 10, 20, 680), card, view)).toEqual({ left: 594, top: 10 });
  });
});

describe('sections', () => {
  it('of a figure', () => {
    const one = section(
      figure(0, 1, {
        subject: '学位',
        period: { quote: '今年', edtf: '2021' },
        role: 'target',
        direction: 'up',
      }),
    );
    expect(one).toMatchObject({
      label: 'Figure · count',
      headline: '> 11,000 个',
      subject: '学位',
      aside: 'more than · 1.1万个',
      warning: '',
    });
    expect(one.rows).toEqual([
      ['Direction', 'up'],
      ['Period', '2021'],
      ['Role', 'target'],
    ]);
  });
  it('of a change says what it is compared with, and whose it is on a page of several towns', () => {
    const change = { value: 12.5, unit: '%', kind: 'change', mod: 'exact', place: '西石镇' } as const;
    expect(section(figure(0, 1, { ...change, direction: 'up', basis: '同比' })).rows).toEqual([
      ['Direction', 'up · 同比'],
      ['Place', '西石镇'],
    ]);
    expect(section(figure(0, 1, { ...change, basis: '较2020年' })).rows).toEqual([
      ['Compared with', '较2020年'],
      ['Place', '西石镇'],
    ]);
  });
  it('of a figure in a pledge leaves it to the pledge to say so', () => {
    const inside = figure(3, 5, { role: 'target' });
    expect(section(inside, [pledge(0, 9), inside]).rows).toEqual([]);
    expect(section(figure(3, 5, { role: 'threshold' }), [pledge(0, 9)]).rows).toEqual([
      ['Role', 'threshold'],
    ]);
  });
  it.each([
    ['no number', { value: null }, 'number not stated'],
    ['a range', { value: undefined, min: 20_000, max: 30_000, mod: 'range' as const }, '2万–3万个'],
    ['a small exact number', { value: 3, mod: 'exact' as const }, ''],
    ['a rank', { value: 4, mod: 'exact' as const, kind: 'rank' as const, unit: '' }, ''],
  ])('of %s says in plain words what the headline does not', (_, more, aside) =>
    expect(section(figure(0, 1, more)).aside).toBe(aside),
  );
  it.each([
    [
      'a large number',
      { value: 180_000_000, mod: 'exact' as const, unit: '元' },
      '1.8亿元',
      '180,000,000 元',
    ],
    ['a bound', {}, '> 1.1万个', '超过 11,000 个'],
    ['what is nearly so', { mod: 'nearly' as const }, '近 1.1万个', '接近 11,000 个'],
    [
      'a range',
      { value: undefined, min: 20_000, max: 30_000, mod: 'range' as const },
      '2万–3万个',
      '20,000 至 30,000 个',
    ],
    ['a small number', { value: 300, mod: 'exact' as const }, '300 个', ''],
  ])('leads with %s as Chinese writes it, for readers of Chinese', (_, more, headline, aside) =>
    expect(sectionOf(figure(0, 1, more), [], TODAY, chinese, null)).toMatchObject({ headline, aside }),
  );
  it('lists the figures of a pledge likewise', () => {
    const inside = figure(3, 5);
    expect(sectionOf(pledge(0, 9), [inside], TODAY, chinese, null).rows).toEqual([['所含数据', '> 1.1万个']]);
  });
  it('says why, where the rule is known, and nothing of marks of the reader', () => {
    expect(section(figure(0, 1, { rule: 'list' })).why).toBe(
      'A number in a list; the last one gives the unit',
    );
    expect(section(figure(0, 1)).why).toBe('');
    const period = { quote: '上半年', edtf: '2021-01/2021-06' };
    expect(section(figure(0, 1, { rule: 'list', period })).why).toMatch(/ · Period from “上半年”$/);
    expect(section(figure(0, 1, { rule: 'list', period: { ...period, edtf: null } })).why).not.toContain(
      'Period',
    );
    expect(section(figure(0, 1, { rule: 'constructor' })).why).toBe('');
    expect(section(pledge(0, 1, { rule: 'cue' })).why).toBe('A cue such as 将, 力争, 计划, 确保 · Cue: 将');
    expect(section(pledge(0, 1, { rule: 'kin', cue: '开' })).why).toBe(
      'Reads like a pledge by its words and neighbours; no cue of its own',
    );
    expect(section(pledge(0, 1)).why).toBe('Cue: 将');
    const own = section({ ...figure(0, 1, { rule: 'list' }), origin: 'reader' });
    expect(own).toMatchObject({ why: '', label: 'Figure · count · your mark' });
  });
  it.each([
    ['written out', { quote: '2023年底', edtf: '2023-12' }, '2022-03-01', ''],
    ['a plan', { quote: '十四五期间', edtf: '../2025' }, '2022-03-01', ''],
    [
      'counted',
      { quote: '年底前', edtf: '2022-12' },
      '2022-03-01',
      '“年底前” counted from the day of publication, ',
    ],
    [
      'counted',
      { quote: '未来五年', edtf: '../2027' },
      '2022-03-01',
      '“未来五年” counted from the day of publication, ',
    ],
    [
      'told',
      { quote: '年底前', edtf: '2022-12' },
      null,
      '“年底前”: counted from the year the text speaks of',
    ],
    [
      'elsewhere',
      { quote: null, edtf: '2022' },
      '2022-03-01',
      'Its deadline stands in a heading or an earlier sentence',
    ],
    [
      'open',
      { quote: '汛期前', edtf: null },
      '2022-03-01',
      '“汛期前” names no day that can be told from the page',
    ],
    [
      'undated',
      { quote: '年底前', edtf: null },
      null,
      'This page does not say when it was published, so “年底前” cannot be placed',
    ],
    ['open on a page without a date', { quote: '汛期前', edtf: null }, null, '“汛期前” names no day'],
    ['of another year, perhaps one beside it', { quote: '12月底前', edtf: '2032-12' }, '2031-10-15', ''],
    ['a plan by its bare name', { quote: '“十六五”', edtf: '../2035' }, '2031-10-15', ''],
    ['a half of another year', { quote: '下半年', edtf: '2032-07/2032-12' }, '2031-10-15', ''],
    [
      'of a feast, undated',
      { quote: '在国庆节前', edtf: null },
      null,
      'This page does not say when it was published, so “国庆节前”',
    ],
    ['written in figures of Chinese', { quote: '二○三一年底', edtf: '2031-12' }, '2031-10-15', ''],
    [
      'a day',
      { quote: '十五日前', edtf: '2031-10-15' },
      '2031-10-02',
      '“十五日前” counted from the day of publication, ',
    ],
  ])('says of a deadline that is %s where its day comes from', (_, deadline, published, said) => {
    const one = pledge(0, 1, { deadline });
    const { why } = section(one, [one], published);
    if (said === '') expect(why).toBe('Cue: 将');
    else expect(why.startsWith(`Cue: 将 · ${said}`)).toBe(true);
    const edited = { ...one, reader: { edits: { deadline: '2024' } } } as AnnotationRecord;
    expect(section(edited, [edited], published).why).toBe('Cue: 将');
  });
  it('of land, in hectares', () =>
    expect(section(figure(0, 1, { value: 1000, unit: '亩', kind: 'area', mod: 'exact' })).rows).toEqual([
      ['In other units', '66.7 ha'],
    ]));
  it('says when a figure is not to be trusted', () =>
    expect(section(figure(0, 1, { uncertain: true })).warning).not.toBe(''));
  it('of a pledge, overdue, with the figures in it', () => {
    const inside = figure(3, 5);
    const promise = pledge(0, 9, { actor: '镇政府' });
    const one = section(promise, [promise, inside, figure(20, 22)]);
    expect(one).toMatchObject({
      label: 'Pledge',
      aside: 'firm commitment',
      headline: 'by the end of 2023',
      chip: { text: 'overdue by 2 years', state: 'overdue' },
    });
    expect(one.rows).toEqual([
      ['By', '镇政府'],
      ['Figures', '> 11,000 个'],
    ]);
  });
  it('of a pledge without a deadline', () =>
    expect(section(pledge(0, 9, { deadline: null }))).toMatchObject({
      headline: 'no deadline given',
      chip: null,
    }));
  it.each([
    ['2031-12', 'by the end of December 2031'],
    ['2031-06-30', 'by June 30, 2031'],
    ['2031-34', 'by the end of quarter 2 of 2031'],
    ['../2031', 'by 2031'],
    ['2031-01/2031-06', 'January 2031 – June 2031'],
  ])('of a pledge due %s', (edtf, words) =>
    expect(section(pledge(0, 9, { deadline: { quote: null, edtf } })).headline).toBe(words),
  );
  it("of a pledge whose date nobody can tell has the page's words", () =>
    expect(section(pledge(0, 9, { deadline: { quote: '年底前', edtf: null } }))).toMatchObject({
      headline: '年底前',
      chip: null,
    }));
  it("has the reader's words, and their value instead of what was read", () => {
    const words = { edits: { value: 5 }, tags: ['a'], note: 'n', status: 'kept' as const, changedAt: 1 };
    expect(section({ ...figure(0, 1), reader: words })).toMatchObject({
      headline: '> 5 个',
      edited: true,
      tags: ['a'],
      note: 'n',
    });
  });
});

describe('the form', () => {
  const one = figure(0, 1, { subject: '学位' });
  const same = { value: '11000', unit: '个', kind: 'count', subject: '学位' };
  it.each([
    ['nothing changed', one, same, null],
    ['a value in 万', one, { ...same, value: '1.2万' }, { value: 12000 }],
    ['full width and commas', one, { ...same, value: '１2，000' }, { value: 12000 }],
    ['an emptied value', one, { ...same, value: '' }, { value: null }],
    [
      'a range left alone',
      figure(0, 1, { value: undefined, min: 2, max: 3 }),
      { ...same, value: '', subject: '' },
      null,
    ],
    ['an emptied subject', one, { ...same, subject: ' ' }, { subject: null }],
    ['kind and unit', one, { ...same, kind: 'money', unit: '元' }, { unit: '元', kind: 'money' }],
    ['a deadline as people write it', pledge(0, 1), { deadline: '2024年底前' }, { deadline: '2024-12' }],
    ['a day', pledge(0, 1), { deadline: '2024/6/3' }, { deadline: '2024-06-03' }],
    ['the deadline as it was', pledge(0, 1), { deadline: '2023' }, null],
    ['no deadline', pledge(0, 1), { deadline: '' }, { deadline: null }],
  ])('%s', (_, about, values, edits) => expect(editChange(about, values)).toEqual({ change: { edits } }));
  it.each([
    [one, { ...same, value: 'many' }, 'card_wrongValue'],
    [pledge(0, 1), { deadline: '2024-13' }, 'card_wrongDate'],
    [pledge(0, 1), { deadline: '明年' }, 'card_wrongDate'],
  ])('refuses what it cannot read', (about, values, wrong) =>
    expect(editChange(about, values)).toEqual({ wrong }),
  );
  it('reads tags and an emptied note', () =>
    expect(noteChange({ note: ' \n', tags: '#a，b' })).toEqual({ note: null, tags: ['a', 'b'] }));
});
