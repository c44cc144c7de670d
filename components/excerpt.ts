/** A quote inside its sentence, cut so that the quote is always in view. */
import type { AnnotationTarget } from '../utils/records.ts';

export interface Excerpt {
  before: string;
  quote: string;
  after: string;
}

/** Characters of lead that stay before the quote in a list of two or three lines. */
const LEAD = 36;

/** How many characters two strings share at their ends (`back`) or at their beginnings. */
function shared(a: string, b: string, back: boolean): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && (back ? a[a.length - 1 - n] === b[b.length - 1 - n] : a[n] === b[n])) n += 1;
  return n;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ');

/**
 * Splits the target's sentence at the quote. A sentence may hold the quote more than once (3个 … 13个): the place
 * whose surroundings agree best with prefix and suffix is taken. Null where the sentence does not hold the quote.
 */
export function excerpt(target: AnnotationTarget, lead: number = LEAD): Excerpt | null {
  const { sentence, exact, prefix, suffix } = target;
  if (exact === '') return null;
  let best = -1;
  let score = -1;
  for (let at = sentence.indexOf(exact); at >= 0; at = sentence.indexOf(exact, at + 1)) {
    const here =
      shared(sentence.slice(0, at), prefix, true) + shared(sentence.slice(at + exact.length), suffix, false);
    if (here > score) {
      best = at;
      score = here;
    }
  }
  if (best < 0) return null;
  let before = tidy(sentence.slice(0, best)).trimStart();
  if (before.length > lead) {
    const cut = before.slice(before.length - lead);
    // a cut at a comma reads better than one in a word
    const comma = cut.search(/[，,；;：:、]/);
    before = `…${comma >= 0 && comma < lead / 2 ? cut.slice(comma + 1) : cut}`;
  }
  return { before, quote: tidy(exact), after: tidy(sentence.slice(best + exact.length)).trimEnd() };
}
