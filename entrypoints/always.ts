import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../utils/live/world.ts';

// Registered in front of the sentinel on sites that the reader wants annotated, whatever is on them.
export default defineUnlistedScript(() => {
  world.duixianAlways = true;
});
