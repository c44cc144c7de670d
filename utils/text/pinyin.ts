import { isHan } from './chars.ts';
import type { Edit } from './map.ts';

/** One Hanyu Pinyin syllable without its tone (ü written u or v). */
const SYLLABLE = [
  '[bpmf](?:a|o|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|iu|ian|in|ing|u)',
  '[dtnl](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|u|uo|ui|uan|un|v|ve|ue)',
  '(?:[gkhrzcs]|[zcs]h)(?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)',
  '(?:[rzcs]|[zcs]h)i',
  '[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|v|ue|ve|uan|un)',
  'y(?:a|o|e|ai|ao|ou|an|in|ang|ing|ong|i|u|ue|uan|un)',
  'w(?:a|o|ai|ei|an|en|ang|eng|u)',
  'a|o|e|ai|ei|ao|ou|an|en|ang|eng|er',
].join('|');
const ONE = new RegExp(`^(?:${SYLLABLE})$`);
const SEVERAL = new RegExp(`^(?:(?:${SYLLABLE})r?[ ']?){1,6}$`);

const LONGEST = 28;

type Verdict = 'toned' | 'toneless' | 'no';
const verdicts = new Map<string, Verdict>();

/** Is the content of a bracket a reading, and does it show its tone? */
export function verdictOf(content: string): Verdict {
  const known = verdicts.get(content);
  if (known) return known;
  const plain = content.trim().replaceAll('\u0251', 'a').replaceAll('\u0261', 'g').normalize('NFD');
  const bare = plain.replace(/[\u0300-\u0308\u030c]/g, '');
  const toned = /[\u0300\u0301\u0304\u0306\u030c]/.test(plain);
  // With a tone mark several syllables may stand together (东莞(dōngguǎn)); without one only a single one is believed.
  const verdict: Verdict =
    toned && SEVERAL.test(bare) ? 'toned' : bare.length > 1 && ONE.test(bare) ? 'toneless' : 'no';
  if (verdicts.size > 4000) verdicts.clear();
  verdicts.set(content, verdict);
  return verdict;
}

/** May this unit stand in a bracketed reading? */
function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xe0 && code <= 0x1dc) ||
    code === 0x251 ||
    code === 0x261 ||
    (code >= 0x300 && code <= 0x30c) ||
    (code >= 0x1e3e && code <= 0x1e3f) ||
    code === 0x20 ||
    code === 0x27
  );
}

function isHanOrHalf(code: number): boolean {
  return isHan(code) || (code >= 0xdc00 && code <= 0xdfff);
}

/** The readings a page gives: pinyin as written → the characters it stood behind. */
export type Readings = Map<string, string>;

/**
 * Finds bracketed pinyin to delete: 區(qū), 镇（zhèn）, 總書(shu) 記.
 * A syllable with a tone mark is always a reading. One without could be English (男(men)): it is taken for a
 * reading where the page has others with tones, where toneless ones are frequent, or where it tears a word apart.
 * `text` has half-width brackets already. `readings`, when given, is filled with what the page says.
 */
export function findPinyin(text: string, readings?: Readings): Edit[] {
  const edits: Edit[] = [];
  /** Those of them without a tone. */
  const plain: number[] = [];
  let lastEnd = -1;
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const first = text.charCodeAt(open + 1);
    if (!isLetter(first)) continue;
    let start = open;
    while (start > 0 && open - start < 2 && text.charCodeAt(start - 1) === 0x20) start--;
    // behind a Han character or the bracket before
    if (start !== lastEnd && !(start > 0 && isHanOrHalf(text.charCodeAt(start - 1)))) continue;
    let close = open + 2;
    const limit = Math.min(text.length, open + LONGEST);
    while (close < limit && isLetter(text.charCodeAt(close))) close++;
    if (text.charCodeAt(close) !== 0x29) continue;
    const content = text.slice(open + 1, close);
    const verdict = verdictOf(content);
    if (verdict === 'no') continue;
    lastEnd = close + 1;
    if (verdict === 'toneless') plain.push(edits.length);
    else if (readings) {
      const before = text.charAt(start - 1);
      const key = content.trim();
      const list = readings.get(key) ?? '';
      if (!list.includes(before)) readings.set(key, list + before);
    }
    edits.push({ start, end: lastEnd, text: '', tail: lastEnd });
  }
  if (plain.length === 0) return edits;
  const toned = plain.length < edits.length;
  const believed = toned || edits.length >= 3;
  const refused = new Set<Edit>();
  for (const k of plain) {
    const edit = edits[k];
    const torn = text.charCodeAt(edit.end) === 0x20 && isHan(text.charCodeAt(edit.end + 1));
    if (!believed && !torn) refused.add(edit);
    // Without tones the space is the injector's too; on a page with tones it is the headline's.
    else if (torn && !toned) edit.end++;
  }
  return refused.size > 0 ? edits.filter(edit => !refused.has(edit)) : edits;
}
