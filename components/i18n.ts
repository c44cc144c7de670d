/** Words, numbers and dates in the reader's language. The only reader of `_locales` outside the page's card. */
import { browser } from 'wxt/browser';
import type en from '../public/_locales/en/messages.json';
import { formatNumber } from '../utils/format/number.ts';

/** Every key there is: misspelt ones do not compile, and a test finds unused and untranslated ones. */
export type MessageKey = keyof typeof en;

/** The message in the reader's language, `$1`… replaced; the key itself where there is none. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return translate(key, substitutions.map(String));
}

/** `t` for keys that are put together at run time (`card_kind_` + kind, the genre's reasons). */
export function translate(key: string, substitutions: string[] = []): string {
  return (
    (browser.i18n.getMessage as (key: string, substitutions: string[]) => string)(key, substitutions) || key
  );
}

/** BCP 47 tag of the language shown: that of our messages, not of the browser, which may speak one we do not. */
export function locale(): string {
  tag ??= t('locale');
  return tag;
}

let tag: string | undefined;

/** `11000` → `11,000`. */
export function formatCount(value: number): string {
  return formatNumber(value, locale());
}

/** An instant (ms) as a day: `2 Jul 2021`; without the year where it is this one. */
export function formatDay(instant: number, now: number = Date.now()): string {
  const date = new Date(instant);
  const thisYear = date.getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale(), {
    month: 'short',
    day: 'numeric',
    ...(thisYear ? {} : { year: 'numeric' }),
  }).format(date);
}
