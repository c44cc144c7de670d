import { describe, expect, it } from 'vitest';
import { Pace } from '../../../utils/live/pace.ts';
import { firstPart } from '../../../utils/live/reading.ts';

describe('Pace', () => {
  it('slows down on a page that never rests', () => {
    const pace = new Pace();
    const waits: number[] = [];
    for (let now = 1000, i = 0; i < 10; i++) {
      waits.push(pace.wait(now));
      now += waits[i];
      pace.read(2, now);
    }
    expect(waits[0]).toBe(300);
    expect(waits.every((wait, i) => i === 0 || wait >= waits[i - 1])).toBe(true);
    expect(waits.at(-1)).toBe(20_000);
  });
  it('is quick again after a rest, or when told to hurry', () => {
    const pace = new Pace();
    for (let i = 0; i < 6; i++) pace.read(2, 1000);
    expect(pace.wait(2000)).toBeGreaterThan(10_000);
    pace.hurry();
    expect(pace.wait(2000)).toBe(300);
    for (let i = 0; i < 6; i++) pace.read(2, 3000);
    expect(pace.wait(60_000)).toBe(300);
  });
  it('takes a hundredth of the time in the long run, however much it is hurried', () => {
    const pace = new Pace();
    let now = 0;
    let spent = 0;
    while (now < 600_000) {
      pace.hurry();
      now += pace.wait(now);
      pace.read(50, now);
      spent += 50;
    }
    expect(spent / now).toBeLessThan(0.0115);
    expect(spent / now).toBeGreaterThan(0.009);
  });
  it('comes back to a long text the later the longer it took', () => {
    const pace = new Pace();
    pace.read(60, 1_000);
    expect(pace.wait(1_000)).toBe(6_000);
    pace.read(60, 7_000);
    expect(pace.wait(7_000)).toBe(12_000);
  });
  it('lets a reader go from story to story without waiting', () => {
    const pace = new Pace();
    for (let now = 1000, i = 0; i < 5; i++) {
      pace.hurry();
      expect(pace.wait(now)).toBe(300);
      pace.read(80, now + 380);
      now += 4000;
    }
  });
});

describe('firstPart', () => {
  it('leaves short texts alone', () => expect(firstPart('一二三', 3)).toBe('一二三'));
  it('cuts at a line or sentence end where one is near', () => {
    const line = `${'甲'.repeat(95)}\n${'乙'.repeat(50)}`;
    expect(firstPart(line, 100)).toBe('甲'.repeat(95));
    const sentence = `${'甲'.repeat(97)}。${'乙'.repeat(50)}`;
    expect(firstPart(sentence, 100)).toBe(`${'甲'.repeat(97)}。`);
  });
  it('cuts anyway where none is', () => expect(firstPart('甲'.repeat(300), 100)).toHaveLength(100));
});
