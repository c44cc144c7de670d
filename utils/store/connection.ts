/** A context's connection to the database: opened when it is first used, opened again where the browser closed it. */
import * as v from 'valibot';
import { type Database, type OpenOptions, openDatabase } from './db.ts';
import { storeError, toStoreError } from './errors.ts';
import type { Simplify } from './terms.ts';

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

export class Connection {
  protected readonly options: RepositoryOptions;
  #open: Promise<Database> | null = null;
  #table: Promise<Simplify> | null = null;

  /** Opens nothing yet: the first call does, so that a service worker that only forwards messages stays light. */
  constructor(options: RepositoryOptions = {}) {
    this.options = options;
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

/** The value as its schema has it, without foreign fields; a StoreError `invalid` that names the field otherwise. */
export function check<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw storeError(
    'invalid',
    `Not a record of Duixian: ${v.getDotPath(issue) ?? 'record'}: ${issue.message}`,
  );
}
