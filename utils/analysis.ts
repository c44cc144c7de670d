/**
 * The analysis of one page: plain data, the same on every road (content script, test, command line).
 * Offsets are UTF-16 code units of the text that was given, half-open `[start, end)`.
 * The contract is public: `annotate --format json` prints exactly this.
 */
import type { Aids } from './text/aids.ts';

/** How the number is bounded. `nearly` is just under, `over` just above, `range` has min and max. */
export type Mod = 'exact' | 'about' | 'nearly' | 'over' | 'at-least' | 'at-most' | 'range';

/** What kind of quantity a figure is. */
export type FigureKind =
  | 'count'
  | 'money'
  | 'area'
  | 'length'
  | 'mass'
  | 'volume'
  | 'energy'
  | 'power'
  | 'duration'
  | 'share'
  | 'change'
  | 'points'
  | 'multiple'
  | 'rank'
  | 'rate'
  | 'ratio';

/** `target` stands inside a pledge; `threshold` delimits what is counted (500万元以上的项目). */
export type FigureRole = 'reported' | 'target' | 'threshold';

export interface Span {
  start: number;
  end: number;
  quote: string;
}

/** A quoted time with its resolved EDTF (ISO 8601-2); null where it cannot be resolved without guessing. */
export interface TimeRef {
  quote: string | null;
  edtf: string | null;
}

export interface Figure extends Span {
  /** Magnitude folded in, in the unit as named (元, 亩); null for vague numbers (数十家); absent for ranges. */
  value?: number | null;
  min?: number;
  max?: number;
  mod: Mod;
  /** Simplified, without brackets: 元, 个百分点 → 百分点; empty where the text names none. */
  unit: string;
  kind: FigureKind;
  role: FigureRole;
  direction?: 'up' | 'down';
  /** What a change is measured against, in the words of the text: 同比, 环比, 比上年, 较2020年 (Simplified). */
  basis?: string;
  /** What is measured, as the text names it (Simplified). */
  subject?: string;
  period?: TimeRef;
  /** Whose figure it is where the page tells of several places of a kind; one of `page.places`. */
  place?: string;
  /** Index into `pledges` of the pledge that contains this figure. */
  pledge?: number;
  /** Touched by bytes that could not be repaired: shown, not trusted. */
  uncertain?: true;
  /** The reading that made it, where asked for: a key of `figureRules`. */
  rule?: string;
}

export type Strength = 'firm' | 'target' | 'soft';

export interface Pledge extends Span {
  cue: string;
  deadline: TimeRef | null;
  strength: Strength;
  actor?: string;
  /** Indices into `figures`. */
  figures: number[];
  /** A key of `pledgeRules`. */
  rule?: string;
}

export interface Time extends Span {
  edtf: string | null;
  /** A key of `timeRules`. */
  rule?: string;
}

export type CheckRule = 'sum' | 'share' | 'conversion' | 'conflict' | 'trend';

export interface Check {
  rule: CheckRule;
  ok: boolean;
  figures: number[];
  expected: number | null;
  found: number | null;
  text: string;
}

/** A reason for or against the genre: a key the interface can translate, and the number behind it. */
export interface Reason {
  key: string;
  weight: number;
  value?: string | number;
}

export type Dirt =
  | 'pinyin'
  | 'mojibake'
  | 'pagination'
  | 'brand-hijack'
  | 'stray-spaces'
  | 'doubled-punctuation'
  | 'stray-markup';

/** The level of a place, by its suffix; a development zone stands beside the ladder of the others. */
export const PLACE_LEVELS = [
  'village',
  'township',
  'street',
  'county',
  'district',
  'city',
  'province',
  'zone',
] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

export interface ActingPlace {
  /** As in the page's places. */
  name: string;
  level: PlaceLevel;
  /** The headings whose sections are mainly its own, where the page has sections of several places. */
  sections?: string[];
}

export interface PageFacts {
  genre: { is: boolean; score: number; reasons: Reason[] };
  title: string | null;
  /** EDTF. */
  published: string | null;
  publisher: string | null;
  /** Author or reporters of the byline, where it names them. */
  author?: string;
  /** The editor the byline or the last lines name. */
  editor?: string;
  places: string[];
  /** Those of them that act, with their level, the one that acts most first. */
  actors?: ActingPlace[];
  dirt: Dirt[];
  script: 'hans' | 'hant';
}

export interface Analysis {
  source: string;
  page: PageFacts;
  figures: Figure[];
  pledges: Pledge[];
  times: Time[];
  checks: Check[];
}

/**
 * What the caller knows besides the text, and the aids where `needsAids` says that the text wants them. All optional;
 * nothing here is guessed by `analyse`.
 */
export interface AnalysisContext extends Partial<Aids> {
  source?: string;
  /** Publication date, EDTF: the reference for 今年, 年底, 9月份. */
  published?: string | null;
  title?: string | null;
  publisher?: string | null;
  /** Author and editor where only the page around the text names them. */
  author?: string | null;
  editor?: string | null;
  /** What the titles of the page around the text have of a betting brand. */
  brand?: string | null;
  /** Blanks lists of other pages' headlines (`text/lists.ts`); in a browser they are furniture. */
  unlist?: (plain: string) => string;
  /** Whether each item is to say which reading made it. */
  explain?: boolean;
}
