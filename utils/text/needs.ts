import { maybeBroken } from './mojibake.ts';
import { looksTraditional } from './script.ts';

/** Does reading this text take the aids (`aids.ts`)? Cheap; says yes too often rather than too seldom. */
export function needsAids(text: string): boolean {
  return looksTraditional(text) || maybeBroken(text);
}
