/**
 * The first and larger part of the analysis: all that a page needs to be painted. `complete.ts` adds the rest, which
 * the extension loads only behind the highlights; `analyse.ts` does both at once.
 */
import type { Analysis, AnalysisContext, Figure, PageFacts, Pledge, Time } from './analysis.ts';
import { type FoundFigure, figureSteps } from './figures/scan.ts';
import { publishedFromText } from './genre/published.ts';
import { type Asked, askSteps, followSteps, LONGEST, type Look } from './pledges/look.ts';
import type { FoundPledge } from './pledges/pledge.ts';
import type { Reading } from './pledges/reading.ts';
import { readingOf, ruleSteps, settle } from './pledges/scan.ts';
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

/** What the rules found, before the second look. */
export interface Draft {
  text: string;
  context: AnalysisContext;
  folded: ReturnType<typeof fold>;
  reading: Reading;
  /** The year that 今年 speaks of, or null. */
  reference: number | null;
  found: readonly FoundPledge[];
}

/**
 * Reads a page's text: figures, pledges, times and facts. Arguments as for `analyse`.
 * @param look looks at the pledges once more; without it the rules have the last word
 */
export function recognise(
  text: string,
  context: AnalysisContext = {},
  look?: (asked: Asked) => Look,
): Recognised {
  const draft = run(draftSteps(text, context));
  const asks = text.length <= LONGEST ? look : undefined;
  return run(finishSteps(draft, asks?.(run(askSteps(draft.reading, draft.found))) ?? null));
}

/**
 * What `recognise` does before the second look, step by step.
 * @param onFolded gets the folded text as soon as it is there
 */
export function* draftSteps(
  text: string,
  context: AnalysisContext = {},
  onFolded?: (plain: string) => void,
): Generator<void, Draft> {
  const folded = fold(text, context);
  onFolded?.(folded.text);
  const body = context.unlist?.(folded.text) ?? folded.text;
  const published = context.published ?? publishedFromText(body);
  yield;
  const times = yield* timeSteps(body);
  const reference = referenceYear(body, times, published);
  const figures = yield* figureSteps(body, times);
  const reading = readingOf(body, figures, times, reference, published ?? null);
  const found = yield* ruleSteps(reading, context.rows);
  return { text, context, folded, reading, reference, found };
}

/** What `recognise` does with the second look's answer (null: nobody looked), step by step. */
export function* finishSteps(draft: Draft, look: Look | null): Generator<void, Recognised> {
  const { text, context, folded, reading, reference } = draft;
  const { figures: foundFigures, times: foundTimes, published } = reading;
  const foundPledges = settle(
    reading,
    look ? yield* followSteps(reading, draft.found, look) : [...draft.found],
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
      published,
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
  return { analysis, plain: folded.text, figures: foundFigures, times: foundTimes, pledges: foundPledges };
}
