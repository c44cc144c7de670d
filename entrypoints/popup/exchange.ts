/** Exports and imports as the popup does them: every outcome is told in a toast. */
import { formatCount, t } from '../../components/i18n.ts';
import { toast } from '../../components/Toast.tsx';
import { exportFile } from '../../utils/exchange/formats.ts';
import { ArchiveError, parseArchive } from '../../utils/exchange/json.ts';
import type { Collection } from '../../utils/store/repository.ts';
import { download } from './download.ts';
import { explain, explainArchive } from './explain.ts';
import { collected, page, repository } from './models.ts';

/** The page shown, as it is stored; as its tab reports it where it is not stored yet. */
async function thisPage(): Promise<Collection> {
  const view = page.view.peek();
  if (view.kind !== 'painted' || view.state.page === null) return { pages: [], annotations: [] };
  const { page: record, annotations, unsaved } = view.state;
  if (unsaved === 0) {
    const stored = await repository.pageForExport(record.id);
    if (stored.pages.length > 0) return stored;
  }
  return { pages: [record], annotations };
}

/** Hands the reader a file of this page or of everything. */
export async function save(what: 'page' | 'all', format: 'csv' | 'json'): Promise<void> {
  try {
    const collection = what === 'page' ? await thisPage() : await repository.allForExport();
    if (collection.pages.length === 0) {
      toast({ text: t('export_nothing'), failed: true });
      return;
    }
    const file = exportFile(format, collection, { what });
    download(file.name, file.type, file.content);
    toast({ text: t('export_done', file.name) });
  } catch (error) {
    toast({ text: t('export_failed', explain(error)), failed: true });
  }
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
