/** Heads that open a list or end one, and titles that announce one. */
import { describe, expect, it } from 'vitest';
import { read, readOn } from './read.ts';

describe('heads that open a list', () => {
  it.each<[what: string, on: string, text: string, pledges: string[]]>([
    [
      'a promise made to all',
      '2031-03-01',
      '县委书记作出四项郑重承诺：1.新建社区食堂4处；2.改造背街小巷12条；3.年内建成滨河公园。',
      ['新建社区食堂4处|firm|-', '改造背街小巷12条|firm|-', '年内建成滨河公园|firm|2031'],
    ],
    [
      'a quoted name of the list',
      '2031-02-01',
      '这“十件民生实事”分别是：新增供热面积80万平方米；新增公交车25辆；建成老年大学。',
      ['新增供热面积80万平方米|firm|2031', '新增公交车25辆|firm|2031', '建成老年大学|firm|2031'],
    ],
    [
      'tasks that are counted',
      '2031-10-29',
      '据介绍，14项重点任务分别是：9座水库除险加固，2条城防工程加固，102座山塘整治，建设高标准农田1.86万亩。',
      [
        '9座水库除险加固|firm|-',
        '2条城防工程加固|firm|-',
        '102座山塘整治|firm|-',
        '建设高标准农田1.86万亩|firm|-',
      ],
    ],
    [
      'deeds that are on the list of a year',
      '2031-03-29',
      '处长说，2031年列入为民办实事项目有：建成18所学校，新增1.8万个学位。',
      ['建成18所学校|firm|2031', '新增1.8万个学位|firm|2031'],
    ],
    [
      'a draft of the list',
      '2030-12-26',
      '临州市2031年十件民生实事建议方案\n（征求意见稿）\n1.完善文体服务\n建立统一的文化惠民热线。免费为8万名学生提供游泳培训服务。\n2.提高救助水平\n新建36个康复站。',
      [
        '建立统一的文化惠民热线|soft|2031',
        '免费为8万名学生提供游泳培训服务|firm|2031',
        '新建36个康复站|firm|2031',
      ],
    ],
    [
      'a table without a column of terms',
      '2031-05-16',
      '2031年区政府民生实事项目责任清单\n索引号 | 000210 | 公开方式 | 主动公开 |\n序号 | 实事项目 | 责任单位 |\n1 | 新建社区影院9家，新增座位4200个。 | 文旅局 |\n2 | 新建驿站6家。 | 残联 |',
      ['新建社区影院9家|firm|2031', '新增座位4200个|firm|2031', '新建驿站6家|firm|2031'],
    ],
    [
      'numbers on lines of their own',
      '2031-01-17',
      '2031年沙柳区政府实事项目和重点工程安排\n\n01\n\n完成26处泵房改造工作\n\n*为10个小区新增充电设施\n\n02\n\n新增就业260人\n\n开展培训3200人次',
      [
        '完成26处泵房改造工作|firm|2031',
        '为10个小区新增充电设施|firm|2031',
        '新增就业260人|firm|2031',
        '开展培训3200人次|firm|2031',
      ],
    ],
  ])('%s', (_, on, text, pledges) => {
    expect(readOn(on, text)).toEqual(pledges);
  });
});

describe('heads of goals', () => {
  it('in the first words of a paragraph: the year of the first goal holds for all', () => {
    expect(
      readOn(
        '2031-03-01',
        '（二）发展目标。到2033年，初步建成制造业强市。\n产业能级更高。综合实力进入全省前列，规上企业力争突破1900家。\n产业结构更优。新建研发中心20个。',
      ),
    ).toEqual([
      '到2033年，初步建成制造业强市|firm|2033',
      '综合实力进入全省前列|soft|2033',
      '规上企业力争突破1900家|target|2033',
      '新建研发中心20个|target|2033',
    ]);
  });

  it('展望2031年', () => {
    expect(
      readOn(
        '2031-02-06',
        '回顾2030年\n生产总值增长9.1%\n展望2031年\n生产总值增长8.5%左右\n接待游客超过460万人次',
      ),
    ).toEqual(['生产总值增长8.5%左右|firm|2031', '接待游客超过460万人次|firm|2031']);
  });

  it.each<[text: string, pledges: string[]]>([
    [
      '十二五时期水利建设的主要任务\n加快堤防建设，实现3个防洪圈闭合。',
      ['加快堤防建设|firm|../2015', '实现3个防洪圈闭合|firm|../2015'],
    ],
    [
      '“十三五”期间，全县将投资12亿元改造公路。新建桥梁30座。',
      ['“十三五”期间，全县将投资12亿元改造公路|firm|../2020', '新建桥梁30座|firm|../2020'],
    ],
  ])('the years of a plan on a page without a date: %s', (text, pledges) => {
    expect(read(text, null)).toEqual(pledges);
  });

  it('a promise that comes out of something said before (做出…承诺), works by their names', () => {
    expect(
      readOn(
        '2031-02-01',
        '年前，办党委书记就落实区委全会精神做出了四项郑重承诺：1.改造北正街12处；2.新建社区食堂3家。',
      ),
    ).toEqual(['改造北正街12处|firm|-', '新建社区食堂3家|firm|-']);
    expect(
      readOn(
        '2031-12-28',
        '会议投票确定区政府2032年民生实事项目为3项，分别是：\n一、老西门片区改造工程；\n二、农村公路危桥改造项目；\n三、滨河公园建设项目。',
      ),
    ).toContain('农村公路危桥改造项目|firm|2032');
  });
});

describe('heads that end a list', () => {
  it.each<[what: string, on: string, text: string, pledges: string[]]>([
    [
      'what a plan tells of the place',
      '2031-03-01',
      '根据我乡实际，制定如下帮扶规划。\n一、基本情况\n全乡辖6个村，种植生姜2000亩，有沼气池620口。\n二、主要任务\n1.新建文化广场2个。\n2.改造危房40户。',
      ['新建文化广场2个|firm|-', '改造危房40户|firm|-'],
    ],
    [
      'a heading that names a plan',
      '2031-03-01',
      '四、项目形象进度及下一步计划\n新校区主体已封顶，计划9月完成装修。',
      ['计划9月完成装修|firm|2031-09'],
    ],
    [
      'a name of the field opens its item',
      '2031-02-03',
      '2031年，我镇将重点做好以下工作：\n一是发展特色产业。新发展核桃2000亩，扶持养殖大户20户。\n二是改善民生。改造危房68户，新建卫生室3所。',
      [
        '新发展核桃2000亩|firm|2031',
        '扶持养殖大户20户|firm|2031',
        '改造危房68户|firm|2031',
        '新建卫生室3所|firm|2031',
      ],
    ],
    [
      'guiding ideas, not so the aims behind them',
      '2031-03-01',
      '报告确立了2031年工作的总体要求：全面落实会议精神，始终坚持“特色发展”理念，把改革贯穿于各个领域各个环节。\n报告提出明年的奋斗目标主要是：生产总值增长9%，财政收入增长10%。',
      ['奋斗目标主要是：生产总值增长9%|target|2032', '财政收入增长10%|target|2032'],
    ],
    [
      'how many parts there are',
      '2031-03-01',
      '下一步我们主要从三个方面着手。第一，继续压减时限，到今年底，审批时间压缩到60个工作日以内。',
      ['到今年底，审批时间压缩到60个工作日以内|firm|2031-12'],
    ],
  ])('%s', (_, on, text, pledges) => {
    expect(readOn(on, text)).toEqual(pledges);
  });
});

describe('titles of what was done', () => {
  const deeds =
    '1.新建公办幼儿园3所，新增学位920个。\n2.改造老旧小区13个，惠及居民2346户。\n3.为2136名老人提供助餐服务。';
  it.each([
    '岭下县2031年十件民生实事全部完成',
    '今年我县民生实事交出满意答卷',
    '2031年岭下区为民办实事成效显著',
    '2031年民生实事项目进展情况',
    '一图速览岭下2031年发展成绩单',
    '岭下县抓好六项重点工作成效明显',
    '二、工作开展情况',
  ])('%s announces nothing', title => {
    expect(readOn('2031-11-20', `${title}\n2031-11-20 来源：岭下发布\n${deeds}`)).toEqual([]);
  });

  it.each([
    '2031年岭下区民生实事项目',
    '2031年，岭下县这样干！',
    '岭下县2031年城建项目“路线图”出炉',
    '县十七届人大五次会议票决产生10项民生实事',
    '现将2031年重点项目公布如下：',
    '三、下一阶段重点任务',
  ])('%s does', title => {
    expect(readOn('2031-01-20', `${title}\n2031-01-20 来源：岭下发布\n${deeds}`)).toHaveLength(5);
  });

  const told =
    '完成青石路沿线街区建设。\n完成2400平方米绿地项目。\n新建口袋公园3座，改造楼道26处，加装电梯8台。';
  it.each([
    ['市容环境持续优化', 0],
    ['街区治理深入推进', 0],
    ['优化市容环境', 5],
    ['推动市容环境持续优化', 5],
  ])('in an address, behind %s', (heading, count) => {
    const address = `过去一年，全区上下团结一心。${'街道干部走街串巷，听居民说心里话。'.repeat(6)}\n2031年要重点抓好以下工作：推进旧改。\n${heading}\n${told}`;
    expect(readOn('2031-01-29', address).filter(one => !/^(?:推进旧改|2031年要)/.test(one))).toHaveLength(
      count,
    );
  });

  it.each([
    '2031年工作计划\n市容环境持续优化',
    '2031年民生实事项目\n养老服务持续优化',
    '2031年重点工作\n（一）城乡面貌显著改善',
    '到2035年的主要目标\n综合实力显著增强',
    '今年十件民生实事公布 百姓生活持续改善',
  ])('but a plan goes on: %s', heads => {
    expect(readOn('2031-01-29', `${heads}\n新建公园3座，改造小区12个。`)).toHaveLength(2);
  });
});

describe('works told by their number', () => {
  it('head what follows where they are to come', () => {
    expect(readOn('2031-03-06', '2031年，岭下镇将重点实施“六大工程”。\n一是新建厂房3万平方米。')).toEqual([
      '2031年，岭下镇将重点实施“六大工程”|firm|2031',
      '新建厂房3万平方米|firm|2031',
    ]);
    expect(readOn('2031-03-06', '今年我们打算抓好四件事。第一件，把通村的4公里路修好。')).toContain(
      '把通村的4公里路修好|firm|2031',
    );
  });

  it('not where the half-year before them is told', () => {
    expect(
      readOn('2031-07-30', '会议分析了上半年形势，安排部署下半年工作。上半年，实现增加值26.8亿元。'),
    ).toEqual([]);
  });
});
