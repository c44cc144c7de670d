/**
 * How highlights look, as the reader chose: which palettes there are, and what may be said of their contrast. Pure.
 * A colour is `#rrggbb`; each mark has one for light pages and one for dark ones.
 */
import { contrast, type Ground, parseColour } from './ground.ts';

/** `ground` sets the ink too, else a grey or a link would lose its contrast; the others are underlines. */
export const STYLES = ['ground', 'line', 'thick', 'double', 'dotted'] as const;
export type MarkStyle = (typeof STYLES)[number];

export interface Mark extends Record<Ground, string> {
  style: MarkStyle;
}

export const KINDS = ['figure', 'pledge', 'note'] as const;
export type Marks = Record<(typeof KINDS)[number], Mark>;

const AMBER: Marks = {
  figure: { style: 'ground', light: '#ffe7a3', dark: '#5a4a12' },
  pledge: { style: 'line', light: '#0b7a6b', dark: '#4fd1be' },
  note: { style: 'dotted', light: '#7a4fb5', dark: '#b79ae8' },
};

/** Figures and pledges never differ by colour alone. `safe`: blue and orange, which every common colour blindness tells apart. */
export const PALETTES = {
  amber: AMBER,
  safe: {
    figure: { style: 'ground', light: '#cbe6f9', dark: '#1d4460' },
    pledge: { style: 'line', light: '#b04a00', dark: '#ffa14f' },
    note: { style: 'dotted', light: '#8f3b74', dark: '#e8a4cf' },
  },
  strong: {
    figure: { style: 'ground', light: '#ffd400', dark: '#ffd400' },
    pledge: { style: 'thick', light: '#00594c', dark: '#7dffe6' },
    note: { style: 'dotted', light: '#5a189a', dark: '#dcc2ff' },
  },
  lines: {
    figure: { style: 'thick', light: '#9a6700', dark: '#e3b341' },
    pledge: { style: 'double', light: '#0b7a6b', dark: '#4fd1be' },
    note: { style: 'dotted', light: '#7a4fb5', dark: '#b79ae8' },
  },
} as const satisfies Record<string, Marks>;

export const LOOKS = ['amber', 'safe', 'strong', 'lines', 'custom'] as const;

export interface Look {
  palette: (typeof LOOKS)[number];
  /** The reader's own, used where `palette` is `custom`. */
  custom: Marks;
}

export const DEFAULT_LOOK: Look = { palette: 'amber', custom: AMBER };

export const marksOf = ({ palette, custom }: Look): Marks =>
  palette === 'custom' ? custom : PALETTES[palette];

/** The pages that contrast is measured against. */
const PAGES: Record<Ground, string> = { light: '#ffffff', dark: '#16181c' };
const INKS = ['#1f2328', '#ffffff'] as const;

/** WCAG contrast of two colours, 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16));
    return parseColour(`rgb(${r}, ${g}, ${b})`)?.luminance ?? 0;
  };
  return contrast(luminance(a), luminance(b));
}

/** The ink that reads best on a ground. */
export const inkOn = (ground: string): string =>
  contrastOf(INKS[0], ground) >= contrastOf(INKS[1], ground) ? INKS[0] : INKS[1];

export interface Seen {
  /** Of the text on a ground, of a line on the page. */
  ratio: number;
  /** What WCAG asks for: 4.5 for text, 3 for a line. */
  least: number;
  /** A ground that can hardly be told from the page. */
  faint: boolean;
}

/** How well a mark is seen on a light or dark page. */
export function seen(mark: Mark, ground: Ground): Seen {
  const colour = mark[ground];
  const onPage = contrastOf(colour, PAGES[ground]);
  if (mark.style !== 'ground') return { ratio: onPage, least: 3, faint: false };
  return { ratio: contrastOf(inkOn(colour), colour), least: 4.5, faint: onPage < 1.15 };
}

const LINES: Record<Exclude<MarkStyle, 'ground'>, string> = {
  line: '2px',
  thick: '3px',
  double: 'double 1px',
  dotted: 'dotted 2px',
};

/** A mark as CSS declarations, colours and decorations only: nothing moves. */
export function declarations({ style, ...colours }: Mark, ground: Ground): string[] {
  const colour = colours[ground];
  return style === 'ground'
    ? [`background-color:${colour}`, `color:${inkOn(colour)}`]
    : [`text-decoration:underline ${LINES[style]} ${colour}`];
}
