import { expect, it } from 'vitest';
import { samplePage } from '../../../utils/live/sample.ts';
import { page } from '../dom/page.ts';

const prose = '柳溪镇新建农村公路12.5公里，安装路灯430盏，惠及群众2.1万人。';

it('gives the text of the body', () => {
  expect(samplePage(page(`<ul> <li>首页</li></ul><p>${prose}</p><p>${prose}</p>`))).toContain(
    `${prose}${prose}`,
  );
});

it('gives the beginning of a page of many elements', () => {
  // the DOM of the tests has no such ranges; tests/browser sees the true ones
  const elements = Array.from({ length: 4_000 }, (_, i) => ({ i }));
  const body = { textContent: 'all of it', getElementsByTagName: () => elements };
  let asked: unknown[] = [];
  const createRange = () => ({
    setStart: (...where: unknown[]) => (asked = where),
    setEndBefore: (where: unknown) => asked.push(where),
    toString: () => 'the beginning',
  });
  expect(samplePage({ body, createRange } as unknown as Document)).toBe('the beginning');
  expect(asked).toEqual([body, 0, { i: 1_600 }]);
  elements.length = 1_600;
  expect(samplePage({ body, createRange } as unknown as Document)).toBe('all of it');
});

it('copes with a page that has no body', () => {
  expect(samplePage({ title: '页', body: null } as unknown as Document)).toBe('');
});
