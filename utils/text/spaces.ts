import { HAN } from './chars.ts';
import type { Edit } from './map.ts';

/** Units in Latin letters or signs that a space may part from their number. */
const UNITS =
  'km²|km2|km|cm|mm|nm|m²|m2|m³|m3|m|kg|mg|g|t|mL|ml|L|kWh|kW|MW|GW|kV|kHz|MHz|GHz|Hz|ha|mu|℃|°C|㎡|㎞|㎏|‰|%';

/** Han characters that count: beside digits a space may be the border between two numbers (第五 100人). */
const NUMERAL = '一二三四五六七八九十百千万亿萬億两兩零〇';

/**
 * A single space between a digit and a Han character, a sign or a unit. Two spaces and more are a column's border.
 * One regular expression with fixed-width looks around a space: linear.
 */
const GAP = new RegExp(
  [
    `(?<=[0-9]) (?=(?![一二三四五六七八九十两兩零〇])[${HAN}])`,
    `(?<=(?![${NUMERAL}])[${HAN}]) (?=[0-9])`,
    `(?<=[0-9]) (?=(?:${UNITS})(?![A-Za-z0-9]))`,
    `(?<=[0-9][%‰℃㎡²³]) (?=[${HAN}])`,
  ].join('|'),
  'g',
);

/** 1 000: groups of exactly three behind a short first one, with a unit behind the last. */
const GROUPS = new RegExp(
  `(?<![0-9A-Za-z.,:/-])(?<![0-9A-Za-z.,:/-] )[1-9][0-9]{0,2}(?: [0-9]{3}){1,4}(?=(?:\\.[0-9]{1,4})? ?(?:(?![年月日号號时時])[${HAN}]|(?:${UNITS})(?![A-Za-z0-9])))`,
  'g',
);

/** 东 莞 市 人 民: five and more lone characters in a row are letter-spacing, not words. */
const SPACED = new RegExp(
  `(?<![${HAN}])(?:(?![一二三四五六七八九十])[${HAN}] ){4,60}[${HAN}](?![${HAN}])`,
  'g',
);

/**
 * Finds stray single spaces to delete: 1000 多名, 11 月19日, 共开展 28 次, 50 km, 1 000 人.
 * A space between Han characters stays (headlines use it) save in letter-spaced lines.
 */
export function findSpaces(text: string): Edit[] {
  const at: number[] = [];
  for (const hit of text.matchAll(GAP)) at.push(hit.index);
  let sorted = true;
  const inside = (pattern: RegExp) => {
    for (const hit of text.matchAll(pattern)) {
      for (let i = hit[0].indexOf(' '); i >= 0; i = hit[0].indexOf(' ', i + 1)) {
        at.push(hit.index + i);
        sorted = false;
      }
    }
  };
  if (/[0-9] [0-9]{3}/.test(text)) inside(GROUPS);
  inside(SPACED);
  if (!sorted) at.sort((a, b) => a - b);
  const edits: Edit[] = [];
  for (const i of at) {
    if (edits.length && edits[edits.length - 1].start === i) continue;
    // Two spaces together are layout.
    if (text.charCodeAt(i + 1) === 0x20 || text.charCodeAt(i - 1) === 0x20) continue;
    edits.push({ start: i, end: i + 1, text: '' });
  }
  return edits;
}
