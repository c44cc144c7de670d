import fc from 'fast-check';
import * as v from 'valibot';
import { expect, describe as group, test } from 'vitest';
import { analyse } from '../../utils/analyse.ts';
import type { Analysis, Dirt, Figure, FigureKind, Mod, Pledge, TimeRef } from '../../utils/analysis.ts';
import { describe, describeSteps, sentenceAround } from '../../utils/describe.ts';
import { annotationSchema, pageSchema } from '../../utils/records.ts';
import { run } from '../../utils/steps.ts';
import { ANALYSIS, analysisOf, figure, NOON, pledge, report, TEXT } from './store/samples.ts';

group('records of a page', () => {
  const { page, annotations } = report();

  test('the page: facts, identity, text and its hash', () => {
    expect(page).toMatchObject({
      url: 'https://news.qinghe.example/t_1.html',
      canonicalUrl: 'https://news.qinghe.example/t_1.html',
      title: '青禾镇新增学位一万余个',
      published: '2026-05-06',
      firstSeen: NOON,
      lastSeen: NOON,
      text: TEXT,
    });
    expect(page.textHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('items in reading order, a pledge before the figures in it', () => {
    expect(annotations.map(item => item.target.exact)).toEqual([
      '1.2万个',
      '近3亿元',
      '到2027年将建成三所小学',
      '三所',
      '八成',
      '超600个',
      '青禾镇将在年底前开通两条公交线',
      '两条',
    ]);
    expect(annotations.map(item => item.order)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(annotations.map(item => item.body.type)[2]).toBe('pledge');
  });

  test('each with its sentence and what stands around it', () => {
    expect(annotations[3].target).toEqual({
      exact: '三所',
      prefix: '镇今年新建学位1.2万个，总投资近3亿元。镇党委书记林晓舟说，到2027年将建成',
      suffix: '小学。\n全镇道路改造完成八成，新增停车位超600个。下一步，青禾镇将在年底前开通',
      start: TEXT.indexOf('三所'),
      end: TEXT.indexOf('三所') + 2,
      sentence: '镇党委书记林晓舟说，到2027年将建成三所小学。',
    });
    expect(annotations[3].target.prefix.length).toBeLessThanOrEqual(40);
    for (const { target } of annotations) {
      expect(TEXT.slice(target.start, target.end)).toBe(target.exact);
      expect(TEXT).toContain(target.prefix + target.exact + target.suffix);
    }
  });

  test('the same page under another address of it, at another time, has the same ids', () => {
    const other = report(NOON + 1e6, 'https://NEWS.qinghe.example/t_1.html?from=groupmessage#x');
    expect(other.page.id).toBe(page.id);
    expect(other.annotations.map(item => item.id)).toEqual(annotations.map(item => item.id));
    expect(new Set(annotations.map(item => item.id)).size).toBe(8);
  });

  test('a paragraph put above changes no id', () => {
    const banner = '本站公告：系统维护。\n';
    const moved = <T extends { start: number; end: number }>(item: T): T => ({
      ...item,
      start: item.start + banner.length,
      end: item.end + banner.length,
    });
    const analysis = {
      ...ANALYSIS,
      figures: ANALYSIS.figures.map(moved),
      pledges: ANALYSIS.pledges.map(moved),
    };
    const shifted = describe({
      url: ANALYSIS.source,
      canonical: null,
      analysis,
      text: banner + TEXT,
      now: NOON,
    });
    expect(shifted.annotations.map(item => item.id)).toEqual(annotations.map(item => item.id));
    expect(shifted.page.textHash).not.toBe(page.textHash);
  });

  test('identical items in identical sentences are told apart by their order', () => {
    const text = '新增3个。新增3个。';
    const second = { ...figure(text, '3个'), start: 7, end: 9 };
    const analysis = analysisOf({ figures: [figure(text, '3个'), second] });
    const ids = describe({ url: 'x.txt', canonical: null, analysis, text, now: 0 }).annotations.map(
      item => item.id,
    );
    expect(new Set(ids).size).toBe(2);
  });

  test('a plausible canonical address is the identity, the opened one is kept', () => {
    const url = 'https://news.qinghe.example/m/t_1.html?from=x';
    const said = describe({ url, canonical: ANALYSIS.source, analysis: ANALYSIS, text: TEXT, now: NOON });
    expect(said.page.id).toBe(page.id);
    expect(said.page.url).toBe(url);
  });
});

group('the sentence around an item', () => {
  const around = (text: string, quote: string) => {
    const start = text.indexOf(quote);
    return sentenceAround(text, start, start + quote.length);
  };
  test.each([
    ['ends at full stops', '前一句。他说有3个。后一句。', '3个', '他说有3个。'],
    ['takes the closing quotation mark', '前。“新增3个。”后。', '3个', '“新增3个。”'],
    ['does not begin with one', '“好。”新增3个。', '3个', '新增3个。'],
    ['ends at the line', '标题新增3个\n正文', '3个', '标题新增3个'],
    ['goes on behind a comma and a semicolon', '甲3个，乙4个；丙5个。', '4个', '甲3个，乙4个；丙5个。'],
    ['is not cut by a decimal point', '面积4.5亩。', '4.5亩', '面积4.5亩。'],
    ['of an item with its own full stop ends there', '将新建3个。明年再说。', '将新建3个。', '将新建3个。'],
  ])('%s', (_, text, quote, sentence) => {
    expect(around(text, quote)).toBe(sentence);
  });

  test('is bounded where there is no punctuation', () => {
    const text = `${'东'.repeat(5000)}3个${'西'.repeat(5000)}`;
    expect(around(text, '3个')).toBe(`${'东'.repeat(300)}3个${'西'.repeat(300)}`);
    expect(sentenceAround(text, 0, text.length)).toHaveLength(2000);
  });

  test('halves no character', () => {
    const text = `${'𠮷'.repeat(400)}3个${'𠮷'.repeat(400)}`;
    for (const shift of ['', '。甲']) expect(around(shift + text, '3个').isWellFormed()).toBe(true);
  });
});

group('whatever an analysis holds, its records are accepted', () => {
  const long = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }).map(text => text.repeat(200)),
    fc.constant('𠮷'.repeat(3000)),
  );
  const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 1e300));
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const timeRef: fc.Arbitrary<TimeRef> = fc.record({
    quote: fc.option(long, { nil: null }),
    edtf: fc.option(long, { nil: null }),
  });
  const span = {
    start: fc.integer({ min: 0, max: 500 }),
    end: fc.integer({ min: 0, max: 9000 }),
    quote: long,
  };
  const anyFigure: fc.Arbitrary<Figure> = fc.record({
    ...span,
    value: optional(fc.option(number, { nil: null })),
    min: optional(number),
    max: optional(number),
    mod: fc.constantFrom<Mod>('exact', 'about', 'nearly', 'over', 'at-least', 'at-most', 'range'),
    unit: long,
    kind: fc.constantFrom<FigureKind>('count', 'money', 'rate', 'ratio', 'rank', 'multiple', 'points'),
    role: fc.constantFrom<Figure['role']>('reported', 'target', 'threshold'),
    direction: optional(fc.constantFrom<'up' | 'down'>('up', 'down')),
    subject: optional(long),
    period: optional(timeRef),
    basis: optional(long),
    place: optional(long),
    pledge: optional(fc.nat()),
    uncertain: optional(fc.constant<true>(true)),
  });
  const anyPledge: fc.Arbitrary<Pledge> = fc.record({
    ...span,
    cue: long,
    deadline: fc.option(timeRef, { nil: null }),
    strength: fc.constantFrom<Pledge['strength']>('firm', 'target', 'soft'),
    actor: optional(long),
    figures: fc.array(fc.nat(), { maxLength: 3 }),
  });
  const anyAnalysis: fc.Arbitrary<Analysis> = fc.record({
    source: long,
    page: fc.record({
      genre: fc.record({
        is: fc.boolean(),
        score: number,
        reasons: fc.array(
          fc.record(
            { key: long, weight: number, value: optional(fc.oneof(long, number)) },
            { requiredKeys: ['key', 'weight'] },
          ),
          { maxLength: 3 },
        ),
      }),
      title: fc.option(long, { nil: null }),
      published: fc.option(long, { nil: null }),
      publisher: fc.option(long, { nil: null }),
      places: fc.oneof(fc.array(long, { maxLength: 3 }), fc.constant(Array(80).fill('青禾镇'))),
      dirt: fc.array(fc.constantFrom<Dirt>('pinyin', 'mojibake', 'brand-hijack'), { maxLength: 3 }),
      script: fc.constantFrom<'hans' | 'hant'>('hans', 'hant'),
    }),
    figures: fc.array(anyFigure, { maxLength: 5 }),
    pledges: fc.array(anyPledge, { maxLength: 5 }),
    times: fc.constant([]),
    checks: fc.constant([]),
  });

  test('by the schemas, with unique ids, in order', () => {
    fc.assert(
      fc.property(anyAnalysis, long, fc.oneof(long, fc.webUrl()), number, (analysis, text, url, now) => {
        const { page, annotations } = describe({ url, canonical: null, analysis, text, now });
        const pageCheck = v.safeParse(pageSchema, page);
        expect(pageCheck.issues?.map(issue => v.getDotPath(issue))).toBeUndefined();
        // Nothing is lost or renamed on the way through the schema either.
        expect(pageCheck.output).toEqual(page);
        for (const item of annotations) {
          const check = v.safeParse(annotationSchema, item);
          expect(check.issues?.map(issue => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
          expect(check.output).toEqual(item);
        }
        expect(annotations).toHaveLength(analysis.figures.length + analysis.pledges.length);
        expect(new Set(annotations.map(item => item.id)).size).toBe(annotations.length);
        expect(annotations.map(item => item.order)).toEqual(annotations.map((_, i) => i));
      }),
      { numRuns: 200 },
    );
  });

  test('a text of five million characters is kept whole', () => {
    const text = `新增3个。${'字'.repeat(5_000_000)}`;
    const analysis = analysisOf({ figures: [figure(text, '3个')], pledges: [pledge(text, '新增3个')] });
    const { page, annotations } = describe({ url: 'x.txt', canonical: null, analysis, text, now: 0 });
    expect(page.text).toBe(text);
    expect(annotations).toHaveLength(2);
    expect(v.is(pageSchema, page)).toBe(true);
  });
});

test('described again after any edits with the ids of before, records are those of a page that is new', () => {
  const lines = [
    '青禾镇新增学位1.2万个，总投资近3亿元。',
    '青禾镇新增学位1.2万个，总投资近3亿元。',
    '镇党委书记林晓舟说，到2027年将建成三所小学。',
    '下一步，青禾镇将在年底前开通两条公交线，新增停车位600个。',
    '老街上有人在下棋。',
  ];
  const edit = fc.record({ at: fc.nat(12), drop: fc.nat(3), add: fc.array(fc.constantFrom(...lines)) });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), (edits, moves) => {
      const known = new Map<string, string>();
      const said: string[] = [];
      for (const [i, { at, drop, add }] of edits.entries()) {
        said.splice(at, drop, ...add);
        const text = said.join('\n');
        const url = `https://news.qinghe.example/t_${moves ? i % 2 : 0}.html`;
        const input = { url, canonical: null, analysis: analyse(text), text, now: NOON + i };
        expect(run(describeSteps(input, known))).toEqual(describe(input));
      }
    }),
    { numRuns: 60 },
  );
});
