import { defineContentScript } from 'wxt/utils/define-content-script';
import { couldBeOurs } from '../utils/genre/sentinel.ts';
import { onAddressChange } from '../utils/live/address.ts';
import { mayHoldArticle } from '../utils/live/framed.ts';
import { samplePage } from '../utils/live/sample.ts';
import { world } from '../utils/live/world.ts';
import { isOrphan, tellBackground } from '../utils/messages.ts';

/** Looks again after changes, ever more rarely: 0.4 s, 0.8 s, … 26 s; then only when the address changes. */
const FIRST_PAUSE = 400;
const LOOKS = 7;

export default defineContentScript({
  // where it runs is in the settings (utils/settings/scripts.ts): here is only where it may
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    let looks = 0;
    // not of `location`: a script that is new in a page pays for each kind of thing it touches
    let address = document.URL;
    let timer: ReturnType<typeof setTimeout> | undefined;

    let observer: MutationObserver | undefined;
    let forget: (() => void) | undefined;
    let ear: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      observer?.disconnect();
      clearTimeout(timer);
      clearTimeout(ear);
      forget?.();
    };
    world.duixianSentinel?.();
    world.duixianSentinel = stop;

    function lookIn(pause: number): void {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // an extension that was reloaded or removed leaves its old scripts behind
        if (isOrphan()) stop();
        else tryLook();
      }, pause);
    }

    function look(): void {
      if (document.URL !== address) {
        address = document.URL;
        looks = 0;
      }
      if (world.duixianAlways === true || couldBeOurs(samplePage(document))) {
        // from here on the annotator watches this document
        stop();
        void call();
        return;
      }
      looks += 1;
      watch();
    }

    /** Looks again when something has changed, or when the page has moved on. */
    function watch(): void {
      // while the page is young a new address comes with changes, which are seen anyway
      ear ??= setTimeout(() => {
        forget = onAddressChange(() => {
          if (document.URL === address) return;
          looks = 0;
          observer?.disconnect();
          lookIn(FIRST_PAUSE);
        });
      }, FIRST_PAUSE);
      if (looks >= LOOKS) return;
      observer ??= new MutationObserver((_, seen) => {
        // one call per look at most: whatever else changes meanwhile costs the page nothing
        seen.disconnect();
        lookIn(FIRST_PAUSE * 2 ** looks);
      });
      observer.observe(document, { childList: true, subtree: true });
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

    /** A page may be stranger than anything thought of here; its console is not the place to say so. */
    function tryLook(): void {
      try {
        look();
      } catch {
        stop();
      }
    }

    /** The article of an old site stands in a frame, which comes later than its page and goes on by itself. */
    function lookIntoFrames(): void {
      if (!isOrphan() && mayHoldArticle(document)) void call(true);
    }

    tryLook();
    if (document.querySelector('iframe, frame') !== null) lookIntoFrames();
    const onLoad = ({ target }: Event) => {
      if (/^i?frame$/i.test((target as Node).nodeName)) lookIntoFrames();
    };
    document.addEventListener('load', onLoad, true);
  },
});
