/** Notices and announcements: from when on it is so, what moves when, what a headline says will be finished. */
import { describe, expect, it } from 'vitest';
import { readOn } from './read.ts';

describe('notices', () => {
  it.each<[what: string, text: string, pledges: string[]]>([
    [
      'a day that is set for a move, with what then stops and starts at its hour',
      '定于2031年8月15日，县医院将整体搬迁至新院区，现将有关事项公告如下：\n一、自2031年8月15日上午8时起，新院区门诊、急诊等业务全面启用。\n二、自2031年8月14日下午5时30分起，老院区停止接诊；发热门诊延续到8月15日上午8时止。',
      [
        '定于2031年8月15日，县医院将整体搬迁至新院区|firm|2031-08-15',
        '自2031年8月15日上午8时起，新院区门诊、急诊等业务全面启用|firm|2031-08-15',
        '自2031年8月14日下午5时30分起，老院区停止接诊|firm|2031-08-14',
        '发热门诊延续到8月15日上午8时止|firm|2031-08-15',
      ],
    ],
    [
      'roads and buses',
      '8月12日0时起至9月30日24时，青水大桥实行交通管制。自9月1日零时起，12路公交车恢复运营。',
      [
        '8月12日0时起至9月30日24时，青水大桥实行交通管制|firm|2031-08-12',
        '自9月1日零时起，12路公交车恢复运营|firm|2031-09-01',
      ],
    ],
    [
      'what a house will be used for',
      '南桥汽车站将用于商业开发，西站将作为整备场，二期工程施工单位近期将进场。',
      ['南桥汽车站将用于商业开发|soft|-', '西站将作为整备场|soft|-', '二期工程施工单位近期将进场|firm|-'],
    ],
    [
      'a notice that asks for proposals',
      '关于征集2032年民生实事项目的公告\n重点征集教育、医疗、就业等方面的意见。\n改善交通出行，完善社区养老服务。',
      [],
    ],
  ])('%s', (_, text, pledges) => {
    expect(readOn('2031-08-06', text)).toEqual(pledges);
  });
});

describe('what will be finished this year', () => {
  it.each([
    ['青水大桥今年完工', '青水大桥今年完工|firm|2031'],
    ['青水大桥今年完工！', '青水大桥今年完工|firm|2031'],
    ['石门电站2031年开工', '石门电站2031年开工|firm|2031'],
    ['航站楼改造、南环路等项目今年基本建成。', '航站楼改造、南环路等项目今年基本建成|firm|2031'],
  ])('in a headline or a sentence while the year is young: %s', (text, pledge) => {
    expect(readOn('2031-02-06', text)).toEqual([pledge]);
    expect(readOn('2031-11-06', text)).toEqual([]);
  });

  it('not a meeting about next year, nor what a year is', () => {
    expect(
      readOn('2031-12-12', '全市2032年重点项目汇报会召开，听取各区情况。2032年是“十六五”谋划之年。'),
    ).toEqual([]);
  });
});

describe('what is told and not promised', () => {
  it.each<[what: string, on: string, text: string, pledges: string[]]>([
    [
      'a report that goes on over semicolons inside a plan',
      '2031-01-18',
      '2031年主要工作\n——完善基础设施。去年以来，我们加快建设了3个居民点；新修公路24.6公里，整治21.8公里；建设沼气池232口。2031年，要新建公路12公里。',
      ['2031年，要新建公路12公里|firm|2031'],
    ],
    [
      'the parts of what was done',
      '2031-02-01',
      '今年，青禾县将办好“十件民生实事”！\n去年的实事截至12月底已全部办结。其中新建学校21所，新增学位9800个；改造小区9120户。',
      ['今年，青禾县将办好“十件民生实事”|firm|2031'],
    ],
    [
      'an estimate of the year that is over',
      '2031-01-28',
      '报告回顾，2030年，全区预计实现生产总值1980亿元，新增规上企业36家。今年预计完成投资150亿元。2030年开工的大桥预计今年10月通车。',
      ['今年预计完成投资150亿元|target|2031', '2030年开工的大桥预计今年10月通车|target|2031-10'],
    ],
    [
      'an estimate in brackets, a slogan with 确保',
      '2031-12-26',
      '2031年，生产总值增长4%左右（预计数，下同），工业增长3%。全市聚焦“两确保、三提升”要求。',
      [],
    ],
    [
      'reports that a congress hears',
      '2031-01-28',
      '大会还审查了岭下区2030年国民经济和社会发展计划执行情况及2031年计划草案的报告、2030年预算执行情况和2031年预算草案的报告等。',
      [],
    ],
    [
      'a villager’s plan, what comes next as a subject',
      '2031-03-01',
      '养殖户说：“我打算再上30头肉牛。”座谈会听取了青禾镇下一步工作计划的汇报。对于村里下一步发展，大家都有信心。',
      [],
    ],
  ])('%s', (_, on, text, pledges) => {
    expect(readOn(on, text)).toEqual(pledges);
  });
});

describe('what is told ends where the plan goes on', () => {
  it.each<[what: string, text: string, pledges: string[]]>([
    [
      'a task that has begun says nothing of the next',
      '2031年重点工作\n道路工程已开工；新建泵站2座；改造小区3个。',
      ['新建泵站2座|firm|2031', '改造小区3个|firm|2031'],
    ],
    [
      'months so far',
      '2031年重点工作\n（一）项目建设。1—4月累计完成投资3亿元；新建厂房2栋。',
      ['新建厂房2栋|firm|2031'],
    ],
    ['goals of shares', '2031年重点工作\n合格率达到98%，完成率100%。', ['合格率达到98%|firm|2031']],
    [
      'a head that names its own year, with a goal further off',
      '2031年主要目标\n新增就业3000人。\n到2035年，总量翻番。\n新建学校5所。',
      ['新增就业3000人|target|2031', '到2035年，总量翻番|firm|2035', '新建学校5所|target|2031'],
    ],
    [
      '届时 of something else',
      '力争明年6月底前完成水厂改造。\n全镇有村民8000人，分布在沿河两岸的二十多个自然村里，这几年外出务工的人渐渐多了起来，留下来的多是老人和孩子。\n学校定于8月30日开学，届时，校车将开行12班。',
      ['力争明年6月底前完成水厂改造|target|2032-06', '届时，校车将开行12班|firm|-'],
    ],
  ])('%s', (_, text, pledges) => {
    expect(readOn('2031-02-10', text)).toEqual(pledges);
  });
});

describe('将 with a complement behind a verb that acts', () => {
  it('推动…纳入, 支持, 争取 promise, 将…纳入 tells', () => {
    expect(
      readOn(
        '2031-01-28',
        '岭东将推动莱河铁路纳入规划。下一步，我市将支持青禾县撤县设市。县里将养老服务纳入民生实事。',
      ),
    ).toEqual(['岭东将推动莱河铁路纳入规划|firm|-', '下一步，我市将支持青禾县撤县设市|soft|-']);
  });
});
