/** Words, numbers and dates in the reader's language. The only reader of `_locales` outside the page's card. */
import { computed, signal } from '@preact/signals';
import type en from '../public/_locales/en/messages.json';
import { formatNumber } from '../utils/format/number.ts';
import { loadWords, onLanguage, say, speak } from '../utils/language.ts';
import type { Settings } from '../utils/settings/settings.ts';
import { loadSettings, onSettings } from '../utils/settings/stored.ts';
import { wantScript } from './values.ts';

/** Every key there is: misspelt ones do not compile, and a test finds unused and untranslated ones. */
export type MessageKey = keyof typeof en;

/** Whatever shows words is shown anew when it changes. */
const spoken = signal(0);
onLanguage(() => {
  spoken.value += 1;
});

/** Remembered where it can be read at once: nobody waits for the settings who has not chosen a language. */
const HINT = 'duixian-language';

async function follow({ language, script }: Settings): Promise<void> {
  wantScript(script);
  try {
    if (language === 'auto') localStorage.removeItem(HINT);
    else localStorage.setItem(HINT, language);
    speak(await loadWords(language));
  } catch {
    // the words at hand are better than none
  }
}

/** Speaks the language that the reader chose, now and after each change. Resolves when the first word may be shown. */
export async function listenToReader(): Promise<void> {
  onSettings(now => void follow(now));
  const chosen = loadSettings()
    .then(follow)
    .catch(() => {
      // as above
    });
  if (localStorage.getItem(HINT) !== null) await chosen;
}

/** The message in the reader's language, `$1`… replaced; the key itself where there is none. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return translate(key, substitutions.map(String));
}

/** `t` for keys that are put together at run time (`card_kind_` + kind, the genre's reasons). */
export function translate(key: string, substitutions: string[] = []): string {
  spoken.value;
  return say(key, substitutions) || key;
}

/** BCP 47 tag of the language shown: that of our messages, not of the browser, which may speak one we do not. */
export function locale(): string {
  return tag.value;
}

/** Asked for with each number and date: looked up once for each language. */
const tag = computed(() => t('locale'));

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
