/** Markdown, Web Annotations, NDJSON and the files they go into. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import zhCN from '../../../public/_locales/zh_CN/messages.json';
import { exportFile, type Format, formats } from '../../../utils/exchange/formats.ts';
import { analysisToJsonld, toJsonld } from '../../../utils/exchange/jsonld.ts';
import { analysisToMarkdown, escapeMarkdown, toMarkdown } from '../../../utils/exchange/markdown.ts';
import { suggestName } from '../../../utils/exchange/names.ts';
import { analysisToNdjson, toNdjson } from '../../../utils/exchange/ndjson.ts';
import type { AnnotationRecord } from '../../../utils/records.ts';
import { ANALYSIS, analysisOf, figure, hantReport, report, TEXT } from '../store/samples.ts';
import { collections, pageText, RUNS } from './records.ts';

const collection = () => {
  const [one, two] = [report(), hantReport()];
  return { pages: [one.page, two.page], annotations: [...one.annotations, ...two.annotations] };
};

describe('Markdown', () => {
  test('a section per page, an entry per item with its sentence', () => {
    const lines = toMarkdown(collection()).split('\n');
    expect(lines.filter(line => line.startsWith('## '))).toEqual([
      '## 青禾镇新增学位一万余个',
      '## 松塢鎮改造老舊小區',
    ]);
    expect(lines.filter(line => line.startsWith('- '))).toHaveLength(11);
    expect(lines).toContain('<https://news.qinghe.example/t_1.html>  ');
    expect(lines).toContain('- 近3亿元 — money, reported · nearly 300000000 元 · 总投资');
    expect(lines).toContain('- 超600个 — count, reported · more than 600 个 · up · 停车位');
    expect(lines).toContain('read 2026-05-06');
    expect(lines).toContain('- 到2027年将建成三所小学 — pledge, firm · due 2027 (到2027年) · by 林晓舟');
    expect(lines).toContain('  > 镇党委书记林晓舟说，到2027年将建成三所小学。');
  });

  test('names the author, the editor and the acting places in a line of their own', () => {
    const { page, annotations } = report();
    const named = {
      ...page,
      author: '罗远',
      editor: '沈_青',
      actors: [{ name: '青禾镇', level: 'township' as const }],
    };
    expect(toMarkdown({ pages: [named], annotations }).split('\n')).toContain(
      'by 罗远 · edited by 沈\\_青 · acting: 青禾镇 (township)  ',
    );
  });

  test('in the words of the reader, the words of the page as they are', () => {
    const { page, annotations } = report();
    const named = { ...page, actors: [{ name: '青禾镇', level: 'township' as const }] };
    const words: Record<string, { message: string }> = zhCN;
    const t = (key: string, values: string[] = []) =>
      words[key]?.message.replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '') ?? key;
    const md = exportFile('md', { pages: [named], annotations }, { t }).content;
    expect(md).toContain('- 近3亿元 — 金额, 已报告 · 近 300000000 元 · 总投资');
    expect(md).toContain(' · 超过 600 个 · ');
    expect(md).toContain('- 到2027年将建成三所小学 — 承诺, 明确 · 期限 2027 (到2027年) · 承诺者 林晓舟');
    expect(md).toContain('行动主体 青禾镇 (乡镇)');
    // every word of it was looked up: what is left is the page's, numbers, and the address
    expect(md.replace(/<[^>]+>/g, '')).not.toMatch(/[a-z]{2,}/);
  });

  test.each([
    ['at-least', { value: 50, unit: '%' }, 'at least 50 %'],
    ['at-most', { value: 30, unit: '天' }, 'at most 30 天'],
    ['at-most', { value: 3, unit: '位', kind: 'rank' }, 'top 3'],
    ['about', { value: 7, unit: '$2' }, 'about 7 \\$2'],
    ['range', { value: undefined, min: 2, max: 3, unit: '<b>' }, '2–3 \\<b\\>'],
  ] as const)('a bound in words: %s', (mod, more, words) => {
    const { page, annotations } = report();
    const body = { ...annotations[0].body, mod, ...more } as AnnotationRecord['body'];
    const md = toMarkdown({ pages: [page], annotations: [{ ...annotations[0], body }] });
    expect(md).toContain(` · ${words} · `);
  });

  test.each([
    ['**增长**', '\\*\\*增长\\*\\*'],
    ['[点击](javascript:x)', '\\[点击\\](javascript:x)'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['&lt;', '\\&lt;'],
    ['# 标题', '\\# 标题'],
    ['- 项', '\\- 项'],
    ['12. 项', '12\\. 项'],
    ['1.2万个', '1.2万个'],
    ['a|b', 'a\\|b'],
    ['甲\n\n乙\u3000丙', '甲 乙 丙'],
    ['http://x.example www.y.example z@w.example', 'http\\://x.example www\\.y.example z\\@w.example'],
    ['`x` ~~y~~ $z$ \\', '\\`x\\` \\~\\~y\\~\\~ \\$z\\$ \\\\'],
  ])('%j is text', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('escaped text is one line that reads as the text did', () => {
    fc.assert(
      fc.property(pageText(60), text => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[\n\r\u2028\u2029]/);
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]<>~&|#$^@]/);
        const read = escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1');
        const words = (value: string) => value.replace(/[\s\u200b-\u200d\u2060\ufeff\p{Cc}]+/gu, '');
        expect(words(read)).toBe(words(text));
      }),
    );
  });

  test('hostile records make no line of their own', () => {
    fc.assert(
      fc.property(collections, records => {
        for (const line of toMarkdown(records).split('\n')) {
          expect(line).toMatch(/^(?:$|## \S|- | {2}> |<https?:\/\/[^<>\s]+>(?: {2})?$|read \d|[^\s#>+=-])/);
        }
      }),
      RUNS,
    );
  });

  test('only addresses of the web are links', () => {
    const { page } = report();
    const withUrl = (url: string) =>
      toMarkdown({ pages: [{ ...page, url }], annotations: [] }).split('\n')[3];
    expect(withUrl('javascript:alert(1)')).toBe('javascript:alert(1)  ');
    expect(withUrl('https://a.example/x>y<z')).toBe('<https://a.example/x%3Ey%3Cz>  ');
    expect(withUrl('notes/*.txt')).toBe('notes/\\*.txt  ');
  });

  test('from analyses', () => {
    const text = analysisToMarkdown([{ analysis: ANALYSIS, text: TEXT }]);
    expect(text.match(/^- /gm)).toHaveLength(8);
    expect(text).not.toContain('read ');
  });
});

describe('Web Annotations', () => {
  interface Selector {
    type: string;
    exact?: string;
    prefix?: string;
    suffix?: string;
    start?: number;
    end?: number;
  }
  interface Annotation {
    id: string;
    type: string;
    created?: string;
    body: Record<string, unknown>[];
    target: { source: string; selector: Selector[] };
  }
  const read = (text: string) =>
    JSON.parse(text) as {
      '@context': unknown[];
      type: string;
      total: number;
      first: { type: string; startIndex: number; items: Annotation[] };
    };

  test('a collection after the model', () => {
    const document = read(toJsonld(collection()));
    expect(document['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(document).toMatchObject({
      type: 'AnnotationCollection',
      total: 11,
      first: { type: 'AnnotationPage' },
    });
    const item = document.first.items[2];
    expect(item).toMatchObject({ type: 'Annotation', created: '2026-05-06T12:00:00.000Z' });
    expect(item.id).toBe(`urn:duixian:annotation:${report().annotations[2].id}`);
    expect(item.body[0]).toMatchObject({
      type: 'duixian:Pledge',
      'duixian:strength': 'firm',
      'duixian:deadline': { 'duixian:edtf': '2027', 'duixian:quote': '到2027年' },
    });
    expect(item.target.source).toBe('https://news.qinghe.example/t_1.html');
    const start = TEXT.indexOf('到2027年');
    expect(item.target.selector).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: '到2027年将建成三所小学',
        prefix: expect.stringMatching(/书记林晓舟说，$/),
        suffix: expect.stringMatching(/^。/),
      },
      { type: 'TextPositionSelector', start, end: start + 13 },
    ]);
  });

  test('positions count characters, not UTF-16 units', () => {
    const text = '𠮷𠮷村新增3个。';
    const analysis = analysisOf({ figures: [figure(text, '3个')] });
    const [item] = read(analysisToJsonld([{ analysis, text }])).first.items;
    expect(item.target.selector[1]).toEqual({ type: 'TextPositionSelector', start: 5, end: 7 });
    expect(item).not.toHaveProperty('created');
  });

  test('an item of an older text has a quote but no position', () => {
    const { page, annotations } = report();
    const document = read(toJsonld({ pages: [{ ...page, text: '页面已改。' }], annotations }));
    for (const item of document.first.items) {
      expect(item.target.selector.map(selector => selector.type)).toEqual(['TextQuoteSelector']);
    }
  });

  test('any records give valid JSON with every quote', () => {
    fc.assert(
      fc.property(collections, records => {
        const { total, first } = read(toJsonld(records));
        expect(total).toBe(records.annotations.length);
        expect(first.items.map(item => item.target.selector[0].exact)).toEqual(
          records.annotations.map(item => item.target.exact),
        );
      }),
      RUNS,
    );
  });
});

describe('NDJSON', () => {
  test('one item a line, with its page but not its text', () => {
    const lines = toNdjson(collection()).trimEnd().split('\n');
    expect(lines).toHaveLength(11);
    const item = JSON.parse(lines[8]);
    expect(item).toMatchObject({
      body: { type: 'figure', value: 15000 },
      page: { title: '松塢鎮改造老舊小區' },
    });
    expect(item.page).not.toHaveProperty('text');
  });

  test('any records give as many lines as items, for any idea of a line', () => {
    fc.assert(
      fc.property(collections, records => {
        const text = toNdjson(records);
        expect(text.split(/[\n\r\u2028\u2029]/)).toHaveLength(records.annotations.length + 1);
        const items = text
          .split('\n')
          .slice(0, -1)
          .map(line => JSON.parse(line));
        expect(items.map(item => item.target.exact)).toEqual(
          records.annotations.map(item => item.target.exact),
        );
      }),
      RUNS,
    );
  });

  test('of analyses: a line each, nothing added', () => {
    const lines = analysisToNdjson([ANALYSIS, ANALYSIS]).split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[1])).toEqual(ANALYSIS);
  });
});

describe('files', () => {
  const day = new Date(2026, 4, 6, 23, 59);

  test('everything, and one page', () => {
    expect(suggestName('all', 'csv', day, '标题')).toBe('duixian-2026-05-06.csv');
    expect(suggestName('page', 'jsonld', day, '青禾镇新增学位')).toBe(
      'duixian-青禾镇新增学位-2026-05-06.jsonld',
    );
    expect(suggestName('page', 'json', day)).toBe('duixian-page-2026-05-06.json');
  });

  test.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    ['报告.\u202egpj.exe', '报告.gpj.exe'],
    ['标题. . ', '标题'],
    ['\u0000\n\t', 'page'],
    ['CON', 'CON'],
    ['字'.repeat(300), '字'.repeat(40)],
    ['𠮷'.repeat(60), '𠮷'.repeat(40)],
  ])('a title %j', (title, middle) => {
    expect(suggestName('page', 'md', day, title)).toBe(`duixian-${middle}-2026-05-06.md`);
  });

  test('any title gives a name that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), title => {
        const name = suggestName('page', 'ndjson', day, title);
        expect(name).toMatch(/^duixian-[^<>:"/\\|?*\p{Cc}\p{Cs}]+-2026-05-06\.ndjson$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }),
    );
  });

  test.each(Object.keys(formats) as Format[])('%s: name, type and content', format => {
    const file = exportFile(format, collection(), { what: 'page', at: day });
    expect(file.name).toBe(`duixian-青禾镇新增学位一万余个-2026-05-06.${format}`);
    expect(file.type).toMatch(/^[a-z]+\/[a-z+-]+(;charset=utf-8)?$/);
    for (const { target } of report().annotations) expect(file.content).toContain(target.exact);
  });
});
