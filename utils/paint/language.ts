/** The reader's language. */
import { browser } from 'wxt/browser';
import type { Language } from './words.ts';

/** The words' language, not the browser's: it may be one we do not have. */
export function ours(): Language {
  const t = browser.i18n.getMessage as Language['t'];
  return { t, locale: t('card_locale') };
}
