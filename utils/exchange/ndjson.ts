/** One item a line, each complete in itself: for jq, DuckDB and pandas. */
import type { Analysis } from '../analysis.ts';
import { type Collection, sectionsOf } from './collection.ts';
import { summaryOf } from './json.ts';

// JSON allows them in strings, but readers that split at every Unicode line end would break the line there.
const oneLine = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

/** A line per item: the annotation with its page (without the page's text) under `page`. */
export function toNdjson(collection: Collection): string {
  return sectionsOf(collection)
    .flatMap(({ page, annotations }) => {
      const summary = summaryOf(page);
      return annotations.map(item => `${oneLine({ ...item, page: summary })}\n`);
    })
    .join('');
}

/** A line per document: what `annotate --format ndjson` prints. */
export const analysisToNdjson = (analyses: Iterable<Analysis>): string =>
  [...analyses].map(analysis => `${oneLine(analysis)}\n`).join('');
