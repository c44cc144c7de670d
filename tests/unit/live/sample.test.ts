import { expect, it } from 'vitest';
import { hasHan, samplePage } from '../../../utils/live/sample.ts';

/** The DOM of the tests has no such ranges; tests/browser sees the true ones. */
function pageOf(elements: number) {
  const asked: unknown[] = [];
  const range = {
    selectNodeContents: (what: unknown) => asked.push(what),
    setEndBefore: (where: unknown) => asked.push(where),
    toString: () => 'the text',
  };
  const document = {
    createRange: () => range,
    getElementsByTagName: () => ({ item: (i: number) => (i < elements ? { i } : null) }),
  };
  return { document: document as unknown as Document, asked };
}

it('gives the text of the document', () => {
  const { document, asked } = pageOf(1_700);
  expect(samplePage(document)).toBe('the text');
  expect(asked).toEqual([document]);
});

it('gives the beginning of a page of many elements', () => {
  const { document, asked } = pageOf(4_000);
  expect(samplePage(document)).toBe('the text');
  expect(asked).toEqual([{ i: 1_700 }]);
});

it('tells Chinese prose from text without any', () => {
  expect(hasHan('柳溪镇新建农村公路12.5公里，安装路灯430盏。')).toBe(true);
  expect(hasHan('柳溪鎮2031年計劃改造社區4個')).toBe(true);
  expect(hasHan('The ferry’s “new” timetable')).toBe(false);
  expect(hasHan('')).toBe(false);
});
