/** Lists that promise without a cue in their items: deeds by their name, items of short lines, labels before the deed. */
import { describe, expect, it } from 'vitest';
import { read, readOn } from './read.ts';

const deeds =
  '岭下区2021年“十心”实事出炉！\n新鲜出炉\n01\n出行“顺心”实事\n▶对80条小巷的路面进行维修。\n▶新增车位800个。\n02\n看病“安心”实事\n▶开设夜间门诊。';

describe('lists of deeds', () => {
  it('announced in a title, their items short lines under headings of their own', () => {
    expect(read(deeds)).toEqual([
      '对80条小巷的路面进行维修|firm|2021',
      '新增车位800个|firm|2021',
      '开设夜间门诊|soft|2021',
    ]);
  });

  it('a plan of deeds, whose items need not open with their verb', () => {
    expect(
      read(
        '近日印发《2021年为民办实事工作计划》，主要内容是：\n一、实施公交便民工程\n（一）新购公交车20辆\n（二）危桥改造4座\n二、继续实施市政工程\n（一）实施东桥拓宽工程\n（二）建成北溪路',
      ),
    ).toEqual([
      '新购公交车20辆|firm|2021',
      '危桥改造4座|firm|2021',
      '实施东桥拓宽工程|firm|2021',
      '建成北溪路|firm|2021',
    ]);
  });

  it('with words between the verb and the number', () => {
    expect(
      read('今年，我市将办好事关群众切身利益的“十件实事”\n1.开工建设第六水厂。\n2.解决贫困村饮水安全问题。'),
    ).toContain('开工建设第六水厂|firm|2021');
  });

  it('the name of a deed is no deed', () => {
    expect(
      read(
        '票选出2021年民生实事项目。这十大民生实事项目分别是：低保暖心工程，为421户低保对象投保；道路提升工程，完成东街改造，新建停车位20个；水利提升工程：完成小水利工程15项。',
      ),
    ).toEqual([
      '为421户低保对象投保|firm|2021',
      '完成东街改造|soft|2021',
      '新建停车位20个|firm|2021',
      '完成小水利工程15项|firm|2021',
    ]);
  });
});

describe('the name of a report', () => {
  const past = '过去一年，全县新改建农村公路112公里，改造老旧小区23个；新增学位1350个。';
  it('opens no plan, though a year stands before it', () => {
    expect(read(`砚溪县2021年政府工作报告摘登\n2月9日，县人民代表大会召开。\n${past}`)).toEqual([]);
  });
  it('the tasks of that year do', () => {
    expect(read('2021年政府工作任务\n改造老旧小区23个')).toEqual(['改造老旧小区23个|firm|2021']);
  });
});

describe('goals', () => {
  it('below a heading that names a year', () => {
    expect(read('■2021年经济社会发展的主要预期目标\n●经济增长6%左右\n●居民收入与经济增长同步')).toEqual([
      '经济增长6%左右|target|2021',
      '居民收入与经济增长同步|soft|2021',
    ]);
  });

  it('below 今年目标 in brackets, items with blank lines between', () => {
    expect(
      read('【今年目标】\n●经济增长6%左右\n\n●居民收入与经济增长同步\n【今年主要工作】\n新增充电桩1.5万个。'),
    ).toEqual([
      '经济增长6%左右|target|2021',
      '居民收入与经济增长同步|soft|2021',
      '新增充电桩1.5万个|firm|2021',
    ]);
  });

  it('behind 即, or as indicators', () => {
    expect(read('县里提出“十四五”的发展目标，即建成园林县城；形成两个产业集群。')).toEqual([
      expect.stringContaining('建成园林县城|target|../2025'),
      '形成两个产业集群|target|../2025',
    ]);
    expect(read('主要发展指标是：到2025年，生产总值达到80亿元；工业产值达到20亿元。')).toEqual([
      expect.stringContaining('生产总值达到80亿元'),
      expect.stringMatching(/^工业产值达到20亿元\|.*\|2025$/),
    ]);
  });
});

describe('no promise', () => {
  it.each([
    '为确保完成各项目标，各村召开了动员会。',
    '很高兴听到大家对未来五年发展的设想。',
    '根据上级部署，结合实际，特制定2021年实施计划。',
    '2021年主要工作\n',
    '今天是第四批项目集中开工。',
    '明年全市城建盘子有多大？',
    '为实现上述目标，重点抓好五个方面的工作。',
  ])('%s', text => {
    expect(readOn('2021-05-10', text)).toEqual([]);
  });

  it('tells what something is, in a plan', () => {
    expect(read('2021年工作计划\n一、新建泵站4座。\n抓好学校建设是事关群众切身利益的民生实事。')).toEqual([
      '新建泵站4座|firm|2021',
    ]);
  });

  it('who is responsible', () => {
    expect(read('2021年重点任务\n1.完成4条河道整治。（水务局牵头，财政局配合）')).toEqual([
      '完成4条河道整治|firm|2021',
    ]);
  });
});

it('计划 with a time is a verb, whatever stands before it', () => {
  expect(read('工程计划用三年时间改造管道320公里。')).toEqual(['工程计划用三年时间改造管道320公里|firm|-']);
  expect(read('县长要求，今年全县要抓好20个示范村建设。')).toEqual([
    '今年全县要抓好20个示范村建设|firm|2021',
  ]);
  expect(read('县财政今年拿出200万元扶持农业企业。')).toEqual([
    '县财政今年拿出200万元扶持农业企业|firm|2021',
  ]);
});

it('members of a list by field', () => {
  expect(read('教育方面，今年将投资4200万元；就业方面，开发岗位800个；住房方面，新建公厕25座。')).toEqual([
    '今年将投资4200万元|firm|2021',
    '开发岗位800个|firm|2021',
    '新建公厕25座|firm|2021',
  ]);
});

it.each([['今年再建6万平方米厂房。', '今年再建6万平方米厂房|firm|2021']])('%s', (text, expected) => {
  expect(read(text).at(-1)).toContain(expected);
});
