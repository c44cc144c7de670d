/** What our scripts in one page share: globals of the extension's isolated world, which the page cannot see. */
import type { Aids } from '../text/aids.ts';
import type { Scribe } from './scribe.ts';

export interface World {
  /** Put here by `hant.js`. */
  duixianAids?: Aids;
  /** Put here by `scribe.js`. */
  duixianScribe?: typeof Scribe;
  /** The annotator that owns this document. */
  duixianAnnotator?: { alive(): boolean; stop(): void };
}

export const world: World = globalThis as World;
