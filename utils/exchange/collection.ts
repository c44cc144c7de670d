/** What every format is made of: pages and their items, from the store or straight from analyses. */
import type { Analysis } from '../analysis.ts';
import { describe } from '../describe.ts';
import { isDismissed } from '../reader.ts';
import type { AnnotationRecord, PageRecord } from '../records.ts';

export interface Collection {
  pages: readonly PageRecord[];
  annotations: readonly AnnotationRecord[];
}

/** An analysis that was never stored, with the text it was made of. */
export interface AnalysedText {
  analysis: Analysis;
  text: string;
  /** What the page says in rel=canonical. */
  canonical?: string | null;
  /** When it was read, milliseconds since the epoch; left out, the formats name no time. */
  now?: number;
}

export interface Section {
  page: PageRecord;
  annotations: AnnotationRecord[];
}

/**
 * Pages in the order given, each with its items in reading order; items of other pages are left out, and those the
 * reader dismissed: only the archive carries what is none.
 */
export function sectionsOf({ pages, annotations }: Collection): Section[] {
  const sections = new Map(pages.map(page => [page.id, { page, annotations: [] } as Section]));
  for (const item of annotations) {
    if (!isDismissed(item)) sections.get(item.pageId)?.annotations.push(item);
  }
  const inOrder = [...sections.values()];
  for (const section of inOrder) section.annotations.sort((a, b) => a.order - b.order);
  return inOrder;
}

/** The records of analyses, as the extension would have stored them. A text that is given twice counts once. */
export function collectionOf(documents: Iterable<AnalysedText>): Collection {
  const pages = new Map<string, PageRecord>();
  const annotations = new Map<string, AnnotationRecord>();
  for (const { analysis, text, canonical = null, now = 0 } of documents) {
    const record = describe({ url: analysis.source, canonical, analysis, text, now });
    pages.set(record.page.id, record.page);
    for (const item of record.annotations) annotations.set(item.id, item);
  }
  return { pages: [...pages.values()], annotations: [...annotations.values()] };
}

/** ISO 8601 in UTC; empty for a time that is not known (0). */
export const isoTime = (instant: number): string => (instant > 0 ? new Date(instant).toISOString() : '');
