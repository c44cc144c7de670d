/**
 * The collection, as the background and the extension's pages use it. Every method resolves only when its
 * transaction has committed, and rejects with a StoreError whose `code` tells the interface what to say.
 */
import * as v from 'valibot';
import { isDismissed } from '../reader.ts';
import {
  type AnnotationRecord,
  type Archive,
  annotationSchema,
  archiveSchema,
  type Change,
  changeSchema,
  type PageRecord,
  pageSchema,
  readingSchema,
} from '../records.ts';
import {
  type Collection,
  everythingOf,
  type Imported,
  mergeArchive,
  noJournal,
  takeBack,
  withText,
} from './archive.ts';
import { bringBack, discard, purge } from './bin.ts';
import { Connection, check } from './connection.ts';
import { type Database, everything } from './db.ts';
import { storeError } from './errors.ts';
import { type AnnotationRow, type Item, toRecord } from './rows.ts';
import { findItems, foldPending } from './search.ts';
import type { Simplify } from './terms.ts';
import { changeEach, changeOnPage, type ItemChange, pageAt, wordsOfPage } from './words.ts';
import { writePage } from './write.ts';

export type { Collection, Imported } from './archive.ts';
export type { RepositoryOptions } from './connection.ts';
export type { Item, PageSummary } from './rows.ts';
export type { ItemChange } from './words.ts';
export type { Tally } from './write.ts';

export interface Saved {
  /** Items of the report that are in the collection now. */
  stored: number;
  /** Those that were not there before. */
  added: number;
  /** Items of the report that the reader has deleted; they stay deleted. */
  dismissed: number;
}

/** What a deletion can be undone with. */
export interface Undo {
  ids: string[];
}

/** Dismissed items count nowhere. */
export interface Counts {
  /** Pages with at least one item. */
  pages: number;
  figures: number;
  pledges: number;
  notes: number;
  kept: number;
}

const HAN = /\p{Script=Han}/u;

export class Repository extends Connection {
  /**
   * Stores what was read on a page, in one transaction. Idempotent: the same report again only moves the time of
   * the last sight. What the reader deleted stays deleted; items that are no longer on the page are kept, and
   * recognised by an `updatedAt` before the page's `lastSeen`.
   */
  async saveReport(page: PageRecord, annotations: readonly AnnotationRecord[]): Promise<Saved> {
    return this.run(async db => {
      const report = check(v.object({ page: pageSchema, annotations: v.array(readingSchema) }), {
        page,
        annotations,
      });
      if (report.annotations.some(item => item.pageId !== report.page.id)) {
        throw storeError('invalid', 'An item of the report belongs to another page. Nothing was written.');
      }
      const simplify = report.page.script === 'hant' ? await this.table() : null;
      return db.transaction('rw', everything(db), async () => {
        const written = await writePage(db, report.page, report.annotations, { simplify, revive: false });
        const { size } = new Set(report.annotations.map(item => item.id));
        const { stored } = written;
        return { stored, added: written.annotations.added, dismissed: size - stored };
      });
    });
  }

  /** The items collected last without dismissed ones, newest page first, within a page in reading order. */
  async latest(limit: number): Promise<Item[]> {
    return this.run(async db => {
      const newest = db.annotations.orderBy('[createdAt+pageId+back]').reverse();
      const rows = await newest
        .filter(row => !isDismissed(row))
        .limit(limit)
        .toArray();
      return withPages(db, rows);
    });
  }

  /**
   * Items that hold every word of the query in their sentence, subject, actor, value or page title, or in what the
   * reader said of them (`#tag` finds a tag); Simplified finds Traditional and the reverse. Dismissed items are out. The page seen last comes first. An empty query gives `latest`.
   */
  async search(query: string, limit: number): Promise<Item[]> {
    if (query.trim() === '') return this.latest(limit);
    return this.run(async db => {
      const simplify = HAN.test(query) ? await this.table() : null;
      if (simplify) await foldPending(db, simplify);
      return withPages(db, await findItems(db, query, limit, simplify));
    });
  }

  /** All items of a page in reading order, those included that a later reading did not find any more. */
  async annotationsOfPage(pageId: string): Promise<AnnotationRecord[]> {
    return this.run(async db => {
      const rows = await db.annotations.where('pageId').equals(pageId).sortBy('order');
      return rows.map(toRecord);
    });
  }

  /** A page with its newest text. */
  async page(pageId: string): Promise<PageRecord | undefined> {
    return this.run(db =>
      db.transaction('r', [db.pages, db.texts], async () => {
        const summary = await db.pages.get(pageId);
        return summary && withText(db, summary);
      }),
    );
  }

  /**
   * Changes what the reader said of items, all or nothing; items that are not there are left out.
   * @returns the changes that take it back: pass them to this method again
   */
  async change(changes: readonly ItemChange[]): Promise<ItemChange[]> {
    return this.run(async db => {
      const checked = changes.map(({ id, change }) => ({ id, change: check(changeSchema, change) }));
      return changeEach(db, checked, this.now(), await this.#simplifyWords(checked));
    });
  }

  /**
   * The same for one item as a page of `origin` shows it; an item that is deleted or not stored yet is stored first.
   * Rejects with a StoreError where its page is not in the collection or of another origin.
   */
  async changeOnPage(
    record: AnnotationRecord,
    change: Change,
    origin: string,
  ): Promise<{ annotation: AnnotationRecord; undo: Change }> {
    return this.run(async db => {
      const checked = { id: record.id, change: check(changeSchema, change) };
      const simplify = await this.#simplifyWords([checked]);
      const options = { origin, now: this.now(), simplify };
      const { annotation, undo } = await changeOnPage(
        db,
        check(annotationSchema, record),
        checked.change,
        options,
      );
      return { annotation: toRecord(annotation), undo };
    });
  }

  /** Items of a page of which the reader said something, and those the reader marked; none for another origin. */
  async wordsOfPage(pageId: string, origin: string): Promise<AnnotationRecord[]> {
    return this.run(async db => {
      if (!(await db.pages.get(pageId))) return [];
      await pageAt(db, pageId, origin);
      return (await wordsOfPage(db, pageId)).map(toRecord);
    });
  }

  /** A page of `origin` takes a mark of the reader's own away, or back. */
  async removeOnPage(id: string, pageId: string, origin: string, back: boolean): Promise<void> {
    return this.run(async db => {
      await pageAt(db, pageId, origin);
      const row = await (back ? db.bin : db.annotations).get(id);
      if (row?.pageId !== pageId || row.origin !== 'reader') throw storeError('invalid');
      await (back ? bringBack(db, [id]) : discard(db, [id], this.now()));
    });
  }

  /** All tags there are, in alphabetical order. */
  async tags(): Promise<string[]> {
    return this.run(async db => (await db.annotations.orderBy('reader.tags').uniqueKeys()).map(String));
  }

  /** Deletes items so that reading their page again does not bring them back; `restore` does. */
  async remove(ids: readonly string[]): Promise<Undo> {
    return this.run(async db => ({ ids: await discard(db, ids, this.now()) }));
  }

  /** Brings deleted items back; returns how many (those purged meanwhile are gone). */
  async restore(undo: Undo | readonly string[]): Promise<number> {
    return this.run(db => bringBack(db, 'ids' in undo ? undo.ids : undo));
  }

  /**
   * Empties the bin of what was deleted before `olderThan` (milliseconds since the epoch), with pages that have no
   * item left. That something was deleted is remembered, what it was is not. Returns the number of items.
   */
  async purgeDeleted(olderThan: number): Promise<number> {
    return this.run(db => purge(db, olderThan));
  }

  async counts(): Promise<Counts> {
    return this.run(async db => {
      const counts: Counts = { pages: 0, figures: 0, pledges: 0, notes: 0, kept: 0 };
      for (const { figures, pledges, notes = 0, kept = 0 } of await db.tallies.toArray()) {
        if (figures + pledges + notes > 0) counts.pages++;
        counts.figures += figures;
        counts.pledges += pledges;
        counts.notes += notes;
        counts.kept += kept;
      }
      return counts;
    });
  }

  /** Everything there is, pages in the order of their first sight, each page's items in reading order. */
  async allForExport(): Promise<Collection> {
    return this.run(everythingOf);
  }

  /** One page with its items, for an export; empty where the page is not in the collection. */
  async pageForExport(pageId: string): Promise<Collection> {
    const page = await this.page(pageId);
    return page
      ? { pages: [page], annotations: await this.annotationsOfPage(pageId) }
      : { pages: [], annotations: [] };
  }

  /**
   * Merges an archive into the collection, all of it or (on any failure) nothing. Importing the same archive again
   * changes nothing. What was read later wins. Items that were deleted here come back: an import is asked for.
   * Items whose page is in neither the archive nor the collection are skipped.
   */
  async importArchive(archive: Archive): Promise<Imported> {
    return this.run(async db => {
      const checked = check(archiveSchema, archive);
      const simplify = checked.pages.some(page => page.script === 'hant') ? await this.table() : null;
      const journal = noJournal();
      const since = this.now();
      const tallies = await mergeArchive(db, checked, simplify, journal);
      return { ...tallies, undo: () => this.run(db => takeBack(db, journal, since)) };
    });
  }

  /** The table where the changes hold words that it may fold. */
  async #simplifyWords(changes: readonly ItemChange[]): Promise<Simplify | null> {
    return changes.some(({ change }) => HAN.test(JSON.stringify(change))) ? this.table() : null;
  }
}

/** The collection of this context, for the background, which loads no table. */
export const own = new Repository();

async function withPages(db: Database, rows: readonly AnnotationRow[]): Promise<Item[]> {
  const ids = [...new Set(rows.map(row => row.pageId))];
  const pages = new Map((await db.pages.bulkGet(ids)).map(page => [page?.id, page]));
  return rows.flatMap(row => {
    const page = pages.get(row.pageId);
    return page ? [{ annotation: toRecord(row), page }] : [];
  });
}
