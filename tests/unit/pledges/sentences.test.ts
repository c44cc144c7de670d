/** Where sentences and items begin. */
import { expect, it } from 'vitest';
import { isItem, markAt } from '../../../utils/pledges/sentences.ts';

it('finds the mark of an item behind a deep indent and a few empty lines', () => {
  expect(markAt(`${' '.repeat(40)}一、新建学校`, 0)).toBe('、');
  expect(markAt('\n\n\n3.新建学校', 0)).toBe('.');
  expect(markAt('新建学校3所', 0)).toBe('');
});

it('takes a line for an item where another of its kind stands beside it', () => {
  const text = `${' '.repeat(24)}1.新建学校3所\n\n${' '.repeat(24)}2.改造泵站4座`;
  expect(isItem(text, { start: 24, end: text.indexOf('\n') })).toBe(true);
  expect(isItem('新建学校3所\n改造泵站4座', { start: 0, end: 6 })).toBe(false);
});
