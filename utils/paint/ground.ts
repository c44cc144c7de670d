/**
 * Is the page's ground light or dark? The page decides that, not the reader's system: a page without dark styles
 * stays white at night. Pure but for `coloursUnder`, which reads computed styles and writes nothing: the page's script
 * has only that, the background judges.
 */

export type Ground = 'light' | 'dark';

export interface Colour {
  /** Relative luminance after WCAG 2, 0 (black) to 1 (white). */
  luminance: number;
  /** 0 to 1. */
  alpha: number;
}

/** Below this luminance white text reads better than black: (L+.05)² = 1.05 × .05. */
const MIDDLE = 0.179;

function channel(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/**
 * Reads a computed colour: `rgb()`, `rgba()`, `color(srgb …)`, and the lightness of `lab`, `lch`, `oklab`, `oklch`.
 * Null for anything else.
 */
export function parseColour(css: string): Colour | null {
  const match = /^(rgba?|color|lab|lch|oklab|oklch)\((.*)\)$/.exec(css.trim());
  if (match === null) return null;
  const [, space, inside] = match;
  const numbers = inside
    .match(/-?[\d.]+(?:e-?\d+)?%?/g)
    ?.map(n => (n.endsWith('%') ? parseFloat(n) / 100 : Number(n)));
  if (numbers === undefined || numbers.length < 3 || numbers.some(Number.isNaN)) return null;
  const alpha = numbers[3] ?? 1;
  if (space === 'lab' || space === 'lch') {
    const lightness = inside.trim().match(/^[\d.]+%/) ? numbers[0] * 100 : numbers[0];
    return { luminance: lightness > 8 ? ((lightness + 16) / 116) ** 3 : lightness / 903.3, alpha };
  }
  if (space === 'oklab' || space === 'oklch') return { luminance: numbers[0] ** 3, alpha };
  const scale = space === 'color' ? 1 : 255;
  const [r, g, b] = numbers.map(n => channel(n / scale));
  return { luminance: 0.2126 * r + 0.7152 * g + 0.0722 * b, alpha };
}

/** WCAG contrast of two luminances, 1 to 21. */
export function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * The ground under an element, from the computed background colours of itself and its ancestors (innermost first)
 * and its text colour, which speaks where no background is set (pictures, the bare canvas).
 */
export function judgeGround(backgrounds: Iterable<string>, text: string): Ground {
  for (const css of backgrounds) {
    const colour = parseColour(css);
    if (colour !== null && colour.alpha >= 0.5) return colour.luminance < MIDDLE ? 'dark' : 'light';
  }
  const ink = parseColour(text);
  return ink !== null && ink.luminance > 0.4 ? 'dark' : 'light';
}

/** What `judgeGround` asks of a live element; colours that let everything through are left out. */
export function coloursUnder(element: Element): { backgrounds: string[]; ink: string } {
  const backgrounds: string[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') backgrounds.push(backgroundColor);
  }
  return { backgrounds, ink: getComputedStyle(element).color };
}
