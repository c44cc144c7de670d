/** Approximators and bounds: the words around a number that say how exact it is. */
import type { Mod } from '../analysis.ts';
import { standsAt } from '../text/words.ts';

/** Directly before the number, longest first. `not`: characters that, standing before it, make another word. */
export const BEFORE: { word: string; mod: Mod; not?: string }[] = [
  { word: '不少于', mod: 'at-least' },
  { word: '不低于', mod: 'at-least' },
  { word: '不小于', mod: 'at-least' },
  { word: '不超过', mod: 'at-most' },
  { word: '不高于', mod: 'at-most' },
  { word: '不多于', mod: 'at-most' },
  { word: '不大于', mod: 'at-most' },
  { word: '不突破', mod: 'at-most' },
  { word: '未超过', mod: 'at-most' },
  { word: '不下', mod: 'at-least' },
  { word: '不止', mod: 'over' },
  { word: '超过了', mod: 'over' },
  { word: '突破了', mod: 'over' },
  { word: '接近', mod: 'nearly' },
  { word: '将近', mod: 'nearly' },
  { word: '不足', mod: 'nearly' },
  { word: '不到', mod: 'nearly' },
  { word: '未满', mod: 'nearly' },
  { word: '不满', mod: 'nearly' },
  { word: '超过', mod: 'over' },
  { word: '突破', mod: 'over' },
  { word: '超出', mod: 'over' },
  { word: '多于', mod: 'over' },
  { word: '大于', mod: 'over' },
  { word: '高于', mod: 'over' },
  { word: '低于', mod: 'at-most' },
  { word: '少于', mod: 'at-most' },
  { word: '小于', mod: 'at-most' },
  { word: '至少', mod: 'at-least' },
  { word: '最少', mod: 'at-least' },
  { word: '起码', mod: 'at-least' },
  { word: '至多', mod: 'at-most' },
  { word: '最多', mod: 'at-most' },
  { word: '大约', mod: 'about' },
  { word: '大概', mod: 'about' },
  { word: '约', mod: 'about', not: '节预签契合条公履违制解特相立失邀集简婚守租' },
  { word: '近', mod: 'nearly', not: '最附临邻就远靠亲贴逼新切相迫' },
  { word: '超', mod: 'over', not: '赶反英' },
  { word: '逾', mod: 'over' },
  { word: '满', mod: 'at-least', not: '圆美丰充饱不' },
];

/** 过 and 上 bound only a round magnitude: 过亿元, 过500万元, 上千家. */
export const BEFORE_MAGNITUDE: { word: string; mod: Mod; not: string }[] = [
  { word: '过', mod: 'over', not: '通经超不难度越渡透路错穿跨胜见走看做去来' },
  {
    word: '上',
    mod: 'at-least',
    not: '以网线路车山海马晚早身手地街船会台纸桌天贴迈登踏跨站再跃攀冲不得够新',
  },
  { word: '破', mod: 'over', not: '打突爆攻侦撞踏识看击说道点戳刺' },
  { word: '成', mod: 'at-least', not: '建完达形组变' },
];

/** Behind the unit, longest first. */
const AFTER: { word: string; mod: Mod; not?: string }[] = [
  { word: '(含)以上', mod: 'at-least' },
  { word: '及以上', mod: 'at-least' },
  { word: '及以下', mod: 'at-most' },
  { word: '或以上', mod: 'at-least' },
  { word: '以上', mod: 'at-least' },
  { word: '以下', mod: 'at-most' },
  { word: '以内', mod: 'at-most' },
  { word: '之内', mod: 'at-most' },
  { word: '左右', mod: 'about', not: '两岸逢' },
  { word: '出头', mod: 'over' },
  { word: '开外', mod: 'over' },
  { word: '有余', mod: 'over' },
  { word: '不到', mod: 'nearly', not: '位场岗达' },
  // 6个上下客站, 上下功夫
  { word: '上下', mod: 'about', not: '客车楼班学联游级山坡功行水同一' },
];

const afterHeads = new Uint8Array(65536);
for (const { word } of AFTER) afterHeads[word.charCodeAt(0)] = 1;

/** The bound behind a unit, if one starts at `at`. */
export const boundAfter = (text: string, at: number): { word: string; mod: Mod } | undefined =>
  afterHeads[text.charCodeAt(at)]
    ? AFTER.find(({ word, not }) => standsAt(text, word, at) && !not?.includes(text[at + word.length] ?? ' '))
    : undefined;

/** Bounds that stand apart from the number, within the clause: 日最多可接纳游客2000人次. */
const APART =
  /(?:(最多|至多|最高可|最大可)|(最少|至少|起码))[^,，。;；:：、0-9一二三四五六七八九十百千万]{1,10}$/;
const APART_HEAD = /[最至起]/;

/** 超同期3倍, 约为300人, 近达5亿元: the word is outside the span, its sense is not. */
const STANDS_OFF =
  /(?:(超|逾)|(约|大概)|(近))(?:才|同期|去年同期|上年同期|去年|上年|全年|为|占|达|有|合|需|计|含|可达)$/;
/** How it ends: cheaper to look at first. */
const OFF_END = '才期年为占达有合需计含';

/** ≥80%: the sign is outside the span. */
const SIGNS: Record<string, Mod> = {
  '≥': 'at-least',
  '≧': 'at-least',
  '≤': 'at-most',
  '≦': 'at-most',
  '>': 'over',
  '<': 'at-most',
};

/** The sense of a bound that does not touch the number at `i`, if there is one. */
export function boundApart(text: string, i: number): Mod | null {
  const last = text[i - 1] ?? '\n';
  // all of them are signs of the blocks before the Han characters
  const sign = last < '⻀' ? SIGNS[last] : undefined;
  if (sign) return sign;
  const context = text.slice(Math.max(0, i - 14), i);
  const off = OFF_END.includes(last) ? STANDS_OFF.exec(context) : null;
  if (off) return off[1] ? 'over' : off[2] ? 'about' : 'nearly';
  const apart = APART_HEAD.test(context) ? APART.exec(context) : null;
  return apart && (apart[1] ? 'at-most' : 'at-least');
}

/** The stronger word wins: 多/余 and 超 over 约, 近 over 左右, all over 以上. */
export function combine(before: Mod | null, inner: Mod | null, after: Mod | null): Mod {
  if (inner === 'over') return 'over';
  if (before && after === 'at-least') return before;
  if (before) return before;
  if (inner) return inner;
  return after ?? 'exact';
}
