/** Hands the reader a file of a collection; every outcome is told in a toast. */
import type { Format } from '../utils/exchange/formats.ts';
import { isDismissed } from '../utils/reader.ts';
import { loadSettings } from '../utils/settings/stored.ts';
import type { Collection } from '../utils/store/repository.ts';
import { collection as stored } from './collection.ts';
import { download } from './download.ts';
import { explain } from './explain.ts';
import { t, translate } from './i18n.ts';
import type { MenuEntry } from './Menu.tsx';
import type { PageModel } from './page.ts';
import { toast } from './Toast.tsx';
import { exportedValues } from './values.ts';

/** The formats that menus offer, the most useful to most people first. */
const OFFERED = ['csv', 'md', 'json', 'jsonld'] as const satisfies readonly Format[];

/** They as the entries of a menu. */
export const formatEntries = (choose: (format: Format) => void, disabled = false): MenuEntry[] =>
  OFFERED.map(format => ({
    key: format,
    label: t(`export_${format}`),
    hint: format === 'jsonld' ? 'JSON-LD' : format.toUpperCase(),
    disabled,
    onSelect: () => choose(format),
  }));

export async function save(
  what: 'page' | 'all',
  format: Format,
  collect: () => Promise<Collection>,
): Promise<void> {
  try {
    const collection = await collect();
    if (collection.pages.length === 0) {
      toast({ text: t('export_nothing'), failed: true });
      return;
    }
    // what people read is in their script; what machines read stays as recorded
    const shown =
      format === 'csv' || format === 'md'
        ? { ...collection, annotations: await exportedValues(collection.annotations) }
        : collection;
    const { exportFile } = await import('../utils/exchange/formats.ts');
    const file = exportFile(format, shown, { what, t: translate });
    download(file.name, file.type, file.content);
    toast({ text: t('export_done', file.name) });
  } catch (error) {
    toast({ text: t('export_failed', explain(error)), failed: true });
  }
}

/** A page as it is stored; as its tab reports it where it is not stored yet. */
export async function pageCollection(page: PageModel): Promise<Collection> {
  const state = await page.whole();
  if (state === null || state.page === null) return { pages: [], annotations: [] };
  if (state.unsaved === 0) {
    const found = await (await stored()).pageForExport(state.page.id);
    if (found.pages.length > 0 && (await loadSettings()).collect === 'all') return found;
    // only what is kept is stored: the rest is on the page
    const known = new Set(found.annotations.map(item => item.id));
    const others = state.annotations.filter(item => !known.has(item.id) && !isDismissed(item));
    return {
      pages: [state.page],
      annotations: [...found.annotations, ...others].sort((a, b) => a.order - b.order),
    };
  }
  return { pages: [state.page], annotations: state.annotations };
}
