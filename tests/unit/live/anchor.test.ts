import { expect, test } from 'vitest';
import { anchor } from '../../../utils/live/anchor.ts';

const TEXT = '一村新建水塘3口，修路5里。二村新建水塘3口，修渠8里。';
const second = TEXT.lastIndexOf('3口');
const target = {
  exact: '3口',
  prefix: '修路5里。二村新建水塘',
  suffix: '，修渠8里。',
  start: second,
  end: second + 2,
  sentence: '二村新建水塘3口，修渠8里。',
};

test('stays where it was', () => expect(anchor(target, TEXT)).toBe(target));
test('is found again where the text has moved, among its likes', () => {
  const moved = `编者按：${TEXT}`;
  expect(anchor(target, moved)?.start).toBe(moved.lastIndexOf('3口'));
});
test('is gone with its surroundings: the same words elsewhere are another thing', () => {
  expect(anchor(target, '三乡挖井3口。')).toBeNull();
  expect(anchor(target, '没有了')).toBeNull();
});
test('a long quote speaks for itself', () => {
  const long = { ...target, exact: '二村新建水塘3口，修渠8里，并且全部验收合格投入使用', start: 0, end: 27 };
  expect(anchor(long, `新闻：${long.exact}。`)?.start).toBe(3);
});
