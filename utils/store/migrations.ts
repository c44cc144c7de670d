/**
 * The database's layouts, oldest first. A layout that was released is never edited; a change adds a version.
 * Before any of them is applied to data that is already there, backup.ts has put a copy aside.
 */
import type { Transaction } from 'dexie';

export interface Migration {
  /** Dexie's version number; the browser sees it times ten. */
  version: number;
  /** Tables and their indexes in Dexie's notation; null drops a table. */
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => PromiseLike<unknown> | undefined;
}

export const migrations: Migration[] = [
  {
    version: 1,
    stores: {
      // What was read, without its text: lists need titles, not megabytes.
      pages: 'id, lastSeen',
      // The texts of a page: the newest, and older ones as long as an item stands only in them.
      texts: '[pageId+textHash], pageId',
      // One row per item. `back` is minus `order`: newest page first and yet in reading order, in one backward walk.
      annotations: 'id, pageId, [pageId+order], [createdAt+pageId+back]',
      // What the search looks through first: a signature of all that a page's items say (terms.ts).
      search: 'pageId, pending',
      // How many items each page has: counting a hundred thousand rows takes seconds.
      tallies: 'pageId',
      // What the reader deleted and may still bring back ...
      bin: 'id, pageId, deletedAt',
      // ... and, for ever, that it was deleted: reading the page again must not bring it back.
      tombstones: 'id, pageId',
    },
  },
  {
    // The reader's words: items are found by what they said of them.
    version: 2,
    stores: {
      annotations: 'id, pageId, [pageId+order], [createdAt+pageId+back], reader.status, *reader.tags',
    },
  },
];

/** The browser's version number of the newest layout. */
export const layoutOf = (layouts: readonly Migration[]): number =>
  Math.round(10 * Math.max(...layouts.map(layout => layout.version)));
