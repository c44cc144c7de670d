/**
 * The colours of highlights and card. The rules go in by `scripting.insertCSS`, which no page CSP can refuse.
 * Only colours and decorations: nothing moves.
 */
import type { Ground } from './ground.ts';

/** Names in `CSS.highlights`. The first three are a promise (docs); `duixian-flash` lives for a moment only. */
export const FIGURE = 'duixian-figure';
export const PLEDGE = 'duixian-pledge';
export const NOTE = 'duixian-note';
export const FLASH = 'duixian-flash';
export type HighlightName = typeof FIGURE | typeof PLEDGE | typeof NOTE | typeof FLASH;

export interface Palette {
  /** Highlight of a figure: ground and ink. The ink is set too, else a grey or a link would lose its contrast. */
  figure: { ground: string; ink: string };
  flash: { ground: string; ink: string };
  pledge: string;
  note: string;
  /** The card. */
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
    figure: { ground: '#FFE7A3', ink: '#1F2328' },
    flash: { ground: '#F2A541', ink: '#1F2328' },
    pledge: '#0B7A6B',
    note: '#7A4FB5',
    paper: '#FBFAF7',
    ink: '#1F2328',
    faint: '#5B6066',
    line: '#E4E1DA',
    overdue: '#B3362B',
    raised: '#FFFFFF',
    field: '#8D897F',
  },
  dark: {
    figure: { ground: '#5A4A12', ink: '#FFF3D0' },
    flash: { ground: '#E0A030', ink: '#16181C' },
    pledge: '#4FD1BE',
    note: '#B79AE8',
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
export function highlightCss(ground: Ground): string {
  const p = PALETTES[ground];
  const wins = ground === 'dark' ? '!important' : '';
  return [
    `::highlight(${FIGURE}){background-color:${p.figure.ground}${wins};color:${p.figure.ink}${wins}}`,
    `::highlight(${PLEDGE}){text-decoration:underline 2px ${p.pledge}${wins}}`,
    `::highlight(${NOTE}){text-decoration:underline dotted 2px ${p.note}${wins}}`,
    `::highlight(${FLASH}){background-color:${p.flash.ground}${wins};color:${p.flash.ink}${wins}}`,
    // the reader's own colours; Chromium lays one of its own behind both, and the underline tells them apart
    `@media (forced-colors:active){::highlight(${FIGURE}){${forced('Mark', 'MarkText')}}`,
    `::highlight(${PLEDGE}){${forced('Canvas', 'CanvasText')}}`,
    `::highlight(${NOTE}){${forced('Canvas', 'CanvasText')}}`,
    `::highlight(${FLASH}){${forced('Highlight', 'HighlightText')}}}`,
  ].join('\n');
}

const forced = (ground: string, ink: string): string =>
  `background-color:${ground}!important;color:${ink}!important`;
