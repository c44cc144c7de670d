/** What can be done with a selection. Pure. */
import type { Translate } from '../format/figure.ts';
import type { AnnotationRecord } from '../records.ts';
import type { CardView } from './face.ts';

/** What a selection can become. */
export type MarkKind = AnnotationRecord['body']['type'] | 'highlight';

const BAR = [
  ['figure', 'bar_figure', 'f', 'number', 'card_figure'],
  ['pledge', 'bar_pledge', 'g', 'clock', 'card_pledge'],
  ['note', 'bar_note', 't', 'note', 'card_note'],
  ['highlight', 'bar_highlight', 'h', 'underline', 'bar_short'],
] as const;

/** The buttons of the bar. */
export const barActions = (t: Translate, mark: (kind: MarkKind) => void): NonNullable<CardView['bar']> =>
  BAR.map(([kind, label, key, icon, short]) => ({
    icon,
    key,
    short: t(short),
    label: t(label),
    run: () => mark(kind),
  }));
