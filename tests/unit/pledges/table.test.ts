/** Tables of tasks: which cells promise, and by when. */
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../utils/pledges/layout.ts';
import { fold } from '../../../utils/text/fold.ts';
import { readOn } from './read.ts';

const HEAD = '序号\t项目名称\t工作任务\t计划完成时间\t牵头单位';
const on = (text: string) => readOn('2031-02-06', text);

describe('a table with a column of terms', () => {
  it('promises what its cells of tasks say, each by the day of its row', () => {
    const rows = [
      '1\t城市提升\t对中山路等3条道路进行改造；新建口袋公园2处。\t11月底\t县建设局',
      '2\t就业\t城镇新增就业3200人\t12月底前\t县人社局',
      '3\t农路\t投资5000万元，改造农村公路40公里。\t10月\t县交通局',
    ];
    const expected = [
      '对中山路等3条道路进行改造|firm|2031-11',
      '新建口袋公园2处|firm|2031-11',
      '城镇新增就业3200人|firm|2031-12',
      '投资5000万元|firm|2031-10',
      '改造农村公路40公里|firm|2031-10',
    ];
    const table = [HEAD, ...rows].join('\n');
    expect(on(table)).toEqual(expected);
    // copied as text, in which bars part the cells
    expect(on(table.replaceAll('\t', ' | '))).toEqual(expected);
  });

  it('takes a cell of tasks as a whole where it is no deed by its words', () => {
    expect(
      on(`${HEAD}\n1\t教育\t22所学校空调\t8月底前\t县教育局\n2\t卫生\t县医院迁建\t长期\t县卫健局`),
    ).toEqual(['22所学校空调|firm|2031-08']);
  });

  it('has rows whose first cells span several', () => {
    const text =
      '项目 | 工作内容 | 完成时限 | 责任单位 |\n城区提升 | 新建停车场3处 | 9月 | 城投集团 |\n改造公厕12座 | 10月底前 | 环卫中心 | |\n县环卫中心 | 东桥街道 | ||';
    expect(on(text)).toEqual(['新建停车场3处|firm|2031-09', '改造公厕12座|firm|2031-10']);
  });

  it('tells things by their names where no column tells what is done', () => {
    expect(
      on('项目名称\t总投资（万元）\t竣工时间\n南浦大桥\t32000\t2032年6月\n岭下水厂\t8600\t2031年底'),
    ).toEqual(['南浦大桥|firm|2032-06', '岭下水厂|firm|2031-12']);
  });

  it('has a column of years, and one of what one of them is to bring', () => {
    const text =
      '项目名称 | 建设内容及规模 | 总投资 | 建设年限 | 2031年进度目标\n一、续建项目\n风塔制造 | 年产风塔300套 | 4.2 | 2030—2032 | 完成2号车间安装\n岭下热电 | 新建供热管网12公里 | 3.8 | 2029年-2031年 | 三季度竣工\n实验小学 | 新增学位1620个 | 0.9 | 2031 | 9月底前投入使用';
    expect(on(text)).toEqual([
      '年产风塔300套|firm|2030/2032',
      '完成2号车间安装|soft|2031',
      '新建供热管网12公里|firm|2029/2031',
      '三季度竣工|firm|2031-35',
      '新增学位1620个|firm|2031',
      '9月底前投入使用|firm|2031-09',
    ]);
  });

  it('has neither progress nor offices for promises, and ends where prose begins', () => {
    const text =
      '任务\t完成时间\t进展情况\t责任部门\n新建学校3所\t8月\t主体建成2所，完成投资3亿元\t县教育局\n去年，全县新建公园5个。\n县教育局局长说，学校已开工。';
    expect(on(text)).toEqual(['新建学校3所|firm|2031-08']);
  });
});

describe('rows as pages have them', () => {
  it('with an empty last column', () => {
    const text =
      '序号|项目名称|建设内容|责任单位|完成时限|备注\n1|教育|新建小学1所|县教育局|2031年12月底前|\n2|交通|改造公路20公里|县交通局|10月底前|省级项目';
    expect(on(text)).toEqual(['新建小学1所|firm|2031-12', '改造公路20公里|firm|2031-10']);
  });

  it('with several lines in a cell, but no prose', () => {
    const text = `${HEAD}\n1\t教育\t新建小学1所\n加装空调200台\t8月底前\t县教育局\n2\t养老\t改造敬老院2所\t长期\t县民政局\n全县\n新建公园3个。`;
    expect(on(text)).toEqual(['新建小学1所|firm|2031-08', '加装空调200台|firm|2031-08']);
  });

  it('under titles, and where the last of them ends the text', () => {
    const text = `${HEAD}\n一、教育类\n1\t教育\t新建小学1所\t8月底前\t县教育局\n二、交通类\n2\t交通\t改造公路20公里\t10月底前\t县交通局`;
    expect(on(text)).toEqual(['新建小学1所|firm|2031-08', '改造公路20公里|firm|2031-10']);
  });

  it('long ones that end without a mark, and prose right below them', () => {
    const long =
      '对县城中山路、解放路、人民路、沿河路、环城北路、环城南路、车站路等老旧道路的路面、管网、照明、绿化进行综合改造';
    const rows = [1, 2]
      .map(n => `${n}\t道路\t${long}${n}公里\t${n + 8}月底前\t县住建局、县城投公司`)
      .join('\n');
    const found = on(`${HEAD}\n${rows}\n全镇将新建卫生院2所。`);
    expect(found.map(line => line.split('|')[2])).toEqual(['2031-09', '2031-10', '-']);
  });

  it('spans of time are due at their end', () => {
    const text =
      '任务\t完成时间\t责任单位\n新建学校3所\t2031年1月至12月\t县教育局\n改造公园2个\t上半年\t县住建局';
    expect(readOn('2031-03-05', text).map(line => line.split('|')[0])).toEqual([
      '新建学校3所',
      '改造公园2个',
    ]);
  });

  it('a time said above the table is none of its own', () => {
    const found = on(`上半年，全镇将改造道路3公里。\n${HEAD}\n1\t教育\t新建小学1所\t2032年\t县教育局`);
    expect(found.at(-1)).toBe('新建小学1所|firm|2032');
  });
});

it.each([
  [
    'a guide to services',
    '事项名称\t办理地点\t办理时限\n企业设立登记\t政务大厅\t5个工作日\n新建住宅审批\t政务大厅\t7个工作日',
  ],
  [
    'a notice of received applications',
    '项目名称\t建设地点\t受理时间\n岭下水厂扩建工程\t岭下镇\t2031年2月5日',
  ],
  ['a notice of jobs', '岗位名称\t招聘人数\t报名时间\n医生岗位项目\t3\t3月10日前'],
  ['last year’s review', '项目名称\t建设内容\t完成时间\n教育\t新建小学1所\t2030年12月'],
])('%s promises nothing', (_, text) => {
  expect(on(text)).toEqual([]);
});

it('a table of what was done promises nothing', () => {
  const rows =
    '1\t学校\t新建学校3所\t6月\t县教育局\n2\t公园\t新建公园2个\t已完成\t县住建局\n3\t水厂\t改造水厂1座\t12月底前\t县水利局';
  expect(readOn('2031-11-20', `${HEAD}\n${rows}`)).toEqual(['改造水厂1座|firm|2031-12']);
});

describe('a table without a column of terms', () => {
  it('has its cells read where its title names a year to come, those of several lines too', () => {
    expect(
      readOn(
        '2031-02-18',
        '2031年岭下区民生实事项目责任清单\n公开时限 | 长期公开 |\n序号 | 实事项目 | 工作举措 | 责任单位 |\n1 | 新建社区影院9家，新增座位4200个。 | 1.6月底前主体完工。\n2.9月底前竣工交付。 | 区文旅局 |\n2 | 新建服务驿站6家。 | 10月底前建成。 | 区残联 |\n来源：岭下发布',
      ),
    ).toEqual([
      '新建社区影院9家|firm|2031',
      '新增座位4200个|firm|2031',
      '1.6月底前主体完工|firm|2031-06',
      '2.9月底前竣工交付|firm|2031-09',
      '新建服务驿站6家|firm|2031',
      '10月底前建成|firm|2031-10',
    ]);
  });

  it('promises nothing where it tells what became of them, or no title says of what year it is', () => {
    const rows = '1 | 新建社区影院9家 | 区文旅局\n2 | 新建服务驿站6家 | 区残联';
    expect(readOn('2031-10-18', `2031年民生实事推进情况\n序号 | 项目 | 完成情况\n${rows}`)).toEqual([]);
    expect(readOn('2031-10-18', `惠民项目\n序号 | 项目名称 | 单位\n${rows}`)).toEqual([]);
  });
});

describe('a table that was copied cell below cell', () => {
  const head = ['序号', '实事项目', '责任单位', '完成时限'];
  const rows = [
    ['1', '新建社区影院9家，新增座位4200个。', '区文旅局', '6月底前'],
    ['2', '改造水厂2座。', '区水务局', '11月'],
    ['3', '新建服务驿站6家。', '区残联', '10月底前'],
  ];
  const expected = [
    '新建社区影院9家|firm|2031-06',
    '新增座位4200个|firm|2031-06',
    '改造水厂2座|firm|2031-11',
    '新建服务驿站6家|firm|2031-10',
  ];
  const on = (text: string) => readOn('2031-02-18', text);

  it('promises by the term of its row, whether blank lines part the cells or none do', () => {
    for (const between of ['\n', '\n\n', '\n　\n']) {
      const text = [head, ...rows].map(row => row.join(between)).join(between);
      expect(on(`2031年民生实事\n${text}`), JSON.stringify(between)).toEqual(expected);
      expect(on(`2031年民生实事\n${text}${between}来源：岭下发布`)).toEqual(expected);
    }
  });

  it('has cells of several lines where blank lines part them', () => {
    const two = rows.map(row => row.map(cell => cell.replace('水务局', '水务局\n区城投集团')));
    expect(on([head, ...two].map(row => row.join('\n\n')).join('\n\n'))).toEqual(expected);
    // in a browser each of them is a paragraph like any other
    expect(on([head, ...two].map(row => row.join('\n')).join('\n'))).toEqual(expected);
    const last = [head, ['1', '改造水厂2座。', '区水务局\n区城投集团', '11月'], ['来源：岭下发布']];
    expect(on(last.map(row => row.join('\n')).join('\n'))).toEqual([expected[2]]);
  });

  it('leaves a row that is not whole to the rules, and goes on with the next', () => {
    const torn = [head, rows[0], ['2', '改造水厂2座。', '区水务局'], rows[2]];
    const found = on(torn.map(row => row.join('\n\n')).join('\n\n'));
    expect(found).toEqual(expect.arrayContaining([expected[0], expected[3]]));
    expect(found.join()).not.toContain('2座|firm|2031-1');
  });

  it('has numbers of its own in other columns', () => {
    const counts = [
      ['序号', '实事项目', '数量', '完成时限'],
      ['1', '新建社区影院。', '2', '6月底前'],
      ['2', '新建服务驿站6家。', '3', '10月底前'],
    ];
    expect(on(counts.map(row => row.join('\n\n')).join('\n\n'))).toEqual([
      '新建社区影院|firm|2031-06',
      '新建服务驿站6家|firm|2031-10',
    ]);
  });

  it('is none without a column of terms, or without the number of a row', () => {
    const bare = ['序号', '项目名称', '责任单位', '1', '社区影院9家', '区文旅局'];
    expect([...rowsOf(bare.join('\n\n'))]).toEqual([]);
    expect([...rowsOf('序号\n实事项目\n完成时限\n新建社区影院9家')]).toEqual([]);
  });
});

describe('what is put right, and by when', () => {
  it('promises the goal by its term, not what was wrong', () => {
    expect(
      readOn(
        '2031-02-18',
        '一、整改任务：污水厂出水没有达到一级A标准，超负荷运行。\n整改目标：完成污水厂提标改造；新增处理能力3万吨/日。\n整改时限：2031年9月底前。\n进展情况：新增处理能力1万吨/日，拟于6月完成调试。',
      ),
    ).toEqual([
      '目标：完成污水厂提标改造|target|2031-09',
      '新增处理能力3万吨/日|firm|2031-09',
      '拟于6月完成调试|firm|2031-06',
    ]);
  });
});

describe('what is wrong is no task', () => {
  it.each([
    ['整改任务：完成16处废弃矿山修复。\n整改时限：2031年9月底前。', ['完成16处废弃矿山修复|firm|2031-09']],
    ['问题二：砂石场生态修复滞后，3处矿山未复绿。\n整改时限：2031年9月底前。', []],
  ])('%s', (text, expected) => {
    expect(readOn('2031-02-18', text)).toEqual(expected);
  });
});

describe('no table of tasks', () => {
  it.each([
    ['a time without tasks', '地点\t时间\t主持\n县会议中心\t3月8日\t林晓舟'],
    ['a label', '发布时间：2031-02-06\t来源：岭下日报\t浏览：30'],
    ['one cell', '计划完成时间\n新建学校3所'],
    ['a sentence about time', '时间紧，任务重，\t各地\t要抓紧'],
  ])('%s', (_, text) => {
    expect([...rowsOf(fold(text).text)]).toEqual([]);
  });
});
