/** What our scripts in one page share: globals of the extension's isolated world, which the page cannot see. */

export interface World {
  /** Put here by `hant.js`. */
  duixianSimplify?: (text: string) => string;
  /** The annotator that owns this document. */
  duixianAnnotator?: { alive(): boolean; stop(): void };
}

export const world: World = globalThis as World;
