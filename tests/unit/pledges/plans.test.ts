/** Lists and paragraphs of tasks: which head opens them, in which year they are due, what of them is a task. */
import { describe, expect, it } from 'vitest';
import { readOn } from './read.ts';

describe('a list below its title', () => {
  it('that names other works beside the deeds, its items with stars, lines and heads between', () => {
    const text =
      '2031年区政府实事项目和重点工程安排\n\n一、实事项目\n\n（一）老有所养\n\n1.*改建护理床位220张\n\n2.*新增社区食堂1家、*照料站3家\n\n3.区内新增就业不少于9000人';
    expect(readOn('2031-03-17', text)).toEqual([
      '改建护理床位220张|firm|2031',
      '新增社区食堂1家、*照料站3家|firm|2031',
      '区内新增就业不少于9000人|firm|2031',
    ]);
  });

  it('an item that ends in 用电 is no dateline', () => {
    expect(
      readOn('2031-02-20', '2031年县政府民生实事为以下3项：\n一、安装800套智慧用电。\n二、新建水厂1座。'),
    ).toContain('安装800套智慧用电|firm|2031');
  });

  it('全年 and 累计 in a list of the year to come', () => {
    const text =
      '大会对2032年县政府民生实事项目进行了票决。票决结果如下：\n一、公路提升。新建农村公路100公里。\n二、稳岗就业。1.全年招聘不少于24场，新增就业4500人。2.累计培训学员1000人以上，开展培训不少于5期。\n2031年12月27日';
    const found = readOn('2031-12-27', text);
    expect(found).toEqual(
      expect.arrayContaining([
        '全年招聘不少于24场|firm|2032',
        '累计培训学员1000人以上|firm|2032',
        '开展培训不少于5期|firm|2032',
      ]),
    );
  });

  it('培育, 推动 and a count of projects are tasks, a bare count is none', () => {
    const found = readOn(
      '2031-01-30',
      '2031年重点工作安排\n培育示范项目1个，推动建设重点项目200个，技改项目37个。',
    );
    expect(found).toContain('培育示范项目1个|firm|2031');
    expect(found.join()).not.toContain('技改项目37个');
  });
});

describe('a paragraph without a head', () => {
  it('按照…要求 is no exhortation', () => {
    const text =
      '按照耕地保护要求，加强动态监测，强化用途监管。抓好轮作布局，确保耕地数量不减少。全年扩种大豆3万亩，完成高标准农田建设4000亩，确保粮食面积稳定在27万亩以上。';
    const found = readOn('2031-01-30', text).join('\n');
    expect(found).toContain('完成高标准农田建设4000亩');
    expect(found).toContain('扩种大豆3万亩');
  });

  it('a list of bullets is weighed as a whole', () => {
    const items = [
      '加快推进沿河路搬迁',
      '新增人才公寓200套',
      '改造泵站2座',
      '力争引进企业80户以上',
      '推动敬老院开院运营',
    ];
    const plan = readOn('2031-03-05', `云堤街道这样干\n${items.map(item => `·${item}`).join('\n')}`);
    expect(plan).toEqual(expect.arrayContaining(['新增人才公寓200套|firm|-', '改造泵站2座|firm|-']));
    // what was done, as often in bullets as what is to be done
    const told = [
      '完成投资3.45亿元',
      '新增规上企业7家',
      '改造小区14个',
      '建成口袋公园3个',
      '获评省级示范街道',
    ];
    expect(readOn('2031-03-05', `云堤街道成绩单\n${told.map(item => `·${item}`).join('\n')}`)).toEqual([]);
  });

  it('a list of what an area gets, each behind its name', () => {
    const found = readOn(
      '2031-03-05',
      '这里将打造3个特色片区：东园片区，新建展馆1座；西园片区，重建阁楼10多座；南园片区，修建活动中心1个。',
    );
    expect(found.join('\n')).toContain('重建阁楼10多座');
    expect(found.join('\n')).toContain('修建活动中心1个');
  });
});

describe('what was, in a plan', () => {
  it.each([
    '2030年全县生产总值186亿元，增长6.2%；财政收入28亿元，增长4.8%。',
    '2030年新建公路9公里，改造桥梁4座；整治河道2条。',
  ])('a year that is over tells to the end of its sentence, over semicolons: %s', told => {
    expect(readOn('2031-02-10', `2031年主要工作\n${told}\n改造泵站9座。`)).toEqual(['改造泵站9座|firm|2031']);
  });

  it.each([
    ['在2030年基础上再增投资3亿元，新建学校4所。', '新建学校4所|firm|2031'],
    ['续建2030年跨年项目12个，新建学校4所。', '新建学校4所|firm|2031'],
    ['2030年未完工的12个项目要建成，新建学校4所。', '新建学校4所|firm|2031'],
  ])('a year that only tells which or from where does not: %s', (task, expected) => {
    expect(readOn('2031-02-10', `2031年主要工作\n${task}`)).toContain(expected);
  });

  it('a base year does not', () => {
    expect(
      readOn('2031-02-10', '二、奋斗目标\n“十六五”末，全县生产总值要比2020年翻两番，进入全省前五位。'),
    ).toEqual(['“十六五”末，全县生产总值要比2020年翻两番|firm|2035', '进入全省前五位|firm|2035']);
  });
});
