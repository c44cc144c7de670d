/**
 * The first and larger part of the analysis: all that a page needs to be painted. `complete.ts` adds the rest, which
 * the extension loads only behind the highlights; `analyse.ts` does both at once.
 */
import type { Analysis, AnalysisContext, Figure, PageFacts, Pledge, Time } from './analysis.ts';
import { type FoundFigure, figureSteps } from './figures/scan.ts';
import { publishedFromText } from './genre/published.ts';
import type { FoundPledge } from './pledges/pledge.ts';
import { pledgeSteps } from './pledges/scan.ts';
import { run } from './steps.ts';
import { fold } from './text/fold.ts';
import type { FoundTime } from './time/fields.ts';
import { referenceYear } from './time/reference.ts';
import { toEdtf } from './time/resolve.ts';
import { timeSteps } from './time/scan.ts';

/** An analysis before the judge has spoken: in the extension he sits in the background. */
export type Unjudged = Omit<Analysis, 'page'> & { page: Omit<PageFacts, 'genre'> };

/** An analysis without what only a card or a record asks for, and what `judge` and `complete` need to add it. */
export interface Recognised {
  analysis: Unjudged;
  /** The folded text. */
  plain: string;
  /** In offsets of the folded text; figures in the order of `analysis.figures`, times of `analysis.times`. */
  figures: readonly FoundFigure[];
  times: readonly FoundTime[];
  pledges: readonly FoundPledge[];
}

/** Reads a page's text: figures, pledges, times and facts. Arguments as for `analyse`. */
export function recognise(text: string, context: AnalysisContext = {}): Recognised {
  return run(recogniseSteps(text, context));
}

/**
 * The work of `recognise`, step by step.
 * @param onFolded gets the folded text as soon as it is there
 */
export function* recogniseSteps(
  text: string,
  context: AnalysisContext = {},
  onFolded?: (plain: string) => void,
): Generator<void, Recognised> {
  const folded = fold(text, context);
  const plain = folded.text;
  onFolded?.(plain);
  const body = context.unlist?.(plain) ?? plain;
  const published = context.published ?? publishedFromText(body);
  yield;
  const foundTimes = yield* timeSteps(body);
  const reference = referenceYear(body, foundTimes, published);
  const foundFigures = yield* figureSteps(body, foundTimes);
  const foundPledges = yield* pledgeSteps(
    body,
    foundFigures,
    foundTimes,
    reference,
    published ?? null,
    context.rows,
  );
  yield;
  const times: Time[] = foundTimes.map(t => {
    const start = folded.rawStart(t.start);
    const end = folded.rawEnd(t.end);
    return { start, end, quote: text.slice(start, end), edtf: toEdtf(t.fields, reference, published) };
  });

  const pledges: Pledge[] = foundPledges.map(({ start: from, end: to, cue, term, grade }) => {
    const start = folded.rawStart(from);
    const end = folded.rawEnd(to);
    return { start, end, quote: text.slice(start, end), cue, deadline: term, strength: grade, figures: [] };
  });

  yield;
  let at = 0;
  const figures: Figure[] = foundFigures.map((f, index) => {
    while (at < foundPledges.length && foundPledges[at].end <= f.start) at++;
    const inside = at < foundPledges.length && foundPledges[at].start <= f.start;
    if (inside) pledges[at].figures.push(index);
    const start = folded.rawStart(f.start);
    const end = folded.rawEnd(f.end);
    const quote = text.slice(start, end);
    const { mod, unit, kind } = f;
    const role = inside ? 'target' : 'reported';
    const figure: Figure =
      f.max === null
        ? { start, end, quote, value: f.value, mod, unit, kind, role }
        : { start, end, quote, min: f.value ?? 0, max: f.max, mod, unit, kind, role };
    if (inside) figure.pledge = at;
    return figure;
  });

  const analysis: Unjudged = {
    source: context.source ?? '',
    page: {
      title: context.title ?? null,
      published: published ?? null,
      publisher: context.publisher ?? null,
      places: [],
      dirt: folded.dirt,
      script: folded.script,
    },
    figures,
    pledges,
    times,
    checks: [],
  };
  return { analysis, plain, figures: foundFigures, times: foundTimes, pledges: foundPledges };
}
