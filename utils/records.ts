/**
 * What is stored and exported: one row per item, checked at every border with these schemas and trusted inside.
 * Names follow the W3C Web Annotation vocabulary: a record is an annotation with a body (what it says) and a
 * target (where it stands: page, selectors).
 */
import * as v from 'valibot';
import { PLACE_LEVELS } from './analysis.ts';

// The mark lets a bundle that uses none of the schemas leave all of them out.
/* @__NO_SIDE_EFFECTS__ */
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Milliseconds since the epoch. */
const instant = v.pipe(v.number(), v.integer(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
/** The reading that made an item: a key of `figureRules` or `pledgeRules`. Rows of older versions have none. */
const rule = v.optional(text(40));

export const timeRefSchema = v.object({ quote: v.nullable(text(200)), edtf: v.nullable(text(60)) });

const kindSchema = v.picklist([
  ...(['count', 'money', 'area', 'length', 'mass', 'volume', 'energy', 'power', 'duration'] as const),
  ...(['share', 'change', 'points', 'multiple', 'rank', 'rate', 'ratio'] as const),
]);

export const figureBodySchema = v.object({
  type: v.literal('figure'),
  value: v.optional(v.nullable(finite)),
  min: v.optional(finite),
  max: v.optional(finite),
  mod: v.picklist(['exact', 'about', 'nearly', 'over', 'at-least', 'at-most', 'range']),
  unit: text(40),
  kind: kindSchema,
  role: v.picklist(['reported', 'target', 'threshold']),
  direction: v.optional(v.picklist(['up', 'down'])),
  subject: v.optional(text(200)),
  period: v.optional(timeRefSchema),
  basis: v.optional(text(60)),
  place: v.optional(text(60)),
  uncertain: v.optional(v.literal(true)),
  rule,
});

export const pledgeBodySchema = v.object({
  type: v.literal('pledge'),
  cue: text(60),
  strength: v.picklist(['firm', 'target', 'soft']),
  deadline: v.nullable(timeRefSchema),
  actor: v.optional(text(200)),
  rule,
});

/** A passage that only the reader marked: what it says is in their note. */
export const noteBodySchema = v.object({ type: v.literal('note') });

/** What the reader put in place of what was read; a field that is absent was left as it is, null says "none". */
export const editsSchema = v.object({
  kind: v.optional(kindSchema),
  /** Takes the place of a range too. */
  value: v.optional(v.nullable(finite)),
  unit: v.optional(text(40)),
  subject: v.optional(v.nullable(text(200))),
  /** EDTF. */
  deadline: v.optional(v.nullable(v.pipe(text(60), v.regex(/^[\d./~?%-]*\d[\d./~?%-]*$/)))),
});

/** One tag: a word or a few, no white space at its ends, no line end in it. */
export const tagSchema = v.pipe(text(60), v.regex(/^\S(?:[^\r\n]*\S)?$/));
const tagsSchema = v.pipe(v.array(tagSchema), v.maxLength(50));
const statusSchema = v.picklist(['kept', 'dismissed']);
const noteSchema = text(10_000);

/** All that the reader said of an item. No reading of the page writes here. */
export const readerSchema = v.object({
  /** `dismissed`: not what it was taken for; neither painted nor listed nor counted. */
  status: v.optional(statusSchema),
  note: v.optional(noteSchema),
  tags: v.optional(tagsSchema),
  edits: v.optional(editsSchema),
  changedAt: instant,
});

/** A change of the reader's words: fields that are absent stay, null takes one away. */
export const changeSchema = v.object({
  status: v.optional(v.nullable(statusSchema)),
  note: v.optional(v.nullable(noteSchema)),
  tags: v.optional(v.nullable(tagsSchema)),
  edits: v.optional(v.nullable(editsSchema)),
  /** One tag more or less, whatever the others are. */
  tag: v.optional(tagSchema),
  untag: v.optional(tagSchema),
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
  body: v.variant('type', [figureBodySchema, pledgeBodySchema, noteBodySchema]),
  target: targetSchema,
  /** Position in reading order on the page. */
  order: count,
  createdAt: instant,
  updatedAt: instant,
  /** Set while the reader can still undo; such rows are hidden everywhere. */
  deletedAt: v.optional(instant),
  /** A mark of the reader's own; absent for what was recognised. */
  origin: v.optional(v.literal('reader')),
  reader: v.optional(readerSchema),
});

/** What a reading of a page may say of an item: the reader's words never come from there. */
export const readingSchema = v.omit(annotationSchema, ['origin', 'reader']);

export const pageSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-z]{16,64}$/)),
  /** As it was opened. */
  url: text(4000),
  /** The page's identity: tracking parameters and fragment removed. */
  canonicalUrl: text(4000),
  title: text(500),
  publisher: v.nullable(text(200)),
  published: v.nullable(text(60)),
  /** Author or reporters, and the editor, of the byline. */
  author: v.optional(text(200)),
  editor: v.optional(text(200)),
  places: v.pipe(v.array(text(60)), v.maxLength(50)),
  /** Those of them that act; `sections` are the headings of what is mainly theirs. */
  actors: v.optional(
    v.pipe(
      v.array(
        v.object({
          name: text(60),
          level: v.picklist(PLACE_LEVELS),
          sections: v.optional(v.pipe(v.array(text(100)), v.maxLength(50))),
        }),
      ),
      v.maxLength(50),
    ),
  ),
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
export type Edits = v.InferOutput<typeof editsSchema>;
export type ReaderWords = v.InferOutput<typeof readerSchema>;
export type Change = v.InferOutput<typeof changeSchema>;
export type AnnotationTarget = v.InferOutput<typeof targetSchema>;
export type AnnotationRecord = v.InferOutput<typeof annotationSchema>;
export type PageRecord = v.InferOutput<typeof pageSchema>;

/** The archive: what a JSON export holds and an import accepts. */
export const archiveSchema = v.object({
  format: v.literal('duixian'),
  /** 2 since items carry the reader's words. */
  version: v.picklist([1, 2]),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  pages: v.array(pageSchema),
  annotations: v.array(annotationSchema),
});
export type Archive = v.InferOutput<typeof archiveSchema>;
