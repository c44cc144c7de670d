import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halve } from '../../../utils/text/chars.ts';
import { loadSimplify } from '../../../utils/text/hant.ts';
import { fold } from './folded.ts';

const simplify = loadSimplify();

/** Pieces that folding looks for, whole and broken. */
const pieces = fc.constantFrom(
  ...[
    '區',
    '鎮',
    '萬',
    '个',
    '们',
    '青石镇',
    '白沙村',
    '闭聊绢^',
    '斑@',
    '槿烁',
    '顒邮彝',
    '军',
    '省',
    '一',
    '百',
  ],
  ...['(qū)', '(zhèn)', '（wàn）', '(men)', '(shu) ', '(AI)', '(次)', 'qū)', '(', ')', '（', '）', ' (lǜ)'],
  ...[
    '1',
    '12',
    '１２',
    '，',
    '３４５',
    '1 000',
    '000',
    ' ',
    '  ',
    '\t',
    '　',
    '\u00a0',
    '\u202f',
    '\n',
    '.',
    '%',
    ' km',
  ],
  ...['?', '?!', '?！?', '!', '！', ';', '；', '？', '。', '”', '“', '\ufffd', '^', '@', '????'],
  ...[
    '#p#',
    '#e#',
    '#p#分页标题#e#',
    '?div id="',
    '"',
    '?/div?',
    '&nbsp;',
    '<br>',
    'a',
    'W',
    '\u200b',
    '\ufe0f',
  ],
  ...['\ud842\udfb7', '\ud800', '\udc00', '必威体育'],
);
const dirty = fc.array(pieces, { maxLength: 40 }).map(list => list.join(''));
const wild = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map(units => String.fromCharCode(...units));
const anything = fc.oneof({ weight: 3, arbitrary: dirty }, fc.string({ unit: 'binary' }), wild);
const tables = fc.constantFrom(undefined, simplify);

describe('fold, for any text', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(anything, tables, (raw, table) => {
        const once = fold(raw, table).text;
        expect(fold(once).text).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('maps every offset back into the raw text, monotone, no character onto nothing', () => {
    fc.assert(
      fc.property(anything, tables, (raw, table) => {
        const { text, rawStart, rawEnd } = fold(raw, table);
        let start = 0;
        let end = 0;
        for (let i = 0; i <= text.length; i++) {
          expect(rawStart(i)).toBeGreaterThanOrEqual(start);
          expect(rawEnd(i)).toBeGreaterThanOrEqual(end);
          if (i > 0) expect(rawEnd(i)).toBeGreaterThan(start);
          start = rawStart(i);
          end = rawEnd(i);
        }
        expect(start).toBeLessThanOrEqual(raw.length);
        expect(end).toBeLessThanOrEqual(raw.length);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps every character it does not mend or mark out', () => {
    const harmless = fc
      .array(pieces, { maxLength: 40 })
      .map(list => list.join('').replace(/[?？\ufffd!！;；#<&]/g, ''));
    fc.assert(
      fc.property(harmless, raw => {
        const { text, rawStart } = fold(raw);
        const narrow = halve(raw);
        for (let i = 0; i < text.length; i++) {
          const back = narrow[rawStart(i)];
          // a blank may come to be a comma or, where a line break was lost, a break
          expect(back === text[i] || (/\s|[，,]/.test(back) && /[ ,\n]/.test(text[i]))).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('reports uncertain stretches inside the text, in order, apart', () => {
    fc.assert(
      fc.property(anything, tables, (raw, table) => {
        const { text, uncertain } = fold(raw, table);
        let last = 0;
        for (const { start, end } of uncertain) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    '(',
    '区(',
    '区(qū)',
    '区(q(qū)ū)',
    ' ',
    '?!',
    '?!?！',
    '?!你',
    '；你',
    '1 ',
    '1 年 ',
    '1 000 ',
    '东 ',
    '?們',
    '?qū)',
  ])('takes 20 000 characters of %j', unit => {
    const raw = unit.repeat(20_000 / unit.length);
    const once = fold(raw, simplify).text;
    expect(fold(once).text).toBe(once);
  });
});
