/** The second look: what it leaves out, what it adds, and what it leaves alone. */
import { describe, expect, it } from 'vitest';
import { scanFigures } from '../../../../utils/figures/scan.ts';
import { askSteps, followSteps } from '../../../../utils/pledges/look.ts';
import type { FoundPledge } from '../../../../utils/pledges/pledge.ts';
import { readingOf } from '../../../../utils/pledges/scan.ts';
import { lookAgain } from '../../../../utils/pledges/second/look.ts';
import { clausesOf, sentencesOf } from '../../../../utils/pledges/sentences.ts';
import { run } from '../../../../utils/steps.ts';
import { scanTimes } from '../../../../utils/time/scan.ts';

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
  const pledges = found
    .map((quote): FoundPledge => {
      const start = text.indexOf(quote);
      expect(start, quote).toBeGreaterThanOrEqual(0);
      return { start, end: start + quote.length, cue: '', grade: 'firm', rule: 'plan', term: null, ...more };
    })
    .sort((a, b) => a.start - b.start);
  return run(followSteps(reading, pledges, lookAgain(run(askSteps(reading, pledges)))));
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

  it('completes a list of deeds of which the rules missed one', () => {
    const deeds = all(PLAN).filter(c => !c.endsWith('安排'));
    const some = deeds.filter(c => !c.includes('3400'));
    expect(quotes(PLAN, look(PLAN, some))).toEqual(deeds);
  });

  it('leaves rows of tables, and pages of few clauses, to the rules', () => {
    expect(look(STORY, ['弘扬优良作风'], { rule: 'table' })).toHaveLength(1);
    expect(look('树牢为民服务理念，弘扬优良作风。', ['弘扬优良作风'])).toHaveLength(1);
    expect(look(STORY, ['茶农周大姐笑着说'])).toEqual([]);
  });

  it('asks more of a clause under a cue than of one with the cue in it', () => {
    const hopes = [
      ['县里将把服务送到每一户', '将'],
      ['镇里计划请专家来讲课', '计划'],
      ['合作社打算再种些新茶', '打算'],
      ['确保山村平安过冬', '确保'],
      ['村里准备修一条小路', '准备'],
      ['各村要把党员教育抓在平时', '要'],
      ['乡亲们将住上新房', '将'],
    ];
    const kept = (cueOf: (cue: string) => string): string[] =>
      hopes
        .filter(([hope, cue]) =>
          look(`${STORY}${hope}。\n${STORY}`, [hope], { rule: 'cue', cue: cueOf(cue) }).some(
            ({ rule }) => rule === 'cue',
          ),
        )
        .map(([hope]) => hope);
    const cued = kept(cue => cue);
    const others = kept(() => '争取');
    expect(cued).toEqual(expect.arrayContaining(others));
    expect(cued.length).toBeGreaterThan(others.length);
  });

  it('keeps a plan whatever is told at length behind it', () => {
    const found = all(PLAN).filter(c => !c.endsWith('安排'));
    const far = quotes(PLAN + STORY.repeat(30), look(PLAN + STORY.repeat(30), found));
    expect(far).toEqual(found);
  });

  it('adds the deed that the rules missed in a list of deeds, due as the one before it', () => {
    const missed = '建成石门灌区二期工程';
    const some = all(PLAN).filter(c => c !== missed && !c.endsWith('安排'));
    const term = { quote: '今年', edtf: '2031' };
    const found = look(PLAN, some, { term });
    expect(quotes(PLAN, found)).toContain(missed);
    expect(found.find(({ rule }) => rule === 'kin')).toMatchObject({
      cue: '建成',
      grade: 'firm',
      term,
    });
    expect(found.map(({ start }) => start)).toEqual(
      found.map(({ start }) => start).toSorted((a, b) => a - b),
    );
  });

  it('takes what was said in the sentence for the term of what it adds', () => {
    const text = PLAN.replace('完成12座', '今年10月底前，完成12座');
    const some = all(text).filter(c => !c.includes('水库') && !c.endsWith('安排') && !c.startsWith('今年10'));
    const added = look(text, some).find(({ rule }) => rule === 'kin');
    expect(text.slice(added?.start, added?.end)).toBe('今年10月底前，完成12座小型水库除险加固');
    expect(added?.term?.edtf).toBe('2031-10');
  });

  it('adds nothing to tables, nor what became of a task', () => {
    const missed = '建成石门灌区二期工程';
    const some = all(PLAN).filter(c => c !== missed && !c.endsWith('安排'));
    expect(quotes(PLAN, look(PLAN, some, { rule: 'table' }))).toEqual(some);
    const text = PLAN.replace('完成12座', '进展：完成12座');
    const others = all(text).filter(c => !/水库|灌区|3400|安排|进展/.test(c));
    expect(quotes(text, look(text, others))).toEqual(others);
  });

  it('says the same whichever signs part the clauses', () => {
    const found = all(PLAN).filter(c => !c.endsWith('安排'));
    const text = PLAN.replaceAll('，', ',');
    expect(quotes(text, look(text, found))).toEqual(quotes(PLAN, look(PLAN, found)));
  });

  it('puts its question and follows the answer step by step', () => {
    const text = (PLAN + STORY).repeat(60);
    const times = scanTimes(text);
    const reading = readingOf(text, scanFigures(text, times), times, 2031, '2031-02-20');
    const pauses = (steps: Iterator<void>): number => {
      let count = 0;
      while (!steps.next().done) count++;
      return count;
    };
    expect(pauses(askSteps(reading, []))).toBeGreaterThan(0);
    const asked = run(askSteps(reading, []));
    const add = sentencesOf(text).flatMap(({ start, end }) => [start, end]);
    expect(asked.text).toBe(text);
    expect(pauses(followSteps(reading, [], { out: [], add }))).toBeGreaterThan(1);
  });
});
