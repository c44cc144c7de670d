/**
 * From an analysis to records: evidence, not just quotes. Pure and deterministic, and whatever it is given, what it
 * returns is accepted by the schemas in records.ts: overlong text is cut, impossible numbers are dropped, because
 * one strange item must not cost the reader the whole page.
 */
import type { Analysis, Figure, Pledge, TimeRef } from './analysis.ts';
import { annotationId, canonicalUrl, pageId, textHashSteps, withoutSpace } from './identity.ts';
import type { AnnotationRecord, AnnotationTarget, FigureBody, PageRecord, PledgeBody } from './records.ts';
import { run } from './steps.ts';

export interface DescribeInput {
  /** As it was opened; on the command line the file's name. */
  url: string;
  /** What the page says in rel=canonical. */
  canonical: string | null;
  analysis: Analysis;
  /** The text the analysis was made of; its offsets count in this text. */
  text: string;
  /** Milliseconds since the epoch. */
  now: number;
}

export interface Described {
  page: PageRecord;
  annotations: AnnotationRecord[];
}

/** Items between two pauses of `describeSteps`. */
const STEP = 64;
/** So many ids of other texts are kept, besides as many as a page has. */
const MANY = 1_000;
/** Length of `prefix` and `suffix`, in UTF-16 units. */
const CONTEXT = 40;
/** How far a sentence may reach to either side of an item: pages without punctuation have no sentences. */
const REACH = 300;
const MAX_SENTENCE = 2000;
const MAX_QUOTE = 5000;

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** True where a cut at `at` would part a surrogate pair. */
const splits = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

/** The beginning of a text, at most `max` UTF-16 units, never half a character. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return text.slice(0, splits(text, max) ? max - 1 : max);
}

const ENDERS = new Set('。！？!?\n\r\u2028\u2029');
const CLOSERS = new Set('”’』」"）)】》');

/**
 * The sentence around `[start, end)`: from behind the last sentence end before it to the next one after it (closing
 * quotation marks included), at most REACH units to either side and MAX_SENTENCE in all. White space at both ends is
 * left out.
 */
export function sentenceAround(text: string, start: number, end: number): string {
  const floor = Math.max(0, start - REACH);
  let from = start;
  while (from > floor && !ENDERS.has(text[from - 1])) from--;
  while (from < start && CLOSERS.has(text[from])) from++;
  if (splits(text, from)) from++;

  const ceiling = Math.min(text.length, end + REACH);
  let to = end;
  // An item that ends with its own full stop ends the sentence.
  if (!(end > start && ENDERS.has(text[end - 1]))) {
    while (to < ceiling && !ENDERS.has(text[to])) to++;
    if (to < ceiling) to++;
  }
  while (to < ceiling && CLOSERS.has(text[to])) to++;
  if (splits(text, to)) to--;
  return cut(text.slice(from, to).trim(), MAX_SENTENCE);
}

const finite = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) ? value : undefined;

/** An EDTF that had to be cut would be another date: none is better. */
const edtf = (value: string | null): string | null => (value !== null && value.length <= 60 ? value : null);

const timeRef = (time: TimeRef): TimeRef => ({
  quote: time.quote === null ? null : cut(time.quote, 200),
  edtf: edtf(time.edtf),
});

/** Leaves out what is undefined: an absent field and `undefined` are one thing in JSON but not to `deepEqual`. */
function compact<T extends object>(fields: T): T {
  for (const key of Object.keys(fields) as (keyof T)[]) if (fields[key] === undefined) delete fields[key];
  return fields;
}

/** What a figure's record says, within the limits of the schema. */
export function figureBody(figure: Figure): FigureBody {
  return compact<FigureBody>({
    type: 'figure',
    value: figure.value === null ? null : finite(figure.value),
    min: finite(figure.min),
    max: finite(figure.max),
    mod: figure.mod,
    unit: cut(figure.unit, 40),
    kind: figure.kind,
    role: figure.role,
    direction: figure.direction,
    subject: figure.subject === undefined ? undefined : cut(figure.subject, 200),
    period: figure.period && timeRef(figure.period),
    basis: figure.basis && cut(figure.basis, 60),
    place: figure.place && cut(figure.place, 60),
    uncertain: figure.uncertain,
    rule: figure.rule && cut(figure.rule, 40),
  });
}

/** What a pledge's record says, within the limits of the schema. */
export function pledgeBody(pledge: Pledge): PledgeBody {
  return compact<PledgeBody>({
    type: 'pledge',
    cue: cut(pledge.cue, 60),
    strength: pledge.strength,
    deadline: pledge.deadline && timeRef(pledge.deadline),
    actor: pledge.actor === undefined ? undefined : cut(pledge.actor, 200),
    rule: pledge.rule && cut(pledge.rule, 40),
  });
}

/** Where `[start, end)` of a text stands, with its surroundings and its sentence. */
export function targetOf(text: string, start: number, end: number): AnnotationTarget {
  let from = Math.max(0, start - CONTEXT);
  if (splits(text, from)) from++;
  return {
    exact: cut(text.slice(start, end), MAX_QUOTE),
    prefix: text.slice(from, start),
    suffix: cut(text.slice(end, end + CONTEXT + 1), CONTEXT),
    start,
    end,
    sentence: sentenceAround(text, start, end),
  };
}

/** Figures and pledges in reading order; a pledge before the figures it holds. */
function inReadingOrder(
  analysis: Analysis,
): ({ type: 'figure'; item: Figure } | { type: 'pledge'; item: Pledge })[] {
  return [
    ...analysis.pledges.map(item => ({ type: 'pledge' as const, item })),
    ...analysis.figures.map(item => ({ type: 'figure' as const, item })),
  ].sort((a, b) => a.item.start - b.item.start || b.item.end - a.item.end);
}

function describePage(input: DescribeInput, address: string, at: number, textHash: string): PageRecord {
  const facts = input.analysis.page;
  return {
    id: pageId(address),
    url: cut(input.url, 4000),
    canonicalUrl: cut(address, 4000),
    title: cut(facts.title ?? '', 500),
    publisher: facts.publisher === null ? null : cut(facts.publisher, 200),
    published: edtf(facts.published),
    ...(facts.author !== undefined && { author: cut(facts.author, 200) }),
    ...(facts.editor !== undefined && { editor: cut(facts.editor, 200) }),
    places: facts.places.slice(0, 50).map(place => cut(place, 60)),
    ...(facts.actors !== undefined && {
      actors: facts.actors.slice(0, 50).map(({ name, level, sections }) =>
        compact({
          name: cut(name, 60),
          level,
          sections: sections?.slice(0, 50).map(title => cut(title, 100)),
        }),
      ),
    }),
    script: facts.script,
    dirt: facts.dirt.map(kind => cut(kind, 40)),
    genre: {
      is: facts.genre.is,
      score: finite(facts.genre.score) ?? 0,
      reasons: facts.genre.reasons.map(reason =>
        compact({
          key: cut(reason.key, 60),
          weight: finite(reason.weight) ?? 0,
          value: typeof reason.value === 'string' ? cut(reason.value, 200) : finite(reason.value),
        }),
      ),
    },
    firstSeen: at,
    lastSeen: at,
    textHash,
    text: input.text,
  };
}

/**
 * The records of one page: the page itself and its items in reading order.
 * The same input but for `now` and for tracking in the URL gives the same ids.
 */
export function describe(input: DescribeInput): Described {
  return run(describeSteps(input));
}

/**
 * The work of `describe`, step by step (a step is some dozens of items), for a page that must stay responsive.
 * @param known ids that were made before, and will be: making them is most of the work, and what a page gains leaves
 *   the others as they are
 */
export function* describeSteps(
  input: DescribeInput,
  known = new Map<string, string>(),
): Generator<void, Described> {
  const { analysis, text } = input;
  const at = Number.isFinite(input.now) ? Math.max(0, Math.floor(input.now)) : 0;
  const hash = yield* textHashSteps(text);
  const page = describePage(input, canonicalUrl(input.url, input.canonical), at, hash);
  const seen = new Map<string, number>();
  const annotations: AnnotationRecord[] = [];
  for (const entry of inReadingOrder(analysis)) {
    const order = annotations.length;
    if (order % STEP === 0) yield;
    const { item } = entry;
    const start = Math.min(Math.max(0, item.start), text.length);
    const end = Math.min(Math.max(start, item.end), text.length);
    const target = targetOf(text, start, end);
    const { exact, sentence } = target;
    const likeness = JSON.stringify([page.id, entry.type, withoutSpace(exact), withoutSpace(sentence)]);
    const ordinal = seen.get(likeness) ?? 0;
    seen.set(likeness, ordinal + 1);
    const key = `${likeness}${ordinal}`;
    const id = known.get(key) ?? annotationId(page.id, entry.type, exact, sentence, ordinal);
    known.set(key, id);
    annotations.push({
      id,
      pageId: page.id,
      body: entry.type === 'figure' ? figureBody(entry.item) : pledgeBody(entry.item),
      target,
      order,
      createdAt: at,
      updatedAt: at,
    });
  }
  // a page that goes from story to story
  if (known.size > MANY + 2 * annotations.length) known.clear();
  return { page, annotations };
}
