/** What the card says about an item, as plain data. Pure: the words come from `t`, today is given. */
import { whyOf } from '../explain/rules.ts';
import { conversions } from '../format/convert.ts';
import { formatDeadline, formatDue, formatEdtf } from '../format/deadline.ts';
import { formatFigure, type Translate } from '../format/figure.ts';
import { bareTerm, countsOn, isAbsolute, needsDate } from '../format/term.ts';
import { bodyOf } from '../reader.ts';
import type { AnnotationRecord, FigureBody, PledgeBody } from '../records.ts';

export interface CardSection {
  tone: AnnotationRecord['body']['type'];
  /** Figure · money. */
  label: string;
  /** The large line: the amount, or when it is due. */
  headline: string;
  /** Behind it, in the page's words: what is measured. */
  subject: string;
  /** Under it: the bound in plain words and the number's other writing, or how firm the pledge is. */
  aside: string;
  /** A chip: how far off the deadline is. */
  chip: { text: string; state: 'due' | 'overdue' } | null;
  /** Name and value of what else is known. */
  rows: [string, string][];
  /** A warning, or empty. */
  warning: string;
  /** What the reader said: edited, tags, the note. */
  edited: boolean;
  tags: readonly string[];
  note: string;
  /** Which reading made it, and the cue; empty for the reader's own marks. */
  why: string;
}

export interface Language {
  t: Translate;
  /** BCP 47, for numerals and dates. */
  locale: string;
  /** An item with its values in the reader's script. */
  as?(item: AnnotationRecord): AnnotationRecord;
  /** Are the values, and so Chinese magnitudes, Traditional? */
  hant?: boolean;
}

const same = (item: AnnotationRecord): AnnotationRecord => item;

const joined = (parts: string[]): string => parts.filter(part => part !== '').join(' · ');

const contains = (outer: AnnotationRecord, inner: AnnotationRecord): boolean =>
  inner.target.start >= outer.target.start && inner.target.end <= outer.target.end;

/**
 * The section of an item; `items` are those of its page, `today` a Date in local time or `YYYY-MM-DD`, `published` the
 * page's day (EDTF), null where it names none.
 */
export function sectionOf(
  item: AnnotationRecord,
  items: readonly AnnotationRecord[],
  today: Date | string,
  language: Language,
  published: string | null,
): CardSection {
  const { t, as = same } = language;
  const body = bodyOf(as(item));
  const { tags = [], note = '', edits } = item.reader ?? {};
  const own = item.origin === 'reader' ? t('card_own') : '';
  const said = {
    edited: edits !== undefined,
    tags,
    note,
    chip: null,
    rows: [],
    subject: '',
    aside: '',
    warning: '',
    why: '',
  };
  if (body.type === 'figure') {
    const pledged = items.some(other => other.body.type === 'pledge' && contains(other, item));
    return { ...said, ...figureWords(body, own, pledged, language) };
  }
  if (body.type === 'pledge') {
    const inside = items.filter(other => other.body.type === 'figure' && contains(item, other));
    const words = pledgeWords(body, own, inside, today, language);
    if (own === '' && !said.edited)
      words.why = joined([words.why ?? '', termWords(body.deadline, published, language)]);
    return { ...said, ...words };
  }
  const headline = note === '' ? t('card_marked') : '';
  return { ...said, tone: 'note', label: joined([t('card_note'), own]), headline };
}

type Words = Partial<CardSection> & Pick<CardSection, 'tone' | 'label' | 'headline'>;

/** @param pledged does it stand in a pledge? The card says so there. */
function figureWords(figure: FigureBody, own: string, pledged: boolean, language: Language): Words {
  const { t, locale, hant } = language;
  const words = formatFigure(figure, t, locale, hant);
  const rows: [string, string][] = [];
  const others = conversions(figure, t, locale);
  if (others.length > 0) rows.push([t('card_label_convert'), others.join(' · ')]);
  const { basis = '', period, place } = figure;
  if (words.direction !== '') rows.push([t('card_label_direction'), joined([words.direction, basis])]);
  else if (basis !== '') rows.push([t('card_label_basis'), basis]);
  if (period?.edtf || period?.quote) {
    const resolved = period.edtf ? formatEdtf(period.edtf, t, locale) : '';
    rows.push([t('card_label_period'), resolved === '' ? (period.quote ?? '') : resolved]);
  }
  if (place) rows.push([t('card_label_place'), place]);
  if (figure.role === 'threshold' || (figure.role === 'target' && !pledged))
    rows.push([t('card_label_role'), t(`card_role_${figure.role}`)]);
  // where it stands need not be near: a title, the head of the paragraph
  const from = period?.edtf && period.quote ? t('card_periodFrom', [period.quote]) : '';
  const stated = words.amount !== '—';
  // a word that stands before the number is not said again
  const bound = figure.mod === 'nearly' ? '' : words.bound;
  return {
    tone: 'figure',
    label: joined([t('card_figure'), words.kind, own]),
    headline: words.lead,
    subject: figure.subject ?? '',
    // both ways to write the number: the one that does not lead
    aside: !stated || words.lead !== words.short ? words.plain : joined([bound, words.chinese ?? '']),
    rows,
    warning: figure.uncertain === true ? t('card_uncertain') : '',
    why: own === '' ? joined([whyOf('figure', figure.rule, locale), from]) : '',
  };
}

function pledgeWords(
  pledge: PledgeBody,
  own: string,
  inside: readonly AnnotationRecord[],
  today: Date | string,
  { t, locale, as = same, hant }: Language,
): Words {
  const { when, distance, state } = formatDeadline(pledge.deadline, today, t, locale);
  const rows: [string, string][] = [];
  if (pledge.actor) rows.push([t('card_label_actor'), pledge.actor]);
  const figures = inside.flatMap(one => {
    const body = bodyOf(as(one));
    return body.type === 'figure' ? [formatFigure(body, t, locale, hant).lead] : [];
  });
  if (figures.length > 0) rows.push([t('card_label_figures'), figures.join(' · ')]);
  const edtf = pledge.deadline?.edtf;
  // what the second look added has none: its verb stands there for exports
  const cue = pledge.cue === '' || pledge.rule === 'kin' ? '' : t('card_cue', [pledge.cue]);
  return {
    tone: 'pledge',
    label: joined([t('card_pledge'), own]),
    headline: edtf ? formatDue(edtf, t, locale) : when === '' ? t('card_noDeadline') : when,
    aside: t(`card_strength_${pledge.strength}`),
    chip: state === 'none' ? null : { text: distance, state },
    rows,
    why: own === '' ? joined([whyOf('pledge', pledge.rule, locale), cue]) : '',
  };
}

/** How the day of a deadline was come by: from which date it was counted, or that it stands elsewhere; empty where it was written out. */
function termWords(
  deadline: PledgeBody['deadline'],
  published: string | null,
  { t, locale }: Language,
): string {
  const edtf = deadline?.edtf;
  if (!deadline?.quote) return edtf ? t('card_termElsewhere') : '';
  const quote = bareTerm(deadline.quote);
  if (!edtf) return t(published === null && needsDate(quote) ? 'card_termUndated' : 'card_termOpen', [quote]);
  if (isAbsolute(quote)) return '';
  if (published === null) return t('card_termTold', [quote]);
  // of another year than the page: that may have stood before (2032年6月开工，12月底前建成)
  const counted = edtf.includes(published.slice(0, 4)) || countsOn(quote);
  return counted ? t('card_termCounted', [quote, formatEdtf(published, t, locale)]) : '';
}
