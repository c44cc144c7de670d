/** Exports and imports as the popup does them: every outcome is told in a toast. */

import { explain, explainArchive } from '../../components/explain.ts';
import { formatCount, t } from '../../components/i18n.ts';
import { pageCollection, save as saveFile } from '../../components/save.ts';
import { toast } from '../../components/Toast.tsx';
import type { Format } from '../../utils/exchange/formats.ts';
import { ArchiveError, parseArchive } from '../../utils/exchange/json.ts';
import { collected, page, repository } from './models.ts';

/** Hands the reader a file of this page or of everything. */
export function save(what: 'page' | 'all', format: Format): Promise<void> {
  return saveFile(what, format, async () => {
    if (what === 'all') return repository.allForExport();
    const view = page.view.peek();
    if (view.kind !== 'painted') return { pages: [], annotations: [] };
    return pageCollection(view.state, id => repository.pageForExport(id));
  });
}

/** Reads an archive into the collection: all of it or nothing. */
export async function importFile(file: File): Promise<void> {
  let content: string;
  try {
    content = await file.text();
  } catch (error) {
    toast({ text: t('import_unreadable', file.name, explain(error)), failed: true });
    return;
  }
  try {
    const { pages, annotations } = await repository.importArchive(parseArchive(content));
    toast({
      text: t(
        'import_done',
        formatCount(annotations.added),
        formatCount(pages.added),
        formatCount(annotations.updated + annotations.skipped),
      ),
    });
    await collected.load();
  } catch (error) {
    const text =
      error instanceof ArchiveError
        ? explainArchive(file.name, error)
        : t('import_failed', file.name, explain(error));
    toast({ text, failed: true });
  }
}
