/** Publication dates as pages write them, to EDTF (ISO 8601-2). Days are China's: UTC instants are moved by 8 hours. */

import { numberIn } from '../figures/numerals.ts';

export const DAY = /(?<!\d)((?:19|20)\d{2})\s?(?:[-/.]|年)\s?(\d{1,2})\s?(?:[-/.]|月)\s?(\d{1,2})(?!\d)/;
const MONTH = /(?<!\d)((?:19|20)\d{2})(?:年|[-/.])\s?(\d{1,2})(?:月|$|(?![-/.\d]))/;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{4,6})?(?!\d)/;
const HAN_DAY =
  /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const UTC = /T(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+00:?00)$/i;

/** The first date in `text` as EDTF (day, else month); null if there is none that can be. */
export function dateIn(text: string): string | null {
  const plain = halfWidth(text.slice(0, 400)).trim();
  if (UTC.test(plain)) return instant(Date.parse(plain));
  const day = DAY.exec(plain) ?? COMPACT.exec(plain);
  if (day !== null) return matched(day);
  const han = HAN_DAY.exec(plain);
  return han === null ? matched(MONTH.exec(plain)) : signed(han);
}

/** The first full date in digits, in a text of half width. */
export const dayIn = (text: string): string | null => matched(DAY.exec(text));

/** Where dates stand in the path of a news URL; the last one is a month. */
const PATHS = [
  /\/t?(20\d{2})[-/]?(\d{2})[-/]?(\d{2})(?:\d{4,}\.|[/_.]|$)/,
  /\/(20\d{2})[-/](\d{1,2})[-/](\d{1,2})(?:[/_.]|$)/,
  /\/(20\d{2})[-/]?(\d{2})\//,
];

/** The date in the path of a news URL: /202107/t20210702_1.html, /2021-07/02/, /art/2021/7/2/, /20210702/. */
export function dateInUrl(url: string): string | null {
  let path: string;
  try {
    path = new URL(url).pathname;
  } catch {
    return null;
  }
  for (const pattern of PATHS) {
    const date = matched(pattern.exec(path));
    if (date !== null) return date;
  }
  return null;
}

/** Full-width digits and separators of dates to ASCII. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff0d-\uff1a]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** Year, month and perhaps day of a match. */
const matched = (match: RegExpExecArray | null): string | null =>
  match && edtf(Number(match[1]), Number(match[2]), match[3] ? Number(match[3]) : null);

const signed = (match: RegExpExecArray | null): string | null =>
  match && edtf(hanYear(match[1]), numberIn(match[2]), numberIn(match[3]));

/** A day, or a month, that a page may have been published on; null where there is no such day. */
export function edtf(year: number, month: number, day: number | null): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12) return null;
  const head = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return head;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${head}-${String(day).padStart(2, '0')}`;
}

function instant(milliseconds: number): string | null {
  if (!Number.isFinite(milliseconds)) return null;
  const date = new Date(milliseconds + 8 * 3_600_000);
  return edtf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** 二〇一一, as it is read digit by digit. */
export function hanYear(digits: string): number {
  return Number([...digits].map(digit => Math.max('〇一二三四五六七八九'.indexOf(digit), 0)).join(''));
}
