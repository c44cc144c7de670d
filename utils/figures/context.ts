/**
 * What a figure means in its clause: direction of a change and what it is compared with, threshold or report, when.
 */
import type { FigureKind, FigureRole, TimeRef } from '../analysis.ts';
import type { FoundPledge } from '../pledges/pledge.ts';
import { ahead, within } from '../text/at.ts';
import type { FoundTime } from '../time/fields.ts';
import type { FoundFigure } from './scan.ts';

const RISES =
  '增长|增加(?!值)|提高|提升|上升|上涨|增幅|增速|增收|增产|涨幅|扩大|高于|回升|攀升|递增|净增|比增|增至|增到|升至|升到|多增';
const FALLS =
  '下降|减少|降低|降幅|下滑|缩短|压缩|压减|收窄|回落|低于|下调|减幅|递减|精简|降至|降到|减至|减到|缩小|萎缩|少增|减产';
/** A verb up to six characters before the number, or one of one character right before it (增5.2%). */
const UP = new RegExp(`(?:(?:${RISES})[^,，。;； \\t]{0,6}|[增涨升](?:约|近|超)?|[比较].{2,6}多)$`);
const DOWN = new RegExp(`(?:(?:${FALLS})[^,，。;； \\t]{0,6}|[降减跌低](?:约|近|超)?|[比较].{2,6}少)$`);
/** What a UTF-16 unit ends or begins, as bits. */
const CLAUSE = 1;
const CHANGE = 2;
const SENTENCE = 4;
const units = new Uint8Array(65536);
for (const c of ',，。;；:：!！?？\n\t') units[c.charCodeAt(0)] = CLAUSE;
for (const c of '。;；!！?？\n') units[c.charCodeAt(0)] |= SENTENCE;
for (const word of `${RISES.replace('(?!值)', '')}|${FALLS}|增|涨|升|降|减|跌|低|多|少`.split('|'))
  units[word.charCodeAt(0)] |= CHANGE;

/** Text before `at` back to a character of this kind, at most `most` characters. */
function back(text: string, at: number, most: number, kind: number): string {
  let i = at;
  const floor = Math.max(0, at - most);
  while (i > floor && (units[text.charCodeAt(i - 1)] & kind) === 0) i--;
  return text.slice(i, at);
}

/** Direction of a change, read from the verb before the number. */
export function directionOf(text: string, figure: FoundFigure): 'up' | 'down' | undefined {
  const before = back(text, figure.start, 14, CLAUSE);
  let found = 0;
  for (let i = 0; i < before.length; i++) found |= units[before.charCodeAt(i)];
  if ((found & CHANGE) === 0) return undefined;
  const direction = DOWN.test(before) ? 'down' : UP.test(before) ? 'up' : undefined;
  if (figure.kind === 'rank' && !MOVES.test(before)) return undefined;
  return direction && !CHANGES.has(figure.kind) && NAMES_WORK.test(before) ? undefined : direction;
}

/** A rank that rose (排名上升至第三), and not the rank of what rose (增速位列第三). */
const MOVES = /(?:升|降|滑|跌|落|提高)(?![率幅])/;

/** 品质提升工程投资5亿元, 增收项目12个: there the verb is part of a name. */
const CHANGES = new Set<FigureKind>(['change', 'points', 'share', 'multiple']);
const NAMES_WORK = /(?:项目|工程|行动|改造|建设|活动|投资|资金|计划|任务)[^增提升降减]{0,4}$/;

const BASIS =
  /(同比|环比|比增|比降|(?:比|较|与|超|高于|低于)(?:上年|去年|前年|上月|上季度|上周|年初|年底|年末|全国|全省|全市|目标|计划|(?:19|20)[0-9]{2}年(?:底|末)?|[“"]?十[一二三四五]?五[”"]?(?:末|期末|时期)?)(?:同期|平均水平|平均|水平)?)[^,，。;；]{0,24}$/;

/** What a change is measured against: 同比, 环比, 比上年同期, 较2020年. */
export function basisOf(text: string, figure: FoundFigure): string | undefined {
  const own = BASIS.exec(back(text, figure.start, 40, CLAUSE));
  if (own) return own[1];
  // 与去年同期相比，接待游客增长5%
  const wide = back(text, figure.start, 40, SENTENCE);
  return /(?:与|同|和)((?:上年|去年|(?:19|20)[0-9]{2}年)(?:同期)?)相?比[,，][^0-9]*$/.exec(wide)?.[1];
}

/** 提升至52.3%, 升到, 上升为: what the change arrives at; the words between the verb and the number, no other verb among them. */
const ARRIVES = new RegExp(`(?:${RISES}|${FALLS}|[增涨升降减跌])(?!.*(?:${RISES}|${FALLS}))(.*)$`);
/** A rate of change remains one wherever it arrives: 增速提高到8.2%, 增长率降至3%. */
const RATE_OF_CHANGE = /增幅|增速|涨幅|降幅|减幅|(?:增长|增减|下降|上涨|升幅|变化)[率量]/;
/** 覆盖率提升达96%: with 达 and 为 only what is a share by its name arrives; 投资增长达35%, 效率提升达30% are changes. */
const SHARE_NAME = /(?<![效产])率|比重|占比|比例|份额|程度/;

/** Is the number what the change arrives at rather than how large it is? */
function isLevel(before: string): boolean {
  const verb = ARRIVES.exec(before);
  if (!verb || RATE_OF_CHANGE.test(before)) return false;
  // 增至, 降到 are verbs that say it themselves
  if (/至|(?<!达)到(?!位)/.test(verb[0])) return true;
  return /[达为]/.test(verb[1] ?? '') && SHARE_NAME.test(before.slice(0, verb.index));
}

/** A share with a direction is a change, unless it is the level arrived at; everything else keeps the kind of its unit. */
export function kindOf(text: string, figure: FoundFigure, direction: 'up' | 'down' | undefined): FigureKind {
  if (figure.kind !== 'share' || figure.unit !== '%' || !direction) return figure.kind;
  return isLevel(back(text, figure.start, 14, CLAUSE)) ? 'share' : 'change';
}

const BOUNDED = /(?:以上|以下|以内)$/;
const DELIMITED =
  /^的?[一-龥]{0,6}(?:项目|企业|工业|线路|产业|人员|老人|老年人|机组|单位|家庭|工程|设备|车辆|居民|户|学历|职称|干部|村|支流|河流|景区|园区|水库)/;

/** 500万元以上的项目, 110千伏及以上线路; 新增产值超亿元企业12家: the number delimits what is counted. */
export function roleOf(text: string, figure: FoundFigure): FigureRole {
  const behind = ahead(text, figure.end, 12);
  if (figure.mod === 'at-least' || figure.mod === 'at-most')
    return BOUNDED.test(within(text, figure)) && DELIMITED.test(behind) ? 'threshold' : 'reported';
  return figure.mod === 'over' && figure.kind === 'money' && /^的?(?:项目|企业|园区|产业|村)/.test(behind)
    ? 'threshold'
    : 'reported';
}

/** Behind 比, 较, 与 a time is what the figure is compared with; behind 到 a goal. */
const COMPARED = /[比较与同和由从]$/;

/** Is the time what something is compared with? */
export const isBase = (text: string, { start }: FoundTime): boolean =>
  COMPARED.test(text.slice(Math.max(0, start - 1), start));

/** The index of the last time that ends before `at`, or −1. */
export function timeBefore(times: readonly FoundTime[], at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (times[mid].end <= at) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/** A time that opens its sentence speaks for those behind it: 截至10月底，…。 */
function opensSentence(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && /[“"\s\u3000截至止]/.test(text[i]) && text[i] !== '\n') i--;
  return i < 0 || (units[text.charCodeAt(i)] & SENTENCE) !== 0;
}

/** 6月底前, 年内: a day by which; 到2026年, 年底 are one where something is promised by then. */
const TERM = /[前内]$/;
const TERM_OF_PLEDGE = /^.?到|[底末]$/;
/** Here another subject or a report begins. */
const NEW_CLAUSE = /[;；。!！?？]|[,，](?:目前|现|已|累计)/;

/** The pledge around each time. */
export function pledgesOf(
  times: readonly FoundTime[],
  pledges: readonly FoundPledge[],
): (FoundPledge | undefined)[] {
  let at = 0;
  return times.map(({ start }) => {
    while (at < pledges.length && pledges[at].end <= start) at++;
    return at < pledges.length && pledges[at].start <= start ? pledges[at] : undefined;
  });
}

/** Must it be done by then, or (6月必须铺轨) in that very month? */
function isTerm(
  text: string,
  time: FoundTime,
  edtf: string | null,
  pledge: FoundPledge | undefined,
): boolean {
  if (TERM.test(within(text, time))) return true;
  if (!pledge) return false;
  const own = edtf !== null && edtf.length > 4 && edtf === pledge.term?.edtf;
  return (
    TERM_OF_PLEDGE.test(text.slice(Math.max(0, time.start - 1), time.end)) ||
    (own && !opensSentence(text, time.start))
  );
}

/**
 * Is the time the term of another clause? 2025年底前建成投用；计划投资1.8亿元. A pledge that shares the term with the
 * one before it has it for its own deadline.
 */
function isTermOfAnother(
  text: string,
  time: FoundTime,
  edtf: string | null,
  pledge: FoundPledge | undefined,
  figure: FoundFigure,
  own: FoundPledge | undefined,
): boolean {
  if (own && own.start <= time.start) return false;
  if (!NEW_CLAUSE.test(text.slice(time.end, figure.start)) || !isTerm(text, time, edtf, pledge)) return false;
  const due = own?.term;
  return !due?.edtf || (due.edtf !== edtf && !due.quote?.includes(within(text, time)));
}

/**
 * The last time before the figure in its sentence; where there is none, the time that opened an earlier sentence of the paragraph.
 * @param last index of the last time before the figure
 * @param promised the pledge around each time
 * @param own the pledge around the figure
 * @param told the time of a figure that is reported: never one still to come
 */
export function periodOf(
  text: string,
  figure: FoundFigure,
  times: readonly FoundTime[],
  last: number,
  edtf: (index: number) => string | null,
  promised: readonly (FoundPledge | undefined)[] = [],
  own?: FoundPledge,
  told: (index: number) => string | null = edtf,
): TimeRef | undefined {
  let sentence = true;
  let passed = false;
  for (let i = last; i >= 0 && i > last - 6; i--) {
    const time = times[i];
    const next = i === last ? figure.start : times[i + 1].start;
    if (figure.start - time.end > 240) return undefined;
    const gap = text.slice(time.end, next);
    if (gap.includes('\n')) return undefined;
    if (/[。!！?？]/.test(gap)) sentence = false;
    if (time.fields.opaque || isBase(text, time)) continue;
    if (!sentence && !opensSentence(text, time.start)) continue;
    if (isTermOfAnother(text, time, edtf(i), promised[i], figure, own)) {
      passed = true;
      continue;
    }
    // beyond such a term only what all clauses stand under: a year, or the time in front
    if (passed && edtf(i)?.length !== 4 && !opensSentence(text, time.start)) continue;
    if (sentence && figure.start - time.end > 120) return undefined;
    return { quote: within(text, time), edtf: told(i) };
  }
  return undefined;
}
