/**
 * The colours of highlights and card. The rules go in by `scripting.insertCSS`, which no page CSP can refuse.
 * Only colours and decorations: nothing moves.
 */
import type { Ground } from './ground.ts';
import { declarations, type Marks } from './look.ts';

/** Names in `CSS.highlights`. The first three are a promise (docs); `duixian-flash` lives for a moment only. */
export const FIGURE = 'duixian-figure';
export const PLEDGE = 'duixian-pledge';
export const NOTE = 'duixian-note';
export const FLASH = 'duixian-flash';
export type HighlightName = typeof FIGURE | typeof PLEDGE | typeof NOTE | typeof FLASH;

/** The card, and what is flashed. The colours of the marks are the reader's choice (`look.ts`). */
export interface Palette {
  flash: { ground: string; ink: string };
  paper: string;
  ink: string;
  faint: string;
  line: string;
  overdue: string;
  /** Fields and buttons on the card, and the line around a field. */
  raised: string;
  field: string;
}

export const PALETTES: Record<Ground, Palette> = {
  light: {
    flash: { ground: '#F2A541', ink: '#1F2328' },
    paper: '#FBFAF7',
    ink: '#1F2328',
    faint: '#5B6066',
    line: '#E4E1DA',
    overdue: '#B3362B',
    raised: '#FFFFFF',
    field: '#8D897F',
  },
  dark: {
    flash: { ground: '#E0A030', ink: '#16181C' },
    paper: '#16181C',
    ink: '#E8E6E1',
    faint: '#A6A8AB',
    line: '#2C2F36',
    overdue: '#F28B7D',
    raised: '#1E2126',
    field: '#757983',
  },
};

/**
 * The style sheet for one ground. An injection lays the light one, perhaps again over a dark one that is there
 * already: the dark rules win in any order, and are taken away where the ground turns light.
 */
export function highlightCss(ground: Ground, marks: Marks): string {
  const { flash } = PALETTES[ground];
  const wins = ground === 'dark' ? '!important' : '';
  const rule = (name: HighlightName, lines: readonly string[]) =>
    `::highlight(${name}){${lines.map(line => line + wins).join(';')}}`;
  return [
    rule(FIGURE, declarations(marks.figure, ground)),
    rule(PLEDGE, declarations(marks.pledge, ground)),
    rule(NOTE, declarations(marks.note, ground)),
    rule(FLASH, [`background-color:${flash.ground}`, `color:${flash.ink}`]),
    // the system's colours; Chromium lays one and the same behind all (twice, and so darker, behind a figure in a pledge):
    // whatever look was chosen, lines tell them apart
    `@media (forced-colors:active){::highlight(${FIGURE}){${forced('Mark', 'MarkText', 'none')}}`,
    `::highlight(${PLEDGE}){${forced('Canvas', 'CanvasText', 'underline 2px')}}`,
    `::highlight(${NOTE}){${forced('Canvas', 'CanvasText', 'underline dotted 2px')}}`,
    `::highlight(${FLASH}){${forced('Highlight', 'HighlightText', 'none')}}}`,
  ].join('\n');
}

const forced = (ground: string, ink: string, line: string): string =>
  `background-color:${ground}!important;color:${ink}!important;text-decoration:${line} ${ink}!important`;
