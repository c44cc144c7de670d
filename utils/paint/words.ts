/** What the card says about an item, as plain data. Pure: the words come from `t`, today is given. */
import { conversions } from '../format/convert.ts';
import { formatDeadline, formatEdtf } from '../format/deadline.ts';
import { formatFigure, type Translate } from '../format/figure.ts';
import { bodyOf, isKept } from '../reader.ts';
import type { AnnotationRecord, FigureBody, PledgeBody } from '../records.ts';

export interface CardSection {
  tone: AnnotationRecord['body']['type'];
  /** Figure · money. */
  label: string;
  /** The large line. */
  headline: string;
  /** Behind it, in the page's words: what is measured. */
  subject: string;
  /** Under it, for a figure: in plain words, and as Chinese writes it. */
  aside: string;
  /** A chip: the deadline and its state. */
  chip: { text: string; state: 'due' | 'overdue' | 'none' } | null;
  /** Name and value of what else is known. */
  rows: [string, string][];
  /** A warning, or empty. */
  warning: string;
  kept: boolean;
  /** What the reader said: edited, tags, the note. */
  edited: boolean;
  tags: readonly string[];
  note: string;
  /** A mark of the reader's own: it is removed, not dismissed. */
  own: boolean;
}

export interface Language {
  t: Translate;
  /** BCP 47, for numerals and dates. */
  locale: string;
}

const joined = (parts: string[]): string => parts.filter(part => part !== '').join(' · ');

const contains = (outer: AnnotationRecord, inner: AnnotationRecord): boolean =>
  inner.target.start >= outer.target.start && inner.target.end <= outer.target.end;

/** The section of an item; `items` are those of its page, `today` a Date in local time or `YYYY-MM-DD`. */
export function sectionOf(
  item: AnnotationRecord,
  items: readonly AnnotationRecord[],
  today: Date | string,
  language: Language,
): CardSection {
  const { t } = language;
  const body = bodyOf(item);
  const { tags = [], note = '', edits } = item.reader ?? {};
  const said = {
    kept: isKept(item),
    edited: edits !== undefined,
    tags,
    note,
    own: item.origin === 'reader',
    chip: null,
    rows: [],
    subject: '',
    aside: '',
    warning: '',
  };
  if (body.type === 'figure') return { ...said, ...figureWords(body, language) };
  if (body.type === 'pledge') {
    const inside = items.filter(other => other.body.type === 'figure' && contains(item, other));
    return { ...said, ...pledgeWords(body, inside, today, language) };
  }
  return { ...said, tone: 'note', label: t('card_note'), headline: note === '' ? t('card_marked') : '' };
}

function figureWords(figure: FigureBody, { t, locale }: Language): Partial<CardSection> & Headed {
  const words = formatFigure(figure, t, locale);
  const rows: [string, string][] = [];
  const others = conversions(figure, t, locale);
  if (others.length > 0) rows.push([t('card_label_convert'), others.join(' · ')]);
  if (words.direction !== '') rows.push([t('card_label_direction'), words.direction]);
  const { period } = figure;
  if (period?.edtf || period?.quote) {
    const resolved = period.edtf ? formatEdtf(period.edtf, t, locale) : '';
    rows.push([t('card_label_period'), resolved === '' ? (period.quote ?? '') : resolved]);
  }
  if (figure.role !== 'reported') rows.push([t('card_label_role'), t(`card_role_${figure.role}`)]);
  const plain = words.plain === words.short ? '' : words.plain;
  return {
    tone: 'figure',
    label: joined([t('card_figure'), words.kind]),
    headline: words.short,
    subject: figure.subject ?? '',
    aside: joined([plain, words.chinese ?? '']),
    rows,
    warning: figure.uncertain === true ? t('card_uncertain') : '',
  };
}

type Headed = Pick<CardSection, 'tone' | 'label' | 'headline'>;

function pledgeWords(
  pledge: PledgeBody,
  inside: readonly AnnotationRecord[],
  today: Date | string,
  { t, locale }: Language,
): Partial<CardSection> & Headed {
  const deadline = formatDeadline(pledge.deadline, today, t, locale);
  const rows: [string, string][] = [];
  if (pledge.actor) rows.push([t('card_label_actor'), pledge.actor]);
  if (pledge.cue !== '') rows.push([t('card_label_cue'), pledge.cue]);
  const figures = inside.flatMap(one => {
    const body = bodyOf(one);
    return body.type === 'figure' ? [formatFigure(body, t, locale).short] : [];
  });
  if (figures.length > 0) rows.push([t('card_label_figures'), figures.join(' · ')]);
  return {
    tone: 'pledge',
    label: t('card_pledge'),
    headline: t(`card_strength_${pledge.strength}`),
    chip: { text: deadline.words, state: deadline.state },
    rows,
  };
}
