/** The flat form of the records: one row per item, the page's facts repeated in each. */
import { bodyOf } from '../reader.ts';
import type { AnnotationRecord, PageRecord } from '../records.ts';
import { type Collection, isoTime, sectionsOf } from './collection.ts';

/** A number is written as a number, a text as a text, whatever it looks like; null is an empty cell. */
export type Cell = string | number | null;

type Column = [name: string, cell: (item: AnnotationRecord, page: PageRecord) => Cell];

const figure = (item: AnnotationRecord) => {
  const body = bodyOf(item);
  return body.type === 'figure' ? body : null;
};
const pledge = (item: AnnotationRecord) => {
  const body = bodyOf(item);
  return body.type === 'pledge' ? body : null;
};

/** What was read where the reader put something else: `value=300 unit=个`. */
function readBefore({ body, reader }: AnnotationRecord): string | null {
  const edited = Object.keys(reader?.edits ?? {});
  if (edited.length === 0) return null;
  const read: Record<string, unknown> =
    body.type === 'pledge' ? { deadline: body.deadline?.edtf } : { ...body };
  if (read.value === undefined && body.type === 'figure' && body.min !== undefined)
    read.value = `${body.min}..${body.max}`;
  return edited.map(key => `${key}=${read[key] ?? ''}`).join('; ');
}

/** The columns, in their order. The names are part of the format: add at the end, rename never. */
export const columns: readonly Column[] = [
  /** Title of the page as it names itself. */
  ['page_title', (_, page) => page.title],
  /** Who published it, where the page says so. */
  ['publisher', (_, page) => page.publisher],
  /** Publication date, EDTF (ISO 8601-2). */
  ['published', (_, page) => page.published],
  /** Address as it was opened; a file's name on the command line. */
  ['url', (_, page) => page.url],
  /** `figure`, `pledge` or `note`. */
  ['type', item => item.body.type],
  /** The words as the page shows them. */
  ['quote', item => item.target.exact],
  /** Number with its magnitude folded in, in `unit`; empty for ranges and vague numbers. */
  ['value', item => figure(item)?.value ?? null],
  /** Lower and upper end of a range. */
  ['min', item => figure(item)?.min ?? null],
  ['max', item => figure(item)?.max ?? null],
  /** exact, about, nearly, over, at-least, at-most, range. */
  ['mod', item => figure(item)?.mod ?? null],
  /** In Simplified characters; empty where the text names none. */
  ['unit', item => figure(item)?.unit ?? null],
  /** count, money, area, length, share, change, rank ... */
  ['kind', item => figure(item)?.kind ?? null],
  /** reported, target (inside a pledge), threshold. */
  ['role', item => figure(item)?.role ?? null],
  /** up or down, of a change. */
  ['direction', item => figure(item)?.direction ?? null],
  /** What is measured. */
  ['subject', item => figure(item)?.subject ?? null],
  /** Period of a figure, EDTF, and its words. */
  ['period', item => figure(item)?.period?.edtf ?? null],
  ['period_quote', item => figure(item)?.period?.quote ?? null],
  /** The word that makes it a pledge. */
  ['cue', item => pledge(item)?.cue ?? null],
  /** firm, target, soft. */
  ['strength', item => pledge(item)?.strength ?? null],
  /** When a pledge is due, EDTF, and the words that say so. */
  ['deadline', item => pledge(item)?.deadline?.edtf ?? null],
  ['deadline_quote', item => pledge(item)?.deadline?.quote ?? null],
  /** Who pledges. */
  ['actor', item => pledge(item)?.actor ?? null],
  /** The sentence around the quote: the evidence. */
  ['sentence', item => item.target.sentence],
  /** `yes` where damaged bytes touch the figure. */
  ['uncertain', item => (figure(item)?.uncertain ? 'yes' : null)],
  /** When the item was read first and last, ISO 8601 in UTC. */
  ['first_seen', item => isoTime(item.createdAt)],
  ['last_seen', item => isoTime(item.updatedAt)],
  /** Address without tracking parameters: the page's identity. */
  ['canonical_url', (_, page) => page.canonicalUrl],
  ['annotation_id', item => item.id],
  ['page_id', (_, page) => page.id],
  /** `reader` for a mark of the reader's own. */
  ['origin', item => item.origin ?? null],
  /** `kept` where the reader starred it. */
  ['status', item => item.reader?.status ?? null],
  ['note', item => item.reader?.note ?? null],
  /** Parted by commas. */
  ['tags', item => item.reader?.tags?.join(', ') ?? null],
  /** What the columns above hold is the reader's where they edited it; here is what was read. */
  ['before_edit', readBefore],
  /** What a change is measured against: 同比, 环比, 较2020年. */
  ['basis', item => figure(item)?.basis ?? null],
  /** Whose figure it is on a page of several places. */
  ['place', item => figure(item)?.place ?? null],
  /** The reading that made the item (`utils/explain/rules.ts`); empty for the reader's own marks and on the command line. */
  ['rule', item => figure(item)?.rule ?? pledge(item)?.rule ?? null],
  /** Author or reporters, and the editor, where the page names them. */
  ['author', (_, page) => page.author ?? null],
  ['editor', (_, page) => page.editor ?? null],
  /** The places that act in the page, each with its level (village, township … province, zone), the one that acts most first; parted by semicolons. */
  [
    'acting_places',
    (_, page) => page.actors?.map(({ name, level }) => `${name} (${level})`).join('; ') ?? null,
  ],
];

/** One row per item: pages in the order given, items in reading order; cells in the order of `columns`. */
export function rowsOf(collection: Collection): Cell[][] {
  return sectionsOf(collection).flatMap(({ page, annotations }) =>
    annotations.map(item => columns.map(([, cell]) => cell(item, page))),
  );
}
