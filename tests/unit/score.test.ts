import { describe, expect, it } from 'vitest';
import { addTallies, formatTally, type Gold, type Note, type Predicted, score } from '../../cli/score.ts';

const figure = (start: number, end: number, more: object = {}) => ({
  start,
  end,
  mod: 'exact' as const,
  unit: '个',
  value: 3,
  required: true,
  ...more,
});
const pledge = (start: number, end: number, more: object = {}) => ({ start, end, required: true, ...more });

function notesOf(gold: Gold, predicted: Predicted) {
  const notes: Note[] = [];
  const tally = score(gold, predicted, note => notes.push(note));
  return { tally, notes: notes.map(note => note.what) };
}

describe('figures', () => {
  it('hit by exact span with all attributes', () => {
    const { tally, notes } = notesOf(
      { figures: [figure(0, 4)], pledges: [] },
      { figures: [figure(0, 4)], pledges: [] },
    );
    expect(tally.figures).toEqual({ hit: 1, wrong: 0, missed: 0 });
    expect(tally.attributes).toEqual({ value: 1, mod: 1, unit: 1, all: 1 });
    expect(notes).toEqual([]);
  });

  it('a span one character off is both wrong and missed', () => {
    const { tally, notes } = notesOf(
      { figures: [figure(0, 4)], pledges: [] },
      { figures: [figure(0, 5)], pledges: [] },
    );
    expect(tally.figures).toEqual({ hit: 0, wrong: 1, missed: 1 });
    expect(notes).toEqual(['false figure', 'missed figure']);
  });

  it('optional items count neither way, also where only overlapped', () => {
    const gold = { figures: [figure(0, 4, { required: false })], pledges: [] };
    for (const predicted of [[], [figure(0, 4)], [figure(2, 6)]])
      expect(score(gold, { figures: predicted, pledges: [] }).figures).toEqual({
        hit: 0,
        wrong: 0,
        missed: 0,
      });
  });

  it('each attribute counts on its own, and the same span counts once', () => {
    const gold = { figures: [figure(0, 4)], pledges: [] };
    const wrongUnit = figure(0, 4, { unit: '家' });
    const { tally, notes } = notesOf(gold, { figures: [wrongUnit, figure(0, 4)], pledges: [] });
    expect(tally.figures.hit).toBe(1);
    expect(tally.attributes).toEqual({ value: 1, mod: 1, unit: 0, all: 0 });
    expect(notes).toEqual(['attributes']);
  });

  it('compares ranges by both ends and numbers up to the last bits', () => {
    const range = { value: undefined, min: 2, max: 3, mod: 'range' as const };
    const gold = { figures: [figure(0, 4, range), figure(5, 9, { value: 67000 })], pledges: [] };
    const near = [figure(0, 4, range), figure(5, 9, { value: 67000.00000000001 })];
    expect(score(gold, { figures: near, pledges: [] }).attributes.value).toBe(2);
    const off = [figure(0, 4, { ...range, max: 4 }), figure(5, 9, { value: 67001 })];
    expect(score(gold, { figures: off, pledges: [] }).attributes.value).toBe(0);
  });
});

describe('pledges', () => {
  it('are found from half of their characters on, counting overlapping predictions once', () => {
    const gold = { figures: [], pledges: [pledge(0, 10)] };
    expect(score(gold, { figures: [], pledges: [pledge(0, 5)] }).pledges).toMatchObject({
      found: 1,
      right: 1,
    });
    expect(score(gold, { figures: [], pledges: [pledge(0, 4), pledge(1, 4)] }).pledges.found).toBe(0);
  });

  it('on optional ground count neither way; off it they are wrong', () => {
    const gold = { figures: [], pledges: [pledge(0, 10, { required: false })] };
    expect(score(gold, { figures: [], pledges: [pledge(0, 10)] }).pledges.predicted).toBe(0);
    expect(score(gold, { figures: [], pledges: [pledge(8, 20)] }).pledges).toMatchObject({
      right: 0,
      predicted: 1,
    });
  });

  it('take the deadline of the prediction that lies most inside', () => {
    const gold = { figures: [], pledges: [pledge(10, 20, { deadline: { edtf: '2031' } })] };
    const deadline = (edtf: string) => ({ deadline: { quote: null, edtf } });
    const beside = { start: 0, end: 12, ...deadline('2032') };
    const inside = { start: 12, end: 20, ...deadline('2031') };
    expect(score(gold, { figures: [], pledges: [beside, inside] }).deadlines).toEqual({ right: 1, gold: 1 });
    expect(score(gold, { figures: [], pledges: [beside] }).deadlines).toEqual({ right: 0, gold: 1 });
  });
});

it('adds up and prints two lines', () => {
  const one = score(
    { figures: [figure(0, 4), figure(5, 9)], pledges: [pledge(0, 10, { deadline: { edtf: '2031' } })] },
    { figures: [figure(0, 4), figure(12, 14)], pledges: [pledge(0, 10)] },
  );
  expect(formatTally(addTallies([one, one]))).toBe(
    'figures  P 50.0 R 50.0 F1 50.0 (tp 2 fp 2 fn 2); value 100.0 mod 100.0 unit 100.0 all 100.0\n' +
      'pledges  P 100.0 R 100.0 F1 100.0 (found 2/2, right 2/2); deadlines 0/2',
  );
  expect(formatTally(addTallies([]))).toContain('F1 0.0 (tp 0 fp 0 fn 0)');
});
