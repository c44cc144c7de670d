import type { ComponentChildren } from 'preact';
import type { AnnotationRecord } from '../utils/records.ts';
import { AnnotationItem } from './AnnotationItem.tsx';
import { t } from './i18n.ts';
import { guessHeight, LongList } from './LongList.tsx';
import type { PageModel } from './page.ts';
import { Roving } from './Roving.tsx';
import { toast } from './Toast.tsx';

/** Goes to an item on its page. */
export async function reveal(page: PageModel, id: string): Promise<void> {
  if (!(await page.reveal(id))) toast({ text: t('page_gone'), failed: true });
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
