/** Invented pages and items for the tests of store and exchange. No place or person here exists. */

import type { Analysis, Figure, Pledge } from '../../../utils/analysis.ts';
import { describe } from '../../../utils/describe.ts';
import type { AnnotationRecord, PageRecord } from '../../../utils/records.ts';

export const NOON = Date.UTC(2026, 4, 6, 12);

export const TEXT =
  '青禾镇今年新建学位1.2万个，总投资近3亿元。镇党委书记林晓舟说，到2027年将建成三所小学。\n' +
  '全镇道路改造完成八成，新增停车位超600个。下一步，青禾镇将在年底前开通两条公交线。';

export const HANT_TEXT =
  '松塢鎮今年改造老舊小區1.5萬(wàn)戶，綠道總長達到38公里。鎮長表示，明年將完成全部道路維修。';

export function figure(text: string, quote: string, fields: Partial<Figure> = {}): Figure {
  const start = text.indexOf(quote);
  return {
    start,
    end: start + quote.length,
    quote,
    value: 1,
    mod: 'exact',
    unit: '个',
    kind: 'count',
    role: 'reported',
    ...fields,
  };
}

export function pledge(text: string, quote: string, fields: Partial<Pledge> = {}): Pledge {
  const start = text.indexOf(quote);
  return {
    start,
    end: start + quote.length,
    quote,
    cue: '将',
    deadline: null,
    strength: 'firm',
    figures: [],
    ...fields,
  };
}

export function analysisOf(fields: Partial<Analysis> = {}, page: Partial<Analysis['page']> = {}): Analysis {
  return {
    source: 'https://news.qinghe.example/t_1.html',
    page: {
      genre: { is: true, score: 0.9, reasons: [{ key: 'local-office', weight: 1.5, value: '镇党委' }] },
      title: '青禾镇新增学位一万余个',
      published: '2026-05-06',
      publisher: '青禾日报',
      places: ['青禾镇'],
      dirt: [],
      script: 'hans',
      ...page,
    },
    figures: [],
    pledges: [],
    times: [],
    checks: [],
    ...fields,
  };
}

export const ANALYSIS: Analysis = analysisOf({
  figures: [
    figure(TEXT, '1.2万个', { value: 12000, subject: '学位', period: { quote: '今年', edtf: '2026' } }),
    figure(TEXT, '近3亿元', { value: 3e8, mod: 'nearly', unit: '元', kind: 'money', subject: '总投资' }),
    figure(TEXT, '三所', { value: 3, unit: '所', role: 'target', pledge: 0 }),
    figure(TEXT, '八成', { value: 8, unit: '成', kind: 'share' }),
    figure(TEXT, '超600个', { value: 600, mod: 'over', subject: '停车位', direction: 'up' }),
    figure(TEXT, '两条', { value: 2, unit: '条', role: 'target', pledge: 1 }),
  ],
  pledges: [
    pledge(TEXT, '到2027年将建成三所小学', {
      deadline: { quote: '到2027年', edtf: '2027' },
      actor: '林晓舟',
      figures: [2],
    }),
    pledge(TEXT, '青禾镇将在年底前开通两条公交线', {
      deadline: { quote: '年底前', edtf: '2026-12' },
      actor: '青禾镇',
      figures: [5],
    }),
  ],
});

export const HANT_ANALYSIS: Analysis = analysisOf(
  {
    source: 'https://m.songwu.example/a/77.html',
    figures: [
      figure(HANT_TEXT, '1.5萬(wàn)戶', { value: 15000, unit: '户', subject: '老旧小区' }),
      figure(HANT_TEXT, '38公里', { value: 38, unit: '公里', kind: 'length', subject: '绿道总长' }),
    ],
    pledges: [
      pledge(HANT_TEXT, '明年將完成全部道路維修', { cue: '將', deadline: { quote: '明年', edtf: '2027' } }),
    ],
  },
  { title: '松塢鎮改造老舊小區', publisher: null, places: ['松坞镇'], script: 'hant' },
);

export interface Report {
  page: PageRecord;
  annotations: AnnotationRecord[];
}

export const report = (now = NOON, url = ANALYSIS.source): Report =>
  describe({ url, canonical: null, analysis: ANALYSIS, text: TEXT, now });

export const hantReport = (now = NOON): Report =>
  describe({ url: HANT_ANALYSIS.source, canonical: null, analysis: HANT_ANALYSIS, text: HANT_TEXT, now });

/** As many different pages as wanted, each with `items` figures. */
export function manyReports(pages: number, items: number): Report[] {
  const towns = ['柳溪', '石桥', '南浦', '云岗', '白鹭', '河湾', '金坪', '榆林口'];
  return Array.from({ length: pages }, (_, p) => {
    const town = `${towns[p % towns.length]}镇`;
    const sentences = Array.from(
      { length: items },
      (_, i) => `${town}第${p}项工作新增岗位${p * items + i}个。`,
    );
    const text = sentences.join('');
    let at = 0;
    const figures = sentences.map((sentence, i): Figure => {
      const quote = `${p * items + i}个`;
      const start = at + sentence.indexOf(quote, sentence.indexOf('岗位'));
      at += sentence.length;
      return { ...figure(text, quote), start, end: start + quote.length, quote, value: p * items + i };
    });
    const analysis = analysisOf({ figures }, { title: `${town}工作简报之${p}`, places: [town] });
    return describe({
      url: `https://${p}.town.example/n/${p}.html`,
      canonical: null,
      analysis,
      text,
      now: NOON + p,
    });
  });
}
