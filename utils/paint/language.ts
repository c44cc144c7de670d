/** The reader's language. */
import { say } from '../language.ts';
import type { Language } from './words.ts';

/** How values are written; the script of the page is known later than the reader's wish. */
interface Values extends Pick<Language, 'as'> {
  hant?(): boolean;
}

let values: Values = {};

/** From now on cards write values so. */
export function writeValues(next: Values): void {
  values = next;
}

/** The words' language, not the browser's: it may be one we do not have. */
export function ours(): Language {
  const { as, hant } = values;
  return { t: say, locale: say('card_locale'), ...(as && { as }), hant: hant?.() === true };
}
