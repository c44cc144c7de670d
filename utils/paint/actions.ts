/** What can be done with an item on its card, and the keys for it. Pure but for what it is given to do. */
import { openAddress } from '../format/link.ts';
import { quotation } from '../format/quotation.ts';
import { isKept } from '../reader.ts';
import type { AnnotationRecord, Change, PageRecord } from '../records.ts';
import type { CardAction, CardKey } from './face.ts';
import type { Language } from './words.ts';

export interface Doing {
  /** Changes an item and says so. */
  change(item: AnnotationRecord, change: Change, words: string): void;
  remove(item: AnnotationRecord): void;
  copy(text: string): void;
  openNote(item: AnnotationRecord): void;
  openEdit(item: AnnotationRecord): void;
  step(by: 1 | -1, type?: 'figure' | 'pledge'): void;
  toggleSheet(): void;
  /** Unfolds why an item is marked, or folds it; the first where none is named. */
  toggleWhy(item?: AnnotationRecord): void;
}

/** The buttons of an item's section. `page` is null until the page is described. */
export function actionsOf(
  item: AnnotationRecord,
  page: PageRecord | null,
  { t, locale }: Language,
  doing: Doing,
): CardAction[] {
  const kept = isKept(item);
  const { type } = item.body;
  const all: (CardAction | false)[] = [
    {
      icon: 'star',
      key: 'k',
      label: t('card_keep'),
      pressed: kept,
      run: () => doing.change(item, { status: kept ? null : 'kept' }, t(kept ? 'card_unkept' : 'card_kept')),
    },
    { icon: 'note', key: 't', label: t('card_noteAndTags'), run: () => doing.openNote(item) },
    type !== 'note' && { icon: 'edit', key: 'e', label: t('card_edit'), run: () => doing.openEdit(item) },
    page !== null && {
      icon: 'quote',
      key: 'c',
      label: t('card_copyQuote'),
      run: () => doing.copy(quotation(item.target, page, t, locale)),
    },
    page !== null && {
      icon: 'link',
      key: 'l',
      label: t('card_copyLink'),
      run: () => doing.copy(openAddress(page.url, item.target.sentence) ?? page.url),
    },
    item.origin === 'reader'
      ? { icon: 'trash', key: 'x', label: t('card_remove'), run: () => doing.remove(item) }
      : {
          icon: 'close',
          key: 'x',
          label: t(type === 'pledge' ? 'card_notAPledge' : 'card_notAFigure'),
          run: () => doing.change(item, { status: 'dismissed' }, t('card_dismissed')),
        },
  ];
  return all.filter(action => action !== false);
}

/** Further keys of the card, only heard while the focus is in it: the page's own typing is never touched. */
export const keysOf = ({ step, toggleSheet, toggleWhy }: Doing): CardKey[] => [
  { key: 'n', run: () => step(1) },
  { key: 'p', run: () => step(-1) },
  { key: 'f', run: () => step(1, 'figure') },
  { key: 'F', run: () => step(-1, 'figure') },
  { key: 'g', run: () => step(1, 'pledge') },
  { key: 'G', run: () => step(-1, 'pledge') },
  { key: 'w', run: toggleWhy },
  { key: '?', run: toggleSheet },
];

/** The cheat sheet: keys and what they do, with those of the first item's actions. */
export const sheetOf = ({ t }: Language, actions: readonly CardAction[]): [string, string][] => [
  ['n', t('key_next')],
  ['p', t('key_previous')],
  ['f', t('key_figure')],
  ['g', t('key_pledge')],
  ['Shift', t('key_shift')],
  ...actions.map(({ key, label }): [string, string] => [key, label]),
  ['w', t('key_why')],
  ['Esc', t('key_close')],
];
