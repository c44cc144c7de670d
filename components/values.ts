/** Values in the script that the reader chose; the tables for it come when they are first needed. */
import { signal } from '@preact/signals';
import { inScript, needs, type Script, scriptOf, type Tables, written } from '../utils/format/script.ts';
import type { AnnotationRecord, PageRecord } from '../utils/records.ts';
import type { Settings } from '../utils/settings/settings.ts';

const wanted = signal<Settings['script']>('page');
const tables = signal<Tables>({ simplify: null, traditional: null });
const asked = new Set<keyof Tables>();

export function wantScript(script: Settings['script']): void {
  wanted.value = script;
}

async function load(table: keyof Tables): Promise<void> {
  if (asked.has(table)) return;
  asked.add(table);
  try {
    const convert =
      table === 'simplify'
        ? (await import('../utils/text/hant.ts')).loadSimplify()
        : (await import('../utils/text/traditional.ts')).loadTraditional();
    tables.value = { ...tables.peek(), [table]: convert };
  } catch {
    // Simplified as they are recorded; the next page that is shown asks again
    asked.delete(table);
  }
}

/** The script that values of a page in `script` are shown in; what it takes is on its way. */
function shownIn(script: Script): Script {
  const need = needs(wanted.value, script);
  if (need !== null && tables.value[need] === null) void load(need);
  return scriptOf(wanted.value, script);
}

/** An item of a page in `script` as it is to be shown. */
export const withValues = (item: AnnotationRecord, script: Script): AnnotationRecord =>
  inScript(item, shownIn(script), tables.value);

/** Which place a page is about, in words as they are to be shown. */
export function placeOf({ places, script, title }: PageRecord): string {
  const place = places[0] ?? '';
  return shownIn(script) === 'hans' ? place : written(place, title, tables.value);
}

/** Are Chinese magnitudes Traditional (萬)? Undefined where the language of the interface decides. */
export const hantNumbers = (): boolean | undefined =>
  wanted.value === 'page' ? undefined : wanted.value === 'hant';

/** For what is exported to be read: the items in the reader's script, with the tables that takes. */
export async function exportedValues(annotations: readonly AnnotationRecord[]): Promise<AnnotationRecord[]> {
  // as recorded, so that the values of all pages can be compared, unless Traditional was asked for
  if (wanted.peek() !== 'hant') return [...annotations];
  await Promise.all([load('simplify'), load('traditional')]);
  return annotations.map(item => inScript(item, 'hant', tables.peek()));
}
