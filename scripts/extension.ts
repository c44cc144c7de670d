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
  /** The same without its items: those of a huge page take long to come over. */
  progress(tab: Tab): Promise<TabState | null>;
  /** Opens the popup as a tab of its own, for another tab. */
  openPopup(tab: Tab): Promise<Page>;
  /**
   * The pages in the extension's database whose address contains `part` (all by default) with their annotations;
   * deleted ones that can still be restored are included.
   */
  collected(part?: string): Promise<Collected>;
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
    state: tab => probe.evaluate(askState, tab.id, true),
    progress: tab => probe.evaluate(askState, tab.id, false),
    openPopup: tab => launched.openExtensionPage(`popup.html?tab=${tab.id}`),
    collected: (part = '') => probe.evaluate(readDatabase, part),
  };
}

/** Runs in the extension's page. */
async function askState(id: number, items: boolean): Promise<TabState | null> {
  const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  try {
    const ask = (message: object) => tabs.sendMessage(id, message, { frameId: 0 });
    const state = (await ask({ kind: 'state' })) as TabState | null;
    if (!items) return state && { ...state, page: null, annotations: [] };
    const { of = 0, serial = 0 } = state?.more ?? {};
    while (state && state.annotations.length < of) {
      const from = state.annotations.length;
      const more = (await ask({ kind: 'items', from, serial })) as Pick<TabState, 'annotations'>;
      if (more.annotations.length === 0) return askState(id, items);
      state.annotations.push(...more.annotations);
    }
    return state;
  } catch {
    return null;
  }
}

/** Runs in the extension's page. Reads without a version, so that it never creates or upgrades anything. */
async function readDatabase(part: string): Promise<Collected> {
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
  const pages = ((found.pages ?? []) as PageRecord[]).filter(page => page.url.includes(part));
  const ids = new Set(pages.map(page => page.id));
  const annotations = ((found.annotations ?? []) as AnnotationRecord[]).filter(one => ids.has(one.pageId));
  return { pages, annotations };
}

/**
 * Waits until a tab's page is annotated and everything is stored, or until it is clear that it is not one of ours.
 * Resolves to the last state seen; null where no content script answered within `patience` milliseconds.
 */
export async function settled(extension: Extension, tab: Tab, patience = 5000): Promise<TabState | null> {
  const from = Date.now();
  for (;;) {
    const asked = Date.now();
    const state = await extension.progress(tab);
    const done = state && (state.status === 'quiet' || (state.status === 'painted' && state.unsaved === 0));
    if (done) return extension.state(tab);
    // A content script that answered is at work and gets its time; silence means that the page is not ours.
    if (Date.now() - from > (state ? 90_000 : patience)) return state;
    // Even so the answer is put together from every item of the page: asking all the time would keep a large page from its work.
    await new Promise(next => setTimeout(next, Math.min(1000, 30 + 4 * (Date.now() - asked))));
  }
}
