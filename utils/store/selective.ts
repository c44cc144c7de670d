/** Collecting only what the reader keeps: items of which something is said, and the reader's own marks. */

import { isSilent } from '../reader.ts';
import type { AnnotationRecord, Change, PageRecord } from '../records.ts';
import type { Repository } from './repository.ts';

/**
 * A reading of a page where nothing is collected by itself: what is there already is brought up to date. Resolves to
 * the number of items that need nothing more done, as for any report.
 */
export async function saveKnown(
  store: Pick<Repository, 'wordsOfPage' | 'saveReport'>,
  page: PageRecord,
  annotations: readonly AnnotationRecord[],
  origin: string,
): Promise<number> {
  const said = new Set((await store.wordsOfPage(page.id, origin)).map(item => item.id));
  const known = annotations.filter(item => said.has(item.id));
  if (known.length > 0) await store.saveReport(page, known);
  return annotations.length;
}

/** Changes an item; one of which nothing is said any more goes to the bin, whence saying something brings it back. */
export async function changeKept(
  store: Pick<Repository, 'changeOnPage' | 'remove'>,
  record: AnnotationRecord,
  change: Change,
  origin: string,
): Promise<{ annotation: AnnotationRecord; undo: Change }> {
  const changed = await store.changeOnPage(record, change, origin);
  const { id, origin: by } = changed.annotation;
  if (isSilent(changed.annotation) && by !== 'reader') await store.remove([id]);
  return changed;
}
