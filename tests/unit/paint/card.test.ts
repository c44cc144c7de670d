import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editChange, noteChange } from '../../../utils/paint/edit.ts';
import { itemsAt, sortItems } from '../../../utils/paint/items.ts';
import { placeCard } from '../../../utils/paint/place.ts';
import { type Language, sectionOf } from '../../../utils/paint/words.ts';
import type { AnnotationRecord, FigureBody, PledgeBody } from '../../../utils/records.ts';

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
const section = (one: AnnotationRecord, all: AnnotationRecord[] = [one]) =>
  sectionOf(one, all, TODAY, english);

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
      aside: 'more than 11,000 个 · 1.1万个',
      warning: '',
      kept: false,
    });
    expect(one.rows).toEqual([
      ['Direction', 'up'],
      ['Period', '2021'],
      ['Role', 'target'],
    ]);
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
    expect(one.chip).toEqual({ text: '2023 · overdue by 2 years', state: 'overdue' });
    expect(one.rows).toEqual([
      ['By', '镇政府'],
      ['Cue', '将'],
      ['Figures', '> 11,000 个'],
    ]);
  });
  it('of a pledge without a deadline', () =>
    expect(section(pledge(0, 9, { deadline: null })).chip).toEqual({
      text: 'no deadline given',
      state: 'none',
    }));
  it("has the reader's words, and their value instead of what was read", () => {
    const words = { edits: { value: 5 }, tags: ['a'], note: 'n', status: 'kept' as const, changedAt: 1 };
    expect(section({ ...figure(0, 1), reader: words })).toMatchObject({
      headline: '> 5 个',
      edited: true,
      kept: true,
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
