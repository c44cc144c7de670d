/** One document from bytes to its analysis: what the command line, its workers and the evaluation share. */
import { readFile } from 'node:fs/promises';
import { analyse } from '../utils/analyse.ts';
import type { AnalysedText } from '../utils/exchange/collection.ts';
import { publishedFromText } from '../utils/genre/published.ts';
import type { Aids } from '../utils/text/aids.ts';
import { decodePage } from '../utils/text/decode.ts';
import { fold } from '../utils/text/fold.ts';
import { readHtml } from '../utils/text/html.ts';
import { withoutLists } from '../utils/text/lists.ts';
import { needsAids } from '../utils/text/needs.ts';
import { type Input, reasonOf } from './inputs.ts';

/** What to do with one input. Plain data: it crosses to worker threads. */
export interface Job extends Input {
  /** Reference date (EDTF) for a document that gives none. */
  published: string | null;
  /** Each item is to say which reading made it. */
  explain?: boolean;
  /** Standard input, read already: a worker thread has none of its own. */
  bytes?: Uint8Array;
}

/** One document, ready to print or to export. */
export interface Printable extends AnalysedText {
  /** Something the reader of the output should know; the document was read nevertheless. */
  warning?: string;
}

export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

let table: Aids | undefined;

/** The Traditional table is half a megabyte: it is loaded when the first document needs it. */
async function aids(text: string): Promise<Aids | undefined> {
  if (!needsAids(text)) return undefined;
  if (!table) {
    const { loadAids } = await import('../utils/text/aids.ts');
    table = loadAids();
  }
  return table;
}

/** Markup on standard input, which has no file name to go by. */
const startsLikeHtml = (text: string): boolean =>
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|meta)\b/i.test(text.slice(0, 4096));

/** The folded text of a document, as the judge of pages reads it. */
export async function plainText(path: string): Promise<string> {
  const decoded = decodePage(await readFile(path)).text;
  const text = /\.html?$/i.test(path) ? readHtml(decoded).text : decoded;
  return withoutLists(fold(text, await aids(text)).text);
}

/** Reads and analyses one document. Throws an error whose message is the reason to show. */
export async function annotate({ source, path, published, explain, bytes: given }: Job): Promise<Printable> {
  let bytes: Uint8Array;
  try {
    bytes = given ?? (path === null ? await readStandardInput() : await readFile(path));
  } catch (error) {
    throw new Error(reasonOf(error));
  }
  const decoded = decodePage(bytes).text;
  const isHtml = path === null ? startsLikeHtml(decoded) : /\.html?$/i.test(path);
  const page = isHtml ? readHtml(decoded) : null;
  const text = page ? page.text : decoded;
  const loaded = await aids(text);
  const own = page?.facts.published ?? publishedFromText(withoutLists(fold(text, loaded).text));
  const analysis = analyse(text, {
    source,
    explain,
    // What the document says of itself goes before what the user said of all of them.
    published: own ?? published,
    title: page?.facts.title,
    publisher: page?.facts.publisher,
    author: page?.facts.author,
    editor: page?.facts.editor,
    brand: page?.facts.brand,
    ...loaded,
  });
  return {
    analysis,
    text,
    canonical: page?.facts.canonical ?? null,
    ...(text.trim() === '' && { warning: 'there is no text in it' }),
  };
}
