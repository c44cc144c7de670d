/** Reading a text and having it judged, which the background does meanwhile. */
import type { PageFacts } from '../analysis.ts';
import { tellBackground } from '../messages.ts';
import type { Recognised } from '../recognise.ts';
import { runSliced } from '../steps.ts';
import { SLICE } from './tasks.ts';

type Genre = PageFacts['genre'];

/** Is there still a background to ask? */
type Alive = () => boolean;

/** The verdict on a folded text with so many figures and pledges; asked again where the background died in the middle. */
async function ask(text: string, figures: number, pledges: number, alive: Alive): Promise<Genre> {
  const message = { kind: 'judge', text, figures, pledges } as const;
  for (const pause of [300, 1_000]) {
    try {
      return await tellBackground(message);
    } catch (error) {
      if (!alive()) throw error;
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
  return tellBackground(message);
}

/** The verdict on all that was found. */
export const askJudge = ({ plain, analysis }: Recognised, alive: Alive): Promise<Genre> =>
  ask(plain, analysis.figures.length, analysis.pledges.length, alive);

export interface Judged {
  recognised: Recognised;
  genre: Genre;
  /** Does the verdict know what was found? */
  final: boolean;
}

/**
 * Recognises a text in slices (`read` gets to say when it is folded). The judge is asked before anything is found: what is found can only speak for a page, so
 * his yes stands, and the highlights need not wait for him. His no is asked about again.
 */
export async function readAndJudge(
  read: (onFolded: (plain: string) => void) => Generator<void, Recognised>,
  alive: Alive,
): Promise<Judged> {
  let first: Promise<Genre | null> | undefined;
  const steps = read(plain => {
    first = ask(plain, 0, 0, alive).catch(() => null);
  });
  const recognised = await runSliced(steps, SLICE);
  const genre = await first;
  if (genre?.is) return { recognised, genre, final: false };
  return { recognised, genre: await askJudge(recognised, alive), final: true };
}
