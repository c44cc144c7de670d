import { expect, test } from 'vitest';
import { dueNext } from '../../../components/deadlines.ts';
import { figure, pledge, target } from './records.ts';

const due = (seed: string, edtf: string | null, more = {}) => ({
  ...pledge(seed, target('将办成', '将办成'), { deadline: edtf === null ? null : { quote: null, edtf } }),
  ...more,
});

test('the next three, soonest first, and how many have passed', () => {
  const items = [
    figure('f', target('3个', '3个')),
    due('a', '2030'),
    due('b', '2027-01'),
    due('none', null),
    due('past', '2020'),
    due('c', '2026-12-31'),
    due('d', '2031'),
    due('gone', '2026-11-30', { reader: { status: 'dismissed', changedAt: 1 } }),
    due('moved', '2020', { reader: { edits: { deadline: '2026-12-01' }, changedAt: 1 } }),
  ];
  const { next, overdue } = dueNext(items, '2026-11-25');
  expect(next.map(item => items.indexOf(item))).toEqual([8, 5, 2]);
  expect(overdue).toBe(1);
});

test('nothing of a page without deadlines', () =>
  expect(dueNext([due('none', null)], '2026-11-25')).toEqual({ next: [], overdue: 0 }));
