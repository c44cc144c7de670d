import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../utils/live/world.ts';
import { loadSimplify } from '../utils/text/hant.ts';

// Injected on demand behind the annotator: the table is larger than everything else together.
export default defineUnlistedScript(() => {
  world.duixianSimplify ??= loadSimplify();
});
