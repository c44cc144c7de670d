/** The highlights' style sheets in tabs, in the colours that the settings ask for. */
import { browser } from 'wxt/browser';
import type { World } from '../live/world.ts';
import type { Ground } from '../paint/ground.ts';
import { marksOf } from '../paint/look.ts';
import { highlightCss } from '../paint/styles.ts';
import type { Settings } from './settings.ts';

const target = (tabId: number, frame: number) => ({ tabId, frameIds: [frame] });
// AUTHOR: Chromium computes the background of a highlight from a user style sheet, but does not paint it
const sheet = (tabId: number, frame: number, css: string) => ({
  target: target(tabId, frame),
  origin: 'AUTHOR' as const,
  css,
});
const rules = (ground: Ground, { look }: Settings): string => highlightCss(ground, marksOf(look));

/** Lays the rules for light pages; harmless when done twice. */
export async function dress(tabId: number, frame: number, settings: Settings): Promise<void> {
  await browser.scripting.insertCSS(sheet(tabId, frame, rules('light', settings)));
}

/** The page stands on this ground: its rules come, the other's go. */
export async function dressFor(
  ground: Ground,
  tabId: number,
  frame: number,
  settings: Settings,
): Promise<void> {
  const other = ground === 'dark' ? 'light' : 'dark';
  await browser.scripting.insertCSS(sheet(tabId, frame, rules(ground, settings)));
  await browser.scripting.removeCSS(sheet(tabId, frame, rules(other, settings)));
}

/** Gives an open page and its frames the colours that were chosen, in the place of those they have. */
export async function redress(tabId: number, now: Settings, before: Settings): Promise<void> {
  const changed = (['light', 'dark'] as const).filter(ground => rules(ground, now) !== rules(ground, before));
  if (changed.length === 0) return;
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => (globalThis as World).duixianAnnotator?.canvas.ground,
  });
  for (const { frameId, result: at } of frames) {
    // nobody has painted there
    if (!at) continue;
    for (const ground of changed) {
      // the light ones lie under the dark ones
      if (ground === 'light' || at === 'dark')
        await browser.scripting.insertCSS(sheet(tabId, frameId, rules(ground, now)));
      await browser.scripting.removeCSS(sheet(tabId, frameId, rules(ground, before)));
    }
  }
}
