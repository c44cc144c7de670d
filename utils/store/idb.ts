/** Plain IndexedDB, for what must not wait for Dexie or knows nothing of the tables of today. */

/** What a request answers. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

/** Resolves when the transaction has committed. */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error);
  });
}

/** Opens what is there, at the version it has; null (and nothing created) where there is none. */
export function openExisting(factory: IDBFactory, name: string): Promise<IDBDatabase | null> {
  return new Promise((done, fail) => {
    const request = factory.open(name);
    let fresh = false;
    request.onupgradeneeded = () => {
      fresh = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => done(request.result);
    request.onerror = event => {
      event.preventDefault();
      if (fresh) done(null);
      else fail(request.error);
    };
  });
}

/**
 * The entries of an index in portions from its end: the range of keys of each. Backwards the browsers hand out rows
 * one by one, forwards many at once, so a portion is found by stepping over keys and then read forwards.
 * `first` and `each` entries, a few more where keys are the same.
 */
export async function* portionsFromEnd(
  read: <T>(work: (index: IDBIndex) => Promise<T>) => Promise<T>,
  first: number,
  each: number,
  range: typeof IDBKeyRange = globalThis.IDBKeyRange,
): AsyncGenerator<IDBKeyRange | null> {
  let end: IDBValidKey | null = null;
  for (let size = first; ; size = each) {
    const before: IDBKeyRange | null = end === null ? null : range.upperBound(end, true);
    const steps = size;
    const start: IDBValidKey | null = await read(index => keyBehind(index, before, steps));
    if (start === null) {
      yield before;
      return;
    }
    yield end === null ? range.lowerBound(start) : range.bound(start, end, false, true);
    end = start;
  }
}

/** The key of the entry that is number `steps` from the end of the range; null where there are fewer. */
function keyBehind(index: IDBIndex, range: IDBKeyRange | null, steps: number): Promise<IDBValidKey | null> {
  return new Promise((done, fail) => {
    const request = index.openKeyCursor(range, 'prev');
    let there = steps === 1;
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null || there) return done(cursor?.key ?? null);
      there = true;
      cursor.advance(steps - 1);
    };
  });
}
