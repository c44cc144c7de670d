/**
 * The one typed contract between the extension's contexts, and the only place that sends.
 * Every message is `{ kind, ...payload }`; every receiver checks what comes in with the schema here
 * (a content script lives next to hostile pages) and answers with the declared reply or `{ error }`
 * (`final` where asking again cannot help).
 *
 * Content script → background: candidate, judge, look, need-hant, need-scribe, need-traditional, report, counts, ground, words, change, remove, restore, language.
 * Our pages → background: annotate. Our pages → content script (of one tab): state, items, progress, reveal, refresh.
 * Background → content script: force, leave, step, toggle.
 */
import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import type { PageFacts } from './analysis.ts';
import { speakerOf } from './frames.ts';
import type { Ground } from './paint/ground.ts';
import type { Look } from './pledges/look.ts';
import {
  type AnnotationRecord,
  annotationSchema,
  type Change,
  changeSchema,
  pageSchema,
  readingSchema,
} from './records.ts';

const id = v.pipe(v.string(), v.maxLength(64));
/** A place in a text. */
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const toBackground = v.variant('kind', [
  /**
   * The sentinel holds this page for one of ours: please inject the annotator; `frames`: one of its frames, please look
   * there. Reply: `{ injected }`, false where the settings rule the site out.
   */
  v.object({ kind: v.literal('candidate'), frames: v.optional(v.boolean()) }),
  /** Is the text one of ours? The folded text and what was found in it. Reply: the judge's verdict. */
  v.object({ kind: v.literal('judge'), text: v.string(), figures: v.number(), pledges: v.number() }),
  /** What of the pledges that the rules found is to be left out, and what added? Reply: the second look's answer. */
  v.object({
    kind: v.literal('look'),
    text: v.string(),
    figures: v.array(offset),
    times: v.array(v.number()),
    pledges: v.array(
      v.object({
        start: offset,
        end: offset,
        cue: v.string(),
        strength: v.picklist(['firm', 'target', 'soft']),
        rule: v.string(),
        due: v.boolean(),
      }),
    ),
  }),
  /** The annotator met Traditional characters and asks for the table. Reply: `{ injected }`. */
  v.object({ kind: v.literal('need-hant') }),
  /** The page is painted: now the script that describes, reports and shows cards. Reply: `{ injected }`. */
  v.object({ kind: v.literal('need-scribe') }),
  /** Cards are to write values in Traditional characters. Reply: `{ injected }`. */
  v.object({ kind: v.literal('need-traditional') }),
  /**
   * Records to store, with their page or the id of one that is stored; idempotent. Reply: `{ stored }` only after the
   * transaction has committed.
   */
  v.object({
    kind: v.literal('report'),
    page: v.union([pageSchema, id]),
    annotations: v.array(readingSchema),
    /** The reader is about to say something of an item: the page is stored even where nothing is collected by itself. */
    wanted: v.optional(v.literal(true)),
  }),
  /** What the badge should show for the sending tab, if the sending frame speaks for it. Reply: `{ ok: true }`. */
  v.object({ kind: v.literal('counts'), figures: v.number(), pledges: v.number(), framed: v.boolean() }),
  /** The colours under the article: please give the highlights those that fit. Reply: `{ ground }`. */
  v.object({
    kind: v.literal('ground'),
    now: v.picklist(['light', 'dark']),
    backgrounds: v.array(v.string()),
    ink: v.string(),
  }),
  /** What the reader said of items of this page. Reply: `{ annotations }`, with the reader's own marks. */
  v.object({ kind: v.literal('words'), pageId: id }),
  /** The reader changes an item on the page. Reply: the item as it is now, and the change that takes it back. */
  v.object({
    kind: v.literal('change'),
    annotation: v.omit(annotationSchema, ['reader']),
    change: changeSchema,
  }),
  /** A mark of the reader's own goes, or comes back. Reply: `{ ok: true }`. */
  v.object({ kind: v.picklist(['remove', 'restore']), id, pageId: id }),
  /** The words of a language that the reader chose. Reply: `{ words }`. */
  v.object({ kind: v.literal('language'), language: v.picklist(['en', 'zh-CN', 'zh-TW']) }),
  /** From the popup: annotate the page in this tab whatever it is. Reply: `{ injected }`. */
  v.object({ kind: v.literal('annotate'), tabId: v.number() }),
]);
export type ToBackground = v.InferOutput<typeof toBackground>;

export const toTab = v.variant('kind', [
  /** What is on this page? Reply: `TabState`. */
  v.object({ kind: v.literal('state') }),
  /** More of what is on this page, from that one on, as long as it is still what `state` spoke of. Reply: `Portion`. */
  v.object({ kind: v.literal('items'), from: v.number(), serial: v.number() }),
  /** Scroll to an item and flash it. Reply: `{ found }`. */
  v.object({ kind: v.literal('reveal'), id: v.string() }),
  /** How many records wait to be stored? Reply: `Progress`; asked often, where the whole state would be too much. */
  v.object({ kind: v.literal('progress') }),
  /** The reader's words were changed elsewhere. Reply: `{ ok: true }`. */
  v.object({ kind: v.literal('refresh') }),
  /** To the next or previous item, with its card. Reply: `{ found }`. */
  v.object({ kind: v.literal('step'), by: v.picklist([1, -1]) }),
  /** The bar for what is selected, with the focus in it. Reply: `{ found }`: is something of the article selected? */
  v.object({ kind: v.literal('mark') }),
  /** Highlights off, or on again. Reply: `{ found }`: are they on now? */
  v.object({ kind: v.literal('toggle') }),
  /** Analyse and paint although the page does not look like ours. Reply: `{ ok: true }`. */
  v.object({ kind: v.literal('force') }),
  /** The reader has ruled this site out: take the highlights back and end. Reply: `{ ok: true }`. */
  v.object({ kind: v.literal('leave') }),
]);
export type ToTab = v.InferOutput<typeof toTab>;
/** What the annotator hands on. */
export type ToScribe = Exclude<ToTab, { kind: 'state' | 'force' | 'leave' }>;

/** The kind of a message, null for what is none: all that the annotator looks at, it is held to its size. */
export function kindOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'kind' in input ? input.kind : null;
}

/** A message for the scribe; null for anything else. */
export function readToScribe(input: unknown): ToScribe | null {
  const { success, output } = v.safeParse(toTab, input);
  return success && !['state', 'force', 'leave'].includes(output.kind) ? (output as ToScribe) : null;
}

export const tabStateSchema = v.object({
  /** `working` until the analysis is painted; `quiet` when the page is not one of ours and was not forced. */
  status: v.picklist(['working', 'quiet', 'painted']),
  forced: v.boolean(),
  page: v.nullable(pageSchema),
  /** In reading order; ids are those of the stored records. The first of them, where there is `more`. */
  annotations: v.array(annotationSchema),
  /** There are so many in all: the others are asked for in portions, which say by their `serial` that nothing has changed meanwhile. */
  more: v.optional(v.object({ of: v.number(), serial: v.number() })),
  /** Records sent but not yet acknowledged by the background. */
  unsaved: v.number(),
  /** Records that were refused for good. */
  refused: v.optional(v.number()),
  /** Why they could not be stored, or not yet, in a sentence for the reader. */
  problem: v.optional(v.string()),
  /** In a private window nothing is kept. */
  private: v.optional(v.literal(true)),
  /** The page is so long that only its first part was analysed: so many of so many characters. */
  cut: v.optional(v.object({ read: v.number(), of: v.number() })),
});
export type TabState = v.InferOutput<typeof tabStateSchema>;

/** Some items of a page; none where its items are others by now. */
export const portionSchema = v.pick(tabStateSchema, ['annotations']);
export type Portion = v.InferOutput<typeof portionSchema>;

export const progressSchema = v.pick(tabStateSchema, ['unsaved', 'refused', 'problem']);
export type Progress = v.InferOutput<typeof progressSchema>;

export interface Replies {
  candidate: { injected: boolean };
  judge: PageFacts['genre'];
  look: Look;
  'need-hant': { injected: boolean };
  'need-scribe': { injected: boolean };
  'need-traditional': { injected: boolean };
  report: { stored: number };
  counts: { ok: true };
  ground: { ground: Ground };
  words: { annotations: AnnotationRecord[] };
  change: { annotation: AnnotationRecord; undo: Change };
  remove: { ok: true };
  restore: { ok: true };
  language: { words: Record<string, string> | null };
  annotate: { injected: boolean };
  state: TabState;
  items: Portion;
  progress: Progress;
  reveal: { found: boolean };
  mark: { found: boolean };
  refresh: { ok: true };
  step: { found: boolean };
  toggle: { found: boolean };
  force: { ok: true };
  leave: { ok: true };
}
export type ReplyTo<M extends { kind: keyof Replies }> = Replies[M['kind']];

/** The other side answered, but with an error it explains. */
export class MessageError extends Error {
  override name = 'MessageError';
  /** The same message would be refused again. */
  readonly final: boolean;

  constructor(message: string, final = false) {
    super(message);
    this.final = final;
  }
}

/**
 * The extension's API, looked up when it is used: Firefox builds it at the first touch, which takes longer than all
 * that the sentinel does on an ordinary page. `chrome` is what both browsers have; where Chromium has no `browser`, a
 * page may have an element of that name.
 */
const api = (): typeof Browser => (globalThis as unknown as { chrome: typeof Browser }).chrome;

/** Is this a script that an extension left behind when it was reloaded or removed? It has no runtime any more. */
export function isOrphan(): boolean {
  return api().runtime?.id === undefined;
}

// By hand, not by schema: this much is in the sentinel, on every page there is.
function settle<T>(answer: unknown): T {
  if (typeof answer === 'object' && answer !== null && 'error' in answer) {
    throw new MessageError(String(answer.error), 'final' in answer);
  }
  if (answer === undefined) throw new MessageError('no answer');
  return answer as T;
}

type Background = (message: ToBackground) => Promise<unknown>;
let background: Background = message => api().runtime.sendMessage(message);

/** Puts another in the background's place: in the example page, of which nothing is kept. */
export function standIn(other: Background): void {
  background = other;
}

/** Sends to the background (waking it if it sleeps). Rejects when nobody answers or the answer is an error. */
export async function tellBackground<M extends ToBackground>(message: M): Promise<ReplyTo<M>> {
  return settle(await background(message));
}

/** What every frame of a tab has to hear. */
const FOR_ALL = ['leave', 'refresh'];

/** Sends to the content script of a tab, in the frame that speaks for it. Rejects when none is there. */
export async function tellTab<M extends ToTab>(
  tabId: number,
  message: M,
  frame?: number,
): Promise<ReplyTo<M>> {
  const { tabs } = api();
  if (FOR_ALL.includes(message.kind)) return settle(await tabs.sendMessage(tabId, message));
  const frameId = frame ?? (await speakerOf(tabId));
  return settle(await tabs.sendMessage(tabId, message, { frameId }));
}

/** A line to the content script of a tab, in the frame that speaks for it. */
export async function lineToTab(
  tabId: number,
  name: string,
): Promise<ReturnType<typeof Browser.tabs.connect>> {
  const { tabs } = api();
  return tabs.connect(tabId, { name, frameId: await speakerOf(tabId) });
}
