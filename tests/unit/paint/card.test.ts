import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Figure, Pledge } from '../../../utils/analysis.ts';
import { itemsAt, spanAt } from '../../../utils/paint/items.ts';
import { placeCard } from '../../../utils/paint/place.ts';
import { figureSection, type Language, pledgeSection } from '../../../utils/paint/words.ts';

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);
const english: Language = {
  locale: 'en',
  t: (key, values = []) => {
    if (messages[key] === undefined) throw new Error(`no message ${key}`);
    return messages[key].message.replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');
  },
};
const figure = (start: number, end: number, more: Partial<Figure> = {}): Figure => ({
  start,
  end,
  quote: '',
  value: 11000,
  mod: 'over',
  unit: '个',
  kind: 'count',
  role: 'reported',
  ...more,
});
const pledge = (start: number, end: number, more: Partial<Pledge> = {}): Pledge => ({
  start,
  end,
  quote: '',
  cue: '将',
  deadline: { quote: '到2023年', edtf: '2023' },
  strength: 'firm',
  figures: [],
  ...more,
});

describe('items', () => {
  const spans = [
    { start: 2, end: 5 },
    { start: 5, end: 6 },
    { start: 9, end: 12 },
  ];
  it.each([
    [0, null],
    [2, 0],
    [4, 0],
    [5, 1],
    [6, null],
    [11, 2],
    [12, null],
  ])('at %i: %s', (offset, expected) => expect(spanAt(spans, offset)).toBe(expected));
  it('finds the figure and the pledge around it', () => {
    const [figures, pledges] = [[figure(2, 5), figure(20, 22)], [pledge(1, 10)]];
    expect(itemsAt(figures, pledges, 3)).toEqual({ figure: 0, pledge: 0 });
    expect(itemsAt(figures, pledges, 8)).toEqual({ figure: null, pledge: 0 });
    expect(itemsAt(figures, pledges, 21)).toEqual({ figure: 1, pledge: null });
    expect(itemsAt(figures, pledges, 15)).toBeNull();
    expect(itemsAt([], [], 0)).toBeNull();
  });
});

describe('placeCard', () => {
  const view = { width: 1000, height: 700 };
  const card = { width: 300, height: 200 };
  const box = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });
  it('stands under the item', () =>
    expect(placeCard(box(100, 100), card, view)).toEqual({ left: 100, top: 126 }));
  it('goes over it at the lower edge', () => expect(placeCard(box(100, 600), card, view).top).toBe(394));
  it('stays inside at the right edge', () => expect(placeCard(box(950, 100), card, view).left).toBe(692));
  it('starts at the edge when it is larger than the window', () =>
    expect(placeCard(box(5, 5), { width: 2000, height: 2000 }, view)).toEqual({ left: 8, top: 8 }));
});

describe('sections', () => {
  it('of a figure', () => {
    const section = figureSection(
      figure(0, 1, {
        subject: '学位',
        period: { quote: '今年', edtf: '2021' },
        role: 'target',
        direction: 'up',
      }),
      english,
    );
    expect(section).toMatchObject({
      label: 'Figure · count',
      headline: '> 11,000 个',
      aside: '1.1万 个',
      warning: '',
    });
    expect(section.rows).toEqual([
      ['What is measured', '学位'],
      ['Unit', '个'],
      ['Bound', 'more than'],
      ['Direction', 'up'],
      ['Period', '2021'],
      ['Role', 'target'],
    ]);
  });
  it('says when a figure is not to be trusted', () =>
    expect(figureSection(figure(0, 1, { uncertain: true }), english).warning).not.toBe(''));
  it('of a pledge, overdue', () => {
    const section = pledgeSection(
      pledge(0, 9, { actor: '镇政府', figures: [0, 7] }),
      [figure(0, 1)],
      '2026-11-22',
      english,
    );
    expect(section.chip).toEqual({ text: '2023 · overdue by 2 years', overdue: true });
    expect(section.rows).toEqual([
      ['By', '镇政府'],
      ['Cue', '将'],
      ['Figures', '> 11,000 个'],
    ]);
  });
  it('of a pledge without a deadline', () =>
    expect(pledgeSection(pledge(0, 9, { deadline: null }), [], '2026-11-22', english).chip).toEqual({
      text: 'no deadline given',
      overdue: false,
    }));
});
