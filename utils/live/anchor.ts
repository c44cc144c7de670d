/** Where a stored item stands in the page's text of today. Pure. */
import type { AnnotationTarget } from '../records.ts';

/** More places of one quote than this are not weighed: 个 stands everywhere. */
const MOST = 200;

function shared(a: string, b: string, back: boolean): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && (back ? a[a.length - 1 - n] === b[b.length - 1 - n] : a[n] === b[n])) n += 1;
  return n;
}

/**
 * The target with its place in `text`: where it was, else the place of the quote whose surroundings agree best.
 * Null where the quote is gone, or stands only in other surroundings.
 */
export function anchor(target: AnnotationTarget, text: string): AnnotationTarget | null {
  const { exact, prefix, suffix } = target;
  if (exact === '') return null;
  const agreement = (at: number) =>
    shared(text.slice(Math.max(0, at - prefix.length), at), prefix, true) +
    shared(text.slice(at + exact.length, at + exact.length + suffix.length), suffix, false);
  const all = prefix.length + suffix.length;
  if (text.startsWith(exact, target.start) && agreement(target.start) === all) return target;
  let best = -1;
  let score = -1;
  let seen = 0;
  for (let at = text.indexOf(exact); at >= 0 && seen < MOST; at = text.indexOf(exact, at + 1), seen++) {
    const here = agreement(at);
    if (here > score) {
      best = at;
      score = here;
    }
  }
  // a long quote speaks for itself
  if (best < 0 || score < Math.min(all, 8, Math.max(0, 24 - exact.length))) return null;
  return { ...target, start: best, end: best + exact.length };
}
