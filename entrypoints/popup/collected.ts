/** The collected items the popup shows: the latest, or those a search finds; deleting one can be undone. */
import { computed, signal } from '@preact/signals';
import type { AnnotationRecord, PageRecord } from '../../utils/records.ts';

/** An item with the page it stands on (without its text). */
export interface Entry {
  annotation: AnnotationRecord;
  page: Omit<PageRecord, 'text'>;
}

export interface Found {
  entries: Entry[];
  /** There is more than was asked for. */
  more: boolean;
}

/** The world of the model; tests give their own. Every call may reject. */
export interface CollectedWorld {
  latest(limit: number): Promise<Found>;
  search(query: string, limit: number): Promise<Found>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
}

export type CollectedStatus = { kind: 'loading' } | { kind: 'ready' } | { kind: 'failed'; error: unknown };

/** How many items a popup shows; the ledger shows all. */
export const LIMIT = 100;

export interface Group {
  page: Entry['page'];
  entries: Entry[];
}

/** Neighbouring items of one page under one heading; the order stays. */
export function groupByPage(entries: readonly Entry[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const last = groups[groups.length - 1];
    if (last && last.page.id === entry.page.id) last.entries.push(entry);
    else groups.push({ page: entry.page, entries: [entry] });
  }
  return groups;
}

export function createCollected(world: CollectedWorld) {
  const query = signal('');
  /** The query that `found` answers. */
  const answered = signal('');
  const status = signal<CollectedStatus>({ kind: 'loading' });
  const found = signal<Found>({ entries: [], more: false });
  const ids = computed(() => found.value.entries.map(entry => entry.annotation.id));
  /** Being deleted: an answer that was under way before may still hold them. */
  const going = new Set<string>();
  let running = false;
  let stale = false;

  /** Asks the store until the answer is that of the present query: one question at a time, none out of order. */
  const load = async (): Promise<void> => {
    if (running) {
      stale = true;
      return;
    }
    running = true;
    do {
      stale = false;
      const words = query.peek().trim();
      try {
        const answer = words === '' ? await world.latest(LIMIT) : await world.search(words, LIMIT);
        if (stale) continue;
        const entries = answer.entries.filter(entry => !going.has(entry.annotation.id));
        found.value = { ...answer, entries };
        answered.value = words;
        status.value = { kind: 'ready' };
      } catch (error) {
        if (!stale) status.value = { kind: 'failed', error };
      }
    } while (stale);
    running = false;
  };

  return {
    query,
    answered,
    status,
    found,
    ids,
    load,

    async search(words: string): Promise<void> {
      query.value = words;
      await load();
    },

    /**
     * Takes the item off the list at once and deletes it; asks the store anew where that refuses (and rejects).
     * Resolves to the id of the item that took its place, null when it was the only one.
     */
    async remove(id: string): Promise<string | null> {
      const before = found.value;
      const at = before.entries.findIndex(entry => entry.annotation.id === id);
      if (at < 0) return null;
      const entries = before.entries.filter(entry => entry.annotation.id !== id);
      found.value = { ...before, entries };
      going.add(id);
      try {
        await world.remove(id);
      } catch (error) {
        going.delete(id);
        await load();
        throw error;
      }
      going.delete(id);
      if (running) stale = true;
      return (entries[at] ?? entries[at - 1])?.annotation.id ?? null;
    },

    async restore(id: string): Promise<void> {
      await world.restore(id);
      await load();
    },
  };
}
