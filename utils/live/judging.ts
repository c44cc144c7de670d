/** Reading a text and having it judged and looked at once more, which the background does meanwhile. */
import type { PageFacts } from '../analysis.ts';
import { MessageError, type Replies, type ToBackground, tellBackground } from '../messages.ts';
import { askSteps, LONGEST, type Look } from '../pledges/look.ts';
import { type Draft, finishSteps, type Recognised } from '../recognise.ts';
import { runSliced, type Slice } from '../steps.ts';
import { SLICE } from './tasks.ts';

type Genre = PageFacts['genre'];

/** Is there still a background to ask? */
type Alive = () => boolean;

/** The background's answer; asked again where it died in the middle. */
async function ask<M extends Extract<ToBackground, { kind: 'judge' | 'look' }>>(
  message: M,
  alive: Alive,
): Promise<Replies[M['kind']]> {
  for (const pause of [300, 1_000]) {
    try {
      return await tellBackground(message);
    } catch (error) {
      if (!alive() || (error instanceof MessageError && error.final)) throw error;
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
  return tellBackground(message);
}

/** The verdict on all that was found. */
export const askJudge = ({ plain, analysis }: Recognised, alive: Alive): Promise<Genre> =>
  ask(
    {
      kind: 'judge',
      text: plain,
      figures: analysis.figures.length,
      pledges: analysis.pledges.length,
    },
    alive,
  );

/**
 * Recognises a text in slices, with the second look between; where nobody answers, or the text is too long to ask, the rules have the last word.
 * @param once nobody is asked
 */
export async function readTwice(
  steps: Generator<void, Draft>,
  alive: Alive,
  slice: Slice = SLICE,
  once = false,
): Promise<Recognised> {
  const draft = await runSliced(steps, slice);
  if (once || draft.text.length > LONGEST) return runSliced(finishSteps(draft, null), slice);
  const asked = await runSliced(askSteps(draft.reading, draft.found), slice);
  const look = await ask({ kind: 'look', ...asked }, alive).catch((): Look | null => null);
  return runSliced(finishSteps(draft, look), slice);
}

export interface Judged {
  recognised: Recognised;
  genre: Genre;
  /** Does the verdict know what was found? */
  final: boolean;
}

/**
 * Recognises a text (`read` gets to say when it is folded). The judge is asked before anything is found: what is found can only speak for a page, so
 * his yes stands, and the highlights need not wait for him. His no is asked about again.
 * @param once what the rules find is enough: it is for the eye alone, until the whole page is read
 */
export async function readAndJudge(
  read: (onFolded: (plain: string) => void) => Generator<void, Draft>,
  alive: Alive,
  once = false,
): Promise<Judged> {
  let first: Promise<Genre | null> | undefined;
  const steps = read(text => {
    first = ask({ kind: 'judge', text, figures: 0, pledges: 0 }, alive).catch(() => null);
  });
  const recognised = await readTwice(steps, alive, SLICE, once);
  const genre = await first;
  if (genre?.is) return { recognised, genre, final: false };
  return { recognised, genre: await askJudge(recognised, alive), final: true };
}
