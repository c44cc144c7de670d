/**
 * The second part of the analysis: what each figure means in its clause, the places a page names, and whether its own
 * figures agree with each other.
 */
import type { Analysis, AnalysisContext, Dirt, Figure } from './analysis.ts';
import { check } from './checks/check.ts';
import { directionOf, kindOf, periodOf, roleOf, subjectOf } from './figures/context.ts';
import { factsFromText, HIJACK } from './genre/facts.ts';
import { findPlaces } from './genre/places.ts';
import { publisherFromText } from './genre/publisher.ts';
import { actorOf } from './pledges/actor.ts';
import type { Recognised } from './recognise.ts';
import { hasBrand } from './text/brand.ts';

/**
 * Adds direction, role, subject and period of the figures, places, publisher and checks to what `recognise` found.
 * @param known what the page says of itself, where it was read only after `recognise`
 */
export function complete(
  { analysis, plain, figures: found, times, pledges: promised }: Recognised,
  known: Pick<AnalysisContext, 'title' | 'publisher'> = {},
): Analysis {
  const edtf = (t: number): string | null => analysis.times[t].edtf;
  const figures: Figure[] = analysis.figures.map((figure, i) => {
    const direction = directionOf(plain, found[i]);
    const subject = subjectOf(plain, found[i], found[i].kind === 'count');
    const period = periodOf(plain, found[i], times, edtf);
    const full: Figure = { ...figure, kind: kindOf(found[i], direction) };
    if (roleOf(plain, found[i]) === 'threshold') full.role = 'threshold';
    if (direction) full.direction = direction;
    if (subject) full.subject = subject;
    if (period) full.period = period;
    return full;
  });
  const pledges = analysis.pledges.map((pledge, i) => {
    const actor = actorOf(plain, promised[i], times);
    return actor ? { ...pledge, actor } : pledge;
  });
  return {
    ...analysis,
    page: {
      ...analysis.page,
      title: known.title ?? ownTitle(analysis.page.title, plain),
      publisher: trusted(known.publisher ?? analysis.page.publisher) ?? publisherFromText(plain),
      places: findPlaces(plain),
      dirt: hasBrand(plain)
        ? [...new Set<Dirt>([...analysis.page.dirt, 'brand-hijack'])]
        : analysis.page.dirt,
    },
    figures,
    pledges,
    // the checks read Simplified words: folded text and offsets, the reader's quotes
    checks: check(plain, figures, found),
  };
}

/** A title that is nothing but a betting brand is the site's: then the headline is looked for in the text. */
const ownTitle = (title: string | null, plain: string): string | null =>
  title !== null && title.length <= 12 && hasBrand(title) ? factsFromText(plain).title : title;

/** A publisher whose name a betting brand overwrote (必威体育:日报) is none. */
const trusted = (publisher: string | null): string | null =>
  publisher !== null && (HIJACK.test(publisher) || hasBrand(publisher)) ? null : publisher;
