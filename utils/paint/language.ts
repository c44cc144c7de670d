/** The reader's language. */
import { say } from '../language.ts';
import type { Language } from './words.ts';

let values: Pick<Language, 'as' | 'hant'> = {};

/** From now on cards write values so. */
export function writeValues(next: typeof values): void {
  values = next;
}

/** The words' language, not the browser's: it may be one we do not have. */
export function ours(): Language {
  return { t: say, locale: say('card_locale'), ...values };
}
