import { Component } from 'preact';
import { AnnotationItem } from '../../components/AnnotationItem.tsx';
import { ItemTools, WordsForm } from '../../components/ItemTools.tsx';
import { t } from '../../components/i18n.ts';
import type { AnnotationRecord, Change } from '../../utils/records.ts';

/** About the height of a row, in CSS pixels. */
const ROW_HEIGHT = 118;

/** Rows of one piece. */
export const PIECE = 40;

export interface RowsProps {
  items: readonly AnnotationRecord[];
  nested: ReadonlySet<string>;
  lang: string;
  today: Date;
  /** What the page shows now, and where a note is being written; null where that is not among these. */
  current: string | null;
  writing: string | null;
  onOpen(id: string): void;
  onChange(item: AnnotationRecord, change: Change, said: string): void;
  /** Opens the form under an item, or closes it. */
  onWrite(id: string): void;
}

/**
 * Some rows of the list. A long page has many such pieces, and those that did not change are not drawn again: where the
 * page is scrolled, only what marks the place moves.
 */
export class Rows extends Component<RowsProps> {
  override shouldComponentUpdate(next: Readonly<RowsProps>): boolean {
    const { items, nested, lang, current, writing } = this.props;
    return (
      next.items.length !== items.length ||
      next.lang !== lang ||
      next.current !== current ||
      next.writing !== writing ||
      next.items.some((item, i) => item !== items[i] || next.nested.has(item.id) !== nested.has(item.id))
    );
  }

  override render({ items, nested, lang, today, current, writing, onOpen, onChange, onWrite }: RowsProps) {
    return (
      <ul
        class="piece"
        style={{ containIntrinsicSize: `auto ${items.length * ROW_HEIGHT}px` }}
        aria-label={t('page_items')}
      >
        {items.map(item => (
          <AnnotationItem
            key={item.id}
            annotation={item}
            nested={nested.has(item.id)}
            lang={lang}
            today={today}
            current={current === item.id}
            onOpen={() => onOpen(item.id)}
            action={
              <ItemTools
                item={item}
                onChange={(wanted, said) => onChange(item, wanted, said)}
                onNote={() => onWrite(item.id)}
              />
            }
          >
            {writing === item.id && (
              <WordsForm
                item={item}
                onSave={wanted => {
                  onWrite(item.id);
                  onChange(item, wanted, t('card_saved'));
                }}
                onCancel={() => onWrite(item.id)}
              />
            )}
          </AnnotationItem>
        ))}
      </ul>
    );
  }
}
