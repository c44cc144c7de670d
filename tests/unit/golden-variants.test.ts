/** Metamorphic: a golden page written another way reads the same. What is true of it does not hang on its dress. */
import { describe, expect, it } from 'vitest';
import { addTallies, rates, score } from '../../cli/score.ts';
import { analyse } from '../../utils/analyse.ts';
import type { Analysis } from '../../utils/analysis.ts';
import { loadAids } from '../../utils/text/aids.ts';
import { readPage } from '../../utils/text/dom/read.ts';
import { parseHtml } from '../../utils/text/html.ts';
import { needsAids } from '../../utils/text/needs.ts';
import { readMarked } from '../golden/build.ts';
import { dressUnits } from '../golden/dress.ts';
import type { GoldenPage } from '../golden/markup.ts';
import { chain, moveLabels, rewrite, type Unit, type Variant } from '../golden/variants.ts';

const aids = loadAids();
const read = (text: string, { gold }: GoldenPage): Analysis =>
  analyse(text, { published: gold.published, ...(needsAids(text) ? aids : {}) });

const pages = [...readMarked()]
  .filter(([, page]) => page.gold.genre === 'ours')
  .map(([name, page]) => ({ name, page, before: read(page.text, page) }));
/** Those that are neither Traditional nor broken yet. */
const clean = pages.filter(({ page }) => !needsAids(page.text));
/** Those of running text: tables and lists of bare words are lost with their lines. */
const prose = pages.filter(({ page: { text } }) => {
  const lines = text.split('\n');
  const bare = lines.filter(line => line.length > 16 && !/[。！？；：”」》）.!?;:)]\s*$/.test(line));
  return !/\t|序号\n/.test(text) && bare.length <= lines.length / 10;
});

const digit = /[0-9０-９]/;
const han = /\p{Script=Han}/u;
const HALF_WIDTH = new Map(
  [...'，,；;：:！!？?（(）)“"”"'].flatMap((c, i, all) => (i % 2 ? [] : [[c, all[i + 1]]])),
);

const CORNERS = new Map([
  ['“', '「'],
  ['”', '」'],
]);

const byUnit =
  (unitOf: (text: string, index: number) => Unit) =>
  (text: string): Variant =>
    rewrite(text, index => unitOf(text, index));
const dressed = (kind: string) => (text: string) => {
  const units = dressUnits(text, kind);
  return rewrite(text, index => ({ out: units[index] }));
};
const fullWidth = (c: string): string =>
  /[0-9%]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c;
/** Between a digit and a Han character. */
const meets = (a: string, b = ''): boolean =>
  (digit.test(a) && han.test(b)) || (han.test(a) && digit.test(b));

const wide = byUnit((text, i) => ({ out: fullWidth(text[i]) }));
const blanks = byUnit((text, i) => ({ out: text[i], gap: meets(text[i], text[i + 1]) ? ' ' : '' }));

/** Readings as spun copies write them, in one way for each character. */
const SPUN = new Map(
  Object.entries({
    镇: '(读:zhèn)',
    學: '【xué】',
    学: '【xué】',
    新: '《练:xīn》',
    万: '{pinyin:wàn}',
    里: '(读音：lǐ)',
    城: '(繁体:城)',
    个: '[gè]',
    年: 'nián',
    建: 'jiàn',
  }),
);
const spun = byUnit((text, i) => {
  const reading = SPUN.get(text[i]);
  if (reading === undefined) return { out: text[i] };
  const gap = /[a-z]$/i.test(reading) && han.test(text[i + 1] ?? '') ? ' ' : '';
  return { out: text[i] + reading, gap };
});
/** A blank behind the point of a number that stands behind a character: elsewhere 3. could be the number of an item. */
const torn = byUnit((text, i) => {
  const whole = text[i] === '.' && digit.test(text[i + 1] ?? '') ? /(.)[0-9]+$/.exec(text.slice(0, i)) : null;
  return { out: text[i], gap: whole && han.test(whole[1]) ? ' ' : '' };
});

/** How, made of which pages, and how many of 1 000 items may read differently. */
const variants: [string, (text: string) => Variant, typeof pages, number][] = [
  ['in Traditional characters', dressed('none'), clean, 0],
  ['in Traditional characters with some pinyin', dressed('some'), clean, 0],
  ['in Traditional characters with pinyin nearly everywhere', dressed('most'), clean, 0],
  ['with full-width digits', wide, pages, 0],
  [
    'in Traditional characters with pinyin, full-width digits and blanks',
    chain(wide, blanks, dressed('some')),
    clean,
    3,
  ],
  ['with blanks between digits and characters', blanks, pages, 3],
  ['with labelled, bracketed and bare readings', spun, clean, 3],
  ['with blanks behind the points of its numbers', torn, clean, 5],
  [
    'with lines ended by CRLF and indented',
    byUnit((text, i) => (text[i] === '\n' ? { out: '\r\n', gap: '\u3000\u3000' } : { out: text[i] })),
    pages,
    0,
  ],
  [
    'with characters of no width inside',
    byUnit((text, i) => ({ out: text[i], gap: i % 3 ? '' : '\u200b' })),
    pages,
    2,
  ],
  [
    'in one paragraph, only the indents left of its lines',
    byUnit((text, i) => (text[i] === '\n' ? { out: '\u3000', gap: '\u3000' } : { out: text[i] })),
    prose,
    10,
  ],
  ['with corner quotes', byUnit((text, i) => ({ out: CORNERS.get(text[i]) ?? text[i] })), pages, 0],
  ['with points for full stops', byUnit((text, i) => ({ out: text[i] === '。' ? '．' : text[i] })), pages, 2],
  [
    'with half-width punctuation',
    byUnit((text, i) => ({ out: HALF_WIDTH.get(text[i]) ?? text[i] })),
    pages,
    0,
  ],
];

/** What is said of each figure and pledge, by the place where it ends. */
function sayings({ figures, pledges }: Analysis, move: (end: number) => number): Map<string, string> {
  const said = new Map<string, string>();
  for (const { end, value, min, max, mod, unit, kind, role, direction, period } of figures) {
    const amount = value ?? `${min}..${max}`;
    said.set(`figure to ${move(end)}`, [amount, mod, unit, kind, role, direction, period?.edtf].join(' '));
  }
  for (const p of pledges) said.set(`pledge to ${move(p.end)}`, `${p.strength} by ${p.deadline?.edtf}`);
  return said;
}

/** The items of `before` that `after` reads otherwise or not at all, and those it adds. */
function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const lost = [...before].filter(([place, said]) => after.get(place) !== said);
  const added = [...after].filter(([place]) => !before.has(place));
  return [
    ...lost.map(([place, said]) => `${place}: ${said} → ${after.get(place)}`),
    ...added.map(([place]) => `${place}: added`),
  ];
}

describe.each(variants)('a golden page %s', (_, make, set, perMille) => {
  const read2 = set.map(({ name, page, before }) => {
    const variant = make(page.text);
    return { name, page, before, variant, after: read(variant.text, page) };
  });

  it('says the same of each figure and pledge', () => {
    let items = 0;
    const different = read2.flatMap(({ name, before, variant, after }) => {
      const said = sayings(before, variant.end);
      items += said.size;
      return differences(
        said,
        sayings(after, end => end),
      ).map(line => `${name}: ${line}`);
    });
    expect(items).toBeGreaterThan(2000);
    expect(different.slice(Math.floor((items * perMille) / 1000))).toEqual([]);
  });

  it('loses at most half a point against its labels', () => {
    const was = rates(addTallies(read2.map(({ page, before }) => score(page.gold, before))));
    const is = rates(
      addTallies(read2.map(({ page, variant, after }) => score(moveLabels(page.gold, variant), after))),
    );
    expect(is.figures.f1).toBeGreaterThanOrEqual(was.figures.f1 - 0.005);
    expect(is.pledges.f1).toBeGreaterThanOrEqual(was.pledges.f1 - 0.005);
    expect(is.deadlines).toBeGreaterThanOrEqual(was.deadlines - 0.01);
    for (const rate of ['value', 'mod', 'unit'] as const) expect(is[rate]).toBeGreaterThanOrEqual(was[rate]);
  });
});

describe('a golden page with blanks for its punctuation', () => {
  const blanked = byUnit((text, i) => ({ out: '，。；：、！？'.includes(text[i]) ? ' ' : text[i] }));
  const read2 = prose.map(({ name, page, before }) => {
    const variant = blanked(page.text);
    return { name, page, before, variant, after: read(variant.text, page) };
  });

  it('keeps the value, unit and bound of its figures', () => {
    const different = read2.flatMap(({ name, before, variant, after }) => {
      const now = new Map(
        after.figures.map(f => [f.end, `${f.value ?? `${f.min}..${f.max}`} ${f.mod} ${f.unit}`]),
      );
      return before.figures
        .map(f => [variant.end(f.end), `${f.value ?? `${f.min}..${f.max}`} ${f.mod} ${f.unit}`] as const)
        .filter(([end, said]) => now.get(end) !== said)
        .map(([end, said]) => `${name}: ${said} → ${now.get(end)}`);
    });
    const all = read2.reduce((sum, { before }) => sum + before.figures.length, 0);
    expect(all).toBeGreaterThan(1500);
    // a full stop told a point from an item's number, a 、 two numbers from one
    expect(different.slice(Math.floor(all / 100))).toEqual([]);
  });

  it('keeps the deadline of every pledge it still finds, and finds most', () => {
    let kept = 0;
    let all = 0;
    const moved: string[] = [];
    for (const { name, before, variant, after } of read2) {
      const now = new Map(after.pledges.map(p => [p.end, p]));
      all += before.pledges.length;
      for (const pledge of before.pledges) {
        const found = now.get(variant.end(pledge.end));
        if (!found) continue;
        kept++;
        if (found.deadline?.edtf !== pledge.deadline?.edtf)
          moved.push(`${name}: ${pledge.quote} ${pledge.deadline?.edtf} → ${found.deadline?.edtf}`);
      }
    }
    expect(kept / all).toBeGreaterThan(0.6);
    // without full stops a deadline may reach into the sentence behind it
    expect(moved.slice(Math.floor(kept / 20))).toEqual([]);
  });
});

describe('a golden page as it stands', () => {
  it.each(pages)('$name: no pledge cuts a figure, none lies over another', ({ page, before }) => {
    const { pledges } = before;
    const cut = page.gold.figures.filter(figure =>
      pledges.some(
        ({ start, end }) =>
          figure.start < end && start < figure.end && (figure.start < start || end < figure.end),
      ),
    );
    expect(cut.map(figure => figure.quote)).toEqual([]);
    expect(pledges.filter(({ start }, index) => start < (pledges[index - 1]?.end ?? 0))).toEqual([]);
  });
});

describe('a golden page split over elements', () => {
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const html = (text: string, cut: (c: string, place: number) => string): HTMLElement => {
    let place = 0;
    const paragraphs = text
      .split('\n')
      .map(line => `<p>${[...line].map(c => cut(escaped(c), place++)).join('')}</p>`);
    return parseHtml(`<html><body>${paragraphs.join('')}</body></html>`).body;
  };
  /** About a third of the characters in elements of their own, runs of plain ones between. */
  const cutUp = (c: string, place: number): string =>
    (place * 7) % 11 < 3 ? `<span>${c}</span>` : (place * 5) % 13 === 0 ? `<b>${c}</b>` : c;

  it.each(pages)('$name reads as one text, and its figures lead back to their nodes', ({ page }) => {
    const whole = readPage(html(page.text, c => c));
    const split = readPage(html(page.text, cutUp));
    expect(split.text).toBe(whole.text);
    const { figures, pledges } = read(split.text, page);
    for (const { start, end, quote } of [...figures, ...pledges]) {
      const shown = split.pieces(start, end).map(piece => piece.node.data.slice(piece.start, piece.end));
      expect(shown.join('').replace(/\s/g, '')).toBe(quote.replace(/\s/g, ''));
    }
  });
});
