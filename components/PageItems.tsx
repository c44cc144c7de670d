import type { ComponentChildren } from 'preact';
import type { AnnotationRecord } from '../utils/records.ts';
import { AnnotationItem } from './AnnotationItem.tsx';
import { Choice } from './Choice.tsx';
import { formatCount, t } from './i18n.ts';
import { guessHeight, LongList } from './LongList.tsx';
import type { Filter, PageModel } from './page.ts';
import { Roving } from './Roving.tsx';
import { toast } from './Toast.tsx';

/** Goes to an item on its page. */
export async function reveal(page: PageModel, id: string): Promise<void> {
  if (!(await page.reveal(id))) toast({ text: t('page_gone'), failed: true });
}

/** Always offered, then those that hold something. */
const FILTERS: readonly { key: Filter; label: Parameters<typeof t>[0]; always?: boolean }[] = [
  { key: 'all', label: 'page_all', always: true },
  { key: 'figure', label: 'page_figures', always: true },
  { key: 'pledge', label: 'page_pledges', always: true },
  { key: 'kept', label: 'panel_kept' },
  { key: 'note', label: 'panel_notes' },
  { key: 'dismissed', label: 'panel_dismissed' },
];

/** Which of a page's items are shown, with how many they are; `found` where a search leaves fewer. */
export function PageFilters({ page, found }: { page: PageModel; found?: Record<Filter, number> }) {
  const counts = page.counts.value;
  const selected = page.filter.value;
  return (
    <Choice
      label={t('page_filter')}
      options={FILTERS.filter(one => one.always || counts[one.key] > 0 || selected === one.key).map(
        ({ key, label }) => ({ key, label: t(label), count: formatCount((found ?? counts)[key]) }),
      )}
      selected={selected}
      onSelect={key => {
        page.filter.value = key;
      }}
    />
  );
}

interface Props {
  page: PageModel;
  items: readonly AnnotationRecord[];
  /** Those that stand under the pledge they are in. */
  nested: ReadonlySet<string>;
  lang: string;
  /** What the page shows now. */
  current?: string | null;
  /** The one that something stands below. */
  unfolded?: string | null;
  below?(item: AnnotationRecord): ComponentChildren;
  /** Buttons at the far end. */
  action?(item: AnnotationRecord): ComponentChildren;
  /** Is given what moves the focus to an item. */
  go?: { current: ((id: string) => void) | null };
}

/** The items of a page as popup and side panel list them. */
export function PageItems({
  page,
  items,
  nested,
  lang,
  current = null,
  unfolded = null,
  below,
  action,
  go,
}: Props) {
  const today = new Date();
  return (
    <Roving ids={items.map(item => item.id)} go={go}>
      <LongList
        items={items}
        held={[current, unfolded]}
        state={({ id }) => `${nested.has(id)} ${current === id} ${unfolded === id}`}
        guess={item => guessHeight(item, nested.has(item.id))}
        row={(item, place) => (
          <AnnotationItem
            key={item.id}
            annotation={item}
            nested={nested.has(item.id)}
            lang={lang}
            today={today}
            place={place}
            current={current === item.id}
            onOpen={() => void reveal(page, item.id)}
            action={action?.(item)}
          >
            {unfolded === item.id && below?.(item)}
          </AnnotationItem>
        )}
      />
    </Roving>
  );
}
