import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../utils/text/map.ts';

/** Sorted, not overlapping edits of a text of 60 characters. */
const edits = fc
  .array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 }), fc.string({ maxLength: 5 }), fc.nat(4)), {
    maxLength: 8,
  })
  .map(list => {
    const out: Edit[] = [];
    let at = 0;
    for (const [gap, length, text, tail] of list) {
      const start = at + gap;
      const end = start + length;
      if (end > 60) break;
      out.push({ start, end, text, tail: start + Math.min(tail, length) });
      at = end;
    }
    return out;
  });

describe('applyEdits', () => {
  it('leaves a text without edits alone', () => {
    const { text, map } = applyEdits('abc', []);
    expect(text).toBe('abc');
    expect([0, 1, 2, 3].map(map.start)).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map(map.end)).toEqual([0, 1, 2, 3]);
  });

  it('gives a deletion to the character before it as far as its tail', () => {
    const { text, map } = applyEdits('ab(x) c', [{ start: 2, end: 6, text: '', tail: 5 }]);
    expect(text).toBe('abc');
    expect(map.end(2)).toBe(5);
    expect(map.start(2)).toBe(6);
    expect(map.end(3)).toBe(7);
  });

  it('gives a deletion without a tail to nobody', () => {
    const { map } = applyEdits('1 年', [{ start: 1, end: 2, text: '' }]);
    expect([map.start(0), map.end(1), map.start(1), map.end(2)]).toEqual([0, 1, 2, 3]);
  });

  it('joins deletions that stand together', () => {
    const { map } = applyEdits('a(x)(y)b', [
      { start: 1, end: 4, text: '', tail: 4 },
      { start: 4, end: 7, text: '', tail: 7 },
    ]);
    expect(map.end(1)).toBe(7);
    expect(map.start(1)).toBe(7);
  });

  it('spreads a replacement over what it replaced', () => {
    const { text, map } = applyEdits('xABCDEFy', [{ start: 1, end: 7, text: 'abc' }]);
    expect(text).toBe('xabcy');
    expect([1, 2, 3, 4].map(map.start)).toEqual([1, 3, 5, 7]);
    expect([1, 2, 3, 4].map(map.end)).toEqual([1, 3, 5, 7]);
  });

  it('maps every offset back, monotone, no character onto nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 60, maxLength: 60, unit: 'binary-ascii' }), edits, (input, list) => {
        const { text, map } = applyEdits(input, list);
        for (let i = 0; i <= text.length; i++) {
          expect(map.start(i)).toBeGreaterThanOrEqual(0);
          expect(map.start(i)).toBeLessThanOrEqual(input.length);
          expect(map.end(i)).toBeLessThanOrEqual(input.length);
          if (i === 0) continue;
          expect(map.start(i)).toBeGreaterThanOrEqual(map.start(i - 1));
          expect(map.end(i)).toBeGreaterThanOrEqual(map.end(i - 1));
          expect(map.end(i)).toBeGreaterThan(map.start(i - 1));
        }
      }),
    );
  });

  it('maps what no edit touched onto itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 60, maxLength: 60, unit: 'binary-ascii' }), edits, (input, list) => {
        const deletions = list.map(edit => ({ ...edit, text: '' }));
        const { text, map } = applyEdits(input, deletions);
        for (let i = 0; i < text.length; i++) expect(input[map.start(i)]).toBe(text[i]);
      }),
    );
  });

  it('answers in any order as in the order of the text', () => {
    fc.assert(
      fc.property(edits, fc.array(fc.nat(80), { maxLength: 40 }), (list, asked) => {
        const { map } = applyEdits('x'.repeat(60), list);
        for (const i of asked) {
          const fresh = applyEdits('x'.repeat(60), list).map;
          expect([i, map.start(i), map.end(i)]).toEqual([i, fresh.start(i), fresh.end(i)]);
        }
      }),
    );
  });
});
