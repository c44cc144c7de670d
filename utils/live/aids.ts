/** The table of Traditional characters and the like, which only some pages need: asked for once. */
import { tellBackground } from '../messages.ts';
import type { Aids } from '../text/aids.ts';
import { world } from './world.ts';

/** The aids that this page needs; undefined where the background cannot be reached. */
export async function pageAids(): Promise<Aids | undefined> {
  if (world.duixianAids === undefined) {
    try {
      await tellBackground({ kind: 'need-hant' });
    } catch {
      // without the table the Traditional text is read as it stands: less is found, nothing is wrong
    }
  }
  return world.duixianAids;
}
