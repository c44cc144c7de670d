import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { AnnotationItem } from '../../components/AnnotationItem.tsx';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatCount, t } from '../../components/i18n.ts';
import { pageLang } from '../../components/lang.ts';
import { NextDue } from '../../components/NextDue.tsx';
import { insidePledge } from '../../components/nesting.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { PageView } from '../../components/PageView.tsx';
import { Roving } from '../../components/Roving.tsx';
import { toast } from '../../components/Toast.tsx';
import type { TabState } from '../../utils/messages.ts';
import type { AnnotationRecord } from '../../utils/records.ts';
import { page } from './models.ts';

/** Rows drawn at first, and with each "more": a page of thousands must not hold up the popup. */
const STEP = 200;

export function ThisPage() {
  return <PageView page={page}>{state => <Painted state={state} />}</PageView>;
}

async function reveal(id: string): Promise<void> {
  if (!(await page.reveal(id))) toast({ text: t('page_gone'), failed: true });
}

function Painted({ state }: { state: TabState }) {
  useEffect(() => void performance.mark('page listed'), []);
  const limit = useSignal(STEP);
  const counts = page.counts.value;
  const all = page.shown.value;
  const rows = all.slice(0, limit.value);
  const nested = page.filter.value === 'all' ? insidePledge(rows) : new Set<string>();
  const lang = pageLang(state.page?.script ?? 'hans');
  const today = new Date();
  const item = (annotation: AnnotationRecord) => (
    <AnnotationItem
      key={annotation.id}
      annotation={annotation}
      nested={nested.has(annotation.id)}
      lang={lang}
      today={today}
      onOpen={() => void reveal(annotation.id)}
    />
  );
  return (
    <div class="scroll">
      <PageHead state={state} />
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
                limit.value = STEP;
              }}
            />
          </div>
          {rows.length === 0 && <p class="empty empty-text">{t('page_noneOfKind')}</p>}
          <Roving ids={rows.map(row => row.id)}>
            <ul aria-label={t('page_items')}>{rows.map(item)}</ul>
          </Roving>
          {all.length > rows.length && (
            <div class="more">
              <Button
                onClick={() => {
                  limit.value += STEP;
                }}
              >
                {t('page_more', formatCount(Math.min(STEP, all.length - rows.length)))}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
