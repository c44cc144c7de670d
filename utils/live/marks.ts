/**
 * The reader's layer over what was read on a page: dismissed items are not painted, own marks and notes are, and each
 * item carries the reader's words. The background keeps them; this holds what it last said of the page.
 */
import { tellBackground } from '../messages.ts';
import { sortItems } from '../paint/items.ts';
import { isDismissed } from '../reader.ts';
import type { AnnotationRecord, Change } from '../records.ts';
import { anchor } from './anchor.ts';
import type { Report } from './reporter.ts';

/** What is to be painted. */
export interface Spans {
  figures: readonly { start: number; end: number }[];
  pledges: readonly { start: number; end: number }[];
  notes: readonly { start: number; end: number }[];
}

/** A place by its words: it is the same before the page is described, and when it is read anew. */
const keyOf = (text: string, { start, end }: { start: number; end: number }): string =>
  `${text.slice(Math.max(0, start - 12), start)}|${text.slice(start, end)}|${text.slice(end, end + 12)}`;

const byPlace = (a: AnnotationRecord, b: AnnotationRecord): number =>
  a.target.start - b.target.start || b.target.end - a.target.end;

const NONE: Spans = { figures: [], pledges: [], notes: [] };

export class Marks {
  /** The page's records with the reader's words in them; null until it is described. */
  records: Report | null = null;
  /** The reader has turned the highlights off, for as long as the page is open. */
  hidden = false;
  /** Another whenever items or words are others. */
  serial = 0;
  private dismissed = new Set<string>();
  /** Is anything the reader said on the page? */
  private said = false;
  private readonly repaint: () => void;
  private readonly listeners = new Set<() => void>();

  constructor(repaint: () => void) {
    this.repaint = repaint;
  }

  /** Calls back when items or the reader's words have changed; returns how to stop. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Items as lists and cards show them. */
  get items(): readonly AnnotationRecord[] {
    return this.records?.annotations.filter(item => !isDismissed(item)) ?? [];
  }

  /** What of an analysis is to be painted. */
  spans(text: string, analysis: Omit<Spans, 'notes'>): Spans {
    if (this.hidden) return NONE;
    const notes = this.items.filter(item => item.origin === 'reader' || item.reader?.note);
    return { ...this.kept(text, analysis), notes: notes.map(item => item.target) };
  }

  /** What of an analysis the reader has not dismissed. */
  kept(text: string, { figures, pledges }: Omit<Spans, 'notes'>): Omit<Spans, 'notes'> {
    if (this.dismissed.size === 0) return { figures, pledges };
    const shown = (span: { start: number; end: number }) => !this.dismissed.has(keyOf(text, span));
    return { figures: figures.filter(shown), pledges: pledges.filter(shown) };
  }

  /** Takes over the records of a new reading, and asks what the reader said of them. */
  async take(records: Report): Promise<void> {
    this.records = records;
    this.serial++;
    await this.refresh();
  }

  /** Asks anew: something was changed elsewhere. */
  async refresh(): Promise<void> {
    const { records } = this;
    if (records === null) return;
    let said: AnnotationRecord[];
    try {
      ({ annotations: said } = await tellBackground({ kind: 'words', pageId: records.page.id }));
    } catch {
      // what was read is shown as it is; the next change or visit asks again
      return;
    }
    if (this.records !== records) return;
    const words = new Map(said.map(item => [item.id, item]));
    const read = records.annotations.filter(item => item.origin !== 'reader' || words.has(item.id));
    for (const item of read) {
      const { reader } = words.get(item.id) ?? {};
      if (reader === undefined) delete item.reader;
      else item.reader = reader;
      words.delete(item.id);
    }
    // own marks, and items of an older reading of which the reader said something
    for (const item of words.values()) {
      const target = isDismissed(item) ? null : anchor(item.target, records.page.text);
      if (target !== null) read.push({ ...item, target });
    }
    read.sort(byPlace);
    records.annotations.splice(0, records.annotations.length, ...read);
    this.settle();
  }

  /** Changes an item; resolves to the change that takes it back. Rejects with a sentence for the reader. */
  async change(item: AnnotationRecord, change: Change): Promise<Change> {
    const { reader: _reader, ...annotation } = item;
    const answer = await tellBackground({ kind: 'change', annotation, change });
    const { reader } = answer.annotation;
    const held = this.records?.annotations.find(one => one.id === item.id);
    if (held === undefined) {
      this.records?.annotations.push(answer.annotation);
      this.records?.annotations.sort(byPlace);
    } else if (reader === undefined) delete held.reader;
    else held.reader = reader;
    this.settle();
    return answer.undo;
  }

  /** Takes a mark of the reader's own away, or back. */
  async remove(item: AnnotationRecord, back = false): Promise<void> {
    await tellBackground({ kind: back ? 'restore' : 'remove', id: item.id, pageId: item.pageId });
    await this.refresh();
  }

  /** Highlights off, or on again. */
  toggle(): void {
    this.hidden = !this.hidden;
    this.repaint();
  }

  private settle(): void {
    const { records } = this;
    if (records === null) return;
    this.serial++;
    const gone = records.annotations.filter(isDismissed);
    this.dismissed = new Set(gone.map(item => keyOf(records.page.text, item.target)));
    // on most pages the reader has said nothing: what is painted stays
    const said = records.annotations.some(item => item.reader !== undefined || item.origin === 'reader');
    if (said || this.said) this.repaint();
    this.said = said;
    for (const listener of this.listeners) listener();
  }
}

/** Items in the order of the keys: by place, a pledge before the figures in it. */
export const inOrder = (items: readonly AnnotationRecord[]): AnnotationRecord[] => {
  const { figures, pledges, notes } = sortItems(items);
  return [...figures, ...pledges, ...notes].sort(byPlace);
};
