/** The second look: what it leaves out, and what it leaves alone. */
import { describe, expect, it } from 'vitest';
import { scanFigures } from '../../../utils/figures/scan.ts';
import { evidenceSteps } from '../../../utils/pledges/evidence.ts';
import type { FoundPledge } from '../../../utils/pledges/pledge.ts';
import { readingOf } from '../../../utils/pledges/scan.ts';
import { clausesOf, sentencesOf } from '../../../utils/pledges/sentences.ts';
import { run } from '../../../utils/steps.ts';
import { scanTimes } from '../../../utils/time/scan.ts';

const PLAN = `岭下县2031年重点项目安排。
今年计划投资6.2亿元，新建岭石公路18公里，改造农村公路40公里，年底前建成通车。
完成12座小型水库除险加固，建成石门灌区二期工程，新增灌溉面积3400亩。
新建小学2所、幼儿园4所，新增学位2600个，改造校舍3万平方米。
`;
const STORY = `去年，岭下县各项工作都上了新台阶。全县生产总值完成186亿元，同比增长6.3%。
一年来，全县干部的脚步走遍了每一个村组，群众的笑声传遍了山村。
“路好走了，茶叶也好卖了。”茶农周大姐笑着说，她家的收入比前年翻了一番。
树牢为民服务理念，弘扬优良作风。
`;

/** Looks at a text of which the rules found these clauses, the others not. */
function look(text: string, found: readonly string[], more: Partial<FoundPledge> = {}): FoundPledge[] {
  const times = scanTimes(text);
  const reading = readingOf(text, scanFigures(text, times), times, 2031, '2031-02-20');
  const pledges = found.map((quote): FoundPledge => {
    const start = text.indexOf(quote);
    expect(start, quote).toBeGreaterThanOrEqual(0);
    return { start, end: start + quote.length, cue: '', grade: 'firm', rule: 'plan', term: null, ...more };
  });
  return run(evidenceSteps(reading, sentencesOf(text), pledges));
}
const quotes = (text: string, pledges: readonly FoundPledge[]): string[] =>
  pledges.map(({ start, end }) => text.slice(start, end));
const all = (text: string): string[] =>
  sentencesOf(text).flatMap(s => clausesOf(text, s).map(({ start, end }) => text.slice(start, end)));

describe('a second look at every clause', () => {
  it('leaves out what only tells, though a plan made it promise, and keeps deeds', () => {
    const text = PLAN + STORY;
    const deeds = all(PLAN).filter(c => !c.endsWith('安排'));
    for (const told of ['茶农周大姐笑着说', '群众的笑声传遍了山村'])
      expect(quotes(text, look(text, [...deeds, told])), told).toEqual(deeds);
  });

  it('keeps a list of deeds though the rules missed one of them', () => {
    const some = all(PLAN).filter(c => !c.includes('3400') && !c.endsWith('安排'));
    expect(quotes(PLAN, look(PLAN, some))).toEqual(some);
  });

  it('leaves rows of tables, and pages of few clauses, to the rules', () => {
    expect(look(STORY, ['弘扬优良作风'], { rule: 'table' })).toHaveLength(1);
    expect(look('树牢为民服务理念，弘扬优良作风。', ['弘扬优良作风'])).toHaveLength(1);
    expect(look(STORY, ['茶农周大姐笑着说'])).toEqual([]);
  });

  it('asks more of a clause under a cue than of one with the cue in it', () => {
    const told = '群众的笑声传遍了山村';
    expect(look(STORY, [told], { rule: 'cue', cue: '笑声' }).length).toBeGreaterThanOrEqual(
      look(STORY, [told], { rule: 'cue', cue: '将' }).length,
    );
    expect(look(STORY, [told], { rule: 'cue', cue: '将' })).toEqual([]);
  });

  it('reads a clause the same whatever stands far away', () => {
    const found = all(PLAN).filter(c => !c.endsWith('安排'));
    const far = quotes(PLAN + STORY.repeat(30), look(PLAN + STORY.repeat(30), found));
    expect(far).toEqual(found);
  });

  it('lets a long page breathe', () => {
    const text = (PLAN + STORY).repeat(60);
    const times = scanTimes(text);
    const reading = readingOf(text, scanFigures(text, times), times, 2031, '2031-02-20');
    const steps = evidenceSteps(reading, sentencesOf(text), []);
    let pauses = 0;
    while (!steps.next().done) pauses++;
    // cutting, weighing characters, weighing signs: each of them some times
    expect(pauses).toBeGreaterThan(9);
  });
});
