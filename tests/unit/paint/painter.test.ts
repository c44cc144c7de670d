import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Painter } from '../../../utils/paint/highlights.ts';
import { FIGURE } from '../../../utils/paint/styles.ts';

const registered = new Map<string, unknown>();
let sets = 0;

beforeEach(() => {
  registered.clear();
  sets = 0;
  vi.stubGlobal('Highlight', class extends Set<unknown> {});
  vi.stubGlobal('CSS', {
    highlights: {
      set: (name: string, highlight: unknown) => {
        registered.set(name, highlight);
        sets += 1;
      },
      get: (name: string) => registered.get(name),
      delete: (name: string) => registered.delete(name),
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const nodes = [{}, {}, {}];
const rangesIn = (list: object[], from = 0) =>
  list.map(
    node =>
      ({
        startContainer: node,
        startOffset: from,
        endContainer: node,
        endOffset: from + 4,
      }) as unknown as StaticRange,
  );
const size = () => (registered.get(FIGURE) as Set<unknown>).size;

it('leaves alone what stands where it stood', () => {
  const painter = new Painter();
  painter.paint(FIGURE, rangesIn(nodes));
  painter.paint(FIGURE, rangesIn(nodes));
  expect(sets).toBe(1);
  painter.paint(FIGURE, rangesIn(nodes, 2));
  painter.paint(FIGURE, rangesIn(nodes.slice(0, 2), 2));
  painter.paint(FIGURE, rangesIn([...nodes, {}], 2));
  painter.paint(FIGURE, []);
  painter.paint(FIGURE, []);
  expect(sets).toBe(5);
  expect(size()).toBe(0);
});

it('registers what is picked, and knows the rest', () => {
  const painter = new Painter();
  painter.pick = ranges => ranges.slice(1);
  painter.paint(FIGURE, rangesIn(nodes));
  expect(size()).toBe(2);
  expect(painter.own.get(FIGURE)?.ranges).toHaveLength(3);
  // the same ranges are the same, whatever of them is registered
  painter.paint(FIGURE, rangesIn(nodes));
  expect(sets).toBe(1);
  painter.pick = null;
  painter.show(FIGURE, painter.own.get(FIGURE)!.ranges);
  expect(size()).toBe(3);
  painter.clear();
  expect(registered.size).toBe(0);
});
