import { describe, expect, it } from 'vitest';
import { formatFigure } from '../../../utils/format/figure.ts';
import { inScript, needs, scriptOf } from '../../../utils/format/script.ts';
import type { AnnotationRecord } from '../../../utils/records.ts';
import { loadSimplify } from '../../../utils/text/hant.ts';
import { loadTraditional } from '../../../utils/text/traditional.ts';

const figure = (exact: string, sentence: string, unit: string, subject: string): AnnotationRecord => ({
  id: 'a'.repeat(20),
  pageId: 'b'.repeat(20),
  body: { type: 'figure', value: 19_000, mod: 'over', unit, kind: 'count', role: 'reported', subject },
  target: { exact, prefix: '', suffix: '', start: 0, end: exact.length, sentence },
  order: 0,
  createdAt: 0,
  updatedAt: 0,
});
const bodyOf = (item: AnnotationRecord) => item.body as { unit: string; subject: string };
const both = { simplify: loadSimplify(), traditional: loadTraditional() };
const hant = figure('超1900個', '全鎮新增公辦學位超1900個。', '个', '公办学位');
const hans = figure('超1900个', '全镇新增公办学位超1900个。', '个', '公办学位');

describe('the script of values', () => {
  it.each([
    ['page', 'hans', 'hans', null],
    ['page', 'hant', 'hant', 'simplify'],
    ['hans', 'hant', 'hans', null],
    ['hant', 'hans', 'hant', 'traditional'],
    ['hant', 'hant', 'hant', 'simplify'],
  ] as const)('%s on a page of %s is %s, with %s', (wanted, page, script, table) => {
    expect(scriptOf(wanted, page)).toBe(script);
    expect(needs(wanted, page)).toBe(table);
  });

  it('is the page’s own writing on a Traditional page', () => {
    // 群 has two ways in Traditional: the page's is right
    const item = figure('2.6萬戶', '惠及羣衆2.6萬戶。', '户', '群众');
    expect(bodyOf(inScript(item, 'hant', { ...both, traditional: null }))).toMatchObject({
      unit: '戶',
      subject: '羣衆',
    });
    expect(bodyOf(inScript(hant, 'hant', { ...both, traditional: null }))).toMatchObject({
      unit: '個',
      subject: '公辦學位',
    });
  });

  it('is converted where the page is Simplified or says it with other signs between', () => {
    expect(bodyOf(inScript(hans, 'hant', both))).toMatchObject({ unit: '個', subject: '公辦學位' });
    const dirty = figure('超1900個(gè)', '全鎮新增公辦(bàn)學位超1900個(gè)。', '个', '公办学位');
    expect(bodyOf(inScript(dirty, 'hant', both))).toMatchObject({ unit: '個', subject: '公辦學位' });
  });

  it('leaves measures, quotes and what is Simplified anyway as they are', () => {
    const { traditional } = both;
    expect(['公里', '台', '只', '亩', '平方米', '亿元', '立方米/日'].map(traditional)).toEqual([
      '公里',
      '台',
      '隻',
      '畝',
      '平方米',
      '億元',
      '立方米/日',
    ]);
    expect(inScript(hant, 'hans', both)).toBe(hant);
    expect(inScript(hans, 'hant', both).target).toBe(hans.target);
    expect(inScript(hans, 'hant', { simplify: null, traditional: null }).body).toEqual(hans.body);
  });

  it('goes for magnitudes too', () => {
    const t = (key: string, values: string[] = []) => [key, ...values].join(' ');
    const { body } = hans;
    if (body.type !== 'figure') throw new Error();
    expect(formatFigure(body, t, 'en').chinese).toBe('1.9万个');
    expect(formatFigure(body, t, 'en', true).chinese).toBe('1.9萬个');
    expect(formatFigure(body, t, 'zh-TW', true).brief).toBe('> 1.9萬');
    // as the unit behind it, though the interface is Traditional
    expect(formatFigure(body, t, 'zh-TW').brief).toBe('> 1.9万');
  });
});
