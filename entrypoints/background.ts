import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onCommand } from '../utils/commands.ts';
import { newFrames, speakerOf } from '../utils/frames.ts';
import { judge } from '../utils/genre/judge.ts';
import { originOf } from '../utils/identity.ts';
import { loadWords, say as sayIn, speak } from '../utils/language.ts';
import { type Replies, type ToBackground, tellTab, toBackground } from '../utils/messages.ts';
import { type Ground, judgeGround } from '../utils/paint/ground.ts';
import { lookAgain } from '../utils/pledges/second/look.ts';
import { dress, dressFor, redress } from '../utils/settings/dress.ts';
import { layMenus, onMenu, tickMenus } from '../utils/settings/menus.ts';
import { applyScripts, greet } from '../utils/settings/scripts.ts';
import { DEFAULTS, type Settings, siteOf, verdictOn } from '../utils/settings/settings.ts';
import { loadSettings, onSettings } from '../utils/settings/stored.ts';
import { StoreError } from '../utils/store/errors.ts';
import { found, mayPass, park, storeParked } from '../utils/store/parked.ts';
import { own } from '../utils/store/repository.ts';
import { changeKept, saveReported } from '../utils/store/selective.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

const SEAL = '#B3362B';

/** A message whose text is for the reader. */
class Refusal extends Error {}

const say = (key: string, ...values: string[]): string => sayIn(key, values);

/** The settings, read once in this context's life and kept fresh. */
let settings: Promise<Settings> | undefined;
const known = (): Promise<Settings> => {
  settings ??= loadSettings()
    .then(spoken)
    .catch(error => {
      // the next one asks again; until then the browser holds to the scripts that are registered
      settings = undefined;
      throw error;
    });
  return settings;
};

/** The same settings, when their language is spoken; that of the browser where its words cannot be read. */
async function spoken(now: Settings): Promise<Settings> {
  speak(await loadWords(now.language).catch(() => null));
  return now;
}

/** The settings, or the usual ones where they cannot be read now. */
const wanted = (): Promise<Settings> => known().catch(() => DEFAULTS);

/** Not `wanted`: where it is not known what the reader chose, nothing is stored; the annotator asks again. */
const collectsAll = async (): Promise<boolean> => (await known()).collect === 'all';

/** What must be so before pages come: the scripts and menus that the settings ask for. */
async function prepare(): Promise<void> {
  const now = await known();
  await Promise.all([applyScripts(now), layMenus(now)]);
}

/** Looks at the pages that are open already when the extension comes or its settings change. */
async function visitTabs(visit: (tabId: number, url: string) => Promise<unknown>): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || url === undefined || siteOf(url) === null) continue;
    visit(id, url).catch(() => {
      // the store's own pages, a file without leave, a tab that was closed or has nobody who listens
    });
  }
}

async function arrive(): Promise<void> {
  await prepare();
  const now = await known();
  await visitTabs((id, url) => greet(id, now, url));
}

async function follow(now: Settings, before: Settings): Promise<void> {
  settings = spoken(now);
  await settings;
  await Promise.all([applyScripts(now), now.language === before.language ? tickMenus(now) : layMenus(now)]);
  await visitTabs(async (id, url) => {
    await redress(id, now, before);
    const { says } = verdictOn(now, url);
    const said = verdictOn(before, url).says;
    if (says === said) return;
    // what was wanted whatever it is must be judged anew; where nobody listens there is nothing to take back
    if (says === 'never' || said === 'always') await tellTab(id, { kind: 'leave' }).catch(() => {});
    await greet(id, now, url);
    // an annotator that is there already has perhaps judged the page to be none of ours
    if (says === 'always') await annotate(id);
  });
}

/** How it works, on an example; once, and not in a browser that has only private windows. */
async function welcome(): Promise<void> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const window = windows.find(one => one.focused && !one.incognito) ?? windows.find(one => !one.incognito);
  if (window?.id === undefined) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html'), windowId: window.id });
}

/** What was deleted can be brought back for a month; then its bin is emptied. */
const BIN_TIME = 30 * 24 * 60 * 60 * 1000;

async function emptyBin(): Promise<void> {
  try {
    await own.purgeDeleted(Date.now() - BIN_TIME);
  } catch {
    // the store says what is wrong when the reader next asks something of it
  }
}

/** Keeps no state: the browser stops and starts this context as it likes. */
export default defineBackground(() => {
  // what fails here is tried again at the next start, and the popup says what it finds
  const quietly = (task: Promise<void>): void => void task.catch(() => {});
  browser.runtime.onInstalled.addListener(({ reason }) => {
    quietly(arrive());
    void unpark();
    if (reason === 'install') quietly(welcome());
  });
  browser.runtime.onStartup.addListener(() => {
    quietly(prepare());
    quietly(emptyBin());
    void unpark();
  });
  onSettings((now, before) => quietly(follow(now, before)));
  browser.commands.onCommand.addListener((command, tab) => quietly(onCommand(command, tab)));
  browser.contextMenus.onClicked.addListener((info, tab) => quietly(onMenu(info, tab, annotate)));
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, respond: (answer: unknown) => void) => {
      answer(message, sender).then(respond, (error: unknown) => respond(refuse(error)));
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
  const frame = sender.frameId;
  if (ownPage || tabId === undefined || frame === undefined) throw new Refusal(say('card_error_sender'));
  switch (message.kind) {
    case 'candidate':
      // a page that was open before the settings changed, or whose host no match pattern can name
      if (await ruledOut(sender)) return { injected: false };
      if (message.frames) await lookIntoFrames(tabId, sender.tab?.url);
      else await inject(tabId, frame);
      return { injected: true };
    case 'judge':
      // here and not in the page: his words are a ninth of what would be loaded there, and stay warm between pages
      return judge(message);
    case 'look':
      return lookAgain(message);
    case 'ground':
      return { ground: await matchGround(tabId, frame, message) };
    case 'need-hant':
      await browser.scripting.executeScript({ ...script(tabId, frame), files: ['/hant.js'] });
      return { injected: true };
    case 'need-scribe':
      await browser.scripting.executeScript({ ...script(tabId, frame), files: ['/scribe.js'] });
      return { injected: true };
    case 'need-traditional':
      await browser.scripting.executeScript({ ...script(tabId, frame), files: ['/traditional.js'] });
      return { injected: true };
    case 'language':
      return { words: await loadWords(message.language) };
    case 'counts':
      if (!message.framed || (await speakerOf(tabId)) === frame)
        await showCounts(tabId, message.figures, message.pledges);
      return { ok: true };
    case 'words':
      if (sender.tab?.incognito) return { annotations: [] };
      return { annotations: await own.wordsOfPage(message.pageId, originOfSender(sender)) };
    case 'change':
      if (sender.tab?.incognito) throw new Refusal(say('card_error_private'));
      return (await collectsAll())
        ? own.changeOnPage(message.annotation, message.change, originOfSender(sender))
        : changeKept(own, message.annotation, message.change, originOfSender(sender));
    case 'remove':
    case 'restore':
      if (sender.tab?.incognito) throw new Refusal(say('card_error_private'));
      await own.removeOnPage(message.id, message.pageId, originOfSender(sender), message.kind === 'restore');
      return { ok: true };
    case 'report':
      // what is read in a private window is shown there and kept nowhere
      if (sender.tab?.incognito) return { stored: message.annotations.length };
      return { stored: await store(message, originOfSender(sender)) };
  }
}

/** Stores a report; what the database does not take now is kept beside it, whether its page stays open or not. */
async function store(message: Extract<ToBackground, { kind: 'report' }>, site: string): Promise<number> {
  const all = message.wanted === true || (await collectsAll());
  try {
    const stored = await saveReported(own, message, site, all);
    void found(message)
      .catch(() => {})
      .then(unpark);
    return stored;
  } catch (error) {
    // what cannot be noted either stays with its page, which says so as long as it is open
    if (mayPass(error) && message.annotations.length > 0) await park(message, site, error).catch(() => {});
    throw error;
  }
}

/** Stores what was kept until it could be; what still cannot waits for the next start, report or popup. */
async function unpark(): Promise<void> {
  try {
    const all = await collectsAll();
    await storeParked((report, site) => saveReported(own, report, site, all));
  } catch {
    // the popup says that it waits
  }
}

/** Do the settings rule out the page, or the page that this one is framed in? */
async function ruledOut({ url, tab }: Sender): Promise<boolean> {
  const now = await known();
  return [url, tab?.url].some(one => one !== undefined && verdictOn(now, one).says === 'never');
}

async function lookIntoFrames(tabId: number, url: string | undefined): Promise<void> {
  const frames = await newFrames(tabId);
  if (frames.length > 0) await greet(tabId, await known(), url, frames);
}

const target = (tabId: number, frame: number) => ({ target: { tabId, frameIds: [frame] } });
const script = (tabId: number, frame: number) => ({ ...target(tabId, frame), injectImmediately: true });

/** Harmless when done twice: the same rules again, and the annotator sees that it is there already. */
async function inject(tabId: number, frame = 0): Promise<void> {
  await Promise.all([
    wanted().then(now => dress(tabId, frame, now)),
    browser.scripting.executeScript({ ...script(tabId, frame), files: ['/annotator.js'] }),
  ]);
}

async function matchGround(
  tabId: number,
  frame: number,
  { now, backgrounds, ink }: { now: Ground; backgrounds: string[]; ink: string },
): Promise<Ground> {
  const ground = judgeGround(backgrounds, ink);
  if (ground === now) return ground;
  await dressFor(ground, tabId, frame, await wanted());
  return ground;
}

async function annotate(tabId: number): Promise<{ injected: boolean }> {
  try {
    for (const frame of [0, ...(await newFrames(tabId))]) {
      await inject(tabId, frame);
      await tellTab(tabId, { kind: 'force' }, frame);
    }
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

/**
 * The origin of the document that sent a message. In Chromium a frame may still have the address of the empty page it began
 * as; a frame without an address is taken for the tab's.
 */
function originOfSender({ origin, url, tab }: Sender): string {
  if (origin !== undefined && /^https?:/.test(origin)) return origin;
  return originOf(url?.startsWith('about:') ? tab?.url : url) ?? '';
}

/** What is wrong, and whether the same message would be refused again. */
function refuse(error: unknown): { error: string; final?: true } {
  const final = error instanceof Refusal || (error instanceof StoreError && error.code === 'invalid');
  return { error: explain(error), ...(final && { final }) };
}

function explain(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof StoreError) return say(`store_${error.code}`);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return say('card_error_failed', detail);
}
