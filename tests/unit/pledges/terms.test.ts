/** Terms that stand apart from the deed, and words that only look like a term or a promise. */
import { describe, expect, it } from 'vitest';
import { read, readOn } from './read.ts';

describe('terms', () => {
  it.each([
    [
      '供水厂预计明年底投产，投产后年产值4亿元。',
      ['供水厂预计明年底投产|target|2022-12', '投产后年产值4亿元|target|-'],
    ],
    [
      '按照安排，12月5日前，各乡镇完成登记；12月20日前，完成录入。',
      ['12月5日前，各乡镇完成登记|firm|2021-12-05', '12月20日前，完成录入|firm|2021-12-20'],
    ],
    [
      '预计11月5日前，规上企业全部复工，11月15日前，规下企业复工率达90%以上。',
      [
        '预计11月5日前，规上企业全部复工|target|2021-11-05',
        '11月15日前，规下企业复工率达90%以上|firm|2021-11-15',
      ],
    ],
    [
      '工程分两年实施，2022年投资2亿元；2023年投资1.5亿元。',
      ['2022年投资2亿元|firm|2022', '2023年投资1.5亿元|firm|2023'],
    ],
    [
      '11月1日起，全区将取消停车收费；12月1日起，70岁以上老人免费乘车。',
      ['11月1日起，全区将取消停车收费|firm|2021-11-01', '12月1日起，70岁以上老人免费乘车|firm|2021-12-01'],
    ],
    [
      '东桥水厂年底前投用，新增供水能力3万吨。',
      ['东桥水厂年底前投用|firm|2021-12', '新增供水能力3万吨|firm|2021-12'],
    ],
    ['环湖路将于本月25日贯通。', ['环湖路将于本月25日贯通|firm|2021-10-25']],
    ['镇里会继续招标二期工程，新建管道3公里。', ['镇里会继续招标二期工程|firm|-', '新建管道3公里|firm|-']],
    ['目前全线路基已完成，路面工程计划于本周启动。', ['路面工程计划于本周启动|firm|-']],
    [
      '（二）工作目标到2025年，全市基本建成“零直排区”，水质达标率82%以上。',
      ['工作目标到2025年，全市基本建成“零直排区”|firm|2025', '水质达标率82%以上|firm|2025'],
    ],
    [
      '县里计划在未来五年内，实施12项民生工程，新建学校8所。',
      ['计划在未来五年内，实施12项民生工程|firm|../2026', '新建学校8所|firm|../2026'],
    ],
    // 原 in a name is not what was planned once
    ['镇里年内启动原供销社商业楼项目。', ['镇里年内启动原供销社商业楼项目|firm|2021']],
    ['原定年内启动的二期工程推迟。', []],
    ['明春开学前，全市将建成8所学校。', ['明春开学前，全市将建成8所学校|firm|2022-21']],
    ['计划春节前完成三层主体，明年5月封顶。', ['计划春节前完成三层主体|firm|-', '明年5月封顶|firm|2022-05']],
  ])('%s', (text, expected) => {
    expect(readOn('2021-10-12', text)).toEqual(expected);
  });

  it('annual targets that are proposed', () => {
    expect(
      readOn('2021-01-12', '经济社会发展主要预期目标建议为：生产总值增长6%，城镇新增就业3万人。').slice(-2),
    ).toEqual(['主要预期目标建议为：生产总值增长6%|target|2021', '城镇新增就业3万人|target|2021']);
  });
});

describe('words that promise', () => {
  it.each([
    ['今年，县里将投资3亿元。其中将全面启动东环路改造工程。', '其中将全面启动东环路改造工程|firm|2021'],
    ['猪场建成后年出栏仔猪15万头。', '猪场建成后年出栏仔猪15万头|target|-'],
    ['下月即将开园的还有青禾公园等4处绿地。', '下月即将开园的还有青禾公园等4处绿地|firm|-'],
    ['青禾体育馆将会在2022年的3月份建成。', '青禾体育馆将会在2022年的3月份建成|firm|2022-03'],
    [
      '开展三项整治，到2025年年底前，全县河道断面全部达标；雨污分流覆盖率达到90%。',
      '雨污分流覆盖率达到90%|firm|2025-12',
    ],
    ['公租房配租名单将公布。', '公租房配租名单将公布|soft|-'],
    ['村里打算投资40万元建烘干房。', '村里打算投资40万元建烘干房|firm|-'],
    ['下一步村里还将再买两台收割机。', '下一步村里还将再买两台收割机|firm|-'],
    ['我们承诺，年底前，所有在建工地全部配备雾炮。', '年底前，所有在建工地全部配备雾炮|firm|2021-12'],
    ['今年青禾区绿化计划包括苗圃3个、林带9条。', '今年青禾区绿化计划包括苗圃3个、林带9条|firm|2021'],
    ['今后五年，东桥镇将做强茶产业，新上2000万元以上项目7个。', '新上2000万元以上项目7个|firm|../2026'],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it.each([
    '世界经济有望缓慢复苏。',
    '在确保质量和安全的前提下，各标段抢抓工期。',
    '主要考虑市场变化大，还需要留足余量。',
    '西庄码头原先是计划在元旦前启用。',
  ])('and words that do not: %s', text => {
    expect(read(text)).toEqual([]);
  });

  it('an item without a mark at its end does not run on', () => {
    const long =
      '☑改善青禾街道公园绿地，改建东桥、南浦、西庄、北岭四处街角公园和两条林荫步道，更换老化座椅、路灯和饮水设施，方便沿街住户和学生每天早晚散步健身休息项目';
    expect(readOn('2021-04-02', `2021年民生实事项目\n${long}\n东桥园预计6月底完工。`).at(-1)).toBe(
      '东桥园预计6月底完工|target|2021-06',
    );
  });
});

describe('fields of a report', () => {
  const head = '报告指出，青禾市2023年要加快补上民生短板。';
  it.each([
    ['医疗方面，扎实推进东桥医院建设，推进西庄医院项目前期工作。', '推进西庄医院项目前期工作|firm|2023'],
    ['养老方面，建成南浦敬老院，新改建日间照料站26个。', '新改建日间照料站26个|firm|2023'],
  ])('each on a line of its own: %s', (line, expected) => {
    expect(readOn('2023-01-12', `${head}\n${line}`)).toContain(expected);
  });

  it('but not a field that is told', () => {
    expect(readOn('2023-01-12', `${head}\n养老方面，已建成敬老院2所，新改建日间照料站26个。`)).toHaveLength(
      1,
    );
  });

  it('items under a second head, whatever they open with', () => {
    expect(
      readOn(
        '2026-01-19',
        '2026年政府民生实事项目\n今年共8个项目列入2026年民生实事项目。\n一、便民服务\n1.改造提升2个便民中心。\n二、村庄供水及排涝设施提升\n1.对老旧泵站改造5座，水渠改造8.4公里。\n2.实施东渠延伸工程，新建水渠全长620米。',
      ).slice(-4),
    ).toEqual([
      '对老旧泵站改造5座|firm|2026',
      '水渠改造8.4公里|firm|2026',
      '实施东渠延伸工程|firm|2026',
      '新建水渠全长620米|firm|2026',
    ]);
  });
});

describe('what can be by then', () => {
  it.each([
    ['明年可投用3个项目；其余4个项目在2023年建成投用。', '其余4个项目在2023年建成投用|firm|2023'],
    ['青禾粮库、晾晒场，年底可交付使用。', '年底可交付使用|firm|2021-12'],
    ['2021年我市规划投资3亿元，新建菜市场14个。', '新建菜市场14个|firm|2021'],
    ['青禾果汁厂二期近期将进行试投产。', '青禾果汁厂二期近期将进行试投产|firm|-'],
  ])('%s', (text, expected) => {
    expect(readOn('2021-06-16', text)).toContain(expected);
  });

  it('and what is no promise', () => {
    for (const text of [
      '青禾区青年培训创优计划启动仪式昨日举行。',
      '扩建是镇里为缓解停车难，确保出行顺畅、改善街区环境的重要便民工程。',
      '年内共计完工站房18座，新增床位700张。',
      '2021年，全镇推行两项改革，努力实现收支平稳运行。',
    ])
      expect(readOn('2021-06-16', text)).toEqual([]);
  });

  it('a broken byte that became a question mark', () => {
    expect(readOn('2021-03-02', '今年将新增床位800张以上?青禾力争新增门诊部3家。')).toEqual([
      '今年将新增床位800张以上|firm|2021',
      '青禾力争新增门诊部3家|target|2021',
    ]);
    expect(readOn('2021-03-02', '今年将新增多少学位?')).toEqual([]);
  });
});

describe('days and quarters that are set', () => {
  it.each([
    ['对排查出的326处隐患，限期6月30日前全部整改。', '限期6月30日前全部整改|firm|2021-06-30'],
    ['东桥大道已列入城建计划，三季度启动建设。', '三季度启动建设|firm|2021-35'],
  ])('%s', (text, expected) => {
    expect(readOn('2021-03-12', text)).toContain(expected);
  });

  it.each([
    '粮食播种面积稳定在41万亩。',
    '青禾县举行三季度重点项目集中开工活动。',
    '县委书记调度四季度重大项目建设。',
  ])('and what only looks so: %s', text => {
    expect(readOn('2021-03-12', text)).toEqual([]);
  });
});

describe('lists whose head stands apart', () => {
  it('behind a line or two that tell nothing', () => {
    expect(
      readOn(
        '2022-02-10',
        '青禾区2022年的八大惠民实事\n民有所呼，我有所应。拟从八个方面着手办理：一是方便买菜。改造东桥市场等4个市场。\n二是方便看病。建成投用西庄门诊部。\n三是方便停车。建成南浦路等5处停车场。',
      ),
    ).toContain('建成南浦路等5处停车场|firm|2022');
  });

  it('but not behind a report', () => {
    expect(
      readOn(
        '2022-12-10',
        '青禾区2022年的八大惠民实事\n今年，八件实事已经全部办结。\n一是买菜。改造市场4个。\n二是停车。建成停车场5处。',
      ),
    ).toEqual([]);
  });
});

describe('spans and halves', () => {
  it.each([
    ['青禾二桥上半年建成通车。', '青禾二桥上半年建成通车|firm|2021-01/2021-06'],
    ['东桥小学今年秋季投入使用，新增学位900个。', '东桥小学今年秋季投入使用|firm|2021-23'],
    ['年内投资860万元，更换水表5000只。', '年内投资860万元|firm|2021'],
    ['4月底前开工背街整治项目16个。', '4月底前开工背街整治项目16个|firm|2021-04'],
    ['西庄隧道建成后将打通两镇最短通道。', '西庄隧道建成后将打通两镇最短通道|firm|-'],
    ['计划总投资4.1亿元，完成河堤工程9段。', '完成河堤工程9段|firm|-'],
  ])('%s', (text, expected) => {
    expect(readOn('2021-02-16', text)).toContain(expected);
  });

  it.each([
    '下半年走势预判',
    '7-8月雨水偏多客观存在。',
    '将东桥旧街保护纳入“十四五”重点。',
    '将秋菜生产计划分配到组。',
  ])('and what is none: %s', text => {
    expect(readOn('2021-05-16', text)).toEqual([]);
  });

  it('what 去年 opens is no topic of what follows', () => {
    expect(
      readOn('2021-03-26', '去年，市里动工建设12处泊位。目前项目前期工作就绪，将于近期完成建设。'),
    ).toEqual(['将于近期完成建设|soft|-']);
  });
});

it('tasks of the next step that are only spoken of', () => {
  for (const text of [
    '副镇长安排部署了秋粮收购下一阶段工作。',
    '会议解读了方案并安排部署下一步工作。',
    '图片若有侵犯您的权利，请与我们联系，我们将及时删除。',
  ])
    expect(readOn('2021-05-16', text)).toEqual([]);
});

it('steps of a plan', () => {
  expect(
    readOn(
      '2021-02-02',
      '二、实施步骤\n5-6月，东桥站等4座泵站项目开复工。\n10月，西庄站等2座泵站启用。',
    ).slice(-1),
  ).toEqual(['10月，西庄站等2座泵站启用|firm|2021-10']);
});

it('goals that are told with 其中', () => {
  expect(
    readOn(
      '2010-03-24',
      '市长在报告中提出了今年主要经济指标的预期目标，其中，农业产值要增长4%以上，旅游收入增长11%。同时规定了约束性指标，其中，新造林面积2.4万亩。',
    ),
  ).toEqual([
    '其中，农业产值要增长4%以上|target|2010',
    '旅游收入增长11%|target|2010',
    '其中，新造林面积2.4万亩|target|2010',
  ]);
});

it('a share of what is produced is a goal, a contribution a remark', () => {
  expect(
    readOn('2009-09-30', '到2012年，花木产值达6亿元，对农民收入的贡献份额达到三成以上，带动3万人就业。'),
  ).toHaveLength(3);
});

it('who promises a day, and who only tells', () => {
  expect(readOn('2021-06-30', '县政府承诺明年7月1日前，两处泳池必须开放。')).toEqual([
    '县政府承诺明年7月1日前，两处泳池必须开放|firm|2022-07-01',
  ]);
  for (const text of [
    '村支书将此一一写明。',
    '她计划扩大种植。',
    '审查《青禾县2021年国民经济和社会发展计划草案》。',
  ])
    expect(readOn('2021-06-30', text)).toEqual([]);
});

describe('tables and digests as lines', () => {
  it('a line that heads what follows is no term', () => {
    expect(
      readOn('2031-04-02', '5月重点工作\n新建学校3所。\n6月重点工作\n新建水厂1座。\n二季度安排').join(),
    ).not.toMatch(/2031-(?:06|07|34)/);
  });

  it.each([
    '1\t新建学校3所\t县教育局\n2\t改造小区12个\t县住建局',
    '1 新建学校3所 县教育局\n2 改造小区12个 县住建局',
    '1新建学校3所\n2改造小区12个',
  ])('rows with their number: %j', rows => {
    const found = readOn('2024-03-02', `2024年民生实事项目清单\n${rows}`);
    expect(found.map(line => line.replace(/[\t ].*?\|/, '|'))).toEqual([
      '新建学校3所|firm|2024',
      '改造小区12个|firm|2024',
    ]);
  });

  it('a day that closes the page is none', () => {
    expect(
      readOn(
        '2022-02-23',
        '2022年民生实事项目清单\n1.举办公益演出500场。\n2.新建运动场50片。\n2022年2月23日',
      ),
    ).toEqual(['举办公益演出500场|firm|2022', '新建运动场50片|firm|2022']);
  });

  it('items whose number touches their month', () => {
    expect(
      readOn('2022-03-14', '1.4月底前东桥小学主体完工。2.8月底前东桥小学竣工交付。3.5月底前西庄小学开工。'),
    ).toEqual([
      '1.4月底前东桥小学主体完工|firm|2022-04',
      '2.8月底前东桥小学竣工交付|firm|2022-08',
      '3.5月底前西庄小学开工|firm|2022-05',
    ]);
  });

  it('a list behind 具体包括 in running text', () => {
    expect(
      readOn(
        '2019-01-24',
        '会议确定了南浦街道2019年民生实事项目。具体包括完成三处菜场翻新工作；着力建设8个院落的晾晒场；设立25个邻里书屋。',
      ).slice(-2),
    ).toEqual(['着力建设8个院落的晾晒场|firm|2019', '设立25个邻里书屋|firm|2019']);
  });

  it('tasks behind a head in mid-sentence', () => {
    expect(
      readOn(
        '2015-03-24',
        '在今年的实事清单当中，北岭村量力而行，在出行方面着力做好两个方面工作：投入36万元加宽村口，安装路灯90盏。',
      ),
    ).toEqual(['投入36万元加宽村口|firm|2015', '安装路灯90盏|firm|2015']);
  });
});

describe('months from the day of the page', () => {
  it.each([
    ['青禾市半年内将新增公交车400辆。', '青禾市半年内将新增公交车400辆|firm|../2014-08'],
    ['预计1个月内完成清淤作业3处。', '预计1个月内完成清淤作业3处|target|../2014-03'],
    ['青禾市已决定今年新建2座充电场站。', '决定今年新建2座充电场站|firm|2014'],
  ])('%s', (text, expected) => {
    expect(readOn('2014-02-11', text)).toContain(expected);
  });

  it('nothing but a remark', () => {
    for (const text of ['会议还对下一阶段工作作出部署。', '在确保安全、确保质量的前提下，各标段抢抓工期。'])
      expect(readOn('2021-05-16', text)).toEqual([]);
  });
});

it('what came later does not undo what held: members behind 到2025年 in a plan of years', () => {
  expect(
    readOn(
      '2021-11-02',
      '方案明确，“十四五”时期，青禾县将稳住粮食生产，力争到2025年产量突破30万吨；良种比重达90%；加工企业20家以上。',
    ).slice(-2),
  ).toEqual(['良种比重达90%|target|2025', '加工企业20家以上|target|2025']);
});

it.each([
  [
    '2008年，全县农业产值预期增长5%、旅游收入增长16%以上。',
    '2008年，全县农业产值预期增长5%、旅游收入增长16%以上|target|2008',
  ],
  ['2008年预期外贸出口增长9%，电力消费增长7%。', '电力消费增长7%|target|2008'],
  ['预计明年投产，投产后年上缴税收850万元以上。', '投产后年上缴税收850万元以上|target|-'],
])('what is expected: %s', (text, expected) => {
  expect(readOn('2008-01-16', text)).toContain(expected);
});

it('tasks in bullets behind a head in running text', () => {
  expect(
    readOn(
      '2022-01-06',
      '1月6日，县长在大会上提出2022年主要任务，一件件都有着落。\n◆农业产值增长4%以上，游客人次增长20%\n◆完成旧村电网改造38处',
    ),
  ).toEqual(['农业产值增长4%以上|firm|2022', '游客人次增长20%|firm|2022', '完成旧村电网改造38处|firm|2022']);
});
