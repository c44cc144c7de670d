import { describe, expect, it } from 'vitest';
import { withoutDoubtful } from '../../../utils/pledges/doubt.ts';
import type { FoundPledge } from '../../../utils/pledges/pledge.ts';

type Told = [text: string, rule?: string, grade?: FoundPledge['grade'], cue?: string];

const deeds = Array.from({ length: 14 }, (_, k): Told => [`新建泵站${k + 2}座`, 'plan', 'firm']);

/** A pledge for each of the sentences that `rule` and `grade` are given for; the others are only told. */
function look(...sentences: Told[]) {
  let text = '';
  const found: FoundPledge[] = [];
  for (const [own, rule, grade = 'soft', cue = ''] of sentences) {
    if (rule) found.push({ start: text.length, end: text.length + own.length, rule, grade, cue, term: null });
    text += `${own}。`;
  }
  return withoutDoubtful(text, found).map(({ start, end }) => text.slice(start, end));
}

describe('a second look at pledges', () => {
  it('leaves out a motto that stands alone in what was thought a plan', () => {
    expect(look(['树牢为民理念', 'plan'])).toEqual([]);
    // goals need less company
    expect(look(...deeds.slice(11), ['树牢为民理念', 'plan'])).toHaveLength(3);
    expect(look(...deeds.slice(11), ['树牢为民理念', 'plan', 'soft', '工作目标'])).toHaveLength(4);
  });

  it('keeps it among many, and a deed anywhere', () => {
    expect(look(...deeds, ['树牢为民理念', 'plan'])).toHaveLength(15);
    expect(look(['新建泵站4座', 'plan', 'firm'])).toHaveLength(1);
    expect(look(['对12个小区进行改造', 'plan', 'firm'])).toHaveLength(1);
  });

  it('leaves out what is told, and keeps the cue', () => {
    expect(look(['西环路的情况', 'plan', 'firm'], ['目前已经完成'])).toEqual([]);
    expect(look(['西环路的情况', 'cue', 'firm'], ['目前已经完成'])).toHaveLength(1);
    expect(look(['计划建好西环路', 'cue', 'firm'], ['目前已经完成'])).toHaveLength(1);
    expect(look(['力求群众满意', 'cue', 'soft'], ['目前已经完成'])).toEqual([]);
  });

  it('does not look at neighbours far away', () => {
    expect(
      look(...deeds, ['这一天全镇的干部都在田间地头。'.repeat(30)], ['树牢为民理念', 'plan']),
    ).toHaveLength(14);
  });
});
