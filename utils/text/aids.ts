/**
 * What only Traditional and broken pages need, and which is larger than all the rest of the reading: the Traditional
 * table and the mending of split bytes. Loaded where `needsAids` (`script.ts`) says so.
 */
import { loadSimplify } from './hant.ts';
import { mend } from './mend.ts';
import type { Mend } from './mojibake.ts';

export interface Aids {
  simplify: (text: string) => string;
  mend: Mend;
}

export function loadAids(): Aids {
  return { simplify: loadSimplify(), mend };
}
