/** The formats that `annotate` prints. Those of records are the extension's own exports. */
import type { AnalysedText } from '../utils/exchange/collection.ts';
import { analysisToCsv } from '../utils/exchange/csv.ts';
import { analysisToJsonld } from '../utils/exchange/jsonld.ts';
import { analysisToMarkdown } from '../utils/exchange/markdown.ts';

export const formats = ['json', 'ndjson', 'csv', 'md', 'jsonld'] as const;
export type Format = (typeof formats)[number];

/** Writers of whole collections; json and ndjson print each analysis as it comes. */
export const exporters: Partial<Record<Format, (documents: AnalysedText[]) => string>> = {
  csv: documents => analysisToCsv(documents),
  md: analysisToMarkdown,
  jsonld: analysisToJsonld,
};
