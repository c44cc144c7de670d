/**
 * Names that the build shortens: members of objects that no message, no record and no file knows. The annotator, the aids and the
 * scribe shorten a name alike, so that one may hand such an object to the other.
 */
import { readFileSync } from 'node:fs';

const FILES = [
  'pledges/reading',
  'pledges/chapter',
  'pledges/sentence',
  'pledges/mood',
  'time/reader',
  'live/canvas',
  'live/pace',
  'time/fields',
  'figures/found',
  'figures/unit-index',
  'pledges/cues',
  'text/fold',
  'time/scan',
  'figures/scan',
  'live/session',
  'text/dom/build',
  'text/dom/survey',
];
const MEMBER = /^ {2}(?:private )?(?:readonly |get |async )?([a-z]+[A-Z]\w*)(?=[(:=? ])/gm;

/** The same in plain words that nothing else is called by; the frequent ones first. */
const PLAIN =
  'reading word term grade scribe prose approx reference chapter linked review starts digit froms told numeral opaque worth roots lengths rounds paragraphs longest clauses quarter painter topic bare uneven season latin imperative uncued toward fulfilled feast myriad mood promises trailing plans completes quantity firsts ending failure credit counted stirred factor carried handed planned described announced afterwards fields lead spoken rowed entered broken tabbed outer lists running hover headed upkeep nodes slots ones stat furniture measure waiting'.split(
    ' ',
  );

/** Else in camel case only: such a name is no plain word that a record or the DOM may use as well (a test looks at ours). */
export const innerNames = (): string[] => [
  ...PLAIN,
  ...FILES.flatMap(file => {
    const source = readFileSync(new URL(`../utils/${file}.ts`, import.meta.url), 'utf8');
    return [...source.matchAll(MEMBER)].map(([, name]) => name as string);
  }),
];

/** Letters that nothing in the sources is called by alone; those that minified code is full of first. */
const LETTERS = 'ehilosucdfgmpvkqSTAIMNCLEDRPO';

/** What the build writes for each: a letter while there are any, then a letter and a digit. */
export const shortNames = (): Map<string, string> =>
  new Map(
    [...new Set(innerNames())].map((name, i) => {
      const more = i - LETTERS.length;
      return [name, more < 0 ? LETTERS[i] : `${LETTERS[Math.floor(more / 10)]}${more % 10}`];
    }),
  );
