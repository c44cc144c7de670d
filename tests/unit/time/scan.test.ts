import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceYear } from '../../../utils/time/reference.ts';
import { toDeadline, toEdtf } from '../../../utils/time/resolve.ts';
import { scanTimes } from '../../../utils/time/scan.ts';

const read = (text: string, year: number | null = 2021): string[] =>
  scanTimes(text).map(t => `${text.slice(t.start, t.end)}=${toEdtf(t.fields, year)}`);

describe('months counted from publication', () => {
  it.each([
    ['下个月', '2021-12', '2022-01'],
    ['本月底前', '2021-07-02', '2021-07'],
    ['上月', '2021-01-15', '2020-12'],
    ['月底前', '2021-07-02', '2021-07'],
    ['下月初', '2021', null],
    ['当月', '2021-07-02', null],
    ['每月底', '2021-07-02', null],
  ])('%s, published %s', (text, published, edtf) => {
    const [time] = scanTimes(text);
    expect(toEdtf(time.fields, Number(published.slice(0, 4)), published)).toBe(edtf);
  });
});

describe('times to EDTF', () => {
  it.each([
    ['2021年7月2日', '2021年7月2日=2021-07-02'],
    ['2021-07-02', '2021-07-02=2021-07-02'],
    ['二〇一九年十月', '二〇一九年十月=2019-10'],
    ['二0一二年', '二0一二年=2012'],
    ['2019年至今', '2019年至今=2019'],
    ['3月25日', '3月25日=2021-03-25'],
    ['11月16日至18日', '11月16日至18日=2021-11-16/2021-11-18'],
    ['9月30日至10月2日', '9月30日至10月2日=2021-09-30/2021-10-02'],
    ['1-10月', '1-10月=2021-01/2021-10'],
    ['今年9月份', '今年9月份=2021-09'],
    ['6月底前', '6月底前=2021-06'],
    ['2022年初步建成', '2022年=2022'],
    ['2022年初开工', '2022年初=2022-01'],
    ['10月中旬', '10月中旬=2021-10'],
    ['年底前', '年底前=2021-12'],
    ['今年底', '今年底=2021-12'],
    ['明年底', '明年底=2022-12'],
    ['年内', '年内=2021'],
    ['去年', '去年=2020'],
    ['上半年', '上半年=2021-01/2021-06'],
    ['明年下半年', '明年下半年=2022-07/2022-12'],
    ['二季度', '二季度=2021-34'],
    ['第三季度', '三季度=2021-35'],
    ['今年前10个月', '今年前10个月=2021-01/2021-10'],
    ['前三季度', '前三季度=2021-01/2021-09'],
    ['2016-2030年', '2016-2030年=2016/2030'],
    ['未来三年内', '未来三年内=../2024'],
    ['5年内', '5年内=../2026'],
    ['十四五期间', '十四五期间=2021/2025'],
    ['2011年元月', '2011年元月=2011-01'],
    ['明年春季', '明年春季=2022-21'],
    ['今秋开学前', '今秋=2021-23'],
    ['明春季开学', '明春季=2022-21'],
    ['今秋交付', '今秋=2021-23'],
    ['明春开工', '明春=2022-21'],
    ['二季度末', '二季度末=2021-06'],
    ['3至5年内', '3至5年内=../2026'],
    ['三五年内', '三五年内=../2026'],
    ['“十五”期间', '十五”期间=2001/2005'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([['过去两年'], ['近四年'], ['上午9时30分'], ['09:44'], ['本月初']])(
    '%s is a time that resolves to nothing',
    text => {
      expect(scanTimes(text).map(t => toEdtf(t.fields, 2021))).toEqual([null]);
    },
  );

  it.each(['近2000家企业', '3个月', '30年树龄', '13月', '月饼', '比例3:40'])('%s holds no time', text => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['2011年税收增长5%,比上年提高', ['2011年=2011', '上年=2010']],
    ['2012年开工,次年投产,当年见效', ['2012年=2012', '次年=2013', '当年=2012']],
    ['2019年全年接待', ['2019年全年=2019']],
    ['2019年完成12项,全年接待', ['2019年=2019', '全年=2019']],
    ['2019年完成12项,全年力争', ['2019年=2019', '全年=2021']],
    ['到2025年翻番,比上年提高', ['2025年=2025', '上年=2020']],
    ['2019年完成\n比上年提高', ['2019年=2019', '上年=2020']],
  ])('counts 上年 and the like from the year spoken of: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['比一季度前移3位', ['一季度=2021-33']],
    ['11月前往', ['11月=2021-11']],
    ['3月前10天', ['3月=2021-03']],
    ['游客人次年均增长', []],
    ['8%以上年均增长', []],
    ['比例16:55:30', []],
    ['八月十五', ['八月=2021-08']],
    ['提前9个月', []],
    ['秋季投入使用', ['秋季=2021-23']],
    ['秋季旅游节、春节、清晨', []],
    ['每年秋季开学', []],
    ['秋季将至', []],
    ['本季秋茶开采', []],
  ])('%s: what only looks like a time', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('never guesses a year', () => {
    expect(read('年底前完成9月份任务', null)).toEqual(['年底前=null', '9月份=null']);
  });

  it.each([
    ['“五一”前', '五一”前', '2021-05-01', '2021-03-02'],
    ['国庆节前', '国庆节前', '2021-10-01', '2021-03-02'],
    ['国庆前', '国庆前', '2021-10-01', null],
    ['元旦前', '元旦前', '2022-01-01', '2021-03-02'],
    ['明年“五一”', '明年“五一”', '2022-05-01', '2021-03-02'],
    ['2023年元旦', '2023年元旦', '2023-01-01', null],
    ['明天', '明天', '2021-03-01', '2021-02-28'],
    ['后天', '后天', '2021-01-01', '2020-12-30'],
    ['后天', '后天', null, '2021-03'],
    ['今明两年', '今明两年', '2021/2022', null],
    ['2020年至2022年上半年', '2020年至2022年上半年', '2020/2022', null],
    ['2021—2022年度', '2021—2022年度', '2021/2022', null],
  ])('feasts, days and years that are counted from the page: %s', (text, quote, edtf, published) => {
    const [time] = scanTimes(text);
    expect(text.slice(time.start, time.end)).toBe(quote);
    const year = published ? Number(published.slice(0, 4)) : 2021;
    expect(toEdtf(time.fields, year, published)).toBe(edtf);
  });

  it.each(['更加美好的明天', '先天后天', '国庆期间人山人海', '五一路', '七一勋章', '八一中学'])(
    '%s is no term',
    text => expect(scanTimes(text)).toEqual([]),
  );

  it('keeps years from one to another', () => {
    const [time] = scanTimes('2026-2030年');
    expect(toDeadline(time.fields, 2031)).toBe('2026/2030');
  });
  it('reads a plan period as its end where it is a deadline', () => {
    const [time] = scanTimes('十二五期间');
    expect(toDeadline(time.fields, 2011)).toBe('../2015');
  });
});

describe('reference year', () => {
  const reference = (text: string, published: string | null = null) =>
    referenceYear(text, scanTimes(text), published);
  it('is the publication year first', () => expect(reference('2019年开工', '2021-07-02')).toBe(2021));
  it('else the dateline', () =>
    expect(reference('来源:清河日报 2018-05-04\n今年力争2020年前完成')).toBe(2018));
  it('else the year of the plan that opens', () =>
    expect(reference('“十四五”规划开局之年,到2025年建成')).toBe(2021));
  it('截至2015年 tells of that year, 到 and 至 look ahead', () => {
    expect(reference('截至2015年底，改造率达38%。至2018年，改造率要达60%。')).toBe(2015);
    expect(reference('截止至2015年底，改造率达38%。')).toBe(2015);
  });
  it.each([
    // what is to come, though no word says so
    ['2033年是岭江地铁建设的攻坚年。目前14座车站正在施工。2034年完成车站主体，2035年试运营。', 2033],
    ['截至2033年8月，大坝已浇筑到612米。2034年项目盘子初步排定，明年3月开工。', 2033],
    ['2033年1至9月，全县接待游客80万人次。二期工程2035年底开通。', 2033],
    ['欢迎参加2033年全市旧城改造新闻发布会。片区小学与安置房同步建设，2035年9月招生。', 2033],
    ['2033年6月2日，记者从市轨道办获悉，石门大桥合龙。全线2035年通车，可满足2045年的车流。', 2033],
    ['2033年6月2日，石门水库开工建设。2036年水库建成蓄水，2037年实现供水2000万立方米。', 2037],
    ['截至2032年底，全县公路总里程达1200公里。2033年全县完成投资86亿元，同比增长8%。', 2033],
    ['2030年以来，全县奋力拼搏。2032年实现生产总值120亿元，增长6%。', 2032],
    ['2030年是攻坚之年，全县摘帽。2032年全县完成生产总值120亿元，同比增长7%。', 2032],
    // something is told of the later year, too
    ['2033年3月5日，石门水库下闸。2034年水库已蓄水3000万立方米。', 2034],
    ['2033年是攻坚之年。2034年，全县新增学位3200个。', 2034],
    ['岭江市政府工作报告(2034年)。去年完成投资86亿元，今年要新建学校6所。', 2034],
  ])('what is here tells the year, not what is to come: %s', (text, year) =>
    expect(reference(text)).toBe(year),
  );
  it('the good start of a plan is in its first year, unless it is what this one prepares', () => {
    expect(reference('奋力实现“十五五”良好开局。今年生产总值增长5%。')).toBe(2026);
    expect(reference('确保“十四五”开好局、起好步，今年要抓好项目。')).toBe(2021);
    expect(reference('为“十五五”良好开局打牢基础，今年要抓好项目。')).toBeNull();
    expect(reference('高质量完成规划任务、打牢“十五五”良好开局基础。')).toBeNull();
  });
  it('else the latest year that is no goal', () =>
    expect(reference('2017年启动,2019年完工,预计2023年投产')).toBe(2019));
  it('the year before the one planned for, where that is called 明年', () => {
    const title = '青禾镇2030年工作总结及2031年工作打算。今年以来，全镇新修公路12公里。';
    expect(reference(`${title}明年全镇的主要目标是财政收入增长8%。`)).toBe(2030);
    expect(reference(`${title}2031年全镇的主要目标是财政收入增长8%。`)).toBe(2031);
  });
  it('the year behind the one that a report taken over years later looks back on', () => {
    const report = '一、2019年工作回顾。全县新修公路12公里。二、2020年工作安排。今年新增绿地3公顷。';
    expect(reference(report, '2031-05-11')).toBe(2020);
    expect(reference(report, '2020-01-11')).toBe(2020);
    expect(reference('2019年工作总结。全县新修公路12公里。', '2031-05-11')).toBe(2019);
    expect(reference('2019年工作总结及2020年工作计划\n2019年，全县新修公路12公里。', '2031-05-11')).toBe(
      2019,
    );
  });
  it('a year by which something is done along its whole length is a goal, too', () =>
    expect(reference('2028年启动，2031年全线建成，2032年左右建成二期。')).toBe(2028));
  it('the year behind the one a work report looks back on', () => {
    const head = '青禾县政府工作报告提出，今年将新建3座水库。';
    expect(reference(`${head}2019年全县建成水库2座，总库容达到860万方。`)).toBe(2020);
    expect(reference(`${head}2019年全县计划投资6亿元。`)).toBe(2019);
    expect(reference(`${head}2019年5月新增水库2座。`)).toBe(2019);
    expect(reference('今年将新建3座水库。2019年全县建成水库2座。')).toBe(2019);
  });
  it('the year behind the one that was told, where 今年 follows on it', () => {
    expect(reference('2029年，全县新建水库8座，惠及12万人。今年县里将再建3座。')).toBe(2030);
    expect(reference('2029年底前已有31户脱贫,今年有望再脱贫57户。')).toBe(2030);
    // of the same year, or of none
    expect(reference('2029年，全县重点项目共12个，总投资30亿元。今年将开工8个。')).toBe(2029);
    expect(reference('2029年，镇里把旧改作为头号大事来抓。今年将改造小区12个。')).toBe(2029);
    expect(reference('2029年初，县里启动12个小区改造。今年将完成8个。')).toBe(2029);
    expect(reference('自2029年开工以来，大桥已完成8座桥墩。今年将合龙。')).toBe(2029);
    expect(reference('进入2029年，青禾镇新建水库8座，惠及12万人，今年将再建3座。')).toBe(2029);
    expect(reference('2029年5月，全县新建水库8座，惠及12万人。今年县里将再建3座。')).toBe(2029);
    expect(reference('2029年是攻坚之年，水库已建成8座。今年县里将再建3座。')).toBe(2029);
    expect(reference('作为目标，2029年里程突破480公里。县里表示,今年将全力推进二期工程。')).toBe(2029);
  });
  it('no later than the first year-end that is still to come', () => {
    expect(reference('2029年底，新建管网320公里。2029年底前，禁养区全面关停。2031年，全面达标。')).toBe(2029);
    expect(reference('新区水厂2029年6月底前投入运行，2030年启动二期。')).toBe(2029);
    // one that is over tells nothing
    expect(reference('2029年底前已建成水库8座。2031年，全县新建学校2所。')).toBe(2031);
    expect(reference('2029年底前建成的水库共8座。2031年，全县新建学校2所。')).toBe(2031);
  });
  it('what a plan and its execution are called is no goal', () => {
    expect(reference('关于2030年计划执行情况及2031年计划草案的报告提出，今年安排项目52项。')).toBe(2031);
    expect(reference('县里计划2032年建成水厂。2031年，建成学校2所。')).toBe(2031);
  });
  it('the year a report is about, where a site published it years later', () => {
    const report =
      '水利半年工作总结。现把2030年1至6月工作总结如下：今年完成渠道清淤12公里，计划再修水库3座。';
    expect(reference(report, '2036-07-18')).toBe(2030);
    expect(reference('青禾镇2030年工作要点。今年要抓好20项工作。', '2036-07-18')).toBe(2030);
    // the year after is when such a report is due, and a page that names its own year is of that
    expect(reference(report, '2031-01-18')).toBe(2031);
    expect(reference(`${report}2034年，全县再建水库2座。`, '2036-07-18')).toBe(2036);
  });
  it('a plan that was copied when its years were over is read in none', () => {
    const plan = '根据规划，至2020年，全市完成造林90万亩，森林覆盖率达到50%。';
    expect(reference(plan, '2024-04-18')).toBeNull();
    expect(reference(`“十三五”规划印发。2024年4月18日来源：青禾日报\n${plan}`, '2024-04-18')).toBeNull();
    // it may look back, or speak of its own time
    for (const more of ['今年补植3万亩。', '2024年补植3万亩。', '年底前补植3万亩。', '未来三年补植3万亩。'])
      expect(reference(plan + more, '2024-04-18')).toBe(2024);
    for (const told of [
      '2020年，全市完成造林90万亩。',
      '截至2020年底，造林90万亩。',
      '由80万亩增加到2020年的90万亩。',
      '“十三五”期间累计造林90万亩。',
    ])
      expect(reference(told, '2024-04-18')).toBe(2024);
    expect(reference(plan, '2021-01-18')).toBe(2021);
  });
  it('a year among goals is none that the page is from', () => {
    expect(reference('力争青龙高速2029年建成，绕镇公路2029年贯通，东环路2030年完工。')).toBeNull();
    expect(reference('2027年，里程达30公里。公司公布了2030年的发展规划。')).toBe(2027);
    expect(reference('2026年以来至2029年10月，全县投资2亿元。')).toBe(2029);
  });
  it('the year behind the one that has just gone by', () => {
    expect(reference('刚刚过去的2030年，全县实施实事20件。今年，县里继续办实事。')).toBe(2031);
    expect(reference('刚刚过去的2030年春节，游客很多。')).toBe(2030);
    expect(reference('2029—2030年，全县新建学校8所。今年再建2所。')).toBe(2030);
    expect(reference('即将过去的2030年，硕果累累。2030年全县实施实事20件。')).toBe(2030);
  });
  it.each(['清明春耕时节', '今秋前来的游客', '文明春运行动', '今秋丰收', '今秋，全县收稻'])(
    '%s holds no season',
    text => expect(scanTimes(text)).toEqual([]),
  );
  it('the years of a plan tell of none of them', () => {
    expect(reference('《青禾县教育行动计划(2029-2033年)》印发。今年新建幼儿园3所。')).toBeNull();
    expect(reference('2029-2033年规划印发。2030年新建幼儿园3所。')).toBe(2030);
  });
  it('else none', () => expect(reference('年底前完成')).toBeNull());
});

it('never throws; spans are sorted and apart', () => {
  const alphabet = fc.constantFrom(
    ...'0123456789一二三十五年月日号季度上下半底初前内今明去未来近至-~—:：第“”个周,。',
  );
  fc.assert(
    fc.property(
      fc.array(alphabet, { maxLength: 40 }).map(a => a.join('')),
      text => {
        let last = 0;
        for (const t of scanTimes(text)) {
          expect(t.start).toBeGreaterThanOrEqual(last);
          expect(t.end).toBeGreaterThan(t.start);
          last = t.end;
          toEdtf(t.fields, 2021);
        }
      },
    ),
    { numRuns: 3000 },
  );
});
