/**
 * Settings as content scripts: the browser itself keeps the sentinel from sites that are ruled out, which costs
 * ordinary pages nothing and needs no trust in our own code. What cannot be said in match patterns (hosts by IPv6
 * number) the background decides when the sentinel calls.
 */
import { browser } from 'wxt/browser';
import { FILES, OFFICIAL, type Rule, type Settings, verdictOn } from './settings.ts';

const SENTINEL = '/sentinel.js' as const;
/** Says to the sentinel behind it that each page of the site is wanted. */
const ALWAYS = '/always.js' as const;

export interface Script {
  id: 'sentinel' | 'always';
  js: string[];
  matches: string[];
  excludeMatches: string[];
  /**
   * At the end of the document, not when it is idle: the way to the background and back is then taken while the page
   * still loads. The annotator waits for style sheets where it has to.
   */
  runAt: 'document_end';
}

function patternsOf({ sites }: Settings, ...rules: Rule[]): string[] {
  return Object.keys(sites)
    .filter(site => rules.includes(sites[site] as Rule) && /^[\w.-]+$/.test(site))
    .map(site => (site === FILES ? 'file:///*' : `*://${site}/*`));
}

/** The content scripts that these settings ask for. Pure. */
export function scriptsFor(settings: Settings): Script[] {
  if (settings.paused) return [];
  const always = patternsOf(settings, 'always');
  const sentinel: Script = {
    id: 'sentinel',
    js: [SENTINEL],
    matches: settings.onlyOfficial ? OFFICIAL.map(domain => `*://*.${domain}/*`) : ['*://*/*', 'file:///*'],
    excludeMatches: patternsOf(settings, 'never', 'always'),
    runAt: 'document_end',
  };
  if (always.length === 0) return [sentinel];
  return [
    sentinel,
    { ...sentinel, id: 'always', js: [ALWAYS, SENTINEL], matches: always, excludeMatches: [] },
  ];
}

let turn: Promise<unknown> = Promise.resolve();

/** Registers what the settings ask for instead of what was registered. One call after the other. */
export function applyScripts(settings: Settings): Promise<void> {
  const next = turn.then(async () => {
    const old = (await browser.scripting.getRegisteredContentScripts()).map(script => script.id);
    const wanted = scriptsFor(settings);
    // a background that dies between the two leaves scripts too many rather than none: it is asked when they call
    for (const script of wanted) {
      if (old.includes(script.id)) await browser.scripting.updateContentScripts([script]);
      else await browser.scripting.registerContentScripts([script]);
    }
    const ids = old.filter(id => !wanted.some(script => script.id === id));
    if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  });
  turn = next.catch(() => {
    // told to the caller; the next one starts afresh
  });
  return next;
}

/** Sends the sentinel into a tab that was open before the settings let it in, or into frames of it. */
export async function greet(
  tabId: number,
  settings: Settings,
  url: string | undefined,
  frameIds: number[] = [0],
): Promise<void> {
  const { says } = verdictOn(settings, url);
  if (says === 'never') return;
  const files = says === 'always' ? [ALWAYS, SENTINEL] : [SENTINEL];
  await browser.scripting.executeScript({ target: { tabId, frameIds }, files });
}
