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

/** So much of a page's text is looked through for the name of a place. */
const HEAD = 4000;

/** The name of a place in the words of its page, or in those it is to be shown in. */
export const nameOn = ({ script, title, text }: PageRecord, name: string): string =>
  shownIn(script) === 'hans' ? name : written(name, `${title}\n${text.slice(0, HEAD)}`, tables.value);

/** Are Chinese magnitudes on a page in `script` Traditional (萬)? As the units behind them are. */
export function hantNumbers(script: Script): boolean {
  const need = needs(wanted.value, script);
  return shownIn(script) === 'hant' && (need === null || tables.value[need] !== null);
}

/** For what is exported to be read: the items in the reader's script, with the tables that takes. */
export async function exportedValues(annotations: readonly AnnotationRecord[]): Promise<AnnotationRecord[]> {
  // as recorded, so that the values of all pages can be compared, unless Traditional was asked for
  if (wanted.peek() !== 'hant') return [...annotations];
  await Promise.all([load('simplify'), load('traditional')]);
  return annotations.map(item => inScript(item, 'hant', tables.peek()));
}
