/** Shared character classes, as sources for regular expressions and as tests over UTF-16 units. */

/** Han characters of the BMP (with 〇); characters outside it are rare enough to be let through as they are. */
export const HAN = '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';

/** Is this UTF-16 unit a Han character (of the BMP), or the second half of one outside it? */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Blanks that stand for a plain space, and full-width forms that have a half-width twin (`，。；：！？、` stay). */
const WIDE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000０-９Ａ-Ｚａ-ｚ％．（）／～－＋＜＞＝]/g;

function narrow(c: string): string {
  const code = c.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
}

/** Half-width forms; the length stays. `，` turns only as a thousands separator between full-width digits. */
export function halve(text: string): string {
  if (!/[\u00a0\u2000-\u200a\u202f\u205f\u3000０-９Ａ-Ｚａ-ｚ％．（）／～－＋＜＞＝\t]/.test(text))
    return text;
  let out = text;
  if (/[０-９]，[０-９]/.test(out)) out = out.replace(/([０-９])，(?=[０-９]{3}(?![０-９]))/g, '$1,');
  if (out.includes('\t')) {
    // A tab beside a digit is the border of a table cell: as a space it would be taken for a stray one.
    out = out.replace(/(^|[^0-9０-９])\t(?![0-9０-９])/g, '$1 ');
  }
  return out.replace(WIDE, narrow);
}
