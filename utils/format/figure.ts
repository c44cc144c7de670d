/** A figure in plain words, the same in the card, the popup and every list. Pure: words come from `t`. */
import type { FigureBody } from '../records.ts';
import { chineseMagnitude, formatBrief, formatNumber } from './number.ts';

/** Looks up a message of `_locales` by key; `browser.i18n.getMessage` fits. */
export type Translate = (key: string, substitutions?: string[]) => string;

/** What `formatFigure` needs of a figure: a stored body or a figure of an analysis. */
export type FigureLike = Pick<FigureBody, 'value' | 'min' | 'max' | 'mod' | 'unit' | 'kind'> & {
  direction?: 'up' | 'down' | undefined;
};

export interface FigureWords {
  /** Short, for lists: `> 3,000`, `2–3`, `≥ 50`, `nearly 900`; a dash where the text gives no number (数十家). */
  amount: string;
  /** The same for the eye in a list: `> 12 billion`, `> 120亿`. */
  brief: string;
  /** As recorded (Simplified), or empty. */
  unit: string;
  /** Amount and unit, set as usual: `> 3,000 个`, `≥ 50%`, `no. 4`. */
  short: string;
  /** What a card leads with: `short`, to a Chinese reader as Chinese writes it (`> 1.1万个`). */
  lead: string;
  /** For cards and screen readers: `more than 3,000 个`. */
  plain: string;
  /** The bound in words (`more than`), empty when exact or a range. */
  bound: string;
  /** The number as Chinese writes it (`1.1万个`), null where that is the same. */
  chinese: string | null;
  /** The kind in words: `money`. */
  kind: string;
  /** `up`, `down` in words, or empty. */
  direction: string;
}

const SYMBOL: Record<FigureBody['mod'], string> = {
  exact: '',
  about: '≈ ',
  // ≲ is known to few
  nearly: '',
  over: '> ',
  'at-least': '≥ ',
  'at-most': '≤ ',
  range: '',
};

/** Keys of the words for a bound; empty where there is none. */
export const BOUND: Record<FigureBody['mod'], string> = {
  exact: '',
  about: 'card_about',
  nearly: 'card_nearly',
  over: 'card_over',
  'at-least': 'card_atLeast',
  'at-most': 'card_atMost',
  range: '',
};

/** Signs stand close to the number, words apart from it. */
function withUnit(amount: string, unit: string): string {
  if (unit === '') return amount;
  return unit === '%' || unit === '‰' ? amount + unit : `${amount} ${unit}`;
}

/**
 * Words for a figure in the language of `t` and the numerals of `locale` (a BCP 47 tag); `hant` gives Chinese magnitudes
 * in Traditional characters: they are in the script of the figure's unit, whatever the language. Never throws.
 */
export function formatFigure(figure: FigureLike, t: Translate, locale: string, hant = false): FigureWords {
  const { mod, unit } = figure;
  const bound = BOUND[mod] === '' ? '' : t(BOUND[mod]);
  const leading = (words: Pick<FigureWords, 'brief' | 'short' | 'chinese'>) => ({
    ...words,
    lead: words.chinese !== null && /^zh\b/i.test(locale) ? words.brief + unit : words.short,
  });
  const base = {
    unit,
    bound,
    kind: t(`card_kind_${figure.kind}`),
    direction: figure.direction === undefined ? '' : t(`card_${figure.direction}`),
  };
  const { min, max } = figure;
  if (min !== undefined && max !== undefined) {
    const amount = `${formatNumber(min, locale)}–${formatNumber(max, locale)}`;
    const [low, high] = [chineseMagnitude(min, hant), chineseMagnitude(max, hant)];
    const chinese = low !== null && high !== null ? `${low}–${high}${unit}` : null;
    const plain = t('card_range', [formatNumber(min, locale), withUnit(formatNumber(max, locale), unit)]);
    const brief = `${formatBrief(min, locale, hant)}–${formatBrief(max, locale, hant)}`;
    return { ...base, ...leading({ brief, short: withUnit(amount, unit), chinese }), amount, plain };
  }
  const { value } = figure;
  if (value === undefined || value === null) {
    const plain = t('card_vague');
    return {
      ...base,
      ...leading({ brief: '—', short: withUnit('—', unit), chinese: null }),
      amount: '—',
      plain,
    };
  }
  const number = formatNumber(value, locale);
  const magnitude = chineseMagnitude(value, hant);
  const chinese = magnitude === null ? null : magnitude + unit;
  if (figure.kind === 'rank') {
    const rank = t(mod === 'at-most' ? 'card_top' : 'card_rank', [number]);
    return {
      ...base,
      bound: '',
      amount: rank,
      brief: rank,
      short: rank,
      lead: rank,
      plain: rank,
      chinese: null,
    };
  }
  const signed = (shown: string): string =>
    mod === 'nearly' ? t('card_nearlySo', [shown]) : SYMBOL[mod] + shown;
  const amount = signed(number);
  const stated = withUnit(number, unit);
  const plain = bound === '' ? stated : t('card_bounded', [bound, stated]);
  const brief = signed(formatBrief(value, locale, hant));
  return { ...base, ...leading({ brief, short: withUnit(amount, unit), chinese }), amount, plain };
}
