/** Who promises. */
import { expect, it } from 'vitest';
import { analyse } from '../../../utils/analyse.ts';

it.each([
  ['青禾镇计划新建停车场3处。', '青禾镇'],
  ['2031年，青禾镇水务站将改造泵站2座。', '青禾镇水务站'],
  ['2031年重点工作安排\n公安分局全部增设户籍窗口2个。', '公安分局'],
  ['2031年重点工作安排\n对12个老旧小区进行改造。', undefined],
  ['2031年重点工作安排\n为22所学校安装空调。', undefined],
  ['2031年重点工作安排\n在城北新建停车场3处。', undefined],
  ['计划新建停车场3处。', undefined],
  ['将用两年时间建成敬老院3所。', undefined],
  ['开学前将建成小学2所。', undefined],
  ['余下的18台争取年底前上路。', undefined],
  ['剩余12座泵站将于年底前完工。', undefined],
  ['86个小区将于年底前改造完毕。', undefined],
  ['青禾镇将用两年时间建成敬老院3所。', '青禾镇'],
])('%j: %s', (text, actor) => {
  const { pledges } = analyse(text, { published: '2031-02-06' });
  expect(pledges).toHaveLength(1);
  expect(pledges[0].actor).toBe(actor);
});
