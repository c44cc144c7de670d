/**
 * The frames of a tab. Old sites keep the article in one; it is read there, with its own address as its source, and the
 * frame with most in it speaks for the tab. Needs no permission beyond that for the pages themselves.
 */
import type { Browser } from 'wxt/browser';
import { looksGarbled } from './text/garbled.ts';

/** Looked up when it is used, as in messages.ts. */
const scripting = () => (globalThis as unknown as { chrome: typeof Browser }).chrome.scripting;

/** What a function that stands for itself says in each frame that can be reached; nothing where none can. */
async function ask<T>(tabId: number, func: () => T): Promise<[frame: number, said: T][]> {
  try {
    const target = { tabId, allFrames: true };
    const said = await scripting().executeScript({ target, injectImmediately: true, func });
    return said.map(({ frameId, result }) => [frameId, result as T]);
  } catch {
    // the browser's own pages, its store, a closed tab
    return [];
  }
}

/** What sort of document a tab shows (`application/pdf`); null where the browser lets no script in. */
export async function contentOf(tabId: number): Promise<string | null> {
  try {
    const target = { tabId };
    const func = () => document.contentType;
    const [said] = await scripting().executeScript({ target, injectImmediately: true, func });
    return said?.result ?? null;
  } catch {
    return null;
  }
}

/** The frame that speaks for the tab: the top one, unless another has more on it. */
export async function speakerOf(tabId: number): Promise<number> {
  const found = await ask(tabId, () => {
    const { duixianAnnotator } = globalThis as unknown as { duixianAnnotator?: { found: number } };
    return duixianAnnotator?.found ?? -1;
  });
  let speaker = 0;
  let most = found.find(([frame]) => frame === 0)?.[1] ?? -1;
  for (const [frame, here] of found) {
    if (here <= most) continue;
    speaker = frame;
    most = here;
  }
  return speaker;
}

/**
 * Frames that are wide enough for an article, with text and nothing of ours in them; of those without an address of their own the ones that
 * the page around them may look into.
 */
export async function newFrames(tabId: number): Promise<number[]> {
  const fit = await ask(tabId, () => {
    const { duixianSentinel } = globalThis as { duixianSentinel?: unknown };
    return (
      window !== window.top &&
      duixianSentinel === undefined &&
      (/^(?:https?|file):/.test(location.protocol) ||
        (location.href === 'about:srcdoc' && window.frameElement !== null)) &&
      innerWidth >= 300 &&
      (document.body?.textContent ?? '').length > 100
    );
  });
  return fit.filter(([, fits]) => fits).map(([frame]) => frame);
}

/** Does a large part of the page stand in a frame or in a viewer of its own? */
export async function isFramed(tabId: number): Promise<boolean> {
  const said = await ask(tabId, () => {
    const frames = document.querySelectorAll('iframe, frame, embed, object');
    const large = ({ clientWidth, clientHeight }: Element) =>
      3 * clientWidth * clientHeight > innerWidth * innerHeight;
    return window === window.top && [...frames].slice(0, 20).some(large);
  });
  return said.some(([, framed]) => framed);
}

/** Is the page garbled, for the browser reads it in an encoding that it is not written in? */
export async function isGarbled(tabId: number): Promise<boolean> {
  const said = await ask(tabId, () =>
    (window === window.top ? (document.body?.textContent ?? '') : '').slice(0, 8_000),
  );
  return said.some(([, text]) => looksGarbled(text));
}
