/** What a figure measures, as a reader would name it: 公办学位, 规上工业增加值, 花椒. */

import { ahead } from '../text/at.ts';
import type { FoundTime } from '../time/fields.ts';
import type { FoundFigure } from './scan.ts';
import {
  COMPARISON,
  HARD_STOP,
  HEAD_NOUN,
  INDICATOR,
  INDICATOR_ENDS,
  INNER_VERB,
  LEAD,
  LEAD_HEADS,
  LONGEST_TAIL,
  NAMELESS,
  ONE_CHARACTER,
  PLACED,
  SOFT_STOP,
  TAIL,
  VERB,
  VERB_HEADS,
} from './subject-words.ts';

/**
 * What a UTF-16 unit is to a noun phrase, as bits: it ends it, it is a quotation mark, it joins, it opens what is compared with, it
 * may be the verb of 实现, 完成, 达到. What a phrase holds is seen while it is cut out, and only then looked for.
 */
const END = 1;
const QUOTE = 2;
const JOINS = 4;
const COMPARES = 8;
const DOES = 16;
/** It may open a LEAD, a VERB. */
const LEADS = 32;
const ACTS = 64;
const units = new Uint8Array(65536);
for (const [bit, characters] of [
  [END, ',.，。;；:：!！?？…\n、()（）《》|0123456789\t\v\f\r \u00a0\u3000\ufeff'],
  // a lost byte names nothing either
  [QUOTE, '“”‘’"「」\ufffd'],
  [JOINS, '和与及'],
  [COMPARES, '比较与和同超高低'],
  [DOES, '实完达'],
  [LEADS, LEAD_HEADS],
  [ACTS, VERB_HEADS],
] as const)
  for (const c of characters) units[c.charCodeAt(0)] |= bit;
const QUOTES = /[“”‘’"「」\ufffd]/g;
/** The longest phrase before a number, and the longest name taken from it, in UTF-16 units. */
const REACH = 24;
const LONGEST = 16;

const tailEnds = new Set([...TAIL].map(word => word.charCodeAt(word.length - 1)));
const NEXT_COUNT = /(?:以?及|和|与|、)[一二两三四五六七八九十百千数几].*$/;
const LIST_MARK = /、|以及|[和与及](?![谐美睦平])/;

/** 产煤904万吨，同比下降6%; 由376公里增加到706公里: the second speaks of what the first measures. */
const goesOn = (text: string, from: number, to: number): boolean =>
  to - from < 24 && !/[。;；\n]/.test(text.slice(from, to));

/** 增速|比, but 占比. */
const COMPARES_AT_END = /[速幅重额量值入价格率][比较]$/;

/** 签约, 节约: no 约 of an approximation. */
const PROPER_YUE = /[签节预制]约$/;

function stripTail(phrase: string): string {
  const last = phrase[phrase.length - 1];
  const compares = (last === '比' || last === '较') && COMPARES_AT_END.test(phrase);
  let end = compares ? phrase.length - 1 : phrase.length;
  for (;;) {
    if (
      !tailEnds.has(phrase.charCodeAt(end - 1)) ||
      (phrase[end - 1] === '约' && PROPER_YUE.test(phrase.slice(0, end)))
    )
      return phrase.slice(0, end);
    let cut = 0;
    for (let n = Math.min(LONGEST_TAIL, end); n > 0 && !cut; n--)
      if (TAIL.has(phrase.slice(end - n, end))) cut = n;
    if (!cut) return phrase.slice(0, end);
    end -= cut;
  }
}

/** The one name with a bound inside: 规模以上企业. */
const SCALE = /^(?:规模|限额)以[上下]/;

/** 世界500强 and its like open so. */
const RANKED = '世全中国民';

/** The counted noun behind a classifier: 3000个|公办学位, 28项|“民生微实事”项目. */
function behind(text: string, at: number): string | undefined {
  let from = at;
  if (text[from] === '的') from++;
  let end = from;
  // the one name with a number inside: 世界500强企业
  const ranked = RANKED.includes(text[from] ?? ' ')
    ? /^(?:世界|全球|中国|全国|国内|民营)+[0-9]{2,3}强/.exec(ahead(text, from, 12))
    : null;
  if (ranked) end += ranked[0].length;
  let holds = 0;
  for (; end < text.length && end - from < 20; end++) {
    const bits = units[text.charCodeAt(end)];
    if (bits & END) break;
    holds |= bits;
  }
  let noun = unquoted(text.slice(from, end), holds);
  // 企业和二三十万产业工人: the next count begins
  if (holds & JOINS) noun = noun.replace(NEXT_COUNT, '');
  // 以上 ends a phrase everywhere else
  const scale = SCALE.exec(noun)?.[0] ?? '';
  let short = scale + cutAt(noun.slice(scale.length), HARD_STOP);
  const soft = short.search(SOFT_STOP);
  if (soft >= 0 && !HEAD_NOUN.test(short)) short = short.slice(0, soft);
  if (short.endsWith('的')) short = short.slice(0, -1);
  return short.length === 1 && ONE_CHARACTER.includes(short) ? short : named(short);
}

const unquoted = (phrase: string, holds: number): string =>
  holds & QUOTE ? phrase.replace(QUOTES, '') : phrase;

function cutAt(noun: string, stop: RegExp): string {
  const at = noun.search(stop);
  return at < 0 ? noun : noun.slice(0, at);
}

const named = (noun: string): string | undefined =>
  noun.length >= 2 && !NAMELESS.test(noun) ? noun : undefined;

/** Without what stands before the name: 其中|全镇|新建|公办学位. */
function stripLead(phrase: string): string {
  let noun = phrase;
  for (let round = 0; round < 3; round++) {
    const led = units[noun.charCodeAt(0)] & LEADS ? noun.replace(LEAD, '') : noun;
    if (led.length < 2) return noun;
    const shorter = units[led.charCodeAt(0)] & ACTS ? led.replace(VERB, '') : led;
    // nothing but verbs: the last of them is better than none
    if (shorter === noun || shorter.length < 2) return led;
    noun = shorter;
  }
  return noun;
}

/** Is it a word of statistics, or does it end with one? */
const isIndicator = (phrase: string): boolean =>
  INDICATOR_ENDS.includes(phrase[phrase.length - 1] ?? ' ') && INDICATOR.test(phrase);

/**
 * A phrase without the verbs around and inside it.
 * @param holds what is in it
 */
function nameOf(phrase: string, holds: number): string | undefined {
  if (phrase.length < 2) return undefined;
  if (phrase.startsWith('拉动') && phrase.endsWith('增长')) return named(phrase);
  let noun = stripLead(stripTail(holds & COMPARES ? phrase.replace(COMPARISON, '') : phrase));
  // 第一产业实现增加值: what the region did with it is no part of the name
  const done = holds & DOES ? /^(.{2,}?)共?(?:实现|完成|达到)(.{2,})$/.exec(noun) : null;
  if (done && isIndicator(done[2])) noun = done[1] + done[2];
  const inner = INNER_VERB.exec(noun)?.[0].length ?? 0;
  if (noun.length - inner >= 2) noun = noun.slice(inner);
  if (noun.length > LONGEST) {
    const particle = Math.max(...[...'的在把对向由从将与等'].map(c => noun.lastIndexOf(c)));
    const rest = noun.slice(particle + 1);
    // a sentence, not a name: its last words are, where they are those of statistics
    if (rest.length >= 2 && rest.length <= LONGEST) noun = rest;
    else return isIndicator(noun) ? /(?:计划总?|总)?.{2}$/.exec(noun)?.[0] : undefined;
  }
  return noun.endsWith('的') ? undefined : named(noun);
}

interface Before {
  /** The words between `start` and the number, quotation marks left out. */
  phrase: string;
  start: number;
  /** What is in it. */
  holds: number;
}

/** The phrase that leads to a number: back to a mark, the last time or figure; a bracket right before it is passed over (生产总值（GDP）5亿元). */
function before(text: string, at: number, floor: number): Before {
  let to = at;
  if (')）'.includes(text[to - 1] ?? '|')) {
    const open = Math.max(text.lastIndexOf('(', to), text.lastIndexOf('（', to));
    if (open > floor && to - open < REACH) to = open;
  }
  let start = to;
  const earliest = Math.max(0, floor, to - REACH);
  let holds = 0;
  for (; start > earliest; start--) {
    const bits = units[text.charCodeAt(start - 1)];
    if (bits & END) break;
    holds |= bits;
  }
  return { phrase: unquoted(text.slice(start, to), holds), start, holds };
}

/** The names joined by 、 before a number (蔬菜、瓜果、食用菌产量): only where the last is one of statistics. */
function listBefore(text: string, { phrase, start }: Before, floor: number): string {
  let from = start;
  while (text[from - 1] === '、' && start - from < REACH) {
    let next = from - 1;
    while (next > floor && (units[text.charCodeAt(next - 1)] & END) === 0) next--;
    // behind a figure 、 joins figures
    if (next >= from - 1 || from - next > 20 || (next > 0 && /[0-9]/.test(text[next - 1]))) break;
    from = next;
  }
  return from === start ? phrase : text.slice(from, start).replace(QUOTES, '') + phrase;
}

/** 第二、第三产业, 城市和县城人均道路面积: the first shares what the last goes on with. */
function shared(name: string, last: string): string {
  if (/^第.$/.test(name) && /^第./.test(last)) return name + last.slice(2);
  if (isIndicator(name) || !isIndicator(last)) return name;
  return name + (/(?:人均|平均|完成|实现|的|占|总|年).*$/.exec(last)?.[0] ?? '');
}

/** How many figures from `i` on are members of one list: 10%、5.2%和3%. */
function members(text: string, figures: readonly FoundFigure[], i: number): number {
  let last = i;
  while (
    last + 1 < figures.length &&
    /^(?:、|和|与|及|以及)$/.test(text.slice(figures[last].end, figures[last + 1].start))
  )
    last++;
  return last - i + 1;
}

const COMPARED = /[比较与同和]$/;

/** All that stands before the share of a plan that was fulfilled. */
const PLANNED =
  /^(?:分别)?(?:占|完成|为)?(?:年度|全年|年初|年|序时)?(?:计划|预算|目标|任务)(?:任务|目标|投资)?的?$/;

/**
 * What each figure measures, step by step: the noun behind a count (3000个|公办学位), else the noun phrase before the number (总投资|80亿元);
 * names and numbers joined in the same order belong together (甲、乙收入分别为…和…); a number that goes on speaks of what
 * the one before measures.
 * @param lastTime index of the last time before each figure, −1 for none
 * @param compares which figures change or compare and may go on so
 */
export function* subjectSteps(
  text: string,
  figures: readonly FoundFigure[],
  times: readonly FoundTime[],
  lastTime: readonly number[],
  compares: readonly boolean[],
): Generator<void, (string | undefined)[]> {
  const subjects: (string | undefined)[] = [];
  const given = new Map<number, string>();
  for (let i = 0; i < figures.length; i++) {
    if (i % 128 === 127) yield;
    const figure = figures[i];
    const own =
      given.get(i) ??
      (figure.kind === 'count' || text[figure.end] === '的' ? behind(text, figure.end) : undefined);
    if (own !== undefined) {
      subjects.push(own);
      continue;
    }
    const previous = figures[i - 1]?.end ?? 0;
    const time = times[lastTime[i]];
    const floor = Math.max(time?.end ?? 0, previous);
    let words = before(text, figure.start, floor);
    // 增速比一季度提高1个百分点: the time is what it is compared with
    if (time && words.start === time.end && COMPARED.test(text.slice(time.start - 1, time.start))) {
      const further = before(text, time.start - 1, Math.max(previous, times[lastTime[i] - 1]?.end ?? 0));
      const own = nameOf(words.phrase, words.holds);
      // 增速较年初目标低2个百分点: what stands behind the time belongs to it
      const beside = /[比较]/.test(text[time.start - 1]) && nameOf(further.phrase, further.holds);
      if (own === undefined || beside) words = further;
    }
    const ranked = figure.kind === 'rank' && PLACED.test(words.phrase);
    if (ranked) words.phrase = words.phrase.replace(PLACED, '');
    const { phrase, holds } = words;
    const tail = stripTail(phrase);
    const counts = isIndicator(tail);
    const joined = counts || phrase.includes('分别') ? listBefore(text, words, floor) : phrase;
    const longer = joined !== phrase;
    const count =
      joined.length > tail.length || ((longer || holds & JOINS) && LIST_MARK.test(joined))
        ? members(text, figures, i)
        : 1;
    if (count > 1) {
      const names = stripLead(stripTail(cutAt(joined, /分别/))).split(LIST_MARK);
      const last = names[names.length - 1];
      if (names.length === count && (joined.includes('分别') || (isIndicator(names[0]) && isIndicator(last))))
        names.forEach((name, k) => {
          const full = nameOf(shared(name, last), COMPARES | DOES);
          if (full !== undefined) given.set(i + k, full);
        });
    }
    // 投资50亿元，占年度计划的62%: a part of what the figure before measures
    const planned =
      i > 0 && figure.kind === 'share' && PLANNED.test(phrase) && goesOn(text, previous, figure.start);
    subjects.push(
      given.get(i) ??
        (planned ? subjects[i - 1] : undefined) ??
        (counts && longer ? nameOf(joined, COMPARES | DOES) : undefined) ??
        nameOf(phrase, holds) ??
        // 增速8.2%，位列全县第三
        (i > 0 && (compares[i] || (ranked && !phrase)) && goesOn(text, previous, figure.start)
          ? subjects[i - 1]
          : undefined),
    );
  }
  return subjects;
}
