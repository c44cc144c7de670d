/** What `npm run fit` is made of: it must learn what is there to be learned, and write what the analysis reads. */
import { describe, expect, it } from 'vitest';
import { logistic } from '../../scripts/fit/logistic.ts';
import { forestCode, grow, leafSum, written } from '../../scripts/fit/trees.ts';
import { roomForSlots, slotsOf } from '../../utils/pledges/second/slots.ts';
import { FIRST, LOWEST, Sum } from '../../utils/trees.ts';

/** Numbers from 0 to below `below`, the same in every run. */
function* numbers(below: number): Generator<number> {
  for (let state = 7; ; ) {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    yield Math.floor((state / 2 ** 31) * below);
  }
}

describe('slots', () => {
  const of = (text: string): number[] => {
    const [slots, depths] = roomForSlots();
    return [...slots.slice(0, slotsOf(text, 0, text.length, slots, depths) * 2)];
  };

  it('are the same for any number, and tell the order of characters', () => {
    expect(of('建成泵站12座')).toEqual(of('建成泵站3座'));
    expect(of('建成泵站12座')).toHaveLength(14);
    expect(of('建成泵站3.5座')).toEqual(of('建成泵站3座'));
    expect(of('成建')).not.toEqual(of('建成'));
  });

  it('are bounded for a clause without end', () => {
    expect(of('改'.repeat(5000)).length).toBeLessThan(260);
  });
});

describe('logistic regression', () => {
  const some = numbers(40);
  const rows = Array.from({ length: 400 }, () =>
    Array.from({ length: 6 }, () => 2 + (some.next().value as number)),
  );
  const labels = rows.map((row, k) => {
    row.push(k % 2);
    return k % 2;
  });
  const { bias, weights } = logistic(rows, labels, 42, 1);

  it('finds the slots that decide and leaves the others near nothing', () => {
    // one of the two says it all
    expect(weights[1] - weights[0]).toBeGreaterThan(4);
    expect(Math.max(...weights.slice(2).map(Math.abs))).toBeLessThan(1);
    expect(
      labels.every(
        (label, k) => bias + rows[k].reduce((sum, slot) => sum + weights[slot], 0) > 0 === (label === 1),
      ),
    ).toBe(true);
  });

  it('counts a slot as often as it stands there', () => {
    const twice = Array.from({ length: 60 }, (_, k) => (k % 2 ? [0, 0] : [0]));
    const of = logistic(
      twice,
      twice.map(row => row.length - 1),
      1,
      10,
    );
    expect(of.bias + of.weights[0]).toBeLessThan(0);
    expect(of.bias + 2 * of.weights[0]).toBeGreaterThan(0);
  });
});

describe.each([2, 4])('trees of %d questions', depth => {
  const some = numbers(20);
  const rows = Array.from({ length: 900 }, () => [
    some.next().value as number,
    some.next().value as number,
    1,
  ]);
  // neither number tells it alone
  const labels = rows.map(([a, b]) => +(a > 9 !== b > 4));
  const growth = { count: 20, rate: 0.5, depth, fine: 16 };
  const trees = grow(rows, labels, growth);

  it('learn what no single sign tells', () => {
    const right = rows.filter((row, k) => leafSum(trees, row) > 0 === (labels[k] === 1)).length;
    expect(right / rows.length).toBeGreaterThan(0.95);
  });

  it('are written as characters that the analysis reads as they were meant', () => {
    const text = written(trees.trees);
    expect(text).toHaveLength(20 * (depth * 2 + 2 ** depth));
    const [first] = trees.trees;
    expect(text.charCodeAt(0) - FIRST).toBe(first.asks[0].sign);
    expect(text.charCodeAt(1) - FIRST + LOWEST).toBe(first.asks[0].above);
    expect([...text].every(c => c.charCodeAt(0) >= FIRST && c.charCodeAt(0) < 0xd800)).toBe(true);
    const code = forestCode(trees);
    expect(code).toContain(JSON.stringify(text));
    expect(code).toContain(`depth: ${depth},\n  fine: 16,`);
    const sum = new Sum({ ...growth, base: trees.base, trees: text });
    for (const row of rows.slice(0, 50)) expect(sum.of(row)).toBeCloseTo(leafSum(trees, row), 9);
  });
});
