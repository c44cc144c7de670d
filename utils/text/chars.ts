import { upTo } from './at.ts';
import type { Edit } from './map.ts';

/** Shared character classes, as sources for regular expressions and as tests over UTF-16 units. */

/** Han characters of the BMP (with 〇); characters outside it are rare enough to be let through as they are. */
export const HAN = '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';

/** Is this UTF-16 unit a Han character of the BMP? */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** What a text holds, as bits: a page that holds none of it needs none of the work. */
export const WIDE = 1;
/** A letter with a tone: readings stand in other brackets, too, and in none. */
export const TONED = 2;
export const ZERO_WIDTH = 4;
/** `?` or U+FFFD: perhaps a lost byte. */
export const LOST = 8;
export const BRACKET = 16;
export const SPACE = 32;
/** `#`, `<`, `&`: perhaps marks of the copying machinery. */
export const MARKUP = 64;
/** Signs that a byte-split run ends with and that hardly stand in Chinese text. */
export const COMPLETER = 128;

let table: Uint8Array | null = null;

/** Characters by what they are; those of a pair, first and last, stand for all between them. */
const CLASSES: readonly (readonly [bits: number, characters: string, pairs: string])[] = [
  // blanks that stand for a plain space
  [WIDE | SPACE, '\xa0\u202f\u205f\u3000', '\u2000\u200a'],
  [WIDE, '％．（）／～－＋＜＞＝「」『』', '０９ＡＺａｚ'],
  // with them the carriage return of CRLF: a line ends with \n alone
  [ZERO_WIDTH, '\r\xad\u180e\ufeff', '\u200b\u200f\u202a\u202e\u2060\u2064\u2066\u2069\ufe00\ufe0f'],
  [LOST, '?\ufffd', ''],
  [BRACKET, '(（', ''],
  [TONED, '', '\xe0\u01dc'],
  [SPACE, ' ', ''],
  // ＜ turns into < before anybody looks
  [MARKUP, '#<＜&', ''],
  [COMPLETER, '@\\^`{|}～~', ''],
];

function build(): Uint8Array {
  const bits = new Uint8Array(0x10000);
  for (const [bit, characters, pairs] of CLASSES) {
    for (const c of characters) bits[c.charCodeAt(0)] |= bit;
    for (let i = 0; i < pairs.length; i += 2)
      for (let code = pairs.charCodeAt(i); code <= pairs.charCodeAt(i + 1); code++) bits[code] |= bit;
  }
  return bits;
}

/** Whoever asks `needsAids` of a text asks the same of it once more to fold it: the answer is kept until then, and no longer. */
export function twice<T>(look: (text: string) => T): (text: string) => T {
  let kept: { text: string; answer: T } | null = null;
  return text => {
    const known = kept?.text === text ? kept : null;
    const answer = known ? known.answer : look(text);
    kept = known ? null : { text, answer };
    return answer;
  };
}

/** One look at every unit: which of the bits above occur. */
export const survey = twice((text: string): number => {
  table ??= build();
  const bits = table;
  let found = 0;
  for (let i = 0; i < text.length; i++) found |= bits[text.charCodeAt(i)];
  return found;
});

/** Stretches of units that all have one of the `wanted` bits. */
function stretches(text: string, wanted: number): { start: number; end: number }[] {
  table ??= build();
  const bits = table;
  const spans: { start: number; end: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    if ((bits[text.charCodeAt(i)] & wanted) === 0) continue;
    const start = i;
    while (i < text.length && bits[text.charCodeAt(i)] & wanted) i++;
    spans.push({ start, end: i });
  }
  return spans;
}

function narrow(c: string): string {
  const code = c.charCodeAt(0);
  if (code >= 0x300c && code <= 0x300f) return code & 1 ? '”' : '“';
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
}

/** A pair of straight quotes on one line, and not those of an attribute. */
const STRAIGHT = /(?<!=)"([^"\n=]{1,60})"/g;

/** What stands before a `．` that is a full stop (两成．今年) and no point (3．2, 1．加强, 一．综合, Ａ．). */
const STOPPED = new RegExp(`(?:[）)%％”"]|(?<!(?:^|\\n)[一二三四五六七八九十]{0,2})[${HAN}])$`);

/**
 * Half-width forms where a twin exists (`，。；：！？、` stay) and plain spaces for other blanks; the length stays.
 * Corner and straight quotes turn into “ ”; `．` is a full stop behind a word and at a line's end, else a point.
 * `，` turns only as a thousands separator between full-width digits.
 * @param careful leave what stands between characters outside ASCII: in a byte-split run it is two of its bytes
 */
export function halve(text: string, found = survey(text), careful = false): string {
  let out = text;
  if (out.includes('\t')) {
    // a tab is the border of a table cell, except where it indents
    out = out.replace(/^[ \t]*\t/gm, indent => ' '.repeat(indent.length));
  }
  // Not in a broken text, where the byte runs end at ASCII.
  if (!careful && out.includes('"')) out = out.replace(STRAIGHT, '“$1”');
  if ((found & WIDE) === 0) return out;
  if (/[０-９]，[０-９]/.test(out)) out = out.replace(/([０-９])，(?=[０-９]{3}(?![０-９]))/g, '$1,');
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of stretches(out, WIDE)) {
    if (careful && out.charCodeAt(start - 1) >= 0x80 && out.charCodeAt(end) >= 0x80) continue;
    parts.push(out.slice(at, start));
    for (let i = start; i < end; i++) {
      const last = out[i + 1] === '\n';
      const stop = out[i] === '．' && (last || STOPPED.test(upTo(out, i, 4)));
      parts.push(stop ? '。' : narrow(out[i]));
    }
    at = end;
  }
  parts.push(out.slice(at));
  // one string, not the sum of two: every look at a character of a sum is a detour
  return parts.join('');
}

/** Deletions of everything that has no width. */
export function findInvisible(text: string): Edit[] {
  return stretches(text, ZERO_WIDTH).map(span => ({ ...span, text: '' }));
}
