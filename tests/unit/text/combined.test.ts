import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../utils/analyse.ts';
import { loadAids } from '../../../utils/text/aids.ts';
import { needsAids } from '../../../utils/text/needs.ts';
import { cutAtMark } from './corrupt.ts';

/** One kind of dirt rarely comes alone: the gateway that turns a page Traditional also puts readings in and cuts bytes. */

const aids = loadAids();
const traditional = Converter({ from: 'cn', to: 't' });

const CLEAN = `青石镇办好民生实事
青石镇党委书记表示，今年全镇计划新增公办学位3000多个，改造农村公路26.5公里。“这些都是群众盼的。”樟树村村民说；目前已投入资金1.2亿元，惠及群众1.8万人次。
全镇有规上企业126家，产值增长12.5%，位列全县第三。“条件好了。”校长介绍，新校区占地35亩，总投资近8600万元，预计2023年9月投入使用！
下一步，镇里将于年底前完成5个村的污水管网建设，力争新建文化广场2个。`;

const READINGS: Readonly<Record<string, string>> = {
  鎮: 'zhèn',
  黨: 'dǎng',
  個: 'gè',
  億: 'yì',
  萬: 'wàn',
  區: 'qū',
  縣: 'xiàn',
  資: 'zī',
  廣: 'guǎng',
  實: 'shí',
};
const withReadings = (text: string, open = '(', close = ')', tones = true): string =>
  text.replace(/[鎮黨個億萬區縣資廣實]/gu, c => {
    const reading = READINGS[c] as string;
    return `${c}${open}${tones ? reading : reading.normalize('NFD').replace(/[\u0300-\u036f]/g, '')}${close}`;
  });
const wide = (text: string): string =>
  text.replace(/[0-9.%]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const spaced = (text: string): string =>
  text.replace(/(\d)(?=[一-龥])/g, '$1 ').replace(/([一-龥])(?=\d)/g, '$1 ');
const commas = (text: string): string => text.replaceAll('，', ',，');
const halved = (text: string): string => text.replaceAll('，', ',').replaceAll('；', ';');
const framed = (text: string): string =>
  text.replaceAll('\n', '\n????').replace('全镇有', '#p#分页标题#e#全镇有');
const framedHant = (text: string): string =>
  text.replaceAll('\n', '\n????').replace('全鎮有', '#p#分頁標題#e#全鎮有');
const cut = (text: string): string => cutAtMark(cutAtMark(text, '!'), ';');

const read = (text: string) => analyse(text, { published: '2022-03-01', ...(needsAids(text) && aids) });
const claims = (text: string): string[] =>
  read(text).figures.map(f => `${f.value ?? `${f.min}..${f.max}`} ${f.mod} ${f.unit} ${f.role}`);

describe('several kinds of dirt at once', () => {
  const expected = claims(CLEAN);

  it('is tried on figures and pledges worth the name', () => {
    expect(expected).toHaveLength(11);
    expect(read(CLEAN).pledges.length).toBeGreaterThanOrEqual(3);
  });

  it.each<[string, (text: string) => string]>([
    ['Traditional, readings, stray spaces', text => withReadings(spaced(traditional(text)))],
    [
      'Traditional, full-width readings and digits',
      text => withReadings(wide(traditional(text)), '（', '）'),
    ],
    [
      'Traditional, readings without tones, doubled commas',
      text => withReadings(commas(traditional(text)), '(', ')', false),
    ],
    ['indents and page marks, doubled commas, full-width digits', text => commas(wide(framed(text)))],
    [
      'indents and page marks on a Traditional page with readings',
      text => withReadings(framedHant(traditional(text))),
    ],
    ['half-width marks, spaces, readings', text => withReadings(spaced(halved(traditional(text))))],
    ['bytes cut at marks, Traditional', text => cut(traditional(text))],
    ['bytes cut at marks, readings, doubled commas', text => withReadings(commas(cut(traditional(text))))],
    [
      'bytes cut, readings, spaces, full-width digits',
      text => withReadings(wide(spaced(cut(traditional(text))))),
    ],
    ['everything', text => withReadings(commas(spaced(cut(framedHant(traditional(text))))))],
  ])('%s: reads the same figures', (name, dress) => {
    const text = dress(CLEAN);
    if (/cut|everything/.test(name)) expect(text).toMatch(/\?[!;]/);
    expect(claims(text)).toEqual(expected);
    expect(read(text).pledges.map(p => p.deadline?.edtf ?? null)).toEqual(
      read(CLEAN).pledges.map(p => p.deadline?.edtf ?? null),
    );
  });

  it('names each kind it met', () => {
    const text = withReadings(commas(spaced(cut(framedHant(traditional(CLEAN))))));
    expect(read(text).page.dirt).toEqual(
      expect.arrayContaining(['pinyin', 'mojibake', 'stray-spaces', 'doubled-punctuation', 'pagination']),
    );
  });

  it('keeps a figure behind bytes that nobody can repair, and marks it', () => {
    const broken = withReadings(traditional(CLEAN)).replace('126家', '?。126家');
    const figure = read(broken).figures.find(f => f.value === 126);
    expect(figure).toMatchObject({ unit: '家', uncertain: true });
    expect(read(broken).figures.filter(f => f.uncertain)).toHaveLength(1);
  });
});
