import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { type Replies, type ToBackground, tellTab, toBackground } from '../utils/messages.ts';
import type { Ground } from '../utils/paint/ground.ts';
import { highlightCss } from '../utils/paint/styles.ts';
import { StoreError } from '../utils/store/errors.ts';
import { purgeDeleted, saveReport } from '../utils/store/repository.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

const SEAL = '#B3362B';

/** A message whose text is for the reader. */
class Refusal extends Error {}

const say = (key: string, ...values: string[]): string =>
  (browser.i18n.getMessage as (key: string, values: string[]) => string)(key, values);

/** Pages that are open already when the extension comes: Firefox looks at them itself, Chromium does not. */
async function greetOpenTabs(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || !/^(?:https?|file):/.test(url ?? '')) continue;
    const files: ['/content-scripts/sentinel.js'] = ['/content-scripts/sentinel.js'];
    browser.scripting.executeScript({ target: { tabId: id }, files }).catch(() => {
      // the store's own pages, a file without leave, a tab that was closed
    });
  }
}

/** What was deleted can be brought back for a month; then its bin is emptied. */
const BIN_TIME = 30 * 24 * 60 * 60 * 1000;

async function emptyBin(): Promise<void> {
  try {
    await purgeDeleted(Date.now() - BIN_TIME);
  } catch {
    // the store says what is wrong when the reader next asks something of it
  }
}

/** Keeps no state: the browser stops and starts this context as it likes. */
export default defineBackground(() => {
  if (import.meta.env.CHROME) browser.runtime.onInstalled.addListener(() => void greetOpenTabs());
  browser.runtime.onStartup.addListener(() => void emptyBin());
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, respond: (answer: unknown) => void) => {
      answer(message, sender).then(respond, (error: unknown) => respond({ error: explain(error) }));
      // the answer comes later
      return true;
    },
  );
});

async function answer(input: unknown, sender: Sender): Promise<Replies[ToBackground['kind']]> {
  if (sender.id !== browser.runtime.id) throw new Refusal(say('card_error_sender'));
  const parsed = v.safeParse(toBackground, input);
  if (!parsed.success) throw new Refusal(say('card_error_message', v.getDotPath(parsed.issues[0]) ?? 'kind'));
  const message = parsed.output;
  const ownPage = sender.url?.startsWith(browser.runtime.getURL('/')) === true;
  if (message.kind === 'annotate') {
    if (!ownPage) throw new Refusal(say('card_error_sender'));
    return annotate(message.tabId);
  }
  const tabId = sender.tab?.id;
  if (ownPage || tabId === undefined || sender.frameId !== 0) throw new Refusal(say('card_error_sender'));
  switch (message.kind) {
    case 'candidate':
      await inject(tabId);
      return { injected: true };
    case 'ground':
      await paintGround(tabId, message.ground);
      return { ok: true };
    case 'need-hant':
      await browser.scripting.executeScript({ ...script(tabId), files: ['/hant.js'] });
      return { injected: true };
    case 'need-scribe':
      await browser.scripting.executeScript({ ...script(tabId), files: ['/scribe.js'] });
      return { injected: true };
    case 'counts':
      await showCounts(tabId, message.figures, message.pledges);
      return { ok: true };
    case 'report':
      // a script in a page may only speak for the site it is on
      if (originOf(message.page.url) !== originOf(sender.url)) throw new Refusal(say('card_error_sender'));
      // what is read in a private window is shown there and kept nowhere
      if (sender.tab?.incognito) return { stored: message.annotations.length };
      return { stored: (await saveReport(message.page, message.annotations)).stored };
  }
}

const script = (tabId: number) => ({ target: { tabId, frameIds: [0] }, injectImmediately: true });
// AUTHOR: Chromium computes the background of a highlight from a user style sheet, but does not paint it
const style = (tabId: number) => ({ target: { tabId, frameIds: [0] }, origin: 'AUTHOR' as const });

/** Harmless when done twice: the same rules again, and the annotator sees that it is there already. */
async function inject(tabId: number): Promise<void> {
  await Promise.all([
    browser.scripting.insertCSS({ ...style(tabId), css: highlightCss('light') }),
    browser.scripting.executeScript({ ...script(tabId), files: ['/annotator.js'] }),
  ]);
}

async function paintGround(tabId: number, ground: Ground): Promise<void> {
  const other = ground === 'dark' ? 'light' : 'dark';
  await browser.scripting.insertCSS({ ...style(tabId), css: highlightCss(ground) });
  await browser.scripting.removeCSS({ ...style(tabId), css: highlightCss(other) });
}

async function annotate(tabId: number): Promise<{ injected: boolean }> {
  try {
    await inject(tabId);
    await tellTab(tabId, { kind: 'force' });
  } catch (error) {
    // the browser's own pages, its store, a file without leave, a closed tab
    throw new Refusal(say('card_error_tab', error instanceof Error ? error.message : String(error)));
  }
  return { injected: true };
}

async function showCounts(tabId: number, figures: number, pledges: number): Promise<void> {
  const total = figures + pledges;
  const text = total === 0 ? '' : total > 999 ? '999+' : String(total);
  try {
    // per tab: the browser takes it back itself when the tab goes elsewhere
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: SEAL }),
      browser.action.setBadgeTextColor({ tabId, color: '#FFFFFF' }),
      browser.action.setTitle({
        tabId,
        title: total === 0 ? '' : say('card_badge', String(figures), String(pledges)),
      }),
    ]);
  } catch {
    // the tab was closed meanwhile
  }
}

function originOf(url: string | undefined): string | null {
  try {
    const { protocol, host } = new URL(url ?? '');
    return `${protocol}//${host}`;
  } catch {
    return null;
  }
}

function explain(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof StoreError) return say(`store_${error.code}`);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return say('card_error_failed', detail);
}
