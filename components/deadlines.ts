/** Which pledges of a page are due next. Pure. */
import { deadlineState } from '../utils/format/deadline.ts';
import { bodyOf, isDismissed } from '../utils/reader.ts';
import type { AnnotationRecord } from '../utils/records.ts';

export interface Due {
  /** Soonest first; those of one day in reading order. */
  next: AnnotationRecord[];
  /** How many are past their last day. */
  overdue: number;
}

/** The `most` pledges that are due next, and how many are overdue. */
export function dueNext(items: readonly AnnotationRecord[], today: Date | string, most = 3): Due {
  const due: { item: AnnotationRecord; days: number }[] = [];
  let overdue = 0;
  for (const item of items) {
    const body = bodyOf(item);
    if (body.type !== 'pledge' || isDismissed(item)) continue;
    const { state, days } = deadlineState(body.deadline?.edtf, today);
    if (state === 'overdue') overdue++;
    else if (days !== null) due.push({ item, days });
  }
  due.sort((a, b) => a.days - b.days || a.item.target.start - b.item.target.start);
  return { next: due.slice(0, most).map(one => one.item), overdue };
}
