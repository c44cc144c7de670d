import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../utils/live/world.ts';
import { loadAids } from '../utils/text/aids.ts';

// Injected on demand behind the annotator: the table is larger than everything else together.
export default defineUnlistedScript(() => {
  world.duixianAids ??= loadAids();
});
