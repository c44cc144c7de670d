import { describe, expect, it } from 'vitest';
import { CUES, DONE, LE as LE_FORM, PLAN_HEAD } from '../../../utils/pledges/cues.ts';
import { DEEDS_FOLLOW, DEEDS_TITLE } from '../../../utils/pledges/heads.ts';
import { clausesOf, sentencesOf } from '../../../utils/pledges/sentences.ts';
import {
  AFTER,
  ASKS,
  CHARACTERS,
  CUE,
  HEAD,
  LE,
  PROMISE,
  PUBLIC,
  REPORTED,
  SAYS,
  WORDS,
  YEAR,
} from '../../../utils/pledges/signs.ts';
import { AFTERWARDS, ANNOUNCES, LEAD, REPORTS, unled } from '../../../utils/pledges/words.ts';
import { everyMatchHolds } from './needs.ts';

const wordsOf = (sign: number): string[] =>
  WORDS.filter(([of]) => (of & sign) !== 0).flatMap(([, words]) => words.split(' '));
const charactersOf = (mark: number): string[] =>
  CHARACTERS.filter(([of]) => of === mark).flatMap(([, characters]) => [...characters]);

describe('signs', () => {
  // A rule that got a new alternative must find its words among the signs, or it is never asked where only they stand.
  it.each([
    ['PLAN_HEAD', PLAN_HEAD, wordsOf(HEAD)],
    ['DEEDS_FOLLOW', DEEDS_FOLLOW, wordsOf(PUBLIC)],
    ['DEEDS_TITLE', DEEDS_TITLE, wordsOf(PUBLIC)],
    ['ANNOUNCES', ANNOUNCES, wordsOf(YEAR)],
    ['REPORTS', REPORTS, wordsOf(SAYS)],
    ['DONE', DONE, charactersOf(REPORTED)],
    ['LE', LE_FORM, charactersOf(LE)],
    ['AFTERWARDS', AFTERWARDS, charactersOf(AFTER)],
  ])('every match of %s holds one of its signs', (_, form, signs) => {
    expect(everyMatchHolds(form, signs)).toEqual([]);
  });

  it('every cue is a sign and its first character a mark', () => {
    for (const { word } of CUES) {
      expect(wordsOf(PROMISE)).toContain(word);
      expect(charactersOf(CUE)).toContain(word[0]);
    }
  });

  it('are seen in their sentence only', () => {
    const [first, second, third] = sentencesOf('今年怎么干？全镇指出问题。将新建一所学校');
    expect(first!.signs & (YEAR | ASKS)).toBe(YEAR | ASKS);
    expect(first!.signs & (PROMISE | SAYS)).toBe(0);
    expect(second!.signs).toBe(SAYS);
    expect(third!.signs).toBe(PROMISE);
  });

  it('marks are those of the clause', () => {
    const text = '建成后投用，道路完成了，计划新建学校';
    const marks = clausesOf(text, { start: 0, end: text.length }).map(clause => clause.marks);
    expect(marks.map(mark => [mark & AFTER, mark & LE, mark & CUE].map(Boolean))).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });
});

describe('unled', () => {
  it('takes away what LEAD takes away, whatever a clause opens with', () => {
    for (let code = 0x4e00; code <= 0x9fa5; code++) {
      const c = String.fromCharCode(code);
      for (const own of [
        `${c}是加快建设`,
        `${c}、“建设`,
        `${c}中“1”是建设`,
        `${c}先，建设`,
        `${c}次，建设`,
        `${c}一，建设`,
      ])
        expect(unled(own)).toBe(own.replace(LEAD, ''));
    }
    expect(unled('(一)1.建设')).toBe('建设');
  });
});

describe('everyMatchHolds', () => {
  it.each<[RegExp, string[], number]>([
    [/已|截至/, ['已', '截'], 0],
    [/已|截至/, ['已'], 1],
    [/(?:建成|投产)?后/, ['后'], 0],
    [/(?:建成|投产)后/, ['成', '产'], 0],
    [/(?:建成|投产)?后/, ['成', '产'], 1],
    [/[甲乙]丙*/, ['甲', '乙'], 0],
    [/[^甲]丙?/, ['丙'], 1],
    [/(?!已)完成(?=了)/, ['已', '了'], 1],
    [/重点(?:工作)?任务/, ['工作', '任务'], 0],
    [/工(?:作)?/, ['工作'], 1],
    [/20\d\d年/, ['20'], 0],
  ])('%s, %s', (form, signs, missing) => {
    expect(everyMatchHolds(form, signs)).toHaveLength(missing);
  });
});
