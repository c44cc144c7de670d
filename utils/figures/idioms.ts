/**
 * Numbers that count nothing: slogans, names, idioms, grades. Data, grouped by why.
 * An entry is matched where a numeral starts; the scanner then steps over the whole entry. `三小!时` is none before 时.
 * Only what the gates would let through is listed: 三农 and 千家万户 need no entry, no unit follows their number.
 */
import { standsAt, Words } from '../text/words.ts';

const entries =
  // Idioms and adverbs.
  '一点一滴 ' +
  '三番五次 三天两头 四面八方 四处奔 四周 四家班子 四家领导 四套领导 四套班子 五花八门 十百千万 十字 成千上万 十亿级 ' +
  // Political formulas and grades: the number is a name's first part.
  '两个一百年 两个大局 两个责任 两区 两头!仔耕种大小黄牛水羊马奶肉骡母猪驴 两面 两市 两级 两种制度 二次 二期 二轮 二批 二类 二级 二元 二道 二小!时 二十大 二十四节气 ' +
  '三会一课 三个有利于 三包!米种化肥水烟面 三支一扶 三级 三区 三小!时 三门县 三门峡 三门干 三台县 三伏 三期 三类 三次产业 三轮车 三道 三元 ' +
  '四个一 四小!时 四期 四类 四级 四种形态 五个一 五小!时 五台山 五台县 五级 五家渠 五期 五类 五公里 六个一 六个第一 六小!时 六期 六类 七台河 七小!时 七期 八项规定 八步 八期 八宿 九台区 九台市 九期 九届 十五届 十八大 十九大 十届 十三届 十四届 十大 十字路 十二届 十一届 十六大 十七大';

/** With the characters that may not follow, the longest first. */
const idioms = new Words<string>();
for (const [word, not] of entries
  .split(' ')
  .map(entry => entry.split('!'))
  .sort(([a], [b]) => b.length - a.length))
  idioms.add(word, not ?? '');

/** Length of the idiom, slogan or name that starts at `at`; 0 where there is none. */
export function idiomAt(text: string, at: number): number {
  for (const { word, worth } of idioms.at(text.charCodeAt(at), text.charCodeAt(at + 1)))
    if (standsAt(text, word, at) && !worth.includes(text[at + word.length] ?? ' ')) return word.length;
  return 0;
}

/** Behind 两个, 三个, 五个: verbs and abstract nouns that make it a slogan, never a count. */
export const SLOGAN_TAIL =
  /(?:一批|一律|统一|不准|不得|同步|底线|红线|翻番|提升|确保|坚持|意识|自信|维护|确立|代表|务必|全面|伟大|不变|不放松|到位|必须|更加|结合|转变|提高|加快|率先|走在|统筹|毫不|离不开|不摘|严格|优先|一公里|聚焦|突出|强化|着力)/y;

/** Names of programmes, circles, prizes that carry a number and a unit: 15分钟生活圈, 百日攻坚, 24小时服务. */
export const NAME_TAIL = /(?:[一-龥]{0,6}圈|营业|无休)/y;
