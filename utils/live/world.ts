/** What our scripts in one page share: globals of the extension's isolated world, which the page cannot see. */
import type { Ground } from '../paint/ground.ts';
import type { Aids } from '../text/aids.ts';
import type { Scribe } from './scribe.ts';

export interface World {
  /** Put here by `hant.js`. */
  duixianAids?: Aids;
  /** Put here by `traditional.js`. */
  duixianTraditional?: (text: string) => string;
  /** Put here by `scribe.js`. */
  duixianScribe?: typeof Scribe;
  /** Put here by `always.js`: each page of this site is wanted. */
  duixianAlways?: boolean;
  /** Stops the sentinel that watches this document. */
  duixianSentinel?: () => void;
  /** The annotator that owns this document. */
  duixianAnnotator?: {
    alive(): boolean;
    stop(): void;
    readonly found: number;
    readonly canvas: { readonly ground: Ground };
  };
}

export const world: World = globalThis as World;
