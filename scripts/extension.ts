/**
 * Drives a launched extension from outside: opens tabs, asks a tab's content script for its state, reads what was
 * collected. Speaks through a tab that shows the extension's manifest: it has the extension's rights and runs no
 * script of its own.
 */
import type { Page } from 'puppeteer-core';
import type { TabState } from '../utils/messages.ts';
import type { AnnotationRecord, PageRecord } from '../utils/records.ts';
import type { Launched } from './launch.ts';

export interface Tab {
  page: Page;
  /** The extension's number for this tab. */
  id: number;
}

export interface Collected {
  pages: PageRecord[];
  annotations: AnnotationRecord[];
}

/** The part of the extension API used here; both browsers offer it as `chrome`. */
interface ExtensionApi {
  tabs: {
    query(query: object): Promise<{ id?: number }[]>;
    sendMessage(id: number, message: unknown, options: object): Promise<unknown>;
  };
}

export interface Extension extends Launched {
  /** The page that speaks for the extension; for what the functions here do not cover. */
  probe: Page;
  /** Opens an empty tab. Navigate its `page` as usual. */
  newTab(): Promise<Tab>;
  /** What the content script of a tab says; null where none listens. */
  state(tab: Tab): Promise<TabState | null>;
  /** Opens the popup as a tab of its own, for another tab. */
  openPopup(tab: Tab): Promise<Page>;
  /** Every page and annotation in the extension's database, deleted ones (still undoable) included. */
  collected(): Promise<Collected>;
}

export async function drive(launched: Launched): Promise<Extension> {
  const probe = await launched.openExtensionPage('manifest.json');

  const tabIds = (): Promise<number[]> =>
    probe.evaluate(async () => {
      const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      return (await tabs.query({})).map(tab => tab.id ?? -1);
    });

  return {
    ...launched,
    probe,
    async newTab() {
      const before = new Set(await tabIds());
      const page = await launched.browser.newPage();
      const id = (await tabIds()).find(one => !before.has(one));
      if (id === undefined) throw new Error('the browser opened no tab');
      return { page, id };
    },
    state: tab =>
      probe.evaluate(async id => {
        const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
        try {
          return ((await tabs.sendMessage(id, { kind: 'state' }, { frameId: 0 })) as TabState) ?? null;
        } catch {
          return null;
        }
      }, tab.id),
    openPopup: tab => launched.openExtensionPage(`popup.html?tab=${tab.id}`),
    collected: () => probe.evaluate(readDatabase),
  };
}

/** Runs in the extension's page. Reads without a version, so that it never creates or upgrades anything. */
async function readDatabase(): Promise<Collected> {
  const found: Record<string, unknown[]> = {};
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    for (const store of database.objectStoreNames) {
      found[store] = await new Promise<unknown[]>((done, fail) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    }
    database.close();
  }
  return {
    pages: (found.pages ?? []) as PageRecord[],
    annotations: (found.annotations ?? []) as AnnotationRecord[],
  };
}

/**
 * Waits until a tab's page is annotated and everything is stored, or until it is clear that it is not one of ours.
 * Resolves to the last state seen; null where no content script answered within `patience` milliseconds.
 */
export async function settled(extension: Extension, tab: Tab, patience = 5000): Promise<TabState | null> {
  const from = Date.now();
  for (;;) {
    const state = await extension.state(tab);
    const done = state && (state.status === 'quiet' || (state.status === 'painted' && state.unsaved === 0));
    if (done) return state;
    // A content script that answered is at work and gets its time; silence means that the page is not ours.
    if (Date.now() - from > (state ? 60_000 : patience)) return state;
    await new Promise(next => setTimeout(next, 50));
  }
}
