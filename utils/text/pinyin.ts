import { HAN, isHan } from './chars.ts';
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

/** Tone marks apart from their letters, the letters of phonetic alphabets as plain ones. */
const apart = (content: string): string =>
  content.trim().replaceAll('\u0251', 'a').replaceAll('\u0261', 'g').normalize('NFD');
const withoutTone = (letters: string): string => letters.replace(/[\u0300-\u0308\u030c]/g, '');

/** Is the content of a bracket a reading, and does it show its tone? */
export function verdictOf(content: string): Verdict {
  const known = verdicts.get(content);
  if (known) return known;
  const plain = apart(content);
  const bare = withoutTone(plain);
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

/** The same without what may stand between two syllables. */
const isSpelled = (code: number): boolean => code !== 0x20 && code !== 0x27 && isLetter(code);

function isHanOrHalf(code: number): boolean {
  return isHan(code) || (code >= 0xdc00 && code <= 0xdfff);
}

/** The readings a page gives: pinyin as written → the characters it stood behind. */
export type Readings = Map<string, string>;

/** Brackets that readings stand in, and what closes each. */
const CLOSES: Readonly<Record<string, string>> = { '(': ')', '【': '】', '{': '}', '《': '》', '[': ']' };
const OPENS = /[([{【《]/g;
/** What stands behind other brackets than round ones where a reading is in them; most pages have none. */
const READING = /[a-z\u00e0-\u01dc读讀念练練拼注音繁简簡异異]/;

/** Does a reading stand in other brackets than round ones? */
function inOthers(text: string): boolean {
  for (const open of '{【《[')
    for (let i = text.indexOf(open); i >= 0; i = text.indexOf(open, i + 1))
      if (READING.test(text[i + 1] ?? '')) return true;
  return false;
}
/** (读:dà), 《练:xiǎo》, {pinyin:qīng}: spun copies say that it is a reading. */
const LABEL = /(?:读音?|讀音?|念|练|練|拼音|注音|音|pinyin)[:：] ?/iy;
/** 学(繁体:學): the same character in the other script. */
const OTHER_SCRIPT = new RegExp(`(?:繁[体體]?|[简簡][体體]?|异体|異體)[:：] ?[${HAN}]{1,2}`, 'y');
const TONED = /[\u00e0-\u01dc]/;
const isToned = (code: number): boolean => code >= 0xe0 && code <= 0x1dc;
/** What may stand behind a reading without a bracket. */
const FOLLOWS = new RegExp(` ?(?:[${HAN}0-9，。；：、！？,;:!?“”《》()%]|\\n|$)`, 'y');

/** What a label begins with. */
const LABELS = '读讀念练練拼注音pP繁简簡异異';

const matchEnd = (form: RegExp, text: string, at: number): number => {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : -1;
};

/** Finds readings without a bracket beside those with one: 年nián 全市, 城chéng 关. Only a single syllable with its tone is believed. */
function findBare(text: string, bracketed: readonly Edit[]): Edit[] {
  const edits: Edit[] = [];
  if (!TONED.test(text)) return edits;
  let k = 0;
  for (let i = 0; i < text.length; i++) {
    if (i === bracketed[k]?.start) i = bracketed[k++].end - 1;
    else if (isToned(text.charCodeAt(i))) {
      const edit = bareAt(text, i);
      if (edit === null) continue;
      edits.push(edit);
      i = edit.end - 1;
    }
  }
  return edits;
}

/** The reading whose tone stands at `i`, with the blank that came with it. */
function bareAt(text: string, i: number): Edit | null {
  let start = i;
  while (start > 0 && i - start < 7 && isSpelled(text.charCodeAt(start - 1))) start--;
  let tail = i + 1;
  while (tail < text.length && tail - start < 8 && isSpelled(text.charCodeAt(tail))) tail++;
  if (!isHan(text.charCodeAt(start - 1)) || matchEnd(FOLLOWS, text, tail) < 0) return null;
  const found = text.slice(start, tail);
  if (verdictOf(found) !== 'toned' || !ONE.test(withoutTone(apart(found)))) return null;
  const blank = text.charCodeAt(tail) === 0x20 && isHan(text.charCodeAt(tail + 1));
  return { start, end: blank ? tail + 1 : tail, text: '', tail };
}

/**
 * Finds readings to delete: 區(qū), 镇（zhèn）, 總書(shu) 記, 扩大(读:dà), 儿【ér】, 年nián 全市.
 * A syllable with a tone mark is always a reading, and so is what a label calls one. One without could be English
 * (男(men)): it is taken for a reading where the page has others with tones, where toneless ones are frequent, or where
 * it tears a word apart.
 * `text` has half-width brackets already. `readings`, when given, is filled with what the page says.
 */
export function findPinyin(text: string, readings?: Readings): Edit[] {
  const edits: Edit[] = [];
  /** Those of them without a tone. */
  const plain: number[] = [];
  let lastEnd = -1;
  const others = inOthers(text);
  const openFrom = (at: number): number => {
    if (!others) return text.indexOf('(', at);
    OPENS.lastIndex = at;
    return OPENS.exec(text)?.index ?? -1;
  };
  for (let open = openFrom(0); open >= 0; open = openFrom(open + 1)) {
    const letter = isLetter(text.charCodeAt(open + 1));
    const says = letter ? text[open + 1] === 'p' : LABELS.includes(text[open + 1] ?? ' ');
    if (!says && !letter) continue;
    const labelled = says ? matchEnd(LABEL, text, open + 1) : -1;
    const from = labelled < 0 ? open + 1 : labelled;
    const other = says ? matchEnd(OTHER_SCRIPT, text, open + 1) : -1;
    if (other < 0 && !isLetter(text.charCodeAt(from))) continue;
    let start = open;
    while (start > 0 && open - start < 2 && text.charCodeAt(start - 1) === 0x20) start--;
    // behind a Han character or the bracket before
    if (start !== lastEnd && !(start > 0 && isHanOrHalf(text.charCodeAt(start - 1)))) continue;
    let close = other < 0 ? from + 1 : other;
    const limit = Math.min(text.length, from - 1 + LONGEST);
    while (other < 0 && close < limit && isLetter(text.charCodeAt(close))) close++;
    if (text[close] !== CLOSES[text[open]]) continue;
    if (other >= 0) {
      lastEnd = close + 1;
      edits.push({ start, end: lastEnd, text: '', tail: lastEnd });
      continue;
    }
    const content = text.slice(from, close);
    const verdict = verdictOf(content);
    if (verdict === 'no' || (verdict === 'toneless' && labelled < 0 && text[open] !== '(')) continue;
    lastEnd = close + 1;
    if (verdict === 'toneless' && labelled < 0) plain.push(edits.length);
    else if (readings && verdict === 'toned') {
      const before = text.charAt(start - 1);
      const key = content.trim();
      const list = readings.get(key) ?? '';
      if (!list.includes(before)) readings.set(key, list + before);
    }
    edits.push({ start, end: lastEnd, text: '', tail: lastEnd });
  }
  const believed = plain.length === 0 ? edits : believe(text, edits, plain);
  const bare = findBare(text, believed);
  return bare.length === 0 ? believed : [...believed, ...bare].sort((a, b) => a.start - b.start);
}

/** The edits without those of toneless readings (`plain`) that are not believed. */
function believe(text: string, edits: Edit[], plain: readonly number[]): Edit[] {
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
