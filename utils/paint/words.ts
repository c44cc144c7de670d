/** What the card says about an item, as plain data. Pure: the words come from `t`, today is given. */
import type { Figure, Pledge } from '../analysis.ts';
import { formatDeadline, formatEdtf } from '../format/deadline.ts';
import { formatFigure, type Translate } from '../format/figure.ts';

export interface CardSection {
  tone: 'figure' | 'pledge';
  /** Figure · money. */
  label: string;
  /** The large line. */
  headline: string;
  /** Under it, for a figure: the number as Chinese writes it. */
  aside: string;
  /** A chip: the deadline and its state. */
  chip: { text: string; overdue: boolean } | null;
  /** Name and value of what else is known. */
  rows: [string, string][];
  /** A warning, or empty. */
  warning: string;
}

export interface Language {
  t: Translate;
  /** BCP 47, for numerals and dates. */
  locale: string;
}

const joined = (parts: string[]): string => parts.filter(part => part !== '').join(' · ');

/** The section for a figure. */
export function figureSection(figure: Figure, { t, locale }: Language): CardSection {
  const words = formatFigure(figure, t, locale);
  const rows: [string, string][] = [];
  if (figure.subject) rows.push([t('card_label_subject'), figure.subject]);
  if (figure.unit !== '' && figure.kind !== 'rank') rows.push([t('card_label_unit'), figure.unit]);
  if (words.bound !== '') rows.push([t('card_label_bound'), words.bound]);
  if (words.direction !== '') rows.push([t('card_label_direction'), words.direction]);
  const { period } = figure;
  if (period?.edtf || period?.quote) {
    const resolved = period.edtf ? formatEdtf(period.edtf, t, locale) : '';
    rows.push([t('card_label_period'), resolved === '' ? (period.quote ?? '') : resolved]);
  }
  if (figure.role !== 'reported') rows.push([t('card_label_role'), t(`card_role_${figure.role}`)]);
  return {
    tone: 'figure',
    label: joined([t('card_figure'), words.kind]),
    headline: words.short,
    aside: words.chinese ?? '',
    chip: null,
    rows,
    warning: figure.uncertain === true ? t('card_uncertain') : '',
  };
}

/** The section for a pledge; `figures` are those of the analysis its indices point into. */
export function pledgeSection(
  pledge: Pledge,
  figures: readonly Figure[],
  today: Date | string,
  { t, locale }: Language,
): CardSection {
  const deadline = formatDeadline(pledge.deadline, today, t, locale);
  const rows: [string, string][] = [];
  if (pledge.actor) rows.push([t('card_label_actor'), pledge.actor]);
  if (pledge.cue !== '') rows.push([t('card_label_cue'), pledge.cue]);
  const inside = pledge.figures
    .filter(index => figures[index] !== undefined)
    .map(index => formatFigure(figures[index], t, locale).short);
  if (inside.length > 0) rows.push([t('card_label_figures'), inside.join(' · ')]);
  return {
    tone: 'pledge',
    label: t('card_pledge'),
    headline: t(`card_strength_${pledge.strength}`),
    aside: '',
    chip: { text: deadline.words, overdue: deadline.state === 'overdue' },
    rows,
    warning: '',
  };
}
