import { describe, expect, it } from 'vitest';
import { analyse } from '../../../utils/analyse.ts';
import { loadAids } from '../../../utils/text/aids.ts';
import { needsAids } from '../../../utils/text/needs.ts';

const aids = loadAids();
const figures = (text: string) =>
  analyse(text, { published: '2023-06-01', ...(needsAids(text) ? aids : {}) }).figures;

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
    ['38户规模以上工业企业', ['规模以上工业企业']],
    ['总投资18亿元，年度计划投资4.9亿元', ['总投资', '投资']],
    ['1.新建养老服务站2处', ['养老服务站']],
    ['人均收入同比名义增长5.4%', ['人均收入']],
    ['农民收入要达到2.6万元', ['农民收入']],
    ['治理率由目前的58%提高到80%', ['治理率', '治理率']],
    ['余下的1240个', [undefined]],
    ['12家限额以上批零企业', ['限额以上批零企业']],
    ['粮食总产继续稳定在30万吨', ['粮食总产']],
    ['夏粮9.8万吨，同比增产2.4%', ['夏粮', '夏粮']],
    ['增速较年初目标低2个百分点', ['增速']],
    ['固定资产投资54亿元，占年度计划的52.3%', ['固定资产投资', '固定资产投资']],
    ['财政总收入5亿元，完成年度预算的54.6%', ['财政总收入', '财政总收入']],
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
    ['增速较年初目标低约2个百分点', 'down', '较年初'],
    ['茶叶减产5%', 'down', undefined],
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

describe('a level that a change arrives at keeps the kind of its unit', () => {
  it.each([
    ['城镇化率提升至52.3%', ['share up']],
    ['參保率由88%提高到96%', ['share', 'share up']],
    ['医保覆盖率由88%提高到96%', ['share', 'share up']],
    ['就业率从82%上升到88%、失业率从5%下降到3%', ['share', 'share up', 'share', 'share down']],
    ['失业率下降至1.2%', ['share down']],
    ['贫困发生率降到0.5%以下', ['share down']],
    ['绿化率提升到了45%', ['share up']],
    ['森林覆盖率上升为63%', ['share up']],
    ['机械化率提升达96%', ['share up']],
    ['粮食产量增至12万吨', ['mass up']],
    // how large it is, also with 达 and 为
    ['税收增长12.4%', ['change up']],
    ['占比提高3.5个百分点', ['points up']],
    ['投资增长达35%', ['change up']],
    ['效率提升达30%', ['change up']],
    ['覆盖率达到96%，提高了3%', ['share', 'change up']],
    // a rate of change is one wherever it arrives
    ['增速提高到8.2%', ['change up']],
    ['增速为6.2%', ['change up']],
    ['降幅收窄至3%', ['change down']],
  ])('%s', (text, expected) => {
    expect(figures(text).map(f => [f.kind, f.direction].filter(Boolean).join(' '))).toEqual(expected);
  });
});

describe('a rank', () => {
  it.each([
    ['增速位列全县第三', '增速', undefined],
    ['增長速度位列全縣第三', '增长速度', undefined],
    ['全镇规上工业增加值增速位列全市第五', '规上工业增加值增速', undefined],
    ['居民收入增速居全省第2位', '居民收入增速', undefined],
    ['税收总量在全县排名第二', '税收总量', undefined],
    ['项目建设同列全县第一', '项目建设', undefined],
    ['宜居指数全市排名第一', '宜居指数', undefined],
    ['西岭镇位列全县第三', '西岭镇', undefined],
    ['增速8.2%，位列全县第三', '增速', undefined],
    ['满意度排名由第十上升至第三', '满意度', 'up'],
    ['综合评比获全市第一名', '综合评比', undefined],
    ['获综合考评第3名', '获综合考评', undefined],
    ['农民收入上升到全县第五', '农民收入', 'up'],
  ])('is that of what stands before the words of order: %s', (text, subject, direction) => {
    expect(figures(text).at(-1)).toMatchObject({ kind: 'rank', subject });
    expect(figures(text).at(-1)?.direction).toBe(direction);
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
    // the October that is over
    ['截至10月底，新增学位300个。完成投资30亿元', '2022-10'],
    ['力争10月底完成投资30亿元', '2023-10'],
  ])('%s', (text, edtf) => {
    expect(figures(text).at(-1)?.period?.edtf).toBe(edtf);
  });
});

describe('a whole year that is told while the next is young', () => {
  const period = (text: string) => analyse(text, { published: '2023-02-01' }).figures[0].period?.edtf;
  it.each([
    ['全年完成投资30亿元', '2022'],
    ['年初以来，完成投资30亿元', '2023'],
    ['今年完成投资30亿元', '2023'],
    ['力争全年完成投资30亿元', '2023'],
  ])('%s', (text, edtf) => {
    expect(period(text)).toBe(edtf);
  });
});

describe('the period in a title of statistics', () => {
  it.each([
    ['2022年上半年全县工业经济运行情况\n全县规上工业产值完成41亿元，增长17.8%。', '2022-01/2022-06'],
    ['一季度外贸形势分析\n全市出口12亿元。', '2023-33'],
    ['2022年1-9月主要经济指标分析\n一、工业\n硅铁产量18.4万吨', '2022-01/2022-09'],
    // what it is compared with is no time of its own
    ['2022年上半年工业经济运行情况\n增速比一季度回落0.8个百分点', '2022-01/2022-06'],
    ['2022年上半年工业经济运行情况\n产量比上年减少，完成年初预算的52.7%，税收6亿元', '2022-01/2022-06'],
    // a line with a time of its own, or none of statistics
    ['2022年上半年工业经济运行情况\n2月末，企业存货6.8亿元', '2023-02'],
    ['2022年上半年工业经济运行情况\n据2021年普查，全县有企业87户，资产30亿元', '2021'],
    ['2022年青禾镇工作纪实\n完成投资30亿元', undefined],
    // what a thing is, what is to be, and a sentence that is no title
    ['2022年上半年工业经济运行情况\n园区规划面积5平方公里', undefined],
    ['2022年上半年工业经济运行情况\n力争完成投资30亿元', undefined],
    ['2022年上半年，全县经济运行情况良好。\n完成投资30亿元', undefined],
  ])('%s', (text, edtf) => {
    expect(figures(text).at(-1)?.period?.edtf).toBe(edtf);
  });
});

describe('a term of another clause is no period', () => {
  it.each([
    ['今年，将新建幼儿园2所，力争6月底前开工、2023年底前建成投用；计划投资1.8亿元建设水厂', '2023'],
    ['今年，將新建幼兒園2所，力爭6月底前開工、2023年底前建成投用；計劃投資1.8億元建設水廠', '2023'],
    ['将于9月底前完成道路硬化12公里；全镇现有耕地3.2万亩', undefined],
    ['计划年内改造小区5个；总投资3亿元的水厂已开工', undefined],
    ['力争到2026年建成农田5万亩；目前已完成投资2亿元', undefined],
    ['力争年底前建成，目前已完成投资2亿元', undefined],
    ['机场5月28日校飞成功，有望9月取得许可；西岭大道17公里已获批复', undefined],
    ['上半年完成投资30亿元，力争年底前突破60亿元；接待游客50万人次', '2023-01/2023-06'],
    // what all clauses stand under, and what a deed brings
    ['到2023年底，新建学校3所；新增学位3000个', '2023-12'],
    ['年底前建成幼儿园1所，新增学位900个', '2023-12'],
    ['全县一季度完成投资5亿元；招商引资3亿元', '2023-33'],
    ['今年计划投资5亿元；改造道路12公里', '2023'],
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
