/** Items that have their term beside them: in brackets, in fields, in the head of a stage. */
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../utils/pledges/layout.ts';
import { fold } from '../../../utils/text/fold.ts';
import { needsAids } from '../../../utils/text/needs.ts';
import { readOn } from './read.ts';

const on = (text: string) => readOn('2031-02-18', text);

describe('who answers for an item, and until when', () => {
  it('in brackets behind its full stop: the term is that of all its clauses', () => {
    expect(
      on(
        '1.新建公办幼儿园3所，新增学位900个。（责任单位：县教育局；完成时限：2031年9月底前）\n2.改造乡镇食堂12个。（责任单位：县教育局，8月底前完成）\n3.县中医院迁建项目主体封顶。（牵头单位：县卫健局，配合单位：县住建局、城投公司；12月底前）',
      ),
    ).toEqual([
      '新建公办幼儿园3所|firm|2031-09',
      '新增学位900个|firm|2031-09',
      '改造乡镇食堂12个|firm|2031-08',
      '县中医院迁建项目主体封顶|firm|2031-12',
    ]);
  });

  it('in brackets before its full stop, square ones too, and behind a semicolon', () => {
    expect(
      on(
        '（四）主城区新增停车泊位1500个【区城管局，年底前】；\n（五）完成老旧小区改造26个、惠及居民4200户（区住建局，第三季度）。\n（六）新建农村公路85公里，改造危桥6座（县交通局牵头，各乡镇配合，10月底前完成）。',
      ),
    ).toEqual([
      '主城区新增停车泊位1500个|firm|2031-12',
      '完成老旧小区改造26个、惠及居民4200户|firm|2031-35',
      '新建农村公路85公里|firm|2031-10',
      '改造危桥6座|firm|2031-10',
    ]);
  });

  it('in fields on lines of their own, or behind a full stop', () => {
    expect(
      on(
        '1. 教育提质工程。\n建设内容：新建县第六小学，改扩建乡镇幼儿园4所。\n责任单位：县教体局\n完成时间：8月31日前\n2. 安居工程。\n建设内容：建设保障性住房600套，改造棚户区320户。\n责任单位：县住建局\n完成时间：全年\n（三）兑现惠企资金8000万元。责任单位：区财政局；完成时限：6月底。',
      ),
    ).toEqual([
      '新建县第六小学|firm|2031-08-31',
      '改扩建乡镇幼儿园4所|firm|2031-08-31',
      '建设保障性住房600套|firm|2031',
      '改造棚户区320户|firm|2031',
      '兑现惠企资金8000万元|firm|2031-06',
    ]);
  });

  it('behind an item of several named parts, without what it complains of', () => {
    const found = on(
      '问题二：部分砂石场生态修复滞后。\n整改目标：完成16处废弃矿山修复。\n整改措施：逐矿制定方案，复绿面积不少于2000亩。\n整改时限：2032年6月底\n责任单位：市自然资源局、各县（市、区）政府',
    );
    expect(found).toContain('复绿面积不少于2000亩|firm|2032-06');
    expect(found.every(line => line.endsWith('2032-06'))).toBe(true);
  });

  it('the head of a chapter is no item, though it names who answers for it', () => {
    expect(on('一、教育惠民工程（牵头单位：县教育局，12月底前完成）')).toEqual([]);
  });
});

describe('stages of a scheme', () => {
  it('have the term of their head', () => {
    expect(
      on(
        '（一）动员部署阶段（3月20日前）。召开动员大会，制定任务清单。\n（二）集中攻坚阶段（4月至11月）。集中开工项目120个，二季度不少于45个。\n第三阶段：12月底前。\n评选表彰先进单位10个。',
      ),
    ).toEqual([
      '召开动员大会，制定任务清单|firm|2031-03-20',
      '集中开工项目120个|firm|2031-04/2031-11',
      '二季度不少于45个|firm|2031-34',
      '评选表彰先进单位10个|firm|2031-12',
    ]);
  });
});

describe('no terms of items', () => {
  it.each([
    ['a byline', '栽植香樟1200余株。（区融媒体中心 陈晨 通讯员 李丽 3月12日）'],
    ['a part of the count', '该镇新建小游园5个（2029年建成3个，2030年建成2个），绿意盎然。'],
    ['what was done', '镇村公路改造（区交通局实施，2030年12月完成）让出行更加方便。'],
    ['a time of publication', '2032年全县十大民生工程\n时间：2032-01-26\n来源：岭下日报'],
    ['whom to call, and when', '活动由区林业局主办（联系电话：000-1234567，时间：3月5日至12日）。'],
  ])('%s', (_, text) => {
    expect([...rowsOf(fold(text).text)]).toEqual([]);
  });
});

it.each([
  ['新建幼儿园3所。（责任单位：县教育局，8月底前）', true],
  ['改造危桥6座（县交通局牵头，10月底前完成）。', true],
  ['任务\t完成时间\t单位\n新建学校3所\t8月\t县教育局', true],
  ['第二阶段（4月至11月）。集中开工。', true],
  ['发布时间：2031-02-18\n来源：岭下日报\n全县新建幼儿园3所（含改建）。', false],
])('%s asks for the aid: %s', (text, needed) => {
  expect(needsAids(text)).toBe(needed);
});
