import { useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/Button.tsx';
import { collection } from '../../components/collection.ts';
import { t } from '../../components/i18n.ts';
import { importFile } from '../../components/import.ts';
import { Menu } from '../../components/Menu.tsx';
import { formatEntries } from '../../components/save.ts';
import { save } from './exchange.ts';
import { collected, inPopup, page } from './models.ts';

/** `?import`: the popup's page as a tab, opened for the file chooser. */
export const askedToImport = new URLSearchParams(location.search).has('import');

/** A popup closes when a file chooser opens (in Firefox always), and the choice with it: there the import gets a tab. */
async function importInTab(): Promise<void> {
  const id = page.tabId();
  const url = `${browser.runtime.getURL('/popup.html')}?view=collected&import${id === null ? '' : `&tab=${id}`}`;
  await browser.tabs.create({ url });
  window.close();
}

/** A file input out of sight, and the click that opens it. */
function useChooser() {
  const input = useRef<HTMLInputElement>(null);
  return {
    choose: () => (inPopup() ? void importInTab() : input.current?.click()),
    input: (
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept=".json,application/json"
        aria-label={t('import_choose')}
        tabIndex={-1}
        onChange={event => {
          const file = event.currentTarget.files?.[0];
          if (file) void importFile(file, collection, () => collected.load());
          // the same file may be chosen again
          event.currentTarget.value = '';
        }}
      />
    ),
  };
}

export function ExchangeMenu() {
  const { choose, input } = useChooser();
  const view = page.view.value;
  const noPage = view.kind !== 'painted' || view.state.page === null;
  const entries = (what: 'page' | 'all', disabled: boolean) =>
    formatEntries(format => void save(what, format), disabled);

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
            entries: [{ key: 'import', label: t('export_import'), onSelect: choose }],
          },
        ]}
      />
      {input}
    </>
  );
}

/** The head of the tab that was opened for an import. */
export function ImportPrompt() {
  const { choose, input } = useChooser();
  return (
    <div class="prompt">
      <p>{t('import_choose')}</p>
      <Button look="primary" icon="import" onClick={choose}>
        {t('import_button')}
      </Button>
      {input}
    </div>
  );
}
