/** Tables of tasks: which cells promise, and by when. */
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../utils/pledges/table.ts';
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

  it('has neither progress nor offices for promises, and ends where prose begins', () => {
    const text =
      '任务\t完成时间\t进展情况\t责任部门\n新建学校3所\t8月\t主体建成2所，完成投资3亿元\t县教育局\n去年，全县新建公园5个。\n县教育局局长说，学校已开工。';
    expect(on(text)).toEqual(['新建学校3所|firm|2031-08']);
  });
});

it('a table of what was done promises nothing', () => {
  const rows =
    '1\t学校\t新建学校3所\t6月\t县教育局\n2\t公园\t新建公园2个\t已完成\t县住建局\n3\t水厂\t改造水厂1座\t12月底前\t县水利局';
  expect(readOn('2031-11-20', `${HEAD}\n${rows}`)).toEqual(['改造水厂1座|firm|2031-12']);
});

describe('no table of tasks', () => {
  it.each([
    ['a time without tasks', '地点\t时间\t主持\n县会议中心\t3月8日\t林晓舟'],
    ['a label', '发布时间：2031-02-06\t来源：岭下日报\t浏览：30'],
    ['one cell', '计划完成时间\n新建学校3所'],
    ['a sentence about time', '时间紧，任务重，\t各地\t要抓紧'],
  ])('%s', (_, text) => {
    expect([...rowsOf(text)]).toEqual([]);
  });
});
