import { describe, expect, it } from 'vitest';
import { contrast, judgeGround, parseColour } from '../../../utils/paint/ground.ts';
import {
  DEFAULT_LOOK,
  KINDS,
  PALETTES as LOOKS,
  type Marks,
  marksOf,
  seen,
} from '../../../utils/paint/look.ts';
import { highlightCss as cssOf, PALETTES } from '../../../utils/paint/styles.ts';

const hex = (colour: string): number => {
  const [r, g, b] = [1, 3, 5].map(i => Number.parseInt(colour.slice(i, i + 2), 16));
  return parseColour(`rgb(${r}, ${g}, ${b})`)!.luminance;
};

describe('parseColour', () => {
  it('reads what browsers compute', () => {
    expect(parseColour('rgb(255, 255, 255)')).toEqual({ luminance: expect.closeTo(1, 5), alpha: 1 });
    expect(parseColour('rgba(0, 0, 0, 0)')).toEqual({ luminance: 0, alpha: 0 });
    expect(parseColour('rgb(0 0 0 / 40%)')).toEqual({ luminance: 0, alpha: 0.4 });
    expect(parseColour('color(srgb 1 1 1)')?.luminance).toBeCloseTo(1, 5);
    expect(parseColour('oklch(0.2 0.01 250)')?.luminance).toBeCloseTo(0.008, 3);
    expect(parseColour('lab(100 0 0)')?.luminance).toBeCloseTo(1, 5);
    expect(parseColour('lab(50% 0 0)')?.luminance).toBeCloseTo(0.184, 3);
  });
  it.each(['', 'red', 'transparent', 'rgb()', 'url(x)'])('gives null for %s', css =>
    expect(parseColour(css)).toBeNull(),
  );
});

describe('judgeGround', () => {
  const clear = 'rgba(0, 0, 0, 0)';
  it('takes the innermost background that covers', () => {
    expect(judgeGround([clear, 'rgb(24, 24, 27)', 'rgb(255, 255, 255)'], 'rgb(0, 0, 0)')).toBe('dark');
    expect(judgeGround(['rgba(0, 0, 0, 0.05)', 'rgb(250, 250, 250)'], 'rgb(0, 0, 0)')).toBe('light');
  });
  it('believes the ink where nothing is set', () => {
    expect(judgeGround([clear], 'rgb(240, 240, 240)')).toBe('dark');
    expect(judgeGround([clear], 'rgb(30, 30, 30)')).toBe('light');
    expect(judgeGround([], 'unknown')).toBe('light');
  });
});

const usual = marksOf(DEFAULT_LOOK);
const highlightCss = (ground: 'light' | 'dark') => cssOf(ground, usual);

describe('palettes', () => {
  it.each(['light', 'dark'] as const)('are readable on a %s ground', ground => {
    const p = PALETTES[ground];
    const pairs: [string, string][] = [
      [p.flash.ink, p.flash.ground],
      [p.ink, p.paper],
      [p.faint, p.paper],
      [p.overdue, p.paper],
    ];
    for (const [ink, paper] of pairs) expect(contrast(hex(ink), hex(paper))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(Object.entries<Marks>(LOOKS))('%s: marks are seen on both grounds, in AA', (_, marks) => {
    for (const ground of ['light', 'dark'] as const) {
      for (const kind of KINDS) {
        const { ratio, least, faint } = seen(marks[kind], ground);
        expect(ratio, `${kind} on ${ground}`).toBeGreaterThanOrEqual(least);
        expect(faint, `${kind} on ${ground}`).toBe(false);
      }
    }
    // a figure and a pledge differ by more than colour
    expect(marks.figure.style).not.toBe(marks.pledge.style);
    expect(marks.note.style).not.toBe(marks.pledge.style);
  });
  it.each(['amber', 'safe'] as const)('%s: a line is seen on the figures inside a pledge too', name => {
    const { figure, pledge, note } = LOOKS[name];
    for (const ground of ['light', 'dark'] as const)
      for (const line of [pledge, note])
        expect(contrast(hex(line[ground]), hex(figure[ground])), ground).toBeGreaterThanOrEqual(3);
  });
  it('tell what cannot be seen', () => {
    expect(seen({ style: 'line', light: '#ffe7a3', dark: '#ffe7a3' }, 'light').ratio).toBeLessThan(3);
    expect(seen({ style: 'line', light: '#ffe7a3', dark: '#ffe7a3' }, 'dark').ratio).toBeGreaterThan(3);
    expect(seen({ style: 'ground', light: '#fdfdfd', dark: '#17191d' }, 'light').faint).toBe(true);
    expect(seen({ style: 'ground', light: '#fdfdfd', dark: '#17191d' }, 'dark').faint).toBe(true);
  });
  it('style highlights and nothing else', () => {
    const rules = highlightCss('dark')
      .replace(/@media \(forced-colors:active\)\{([^@]*)\}$/, '$1')
      .split('\n');
    expect(rules.length).toBeGreaterThan(7);
    for (const rule of rules) expect(rule).toMatch(/^::highlight\(duixian-[a-z]+\)\{[^{}]+\}$/);
    expect(highlightCss('dark')).not.toBe(highlightCss('light'));
  });
  it('stay dark on a dark page when an injection lays the light ones behind them', () => {
    const declarations = (ground: 'light' | 'dark') =>
      [
        ...highlightCss(ground)
          .split('@media')[0]
          .matchAll(/[{;]([^{};]+)(?=[;}])/g),
      ].map(([, declaration]) => declaration);
    expect(declarations('dark')).toHaveLength(6);
    for (const declaration of declarations('dark')) expect(declaration).toMatch(/!important$/);
    for (const declaration of declarations('light')) expect(declaration).not.toMatch(/!important/);
  });
});
