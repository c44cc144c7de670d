/** What the popup knows of the page in its tab: asked of the page's own annotator, checked, and asked again while it works. */
import { computed, signal } from '@preact/signals';
import * as v from 'valibot';
import {
  MessageError,
  portionSchema,
  progressSchema,
  type TabState,
  tabStateSchema,
} from '../utils/messages.ts';
import { isDismissed, isKept } from '../utils/reader.ts';
import type { AnnotationRecord } from '../utils/records.ts';
import type { Closed } from './closed.ts';
import type { SubjectTab } from './tab.ts';

export type PageView =
  | { kind: 'loading' }
  | { kind: 'closed'; why: Closed }
  /** Not one of ours; `state` is null where the annotator was never needed. `framed`: much of it stands in a frame. */
  | { kind: 'quiet'; state: TabState | null; framed: boolean }
  | { kind: 'working' }
  | { kind: 'painted'; state: TabState }
  /** `detail` is what the browser said, for `annotate`. */
  | { kind: 'failed'; what: 'state' | 'annotate'; detail: string };

export type Filter = 'all' | 'figure' | 'pledge' | 'kept' | 'note' | 'dismissed';
export type PageModel = ReturnType<typeof createPage>;

/** Does an item belong under a filter? Dismissed items stand under theirs alone. */
export function belongs(item: AnnotationRecord, filter: Filter): boolean {
  if (isDismissed(item)) return filter === 'dismissed';
  if (filter === 'kept') return isKept(item);
  if (filter === 'note') return item.body.type === 'note' || item.reader?.note !== undefined;
  return filter === 'all' || filter === item.body.type;
}

/** How many of the items each filter lets through. */
export function countsOf(items: readonly AnnotationRecord[]): Record<Filter, number> {
  const counts = { all: 0, figure: 0, pledge: 0, kept: 0, note: 0, dismissed: 0 };
  for (const item of items)
    for (const key of Object.keys(counts) as Filter[]) if (belongs(item, key)) counts[key]++;
  return counts;
}

/** The world of the model; tests give their own. */
export interface PageWorld {
  tab(): Promise<SubjectTab | null>;
  /** `refused`: the browser was asked to let the annotator in, and did not. */
  closed(tab: SubjectTab, refused: boolean): Promise<Closed | null>;
  /** Rejects where no annotator answers. */
  state(tabId: number): Promise<unknown>;
  /** Those from that one on; nothing where they are others than those of the state with that serial. */
  items(tabId: number, from: number, serial: number): Promise<unknown>;
  progress(tabId: number): Promise<unknown>;
  framed(tabId: number): Promise<boolean>;
  /** Is the page read in an encoding that it is not written in? */
  garbled(tabId: number): Promise<boolean>;
  annotate(tabId: number): Promise<{ injected: boolean }>;
  reveal(tabId: number, id: string): Promise<{ found: boolean }>;
  later(milliseconds: number, run: () => void): void;
}

/** Pause between questions while the annotator works or has unsaved records, ms; it grows with each. */
const PAUSE = 250;
const LONGEST_PAUSE = 2000;
/** Questions in a row that may stay without an answer behind an annotate. */
const PATIENCE = 12;

const said = (error: unknown) => (error instanceof Error ? error.message : String(error));

export function createPage(world: PageWorld) {
  const view = signal<PageView>({ kind: 'loading' });
  const filter = signal<Filter>('all');
  const annotations = computed<AnnotationRecord[]>(() =>
    view.value.kind === 'painted' ? view.value.state.annotations : [],
  );
  const counts = computed(() => countsOf(annotations.value));
  const shown = computed(() => annotations.value.filter(item => belongs(item, filter.value)));
  /** How much of a long list is there; it is shown when all is. */
  const listed = signal({ there: 0, of: 0 });
  let tab: SubjectTab | null = null;
  let expected = false;
  /** Counts the answers, of which only the last is completed; that is under way. */
  let round = 0;
  let resting: Promise<void> | null = null;

  const pauseAfter = (asked: number): number => Math.min(LONGEST_PAUSE, PAUSE * (1 + asked / 4));

  /** Keeps the count of unsaved records true while what is shown stays. */
  const watch = (tabId: number, asked: number): void =>
    world.later(pauseAfter(asked), async () => {
      const answer = await world.progress(tabId).catch(() => null);
      const progress = v.safeParse(progressSchema, answer);
      const now = view.peek();
      if (!progress.success || now.kind !== 'painted' || tab?.id !== tabId) return;
      const { problem: _problem, refused: _refused, ...state } = now.state;
      view.value = { kind: 'painted', state: { ...state, ...progress.output } };
      if (progress.output.unsaved > 0) watch(tabId, asked + 1);
    });

  /** Nothing of ours on a page that can be read; of one that is garbled nobody can tell. */
  const quiet = async (tabId: number, state: TabState | null): Promise<PageView> =>
    (await world.garbled(tabId))
      ? { kind: 'closed', why: 'garbled' }
      : { kind: 'quiet', state, framed: await world.framed(tabId) };

  /** Asks once; `asked` counts the questions of this round. */
  const ask = async (tabId: number, asked: number): Promise<void> => {
    const again = () => world.later(pauseAfter(asked), () => void ask(tabId, asked + 1));
    let answer: unknown;
    try {
      answer = await world.state(tabId);
    } catch (error) {
      if (error instanceof MessageError && view.peek().kind !== 'painted') {
        // an annotator is there, and in trouble: that says nothing about the page
        expected = false;
        view.value = { kind: 'failed', what: 'state', detail: said(error) };
        return;
      }
      if (expected) {
        if (asked < PATIENCE) return again();
        view.value = { kind: 'failed', what: 'annotate', detail: said(error) };
        return;
      }
      // a page that went away while its items were shown keeps them
      if (view.peek().kind === 'painted') return;
      const why = tab && (await world.closed(tab, false));
      view.value = why ? { kind: 'closed', why } : await quiet(tabId, null);
      return;
    }
    const state = v.safeParse(tabStateSchema, answer);
    if (!state.success) {
      view.value = { kind: 'failed', what: 'state', detail: '' };
      return;
    }
    const now = state.output;
    if (now.status === 'working') {
      view.value = { kind: 'working' };
      return again();
    }
    if (now.status === 'quiet') {
      // told to annotate it whatever it is, and found nothing to read
      if (expected && now.forced && now.page === null) {
        expected = false;
        view.value = { kind: 'closed', why: 'empty' };
        return;
      }
      // just injected, not yet told to annotate
      if (expected && asked < PATIENCE) return again();
      expected = false;
      view.value = await quiet(tabId, now);
      return;
    }
    expected = false;
    const mine = ++round;
    const shown = view.peek();
    // a list that is there already stays until the other is there: it is with somebody
    if (now.more === undefined || shown.kind !== 'painted') view.value = { kind: 'painted', state: now };
    if (now.unsaved > 0) watch(tabId, asked);
    resting = now.more === undefined ? null : rest(tabId, now, mine);
  };

  /** Asks for what `state` left out, and shows all when all is there; from the beginning where it has changed meanwhile. */
  const rest = async (tabId: number, state: TabState, mine: number): Promise<void> => {
    const { more, ...whole } = state;
    const { of = 0, serial = 0 } = more ?? {};
    const annotations = [...state.annotations];
    listed.value = { there: annotations.length, of };
    while (annotations.length < of) {
      const answer = await world.items(tabId, annotations.length, serial).catch(() => null);
      if (mine !== round) return;
      const portion = v.safeParse(portionSchema, answer);
      // the page has gone: what is known of it stays
      if (!portion.success) return;
      if (portion.output.annotations.length === 0) {
        await new Promise<void>(next => world.later(PAUSE, next));
        return mine === round ? ask(tabId, 0) : undefined;
      }
      annotations.push(...portion.output.annotations);
      listed.value = { there: annotations.length, of };
    }
    const now = view.peek();
    const { unsaved, refused, problem } = now.kind === 'painted' ? now.state : whole;
    view.value = {
      kind: 'painted',
      state: { ...whole, annotations, unsaved, ...(refused && { refused }), ...(problem && { problem }) },
    };
  };

  return {
    view,
    filter,
    annotations,
    counts,
    shown,
    listed,
    tabId: () => tab?.id ?? null,
    url: () => tab?.url,

    /** Finds the tab and asks its annotator; `quietly` keeps what is shown meanwhile. Never rejects: what goes wrong is a view. */
    async load(quietly = false): Promise<void> {
      if (!quietly) view.value = { kind: 'loading' };
      expected = false;
      tab = await world.tab();
      if (tab === null) view.value = { kind: 'closed', why: 'tab' };
      else await ask(tab.id, 0);
    },

    /** The state with all of its items, null where the page has none; rejects where the page has gone before all were told. */
    async whole(): Promise<TabState | null> {
      for (let known: typeof resting = null; known !== resting; ) {
        known = resting;
        await known;
      }
      const now = view.peek();
      if (now.kind !== 'painted') return null;
      if (now.state.more !== undefined)
        throw new Error(`${now.state.annotations.length} / ${now.state.more.of}`);
      return now.state;
    },

    /** Puts an item in the place of what was known of it. */
    patch(item: AnnotationRecord): void {
      const now = view.peek();
      if (now.kind !== 'painted') return;
      const items = now.state.annotations.map(one =>
        one.id === item.id ? { ...item, target: one.target } : one,
      );
      view.value = { kind: 'painted', state: { ...now.state, annotations: items } };
    },

    /** Asks the same tab again, keeping what is shown until the answer is there. */
    async refresh(): Promise<void> {
      if (tab !== null) await ask(tab.id, 0);
    },

    /** Annotates the page whatever it is. */
    async annotate(): Promise<void> {
      if (tab === null) return;
      view.value = { kind: 'working' };
      try {
        const { injected } = await world.annotate(tab.id);
        if (!injected) throw new Error('');
      } catch (error) {
        const why = await world.closed(tab, true);
        view.value = why
          ? { kind: 'closed', why }
          : { kind: 'failed', what: 'annotate', detail: said(error) };
        return;
      }
      expected = true;
      await ask(tab.id, 0);
    },

    /** Scrolls the page to an item and flashes it; false when the page no longer has it. */
    async reveal(id: string): Promise<boolean> {
      if (tab === null) return false;
      try {
        return (await world.reveal(tab.id, id)).found;
      } catch {
        return false;
      }
    },
  };
}
