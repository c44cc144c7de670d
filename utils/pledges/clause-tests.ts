/** Questions asked of a clause: they look at it and what it stands under, and change nothing. */

import { upTo } from '../text/at.ts';
import { monthOf } from './ahead.ts';
import type { Clause } from './clause.ts';
import type { Hit } from './cue-search.ts';
import type { FoundPledge, Scope } from './pledge.ts';
import type { Reading } from './reading.ts';
import { type Stretch, startsLine } from './sentences.ts';
import { ACTION, AIMS, COUNTS, DELIVERABLE, DESCRIBES, DONE_AT_END, FESTIVE, LISTS, TASK } from './words.ts';

/** 三是盘活存量。: a motto. Asked of a clause without figure and deadline. */
export const isMotto = (bare: string, scope: Scope): boolean =>
  scope.rule === 'plan' && bare.length <= (ACTION.test(bare) ? 4 : 5);

/** Tells what something is. Not where a preposed phrase waits for its 使 or 让, nor where an aim has its number. */
export const describes = (
  bare: string,
  scope: Scope,
  led: boolean,
  figures: boolean,
  dated: boolean,
): boolean =>
  // 5月底前开工项目50个 is a term and a deed
  (DESCRIBES.test(bare) || (!dated && COUNTS.test(bare))) &&
  scope.rule !== 'aim' &&
  !(led && /^[把对]/.test(bare)) &&
  !(scope.grade === 'target' && figures);

/** Does the clause open with a time, so that the time speaks for the next ones too? */
export const opensWithTime = ({ start, times: [time] }: Clause): boolean =>
  time !== undefined && time.start - start <= 2;

/** Does a clause open with a time that was over when the page came out? */
export function tellsBefore({ published }: Reading, clause: Clause): boolean {
  const { own, term } = clause;
  if (!term) return /^(?:20\d\d|[去上]|过去一)年(?!.*(?:的|基础))/.test(own);
  return (
    published !== null &&
    opensWithTime(clause) &&
    !/[前底末]$/.test(term.quote ?? '') &&
    (monthOf(term.edtf, true) ?? '9') < published.slice(0, 7)
  );
}

/** 计划实施的5个项目已于8月底竣工: what was planned has come to pass. */
export const isWithdrawn = (reading: Reading, clause: Clause, hit: Hit): boolean =>
  // 报告回顾，2030年，全区预计…: an estimate of a year that is over; 2030年开工的大桥预计… is of another
  (hit.word === '预计' &&
    Number(/(20\d\d)年[,，]?[^,，。的后成工]{0,8}$/.exec(upTo(reading.text, hit.at, 16))?.[1] ?? 9999) <
      (reading.reference ?? 0)) ||
  // 今年是…的关键之年
  /是[^,，]*[之一周]年$/.test(clause.own) ||
  (/计划|拟|预计|规划/.test(hit.word) &&
    (clause.fulfilled ||
      // 去年计划新增…
      /(?:[去上前]年|原(?:[先本来定]?是?))$/.test(reading.text.slice(clause.start, hit.at)) ||
      /已(?:于|经|全部|完成|开工|竣工|启动|建成|有)/.test(reading.text.slice(hit.end, clause.end))));

/** The head of a list: its items promise, it does not. */
export function headsList(reading: Reading, clause: Clause, hit: Hit): boolean {
  const alone =
    hit.rule === 'aim' || /^票决/.test(hit.word)
      ? clause.end - hit.end <= 2 ||
        /^[^,，\d]{0,4}(?:[是为]|如下)$/.test(reading.text.slice(hit.end, clause.end))
      : clause.own.length - hit.word.length <= 1;
  return alone || onlyTimeBeside(reading, clause, hit);
}

/** 预计到明年汛前，…: the cue and a time; what is promised follows. */
function onlyTimeBeside(reading: Reading, clause: Clause, hit: Hit): boolean {
  const times = clause.times.filter(t => t.start >= hit.end);
  if (!times.length || times[0].start - hit.end > 1 || hit.at > clause.start + 8) return false;
  const rest = reading.text.slice(times.at(-1)!.end, clause.end);
  return rest.length <= 3 && /^$|[前内底末间]$/.test(rest);
}

/** …达到50亿元，同比增长8%: another measure of what is hoped for. */
export const isMeasure = ({ own, figures }: Clause): boolean =>
  figures && /^(?:同比|比上年|较上年|环比|增速|翻)/.test(own);

/** Does the clause step out of the scope though no word of the past stands in it? */
export function leavesScope(
  { own }: Clause,
  scope: Scope,
  open: FoundPledge | null,
  review: boolean,
): boolean {
  // 计划投资8亿元，完成投资3亿元: planned, then reported
  if (scope.cue.startsWith('计划')) return /^(?:.{0,5}月)?实际完成|^(?:累计)?完成(?:投资|工程)/.test(own);
  // 预计…，而可供的只有…: how it stands
  if (/^(?:而|[仍尚]有)/.test(own)) return true;
  // 预计2025年生产总值完成90亿元，五年跨越3个台阶: in a review only the clause itself forecasts
  return review && open !== null && /^预[计测]/.test(scope.cue);
}

/**
 * Is the clause one of the plan's tasks or aims, and not a heading, a label, a guideline or a motto?
 * @param whole its sentence where that holds no other clause, else null
 */
export function isTask(reading: Reading, clause: Clause, plan: Scope, whole: Stretch | null): boolean {
  const { own, figures } = clause;
  // 2020年完成投资37亿元: what came before
  if (!clause.term && clause.times.some(t => (t.fields.year ?? 9999) < (reading.reference ?? 0)))
    return false;
  if (plan.rule === 'aim' && !figures && !AIMS.test(own)) return false;
  // 2020年工作思路：…
  const label = /^.{0,20}(?:思路|任务|安排|清单|目标|打算|重点|举措|([项面要点]工作))[是为]?$/.exec(own);
  if (label && (!figures || label[1]) && !/完成|实现/.test(own)) return false;
  // 按照积极稳妥的原则; 92%, 20%（滞后）: how far it is
  if (/^[\d.]+%(?:\(|$)|(?:原则|牵头|配合|分别[是为])\)?$/.test(own)) return false;
  // 市长提出2022年主要任务
  if (/提出[^,，]{0,12}(?:任务|目标)$/.test(own)) return false;
  // 做好政府工作，意义重大
  if (/^[做抓干]好[^,，]{0,10}工作$/.test(own)) return false;
  // 抓好五个方面的工作: what they are is told behind it
  if (/[一二两三四五六七八九十\d](?:个?方面|[项件])的?(?:重点)?工作$/.test(own)) return false;
  if (figures || clause.term) return true;
  // where no head says that it is a plan, only what can be checked is believed
  if (plan.cue === '') return isSeen(own);
  // 2.北区二期建设。: a numbered heading
  if (whole && titles(reading.text, whole, own)) return false;
  return ACTION.test(own) || TASK.test(own) || (plan.grade === 'target' && AIMS.test(own));
}

/** A deed that can be seen to be done, by its verb. */
export const isSeen = (own: string): boolean => ACTION.test(own) || /前期(?:工作)?$/.test(own);

/** 建成县文化馆新馆: a deed though it is a line of its own, not a heading. */
export const isBuilt = (own: string): boolean =>
  (/^(?:建成|[新迁扩]建|完成|启动|开工)/.test(own) || DONE_AT_END.test(own)) && DELIVERABLE.test(own);

/** A short numbered line that opens with no verb names what the next sentences are about. */
const titles = (text: string, sentence: Stretch, own: string): boolean =>
  startsLine(text, sentence) &&
  own.length <= 16 &&
  LISTS.test(own) &&
  !DONE_AT_END.test(own) &&
  !/[\n\r]/.test(text[sentence.end + 1] ?? '\n');

/**
 * Without figure and deadline: does the clause say a deed that can be seen to be done?
 * @param led a clause before it waits for its verb
 * @param open there is a pledge that it may belong to
 */
export function isDeed({ own }: Clause, bare: string, scope: Scope, led: boolean, open: boolean): boolean {
  const deliverable = DELIVERABLE.test(own);
  const target = scope.grade === 'target';
  return (
    led ||
    FESTIVE.test(own) ||
    ACTION.test('为对'.includes(bare[0]) ? bare : bare.slice(0, 8)) ||
    ((deliverable || /建设$/.test(bare)) && bare.length > 10 && TASK.test(bare.slice(0, 4))) ||
    /^对.*进行/.test(bare) ||
    (AIMS.test(own) &&
      (target || scope.rule === 'deadline' || (scope.term !== null && (!open || scope.rule === 'trail'))))
  );
}
