/** The second part of the analysis: the places a page names, and whether its own figures agree with each other. */
import type { Analysis } from './analysis.ts';
import { check } from './checks/check.ts';
import { findPlaces } from './genre/places.ts';
import type { Recognised } from './recognise.ts';

/** Adds places and checks to what `recognise` found. */
export function complete({ analysis, plain, spans }: Recognised): Analysis {
  // the checks read Simplified words: folded text and offsets, the reader's quotes
  const figures = analysis.figures.map((figure, i) => ({
    ...figure,
    start: spans[i].start,
    end: spans[i].end,
  }));
  return {
    ...analysis,
    page: { ...analysis.page, places: findPlaces(plain) },
    checks: check(plain, figures),
  };
}
