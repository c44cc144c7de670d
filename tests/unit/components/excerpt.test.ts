import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../components/excerpt.ts';
import { target } from './records.ts';

describe('excerpt', () => {
  it('splits the sentence at the quote', () => {
    const parts = excerpt(target('全镇新建停车位600余个，方便群众。', '600余个'));
    expect(parts).toEqual({ before: '全镇新建停车位', quote: '600余个', after: '，方便群众。' });
  });

  it('takes the occurrence its surroundings belong to', () => {
    const sentence = '建成公园13个，其中口袋公园3个，社区公园3个。';
    const middle = sentence.indexOf('3个，社区');
    expect(excerpt(target(sentence, '3个', middle))?.before).toBe('建成公园13个，其中口袋公园');
    const last = sentence.lastIndexOf('3个');
    expect(excerpt(target(sentence, '3个', last))?.after).toBe('。');
  });

  it('keeps the quote in view of a long sentence, cutting at a comma where one is near', () => {
    const sentence = `${'今年以来统筹推进各项工作'.repeat(6)}，实事求是办实事，共修复道路42公里。`;
    const parts = excerpt(target(sentence, '42公里'), 20);
    expect(parts?.before).toBe('…实事求是办实事，共修复道路');
  });

  it('gives up where the sentence does not hold the quote', () => {
    expect(excerpt({ ...target('新增学位', '学位'), sentence: '另一句' })).toBeNull();
    expect(excerpt({ ...target('新增学位', '学位'), exact: '' })).toBeNull();
  });

  it('never loses or invents anything but what it cuts off in front', () => {
    const text = fc.string({ unit: fc.constantFrom('青', '石', '3', '个', '，'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.constantFrom('3个', '个', '青石'), text, (before, quote, after) => {
        const sentence = before + quote + after;
        const parts = excerpt(target(sentence, quote, before.length), 1000);
        expect(parts && parts.before + parts.quote + parts.after).toBe(sentence);
      }),
    );
  });
});
