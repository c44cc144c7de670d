import type { ComponentChildren } from 'preact';
import type { TabState } from '../utils/messages.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { t } from './i18n.ts';
import { Reasons } from './PageHead.tsx';
import type { PageModel } from './page.ts';

interface Props {
  page: PageModel;
  /** What to show of a painted page. */
  children(state: TabState): ComponentChildren;
}

/** A tab's page, or the sentence that stands for it: being read, none of ours, closed to extensions, in trouble. */
export function PageView({ page, children }: Props) {
  const view = page.view.value;
  switch (view.kind) {
    case 'loading':
      return <p class="empty empty-text">{t('page_loading')}</p>;
    case 'working':
      return (
        <p class="empty empty-text" role="status">
          {t('page_working')}
        </p>
      );
    case 'closed':
      return <EmptyState title={t('closed_title')} text={t(`closed_${view.why}`)} />;
    case 'quiet':
      return (
        <div class="scroll">
          <EmptyState
            title={t('page_quietTitle')}
            text={t(view.framed ? 'page_framedText' : 'page_quietText')}
          >
            <Button look="primary" onClick={() => void page.annotate()}>
              {t('page_annotate')}
            </Button>
          </EmptyState>
          {(view.state?.page || !view.framed) && (
            <div class="because">
              <h2>{t('page_why')}</h2>
              {view.state?.page ? (
                <Reasons reasons={view.state.page.genre.reasons} />
              ) : (
                <p class="reasons">{t('page_whyUnread')}</p>
              )}
            </div>
          )}
        </div>
      );
    case 'failed':
      return (
        <EmptyState
          title={t(view.what === 'annotate' ? 'page_annotateFailedTitle' : 'page_failedTitle')}
          text={
            view.what === 'annotate' ? t('page_annotateFailedText', view.detail).trim() : t('page_failedText')
          }
        >
          <Button onClick={() => void page.load()}>{t('page_retry')}</Button>
        </EmptyState>
      );
    case 'painted':
      return <>{children(view.state)}</>;
  }
}
