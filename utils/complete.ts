/**
 * The second part of the analysis: what each figure means in its clause, the places a page names, and whether its own
 * figures agree with each other.
 */
import type { Analysis, AnalysisContext, Dirt, Figure, PageFacts } from './analysis.ts';
import { checkSteps } from './checks/check.ts';
import { modOf } from './figures/apart.ts';
import {
  basisOf,
  directionOf,
  isBase,
  kindOf,
  periodOf,
  pledgesOf,
  roleOf,
  timeBefore,
} from './figures/context.ts';
import { placesOf } from './figures/place.ts';
import { subjectSteps } from './figures/subject.ts';
import { isMeasured, titlePeriod } from './figures/title-period.ts';
import { edtfEnd } from './format/deadline.ts';
import { actingPlaces } from './genre/actors.ts';
import { authorFromText, editorFromText } from './genre/author.ts';
import { type Edges, edgesOf, titleFromText } from './genre/facts.ts';
import { findPlaces } from './genre/places.ts';
import { publisherFromText } from './genre/publisher.ts';
import { actorOf } from './pledges/actor.ts';
import type { Recognised } from './recognise.ts';
import { mapSteps, run } from './steps.ts';
import { hasBrand, isBrand, unknownBrand, withoutBrand } from './text/hijack.ts';
import { lossOf } from './text/loss.ts';
import { writtenIn } from './text/written.ts';
import type { FoundTime } from './time/fields.ts';
import { ruleOfTime } from './time/rule.ts';

/** Kinds that compare, with or without a verb of change. */
const COMPARES = new Set(['change', 'points', 'multiple']);

/**
 * Adds direction, basis, role, subject, period and place of the figures, places, publisher and checks to what `recognise` found;
 * to the figures themselves: a page may have a hundred thousand, and adding it again adds nothing.
 * @param genre what the judge said of it
 * @param known what the page says of itself, where it was read only after `recognise`; `explain` for the rule of each item
 */
export function complete(recognised: Recognised, genre: PageFacts['genre'], known: Known = {}): Analysis {
  return run(completeSteps(recognised, genre, known));
}

type Known = Pick<
  AnalysisContext,
  'title' | 'publisher' | 'author' | 'editor' | 'brand' | 'explain' | 'simplify'
> & {
  /** The text before it was folded: names of a Traditional page are quoted from it. */
  raw?: string;
  /** What the site is called: the title at last. */
  site?: string | null;
};

const LINE_FEED = 0x0a;

/** The work of `complete`, step by step. */
export function* completeSteps(
  recognised: Recognised,
  genre: PageFacts['genre'],
  known: Known = {},
): Generator<void, Analysis> {
  const { analysis, plain, figures: found, times, pledges: promised } = recognised;
  const loss = lossOf(plain, analysis.page.dirt);
  let damaged = 0;
  const edtf = (t: number): string | null => analysis.times[t].edtf;
  const told = (t: number): string | null => bygone(plain, edtf(t), times[t], analysis.page.published);
  const places = findPlaces(plain).filter(place => !hasBrand(place));
  yield;
  const owners = placesOf(plain, found, places);
  yield;
  const termed = pledgesOf(times, promised);
  const lastTimes = found.map(figure => timeBefore(times, figure.start));
  const directions = yield* mapSteps(found, figure => directionOf(plain, figure));
  const compares = found.map((figure, i) => directions[i] !== undefined || COMPARES.has(figure.kind));
  const titled = titlePeriod(plain, times, edtf);
  /** The line that is read, and up to where the next was looked for: a search from every figure would go to the end of a text without any. */
  let line = 0;
  let seen = 0;
  const subjects = yield* subjectSteps(plain, found, times, lastTimes, compares);
  const figures: Figure[] = yield* mapSteps(analysis.figures, (figure, i) => {
    const direction = directions[i];
    const basis = compares[i] ? basisOf(plain, found[i]) : undefined;
    const subject = subjects[i];
    const own = figure.pledge === undefined ? undefined : promised[figure.pledge];
    const period = periodOf(plain, found[i], times, lastTimes[i], edtf, termed, own, own ? edtf : told);
    // what only touches a lost byte may have lost its first digit or its unit
    while (damaged < loss.uncertain.length && loss.uncertain[damaged].end < found[i].start) damaged++;
    if (damaged < loss.uncertain.length && loss.uncertain[damaged].start <= found[i].end)
      figure.uncertain = true;
    figure.mod = found[i].mod = modOf(plain, found[i]);
    figure.kind = kindOf(plain, found[i], direction);
    if (roleOf(plain, found[i]) === 'threshold') figure.role = 'threshold';
    if (direction) figure.direction = direction;
    if (basis) figure.basis = basis;
    if (subject) figure.subject = subject;
    if (period) figure.period = period;
    else if (titled && own === undefined && figure.role === 'reported' && isMeasured(figure.kind)) {
      for (; seen < found[i].start; seen++) if (plain.charCodeAt(seen) === LINE_FEED) line = seen + 1;
      // a time of the line's own speaks for its figures, or for none; what they are compared with does not
      let t = lastTimes[i];
      while (t > lastTimes[i] - 6 && times[t]?.start >= line && isBase(plain, times[t])) t--;
      if ((times[t]?.start ?? -1) < line) figure.period = titled;
    }
    if (owners[i]) figure.place = owners[i];
    if (known.explain) figure.rule = found[i].rule;
    return figure;
  });
  const pledges = yield* mapSteps(analysis.pledges, (pledge, i) => {
    const actor = actorOf(plain, promised[i], times);
    return { ...pledge, ...(actor && { actor }), ...(known.explain && { rule: promised[i].rule }) };
  });
  yield;
  const edges = edgesOf(plain);
  const written = writtenIn(known.raw ?? '', analysis.page.script === 'hant' ? known.simplify : undefined);
  const author = written(authorFromText(plain, edges)) ?? known.author ?? null;
  const editor = written(editorFromText(plain, edges)) ?? known.editor ?? null;
  const named = namesOf(recognised, known, edges);
  const actors = actingPlaces(plain, places);
  yield;
  // the checks read Simplified words: folded text and offsets, the reader's quotes
  const checks = yield* checkSteps(plain, figures, found);
  return {
    ...analysis,
    page: {
      genre,
      ...analysis.page,
      title: written(named.title),
      publisher: written(named.publisher),
      ...(author !== null && { author }),
      ...(editor !== null && { editor }),
      places,
      ...(actors.length > 0 && { actors }),
      dirt: named.hijacked ? [...new Set<Dirt>([...loss.dirt, 'brand-hijack'])] : loss.dirt,
    },
    figures,
    pledges,
    ...(known.explain && {
      times: analysis.times.map((time, i) => ({ ...time, rule: ruleOfTime(times[i].fields) })),
    }),
    checks,
  };
}

/**
 * Title and publisher: what the page gives, else what stands in the text; no betting brand in their place (必威体育:日报), where the
 * headline is looked for instead. `hijacked`: is there one on the page at all?
 */
function namesOf(
  { analysis: { page }, plain }: Recognised,
  known: Known,
  edges: Edges,
): { title: string | null; publisher: string | null; hijacked: boolean } {
  const title = known.title ?? page.title;
  const publisher = known.publisher ?? page.publisher;
  const unknown = unknownBrand(plain, title, publisher);
  const own = (name: string): boolean => name === unknown || name === known.brand || isBrand(name);
  const trusted = (name: string | null): string | null =>
    name !== null && (own(name) || hasBrand(name)) ? null : name;
  const bare = (name: string | null): string | null => name && withoutBrand(name, own);
  return {
    title: bare(title) ?? bare(titleFromText(plain, edges)) ?? bare(known.site ?? null),
    publisher: trusted(publisher) ?? trusted(publisherFromText(plain, edges)),
    hijacked:
      (known.brand ?? null) !== null ||
      unknown !== null ||
      hasBrand(plain) ||
      trusted(publisher) !== publisher ||
      (title !== null && bare(title) !== title),
  };
}

/** 截至三季度末 of what was done, on a page of January: the quarter that is over, not the one to come. Only a month, a quarter, a half without its year. */
function bygone(
  text: string,
  edtf: string | null,
  { start, fields }: FoundTime,
  published: string | null,
): string | null {
  const { year, relative, day, nearMonth } = fields;
  // 全年 of what was done, while the year is young
  if (edtf?.length === 4 && text.startsWith('全年', start) && published?.[6] && published.slice(5, 7) < '04')
    return String(Number(edtf) - 1);
  if (!edtf || !published || published.length < 7 || !/-/.test(edtf)) return edtf;
  if ((year ?? relative ?? day ?? nearMonth) !== undefined) return edtf;
  if ((edtfEnd(edtf) ?? 0) <= (edtfEnd(published.slice(0, 7)) ?? 0)) return edtf;
  return edtf.replace(/\d{4}/g, part => String(Number(part) - 1));
}
