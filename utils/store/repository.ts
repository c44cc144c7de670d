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
import { bringBack, discard, purge } from './bin.ts';
import {
  type AnnotationRow,
  type Database,
  everything,
  type OpenOptions,
  openDatabase,
  type PageSummary,
} from './db.ts';
import { storeError, toStoreError } from './errors.ts';
import { findItems, foldPending } from './search.ts';
import type { Simplify } from './terms.ts';
import { changeEach, changeOnPage, type ItemChange, pageAt, wordsOfPage } from './words.ts';
import { noTally, type Tally, toRecord, writePage } from './write.ts';

export type { PageSummary } from './db.ts';
export type { ItemChange } from './words.ts';
export type { Tally } from './write.ts';

export interface RepositoryOptions extends OpenOptions {
  /**
   * Loads the Traditional → Simplified table; called only for a Traditional page, a Chinese query, or pages that a
   * context without the table has stored. A context that cannot load it (a service worker has no `import()`)
   * leaves it out: what it stores is folded when a context with the table searches.
   */
  loadSimplify?: () => Simplify | Promise<Simplify>;
  /** The clock, milliseconds since the epoch. */
  now?: () => number;
}

/** An item with the page it stands on, as lists show it. */
export interface Item {
  annotation: AnnotationRecord;
  page: PageSummary;
}

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

export interface Imported {
  pages: Tally;
  annotations: Tally;
}

export interface Collection {
  pages: PageRecord[];
  annotations: AnnotationRecord[];
}

const HAN = /\p{Script=Han}/u;

export class Repository {
  protected readonly options: RepositoryOptions;
  #open: Promise<Database> | null = null;
  #table: Promise<Simplify> | null = null;

  /** Opens nothing yet: the first call does, so that a service worker that only forwards messages stays light. */
  constructor(options: RepositoryOptions = {}) {
    this.options = options;
  }

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
        const ids = [...new Set(report.annotations.map(item => item.id))];
        const stored = (await db.annotations.bulkGet(ids)).filter(row => row !== undefined).length;
        return { stored, added: written.annotations.added, dismissed: ids.length - stored };
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
    return this.run(db =>
      db.transaction('r', [db.pages, db.texts, db.annotations, db.tombstones], async () => {
        const rows = await db.annotations.orderBy('[pageId+order]').toArray();
        const live = new Set(rows.map(row => row.pageId));
        const emptied = new Set(await db.tombstones.orderBy('pageId').uniqueKeys());
        const summaries = await db.pages.toArray();
        // A page all of whose items were deleted is deleted in the reader's eyes.
        const kept = summaries.filter(page => live.has(page.id) || !emptied.has(page.id));
        kept.sort((a, b) => a.firstSeen - b.firstSeen || (a.id < b.id ? -1 : 1));
        const place = new Map(kept.map((page, i) => [page.id, i]));
        rows.sort((a, b) => place.get(a.pageId)! - place.get(b.pageId)! || a.order - b.order);
        const pages: PageRecord[] = [];
        for (const page of kept) pages.push(await withText(db, page));
        return { pages, annotations: rows.map(toRecord) };
      }),
    );
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
      const { pages, annotations } = check(archiveSchema, archive);
      const simplify = pages.some(page => page.script === 'hant') ? await this.table() : null;
      const byPage = new Map<string, AnnotationRecord[]>();
      for (const item of annotations) {
        const items = byPage.get(item.pageId);
        if (items) items.push(item);
        else byPage.set(item.pageId, [item]);
      }
      return db.transaction('rw', everything(db), async () => {
        const imported: Imported = { pages: noTally(), annotations: noTally() };
        for (const page of pages) {
          const items = byPage.get(page.id) ?? [];
          byPage.delete(page.id);
          const options = { simplify: page.script === 'hant' ? simplify : null, revive: true };
          const written = await writePage(db, page, items, options);
          imported.pages[written.page]++;
          for (const fate of ['added', 'updated', 'skipped'] as const) {
            imported.annotations[fate] += written.annotations[fate];
          }
        }
        for (const items of byPage.values()) imported.annotations.skipped += items.length;
        return imported;
      });
    });
  }

  /** Closes the connection; the next call opens it again. */
  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    (await open?.catch(() => null))?.close();
  }

  protected now(): number {
    return (this.options.now ?? Date.now)();
  }

  /** The table where the changes hold words that it may fold. */
  async #simplifyWords(changes: readonly ItemChange[]): Promise<Simplify | null> {
    return changes.some(({ change }) => HAN.test(JSON.stringify(change))) ? this.table() : null;
  }

  /** The table, loaded once; null where this context has none. A failed load is tried again the next time. */
  protected async table(): Promise<Simplify | null> {
    const { loadSimplify } = this.options;
    if (!loadSimplify) return null;
    this.#table ??= Promise.resolve(loadSimplify());
    try {
      return await this.#table;
    } catch {
      this.#table = null;
      // Storing and searching go on without it; the page is marked to be folded later.
      return null;
    }
  }

  async #connect(): Promise<Database> {
    this.#open ??= openDatabase(this.options);
    const db = await this.#open;
    if (db.isOpen()) return db;
    // The browser closed it: another context upgraded it, or the reader cleared the data.
    this.#open = openDatabase(this.options);
    return this.#open;
  }

  protected async run<T>(work: (db: Database) => PromiseLike<T>): Promise<T> {
    try {
      return await work(await this.#connect());
    } catch (error) {
      const db = await this.#open?.catch(() => null);
      if (!db?.isOpen()) this.#open = null;
      throw toStoreError(error);
    }
  }
}

/** The collection of this context, for the background, which loads no table. */
export const own = new Repository();

async function withText(db: Database, page: PageSummary): Promise<PageRecord> {
  const row = await db.texts.get([page.id, page.textHash]);
  return { ...page, text: row?.text ?? '' };
}

async function withPages(db: Database, rows: readonly AnnotationRow[]): Promise<Item[]> {
  const ids = [...new Set(rows.map(row => row.pageId))];
  const pages = new Map((await db.pages.bulkGet(ids)).map(page => [page?.id, page]));
  return rows.flatMap(row => {
    const page = pages.get(row.pageId);
    return page ? [{ annotation: toRecord(row), page }] : [];
  });
}

/** The value as its schema has it, without foreign fields; a StoreError `invalid` that names the field otherwise. */
function check<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw storeError(
    'invalid',
    `Not a record of Duixian: ${v.getDotPath(issue) ?? 'record'}: ${issue.message}`,
  );
}
