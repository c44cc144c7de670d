/** Why the store could not do what it was asked, in terms a reader can act on. */

/**
 * - `quota`: the disk or the browser's share of it is full; free space, then try again.
 * - `blocked`: another window of the browser holds the database; close it, then try again.
 * - `version`: the data was written by a newer Duixian, or its upgrade failed; nothing was changed.
 * - `invalid`: what came in is not what the store keeps; nothing was written.
 * - `unknown`: anything else (a private window without storage, a damaged profile); the cause is attached.
 */
export type StoreErrorCode = 'quota' | 'blocked' | 'version' | 'invalid' | 'unknown';

export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Also known to the interface, which translates them. */
export const SENTENCES: Record<StoreErrorCode, string> = {
  quota: 'The disk is full, so this was not saved. Free some space and try again.',
  blocked: 'Another window is holding the collection. Close other Duixian windows and try again.',
  version:
    'The collection was written by a newer Duixian, or could not be upgraded. Nothing was changed. Update the extension.',
  invalid: 'This is not something Duixian can keep. Nothing was written.',
  unknown: 'The browser could not open its storage. Restart the browser and try again.',
};

const CODES: Record<string, StoreErrorCode> = {
  QuotaExceededError: 'quota',
  VersionError: 'version',
  UpgradeError: 'version',
  VersionChangeError: 'version',
  SchemaError: 'version',
  DataError: 'invalid',
  DataCloneError: 'invalid',
  ConstraintError: 'invalid',
};

/** What an error wraps: Dexie uses `inner`, bulk operations `failures`, the platform `cause`. */
function wrapped(error: object): unknown[] {
  const inner: unknown[] = [];
  if ('inner' in error) inner.push(error.inner);
  if ('cause' in error) inner.push(error.cause);
  if ('failures' in error && Array.isArray(error.failures)) inner.push(...error.failures);
  if ('failuresByPos' in error && error.failuresByPos) inner.push(...Object.values(error.failuresByPos));
  return inner;
}

/** The first reason that can be named, from the outside in; wrappers (AbortError, BulkError) name none themselves. */
function codeOf(error: unknown, depth = 0): StoreErrorCode | null {
  if (typeof error !== 'object' || error === null || depth > 5) return null;
  if (error instanceof StoreError) return error.code;
  const name = 'name' in error && typeof error.name === 'string' ? error.name : '';
  if (CODES[name]) return CODES[name];
  for (const inner of wrapped(error)) {
    const code = codeOf(inner, depth + 1);
    if (code) return code;
  }
  // Firefox reports a full disk as a plain AbortError or UnknownError that mentions it.
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return /quota|disk (?:is )?full|no space/i.test(message) ? 'quota' : null;
}

/** Any failure as a StoreError; one that is a StoreError already comes back as it is. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error) ?? 'unknown';
  return new StoreError(code, SENTENCES[code], error);
}

/** A StoreError with the usual sentence of its code, or a more precise one. */
export function storeError(code: StoreErrorCode, message = SENTENCES[code], cause?: unknown): StoreError {
  return new StoreError(code, message, cause);
}
