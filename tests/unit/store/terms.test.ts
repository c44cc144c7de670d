import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addTerms,
  mayHold,
  queryWords,
  searchKey,
  signatureOf,
  termsOf,
} from '../../../utils/store/terms.ts';
import { loadSimplify } from '../../../utils/text/hant.ts';

describe('text as it is compared', () => {
  test.each([
    ['1.5萬(wàn)戶', '1.5万户'],
    ['區（qū）現(xian)在', '区现在'],
    ['２０２７年 Ａ區', '2027年a区'],
    ['a(b)c', 'a(b)c'],
    ['第3\u200b 季\n度', '第3季度'],
  ])('%s', (text, key) => {
    expect(searchKey(text, loadSimplify())).toBe(key);
  });

  test('the words of a query, each once, none empty, a pasted page cut', () => {
    expect(queryWords('  学位 学位\u3000（xx） １２ ')).toEqual(['学位', '(xx)', '12']);
    expect(queryWords('字'.repeat(9999))[0]).toHaveLength(200);
    expect(queryWords(' \u200b ')).toEqual([]);
  });

  test('terms of numbers are longer', () => {
    const pairs = ['1', '2', '3', '4', '个', '12', '23', '34', '4个'];
    expect(new Set(termsOf('1234个'))).toEqual(new Set([...pairs, '123', '234', '1234']));
  });

  test('terms do not run over the end of a line', () => {
    expect([...termsOf('甲乙\n𠮷')].sort()).toEqual(['甲', '甲乙', '乙', '𠮷'].sort());
  });
});

describe('signatures', () => {
  test('hold what they were made of, all of it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 })), fc.string(), (texts, later) => {
        const terms = new Set<string>();
        for (const text of texts) termsOf(text, terms);
        const signature = signatureOf(terms);
        addTerms(signature, termsOf(later));
        for (const term of [...terms, ...termsOf(later)]) expect(mayHold(signature, term)).toBe(true);
      }),
    );
  });

  test('seldom hold anything else', () => {
    const pair = (first: number, i: number) =>
      String.fromCharCode(first + (i % 5000), 0x4e00 + ((i * 7919) % 20000));
    for (const size of [100, 1000, 4096]) {
      const signature = signatureOf(new Set(Array.from({ length: size }, (_, i) => pair(0x4e00, i))));
      const wrong = Array.from({ length: 10000 }, (_, i) => pair(0x3000, i)).filter(t =>
        mayHold(signature, t),
      );
      expect(wrong.length).toBeLessThan(600);
    }
  });
});
