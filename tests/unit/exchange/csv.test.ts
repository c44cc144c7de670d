import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { analysisToCsv, guardCell, plainNumber, toCsv } from '../../../utils/exchange/csv.ts';
import { columns, rowsOf } from '../../../utils/exchange/rows.ts';
import type { PageRecord } from '../../../utils/records.ts';
import { ANALYSIS, hantReport, report, TEXT } from '../store/samples.ts';
import { collections, RUNS } from './records.ts';

const names = columns.map(([name]) => name);
/** What a reader that knows nothing but RFC 4180 makes of it. */
const parse = (csv: string) => Papa.parse<string[]>(csv, { header: false, skipEmptyLines: true });
const table = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
const collection = () => {
  const [one, two] = [report(), hantReport()];
  return { pages: [one.page, two.page], annotations: [...one.annotations, ...two.annotations] };
};

describe('the file', () => {
  const csv = toCsv(collection());

  test('begins with a byte order mark, ends every line with CRLF', () => {
    expect(new TextEncoder().encode(csv).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '').includes('\n')).toBe(false);
    expect(csv.match(/\r\n/g)).toHaveLength(12);
    expect(toCsv(collection(), { bom: false })).toBe(csv.slice(1));
  });

  test('has the columns that are promised', () => {
    expect(names.slice(0, 6)).toEqual(['page_title', 'publisher', 'published', 'url', 'type', 'quote']);
    expect(parse(csv).data[0].map(name => name.replace('\ufeff', ''))).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a figure and a pledge, cell by cell', () => {
    const rows = table(csv);
    expect(rows).toHaveLength(11);
    expect(rows[1]).toMatchObject({
      type: 'figure',
      quote: '近3亿元',
      value: '300000000',
      min: '',
      mod: 'nearly',
      unit: '元',
      kind: 'money',
      subject: '总投资',
      cue: '',
      first_seen: '2026-05-06T12:00:00.000Z',
    });
    expect(rows[2]).toMatchObject({
      type: 'pledge',
      value: '',
      cue: '将',
      strength: 'firm',
      deadline: '2027',
      deadline_quote: '到2027年',
      actor: '林晓舟',
      sentence: '镇党委书记林晓舟说，到2027年将建成三所小学。',
    });
    expect(rows[8]).toMatchObject({ page_title: '松塢鎮改造老舊小區', publisher: '', quote: '1.5萬(wàn)戶' });
  });

  test('whom the page names stands in the last columns, and is empty where it names nobody', () => {
    const { page, annotations } = report();
    const named: PageRecord = {
      ...page,
      author: '=罗远',
      editor: '沈青',
      actors: [
        { name: '青禾镇', level: 'township' },
        { name: '云屏县', level: 'county', sections: ['一、学校'] },
      ],
    };
    expect(table(toCsv({ pages: [named], annotations }))[0]).toMatchObject({
      author: "'=罗远",
      editor: '沈青',
      acting_places: '青禾镇 (township); 云屏县 (county)',
    });
    expect(table(toCsv({ pages: [page], annotations }))[0]).toMatchObject({ author: '', editor: '' });
  });

  test('of nothing is its header', () => {
    expect(parse(toCsv({ pages: [], annotations: [] })).data).toHaveLength(1);
  });

  test('from analyses is the same but for the times', () => {
    const rows = table(analysisToCsv([{ analysis: ANALYSIS, text: TEXT }]));
    const stored = table(toCsv({ pages: [report().page], annotations: report().annotations }));
    expect(rows).toEqual(stored.map(row => ({ ...row, first_seen: '', last_seen: '' })));
  });

  test('a text that is given twice counts once', () => {
    const once = analysisToCsv([{ analysis: ANALYSIS, text: TEXT }]);
    expect(analysisToCsv(Array(2).fill({ analysis: ANALYSIS, text: TEXT }))).toBe(once);
  });
});

describe('cells', () => {
  test.each([
    '=1+1',
    '+86',
    '-18.2℃',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '\u200b=1',
  ])('a formula is text: %j', text => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  test.each(['', '增长-3%', '1=1', "'x", '3个', '（+3）'])('what is none stays: %j', text => {
    expect(guardCell(text)).toBe(text);
  });

  test('control characters go, line ends stay', () => {
    expect(guardCell('a\u0000b\u001fc\u007f\nd\te')).toBe('a b c \nd\te');
  });

  test.each([
    [12000, '12000'],
    [-18.2, '-18.2'],
    [0.1, '0.1'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [0, '0'],
  ])('the number %d is plain', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });

  test('a negative value is a number, not a guarded text', () => {
    const { page, annotations } = report();
    const cold = annotations.map(item => ({ ...item, body: { ...item.body, value: -18.2 } }));
    expect(table(toCsv({ pages: [page], annotations: [cold[0] as (typeof annotations)[0]] }))[0].value).toBe(
      '-18.2',
    );
  });
});

test('whatever the records hold, every cell comes back, and none opens a formula', () => {
  fc.assert(
    fc.property(collections, records => {
      const { data, errors } = parse(toCsv(records));
      expect(errors).toEqual([]);
      const cells = rowsOf(records);
      expect(data).toHaveLength(cells.length + 1);
      cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          const text = data[r + 1][c];
          if (typeof cell === 'number') expect(text).toMatch(/^-?\d+(\.\d+)?$/);
          else {
            expect(text).toBe(guardCell(cell ?? ''));
            expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
          }
        });
      });
    }),
    RUNS,
  );
});
