/** The formats that `annotate` prints; the record formats are those of the extension's own exports. */
import type { Printable } from './document.ts';

export const formats = ['json', 'ndjson', 'csv', 'md', 'jsonld'] as const;
export type Format = (typeof formats)[number];
export type RecordFormat = Exclude<Format, 'json' | 'ndjson'>;

export const isRecordFormat = (format: Format): format is RecordFormat =>
  format !== 'json' && format !== 'ndjson';
