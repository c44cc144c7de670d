import { describe, expect, it } from 'vitest';
import { analyse } from '../../../utils/analyse.ts';

const figures = (text: string) => analyse(text, { published: '2023-06-01' }).figures;

describe('what is measured', () => {
  it.each([
    ['新增公办学位3000个', ['公办学位']],
    ['建成3000个公办学位，全部投用', ['公办学位']],
    ['规上工业增加值同比增长8.2%', ['规上工业增加值']],
    ['今年以来走访群众820户', ['群众']],
    ['4月份以来深入企业80家次', ['企业']],
    ['累计安装路灯260盏', ['路灯']],
    ['王家湾流转土地500亩', ['土地']],
    ['推出28项“民生微实事”项目', ['民生微实事项目']],
    ['12个老旧小区改造项目进场', ['老旧小区改造项目']],
    ['6个荔枝园改造升级', ['荔枝园']],
    ['7名区级领导包片走访', ['区级领导']],
    ['为期3周的读书班学习', ['读书班学习']],
    ['聚集2000家企业和二十万工人', ['企业', '工人']],
    ['总投资逾420亿元', ['总投资']],
    ['公共服务设施投入3亿元', ['公共服务设施']],
    ['11个村', ['村']],
    ['产煤904万吨，同比下降6.3%', ['产煤', '产煤']],
    ['国道里程由370公里增加到706公里', ['国道里程', '国道里程']],
    ['13座桥梁也在抓紧建设', ['桥梁']],
    ['已办结449个', [undefined]],
    // verbs inside and behind the name
    ['第一产业实现增加值47亿元', ['第一产业增加值']],
    ['林果业完成产值6亿元，同比下降2%', ['林果业产值', '林果业产值']],
    ['全县生产总值（GDP）87亿元', ['生产总值']],
    ['中直企业完成投资8亿元', ['中直企业投资']],
    ['增速比同期提高0.9个百分点，比一季度提高0.3个百分点', ['增速', '增速']],
    ['茶叶收购价格为每公斤20元', ['茶叶收购价格']],
    ['到位资金3.5亿元', ['到位资金']],
    ['新增就业岗位280个', ['就业岗位']],
    ['人均可支配收入2万元', ['人均可支配收入']],
    ['在校生占比达到89%', ['在校生占比']],
    ['拉动GDP增长0.4个百分点', ['拉动GDP增长']],
    // one name for several things, several names for several numbers
    ['茶叶、蜜柚、食用菌产量11.5万吨', ['茶叶、蜜柚、食用菌产量']],
    ['城镇居民收入、农村居民收入分别达到3万元、1.8万元', ['城镇居民收入', '农村居民收入']],
    [
      '第二、第三产业占生产总值的比重分别回落2和1.6个百分点',
      ['第二产业占生产总值的比重', '第三产业占生产总值的比重'],
    ],
    ['升学率和就业率同比提高7%和12%', ['升学率', '就业率']],
    ['城区和集镇人均绿地面积分别达到16平方米和17平方米', ['城区人均绿地面积', '集镇人均绿地面积']],
    ['当日签约5个', ['签约']],
    ['在68家企业中展开', ['企业']],
    ['12个园区内施工', ['园区']],
    ['新建3所中心小学', ['中心小学']],
    ['国庆黄金周接待5万人', ['接待']],
    ['节约5000元', ['节约']],
    ['引进4家世界500强企业', ['世界500强企业']],
  ])('%s', (text, expected) => {
    expect(figures(text).map(f => f.subject)).toEqual(expected);
  });
});

describe('changes and what they are measured against', () => {
  it.each([
    ['税收同比增长5%', 'up', '同比'],
    ['环比下降0.3个百分点', 'down', '环比'],
    ['产值比上年提高12%', 'up', '比上年'],
    ['较2020年增加3.5万人', 'up', '较2020年'],
    ['增速高于全省平均水平2个百分点', 'up', '高于全省平均水平'],
    ['与去年同期相比，客流量减少8%', 'down', '去年同期'],
    ['投资比增9.2%', 'up', '比增'],
    ['同比分别增长4.5%', 'up', '同比'],
    ['发电量增12%', 'up', undefined],
    ['增设座椅70多个', undefined, undefined],
    ['农村供水提升\t受益18万人', undefined, undefined],
    ['投入760多万元实施项目', undefined, undefined],
    ['实现增加值5亿元', undefined, undefined],
    ['品质提升工程投资5亿元', undefined, undefined],
    ['村级增收项目12个', undefined, undefined],
    ['固定资产投资增加5亿元', 'up', undefined],
    ['压减产能30万吨', 'down', undefined],
  ])('%s', (text, direction, basis) => {
    expect(figures(text)[0]).toMatchObject(
      Object.fromEntries(Object.entries({ direction, basis }).filter(([, value]) => value !== undefined)),
    );
    if (direction === undefined) expect(figures(text)[0].direction).toBeUndefined();
    if (basis === undefined) expect(figures(text)[0].basis).toBeUndefined();
  });

  it('gives a list one basis', () => {
    expect(figures('同比分别增长15.5%、12%').map(f => f.basis)).toEqual(['同比', '同比']);
  });
});

describe('role', () => {
  it.each([
    ['500万元以上项目', 'threshold'],
    ['新增超亿元企业', 'threshold'],
    ['10平方公里以上支流', 'threshold'],
    ['产值增长20%以上', 'reported'],
    ['投资超亿元', 'reported'],
  ])('%s', (text, role) => {
    expect(figures(text)[0].role).toBe(role);
  });
});

describe('period', () => {
  it.each([
    ['上半年，完成投资30亿元', '2023-01/2023-06'],
    ['上半年，全县经济平稳。完成投资30亿元', '2023-01/2023-06'],
    ['上半年，全县经济平稳。\n完成投资30亿元', undefined],
    ['年初以来，完成投资30亿元', '2023'],
    ['年初至今完成投资30亿元', '2023'],
    ['年初，完成投资30亿元', '2023-01'],
    ['5月完成30亿元，比2020年增长5%', '2023-05'],
    ['全县于2019年启动改造。完成投资30亿元', undefined],
    ['截至10月底，新增学位300个。完成投资30亿元', '2023-10'],
  ])('%s', (text, edtf) => {
    expect(figures(text).at(-1)?.period?.edtf).toBe(edtf);
  });
});

describe('place', () => {
  it('is told where a page covers several of a kind', () => {
    const text =
      '东湾镇、西岭镇比学赶超\n东湾镇抓项目。今年签约12个项目，投资30亿元。\n西岭镇种植茶叶800亩，西岭镇的茶厂有3家。东湾镇新建2家。\n全年共建5座桥。';
    expect(figures(text).map(f => [f.quote, f.place])).toEqual([
      ['12个', '东湾镇'],
      ['30亿元', '东湾镇'],
      ['800亩', '西岭镇'],
      ['3家', '西岭镇'],
      ['2家', '东湾镇'],
      ['5座', undefined],
    ]);
  });
  it('is left out on a page of one', () => {
    expect(figures('东湾镇抓项目。东湾镇今年签约12个项目').map(f => f.place)).toEqual([undefined]);
  });
});
