import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../utils/analysis.ts';
import { check } from '../../../utils/checks/check.ts';

const UNIT =
  /(近|超|约)?(\d+(?:\.\d+)?)([万亿]?)(平方公里|平方米|百分点|公顷|公里|公斤|人次|亩|米|斤|吨|个|户|人|条|件|元|天|%|所|名)/g;
const SCALE: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8 };

/** Figures of a test sentence: enough of a scanner for the sentences below, and nothing of the real one. */
function figuresOf(text: string): Figure[] {
  return [...text.matchAll(UNIT)].map(match => {
    const unit = match[4] as string;
    return {
      start: match.index,
      end: match.index + match[0].length,
      quote: match[0],
      value: Number(match[2]) * (SCALE[match[3] as string] as number),
      mod: match[1] === '近' ? 'nearly' : match[1] === '超' ? 'over' : match[1] === '约' ? 'about' : 'exact',
      unit,
      kind: unit === '%' ? 'share' : 'count',
      role: 'reported',
    };
  });
}

const run = (text: string) =>
  check(text, figuresOf(text)).map(({ rule, ok }) => `${rule} ${ok ? 'ok' : 'wrong'}`);

describe('conversion', () => {
  it.each([
    ['公园占地100亩(6.7万平方米),今年开放。', ['conversion ok']],
    ['公园占地100亩（约6.67万平方米）。', ['conversion ok']],
    ['公园占地100亩(合6.7公顷)。', ['conversion ok']],
    ['公园占地100亩(9.7万平方米)。', ['conversion wrong']],
    ['流域面积2平方公里(3000亩)。', ['conversion ok']],
    ['流域面积2平方公里(30亩)。', ['conversion wrong']],
    ['亩产600公斤(1200斤)。', ['conversion ok']],
    ['道路长3公里(3000米)。', ['conversion ok']],
    ['公园占地100亩,其中绿化6.7万平方米。', []],
    ['公园占地100亩(其中水面6.7万平方米)。', []],
    ['新增学位100个(6.7万平方米校舍)。', []],
  ])('%s', (text, expected) => {
    expect(run(text)).toEqual(expected);
  });
});

describe('sum', () => {
  it.each([
    ['全镇共有党员455人,其中男300人、女155人。', ['sum ok']],
    ['全镇共有党员455人,其中男300人、女150人。', ['sum wrong']],
    ['全镇收集意见455条,已办结449条,正在办理6条。', ['sum ok']],
    ['全镇收集意见455条,已办结449条,正在办理9条。', ['sum wrong']],
    ['项目共30个,其中工业12个、农业10个、旅游8个。', ['sum ok']],
    ['项目共900个,其中工业412个、农业310个、旅游188个。', ['sum wrong']],
    ['项目共30个,其中工业12个、农业10个。', []],
    ['共有困难户100户,其中低保户60户、残疾人家庭70户。', []],
    ['投资总额20亿元,其中一期7亿元,二期13亿元。', ['sum ok']],
    ['投资总额5.1亿元,其中一期1.24亿元,二期3.83亿元。', ['sum ok']],
    ['项目共30个,其中工业12个、面积18亩。', []],
    ['项目共30个。其中工业12个、农业10个、旅游9个。', []],
    ['改造面积约500亩,其中一期200亩,二期400亩。', []],
  ])('%s', (text, expected) => {
    expect(run(text)).toEqual(expected);
  });
});

describe('share', () => {
  it.each([
    ['全县有农户8000户,其中脱贫户400户,占5%。', ['share ok']],
    ['全县有农户8000户,其中脱贫户400户,占总户数的5.0%。', ['share ok']],
    ['全县有农户8000户,其中脱贫户400户,占15%。', ['share wrong']],
    ['完成300亩,占计划400亩的75%。', ['share ok']],
    ['完成300亩,占计划400亩的57%。', ['share wrong']],
    ['全县有农户8000户,其中脱贫户400户,增长5%。', []],
    ['全县有农户8000户,其中党员400人,占5%。', []],
    ['流转耕地400亩,占全县的5%。', []],
  ])('%s', (text, expected) => {
    expect(run(text)).toEqual(expected);
  });
});

describe('conflict', () => {
  it.each([
    ['到2023年新增学位超1.1万个。届时公办学位近1.1万个,基本够用。', ['conflict wrong']],
    ['新增学位超1.1万个。本月发放口罩近1.1万个,全部到位。', []],
    ['新增学位超1.1万个,公办学位超1.1万个。', []],
    ['新增学位超1.1万个,公办学位近2.1万个。', []],
  ])('%s', (text, expected) => {
    expect(run(text)).toEqual(expected);
  });
});

describe('trend', () => {
  it.each([
    ['办理时间由30天压缩到10天,缩短20天。', ['trend ok']],
    ['办理时间由30天压缩到10天,缩短25天。', ['trend wrong']],
    ['办理时间由10天压缩到30天。', ['trend wrong']],
    ['学校由12所增加到15所,增加3所。', ['trend ok']],
    ['学校由15所增加到12所。', ['trend wrong']],
    ['入住率由40%提高到55%,提高15百分点。', ['trend ok']],
    ['入住率由40%提高到55%,提高25百分点。', ['trend wrong']],
    ['收入由200万元增加到250万元,增长25%。', ['trend ok']],
    ['收入由200万元增加到250万元,增长52%。', ['trend wrong']],
    ['学校由12所增加到15所,新建教室30个。', []],
    ['由3个村、12所学校增加到15所。', ['trend ok'].slice(1)],
    ['资金由县里30万元补助,镇里10万元。', []],
  ])('%s', (text, expected) => {
    expect(run(text)).toEqual(expected);
  });
});

describe('check', () => {
  it('says what it compared, in a sentence, with the numbers', () => {
    const text = '公园占地100亩(9.7万平方米)。';
    expect(check(text, figuresOf(text))).toEqual([
      {
        rule: 'conversion',
        ok: false,
        figures: [0, 1],
        expected: expect.closeTo(66666.67, 1),
        found: 97000,
        text: '100亩折合6.67万平方米，文中为9.7万平方米，不符。',
      },
    ]);
  });

  it('ignores figures without a value and figures that touch damaged bytes', () => {
    const text = '全镇共有党员455人,其中男300人、女150人。';
    const figures = figuresOf(text);
    expect(check(text, [{ ...figures[0]!, value: null }, ...figures.slice(1)])).toEqual([]);
    expect(check(text, [figures[0]!, { ...figures[1]!, uncertain: true }, figures[2]!])).toEqual([]);
  });

  it('reads texts with thousands of figures', () => {
    for (const sentence of [
      '共455人,其中男300人、女155人、',
      '近1.1万个学位,超1.1万个学位,',
      '由30天压缩到10天,',
      '100亩(6.7万平方米)',
    ]) {
      const text = sentence.repeat(10_000);
      const figures = figuresOf(text);
      expect(figures.length).toBeGreaterThanOrEqual(20_000);
      expect(Array.isArray(check(text, figures))).toBe(true);
    }
  });

  it('finds nothing in nothing', () => {
    expect(check('', [])).toEqual([]);
    expect(check('青禾镇发展迅速。', [])).toEqual([]);
  });
});
