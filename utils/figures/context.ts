/**
 * What a figure means in its clause: direction of a change, threshold or report, what is measured, when.
 */
import type { FigureKind, FigureRole, TimeRef } from '../analysis.ts';
import type { FoundTime } from '../time/fields.ts';
import type { FoundFigure } from './scan.ts';

const RISES = '增长|增加|提高|提升|上升|上涨|增幅|增速|增收|增产|增|升|涨幅|扩大|高于|回升|多';
const FALLS = '下降|减少|降低|降幅|下滑|减|缩短|压缩|压减|收窄|回落|低于|下调|跌|降';
const UP = new RegExp(`(?:${RISES})[^,，。;；]{0,6}$`);
const DOWN = new RegExp(`(?:${FALLS})[^,，。;；]{0,6}$`);
/** What a UTF-16 unit ends or begins, as bits. */
const CLAUSE = 1;
const NOUN = 2;
const ends = new Uint8Array(65536);
for (const c of ',，。;；:：!！?？\n') ends[c.charCodeAt(0)] = CLAUSE | NOUN;
for (const c of '、()（）“”"‘’《》0123456789') ends[c.charCodeAt(0)] = NOUN;
for (const c of '\t\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff') ends[c.charCodeAt(0)] = NOUN;
ends.fill(NOUN, 0x2000, 0x200b);
const CHANGE = 4;
for (const word of `${RISES}|${FALLS}`.split('|')) ends[word.charCodeAt(0)] |= CHANGE;
/** Verbs and particles that end the noun phrase behind a count. */
const PHRASE_STOP =
  /(?:已|将|均|全部|正在|正|完成|实现|投入|达到|达|参与|参加|建成|开工|竣工|投产|顺利|基本|落户|签约|分别|同比|增长|覆盖|为|在|是|被|由|与|和|及|以及|并|共|等|、)/;

/** Text of the clause before `at`, at most `most` characters. */
export function clauseBefore(text: string, at: number, most: number): string {
  let i = at;
  const floor = Math.max(0, at - most);
  while (i > floor && (ends[text.charCodeAt(i - 1)] & CLAUSE) === 0) i--;
  return text.slice(i, at);
}

/** Direction of a change, read from the verb before the number. */
export function directionOf(text: string, figure: FoundFigure): 'up' | 'down' | undefined {
  const before = clauseBefore(text, figure.start, 14);
  let found = 0;
  for (let i = 0; i < before.length; i++) found |= ends[before.charCodeAt(i)];
  if ((found & CHANGE) === 0) return undefined;
  if (DOWN.test(before)) return 'down';
  if (UP.test(before)) return 'up';
  return undefined;
}

/** A share with a direction is a change; everything else keeps the kind of its unit. */
export function kindOf(figure: FoundFigure, direction: 'up' | 'down' | undefined): FigureKind {
  return figure.kind === 'share' && figure.unit === '%' && direction ? 'change' : figure.kind;
}

/** 500万元以上的项目, 80周岁以上老人, 110千伏及以上线路: the number delimits what is counted. */
export function roleOf(text: string, figure: FoundFigure): FigureRole {
  if (figure.mod !== 'at-least' && figure.mod !== 'at-most') return 'reported';
  const quote = text.slice(figure.start, figure.end);
  if (!/(?:以上|以下|以内)$/.test(quote)) return 'reported';
  const behind = text.slice(figure.end, figure.end + 12);
  return /^(?:的)?(?:[一-龥]{0,6})(?:项目|企业|工业|线路|产业|人员|老人|老年人|机组|单位|家庭|工程|设备|车辆|居民|户|学历|职称|干部)/.test(
    behind,
  )
    ? 'threshold'
    : 'reported';
}

/** What is measured: behind a count (3000个|公办学位), else the noun phrase before the number (总投资|80亿元). */
export function subjectOf(text: string, figure: FoundFigure, counted: boolean): string | undefined {
  if (counted) {
    let end = figure.end;
    if (text[end] === '的') end++;
    const from = end;
    while (end < text.length && end - from < 16 && (ends[text.charCodeAt(end)] & NOUN) === 0) end++;
    let noun = text.slice(from, end);
    const stop = PHRASE_STOP.exec(noun);
    if (stop && stop.index > 0) noun = noun.slice(0, stop.index);
    else if (stop?.index === 0) noun = '';
    if (noun.endsWith('的')) noun = noun.slice(0, -1);
    if (noun.length >= 2 || ONE_CHARACTER.test(noun)) return noun;
  }
  const before = stripTail(clauseBefore(text, figure.start, 24));
  let start = before.length;
  while (start > 0 && before.length - start < 16 && isLetter(before.charCodeAt(start - 1))) start--;
  const noun = before.slice(start);
  if (noun.length < 2 || noun.endsWith('的')) return undefined;
  const named = noun.slice(VERB.exec(noun)?.[0].length ?? 0).replace(HEAD_WORDS, '');
  return named.length >= 2 ? named : undefined;
}

/** 一-龥, A-Z, a-z */
const isLetter = (c: number): boolean =>
  (c >= 0x4e00 && c <= 0x9fa5) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);

/** Counted things with a name of one character: 11个|村. */
const ONE_CHARACTER = /^[村县镇乡区市人户校国省州园桥路井渠]$/;
/** 全镇发展|花椒种植, 累计投入|资金: what is measured stands behind the verb. */
const VERB =
  /^.{0,10}(?:发展|建设|覆盖|投入|引进|拥有|涉及|惠及|带动|吸引|培育|打造|签约|新建|改造|安排|发放|兑现|开展|举办|组织|走访|化解|收集|实施|铺设|建成|整治|拆除|清理|流转|栽植)/;

const HEAD_WORDS =
  /^(?:其中|今年|全年|目前|同时|此外|预计|力争|该[镇县区市乡村]|全[镇县区市乡村省]|我[镇县区市省]|以来|年来|据统计)+/;
/** Verbs and adverbs between what is measured and its number. */
const TAIL_WORDS = new Set(
  '同比 环比 最高 最低 平均 人均 可达 预计 分别 累计 共计 总计 合计 共 约 达到 达 为 至 到 是 有 超过 突破 实现 完成 增长 增加 下降 减少 提高 上升 降低 提升 翻番 扩容 新增 已 了 较上年 比上年 将 较目前 全 可 总 年均 也 就 仅 只'.split(
    ' ',
  ),
);

const tailEnds = new Set([...TAIL_WORDS].map(word => word.charCodeAt(word.length - 1)));

function stripTail(phrase: string): string {
  let end = phrase.length;
  for (;;) {
    let cut = 0;
    if (!tailEnds.has(phrase.charCodeAt(end - 1))) return phrase.slice(0, end);
    for (let n = Math.min(3, end); n > 0 && !cut; n--)
      if (TAIL_WORDS.has(phrase.slice(end - n, end))) cut = n;
    if (!cut) return phrase.slice(0, end);
    end -= cut;
  }
}

/** The last time before the figure in its sentence, else none. */
export function periodOf(
  text: string,
  figure: FoundFigure,
  times: readonly FoundTime[],
  edtf: (index: number) => string | null,
): TimeRef | undefined {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (times[mid].end <= figure.start) low = mid + 1;
    else high = mid;
  }
  const time = times[low - 1];
  if (!time || figure.start - time.end > 120 || time.fields.opaque) return undefined;
  if (/[。!！?？\n]/.test(text.slice(time.end, figure.start))) return undefined;
  return { quote: text.slice(time.start, time.end), edtf: edtf(low - 1) };
}
