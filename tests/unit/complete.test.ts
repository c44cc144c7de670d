import { expect, it } from 'vitest';
import { analyse } from '../../utils/analyse.ts';
import { loadAids } from '../../utils/text/aids.ts';

const text = '岚山镇办好民生实事\n岚山镇党委、政府今年投入36万元，新增学位300个。';

it('believes the publisher a page gives, but no betting brand in its place', () => {
  expect(analyse(text, { publisher: '岚江日报' }).page.publisher).toBe('岚江日报');
  expect(analyse(text, { publisher: '星彩体育:晚报' }).page.publisher).toBeNull();
});

it('believes the author a page gives where the text names none', () => {
  const page = { author: '许知远', editor: '沈青禾' };
  expect(analyse(text, page).page).toMatchObject(page);
  expect(analyse(`${text}\n作者：白石`, page).page).toMatchObject({ author: '白石', editor: '沈青禾' });
});

it('takes the headline for the title where the page itself is titled with a betting brand', () => {
  expect(analyse(text, { title: '必威体育' }).page.title).toBe('岚山镇办好民生实事');
  expect(analyse(text, { title: '岚山镇的一年' }).page.title).toBe('岚山镇的一年');
});

it.each([
  // the byte may have been a digit, a magnitude or the unit
  ['岚山镇新增就业1.2万\ufffd，增长3%。', [true, undefined]],
  ['岚山镇新增就业\ufffd1.2万人，修路3公里。', [true, undefined]],
  ['岚山镇新增就业1.2万人\ufffd3公里。', [true, true]],
  ['嵐山鎮新增就業1.2萬\ufffd，增長3%。', [true, undefined]],
  ['岚山镇修路12公里，\ufffd建桥3座。', [undefined, undefined]],
])('distrusts figures that touch a lost byte: %j', (text, uncertain) => {
  expect(analyse(text, loadAids()).figures.map(figure => figure.uncertain)).toEqual(uncertain);
});

it('names nothing by a lost byte', () => {
  const { figures } = analyse('岚山镇新增就业\ufffd1.2万人\ufffd其中女性300人。');
  expect(figures.map(figure => figure.subject)).toEqual(['就业', '女性']);
});

it.each(['云顶娱乐', '星彩体育', '必威体育'])(
  'reads a promise with a betting brand inside as one, and warns: %s',
  brand => {
    const hijacked = `今年，岚山镇将新建${brand}:幼儿园2所，改造道路12公里。`;
    const { page, pledges, figures } = analyse(hijacked, loadAids());
    expect(pledges.map(pledge => pledge.quote)).toEqual([
      `今年，岚山镇将新建${brand}:幼儿园2所`,
      '改造道路12公里',
    ]);
    expect(figures.map(figure => figure.quote)).toEqual(['2所', '12公里']);
    expect(page.dirt).toContain('brand-hijack');
  },
);

it('quotes names of a Traditional page as it writes them', () => {
  const lines = [
    '嵐山鎮辦好民生實事',
    '來源：嵐江縣融媒體中心　作者：蘇　硯　責任編輯：陳雲帆、許遠',
    '嵐山鎮黨委、政府今年投入36萬元，新增學位300個，實施項目23個，經過兩個月進展。',
  ];
  const { page } = analyse(lines.join('\n'), loadAids());
  expect(page).toMatchObject({
    title: '嵐山鎮辦好民生實事',
    publisher: '嵐江縣融媒體中心',
    author: '蘇硯',
    editor: '陳雲帆、許遠',
  });
  // without the table they stay as they were folded
  expect(analyse(lines.join('\n')).page.title).toBe('嵐山鎮辦好民生實事');
});
