import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../utils/live/world.ts';
import { loadTraditional } from '../utils/text/traditional.ts';

// Injected on demand behind the scribe, for readers who want the values of Simplified pages in Traditional characters.
export default defineUnlistedScript(() => {
  world.duixianTraditional ??= loadTraditional();
});
