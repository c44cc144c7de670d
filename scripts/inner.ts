/** Names that the build may shorten: members of classes and of objects that never leave the bundle they are made in. */
import { readFileSync } from 'node:fs';

const FILES = [
  'pledges/reading',
  'pledges/chapter',
  'pledges/cues',
  'pledges/sentence',
  'pledges/mood',
  'figures/unit-index',
  'text/fold',
  'time/reader',
  'time/scan',
  'live/canvas',
  'live/pace',
];
const MEMBER = /^ {2}(?:private )?(?:readonly |get |async )?([a-z]+[A-Z]\w*)(?=[(:=? ])/gm;

/** Plain words that only these files and others of their room know (a test looks), and no browser. */
export const PLAIN =
  'afterwards announced behindOrdinal behindTitle carried completes demands described handed imperative planned promises trailing uncued withoutUnit'.split(
    ' ',
  );

/** Of the files' own names those in camel case: such a name is no plain word that a record or the DOM may use as well (a test looks at ours). */
export const innerNames = (): string[] => [
  ...FILES.flatMap(file => {
    const source = readFileSync(new URL(`../utils/${file}.ts`, import.meta.url), 'utf8');
    return [...source.matchAll(MEMBER)].map(([, name]) => name as string);
  }),
  ...PLAIN,
];
