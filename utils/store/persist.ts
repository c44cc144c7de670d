/** Asks the browser never to evict the collection when the disk runs low. Only a window may ask, not a worker. */

/** @returns whether the storage is persistent now; false where the browser refuses or cannot be asked. */
export async function requestPersistence(
  storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage,
) {
  try {
    if (await storage?.persisted?.()) return true;
    return (await storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}
