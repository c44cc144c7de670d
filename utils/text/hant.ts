import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';
import { standsAt } from './words.ts';

const CHUNK = 8192;

function* entries(dictionary: string): Generator<[string, string]> {
  for (const line of dictionary.split('|')) {
    const gap = line.indexOf(' ');
    if (gap > 0) yield [line.slice(0, gap), line.slice(gap + 1)];
  }
}

/**
 * The OpenCC t2s tables, laid out for speed and for offsets: one table of UTF-16 units plus the phrases by
 * their first unit. What OpenCC would give another length (characters outside the BMP, 0.1 % of the table)
 * stays as it is, so that the output has exactly the length of the input.
 */
function build(): (text: string) => string {
  const map = new Uint16Array(0x10000);
  for (let i = 0; i < map.length; i++) map[i] = i;
  for (const [from, to] of entries(characters)) {
    if (from.length === 1 && to.length === 1) map[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (const [from, to] of entries(compatibility)) {
    if (from.length === 1 && to.length === 1) map[from.charCodeAt(0)] = map[to.charCodeAt(0)];
  }
  /** 0, or where in `lists` the phrases stand that begin with the unit. */
  const heads = new Uint16Array(0x10000);
  const lists: [string, string][][] = [[]];
  for (const [from, to] of entries(phrases)) {
    if (from.length !== to.length) continue;
    const head = from.charCodeAt(0);
    heads[head] ||= lists.push([]) - 1;
    lists[heads[head]].push([from, to]);
  }
  // OpenCC takes the longest phrase that fits.
  for (const list of lists) list.sort((a, b) => b[0].length - a[0].length);
  /** The longest phrase at `i` of those that begin with its unit. */
  const phraseAt = (text: string, i: number, list: [string, string][]): [string, string] | null => {
    for (const entry of list) if (standsAt(text, entry[0], i)) return entry;
    return null;
  };

  const buffer = new Uint16Array(CHUNK + 64);
  return text => {
    const length = text.length;
    const parts: string[] = [];
    let i = 0;
    while (i < length) {
      const limit = Math.min(length, i + CHUNK);
      const from = i;
      let n = 0;
      let changed = false;
      while (i < limit) {
        const code = text.charCodeAt(i);
        if (heads[code] !== 0) {
          const hit = phraseAt(text, i, lists[heads[code]]);
          if (hit) {
            const [phrase, plain] = hit;
            for (let k = 0; k < plain.length; k++) buffer[n++] = plain.charCodeAt(k);
            i += phrase.length;
            changed ||= phrase !== plain;
            continue;
          }
        }
        const mapped = map[code];
        changed ||= mapped !== code;
        buffer[n++] = mapped;
        i++;
      }
      parts.push(
        changed
          ? String.fromCharCode.apply(null, buffer.subarray(0, n) as unknown as number[])
          : text.slice(from, i),
      );
    }
    return parts.join('');
  };
}

let simplify: ((text: string) => string) | null = null;

/**
 * Traditional → Simplified after OpenCC (t2s: Traditional as such, no regional wording), through opencc-js' tables.
 * The returned function keeps every UTF-16 offset: its output has the length of its input.
 * The tables weigh some 40 kB and are built on the first call; import this module only where that is wanted.
 */
export function loadSimplify(): (text: string) => string {
  simplify ??= build();
  return simplify;
}
