/** Words that promise, and the same words where they tell, name or count. */
import { describe, expect, it } from 'vitest';
import { referenceYear } from '../../../utils/time/reference.ts';
import { scanTimes } from '../../../utils/time/scan.ts';
import { readOn } from './read.ts';

const on = (text: string) => readOn('2021-03-02', text);

describe('what an office says it will do', () => {
  it.each([
    [
      '明年，全省要完建12座水库，还要开工建设30个供水工程。',
      ['要完建12座水库|firm|2022', '要开工建设30个供水工程|firm|2022'],
    ],
    ['镇里将每季度公布一次进度。', ['将每季度公布一次进度|soft|-']],
    ['今年生产总值要增长8%，单位能耗要下降3%。', ['要增长8%|firm|2021', '要下降3%|firm|2021']],
    ['新引进项目要不少于20个。', ['要不少于20个|firm|-']],
    [
      '我们争取上半年交地，争取三季度封顶。',
      ['争取上半年交地|target|2021-01/2021-06', '争取三季度封顶|target|2021-35'],
    ],
    ['镇里下决心用两年时间新建学校2所。', ['下决心用两年时间新建学校2所|firm|-']],
    ['到时候班额降到50人以下。', ['到时候班额降到50人以下|firm|-']],
    ['路面估计要到10月份才能做完。', ['估计要到10月份才能做完|target|2021-10']],
    ['今年所有社区都要建有养老驿站。', ['要建有养老驿站|firm|2021']],
    ['该项目规划建成1座过街天桥。', ['规划建成1座过街天桥|firm|-']],
    ['努力目标为：生产总值增长7%，财政收入增长6%。', ['生产总值增长7%|target|-', '财政收入增长6%|target|-']],
    ['环城路将拓宽为双向8车道。', ['将拓宽为双向8车道|firm|-']],
    [
      '全市将推广并联审批平台，还将试行容缺办理制度。',
      ['将推广并联审批平台|soft|-', '还将试行容缺办理制度|soft|-'],
    ],
    [
      '未来三年，新建学校12所；改扩建学校项目26个。',
      ['新建学校12所|firm|../2024', '改扩建学校项目26个|firm|../2024'],
    ],
    ['新校区9月将具备投用条件。', ['将具备投用条件|firm|2021-09']],
    ['“十四五”期间县医院计划建设综合楼1栋。', ['县医院计划建设综合楼1栋|firm|../2025']],
  ])('%s', (text, expected) => {
    const found = on(text);
    expect(found).toHaveLength(expected.length);
    for (const [i, line] of expected.entries()) {
      const [quote, ...rest] = line.split('|');
      expect(found[i]).toContain(quote);
      expect(found[i].split('|').slice(1)).toEqual(rest);
    }
  });

  it('goes on with a weak word: 还要 under what was promised before', () => {
    const found = on('今年，我市将新建学校2所，改造泵站3座，还要开工建设城北水厂。');
    expect(found.at(-1)).toMatch(/还要开工建设城北水厂/);
  });

  it('goes on sentence by sentence: 加强…, 提前谋划…', () => {
    const found = on(
      '2021年，我省将完成4项试点任务。围绕大通道，提前谋划一批重点项目。加强老路养护，推进东岭高速建设。',
    );
    expect(found.map(line => line.split('|')[0])).toEqual(
      expect.arrayContaining(['提前谋划一批重点项目', '推进东岭高速建设']),
    );
  });
});

describe('what promises nothing', () => {
  it.each([
    '为补齐短板，确保如期建成小康社会，根据县委部署，制定如下实施方案。',
    '对推进乡村振兴、确保清水北送具有重大意义。',
    '（牵头单位：县发改局；责任单位：县统计局，各乡镇人民政府，东岭开发区）',
    '改造内容包括基础类、完善类、提升类3类。',
    '改造主要涉及5个地方。',
    '旧食堂环境差，无法确保师生饮食安全。',
    '镇里拟出了发展思路。',
    '今年县里要求各镇报送材料。',
    '今年茶叶快要上市了，产量300吨。',
    '村民们今年要忙着采茶，每天采30斤。',
    '今年要价8万元。',
    '今年镇里要么种稻，要么种豆，共300亩。',
    '原规划12月底前建成的水厂推迟。',
    '县里启动名师培养计划3年培训300人。',
    '“三十五”确定的8项约束性指标全部完成，16项预期性指标基本完成。',
    '2021年重点工作\n在护岸施工现场，周海江仔细询问企业3个项目的建设进度。',
  ])('%s', text => {
    expect(on(text)).toEqual([]);
  });

  it('what the months so far have brought, beside a plan for the year', () => {
    expect(on('今年计划新增蓄水能力8万方，1-2月实际完成新增蓄水能力2万方。')).toEqual([
      '今年计划新增蓄水能力8万方|firm|2021',
    ]);
  });

  it.each([
    '县政府拟出台12项措施。',
    '下一步，县人大将听取专项报告8个。',
    '坚持依法确保农民工工资3亿元按时发放。',
  ])('%s promises', text => expect(on(text)).toHaveLength(1));

  it('a means, which belongs to what it serves', () => {
    expect(on('通过各民生项目的建设，力争新增学位600个。')).toHaveLength(1);
  });

  it.each<[what: string, text: string, published: string | null, year: number | null]>([
    [
      'goals far ahead',
      '展望2035年，城镇化率达到75%。《2035年远景目标纲要》明确，今年开工3座水库。',
      null,
      null,
    ],
    [
      'a report of years ago',
      '岭下县2011年政府工作报告\n到2015年，生产总值达到130亿元。今年新建学校3所。',
      '2021-07-27',
      2011,
    ],
    ['a title without 年', '2008镇政府工作总结\n四、2009年工作打算\n新建学校3所。', '2013-08-05', 2008],
    ['a report of last year', '岭下县2020年工作总结\n新建学校3所。', '2021-01-27', 2021],
    [
      'the report of a year and the plan of the next',
      '岭下县2030年工作总结及2031年工作计划\n2031年，新建学校3所。',
      null,
      2031,
    ],
    ['no year at all', '邮编201512 工作计划：今年新建学校3所。', '2031-02-06', 2031],
    [
      'half a year on a page without a date',
      '岭下乡2008年上半年工作总结\n做好2009年度征缴工作。',
      null,
      2008,
    ],
  ])('the year of a page: %s', (_, text, published, year) => {
    expect(referenceYear(text, scanTimes(text), published)).toBe(year);
  });

  it('a year of long ago is not the year of the page', () => {
    const text = '文化宫建成于1952年。新馆预计今年10月完工。';
    expect(referenceYear(text, scanTimes(text), null)).toBeNull();
    const later = text.replace('1952', '2012');
    expect(referenceYear(later, scanTimes(later), null)).toBe(2012);
  });
});
