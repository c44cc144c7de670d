/** The verdict on a page, which the background gives. */
import type { PageFacts } from '../analysis.ts';
import { tellBackground } from '../messages.ts';
import type { Recognised } from '../recognise.ts';

/** Asks the judge, and again where the background died of old age in the middle. `alive`: is there still one to ask? */
export async function askJudge(
  { plain, analysis }: Recognised,
  alive: () => boolean,
): Promise<PageFacts['genre']> {
  const [figures, pledges] = [analysis.figures.length, analysis.pledges.length];
  const ask = () => tellBackground({ kind: 'judge', text: plain, figures, pledges });
  for (const pause of [300, 1_000]) {
    try {
      return await ask();
    } catch {
      if (!alive()) break;
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
  return ask();
}
