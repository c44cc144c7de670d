import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Scribe } from '../utils/live/scribe.ts';
import { world } from '../utils/live/world.ts';

// Injected on demand behind the annotator. Always the newest: an orphan's class has no runtime any more.
export default defineUnlistedScript(() => {
  world.duixianScribe = Scribe;
});
