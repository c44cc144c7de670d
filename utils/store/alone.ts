/**
 * Runs work while nobody else in this browser runs work of that name: two windows that open at once would each take the
 * other's unfinished backup for a broken one. Where there are no locks the work runs at once.
 */
export const alone = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  globalThis.navigator?.locks === undefined ? work() : navigator.locks.request(name, work);
