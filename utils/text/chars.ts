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
export const TAB = 2;
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

function build(): Uint8Array {
  const bits = new Uint8Array(0x10000);
  const set = (bit: number, first: number, last = first): void => {
    for (let code = first; code <= last; code++) bits[code] |= bit;
  };
  // Blanks that stand for a plain space.
  for (const blank of [0xa0, 0x202f, 0x205f, 0x3000]) set(WIDE, blank);
  set(WIDE, 0x2000, 0x200a);
  for (const c of '％．（）／～－＋＜＞＝「」『』') set(WIDE, c.charCodeAt(0));
  set(WIDE, 0xff10, 0xff19);
  set(WIDE, 0xff21, 0xff3a);
  set(WIDE, 0xff41, 0xff5a);
  set(TAB, 0x09);
  // With them the carriage return of CRLF: a line ends with \n alone.
  for (const code of [0x0d, 0xad, 0x180e, 0xfeff]) set(ZERO_WIDTH, code);
  set(ZERO_WIDTH, 0x200b, 0x200f);
  set(ZERO_WIDTH, 0x202a, 0x202e);
  set(ZERO_WIDTH, 0x2060, 0x2064);
  set(ZERO_WIDTH, 0x2066, 0x2069);
  set(ZERO_WIDTH, 0xfe00, 0xfe0f);
  for (const code of [0x3f, 0xfffd]) set(LOST, code);
  for (const c of '(（') set(BRACKET, c.charCodeAt(0));
  for (const code of [0x20, 0xa0, 0x202f, 0x205f, 0x3000]) set(SPACE, code);
  set(SPACE, 0x2000, 0x200a);
  // ＜ turns into < before anybody looks.
  for (const c of '#<＜&') set(MARKUP, c.charCodeAt(0));
  for (const c of '@\\^`{|}～~') set(COMPLETER, c.charCodeAt(0));
  return bits;
}

/** One look at every unit: which of the bits above occur. */
export function survey(text: string): number {
  table ??= build();
  const bits = table;
  let found = 0;
  for (let i = 0; i < text.length; i++) found |= bits[text.charCodeAt(i)];
  return found;
}

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
  if (found & TAB) {
    // A tab beside a digit is the border of a table cell: as a space it would be taken for a stray one.
    out = out.replace(/(?<![0-9０-９])\t(?![0-9０-９])/g, ' ');
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
      const stop = out[i] === '．' && (last || STOPPED.test(out.slice(Math.max(0, i - 4), i)));
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
