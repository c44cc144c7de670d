import { describe, expect, test } from 'vitest';
import { analyse } from '../../../utils/analyse.ts';
import { Mood } from '../../../utils/pledges/mood.ts';

const plans = (text: string): boolean => new Mood(text).plans({ start: 0, end: text.length });
const quotes = (text: string, published = '2026-02-10') =>
  analyse(text, { published }).pledges.map(pledge => [pledge.quote, pledge.deadline?.edtf ?? null]);

describe('a paragraph without a head', () => {
  test.each([
    [
      'tasks with round numbers',
      '完善公交网络，新增停车位3000个。支持社会力量办学，新改扩建幼儿园20所以上。',
    ],
    ['duties', '要实施城市更新项目40个，要加快云麓片区开发；推进环山路建设，打造“一河两岸”景观。'],
    [
      'aims and imperatives',
      '加强耕地保护，力争建成高标准农田5万亩；健全水利设施，确保粮食产量稳定在60万吨以上。',
    ],
    [
      'roads called by numbers',
      '加快推进228国道改建，开工建设323省道岚溪段；打造交通枢纽，提升104国道通行能力。',
    ],
  ])('plans: %s', (_, text) => expect(plans(text)).toBe(true));

  test.each([
    [
      'a review in bare verbs',
      '新建中小学3所，新增学位2580个；完成5家文化站建设，开展活动975场，累计惠及4.7万人次。',
    ],
    [
      'results against last year',
      '加快工业发展，规上工业增加值同比增长7.3%；扩大开放，进出口总额比上年增长11.8%。',
    ],
    ['a campaign told', '推动办实事，先后走访群众1326户；支持企业发展，已解决用工难题47个，成效明显。'],
    ['a profile', '全镇辖21个村，总面积137平方公里，现有耕地4.3万亩，位于县城以东18公里。'],
  ])('reports: %s', (_, text) => expect(plans(text)).toBe(false));

  test('a short item of a list of tasks goes on with the list, numbers round or not', () => {
    const list =
      '1、完善路网，推进智慧停车，新增泊位3000个。新建幼儿园5所，启动2所中学建设。\n2、新开工9所学校。新增学位3540个。\n3、已建成13个社区食堂。';
    const mood = new Mood(list);
    const lines = list.split('\n');
    let at = 0;
    const planned = lines.map(line => {
      const start = at;
      at += line.length + 1;
      const paragraph = { start, end: start + line.length };
      const plans = mood.plans(paragraph);
      if (plans) mood.keep(paragraph);
      return plans;
    });
    expect(planned).toEqual([true, true, false]);
  });

  test('counts where it is indented', () => {
    const tasks = '完善公交网络，新增停车位3000个。支持社会力量办学，新改扩建幼儿园20所以上。';
    expect(quotes(`\u3000\u3000${tasks}`)).toEqual(quotes(tasks));
    expect(quotes(tasks)).not.toEqual([]);
  });

  test('is told from the page: in a story a single such paragraph is one more story', () => {
    const tasks = '完善公交网络，新增停车位3000个。支持社会力量办学。';
    const told = '去年以来，镇里先后走访群众1326户，已办结事项471件，累计投入38.7万元，成效明显。';
    const page = `${tasks}\n${told}\n${told}`;
    expect(new Mood(page).plans({ start: 0, end: tasks.length })).toBe(false);
  });
});

test('the bare verbs of such a paragraph promise, by the year the page spoke of', () => {
  expect(
    quotes(
      '岚江市2026年城建计划公布。\n完善路网，新建改造道路40条；推进环山路二期建设，打通断头路5条，新增停车位3000个。',
    ),
  ).toEqual([
    ['新建改造道路40条', '2026'],
    ['推进环山路二期建设', '2026'],
    ['打通断头路5条', '2026'],
    ['新增停车位3000个', '2026'],
  ]);
  expect(quotes('完善路网，新建改造道路40条；支持办学，新建学校5所以上。').map(([, edtf]) => edtf)).toEqual([
    null,
    null,
  ]);
});

test('a heading that names what was completed opens no plan', () => {
  expect(
    quotes('一、主要预期目标完成情况\n上半年，全市完成地区生产总值802.8亿元，增长8.6%；完成投资95.3亿元。'),
  ).toEqual([]);
});
