/**
 * Every reason the judge can give, so that the interface can name each one in the reader's language.
 * The first group speaks for the genre, the second against it.
 */
export const REASON_KEYS = [
  'local-unit-actor',
  'whole-area-words',
  'places',
  'figures-density',
  'pledges',
  'projects',
  'campaign',
  'official-prose',
  'work-report',
  'official-source',
  'company-subject',
  'company-voice',
  'lead-other',
  'tender',
  'university',
  'court',
  'sport',
  'finance',
  'national',
  'taiwan',
  'hong-kong',
  'japanese',
  'novel',
  'recruitment',
  'product',
  'template',
  'world',
  'travel',
  'weather',
  'culture',
  'no-article',
  'no-local-unit',
  'too-short',
  'other-language',
] as const;

export type ReasonKey = (typeof REASON_KEYS)[number];
