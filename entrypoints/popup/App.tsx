import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/Button.tsx';
import { explain } from '../../components/explain.ts';
import { formatCount, t } from '../../components/i18n.ts';
import { Notice } from '../../components/Notice.tsx';
import { lost, lostSeen, storeWaiting, waiting } from '../../components/parked.ts';
import { SiteControl, SiteOff } from '../../components/SiteControl.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { Toasts, toast } from '../../components/Toast.tsx';
import { openPanel } from '../../utils/commands.ts';
import { requestPersistence } from '../../utils/store/persist.ts';
import { Collected } from './Collected.tsx';
import { askedToImport, ExchangeMenu, ImportPrompt } from './ExchangeMenu.tsx';
import { collected, inPopup, page, site } from './models.ts';
import { ThisPage } from './ThisPage.tsx';

/** The way to the side panel; it has to be opened by the click itself. */
function PanelButton() {
  const open = () => {
    const id = page.tabId();
    openPanel({ id: id ?? undefined })
      .then(() => inPopup() && window.close())
      .catch((error: unknown) => toast({ text: t('panel_failed', explain(error)), failed: true }));
  };
  return <Button look="icon" icon="panel" label={t('panel_open')} onClick={open} />;
}

/** After a change of the settings the annotator comes or goes, in its own time. */
async function again(): Promise<void> {
  for (const pause of [200, 800, 2000]) {
    await new Promise(next => setTimeout(next, pause));
    await page.load(true);
    if (page.view.peek().kind === 'painted') return;
  }
}

type Tab = 'page' | 'collected';

const first: Tab = new URLSearchParams(location.search).get('view') === 'collected' ? 'collected' : 'page';
const tab = signal<Tab>(first);

function select(next: Tab): void {
  tab.value = next;
  if (next === 'collected') void collected.load();
}

/** Asks for everything the popup shows: before it is drawn, so that the answers are on their way meanwhile. */
export function begin(): void {
  void page.load().then(() => site.load(page.url()));
  void collected.load();
  // behind what is shown
  setTimeout(() => void storeWaiting().catch(() => {}), 300);
}

export function App() {
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => {
    performance.mark('popup');
    const stop = site.watch(() => void again());
    void requestPersistence();
    const onKeyDown = (event: KeyboardEvent) => {
      // nothing has the focus yet: the first arrow enters the list
      if (event.key === 'ArrowDown' && document.activeElement === document.body) {
        const row = document.querySelector<HTMLElement>('.panel:not([hidden]) [data-row][tabindex="0"]');
        if (row) event.preventDefault();
        row?.focus();
        return;
      }
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      select('collected');
      // the panel has to be shown before it can take the focus
      setTimeout(() => search.current?.focus());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      stop();
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  return (
    <>
      <header class="bar">
        <h1 class="seal-head">
          <img class="seal" src="/icon/seal.svg" alt={t('name')} />
        </h1>
        <Tabs
          label={t('tabs_label')}
          tabs={[
            { key: 'page', label: t('tab_page') },
            { key: 'collected', label: t('tab_collected') },
          ]}
          selected={tab.value}
          onSelect={select}
        />
        <ExchangeMenu />
        <PanelButton />
        <Button
          look="icon"
          icon="list"
          label={t('ledger_open')}
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/ledger.html') })}
        />
      </header>
      {askedToImport && <ImportPrompt />}
      {waiting.value && (
        <Notice grave live text={t('popup_waiting', formatCount(waiting.value.items), waiting.value.why)} />
      )}
      {lost.value && (
        <Notice grave live text={t('popup_lost', formatCount(lost.value.items), lost.value.why)}>
          <Button look="quiet" onClick={() => void lostSeen()}>
            {t('popup_lostSeen')}
          </Button>
        </Notice>
      )}
      <main class="panels">
        <div
          id="panel-page"
          class="panel"
          role="tabpanel"
          aria-labelledby="tab-page"
          hidden={tab.value !== 'page'}
        >
          {site.verdict()?.says === 'never' ? <SiteOff site={site} /> : <ThisPage />}
        </div>
        <div
          id="panel-collected"
          class="panel"
          role="tabpanel"
          aria-labelledby="tab-collected"
          hidden={tab.value !== 'collected'}
        >
          <Collected search={search} />
        </div>
      </main>
      <footer class="foot">
        <SiteControl site={site} />
        <Button
          look="icon"
          icon="gear"
          label={t('options_title')}
          onClick={() => void browser.runtime.openOptionsPage().then(() => inPopup() && window.close())}
        />
      </footer>
      <Toasts />
    </>
  );
}
