import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../utils/analyse.ts';
import { describe as describeItems } from '../../../utils/describe.ts';
import { type OwnKind, ownMark } from '../../../utils/live/own.ts';
import { spanOf } from '../../../utils/paint/selected.ts';
import { recognise } from '../../../utils/recognise.ts';
import { annotationSchema } from '../../../utils/records.ts';
import { readPage } from '../../../utils/text/dom/read.ts';

const TEXT =
  '柳溪镇民生项目\n柳溪镇新增公办学位超800个，其中幼儿园学位260个。\n二期管网年底前完工，惠民小区约3.5万人受益。\n大家都说好。槐树近四百二十岁，书记今年46岁，孙女七八岁，班主任三十多岁。';
const { page, annotations } = describeItems({
  url: 'https://news.example.cn/a/1.html',
  canonical: null,
  analysis: analyse(TEXT, { published: '2031-05-12' }),
  text: TEXT,
  now: 1,
});

const mark = (kind: OwnKind, words: string) => {
  const start = page.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const record = ownMark(kind, { start, end: start + words.length }, page, {
    read: recognise,
    context: {},
    now: 7,
  });
  v.parse(annotationSchema, record);
  expect(record).toMatchObject({ origin: 'reader', pageId: page.id, target: { exact: words, start } });
  return record;
};

describe('marks of the reader’s own', () => {
  it('read value, unit and bound from the selection', () => {
    expect(mark('figure', '超800个').body).toMatchObject({ value: 800, mod: 'over', unit: '个' });
    expect(mark('figure', '约3.5万人受益').body).toMatchObject({ value: 35_000, mod: 'about', unit: '人' });
    // of several, the one that is selected most
    expect(mark('figure', '幼儿园学位260个').body).toMatchObject({ value: 260 });
  });

  it('read what is only partly selected in its sentence', () => {
    expect(mark('figure', '800').body).toMatchObject({ value: 800, mod: 'over', unit: '个' });
  });

  it('mark words without a number all the same', () => {
    expect(mark('figure', '大家').body).toMatchObject({ type: 'figure', value: null, unit: '' });
  });

  it('read the number of what no reading takes for a figure', () => {
    expect(mark('figure', '近四百二十岁').body).toMatchObject({ value: 420, mod: 'nearly', unit: '岁' });
    expect(mark('figure', '书记今年46岁').body).toMatchObject({ value: 46, mod: 'exact', unit: '岁' });
    expect(mark('figure', '孙女七八岁').body).toMatchObject({ min: 7, max: 8, mod: 'range', unit: '岁' });
    expect(mark('figure', '三十多岁').body).toMatchObject({ value: 30, mod: 'over', unit: '岁' });
    expect(mark('figure', '46').body).toMatchObject({ value: 46, unit: '' });
  });

  it('read the deadline, by the date of the page', () => {
    expect(mark('pledge', '二期管网年底前完工').body).toMatchObject({
      type: 'pledge',
      deadline: { edtf: expect.stringContaining('2031') },
    });
    expect(mark('pledge', '大家都说好').body).toMatchObject({ cue: '', deadline: null });
  });

  it('have ids of their own, the same for the same mark', () => {
    const own = mark('figure', '超800个');
    expect(mark('figure', '超800个').id).toBe(own.id);
    const ids = [own, mark('note', '超800个'), mark('figure', '260个'), ...annotations].map(one => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the place of a selection', () => {
  const { document } = parseHTML(
    '<html><body><div id="a"><p>前文 <b>超800</b>个学位</p><p>后文</p></div><p id="out">别处</p></body></html>',
  );
  const root = document.querySelector('#a')!;
  const read = readPage(root);
  const range = (from: Node, start: number, to: Node, end: number) =>
    ({ startContainer: from, startOffset: start, endContainer: to, endOffset: end }) as StaticRange;
  const words = (found: StaticRange) => {
    const span = spanOf(read, found);
    return span && read.text.slice(span.start, span.end);
  };
  const [first, second] = root.querySelectorAll('p');
  const bold = root.querySelector('b')!.firstChild!;

  it('goes over nodes, and drops white space at its ends', () => {
    expect(words(range(bold, 1, bold.parentNode!.nextSibling!, 1))).toBe('800个');
    expect(words(range(first.firstChild!, 2, bold, 4))).toBe('超800');
  });

  it('ends in front of the next paragraph after three clicks', () => {
    expect(words(range(first.firstChild!, 0, second, 0))).toBe('前文 超800个学位');
    expect(words(range(first, 0, first, 2))).toBe('前文 超800');
  });

  it('is none outside of the article, and none where nothing is', () => {
    const out = document.querySelector('#out')!.firstChild!;
    expect(words(range(out, 0, out, 2))).toBeNull();
    expect(words(range(bold, 1, bold, 1))).toBeNull();
  });
});
