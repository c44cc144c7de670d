import { useEffect } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { t } from '../../components/i18n.ts';
import { pageLang } from '../../components/lang.ts';
import { NextDue } from '../../components/NextDue.tsx';
import { insidePledge } from '../../components/nesting.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { PageFilters, PageItems, reveal } from '../../components/PageItems.tsx';
import { PageView } from '../../components/PageView.tsx';
import { waiting } from '../../components/parked.ts';
import type { TabState } from '../../utils/messages.ts';
import { page } from './models.ts';

export function ThisPage() {
  return <PageView page={page}>{state => <Painted state={state} />}</PageView>;
}

function Painted({ state }: { state: TabState }) {
  useEffect(() => void performance.mark('page listed'), []);
  const counts = page.counts.value;
  const rows = page.shown.value;
  const nested = page.filter.value === 'all' ? insidePledge(rows) : new Set<string>();
  const lang = pageLang(state.page?.script ?? 'hans');
  return (
    <div class="scroll">
      <PageHead
        state={state}
        listed={page.listed.value}
        kept={state.page !== null && (waiting.value?.pages.get(state.page.id) ?? 0) >= state.unsaved}
      />
      <NextDue
        items={state.annotations}
        lang={lang}
        today={new Date()}
        onOpen={id => void reveal(page, id)}
      />
      {counts.all === 0 ? (
        <EmptyState title={t('page_noneTitle')} text={t('page_noneText')} />
      ) : (
        <>
          <div class="filters">
            <PageFilters page={page} />
          </div>
          {rows.length === 0 && <p class="empty empty-text">{t('page_noneOfKind')}</p>}
          <PageItems page={page} items={rows} nested={nested} lang={lang} />
        </>
      )}
    </div>
  );
}
