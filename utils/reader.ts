/** The reader's words on an item: how a change is made and undone, and what the item says with them. Pure. */
import type { AnnotationRecord, Change, Edits, FigureBody, PledgeBody, ReaderWords } from './records.ts';

/** Most tags of one item. */
const MOST_TAGS = 50;

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Nothing said is one thing, whether absent, null or empty. */
function given<T>(value: T | null | undefined): T | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'object' && Object.keys(value).length === 0) return undefined;
  return value;
}

/**
 * The reader's words after a change, and the change that takes it back.
 * @returns `words` is undefined where nothing is left to say
 */
export function applyChange(
  before: ReaderWords | undefined,
  change: Change,
  now: number,
): { words: ReaderWords | undefined; undo: Change } {
  const words: ReaderWords = { ...before, changedAt: now };
  const undo: Change = {};
  const set = <K extends 'status' | 'note' | 'tags' | 'edits'>(key: K, value: ReaderWords[K] | null) => {
    const next = given(value) as ReaderWords[K];
    if (sameJson(next, before?.[key])) return;
    undo[key] = before?.[key] ?? null;
    if (next === undefined) delete words[key];
    else words[key] = next;
  };
  if (change.status !== undefined) set('status', change.status);
  if (change.note !== undefined) set('note', change.note);
  if (change.edits !== undefined) set('edits', change.edits);
  const { tag, untag } = change;
  const tags = change.tags === undefined ? (before?.tags ?? []) : (change.tags ?? []);
  const more = tag === undefined ? tags : [...tags, tag];
  if (change.tags !== undefined || tag !== undefined || untag !== undefined) {
    set('tags', [...new Set(more)].filter(one => one !== untag).slice(0, MOST_TAGS));
  }
  const { changedAt: _changedAt, ...said } = words;
  if (Object.keys(undo).length === 0) return { words: before, undo };
  return { words: Object.keys(said).length === 0 ? undefined : words, undo };
}

function editedFigure(body: FigureBody, edits: Edits): FigureBody {
  const next: FigureBody = { ...body };
  if (edits.kind !== undefined) next.kind = edits.kind;
  if (edits.unit !== undefined) next.unit = edits.unit;
  if (edits.subject === null) delete next.subject;
  else if (edits.subject !== undefined) next.subject = edits.subject;
  if (edits.value !== undefined) {
    next.value = edits.value;
    delete next.min;
    delete next.max;
    // the number is the reader's now: they saw what stands there
    delete next.uncertain;
    if (next.mod === 'range') next.mod = 'exact';
  }
  return next;
}

function editedPledge(body: PledgeBody, edits: Edits): PledgeBody {
  const { deadline } = edits;
  if (deadline === undefined) return body;
  if (deadline === null) return { ...body, deadline: null };
  return { ...body, deadline: { quote: body.deadline?.quote ?? null, edtf: deadline } };
}

/** What the item says with the reader's edits; `annotation.body` stays what was read. */
export function bodyOf({
  body,
  reader,
}: Pick<AnnotationRecord, 'body' | 'reader'>): AnnotationRecord['body'] {
  const edits = reader?.edits;
  if (edits === undefined) return body;
  if (body.type === 'figure') return editedFigure(body, edits);
  return body.type === 'pledge' ? editedPledge(body, edits) : body;
}

/** Nothing is said of it, or no more: then it only remembers since when. */
export const isSilent = ({ reader }: Pick<AnnotationRecord, 'reader'>): boolean =>
  Object.keys(reader ?? {}).every(key => key === 'changedAt');

export const isKept = ({ reader }: Pick<AnnotationRecord, 'reader'>): boolean => reader?.status === 'kept';

/** "Not a figure", said the reader. */
export const isDismissed = ({ reader }: Pick<AnnotationRecord, 'reader'>): boolean =>
  reader?.status === 'dismissed';

/** Tags from a line as people type it: `学位, 2023；教育`. */
export function parseTags(line: string): string[] {
  const tags = line
    .split(/[,，;；、\n]/)
    .map(tag => tag.replace(/\s+/g, ' ').trim().replace(/^#/, '').trim());
  return [...new Set(tags.filter(tag => tag !== ''))].map(tag => tag.slice(0, 60).trim()).slice(0, MOST_TAGS);
}
