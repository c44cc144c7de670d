import { expect, it, vi } from 'vitest';
import { Walk } from '../../../utils/live/walk.ts';
import type { Hover, OnPage } from '../../../utils/paint/hover.ts';
import type { AnnotationRecord } from '../../../utils/records.ts';

vi.mock('../../../utils/paint/highlights.ts', () => ({
  Painter: class {
    paint() {}
    erase() {}
    clear() {}
  },
}));
// everything is in view
vi.mock('../../../utils/paint/reveal.ts', () => ({
  boxOf: (_: unknown, lines?: true) => (lines ? [{ bottom: 10 }] : { bottom: 10 }),
  scrollToRange: () => true,
}));

const item = (id: string, start: number, type: 'figure' | 'pledge' = 'figure') =>
  ({ id, body: { type }, target: { start, end: start + 2 } }) as AnnotationRecord;

/** What is opened by a step from `current`, where these items are left. */
function stepFrom(
  current: AnnotationRecord | null,
  items: AnnotationRecord[],
  ...by: Parameters<Walk['step']>
) {
  const hover = {
    current,
    close() {},
    openFor: vi.fn<(item: AnnotationRecord) => void>(),
  };
  const page = { ranges: () => [{}] };
  const walk = new Walk({
    look: () => ({ page, roots: [] }) as unknown as OnPage,
    items: () => items,
    hover: hover as unknown as Hover,
  });
  walk.step(...by);
  return hover.openFor.mock.calls[0]?.[0].id;
}

const [a, b, c, d] = [item('a', 0), item('b', 10), item('c', 20, 'pledge'), item('d', 30)];

it('goes on from the open item', () => {
  expect(stepFrom(null, [a, b, c, d], 1)).toBe('a');
  expect(stepFrom(b, [a, b, c, d], 1)).toBe('c');
  expect(stepFrom(b, [a, b, c, d], 1, 'figure')).toBe('d');
  expect(stepFrom(d, [a, b, c, d], 1)).toBe('a');
});

it('goes on from where a dismissed item was', () => {
  expect(stepFrom(b, [a, c, d], 1)).toBe('c');
  expect(stepFrom(b, [a, c, d], -1)).toBe('a');
  expect(stepFrom(b, [a, c, d], 1, 'figure')).toBe('d');
  expect(stepFrom(c, [a, b, d], 1, 'pledge')).toBeUndefined();
  expect(stepFrom(d, [a, b, c], 1)).toBe('a');
  expect(stepFrom(a, [], 1)).toBeUndefined();
});
