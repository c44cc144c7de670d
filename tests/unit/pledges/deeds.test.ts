import { describe, expect, it } from 'vitest';
import { analyse } from '../../../utils/analyse.ts';
import { readOn } from './read.ts';

describe('lists of deeds', () => {
  it.each([
    [
      '岭下区公布了2031年的目标。\n今年的18项惠民实事如下：完成2万平方米住区整治。新(改)建公厕14座，为老人家庭新增报警装置300台。对区管道路树木修剪约1.5万株。',
    ],
    [
      '岭下区公布了2031年的目标。\n今年的10个民心工程是：完成2万平方米住区整治。\n新(改)建公厕14座，为老人家庭新增报警装置300台。\n对区管道路树木修剪约1.5万株。',
    ],
    [
      '2031年岭下区政府实事项目\n01 完成2万平方米住区整治；新(改)建公厕14座。\n02 为老人家庭新增报警装置300台。\n03 对区管道路树木修剪约1.5万株。',
    ],
    [
      '2031年岭下区惠民工程清单\n1.完成2万平方米住区整治\n2.新(改)建公厕14座，为老人家庭新增报警装置300台\n3.对区管道路树木修剪约1.5万株',
    ],
  ])('%j', text => {
    const list = readOn('2031-02-10', text);
    expect(list.map(line => line.split('|')[0])).toEqual([
      '完成2万平方米住区整治',
      '新(改)建公厕14座',
      '为老人家庭新增报警装置300台',
      '对区管道路树木修剪约1.5万株',
    ]);
    expect(list.every(line => line.endsWith('|2031'))).toBe(true);
  });

  it.each([
    '2031年岭下区政府实事项目完成情况\n已完成2万平方米住区整治。新(改)建公厕14座。',
    '岭下区办好民生实事\n去年投入3亿元，住区整治惠及2万人。新(改)建公厕14座。',
  ])('not where it tells how they went: %j', text => {
    expect(readOn('2031-02-10', text)).toEqual([]);
  });

  it('go on over the heads of their parts', () => {
    const text =
      '岭下市的民生\n文化方面：\n举办展览500场，组织群众活动5000场。送电影下乡2000场，新建球场200个。\n出行方面：\n打通断头路21条，建成13条支路。新辟公交线路11条。';
    expect(readOn('2031-02-10', text).map(line => line.split('|')[0])).toContain('建成13条支路');
  });

  it('name the verb that promises, not the first characters', () => {
    const { pledges } = analyse(
      '2031年岭下区政府实事项目\n01 新增充电桩10个。\n02 老旧小区电动车棚安装消防设施157处。\n03 全区老人就餐率80%以上。',
      { published: '2031-02-10' },
    );
    expect(pledges.map(p => p.cue)).toEqual(['新增', '安装', '2031年岭下区政府实事项目']);
  });
});

describe('the year of a plan whose head names none', () => {
  it.each([
    ['岭下镇2031年春耕行动实施方案\n一、行动目标\n完成玉米调减300亩，新增蓝莓150亩。', '2031'],
    ['县长在2031年4月27日作了报告。今年，全县稳中求进。\n主要目标\n生产总值增长11%左右。', '2031'],
    // over, of several years, of none
    ['岭下镇2030年春耕行动实施方案\n一、行动目标\n完成玉米调减300亩。', '-'],
    ['县长在2031年4月27日作了报告。\n今后五年的主要任务：\n建设冷库12座，新增蓝莓150亩。', '../2036'],
    ['岭下镇物流业发展规划\n2031年启动。\n一、重点任务\n建设冷库12座。', '-'],
  ])('%j', (text, year) => {
    const list = readOn('2031-05-10', text).filter(line => !/启动/.test(line));
    expect(list.length).toBeGreaterThan(0);
    expect(list.map(line => line.split('|')[2])).toEqual(list.map(() => year));
  });
});
