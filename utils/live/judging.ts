/** The verdict on a page, which the background gives. */
import type { PageFacts } from '../analysis.ts';
import { tellBackground } from '../messages.ts';
import type { Recognised } from '../recognise.ts';

/** Asks the judge, and again where the background died of old age in the middle. `alive`: is there still one to ask? */
export async function askJudge(
  { plain, analysis }: Recognised,
  alive: () => boolean,
): Promise<PageFacts['genre']> {
  const message = {
    kind: 'judge',
    text: plain,
    figures: analysis.figures.length,
    pledges: analysis.pledges.length,
  } as const;
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
