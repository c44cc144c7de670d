/** Numerals in the reader's language and in Chinese magnitudes. Pure: no DOM, no browser, no clock. */

const formats = new Map<string, Intl.NumberFormat>();

/** `11000` → `11,000` (en), up to six decimals, no exponent. */
export function formatNumber(value: number, locale: string): string {
  // making one takes longer than a hundred numbers with it
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  formats.set(locale, format);
  return format.format(value);
}

const MAGNITUDES: readonly [number, string, string][] = [
  [1e12, '万亿', '萬億'],
  [1e8, '亿', '億'],
  [1e4, '万', '萬'],
];

/**
 * The number as Chinese text writes it, with two decimals at most: `11000` → `1.1万`, `4e10` → `400亿`; null under 10 000 and where
 * nobody would write it so (24680). `hant` gives 萬 and 億.
 */
export function chineseMagnitude(value: number, hant = false): string | null {
  const size = Math.abs(value);
  for (const [scale, hans, trad] of MAGNITUDES) {
    if (size < scale) continue;
    // ten significant digits hide the binary remainder (67000 / 1e4) and keep every digit a page prints
    const short = String(Number((value / scale).toPrecision(10)));
    // 24680 is not written 2.468万, nor 112460000 as 1.1246亿: it is 11246万
    if (!/\.\d{3}/.test(short)) return `${short}${hant ? trad : hans}`;
  }
  return null;
}

/**
 * A number for the eye in a list, exact but short: `1.1万`, `120亿` to a Chinese reader, `12 billion` to others
 * (from a million up); else as `formatNumber`.
 */
export function formatBrief(value: number, locale: string, hant = false): string {
  if (/^zh\b/i.test(locale)) {
    return chineseMagnitude(value, hant) ?? formatNumber(value, locale);
  }
  if (Math.abs(value) < 1e6) return formatNumber(value, locale);
  return new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 6,
  }).format(value);
}

const SCALES: Record<string, number> = {
  '': 1,
  百: 100,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  万亿: 1e12,
  萬億: 1e12,
};

/** A number as a person types it: `12,000`, `1.2万`, `３００`; null for what is none. */
export function parseAmount(typed: string): number | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace('−', '-');
  const match = /^(-?\d+(?:\.\d+)?)(万亿|萬億|百|千|万|萬|亿|億)?$/.exec(plain);
  if (match === null) return null;
  // 67.3 × 10 000 is 672999.9… in binary
  return Number((Number(match[1]) * SCALES[match[2] ?? '']).toPrecision(15));
}
