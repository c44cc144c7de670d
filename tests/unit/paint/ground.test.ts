import { describe, expect, it } from 'vitest';
import { contrast, judgeGround, parseColour } from '../../../utils/paint/ground.ts';
import { highlightCss, PALETTES } from '../../../utils/paint/styles.ts';

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

describe('palettes', () => {
  it.each(['light', 'dark'] as const)('are readable on a %s ground', ground => {
    const p = PALETTES[ground];
    const pairs: [string, string][] = [
      [p.figure.ink, p.figure.ground],
      [p.flash.ink, p.flash.ground],
      [p.ink, p.paper],
      [p.faint, p.paper],
      [p.overdue, p.paper],
    ];
    for (const [ink, paper] of pairs) expect(contrast(hex(ink), hex(paper))).toBeGreaterThanOrEqual(4.5);
    // lines: 3 to 1 (WCAG 1.4.11) on the ground and on a figure inside a pledge
    const page = ground === 'light' ? '#FFFFFF' : '#202124';
    for (const line of [p.pledge, p.note]) {
      expect(contrast(hex(line), hex(page))).toBeGreaterThanOrEqual(3);
      expect(contrast(hex(line), hex(p.figure.ground))).toBeGreaterThanOrEqual(3);
    }
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
