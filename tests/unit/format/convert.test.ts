import { expect, test } from 'vitest';
import { conversions } from '../../../utils/format/convert.ts';
import { openAddress } from '../../../utils/format/link.ts';
import { quotation } from '../../../utils/format/quotation.ts';

const t = (key: string, values: string[] = []) => `${values[0]} ${key.slice(key.indexOf('_') + 1)}`;

test.each([
  [{ value: 1000, unit: '亩' }, ['66.7 ha']],
  [{ value: 30_000, unit: '亩' }, ['20 km2']],
  [{ value: 3, unit: '亩' }, ['2,000 m2']],
  [{ value: 12, unit: '公顷' }, ['180 mu']],
  [{ value: 45_600, unit: '平方米' }, ['68.4 mu', '4.56 ha']],
  [{ value: 2, unit: '平方公里' }, ['3,000 mu', '200 ha']],
  [{ min: 2, max: 3, unit: '里' }, ['1–1.5 km']],
  [{ value: 800, unit: '斤' }, ['400 kg']],
  [{ value: 1e6, unit: '斤' }, ['500 t']],
  [{ value: null, unit: '亩' }, []],
  [{ value: 5, unit: '个' }, []],
  [{ value: 5, unit: 'constructor' }, []],
])('%j', (figure, expected) => expect(conversions(figure, t, 'en')).toEqual(expected));

test('a quotation has its source, and no characters that the page hides', () => {
  const words = (key: string, [value = ''] = [] as string[]) =>
    ({
      quote_text: `“${value}”`,
      quote_title: `《${value}》`,
      quote_comma: '，',
      quote_source: `——${value}`,
    })[key] ?? value;
  const page = {
    title: '青禾\u200b镇',
    publisher: '青禾日报',
    published: '2026',
    url: 'https://a.example/1',
  };
  const target = { sentence: '新建\n学校\u202e三所。', exact: '三所' };
  expect(quotation(target, page, words, 'zh-CN')).toBe(
    '“新建 学校三所。”\n——青禾日报，《青禾镇》，2026\nhttps://a.example/1',
  );
  expect(quotation(target, { ...page, title: '', publisher: null, published: null }, words, 'zh-CN')).toBe(
    '“新建 学校三所。”\nhttps://a.example/1',
  );
  expect(openAddress(page.url, '三所')).toContain('#:~:text=');
});
