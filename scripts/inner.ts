/** Names that the build may shorten: members of classes whose objects never leave the bundle they are made in. */
import { readFileSync } from 'node:fs';

const FILES = [
  'pledges/reading',
  'pledges/chapter',
  'pledges/sentence',
  'pledges/mood',
  'time/reader',
  'live/canvas',
  'live/pace',
];
const MEMBER = /^ {2}(?:private )?(?:readonly |get |async )?([a-z]+[A-Z]\w*)(?=[(:=? ])/gm;

/** Plain words among them that nothing else in the extension is called by. */
const PLAIN = ['reading', 'carried', 'handed', 'planned', 'described', 'announced', 'afterwards', 'pointed'];

/** Else in camel case only: such a name is no plain word that a record or the DOM may use as well (a test looks at ours). */
export const innerNames = (): string[] => [
  ...PLAIN,
  ...FILES.flatMap(file => {
    const source = readFileSync(new URL(`../utils/${file}.ts`, import.meta.url), 'utf8');
    return [...source.matchAll(MEMBER)].map(([, name]) => name as string);
  }),
];
