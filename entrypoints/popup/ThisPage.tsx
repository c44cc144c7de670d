import { useEffect } from 'preact/hooks';
import { AnnotationItem } from '../../components/AnnotationItem.tsx';
import { Choice } from '../../components/Choice.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatCount, t } from '../../components/i18n.ts';
import { guessHeight, LongList } from '../../components/LongList.tsx';
import { pageLang } from '../../components/lang.ts';
import { NextDue } from '../../components/NextDue.tsx';
import { insidePledge } from '../../components/nesting.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { PageView } from '../../components/PageView.tsx';
import { Roving } from '../../components/Roving.tsx';
import { toast } from '../../components/Toast.tsx';
import type { TabState } from '../../utils/messages.ts';
import { page } from './models.ts';

export function ThisPage() {
  return <PageView page={page}>{state => <Painted state={state} />}</PageView>;
}

async function reveal(id: string): Promise<void> {
  if (!(await page.reveal(id))) toast({ text: t('page_gone'), failed: true });
}

function Painted({ state }: { state: TabState }) {
  useEffect(() => void performance.mark('page listed'), []);
  const counts = page.counts.value;
  const rows = page.shown.value;
  const nested = page.filter.value === 'all' ? insidePledge(rows) : new Set<string>();
  const lang = pageLang(state.page?.script ?? 'hans');
  const today = new Date();
  return (
    <div class="scroll">
      <PageHead state={state} listed={page.listed.value} />
      <NextDue items={state.annotations} lang={lang} today={today} onOpen={id => void reveal(id)} />
      {counts.all === 0 ? (
        <EmptyState title={t('page_noneTitle')} text={t('page_noneText')} />
      ) : (
        <>
          <div class="filters">
            <Choice
              label={t('page_filter')}
              options={[
                { key: 'all', label: t('page_all'), count: formatCount(counts.all) },
                { key: 'figure', label: t('page_figures'), count: formatCount(counts.figure) },
                { key: 'pledge', label: t('page_pledges'), count: formatCount(counts.pledge) },
              ]}
              selected={page.filter.value}
              onSelect={key => {
                page.filter.value = key;
              }}
            />
          </div>
          {rows.length === 0 && <p class="empty empty-text">{t('page_noneOfKind')}</p>}
          <Roving ids={rows.map(row => row.id)}>
            <LongList
              items={rows}
              state={item => String(nested.has(item.id))}
              guess={item => guessHeight(item, nested.has(item.id))}
              row={(item, place) => (
                <AnnotationItem
                  key={item.id}
                  annotation={item}
                  nested={nested.has(item.id)}
                  lang={lang}
                  today={today}
                  place={place}
                  onOpen={() => void reveal(item.id)}
                />
              )}
            />
          </Roving>
        </>
      )}
    </div>
  );
}
