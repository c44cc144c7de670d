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
    expect(look(['西桥合龙', 'plan'], ...deeds.slice(7))).toHaveLength(8);
    expect(look(['西桥情况', 'plan'], ...deeds.slice(7))).toHaveLength(7);
    expect(look(['对12个小区进行改造', 'plan', 'firm'])).toHaveLength(1);
  });

  it('keeps what can be checked, in a plan too, and intentions with a cue or a day', () => {
    expect(look(['西环路路灯120盏', 'plan', 'firm'], ['目前已经完成勘测'])).toHaveLength(1);
    expect(look(['计划建好西环路', 'cue'])).toHaveLength(1);
    expect(look(['用心办事', 'cue'])).toEqual([]);
    const dated = {
      start: 0,
      end: 4,
      rule: 'cue',
      grade: 'soft',
      cue: '',
      term: { quote: '年内', edtf: '2031' },
    } as const;
    expect(withoutDoubtful('用心办事', [dated])).toHaveLength(1);
  });

  it('does not look at neighbours far away', () => {
    expect(
      look(...deeds, ['这一天全镇的干部都在田间地头。'.repeat(30)], ['树牢为民理念', 'plan']),
    ).toHaveLength(14);
  });
});
