/** Approximators and bounds: the words around a number that say how exact it is. */
import type { Mod } from '../analysis.ts';
import { standsAt } from '../text/words.ts';

export interface Bound {
  word: string;
  mod: Mod;
  /** Characters that, standing before it (behind it, where it stands behind the unit), make another word. */
  not?: string;
}

/** The longest first. A word is written `约!节预签`, where 节约, 预约 and 签约 are others. */
const boundsOf = (groups: readonly (readonly [mod: Mod, words: string])[]): Bound[] =>
  groups
    .flatMap(([mod, words]) =>
      words.split(' ').map(entry => {
        const [word, not] = entry.split('!');
        return { word, mod, not };
      }),
    )
    .sort((a, b) => b.word.length - a.word.length);

/** Directly before the number. */
export const BEFORE = boundsOf([
  ['at-least', '不少于 不低于 不小于 不下 至少 最少 起码 满!圆美丰充饱不'],
  ['at-most', '不超过 不高于 不多于 不大于 不突破 未超过 低于 少于 小于 至多 最多'],
  ['over', '不止 超过了 突破了 超过 突破 超出 多于 大于 高于 超!赶反英 逾'],
  ['nearly', '接近 将近 不足 不到 未满 不满 近!最附临邻就远靠亲贴逼新切相迫'],
  ['about', '大约 大概 约!节预签契合条公履违制解特相立失邀集简婚守租'],
]);

/** 过 and 上 bound only a round magnitude: 过亿元, 过500万元, 上千家. */
export const BEFORE_MAGNITUDE = boundsOf([
  ['over', '过!通经超不难度越渡透路错穿跨胜见走看做去来 破!打突爆攻侦撞踏识看击说道点戳刺'],
  ['at-least', '上!以网线路车山海马晚早身手地街船会台纸桌天贴迈登踏跨站再跃攀冲不得够新 成!建完达形组变'],
]);

/** Behind the unit. */
const AFTER = boundsOf([
  ['at-least', '(含)以上 及以上 或以上 以上'],
  ['at-most', '及以下 以下 以内 之内'],
  // 6个上下客站, 上下功夫
  ['about', '左右!两岸逢 上下!客车楼班学联游级山坡功行水同一'],
  ['over', '出头 开外 有余'],
  ['nearly', '不到!位场岗达'],
]);

const afterHeads = new Uint8Array(65536);
for (const { word } of AFTER) afterHeads[word.charCodeAt(0)] = 1;

/** The bound behind a unit, if one starts at `at`. */
export const boundAfter = (text: string, at: number): { word: string; mod: Mod } | undefined =>
  afterHeads[text.charCodeAt(at)]
    ? AFTER.find(({ word, not }) => standsAt(text, word, at) && !not?.includes(text[at + word.length] ?? ' '))
    : undefined;

/** The stronger word wins: 多/余 and 超 over 约, 近 over 左右, all over 以上. */
export function combine(before: Mod | null, inner: Mod | null, after: Mod | null): Mod {
  return inner === 'over' ? inner : (before ?? inner ?? after ?? 'exact');
}
