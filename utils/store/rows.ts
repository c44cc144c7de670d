/** The rows of the database. Known without Dexie: what a popup shows first does not wait for that. */
import type { AnnotationRecord, PageRecord } from '../records.ts';

export const DATABASE = 'duixian';

/** A page without its text: what lists show. */
export type PageSummary = Omit<PageRecord, 'text'>;

export interface TextRow {
  pageId: string;
  textHash: string;
  text: string;
}

/** An item and what only the store knows of it. */
export interface AnnotationRow extends AnnotationRecord {
  /** Folded text the search looks into. */
  hay: string;
  /** The same of the reader's words; absent where there are none. */
  said?: string;
  /** The text its offsets count in; empty where that text was never seen. */
  textHash: string;
  /** Minus `order`. */
  back: number;
}

export interface SearchRow {
  pageId: string;
  /** Folded title, publisher and places: found with every item of the page. */
  hay: string;
  /** Of the terms of all items of the page and of `hay`, see terms.ts. */
  signature: Uint8Array;
  /** 1 where Traditional text or the reader's words were indexed without the table; folded when it is first at hand. */
  pending?: 1;
}

/** Items of a page without the dismissed ones. */
export interface PageTally {
  pageId: string;
  figures: number;
  pledges: number;
  /** Absent in tallies of the first layout, which knew none. */
  notes?: number;
  kept?: number;
}

export interface BinRow extends AnnotationRow {
  deletedAt: number;
}

export interface Tombstone {
  id: string;
  pageId: string;
}

/** An item with the page it stands on, as lists show it. */
export interface Item {
  annotation: AnnotationRecord;
  page: PageSummary;
}

/** The record as it came in, without what only the store knows. */
export function toRecord(row: AnnotationRow): AnnotationRecord {
  const { hay: _hay, said: _said, textHash: _textHash, back: _back, ...record } = row;
  return record;
}
