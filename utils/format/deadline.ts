/**
 * When a pledge is due and how far that is from today. *Overdue* is only ever computed, never stored.
 * EDTF (ISO 8601-2) as `utils/time` writes it: `2023`, `2021-09`, `2021-12-31`, `2021-34` (a quarter), `../2024`,
 * `2021-01/2021-06`. Pure: today is given.
 */
import type { Translate } from './figure.ts';
import { formatNumber } from './number.ts';
import { bareTerm } from './term.ts';

export interface DeadlineState {
  /** `none`: no deadline, or one that cannot be resolved. `due` on its last day still. */
  state: 'due' | 'overdue' | 'none';
  /** Last day of the deadline, `YYYY-MM-DD`; null for `none`. */
  end: string | null;
  /** Whole days from today to the end; negative when overdue; null for `none`. */
  days: number | null;
}

const DAY = 86_400_000;
const NONE: DeadlineState = { state: 'none', end: null, days: null };

/** Months in which the sub-year groupings of EDTF level 2 end: seasons, quarters, quadrimesters, semesters. */
const GROUP_END: Record<number, number> = {
  21: 5,
  22: 8,
  23: 11,
  24: 14,
  33: 3,
  34: 6,
  35: 9,
  36: 12,
  37: 4,
  38: 8,
  39: 12,
  40: 6,
  41: 12,
};

/** The last day (UTC midnight, ms) of an EDTF date or interval; null for open or unreadable ones. */
export function edtfEnd(edtf: string): number | null {
  const last = edtf.slice(edtf.lastIndexOf('/') + 1);
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?$/.exec(last);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return Date.UTC(year, 11, 31);
  const second = Number(match[2]);
  if (match[3] !== undefined) {
    const day = Number(match[3]);
    const time = Date.UTC(year, second - 1, day);
    return new Date(time).getUTCDate() === day && second >= 1 && second <= 12 ? time : null;
  }
  const month = second >= 1 && second <= 12 ? second : GROUP_END[second];
  // day 0 of the next month is the last of this one
  return month === undefined ? null : Date.UTC(year, month, 0);
}

/** Where `today` (a Date, read in local time, or `YYYY-MM-DD`) stands against a deadline. */
export function deadlineState(edtf: string | null | undefined, today: Date | string): DeadlineState {
  const end = edtf ? edtfEnd(edtf) : null;
  if (end === null) return NONE;
  const now =
    typeof today === 'string'
      ? Date.parse(`${today.slice(0, 10)}T00:00:00Z`)
      : Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  if (Number.isNaN(now)) return NONE;
  const days = Math.round((end - now) / DAY);
  return { state: days < 0 ? 'overdue' : 'due', end: new Date(end).toISOString().slice(0, 10), days };
}

/**
 * A span of days in its largest unit of which there are two: `3 years`, `14 months`, `12 days`. A year alone would hide
 * as much again. In our own words: Chromium's Intl has units in some languages only.
 */
export function formatSpan(days: number, t: Translate, locale: string): string {
  const size = Math.abs(days);
  const [count, key] =
    size >= 730
      ? [Math.floor(size / 365), 'card_span_years']
      : size >= 61
        ? [Math.floor(size / 30.4), 'card_span_months']
        : [size, size === 1 ? 'card_span_day' : 'card_span_days'];
  return t(key, [formatNumber(count, locale)]);
}

/** Words for the seasons of EDTF, 21 to 24. */
const SEASONS = ['card_spring', 'card_summer', 'card_autumn', 'card_winter'];

function formatPoint(point: string, t: Translate, locale: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(point);
  if (match === null) return point;
  const [, year = '', second, day] = match;
  if (second === undefined) return t('card_year', [year]);
  const month = Number(second);
  const season = SEASONS[month - 21];
  if (season !== undefined) return t(season, [year]);
  if (month >= 33 && month <= 36) return t('card_quarter', [year, String(month - 32)]);
  if (month === 40) return t('card_half_first', [year]);
  if (month === 41) return t('card_half_second', [year]);
  if (month < 1 || month > 12) return point;
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day ?? '1')));
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date);
}

/** An EDTF date in words: `2021-12` → `December 2021`, `../2024` → `by 2024`, `2021-34` → `quarter 2 of 2021`. */
export function formatEdtf(edtf: string, t: Translate, locale: string): string {
  const slash = edtf.indexOf('/');
  if (slash < 0) return formatPoint(edtf, t, locale);
  const [from, to] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  if (from === '..' || from === '') return t('card_by', [formatPoint(to, t, locale)]);
  if (to === '..' || to === '') return t('card_since', [formatPoint(from, t, locale)]);
  return `${formatPoint(from, t, locale)} – ${formatPoint(to, t, locale)}`;
}

/** A date as the end that a deadline is: `2023` → `by the end of 2023`; a span of time stays one. */
export function formatDue(edtf: string, t: Translate, locale: string): string {
  // by autumn, not by its end
  if (!/^\d{4}(?:-(?!2[1-4]$)\d\d){0,2}$/.test(edtf)) return formatEdtf(edtf, t, locale);
  return t(edtf.length === 10 ? 'card_by' : 'card_byEnd', [formatPoint(edtf, t, locale)]);
}

export interface DeadlineWords extends DeadlineState {
  /** When, in words: the resolved date, else the page's own words; empty for none. */
  when: string;
  /** `overdue 3 years`, `due in 4 months`; empty for `none`. */
  distance: string;
  /** Both in one: `2023 · overdue 3 years`; `no deadline` where the pledge names none. */
  words: string;
}

/** A deadline in words, with its state today. Never throws. */
export function formatDeadline(
  deadline: { quote: string | null; edtf: string | null } | null,
  today: Date | string,
  t: Translate,
  locale: string,
): DeadlineWords {
  const state = deadlineState(deadline?.edtf, today);
  const when = deadline?.edtf ? formatEdtf(deadline.edtf, t, locale) : bareTerm(deadline?.quote ?? '');
  if (state.days === null) {
    return { ...state, when, distance: '', words: when === '' ? t('card_noDeadline') : when };
  }
  const distance =
    state.days === 0
      ? t('card_dueToday')
      : t(state.days < 0 ? 'card_overdue' : 'card_dueIn', [formatSpan(state.days, t, locale)]);
  return { ...state, when, distance, words: `${when} · ${distance}` };
}

/**
 * A deadline as a person types it, as EDTF: `2023`, `2023-12`, `2023年6月30日`, `2023年底`, `2023年12月底前`,
 * `2023年三季度`, `2023年上半年`, `../2024`; null for what is no date.
 */
export function parseDeadline(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/\s/g, '');
  const readable = (edtf: string): string | null =>
    edtf.split('/').every(part => part === '..' || edtfEnd(part) !== null) &&
    (edtfEnd(edtf) ?? 0) >= (edtfEnd(edtf.split('/')[0] ?? '') ?? 0)
      ? edtf
      : null;
  if (/^(?:(?:\.\.|\d{4}-\d{2})\/)?\d{4}(?:-\d{2}){0,2}$/.test(plain)) return readable(plain);
  const said = plain.replace(/[之以]?前$/, '');
  const part = /^(\d{4})年(?:第?([一二三四1-4])季度?|([上下])半年)[底末]?$/.exec(said);
  if (part !== null) {
    const [, year, quarter, half] = part;
    if (quarter !== undefined) return `${year}-${33 + ('一二三四1234'.indexOf(quarter) % 4)}`;
    return half === '上' ? `${year}-01/${year}-06` : `${year}-07/${year}-12`;
  }
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|(?:月[底末]?)?)|年?([底末])|年)?$/.exec(
    said,
  );
  if (match === null) return null;
  const [, year, month, day, end] = match;
  const two = (part: string) => part.padStart(2, '0');
  const parts = [year, month ?? (end ? '12' : undefined), day].filter(part => part !== undefined);
  return readable(parts.map(part => (part === year ? part : two(part))).join('-'));
}
