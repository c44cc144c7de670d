/** By when: which of the times of a page a pledge takes. */
import { describe, expect, it } from 'vitest';
import { read, readOn } from './read.ts';

describe('the year named before in the sentence', () => {
  it.each([
    ['东桥明年3月开工，9月建成。', '9月建成|firm|2022-09'],
    ['东桥计划明年一季度开工，年底前建成通车。', '年底前建成通车|firm|2022-12'],
    ['今年12月完成招标，明年3月进场，6月底完工。', '6月底完工|firm|2022-06'],
    ['2021年青禾镇计划于下半年办两场展会。', '2021年青禾镇计划于下半年办两场展会|firm|2021-07/2021-12'],
  ])('%s', (text, expected) => {
    expect(readOn('2021-11-02', text)).toContain(expected);
  });
});

describe('a page that came out later than it was written', () => {
  it.each([
    ['2019年青禾镇计划新建3座泵站。', '2019年青禾镇计划新建3座泵站|firm|2019'],
    ['纪念馆力争2019年7月1日正式开馆。', '纪念馆力争2019年7月1日正式开馆|target|2019-07-01'],
    ['水厂预计2019年3月完工。', '水厂预计2019年3月完工|target|2019-03'],
  ])('the year beside the cue: %s', (text, expected) => {
    expect(readOn('2021-05-10', text)).toEqual([expected]);
  });

  it('a goal keeps its year, on copies made when it was over', () => {
    expect(
      readOn('2024-04-18', '到2020年，青禾林业将造林90万亩，森林覆盖率达到50%。至2020年将新建苗圃3座。'),
    ).toEqual([
      '到2020年，青禾林业将造林90万亩|firm|2020',
      '森林覆盖率达到50%|firm|2020',
      '至2020年将新建苗圃3座|firm|2020',
    ]);
  });

  it('what a year brought that is over ends the promise', () => {
    expect(readOn('2021-01-10', '今年将搬迁300户。县里2020年完成搬迁150户，改造危房350户。')).toEqual([
      '今年将搬迁300户|firm|2021',
    ]);
  });
});

describe('a year that is told', () => {
  it.each([
    '2030年，全镇实现工业总产值5亿元。年底，全镇城镇化率达到52%。',
    '2030年，全镇完成改厕1200户。12月底，建成便民服务中心3个。新增就业420人。',
  ])('has its own year-end: %s', text => {
    expect(readOn('2031-01-15', text)).toEqual([]);
  });

  it.each([
    ['2030年，全镇建成学校2所。6月底前建成水厂1座。', '6月底前建成水厂1座|firm|2031-06'],
    ['2030年，全镇建成学校2所。力争年底建成水厂1座。', '力争年底建成水厂1座|target|2031-12'],
  ])('but what is to be done is of this year: %s', (text, expected) => {
    expect(readOn('2031-01-15', text)).toEqual([expected]);
  });
});

describe('what was told inside a plan', () => {
  it.each([
    ['去年全市办成大事，新开工项目36个，港口主体完工。', '2031-01-16'],
    ['上半年，建成开通基站812个，主城区全部覆盖。', '2031-07-26'],
    ['上半年开工小区94个，完工21个。', '2031-07-26'],
    ['过去一年建成学校12所，新增学位6000个。', '2031-01-16'],
  ])('is none of it: %s', (told, published) => {
    const text = `一、2031年重点任务\n1.新建学校3所。\n2.改造公路20公里。\n${told}`;
    expect(readOn(published, text).map(line => line.split('|')[0])).toEqual([
      '新建学校3所',
      '改造公路20公里',
    ]);
  });

  it('nor is a task of which the next sentence says that it is done', () => {
    const text =
      '一、2031年重点任务\n1.新建养老服务站2处。已于8月投入运营。\n2.新增学位180个。已完成。\n3.新建公园3个。目前已完成选址。';
    expect(readOn('2031-09-26', text)).toEqual(['新建公园3个|firm|2031']);
  });

  it('but quarters to come and terms are', () => {
    const text = '一、2031年重点任务\n1.上半年开工小区94个。\n2.学校3所6月底前建成。';
    expect(readOn('2031-02-26', text)).toEqual([
      '上半年开工小区94个|firm|2031-01/2031-06',
      '学校3所6月底前建成|firm|2031-06',
    ]);
  });
});

describe('a time that stands beside figures', () => {
  it.each([
    '2031/1/21 17:31:28 浏览数:94',
    '2031-01-21 点击:12次',
    '发布日期：2031-01-21 09:00 浏览次数：204次',
  ])('but says when the page was put there: %s', text => {
    expect(readOn('2031-01-21', text)).toEqual([]);
  });

  it.each(['改造管网36公里，超出年初计划2公里。', '水位一度超保证水位0.4米。', '各标段留存保证金3900万元。'])(
    'and words that are part of a name: %s',
    text => {
      expect(readOn('2031-10-09', text)).toEqual([]);
    },
  );
});

describe('a headline of two parts', () => {
  it('has the deadline of each in it', () => {
    expect(readOn('2030-10-29', '东部新医院明年“五一”开诊 年底前再开3条公交线')).toEqual([
      '东部新医院明年“五一”开诊|firm|2031-05-01',
      '年底前再开3条公交线|firm|2030-12',
    ]);
    expect(readOn('2031-01-23', '跨江大桥力争6月合龙 老城过江再添一路')).toEqual([
      '跨江大桥力争6月合龙|target|2031-06',
    ]);
  });
});

describe('half a year, a season', () => {
  it('holds for the tasks behind it', () => {
    expect(
      readOn(
        '2031-07-30',
        '全会报告提出，今年下半年，清河市将加快城建。完成西堤工程，推进疏港路改造，启动跨湾桥建设。',
      ),
    ).toEqual([
      '今年下半年，清河市将加快城建|firm|2031-07/2031-12',
      '完成西堤工程，推进疏港路改造，启动跨湾桥建设|firm|2031-07/2031-12',
    ]);
  });

  it('not when it is over', () => {
    expect(
      readOn('2031-09-12', '今年上半年，全县完成投资30亿元，增长8%。\n此外，该县还将新建公路30公里。'),
    ).toEqual(['该县还将新建公路30公里|firm|-']);
    expect(
      readOn('2031-05-12', '今年1—4月，全县完成投资30亿元，增长8%。\n据介绍，该县将建设厂房3座。'),
    ).toEqual(['该县将建设厂房3座|firm|-']);
  });

  it('so does a season', () => {
    expect(readOn('2031-05-12', '秋季将新开办学校8所。新增学位1.4万个。')).toEqual([
      '秋季将新开办学校8所|firm|2031-23',
      '新增学位1.4万个|firm|2031-23',
    ]);
  });
});

describe('plans', () => {
  it('years to come end after so many', () => {
    expect(read('未来五年将建成公路300公里。')).toEqual(['未来五年将建成公路300公里|firm|../2026']);
    expect(read('接下来3年，全县要新建学校12所。')).toEqual(['接下来3年，全县要新建学校12所|firm|../2024']);
    expect(read('后五年全县公路投资将超过20亿元。')).toEqual(['后五年全县公路投资将超过20亿元|firm|../2026']);
  });

  it('a plan as a deadline, and as a name', () => {
    expect(
      readOn(
        '2026-02-05',
        '2026年，清河市要推动“十五五”开好局、起好步。抓好21个项目，确保年度投资不低于125亿元。',
      ),
    ).toContain('确保年度投资不低于125亿元|firm|2026');
    expect(read('“十四五”青禾县生产总值年均增长要保持在8%以上。')).toEqual([
      '“十四五”青禾县生产总值年均增长要保持在8%以上|firm|../2025',
    ]);
    expect(read('由“十三五”末的58%提高到65%，是今后的目标。')).toEqual([]);
  });

  it('a list of deeds is told once a year, even where no year stands', () => {
    expect(
      readOn('2021-02-03', '县政府今后重点抓好15件民生实事。分别是：（1）新建西环路。（2）改造3座桥。'),
    ).toEqual(['县政府今后重点抓好15件民生实事|firm|2021', '新建西环路|firm|2021', '改造3座桥|firm|2021']);
  });

  it('the year of the head, and not the term of one deed', () => {
    expect(read('“十四五”期间，青禾区将建设轻轨2条，轻轨1号线争取在2023年投运。\n建设快速路3条。')).toContain(
      '建设快速路3条|firm|../2025',
    );
    expect(read('会议定下2021年工作重点。据悉，县里将投资4亿元，实施9项工程。')).toEqual([
      '县里将投资4亿元|firm|2021',
      '实施9项工程|firm|2021',
    ]);
  });
});

describe('what was said before', () => {
  it('a year of one deed does not shorten the time of all', () => {
    expect(
      read('今后五年，青禾区将打造两个产业园。力争引进项目5个，2023年建成东园。建设主干道9条。').at(-1),
    ).toBe('建设主干道9条|firm|../2026');
  });
});

describe('members of one promise', () => {
  it('the intent takes in what can be checked of it', () => {
    expect(read('下一步，街道要把短板补上，年底前引入物业。')).toEqual([
      '下一步，街道要把短板补上，年底前引入物业|firm|2021-12',
    ]);
  });

  it.each([
    ['改造危桥9座，10月底前全部完工。', '改造危桥9座|firm|2021', '10月底前全部完工|firm|2021-10'],
    ['建设水泥生产线，确保10月点火试产。', '建设水泥生产线|soft|2021', '确保10月点火试产|firm|2021-10'],
  ])('the day by which it is done is one of its own: %s', (text, ...expected) => {
    expect(read(`2021年工作任务：\n${text}`)).toEqual(expected);
  });

  it('goals go on over a remark and a sum', () => {
    expect(
      read(
        '力争到2025年，高速公路里程将达600公里，是现有的2.2倍；干线公路达到1920公里；累计完成投资30亿元；产值达到20亿元。',
      ),
    ).toEqual([
      '力争到2025年，高速公路里程将达600公里，是现有的2.2倍|target|2025',
      '干线公路达到1920公里|target|2025',
      '累计完成投资30亿元|target|2025',
      '产值达到20亿元|target|2025',
    ]);
  });

  it('what is then made of it has no deadline of its own', () => {
    expect(readOn('2021-03-01', '厂房计划4月开工，建成投产后，可实现销售收入18亿元。').at(-1)).toMatch(
      /18亿元\|target\|-$/,
    );
    expect(readOn('2021-03-01', '全年可实现税收500万元。')).toEqual(['全年可实现税收500万元|target|2021']);
  });

  it('a second deed with its own day', () => {
    expect(readOn('2021-05-22', '集团将在每个车站布设2台设备，并于明年8月前拆除广告牌。')).toEqual([
      '集团将在每个车站布设2台设备|firm|-',
      '并于明年8月前拆除广告牌|firm|2022-08',
    ]);
  });
});

describe('days and months', () => {
  it('a month that is over with a cue is of the year to come', () => {
    expect(readOn('2021-12-20', '县里将在元月底前兑付糖款128万元。')).toEqual([
      '县里将在元月底前兑付糖款128万元|firm|2022-01',
    ]);
    expect(readOn('2021-12-20', '两个小区3月开工。')).toEqual([]);
    expect(readOn('2031-01-15', '石桥于11月18日合龙。')).toEqual([]);
    expect(readOn('2031-10-15', '石桥于11月18日合龙。')).toEqual(['石桥于11月18日合龙|firm|2031-11-18']);
  });

  it('from a day on it is so', () => {
    expect(readOn('2021-05-10', '从7月1日起，养老金月人均将提高140元。')).toEqual([
      '从7月1日起，养老金月人均将提高140元|firm|2021-07-01',
    ]);
  });

  it.each([
    ['从5月6日(下周六)起，我市将对9条线路进行优化。', '我市将对9条线路进行优化|firm|2021-05-06'],
    ['自7月1日首班车起，6路将临时改走凤凰街。', '自7月1日首班车起，6路将临时改走凤凰街|firm|2021-07-01'],
    ['从9月新学期起，全县将免收教辅费。', '从9月新学期起，全县将免收教辅费|firm|2021-09'],
    // told days are none, however long ago
    ['1月12日召开的常务会议决定将新建小学3所。', '1月12日召开的常务会议决定将新建小学3所|firm|-'],
    ['2021年1月15日动工的县医院将新增床位300张。', '2021年1月15日动工的县医院将新增床位300张|firm|-'],
    ['“五一”交通保障将投入警力200人。', '“五一”交通保障将投入警力200人|firm|-'],
    ['国庆建筑公司将新建厂房3座。', '国庆建筑公司将新建厂房3座|firm|-'],
    ['石门服务区国庆投入使用。', '石门服务区国庆投入使用|firm|2021-10-01'],
    ['今夏全市电力缺口将达30万千瓦。', '今夏全市电力缺口将达30万千瓦|firm|2021-22'],
    ['主管道必须全部在6月底前贯通。', '主管道必须全部在6月底前贯通|firm|2021-06'],
    ['今年再改造管网25公里。', '今年再改造管网25公里|firm|2021'],
    ['今年接管泵房不少于50个。', '今年接管泵房不少于50个|firm|2021'],
    [
      '到2025年，我市计划将2000年以前建成的58个小区改造到位。',
      '到2025年，我市计划将2000年以前建成的58个小区改造到位|firm|2025',
    ],
  ])('%s', (text, expected) => {
    expect(readOn('2021-04-23', text)).toEqual([expected]);
  });

  it('each deed of a plan its own day, whatever its verb', () => {
    expect(readOn('2021-05-10', '电站计划2022年11月截流，首台机组2024年6月发电。')).toEqual([
      '电站计划2022年11月截流|firm|2022-11',
      '首台机组2024年6月发电|firm|2024-06',
    ]);
    expect(read('今年将新增绿地60万平方米，污水厂4月开工。')).toEqual([
      '今年将新增绿地60万平方米|firm|2021',
      '污水厂4月开工|firm|2021-04',
    ]);
  });

  it('the time at the head of a member governs the members behind it', () => {
    expect(
      read('到2022年，全县将脱贫9000人；今后五年，产值年均增长8%；固定资产投资累计60亿元以上。'),
    ).toContain('固定资产投资累计60亿元以上|firm|../2026');
  });
});
