/** Pages that name no year: what is ahead is ahead all the same, and no deadline is made up. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../utils/analyse.ts';

const read = (text: string): string[] =>
  analyse(text).pledges.map(p => `${p.quote}|${p.deadline?.quote ?? '-'}|${p.deadline?.edtf ?? '-'}`);

describe('on a page without a year', () => {
  it.each([
    ['清河：明年投资64亿元用于交通', '明年投资64亿元用于交通|明年|-'],
    ['盐港区明年新增1680个学位。', '盐港区明年新增1680个学位|明年|-'],
    ['后年新建6所小学。', '后年新建6所小学|后年|-'],
    ['大桥始建于1958年。明年新增学位1680个。', '明年新增学位1680个|明年|-'],
    ['大桥建于1958年。8月底前完成39项整改。', '8月底前完成39项整改|8月底前|-'],
    ['到2030年，全县将建成水库3座。', '到2030年，全县将建成水库3座|到2030年|2030'],
    ['“十五五”期间将建设泵站9座。', '“十五五”期间将建设泵站9座|十五五”期间|../2030'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['去年投资64亿元用于交通。', '今年以来新增学位1680个。', '前年建成小学6所。'])('not %s', text => {
    expect(read(text)).toEqual([]);
  });
});
