/** What a folded text lost for good. Nothing that is highlighted depends on it: it is asked behind the highlights. */
import type { Dirt } from '../analysis.ts';
import { HAN } from './chars.ts';
import { COMPLETED } from './mojibake.ts';

/** A lost byte that no writer puts there: U+FFFD, or `?` between a Han character and a full-width mark. */
const EVIDENCE = new RegExp(`\\ufffd|[${HAN}][?](?:[！；;。](?=[${HAN}?0-9])|[!][?]|[!](?=${COMPLETED}))`);
/** Lost bytes with the run they shifted (up to the sign that completed it) and the digits right behind. */
const LOST_RUN = new RegExp(
  `(?:\\ufffd[?\ufffd]*|[?](?=[!！;；？。?0-9]|${COMPLETED})[?!！;；？。]*)(?:${COMPLETED})?(?:[0-9][0-9.,]*)?`,
  'g',
);

/** Does the text still hold bytes that nobody could repair? */
export function isBroken(text: string): boolean {
  return EVIDENCE.test(text);
}

/** Stretches of a broken text not to be trusted: lost bytes, the runs they shifted, digits right behind. */
function findUncertain(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const hit of text.matchAll(LOST_RUN)) spans.push({ start: hit.index, end: hit.index + hit[0].length });
  return spans;
}

/** Doubled or injected commas, line breaks before closing punctuation. */
const DOUBLED = /[，,、][，,、。；;]|[。；][，,、；]|\n[，。；、！：]/;

/**
 * @param dirt what folding the text told of it
 * @returns that and what is left in it, and the stretches that lost bytes and could not be repaired, digits right behind them included
 */
export function lossOf(
  text: string,
  dirt: readonly Dirt[],
): { dirt: Dirt[]; uncertain: { start: number; end: number }[] } {
  const all = new Set(dirt);
  const lost = text.includes('?') || text.includes('\ufffd');
  if (lost && isBroken(text)) all.add('mojibake');
  if (DOUBLED.test(text)) all.add('doubled-punctuation');
  return { dirt: [...all], uncertain: lost && all.has('mojibake') ? findUncertain(text) : [] };
}
