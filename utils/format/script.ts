/**
 * The script of values. What is recorded of a figure or pledge (unit, subject, who) is Simplified, so that it can be
 * counted and compared; this shows it in the page's script or in the one the reader chose. Quotes are left alone. Pure.
 */
import type { AnnotationRecord } from '../records.ts';

export type Script = 'hans' | 'hant';
type Convert = (text: string) => string;

export interface Tables {
  /** Traditional → Simplified, offset by offset: finds the words as the page writes them. */
  simplify: Convert | null;
  /** Simplified → Traditional, for what no page has written. */
  traditional: Convert | null;
}

/** The script that values are wanted in, on a page of `page`. */
export const scriptOf = (wanted: 'page' | Script, page: Script): Script =>
  wanted === 'page' ? page : wanted;

/** Which tables have to be there for `inScript`. */
export function needs(wanted: 'page' | Script, page: Script): keyof Tables | null {
  if (scriptOf(wanted, page) === 'hans') return null;
  return page === 'hant' ? 'simplify' : 'traditional';
}

/** Recorded words in Traditional: as `passage` writes them where it does, else by the table. */
export function written(words: string, passage: string, { simplify, traditional }: Tables): string {
  const simple = words === '' || simplify === null ? passage : simplify(passage);
  const at = simple === passage ? -1 : simple.indexOf(words);
  // as it stands there, where it stands there
  if (at >= 0) return passage.slice(at, at + words.length);
  return traditional === null ? words : traditional(words);
}

/** The item with its values in a script; itself where they are. Only to be shown: what is stored stays Simplified. */
export function inScript(item: AnnotationRecord, script: Script, tables: Tables): AnnotationRecord {
  const { body, target } = item;
  if (script === 'hans' || body.type === 'note') return item;
  const rewritten = Object.fromEntries(
    (['unit', 'subject', 'basis', 'place', 'actor'] as const).flatMap(field => {
      const words: unknown = (body as Partial<Record<typeof field, string>>)[field];
      if (typeof words !== 'string') return [];
      return [[field, written(words, field === 'unit' ? target.exact : target.sentence, tables)]];
    }),
  );
  return { ...item, body: { ...body, ...rewritten } };
}
