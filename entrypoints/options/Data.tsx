import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { loadSimplify } from '../../components/collection.ts';
import { explain } from '../../components/explain.ts';
import { formatCount, locale, t } from '../../components/i18n.ts';
import { importFile } from '../../components/import.ts';
import { Menu } from '../../components/Menu.tsx';
import { storeWaiting } from '../../components/parked.ts';
import { formatEntries, save } from '../../components/save.ts';
import { toast } from '../../components/Toast.tsx';
import type { Counts } from '../../utils/store/repository.ts';
import { type Backup, Vault } from '../../utils/store/vault.ts';

const vault = new Vault({ loadSimplify });

const when = (instant: number): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(instant);

const itemsIn = ({ stores }: Backup): number => stores.find(store => store.name === 'annotations')?.rows ?? 0;

export function Data() {
  const counts = useSignal<Counts | null>(null);
  const backups = useSignal<readonly Backup[]>([]);
  const busy = useSignal(false);
  const empty = useSignal(true);
  const asking = useSignal(false);
  const file = useRef<HTMLInputElement>(null);

  const load = async () => {
    try {
      counts.value = await vault.counts();
      empty.value = await vault.isEmpty();
      backups.value = await vault.backups();
    } catch (error) {
      toast({ text: explain(error), failed: true });
    }
  };
  useEffect(() => void load(), []);

  /** One thing at a time, and whatever comes of it is told. */
  const attempt = async (task: () => Promise<void>) => {
    if (busy.value) return;
    busy.value = true;
    try {
      await task();
    } catch (error) {
      toast({ text: t('options_failed', explain(error)), failed: true });
    }
    busy.value = false;
    await load();
  };
  const restore = (backup: Backup) =>
    attempt(async () => {
      const { unreadable, undo } = await vault.restoreBackup(backup);
      toast({
        text: unreadable === 0 ? t('options_restored') : t('options_restoredPartly', formatCount(unreadable)),
        failed: unreadable > 0,
        undo: () =>
          attempt(async () => {
            await undo();
            toast({ text: t('card_undone') });
          }),
      });
    });
  const deleteAll = () =>
    attempt(async () => {
      asking.value = false;
      // what waits to be stored is of everything, and must not come behind it
      await storeWaiting();
      const backup = await vault.deleteEverything();
      toast({ text: t('options_deletedAll'), ...(backup && { undo: () => restore(backup) }) });
    });

  const now = counts.value;
  return (
    <section class="block" aria-labelledby="data">
      <h2 id="data">{t('options_data')}</h2>
      <p>{t('options_local')}</p>
      {now && (
        <p class="tallies">
          {t(
            'options_counts',
            formatCount(now.figures),
            formatCount(now.pledges),
            formatCount(now.pages),
            formatCount(now.kept),
          )}
        </p>
      )}
      <div class="actions">
        <Menu
          label={t('options_export')}
          icon="export"
          groups={[
            {
              key: 'all',
              label: t('export_everything'),
              entries: formatEntries(format => void save('all', format, () => vault.allForExport())),
            },
          ]}
        />
        <Button look="quiet" icon="import" onClick={() => file.current?.click()}>
          {t('export_import')}
        </Button>
        <input
          ref={file}
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          aria-label={t('import_choose')}
          tabIndex={-1}
          onChange={event => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) void importFile(chosen, async () => vault, load);
          }}
        />
      </div>

      <h3>{t('options_backups')}</h3>
      <p class="quiet">{t('options_backupsText')}</p>
      {backups.value.length > 0 && (
        <ul class="rows" aria-label={t('options_backups')}>
          {backups.value.map(backup => (
            <li key={backup.id} class="row">
              <span class="row-name">
                {when(backup.startedAt)}
                <small>{t('options_backupItems', formatCount(itemsIn(backup)))}</small>
              </span>
              <Button disabled={busy.value} onClick={() => void restore(backup)}>
                {t('options_restore')}
              </Button>
              <Button
                look="icon"
                icon="trash"
                label={t('options_dropBackup', when(backup.startedAt))}
                disabled={busy.value}
                onClick={() =>
                  void attempt(async () => {
                    await vault.dropBackup(backup.id);
                    toast({
                      text: t('options_backupDropped'),
                      undo: () => attempt(async () => void (await vault.keepBackup(backup.id))),
                    });
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}

      <h3>{t('options_deleteAll')}</h3>
      <p class="quiet">{t(empty.value ? 'options_deleteNothing' : 'options_deleteAllText')}</p>
      {asking.value ? (
        <div class="actions" role="alertdialog" aria-label={t('options_deleteAll')}>
          <Button look="primary" icon="trash" disabled={busy.value} onClick={() => void deleteAll()}>
            {t('options_deleteAllNow')}
          </Button>
          <Button
            onClick={() => {
              asking.value = false;
            }}
          >
            {t('card_cancel')}
          </Button>
        </div>
      ) : (
        <Button
          icon="trash"
          disabled={empty.value}
          onClick={() => {
            asking.value = true;
          }}
        >
          {t('options_deleteAll')}…
        </Button>
      )}
    </section>
  );
}
