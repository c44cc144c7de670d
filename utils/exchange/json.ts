/** The archive: everything there is to know, versioned, and checked against its schema on the way in and out. */
import * as v from 'valibot';
import { type AnnotationRecord, type Archive, archiveSchema, type PageRecord } from '../records.ts';
import type { Collection } from './collection.ts';

/** 1 knew no reader's words; archives of both are read. */
export const ARCHIVE_VERSION = 2;

/**
 * - `not-json`: the text is no JSON (a cut download, another kind of file).
 * - `not-archive`: JSON, but not from Duixian.
 * - `newer`: written by a newer Duixian; `version` says which.
 * - `invalid`: an archive with something wrong at `path`.
 */
export type ArchiveErrorCode = 'not-json' | 'not-archive' | 'newer' | 'invalid';

export class ArchiveError extends Error {
  override name = 'ArchiveError';
  readonly code: ArchiveErrorCode;
  /** Where the first wrong field stands, e.g. `annotations.3.body.mod`. */
  readonly path: string | null;
  /** The archive's version, where that is what is wrong. */
  readonly version: number | null;

  constructor(
    code: ArchiveErrorCode,
    message: string,
    details: { path?: string; version?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.code = code;
    this.path = details.path ?? null;
    this.version = details.version ?? null;
  }
}

function checked(value: unknown): Archive {
  const result = v.safeParse(archiveSchema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue) ?? 'archive';
  throw new ArchiveError('invalid', `The archive is damaged at ${path}: ${issue.message}`, { path });
}

/** Deleted rows are nobody's data any more. */
const live = (annotations: readonly AnnotationRecord[]) =>
  annotations.filter(item => item.deletedAt === undefined);

/** The archive of a collection. Throws an ArchiveError `invalid` rather than write what could not be read again. */
export function toArchive(collection: Collection, exportedAt: Date): Archive {
  return checked({
    format: 'duixian',
    version: ARCHIVE_VERSION,
    exportedAt: exportedAt.toISOString(),
    pages: collection.pages,
    annotations: live(collection.annotations),
  });
}

/** The archive as JSON text, one field a line, so that two exports can be compared. */
export const toJson = (collection: Collection, exportedAt: Date): string =>
  `${JSON.stringify(toArchive(collection, exportedAt), null, 1)}\n`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads an archive. Throws an ArchiveError that says what is wrong; fields it does not know are left out. */
export function parseArchive(text: string): Archive {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new ArchiveError('not-json', 'This file is not JSON, or only a part of it.', { cause });
  }
  if (!isObject(value) || value.format !== 'duixian') {
    throw new ArchiveError('not-archive', 'This JSON file is not a Duixian archive.');
  }
  const { version } = value;
  if (typeof version === 'number' && Number.isInteger(version) && version > ARCHIVE_VERSION) {
    const message = `This archive was written by a newer Duixian (version ${version}). Update the extension first.`;
    throw new ArchiveError('newer', message, { version });
  }
  return checked(value);
}

/** Pages without their text, for formats that carry the sentence as evidence. */
export function summaryOf(page: PageRecord): Omit<PageRecord, 'text' | 'genre'> {
  const { text: _text, genre: _genre, ...summary } = page;
  return summary;
}
