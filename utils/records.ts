/**
 * What is stored and exported: one row per item, checked at every border with these schemas and trusted inside.
 * Names follow the W3C Web Annotation vocabulary: a record is an annotation with a body (what it says) and a
 * target (where it stands: page, selectors).
 */
import * as v from 'valibot';

// The mark lets a bundle that uses none of the schemas leave all of them out.
/* @__NO_SIDE_EFFECTS__ */
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Milliseconds since the epoch. */
const instant = v.pipe(v.number(), v.integer(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());

export const timeRefSchema = v.object({ quote: v.nullable(text(200)), edtf: v.nullable(text(60)) });

export const figureBodySchema = v.object({
  type: v.literal('figure'),
  value: v.optional(v.nullable(finite)),
  min: v.optional(finite),
  max: v.optional(finite),
  mod: v.picklist(['exact', 'about', 'nearly', 'over', 'at-least', 'at-most', 'range']),
  unit: text(40),
  kind: v.picklist([
    'count',
    'money',
    'area',
    'length',
    'mass',
    'volume',
    'energy',
    'power',
    'duration',
    'share',
    'change',
    'points',
    'multiple',
    'rank',
    'rate',
    'ratio',
  ]),
  role: v.picklist(['reported', 'target', 'threshold']),
  direction: v.optional(v.picklist(['up', 'down'])),
  subject: v.optional(text(200)),
  period: v.optional(timeRefSchema),
  uncertain: v.optional(v.literal(true)),
});

export const pledgeBodySchema = v.object({
  type: v.literal('pledge'),
  cue: text(60),
  strength: v.picklist(['firm', 'target', 'soft']),
  deadline: v.nullable(timeRefSchema),
  actor: v.optional(text(200)),
});

/** TextQuoteSelector and TextPositionSelector of the W3C model, and the sentence as evidence. */
export const targetSchema = v.object({
  exact: text(5000),
  prefix: text(200),
  suffix: text(200),
  /** Offsets in the page's text as stored in `PageRecord.text`. */
  start: count,
  end: count,
  sentence: text(2000),
});

export const annotationSchema = v.object({
  /** Deterministic: the same item on the same page always has the same id. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-z]{16,64}$/)),
  pageId: v.pipe(v.string(), v.regex(/^[0-9a-z]{16,64}$/)),
  body: v.variant('type', [figureBodySchema, pledgeBodySchema]),
  target: targetSchema,
  /** Position in reading order on the page. */
  order: count,
  createdAt: instant,
  updatedAt: instant,
  /** Set while the reader can still undo; such rows are hidden everywhere. */
  deletedAt: v.optional(instant),
});

export const pageSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-z]{16,64}$/)),
  /** As it was opened. */
  url: text(4000),
  /** The page's identity: tracking parameters and fragment removed. */
  canonicalUrl: text(4000),
  title: text(500),
  publisher: v.nullable(text(200)),
  published: v.nullable(text(60)),
  places: v.pipe(v.array(text(60)), v.maxLength(50)),
  script: v.picklist(['hans', 'hant']),
  dirt: v.array(text(40)),
  genre: v.object({
    is: v.boolean(),
    score: finite,
    reasons: v.array(
      v.object({ key: text(60), weight: finite, value: v.optional(v.union([text(200), finite])) }),
    ),
  }),
  firstSeen: instant,
  lastSeen: instant,
  /** SHA-256 of `text`, hex: tells a page that was revised. */
  textHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The plain text of the article, as shown. Text only, never HTML. */
  text: v.string(),
});

export type FigureBody = v.InferOutput<typeof figureBodySchema>;
export type PledgeBody = v.InferOutput<typeof pledgeBodySchema>;
export type AnnotationTarget = v.InferOutput<typeof targetSchema>;
export type AnnotationRecord = v.InferOutput<typeof annotationSchema>;
export type PageRecord = v.InferOutput<typeof pageSchema>;

/** The archive: what a JSON export holds and an import accepts. */
export const archiveSchema = v.object({
  format: v.literal('duixian'),
  version: v.literal(1),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  pages: v.array(pageSchema),
  annotations: v.array(annotationSchema),
});
export type Archive = v.InferOutput<typeof archiveSchema>;
