/** Marks of the reader's own: what they say is read from the words that were selected. Pure. */
import type { Analysis, AnalysisContext, PageFacts } from '../analysis.ts';
import { complete } from '../complete.ts';
import { figureBody, pledgeBody, sentenceAround, targetOf } from '../describe.ts';
import { BEFORE, combine } from '../figures/bounds.ts';
import { numeralClass, readNumeral } from '../figures/numerals.ts';
import { annotationId } from '../identity.ts';
import type { Span } from '../paint/selected.ts';
import type { Recognised } from '../recognise.ts';
import type { AnnotationRecord, FigureBody, PageRecord, PledgeBody } from '../records.ts';

export type OwnKind = AnnotationRecord['body']['type'];

/** `recognise`, which the annotator has already, for short texts. */
export type Read = (text: string, context: AnalysisContext) => Recognised;

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The one of which most is selected; of equals the first. */
function most<T extends Span>(items: readonly T[], span: Span): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    const here = overlap(item, span);
    if (here > 0 && (best === undefined || here > overlap(best, span))) best = item;
  }
  return best;
}

/**
 * What no reading takes for a figure (an age, a number alone): its first number, the bound before it and a short unit
 * behind it. Words without a number are marked all the same, until the reader gives one.
 */
function numberIn(plain: string): FigureBody {
  const body = { type: 'figure', kind: 'count', role: 'reported' } as const;
  for (let at = 0; at < plain.length; at++) {
    const numeral = numeralClass[plain.charCodeAt(at)] > 0 ? readNumeral(plain, at) : null;
    if (numeral === null || numeral.value === null) continue;
    const ahead = plain.slice(0, at);
    const bound = BEFORE.find(({ word }) => ahead.endsWith(word))?.mod ?? null;
    const [unit = ''] = /^[\p{Script=Han}%‰℃]{1,4}(?![\p{Script=Han}])/u.exec(plain.slice(numeral.end)) ?? [];
    const { value, max, approx } = numeral;
    if (max !== null) return { ...body, min: value, max, mod: 'range', unit };
    return { ...body, value, mod: combine(bound, approx, null), unit };
  }
  return { ...body, value: null, mod: 'exact', unit: '' };
}

function figureIn(analysis: Analysis, span: Span): FigureBody | null {
  const figure = most(analysis.figures, span);
  return figure ? figureBody(figure) : null;
}

function pledgeIn(analysis: Analysis, span: Span): PledgeBody {
  const pledge = most(analysis.pledges, span);
  if (pledge) return pledgeBody(pledge);
  // no cue that we know: the date in the selection is when it is due, the last one where there are several
  const due = analysis.times.filter(time => overlap(time, span) > 0 && time.edtf !== null).at(-1);
  return {
    type: 'pledge',
    cue: '',
    strength: 'firm',
    deadline: due ? { quote: due.quote, edtf: due.edtf } : null,
  };
}

/**
 * The record of a mark on `span` of the page's text. The same mark made twice has the same id; it is never that of
 * an item that was recognised.
 *
 * @param context the aids the page needs (Traditional script)
 */
export function ownMark(
  kind: OwnKind,
  span: Span,
  page: PageRecord,
  options: { read: Read; context: AnalysisContext; now: number },
): AnnotationRecord {
  const { text } = page;
  const target = targetOf(text, span.start, span.end);
  const genre: PageFacts['genre'] = page.genre as PageFacts['genre'];
  const analyse = (words: string) =>
    complete(options.read(words, { ...options.context, published: page.published }), genre, {
      title: page.title,
      publisher: page.publisher,
    });
  // read in its sentence, which has the subject, the period and the year; else by itself
  const sentence = sentenceAround(text, span.start, span.end);
  const at = text.lastIndexOf(sentence, span.start);
  const inside = { start: span.start - at, end: span.end - at };
  const alone = { start: 0, end: target.exact.length };
  const whole = at >= 0 && inside.end <= sentence.length;
  let body: AnnotationRecord['body'] = { type: 'note' };
  if (kind === 'figure')
    body =
      (whole ? figureIn(analyse(sentence), inside) : null) ??
      figureIn(analyse(target.exact), alone) ??
      numberIn(options.read(target.exact, options.context).plain);
  else if (kind === 'pledge')
    body = whole ? pledgeIn(analyse(sentence), inside) : pledgeIn(analyse(target.exact), alone);
  // its number among the places of these words
  let ordinal = 0;
  for (let i = text.indexOf(target.exact); i >= 0 && i < span.start; i = text.indexOf(target.exact, i + 1))
    ordinal += 1;
  return {
    id: annotationId(page.id, `own-${kind}`, target.exact, target.sentence, ordinal),
    pageId: page.id,
    body,
    target,
    order: span.start,
    createdAt: options.now,
    updatedAt: options.now,
    origin: 'reader',
  };
}
