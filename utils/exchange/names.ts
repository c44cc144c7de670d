/** File names that Windows, macOS and Linux all take. */

/** The formats, named as their files end. */
export type Format = 'csv' | 'json' | 'md' | 'jsonld' | 'ndjson';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*%~#&]+/g;
/** Invisible characters and those that turn the reading direction: `gpj.exe` must not read as `exe.jpg`. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;
/** Characters of a title in a name: 40 of three bytes each leave room in the 255 bytes a name may have. */
const MAX_TITLE = 40;

function safe(title: string): string {
  const plain = title
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain]
    .slice(0, MAX_TITLE)
    .join('')
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '');
}

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * `duixian-2026-05-06.csv`, or for one page `duixian-青禾镇新增学位-2026-05-06.csv`.
 * @param date read in local time: it is the day the reader sees on the clock
 */
export function suggestName(what: 'page' | 'all', format: Format, date: Date, title?: string | null): string {
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const middle = what === 'page' ? safe(title ?? '') || 'page' : '';
  const name = ['duixian', middle, day].filter(part => part !== '').join('-');
  return `${name}.${format}`;
}
