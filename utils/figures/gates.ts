/**
 * What must hold before a number counts: the gates against names, idioms, addresses and slogans.
 * Each looks at a bounded neighbourhood of the number that starts at `i`.
 */
import type { Mod } from '../analysis.ts';
import { ahead, meets, upTo } from '../text/at.ts';
import { standsAt } from '../text/words.ts';
import { BEFORE, BEFORE_MAGNITUDE, type Bound } from './bounds.ts';
import { SLOGAN_TAIL } from './idioms.ts';
import { HANZI, type Numeral, numeralClass } from './numerals.ts';
import type { Unit } from './unit-index.ts';

const HAN = /[一-龥]/;
const END = /[,，。;；:：、!！?？)”"’」』》\s]/;
/** Before 一项, 一家 at a clause's end these make it something other than a count. */
const NOT_BEFORE_ONE = /[每这那另同某任第唯单逐统合之其该哪上下有是为成为作以在从于和与或及、的一了]/;

/** May a minus sign before the number at `i` belong to it? */
export function signed(text: string, i: number, unit: Unit): boolean {
  const before = text[i - 2] ?? '';
  if (/[0-9A-Za-z)%]/.test(before)) return false;
  // 水深由-9.5米浚深
  return /^(?:℃|%|百分点|度)$/.test(unit.name) || (unit.form === '米' && /[为程由深到至]/.test(before));
}

/** Does a bound stand directly before the number? It makes a count of what is an idiom without it (近百项). */
export function bounded(text: string, i: number): boolean {
  return boundBefore(text, i, i + 1) !== null;
}

const MAGNITUDE = /^[十百千万亿]|[千万亿]/;
/** Bounds by their last character; of those, the longest come first. */
const byLast = new Map<number, Bound[]>();
for (const bound of [...BEFORE, ...BEFORE_MAGNITUDE]) {
  const last = bound.word.charCodeAt(bound.word.length - 1);
  byLast.set(last, [...(byLast.get(last) ?? []), bound]);
}
const NONE: readonly Bound[] = [];

/** The bound that ends where the number `[i, end)` starts; 过, 上 and their like only before a magnitude. */
export function boundBefore(text: string, i: number, end: number): { mod: Mod; at: number } | null {
  for (const bound of byLast.get(text.charCodeAt(i - 1)) ?? NONE) {
    const { word, mod, not } = bound;
    const at = i - word.length;
    if (at < 0 || !standsAt(text, word, at) || not?.includes(text[at - 1] ?? ' ')) continue;
    if (
      !BEFORE_MAGNITUDE.includes(bound) ||
      MAGNITUDE.test(text.slice(i, numeralClass[text.charCodeAt(i)] === HANZI ? i + 1 : end))
    )
      return { mod, at };
  }
  return null;
}

const PLACES = '县市区镇乡村州省国';
const isPlace = ({ form }: Unit): boolean => form.length === 1 && PLACES.includes(form);
const COUNTED_PLACE = /[一二两三四五六七八九十\d][县市区镇乡]$/;

/** Chinese numerals open many names and idioms: what must hold before one counts. */
export function hanziCounts(text: string, i: number, numeral: Numeral, unit: Unit, end: number): boolean {
  const before = text[i - 1] ?? '';
  const to = end + unit.form.length;
  const behind = text[to] ?? '';
  if (text[i] === '几' || numeral.value === 0) return false;
  // 六乡两镇, 五县一区
  if (
    isPlace(unit) &&
    (COUNTED_PLACE.test(upTo(text, i, 3)) ||
      /^[一二两三四五六七八九十]{1,3}[县市区镇乡村]/.test(ahead(text, to, 4)))
  )
    return true;
  if (numeral.bare && !numeral.approx && !bounded(text, i)) {
    // 千名党员, 百名干部: a round number used loosely
    return (
      /^[名余]$/.test(unit.form) ||
      text.startsWith('以上', to) ||
      text.startsWith('左右', to) ||
      (unit.kind === 'money' &&
        numeral.scale >= 1e4 &&
        !/[级户村镇乡县富俱]/.test(behind) &&
        // 亿元企业3家 tells how large they are; 亿元项目 alone is a name, and behind 总投资达亿元， the digits were lost
        (/^[^,，。;；、]{1,8}[\d一二两三四五六七八九十]/.test(ahead(text, to, 10)) ||
          /[\d一二两三四五六七八九十][个宗家户]$/.test(text.slice(i - 2, i))))
    );
  }
  if (numeral.value === 1 && numeral.max === null) return oneCounts(text, i, unit, end);
  if (
    /^[个项条]$/.test(unit.form) &&
    numeral.value !== null &&
    numeral.value < 20 &&
    meets(SLOGAN_TAIL, text, to)
  )
    return false;
  if (before === '周' || before === '初') return false;
  // 一二层, 三四层 name the floors; 两三层 counts them
  if (unit.form === '层' && numeral.max !== null && text[i] !== '两') return false;
  // 人大五次会议: numbered, not counted
  if (
    unit.form === '次' &&
    /^(?:会议|全[委体]会)/.test(ahead(text, to, 3)) &&
    /(?:届|人大|政协|代表大会|委员会|全委会)$/.test(upTo(text, i, 4))
  )
    return false;
  // 三次全会, 十届人大: they number a series
  if (
    (unit.form.includes('次') || unit.form.includes('届')) &&
    /^(?:中央|全国|省|市|县)?(?:全会|全体会议|党代会|人大|人民代表|政协|理事)/.test(
      text.slice(end + 1, end + 9),
    )
  )
    return false;
  // 安纺一、三村
  if (isPlace(unit) && before === '、' && /[一二三四五六七八九十]/.test(text[i - 2] ?? '')) return false;
  // 天九镇, 钳二乡 are places; 辖三镇 counts
  if (
    isPlace(unit) &&
    HAN.test(before) &&
    !/全[国省市县区州]$/.test(upTo(text, i, 2)) &&
    !/[全走有了盖共含访线跨赴和与等涉及邻跑联的在遍连辖边]/.test(before)
  )
    return false;
  if (unit.form === '成')
    return (
      numeral.value! <= 10 &&
      (bounded(text, i) ||
        /[有占约近达到过剩、,，]/.test(before) ||
        /[以左的,，。、;；多半来由在都已是]/.test(behind) ||
        END.test(behind))
    );
  if (
    (unit.form === '期' || unit.form === '批' || unit.form === '届' || unit.form === '类') &&
    !END.test(behind)
  )
    return false;
  if (unit.form === '位' && /[一”]/.test(behind)) return false;
  if (unit.form === '字' && before === '”') return false;
  return true;
}

/** 一 + classifier reads as an article before its noun; behind it (专利一项) and as a measure it counts. */
export function oneCounts(text: string, i: number, unit: Unit, end: number): boolean {
  const before = text[i - 1] ?? '';
  const behind = text[end + unit.form.length] ?? '';
  if (
    unit.kind === 'multiple' ||
    unit.kind === 'points' ||
    // 一个半小时, 一个半月
    unit.form[1] === '半' ||
    (unit.form === '成' &&
      (bounded(text, i) || /[以左]/.test(behind) || /[多涨高低降减少省压增占]/.test(before)))
  )
    return true;
  // 不少于一次, 至少一名: a bound makes even one a count
  if (/(?:不[多高低大小少]于|至少|最少|最多|至多|超过)$/.test(upTo(text, i, 3))) return true;
  if (unit.kind === 'duration') {
    if (unit.form === '天' || unit.form === '日' || unit.form === '晚') return false;
    return /(?:为期|历时|长达|耗时|延长|缩短|推迟|持续|[超近用])$/.test(upTo(text, i, 2));
  }
  if (unit.measure || !/[,，。;；)\n、及]/.test(behind)) return false;
  if (!HAN.test(before) || NOT_BEFORE_ONE.test(before)) return false;
  // 办完一件销号一件: each in its turn
  if (/[,，。;；、\n]/.test(text[i - 2] ?? '\n') || upTo(text, i, 6).includes(`一${unit.form}`)) return false;
  return !/[批次堂线流道端同番期步定层级轮起体遍样下届]/.test(unit.form);
}
