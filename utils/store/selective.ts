/** Collecting only what the reader keeps: items of which something is said, and the reader's own marks. */

import { originOf } from '../identity.ts';
import { isSilent } from '../reader.ts';
import type { AnnotationRecord, Change, PageRecord } from '../records.ts';
import { storeError } from './errors.ts';
import type { Reported } from './parked.ts';
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

/**
 * Stores what was read on a page of `site`, `all` of it or only what is known already. Resolves to the number of items
 * that need nothing more done. Rejects with a StoreError `invalid` where it speaks for another site.
 */
export async function saveReported(
  store: Pick<Repository, 'page' | 'saveReport' | 'wordsOfPage'>,
  { page: said, annotations }: Reported,
  site: string,
  all: boolean,
): Promise<number> {
  const page = typeof said === 'string' ? await store.page(said) : said;
  if (page === undefined) {
    // nothing of it is kept
    if (!all) return annotations.length;
    // deleted meanwhile: it comes again with its page
    throw new Error('the page is not stored');
  }
  // a script in a page may only speak for the site it is on
  if (originOf(page.url) !== site) throw storeError('invalid');
  return all ? (await store.saveReport(page, annotations)).stored : saveKnown(store, page, annotations, site);
}
