/** Reads an archive into the collection; every outcome is told in a toast. */
import type { Repository } from '../utils/store/repository.ts';
import { explain, explainArchive } from './explain.ts';
import { formatCount, t } from './i18n.ts';
import { toast } from './Toast.tsx';

/** All of it or nothing; `done` is called where it went well. */
export async function importFile(
  file: File,
  repository: () => Promise<Pick<Repository, 'importArchive'>>,
  done: () => Promise<unknown>,
): Promise<void> {
  let content: string;
  try {
    content = await file.text();
  } catch (error) {
    toast({ text: t('import_unreadable', file.name, explain(error)), failed: true });
    return;
  }
  const { ArchiveError, parseArchive } = await import('../utils/exchange/json.ts');
  try {
    const { pages, annotations, undo } = await (await repository()).importArchive(parseArchive(content));
    const takeBack = async () => {
      try {
        await undo();
        toast({ text: t('card_undone') });
        await done();
      } catch (error) {
        toast({ text: explain(error), failed: true });
      }
    };
    const changed = pages.added + pages.updated + annotations.added + annotations.updated > 0;
    toast({
      text: t(
        'import_done',
        formatCount(annotations.added),
        formatCount(pages.added),
        formatCount(annotations.updated + annotations.skipped),
      ),
      ...(changed && { undo: takeBack }),
    });
    await done();
  } catch (error) {
    const text =
      error instanceof ArchiveError
        ? explainArchive(file.name, error)
        : t('import_failed', file.name, explain(error));
    toast({ text, failed: true });
  }
}
