/**
 * The second part of the analysis: what each figure means in its clause, the places a page names, and whether its own
 * figures agree with each other.
 */
import type { Analysis, Figure } from './analysis.ts';
import { check } from './checks/check.ts';
import { directionOf, kindOf, periodOf, roleOf, subjectOf } from './figures/context.ts';
import { findPlaces } from './genre/places.ts';
import type { Recognised } from './recognise.ts';

/** Adds direction, role, subject and period of the figures, places and checks to what `recognise` found. */
export function complete({ analysis, plain, figures: found, times }: Recognised): Analysis {
  const figures: Figure[] = analysis.figures.map((figure, i) => {
    const direction = directionOf(plain, found[i]);
    const subject = subjectOf(plain, found[i], found[i].kind === 'count');
    const period = periodOf(plain, found[i], times, t => analysis.times[t].edtf);
    return {
      ...figure,
      kind: kindOf(found[i], direction),
      role: roleOf(plain, found[i]) === 'threshold' ? 'threshold' : figure.role,
      ...(direction && { direction }),
      ...(subject && { subject }),
      ...(period && { period }),
    };
  });
  // the checks read Simplified words: folded text and offsets, the reader's quotes
  const folded = figures.map((figure, i) => ({ ...figure, start: found[i].start, end: found[i].end }));
  return {
    ...analysis,
    page: { ...analysis.page, places: findPlaces(plain) },
    figures,
    checks: check(plain, folded),
  };
}
