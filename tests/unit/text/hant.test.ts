import fc from 'fast-check';
import { ConverterFactory } from 'opencc-js/core';
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';
import { describe, expect, it } from 'vitest';
import { loadSimplify } from '../../../utils/text/hant.ts';

const simplify = loadSimplify();
const opencc = ConverterFactory([phrases, characters]);
const bmp = [...characters, ...phrases].filter(c => c.length === 1 && c > '\u3400');

describe('loadSimplify', () => {
  it.each([
    ['青石鎮黨委書記', '青石镇党委书记'],
    ['兩隻雞，三萬畝', '两只鸡，三万亩'],
    ['乾隆年間的乾果', '乾隆年间的干果'],
    ['後來在皇后大道', '后来在皇后大道'],
    ['成效顯著', '成效显著'],
    ['已是简体，不变', '已是简体，不变'],
    ['', ''],
    ['GDP 12.5%', 'GDP 12.5%'],
  ])('%s → %s', (from, to) => {
    expect(simplify(from)).toBe(to);
  });

  it('says what OpenCC says, wherever that keeps the length', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bmp), { maxLength: 40 }), chars => {
        const text = chars.join('');
        const theirs = opencc(text);
        if (theirs.length === text.length && [...theirs].length === theirs.length)
          expect(simplify(text)).toBe(theirs);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the length of anything, lone surrogates too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.integer({ min: 0xd700, max: 0xe000 })),
        (text, units) => {
          const wild = text + String.fromCharCode(...units);
          expect(simplify(wild)).toHaveLength(wild.length);
        },
      ),
    );
  });

  it('keeps phrases whole across its chunks', () => {
    for (let shift = 8185; shift < 8195; shift++) {
      const text = `${'a'.repeat(shift)}乾隆年間`;
      expect(simplify(text)).toBe(`${'a'.repeat(shift)}乾隆年间`);
    }
  });

  it('leaves characters outside the BMP alone', () => {
    expect(simplify('𠮷鎮')).toBe('𠮷镇');
  });
});
