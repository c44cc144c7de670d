import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { couldBeOurs } from '../utils/genre/sentinel.ts';
import { onAddressChange } from '../utils/live/address.ts';
import { mayHoldArticle } from '../utils/live/framed.ts';
import { hasHan, samplePage } from '../utils/live/sample.ts';
import { world } from '../utils/live/world.ts';
import { isOrphan, tellBackground } from '../utils/messages.ts';

/** Looks again after changes, ever more rarely: 0.4 s, 0.8 s, … 26 s; then only when the address changes. */
const FIRST_PAUSE = 400;
const LOOKS = 7;

/**
 * Registered by utils/settings/scripts.ts; no content script of the build, whose frame around it takes a tenth of what the look does.
 * What is called once is written where it is called: a browser compiles each function by itself.
 */
export default defineUnlistedScript(() => {
  let looks = 0;
  // not of `location`: a script that is new in a page pays for each kind of thing it touches
  let address = document.URL;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let observer: MutationObserver | undefined;
  let forget: (() => void) | undefined;

  const stop = () => {
    observer?.disconnect();
    clearTimeout(timer);
    forget?.();
  };
  world.duixianSentinel?.();
  world.duixianSentinel = stop;

  function lookIn(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // an extension that was reloaded or removed leaves its old scripts behind
      if (isOrphan()) stop();
      else look();
    }, pause);
  }

  function look(): void {
    try {
      if (document.URL !== address) {
        address = document.URL;
        looks = 0;
      }
      const text = samplePage(document);
      if (world.duixianAlways === true || (hasHan(text) && couldBeOurs(text))) {
        // from here on the annotator watches this document
        stop();
        void call();
        return;
      }
      looks += 1;
      // a page that never changed is not listened to: with a new address changes come, too
      if (looks > 1) forget ??= onAddressChange(moved);
      // looks again when something has changed
      if (looks >= LOOKS) return;
      observer ??= new MutationObserver((_, seen) => {
        // one call per look at most: whatever else changes meanwhile costs the page nothing
        seen.disconnect();
        lookIn(FIRST_PAUSE * 2 ** looks);
      });
      observer.observe(document, { childList: true, subtree: true });
    } catch {
      // a page may be stranger than anything thought of here; its console is not the place to say so
      stop();
    }
  }

  /** Looks again when the page has moved on. */
  function moved(): void {
    if (document.URL === address) return;
    looks = 0;
    observer?.disconnect();
    lookIn(FIRST_PAUSE);
  }

  /** The background may die of old age in the middle of an answer: ask again, a few times. */
  async function call(frames = false): Promise<void> {
    for (const pause of [300, 1_000, 5_000, 0]) {
      try {
        await tellBackground({ kind: 'candidate', frames });
        return;
      } catch {
        if (isOrphan()) return;
        await new Promise(resolve => setTimeout(resolve, pause));
      }
    }
  }

  /** The article of an old site stands in a frame, which comes later than its page and goes on by itself. */
  function lookIntoFrames(): void {
    if (!isOrphan() && mayHoldArticle(document)) void call(true);
  }

  look();
  // the number of frames: to find them by name is to walk over the whole page
  if (window.length > 0) lookIntoFrames();
  document.addEventListener(
    'load',
    ({ target }) => {
      if (/^i?frame$/i.test((target as Node).nodeName)) lookIntoFrames();
    },
    true,
  );
});
