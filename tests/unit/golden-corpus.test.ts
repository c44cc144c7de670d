import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paintLabels, remarksOf, withReading } from '../../cli/golden.ts';
import { type Note, score } from '../../cli/score.ts';
import { analyse } from '../../utils/analyse.ts';
import { goldJson, readMarked } from '../golden/build.ts';
import { dressMarked } from '../golden/dress.ts';
import { formatMarked, parseMarked } from '../golden/markup.ts';

const golden = join(import.meta.dirname, '../golden');
const pages = readMarked();
const names = [...pages.keys()];
const list = (folder: string, ending: string) =>
  readdirSync(join(golden, folder))
    .filter(file => file.endsWith(ending))
    .map(file => file.slice(0, -ending.length))
    .sort();

describe('the golden corpus', () => {
  it('is large enough: 70 pages of the genre, 32 of the rest', () => {
    expect([...pages.values()].filter(page => page.gold.genre === 'ours').length).toBeGreaterThanOrEqual(70);
    expect(readdirSync(join(golden, 'others')).length).toBeGreaterThanOrEqual(52);
  });

  it('holds exactly what is marked', () => {
    expect(list('texts', '.txt')).toEqual(names);
    expect(list('gold', '.json')).toEqual(names);
  });

  it.each(list('clean', '.txt'))('%s is the clean page, dressed', name => {
    const clean = readFileSync(join(golden, 'clean', `${name}.txt`), 'utf8');
    expect(readFileSync(join(golden, 'marked', `${name}.txt`), 'utf8')).toBe(dressMarked(clean));
  });

  it.each(names)('%s is in step with its marked page', name => {
    const page = pages.get(name)!;
    expect(readFileSync(join(golden, 'texts', `${name}.txt`), 'utf8')).toBe(page.text);
    expect(readFileSync(join(golden, 'gold', `${name}.json`), 'utf8')).toBe(goldJson(page));
  });

  it.each(names)('%s: quotes stand at their offsets, in order, without overlap', name => {
    const text = readFileSync(join(golden, 'texts', `${name}.txt`), 'utf8');
    const gold = JSON.parse(readFileSync(join(golden, 'gold', `${name}.json`), 'utf8'));
    for (const items of [gold.figures, gold.pledges]) {
      let last = 0;
      for (const item of items) {
        expect(text.slice(item.start, item.end)).toBe(item.quote);
        expect(item.start).toBeGreaterThanOrEqual(last);
        last = item.end;
      }
    }
    for (const pledge of gold.pledges) {
      expect(text).toContain(pledge.cue);
      if (pledge.deadline?.quote) expect(text).toContain(pledge.deadline.quote);
      const cut = gold.figures.filter(
        (figure: { start: number; end: number }) =>
          figure.start < pledge.end &&
          pledge.start < figure.end &&
          (figure.start < pledge.start || figure.end > pledge.end),
      );
      expect(cut).toEqual([]);
    }
  });
});

describe('the markup', () => {
  const head = '# published: 2021-07-02; genre: ours; layout: test; notes: a; b\n';

  it('gives offsets without the markup', () => {
    const page = parseMarked(
      `${head}增[[超3000个|3000|over|个]]，{{firm;将;2023=到2023年|到2023年将建[[?2-3所|2..3|range|所]]}}。`,
    );
    expect(page.text).toBe('增超3000个，到2023年将建2-3所。');
    expect(page.gold.figures).toEqual([
      { start: 1, end: 7, quote: '超3000个', value: 3000, mod: 'over', unit: '个', required: true },
      { start: 16, end: 20, quote: '2-3所', min: 2, max: 3, mod: 'range', unit: '所', required: false },
    ]);
    expect(page.gold.pledges).toEqual([
      {
        start: 8,
        end: 20,
        quote: '到2023年将建2-3所',
        cue: '将',
        deadline: { quote: '到2023年', edtf: '2023' },
        strength: 'firm',
        required: true,
      },
    ]);
    expect(page.notes).toBe('a; b');
  });

  it.each([
    ['a mod that does not exist', '[[3个|3|more|个]]'],
    ['a missing field', '[[3个|3|exact]]'],
    ['a range without two ends', '[[2-3个|2|range|个]]'],
    ['a value that is no number', '[[3个|三|exact|个]]'],
    ['a pledge without a cue', '{{firm|将建}}'],
    ['a deadline that is not EDTF', '{{firm;将;年底|将建}}'],
    ['a pledge that does not end', '{{firm;将|将建'],
    ['an end without a pledge', '将建}}'],
    ['a figure that does not end', '[[3个|3|exact|个]'],
  ])('refuses %s', (_, body) => {
    expect(() => parseMarked(head + body)).toThrow();
  });

  it.each(names)('%s: written and read again it is the same page', name => {
    const { text, gold } = pages.get(name)!;
    const again = parseMarked(
      formatMarked(
        `# published: ${gold.published ?? ''}; genre: ${gold.genre}; layout: ${gold.layout}`,
        text,
        gold,
      ),
    );
    expect(again.text).toBe(text);
    expect(again.gold).toEqual(gold);
  });

  it('refuses to write labels that cut each other', () => {
    const { text, gold } = parseMarked(`${head}{{firm;将|将建[[两所|2|exact|所]]}}`);
    const cut = { ...gold, pledges: [{ ...gold.pledges[0], end: 3 }] };
    expect(() => formatMarked(head.trimEnd(), text, cut)).toThrow();
  });

  it('refuses a page without a header', () => {
    expect(() => parseMarked('全镇3个村\n')).toThrow(/header/);
  });
});

describe('the review of a page', () => {
  // Labels with one fault of each kind: a wrong bound, a figure and a pledge too many, one too few, a wrong deadline.
  const { text, gold } = parseMarked(
    '# published: 2021-07-02; genre: ours; layout: test\n' +
      '全镇新增学位[[超3000个|3000|exact|个]]，走访[[企业|1|exact|家]]，投入36万元。{{firm;将;2022=年底前|镇里将于年底前建成公园[[3处|3|exact|处]]}}。' +
      '{{firm;天气|天气很好，大家都来了}}。明年将新建[[两所|2|exact|所]]小学。',
  );
  const analysis = analyse(text, { published: gold.published });
  const review = (labels: typeof gold): Note[] => {
    const notes: Note[] = [];
    score(labels, analysis, note => notes.push(note));
    return notes;
  };

  it('finds each fault, shows it where it lies, and can take the reading over', () => {
    const notes = review(gold);
    expect(notes.map(note => note.what).sort()).toEqual([
      'attributes',
      'deadline',
      'false figure',
      'false pledge',
      'missed figure',
      'missed pledge',
    ]);
    const shown = paintLabels(text, gold, remarksOf(gold, notes));
    notes.forEach(({ what }, index) => {
      expect(shown).toContain(`✗${index + 1} ${what}`);
    });
    expect(shown).toContain('⟨3000 exact 个⟩');
    expect(shown).toContain('⟨firm 将 2022⟩');
    const taken = notes.reduce((labels, note) => withReading(labels, note, analysis) as typeof gold, gold);
    expect(review(taken)).toEqual([]);
    expect(
      parseMarked(formatMarked('# published: 2021-07-02; genre: ours; layout: test', text, taken)).text,
    ).toBe(text);
  });
});

describe('the dirt', () => {
  const dress = (kind: string, body: string) =>
    dressMarked(`# dress: x; dress: ${kind}; notes:\n${body}`).split('\n')[1];

  it('makes quotes, cues and deadlines Traditional and leaves values and units alone', () => {
    expect(dress('some', '{{firm;将;2023=到2023年|将建[[1.1万个|11000|exact|个]]学位}}，')).toBe(
      '{{firm;將;2023=到2023年|將建[[1.1萬(wàn)個(gè)|11000|exact|个]]學(xué)位}},',
    );
    expect(dress('most', '[[2亿元|2e8|exact|元]]')).toBe('[[2億(yì)元|2e8|exact|元]]');
    expect(dress('none', '学习，进步')).toBe('學習，進步');
  });

  it('cuts a byte so that the text reads shifted until the next ASCII byte', () => {
    expect(dress('none', '打分¤。”澄塘,好')).toBe('打分?!背翁?,好');
  });

  it('refuses a cut that runs into a label and a page without a dress', () => {
    expect(() => dress('none', '打分¤。”澄[[两所|2|exact|所]]')).toThrow(/label/);
    expect(() => dress('silk', '学习')).toThrow(/dress/);
  });
});
