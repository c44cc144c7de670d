/** Numbers that blanks tear apart at their point, and units between their characters: an aid (`aids.ts`), few texts have them. */
import { HAN } from './chars.ts';
import type { Edit } from './map.ts';

/** Units of several characters that blanks may part: 公 里, 平 方 公 里, 个 百 分 点. */
const UNITS = '平方公里 平方千米 平方米 立方米 公里 千米 公顷 公斤 千克 个百分点 千瓦时 千瓦 小时'.split(' ');
const spread = (word: string): string => [...word].join(' ?');
const MAGNITUDE = '[百千万亿萬億]';
const TORN_UNIT = new RegExp(
  `[0-9] ?(?:${MAGNITUDE} ?){0,2}(?:${UNITS.map(spread).join('|')}|個 ?百 ?分 ?點|公 ?頃|立 ?方 ?米)`,
  'g',
);
/** What is measured in parts: 1. 5个村 has no point, there 1. is a number of the list. */
const MEASURED = `[%‰℃元亩畝吨噸米倍斤度分秒岁升]|${MAGNITUDE}|公|平 ?方|立 ?方|[毫厘微] ?[米克升]|[个個] ?(?:(?:[百千] ?分 ?)?[点點]|月)|千 ?[米克瓦分]|小 ?时|[:：∶、和][0-9]|(?:km|kg|m|t|[MGk][WV]h?)(?![a-z])`;
/**
 * Behind a character, and not where a line or an item begins: there 3. is a number of the list, and so it is behind 一、.
 * 0. numbers nothing anywhere.
 */
const TORN_POINT = new RegExp(
  `(?:(?<=(?:[${HAN}A-Za-z]|[%‰0-9]、|[0-9][:：∶]|(?![一二三四五六七八九十])[${HAN}]、|[-+]) ?)[0-9]{1,9}(?:,[0-9]{3}){0,3}|(?<![0-9.,])0)(?: \\. ?|\\. )[0-9]{1,6}(?= ?(?:${MEASURED}))`,
  'g',
);

/** Without these no point is torn, and no unit: looked for first, as they are cheap. */
const MAYBE_POINT = /[0-9](?: \.|\. ) ?[0-9]/;
const MAYBE_UNIT = / [里方米顷頃斤克百分点點瓦时千]/;

/** Finds the blanks inside of numbers and units to delete: 3 . 62亿元, 增长12. 4%, 38.5公 里. */
export function findTorn(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const [maybe, form] of [
    [MAYBE_POINT, TORN_POINT],
    [MAYBE_UNIT, TORN_UNIT],
  ] as const)
    for (const { index, 0: found } of maybe.test(text) ? text.matchAll(form) : [])
      for (let i = found.indexOf(' '); i >= 0; i = found.indexOf(' ', i + 1))
        edits.push({ start: index + i, end: index + i + 1, text: '' });
  return edits.sort((a, b) => a.start - b.start);
}
