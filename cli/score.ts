/**
 * Scores an analysis against gold labels, after ANNOTATION_GUIDE: a hit on an optional item counts neither
 * for nor against; figures match by exact span, pledges by overlap (half of the characters).
 * Pure; the same counting as the reference scorer that the labels came with.
 */
import type { Figure, Pledge } from '../utils/analysis.ts';

interface Labelled {
  start: number;
  end: number;
  quote?: string;
  /** False: finding it or leaving it costs nothing. */
  required: boolean;
}

export type GoldFigure = Labelled & Pick<Figure, 'value' | 'min' | 'max' | 'mod' | 'unit'>;

export type GoldPledge = Labelled &
  Partial<Pick<Pledge, 'cue' | 'strength'>> & {
    deadline?: { quote?: string | null; edtf: string | null } | null;
  };

/** One file of `gold/`. Offsets are UTF-16 units of the text beside it. */
export interface Gold {
  figures: GoldFigure[];
  pledges: GoldPledge[];
  /** Reference date (EDTF) to pass to the analysis. */
  published?: string | null;
  /** Hex SHA-256 of the labelled file's bytes: tells labels whose text has changed under them. */
  sha256?: string;
}

export type PredictedFigure = Pick<Figure, 'start' | 'end'> & Partial<Figure>;

export type PredictedPledge = Pick<Pledge, 'start' | 'end'> & Partial<Pick<Pledge, 'quote' | 'deadline'>>;

export interface Predicted {
  figures: PredictedFigure[];
  pledges: PredictedPledge[];
}

/** Counts of one document, or of several added up. */
export interface Tally {
  figures: { hit: number; wrong: number; missed: number };
  /** Of the hits, those whose value (or range), mod, unit, and all three are right. */
  attributes: { value: number; mod: number; unit: number; all: number };
  pledges: { found: number; gold: number; right: number; predicted: number };
  deadlines: { right: number; gold: number };
}

/** One disagreement, for the eye: what it is about and where it lies. */
export interface Note {
  start: number;
  end: number;
  what: 'false figure' | 'missed figure' | 'attributes' | 'false pledge' | 'missed pledge' | 'deadline';
  text: string;
}

export function emptyTally(): Tally {
  return {
    figures: { hit: 0, wrong: 0, missed: 0 },
    attributes: { value: 0, mod: 0, unit: 0, all: 0 },
    pledges: { found: 0, gold: 0, right: 0, predicted: 0 },
    deadlines: { right: 0, gold: 0 },
  };
}

export function addTallies(tallies: Tally[]): Tally {
  const sum = emptyTally();
  for (const one of tallies) {
    for (const group of ['figures', 'attributes', 'pledges', 'deadlines'] as const) {
      const into = sum[group] as Record<string, number>;
      for (const [key, count] of Object.entries(one[group])) into[key] += count;
    }
  }
  return sum;
}

interface Extent {
  start: number;
  end: number;
}

const place = ({ start, end }: Extent): Extent => ({ start, end });

const overlaps = (a: Extent, b: Extent): boolean => a.start < b.end && b.start < a.end;

/** Share of the characters of `span` that lie in at least one of `others`; 0 for an empty span. */
function coverage(span: Extent, others: Extent[]): number {
  let covered = 0;
  let reached = span.start;
  for (const other of [...others].sort((a, b) => a.start - b.start)) {
    const from = Math.max(reached, other.start);
    const to = Math.min(span.end, other.end);
    if (to > from) {
      covered += to - from;
      reached = to;
    }
  }
  return covered / Math.max(1, span.end - span.start);
}

const nameOf = (span: Extent & { quote?: string }): string => span.quote ?? `${span.start}-${span.end}`;

/** Equal up to the last bits of a double: 6.7万 may come as 67000.00000000001. */
function sameNumber(a: number | null | undefined, b: number | null | undefined): boolean {
  const [x, y] = [a ?? null, b ?? null];
  if (x === y) return true;
  return x !== null && y !== null && Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y));
}

const amount = (f: Partial<Figure>): string => `${f.value ?? `${f.min}..${f.max}`} ${f.mod} ${f.unit}`;

/** Counts one document. `note` is called for each disagreement. */
export function score(gold: Gold, predicted: Predicted, note: (note: Note) => void = () => {}): Tally {
  const tally = emptyTally();
  scoreFigures(gold.figures, predicted.figures, tally, note);
  scorePledges(gold.pledges, predicted.pledges, tally, note);
  return tally;
}

function scoreFigures(
  gold: GoldFigure[],
  predicted: PredictedFigure[],
  tally: Tally,
  note: (note: Note) => void,
): void {
  const hits = new Set<GoldFigure>();
  for (const p of predicted) {
    const g = gold.find(one => one.start === p.start && one.end === p.end);
    if (!g) {
      if (gold.some(one => !one.required && overlaps(one, p))) continue;
      tally.figures.wrong++;
      note({ ...place(p), what: 'false figure', text: nameOf(p) });
      continue;
    }
    if (!g.required || hits.has(g)) continue;
    hits.add(g);
    tally.figures.hit++;
    const value = sameNumber(p.value, g.value) && sameNumber(p.min, g.min) && sameNumber(p.max, g.max);
    const mod = (p.mod ?? 'exact') === g.mod;
    const unit = (p.unit ?? '') === g.unit;
    if (value) tally.attributes.value++;
    if (mod) tally.attributes.mod++;
    if (unit) tally.attributes.unit++;
    if (value && mod && unit) tally.attributes.all++;
    else note({ ...place(g), what: 'attributes', text: `${nameOf(g)} want ${amount(g)} got ${amount(p)}` });
  }
  for (const g of gold) {
    if (!g.required || hits.has(g)) continue;
    tally.figures.missed++;
    note({ ...place(g), what: 'missed figure', text: nameOf(g) });
  }
}

function scorePledges(
  gold: GoldPledge[],
  predicted: PredictedPledge[],
  tally: Tally,
  note: (note: Note) => void,
): void {
  const required = gold.filter(g => g.required);
  for (const g of required) {
    tally.pledges.gold++;
    if (coverage(g, predicted) >= 0.5) tally.pledges.found++;
    else note({ ...place(g), what: 'missed pledge', text: nameOf(g) });
    if (!g.deadline?.edtf) continue;
    tally.deadlines.gold++;
    // The prediction that lies most inside this label speaks for it.
    const nearest = predicted
      .filter(p => overlaps(p, g))
      .sort((a, b) => coverage(b, [g]) - coverage(a, [g]))[0];
    const got = nearest?.deadline?.edtf;
    if (got === g.deadline.edtf) tally.deadlines.right++;
    else {
      const text = `${nameOf(g).slice(0, 24)} want ${g.deadline.edtf} got ${got}`;
      note({ ...place(g), what: 'deadline', text });
    }
  }
  for (const p of predicted) {
    const inGold = coverage(p, gold) >= 0.5;
    // Mostly on optional ground: neither for nor against.
    if (inGold && coverage(p, required) < 0.5) continue;
    tally.pledges.predicted++;
    if (inGold) tally.pledges.right++;
    else note({ ...place(p), what: 'false pledge', text: nameOf(p) });
  }
}

/** Precision, recall, their harmonic mean and the rates of right attributes, all 0 to 1. */
export interface Rates {
  figures: { precision: number; recall: number; f1: number };
  value: number;
  mod: number;
  unit: number;
  all: number;
  pledges: { precision: number; recall: number; f1: number };
  deadlines: number;
}

const share = (part: number, whole: number): number => part / (whole || 1);
const harmonic = (p: number, r: number): number => (2 * p * r) / (p + r || 1);

export function rates({ figures, attributes, pledges, deadlines }: Tally): Rates {
  const precision = share(figures.hit, figures.hit + figures.wrong);
  const recall = share(figures.hit, figures.hit + figures.missed);
  const right = share(pledges.right, pledges.predicted);
  const found = share(pledges.found, pledges.gold);
  return {
    figures: { precision, recall, f1: harmonic(precision, recall) },
    value: share(attributes.value, figures.hit),
    mod: share(attributes.mod, figures.hit),
    unit: share(attributes.unit, figures.hit),
    all: share(attributes.all, figures.hit),
    pledges: { precision: right, recall: found, f1: harmonic(right, found) },
    deadlines: share(deadlines.right, deadlines.gold),
  };
}

const percent = (rate: number): string => (100 * rate).toFixed(1);

/** The two lines the reference scorer prints. */
export function formatTally(tally: Tally): string {
  const r = rates(tally);
  const { figures: f, pledges: p, deadlines: d } = tally;
  return [
    `figures  P ${percent(r.figures.precision)} R ${percent(r.figures.recall)} F1 ${percent(r.figures.f1)}` +
      ` (tp ${f.hit} fp ${f.wrong} fn ${f.missed});` +
      ` value ${percent(r.value)} mod ${percent(r.mod)} unit ${percent(r.unit)} all ${percent(r.all)}`,
    `pledges  P ${percent(r.pledges.precision)} R ${percent(r.pledges.recall)} F1 ${percent(r.pledges.f1)}` +
      ` (found ${p.found}/${p.gold}, right ${p.right}/${p.predicted}); deadlines ${d.right}/${d.gold}`,
  ].join('\n');
}
