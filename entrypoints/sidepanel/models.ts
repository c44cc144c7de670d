/** The side panel's models: the page in the tab beside it, in step with it. */
import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { collection, loadSimplify } from '../../components/collection.ts';
import { explain } from '../../components/explain.ts';
import { t } from '../../components/i18n.ts';
import { countsOf } from '../../components/page.ts';
import { toast } from '../../components/Toast.tsx';
import { pageOfTab } from '../../components/world.ts';
import { originOf } from '../../utils/identity.ts';
import { breathe } from '../../utils/live/tasks.ts';
import { lineToTab, tellTab } from '../../utils/messages.ts';
import type { AnnotationRecord, Change } from '../../utils/records.ts';
import { loadSettings } from '../../utils/settings/stored.ts';
import { changeKept } from '../../utils/store/selective.ts';
import { searchKey } from '../../utils/store/terms.ts';

export const page = pageOfTab();

/** The id of the first item in the page's window; null while that is not known. */
export const inView = signal<string | null>(null);

/** What is typed into the search field. */
export const query = signal('');
/** Ids of what holds it, folded, in either script; null where everything is shown. */
const found = signal<ReadonlySet<string> | null>(null);
const inSearch = (items: readonly AnnotationRecord[]) => {
  const ids = found.value;
  return ids === null ? items : items.filter(item => ids.has(item.id));
};
/** What the list shows. */
export const rows = computed(() => inSearch(page.shown.value));
/** How many each filter would show. */
export const counts = computed(() => countsOf(inSearch(page.annotations.value)));

let simplify: ((text: string) => string) | null = null;
/** Counts the searches, of which only the last is shown. */
let searches = 0;
/** A search of a long page goes on for so many milliseconds before it lets the keys have their turn. */
const SLICE = 12;

export async function search(typed: string): Promise<void> {
  query.value = typed;
  await look();
}

/** Looks for what is typed among the items that are there now; the list stays as it is until that is known. */
async function look(): Promise<void> {
  const mine = ++searches;
  const typed = query.peek();
  if (typed.trim() === '') {
    found.value = null;
    return;
  }
  if (simplify === null && /\p{Script=Han}/u.test(typed)) simplify = await loadSimplify().catch(() => null);
  const words = typed.split(/\s+/).map(fold).filter(Boolean);
  const ids = new Set<string>();
  let until = performance.now() + SLICE;
  for (const item of page.annotations.peek()) {
    if (mine !== searches) return;
    if (performance.now() > until) {
      await breathe();
      until = performance.now() + SLICE;
    }
    const hay = hayOf(item);
    if (words.every(word => hay.includes(word))) ids.add(item.id);
  }
  if (mine === searches) found.value = ids;
}

const fold = (text: string): string => searchKey(text, simplify);

/** What was folded once; anew when the table has come. */
let folded: { with: ((text: string) => string) | null; hays: WeakMap<AnnotationRecord, string> } = {
  with: null,
  hays: new WeakMap(),
};

function hayOf(item: AnnotationRecord): string {
  if (folded.with !== simplify) folded = { with: simplify, hays: new WeakMap() };
  const known = folded.hays.get(item);
  if (known !== undefined) return known;
  const { target, body, reader } = item;
  const subject = body.type === 'figure' ? body.subject : '';
  const tags = (reader?.tags ?? []).map(tag => `#${tag}`);
  const hay = fold([target.exact, target.sentence, subject, reader?.note, ...tags].join(' '));
  folded.hays.set(item, hay);
  return hay;
}

/** Changes an item here and on the page, and offers to take it back. */
export async function change(item: AnnotationRecord, wanted: Change, said: string): Promise<void> {
  const view = page.view.peek();
  if (view.kind !== 'painted' || view.state.page === null) return;
  try {
    const tabId = page.tabId();
    // what is read in a private window is kept nowhere
    if (tabId !== null && (await browser.tabs.get(tabId)).incognito) {
      toast({ text: t('card_error_private'), failed: true });
      return;
    }
    const origin = originOf(view.state.page.url) ?? '';
    const all = (await loadSettings()).collect === 'all';
    // where only what is kept is collected, the page is not there yet
    const repository = await collection();
    if (!all) await repository.saveReport(view.state.page, []);
    const { annotation, undo } = await (all
      ? repository.changeOnPage(item, wanted, origin)
      : changeKept(repository, item, wanted, origin));
    page.patch(annotation);
    const tab = page.tabId();
    if (tab !== null) void tellTab(tab, { kind: 'refresh' }).catch(() => {});
    if (said !== '' && Object.keys(undo).length > 0)
      toast({ text: said, undo: () => void change(annotation, undo, '') });
  } catch (error) {
    toast({ text: explain(error), failed: true });
  }
}

/** Holds a line to the page's script: it says what is in view, and that something has changed; and when it is gone. */
let port: ReturnType<typeof browser.tabs.connect> | null = null;

async function connect(): Promise<void> {
  const tab = page.tabId();
  const round = following;
  if (tab === null || port !== null || page.view.peek().kind !== 'painted') return;
  const line = await lineToTab(tab, 'panel');
  // another tab came to the front, or another call was first
  if (port !== null || round !== following) {
    line.disconnect();
    return;
  }
  port = line;
  line.onMessage.addListener((message: unknown) => {
    if (typeof message !== 'object' || message === null) return;
    if ('view' in message && typeof message.view === 'string') inView.value = message.view;
    if ('changed' in message) void page.refresh();
  });
  line.onDisconnect.addListener(() => {
    if (port === line) port = null;
    inView.value = null;
    setTimeout(() => void follow(), 300);
  });
}

let following = 0;

/** Looks at the tab beside the panel; a page that has just loaded is asked a few times, its annotator comes later. */
export async function follow(): Promise<void> {
  const round = ++following;
  port?.disconnect();
  port = null;
  for (const pause of [0, 300, 700, 1_500, 3_000]) {
    await new Promise(next => setTimeout(next, pause));
    if (round !== following) return;
    await page.load(pause > 0);
    const { kind } = page.view.peek();
    if (kind === 'painted' || kind === 'closed') break;
  }
}

/** Keeps to the active tab of this window; one that `?tab=ID` names is held to. */
export function start(): void {
  page.view.subscribe(() => void connect());
  page.annotations.subscribe(() => void look());
  void follow();
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id === page.tabId() && status === 'complete') void follow();
  });
  if (new URLSearchParams(location.search).has('tab')) return;
  browser.tabs.onActivated.addListener(async ({ windowId }) => {
    const here = await browser.windows.getCurrent();
    if (here.id === windowId) void follow();
  });
}
