import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { formatCount, t } from '../../components/i18n.ts';
import { Menu } from '../../components/Menu.tsx';
import { toast } from '../../components/Toast.tsx';
import { exportFile } from '../../utils/exchange/formats.ts';
import { ArchiveError, parseArchive } from '../../utils/exchange/json.ts';
import type { Collection } from '../../utils/store/repository.ts';
import { download } from './download.ts';
import { explain, explainArchive } from './explain.ts';
import { collected, inPopup, page, repository } from './models.ts';

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

async function save(what: 'page' | 'all', format: 'csv' | 'json'): Promise<void> {
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

async function read(file: File): Promise<void> {
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

/** `?import` opens the popup's page in a tab, for the file chooser. */
const askedToImport = new URLSearchParams(location.search).has('import');

export function ExchangeMenu() {
  const input = useRef<HTMLInputElement>(null);
  const view = page.view.value;
  const noPage = view.kind !== 'painted' || view.state.page === null;

  useEffect(() => {
    if (askedToImport) input.current?.focus();
  }, []);

  const choose = () => {
    // Firefox closes its popup when the file chooser opens, and the choice with it: there the import gets a tab.
    if (import.meta.env.FIREFOX && inPopup()) {
      const url = browser.runtime.getURL('/popup.html');
      void browser.tabs.create({ url: `${url}?view=collected&import` }).then(() => window.close());
      return;
    }
    input.current?.click();
  };
  const entries = (what: 'page' | 'all', disabled: boolean) => [
    {
      key: `${what}-csv`,
      label: t('export_csv'),
      hint: 'CSV',
      disabled,
      onSelect: () => void save(what, 'csv'),
    },
    {
      key: `${what}-json`,
      label: t('export_json'),
      hint: 'JSON',
      disabled,
      onSelect: () => void save(what, 'json'),
    },
  ];

  return (
    <>
      <Menu
        label={t('export_menu')}
        icon="export"
        groups={[
          { key: 'page', label: t('export_thisPage'), entries: entries('page', noPage) },
          { key: 'all', label: t('export_everything'), entries: entries('all', false) },
          {
            key: 'import',
            entries: [{ key: 'import', label: t('export_import'), icon: 'import', onSelect: choose }],
          },
        ]}
      />
      <input
        ref={input}
        class={askedToImport ? 'chooser' : 'visually-hidden'}
        type="file"
        accept=".json,application/json"
        aria-label={t('import_choose')}
        tabIndex={askedToImport ? 0 : -1}
        onChange={event => {
          const file = event.currentTarget.files?.[0];
          // the same file may be chosen again
          event.currentTarget.value = '';
          if (file) void read(file);
        }}
      />
    </>
  );
}
