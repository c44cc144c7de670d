/** Which items stand at a place of the text. Pure. */
import type { AnnotationRecord } from '../records.ts';

/** A page's items by type, each in reading order; the reader's own marks, which may lie anywhere, are among the notes. */
export interface Sorted {
  figures: AnnotationRecord[];
  pledges: AnnotationRecord[];
  notes: AnnotationRecord[];
}

/** Items by type, sorted by where they begin. */
export function sortItems(items: readonly AnnotationRecord[]): Sorted {
  const sorted: Sorted = { figures: [], pledges: [], notes: [] };
  for (const item of items)
    sorted[item.origin === 'reader' ? 'notes' : (`${item.body.type}s` as const)].push(item);
  for (const list of Object.values(sorted))
    list.sort((a: AnnotationRecord, b: AnnotationRecord) => a.target.start - b.target.start);
  return sorted;
}

/** The last item that starts at or before `offset` and reaches behind it. Items are sorted and do not overlap. */
export function itemAt(items: readonly AnnotationRecord[], offset: number): AnnotationRecord | null {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (items[middle].target.start <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high >= 0 && offset < items[high].target.end ? items[high] : null;
}

/** What stands at a text offset, the innermost first: the figure, the pledge around it, the reader's notes. */
export function itemsAt({ figures, pledges, notes }: Sorted, offset: number): AnnotationRecord[] {
  const found = [itemAt(figures, offset), itemAt(pledges, offset)].filter(item => item !== null);
  // notes are few, and may lie over each other
  return [...found, ...notes.filter(({ target }) => target.start <= offset && offset < target.end)];
}
