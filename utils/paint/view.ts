/** What the open card shows, put together from what it is about and what the reader has opened in it. */
import type { AnnotationRecord, PageRecord } from '../records.ts';
import { actionsOf, type Doing, keysOf, sheetOf } from './actions.ts';
import type { CardView } from './face.ts';
import { ours } from './language.ts';
import { type Language, sectionOf } from './words.ts';

/** What is open in a card. */
export interface Opened extends Pick<CardView, 'status' | 'form' | 'bar'> {
  /** What it is about; the first is the innermost. */
  shown: readonly AnnotationRecord[];
  /** The list of keys. */
  sheet: boolean;
  /** The item whose reason is unfolded. */
  why: string | null;
}

/** Where a card stands in its page. */
interface Around {
  /** The page's items without dismissed ones; empty until it is described. */
  items: readonly AnnotationRecord[];
  record: PageRecord | null;
  /** A private window: nothing is kept. */
  private: boolean;
}

/** The card of what is still there of `shown`, or the bar of a selection. */
export function viewOf(opened: Opened, around: Around, doing: Doing): CardView {
  const { shown, status, form, sheet, bar } = opened;
  const language = ours();
  const { t, locale } = language;
  // as they are now: what was handed over may be from before a change
  const live = shown.flatMap(item => around.items.find(one => one.id === item.id) ?? []);
  // a pledge does not repeat the figure that stands over it
  const items = around.items.filter(one => one.body.type !== 'figure' || !live.includes(one));
  const sections = live.map(item => viewOfItem(item, opened, { ...around, items }, language, doing));
  return {
    label: t(bar === null ? 'name' : 'bar_name'),
    sections,
    status,
    // what was refused says it too
    hint: around.private && status === null ? t('card_error_private') : '',
    form,
    keys: form === null && bar === null ? keysOf(doing) : [],
    bar,
    sheet: sheet ? sheetOf(language, sections[0]?.actions ?? []) : null,
    lang: locale,
    edited: t('item_edited'),
  };
}

function viewOfItem(
  item: AnnotationRecord,
  { form, why }: Opened,
  { items, record }: Around,
  language: Language,
  doing: Doing,
): CardView['sections'][number] {
  const section = sectionOf(item, items, new Date(), language, record?.published ?? null);
  if (form !== null) return { ...section, actions: [], asking: null };
  const run = () => doing.toggleWhy(item);
  return {
    ...section,
    actions: actionsOf(item, record, language, doing),
    asking: section.why === '' ? null : { label: language.t('card_why'), open: why === item.id, run },
  };
}
