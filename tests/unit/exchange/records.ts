/** Records of any shape that the schemas accept, for the property tests. */
import fc from 'fast-check';
import { PLACE_LEVELS } from '../../../utils/analysis.ts';
import type { AnnotationRecord, FigureBody, PageRecord, PledgeBody } from '../../../utils/records.ts';

/** Text as hostile pages have it: formulas, markup, quotes, line ends, control and direction characters. */
export const pageText = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠\t\r\n",;\'镇3<>&*_[]()`\\#|~!.: 0'), maxLength }),
    fc
      .constantFrom(
        '=HYPERLINK("http://x.example","按此")',
        '－2+3',
        '<script>alert(1)</script>',
        '**增长**[x](javascript:y)',
        '‮gpj.exe',
      )
      .filter(text => text.length <= maxLength),
  );

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value + 0);
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const timeRef = fc.record({
  quote: fc.option(pageText(20), { nil: null }),
  edtf: fc.option(pageText(10), { nil: null }),
});
const needed = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[]) =>
  fc.record(shape, { requiredKeys }) as fc.Arbitrary<T>;

const figureBody = needed<Required<FigureBody>>(
  {
    type: fc.constant('figure'),
    value: fc.option(number, { nil: null }),
    min: number,
    max: number,
    mod: fc.constantFrom('exact', 'about', 'nearly', 'over', 'at-least', 'at-most', 'range'),
    unit: pageText(5),
    kind: fc.constantFrom('count', 'money', 'share', 'rank', 'rate'),
    role: fc.constantFrom('reported', 'target', 'threshold'),
    direction: fc.constantFrom('up', 'down'),
    subject: pageText(20),
    period: timeRef,
    basis: pageText(8),
    place: pageText(8),
    uncertain: fc.constant(true),
    rule: fc.constantFrom('arabic', 'list'),
  },
  ['type', 'mod', 'unit', 'kind', 'role'],
);
const pledgeBody = needed<Required<PledgeBody>>(
  {
    type: fc.constant('pledge'),
    cue: pageText(5),
    strength: fc.constantFrom('firm', 'target', 'soft'),
    deadline: fc.option(timeRef, { nil: null }),
    actor: pageText(20),
    rule: fc.constantFrom('cue', 'plan'),
  },
  ['type', 'cue', 'strength', 'deadline'],
);

const instant = fc.integer({ min: 0, max: 4e12 });

const page: fc.Arbitrary<PageRecord> = needed<Required<PageRecord>>(
  {
    id: hex(32),
    url: fc.oneof(fc.webUrl(), pageText(30)),
    canonicalUrl: fc.oneof(fc.webUrl(), pageText(30)),
    title: pageText(30),
    publisher: fc.option(pageText(20), { nil: null }),
    published: fc.option(pageText(10), { nil: null }),
    author: pageText(10),
    editor: pageText(10),
    places: fc.array(pageText(10), { maxLength: 3 }),
    actors: fc.array(fc.record({ name: pageText(10), level: fc.constantFrom(...PLACE_LEVELS) }), {
      maxLength: 3,
    }),
    script: fc.constantFrom('hans', 'hant'),
    dirt: fc.array(pageText(8), { maxLength: 2 }),
    genre: fc.record({
      is: fc.boolean(),
      score: number,
      reasons: fc.array(fc.record({ key: pageText(8), weight: number }), { maxLength: 2 }),
    }),
    firstSeen: instant,
    lastSeen: instant,
    textHash: hex(64),
    text: pageText(60),
  },
  [
    'id',
    'url',
    'canonicalUrl',
    'title',
    'publisher',
    'published',
    'places',
    'script',
    'dirt',
    'genre',
    'firstSeen',
    'lastSeen',
    'textHash',
    'text',
  ],
);

const annotation = (pageId: string, order: number): fc.Arbitrary<AnnotationRecord> =>
  fc.record({
    id: hex(32),
    pageId: fc.constant(pageId),
    body: fc.oneof(figureBody, pledgeBody),
    target: fc.record({
      exact: pageText(20),
      prefix: pageText(10),
      suffix: pageText(10),
      start: fc.nat(100),
      end: fc.nat(100),
      sentence: pageText(40),
    }),
    order: fc.constant(order),
    createdAt: instant,
    updatedAt: instant,
  });

/** These records are large; this many of them find what a hundred find. */
export const RUNS = { numRuns: 40 };

/** Pages with different ids and up to four items each. */
export const collections: fc.Arbitrary<{ pages: PageRecord[]; annotations: AnnotationRecord[] }> = fc
  .uniqueArray(page, { maxLength: 3, selector: one => one.id })
  .chain(pages =>
    fc
      .tuple(
        ...pages.map(({ id }) =>
          fc
            .integer({ min: 0, max: 4 })
            .chain(n => fc.tuple(...Array.from({ length: n }, (_, i) => annotation(id, i)))),
        ),
      )
      .map(items => ({ pages, annotations: items.flat() })),
  );
