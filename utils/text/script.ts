import { twice } from './chars.ts';

/** Very frequent characters that Traditional Chinese writes and neither Simplified Chinese nor Japanese does. */
const TRADITIONAL = '為對實經過進與縣區鄉鎮將農業億萬個來會國學發產項動開時';

/** Frequent characters that only Simplified Chinese (or Japanese) writes: each one speaks against. */
const SIMPLIFIED = '为对实经过进与县区乡镇将农业亿万个来会国学发产项动开时気売県図経';

/** What a character is, and what it adds to the sum of a sample, which holds three counts side by side: so none is asked twice. */
const ONLY_TRADITIONAL = 1;
const ONLY_SIMPLIFIED = 2;
const KANA = 3;
const ONE_KANA = 1 << 22;
const ADDS = [0, 1, 1 << 11, ONE_KANA];
const COUNT = 0x7ff;
let table: Uint8Array | null = null;

function build(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(KANA, 0x3041, 0x30fb);
  for (const c of TRADITIONAL) kinds[c.charCodeAt(0)] = ONLY_TRADITIONAL;
  for (const c of SIMPLIFIED) kinds[c.charCodeAt(0)] = ONLY_SIMPLIFIED;
  return kinds;
}

const WINDOW = 96;
const WINDOWS = 16;

/**
 * Is the text written in Traditional characters, so that the OpenCC table is needed?
 * Looks at 1536 characters at most, spread over the text; no table of the script is needed, a few dozen very
 * frequent characters tell. A Simplified page with a few variant characters and a Japanese page are not Traditional.
 */
export const looksTraditional = twice((text: string): boolean => {
  table ??= build();
  const kinds = table;
  const whole = text.length <= WINDOW * WINDOWS;
  const windows = whole ? 1 : WINDOWS;
  const size = whole ? text.length : WINDOW;
  const step = whole ? 0 : (text.length - WINDOW) / (WINDOWS - 1);
  let sum = 0;
  for (let w = 0; w < windows; w++) {
    const from = Math.floor(w * step);
    for (let i = from; i < from + size; i++) sum += ADDS[kinds[text.charCodeAt(i)]];
  }
  const traditional = sum & COUNT;
  const simplified = (sum >>> 11) & COUNT;
  const kana = Math.floor(sum / ONE_KANA);
  return traditional > simplified && kana * 4 <= traditional;
});
