/**
 * CSV that opens right where readers open it: RFC 4180, CRLF, with the byte order mark by which Excel knows UTF-8,
 * numbers as plain numbers, and no cell that a spreadsheet would take for a formula.
 */
import Papa from 'papaparse';
import { type AnalysedText, type Collection, collectionOf } from './collection.ts';
import { type Cell, columns, rowsOf } from './rows.ts';

const BOM = '\ufeff';
/** Signs that open a formula, with their full-width and small forms, which Chinese editions of Excel accept. */
const FORMULA = /^[\s\u200b-\u200d\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Page text as a spreadsheet may see it: control characters gone, an apostrophe before what opens a formula. */
export function guardCell(text: string): string {
  const printable = text.replace(CONTROL, ' ');
  return FORMULA.test(printable) ? `'${printable}` : printable;
}

/** A number without exponent and grouping: some spreadsheets read 1e+21 as text. */
export function plainNumber(value: number): string {
  const short = String(value);
  if (!short.includes('e')) return short;
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

const cellText = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? plainNumber(cell) : guardCell(cell);

/**
 * One row per item under a header of column names (see `columns` in rows.ts), every line closed by CRLF.
 * @param options.bom with the byte order mark (default true)
 */
export function toCsv(collection: Collection, options: { bom?: boolean } = {}): string {
  const data = rowsOf(collection).map(row => row.map(cellText));
  const fields = columns.map(([name]) => name);
  const body = Papa.unparse({ fields, data }, { newline: '\r\n' });
  return `${options.bom === false ? '' : BOM}${body}${body.endsWith('\r\n') ? '' : '\r\n'}`;
}

/** The same from analyses that were never stored. */
export const analysisToCsv = (documents: Iterable<AnalysedText>, options: { bom?: boolean } = {}): string =>
  toCsv(collectionOf(documents), options);
