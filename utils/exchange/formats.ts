/** The formats in one table: a new one is a file of its own and a line here. */
import type { Translate } from '../format/figure.ts';
import type { Collection } from './collection.ts';
import { toCsv } from './csv.ts';
import { toJson } from './json.ts';
import { toJsonld } from './jsonld.ts';
import { toMarkdown } from './markdown.ts';
import { type Format, suggestName } from './names.ts';
import { toNdjson } from './ndjson.ts';

export type { Format } from './names.ts';

interface Writer {
  type: string;
  write: (collection: Collection, at: Date, t?: Translate) => string;
}

export const formats: Record<Format, Writer> = {
  csv: { type: 'text/csv;charset=utf-8', write: collection => toCsv(collection) },
  json: { type: 'application/json', write: toJson },
  md: { type: 'text/markdown;charset=utf-8', write: (collection, _, t) => toMarkdown(collection, t) },
  jsonld: { type: 'application/ld+json', write: toJsonld },
  ndjson: { type: 'application/x-ndjson', write: toNdjson },
};

export interface ExportFile {
  name: string;
  /** MIME type. */
  type: string;
  content: string;
}

/**
 * A file to download.
 * @param options.what `page` puts the page's title into the file's name; default `all`
 * @param options.at the time of the export; default now
 * @param options.t words for what people read (Markdown); default English
 */
export function exportFile(
  format: Format,
  collection: Collection,
  options: { what?: 'page' | 'all'; at?: Date; t?: Translate } = {},
): ExportFile {
  const { what = 'all', at = new Date(), t } = options;
  const { type, write } = formats[format];
  const name = suggestName(what, format, at, collection.pages[0]?.title);
  return { name, type, content: write(collection, at, t) };
}
