/** Approximators and bounds: the words around a number that say how exact it is. */
import type { Mod } from '../analysis.ts';
import { classes } from '../text/at.ts';
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
  ['at-least', '不少于 不低于 不小于 不下 至少 最少 起码 满!不丰圆饱美充'],
  ['at-most', '不超过 不高于 不多于 不大于 不突破 未超过 低于 少于 小于 至多 最多'],
  ['over', '不止 超过了 突破了 超过 突破 超出 多于 大于 高于 超!英赶反 逾'],
  ['nearly', '接近 将近 不足 不到 未满 不满 近!靠最就亲贴相邻远迫附逼临新切'],
  ['about', '大约 大概 约!契制婚租解特简违集条公履守失合立节预相邀签'],
]);

/** 过 and 上 bound only a round magnitude: 过亿元, 过500万元, 上千家. */
export const BEFORE_MAGNITUDE = boundsOf([
  ['over', '过!难渡透度胜见看不超越经穿跨走路通错来去做 破!戳识道侦打说踏攻看突点击撞爆刺'],
  ['at-least', '上!地路以会跃线跨桌车马够山天纸登得手身不冲贴站船晚早网海街迈再踏攀新台 成!组建完形变达'],
]);

/** Behind the unit. */
const AFTER = boundsOf([
  ['at-least', '(含)以上 及以上 或以上 以上'],
  ['at-most', '及以下 以下 以内 之内'],
  // 6个上下客站, 上下功夫
  ['about', '左右!岸逢两 上下!功山客行车班水楼同游联学一级坡'],
  ['over', '出头 开外 有余'],
  ['nearly', '不到!位场岗达'],
]);

const afterHeads = classes([1, AFTER.map(({ word }) => word[0]).join('')]);

/** The bound behind a unit, if one starts at `at`. */
export const boundAfter = (text: string, at: number): { word: string; mod: Mod } | undefined =>
  afterHeads[text.charCodeAt(at)]
    ? AFTER.find(({ word, not }) => standsAt(text, word, at) && !not?.includes(text[at + word.length] ?? ' '))
    : undefined;

/** The stronger word wins: 多/余 and 超 over 约, 近 over 左右, all over 以上. */
export function combine(before: Mod | null, inner: Mod | null, after: Mod | null): Mod {
  return inner === 'over' ? inner : (before ?? inner ?? after ?? 'exact');
}
