/**
 * What must hold before a number counts: the gates against names, idioms, addresses and slogans.
 * Each looks at a bounded neighbourhood of the number that starts at `i`.
 */
import type { Mod } from '../analysis.ts';
import { BEFORE, BEFORE_MAGNITUDE } from './bounds.ts';
import { NAME_TAIL, SLOGAN_TAIL } from './idioms.ts';
import { ARABIC, HANZI, type Numeral, numeralClass } from './numerals.ts';
import { type Unit, unitAt } from './unit-index.ts';

const LATIN = /[A-Za-z]/;
const HAN = /[一-龥]/;
const END = /[,，。;；:：、!！?？)）”"’」』》\s]/;
/** Before 一项, 一家 at a clause's end these make it something other than a count. */
const NOT_BEFORE_ONE = /[每这那另同某任第唯单逐统合之其该哪上下有是为成为作以在从于和与或及、的一了]/;

/** Behind 万元 these make it the base of an index. */
const YARDSTICK = /(?:GDP|(?:国内|地区|国民)?生产总值|(?:工业|规上工业|规模工业)?(?:增加值|总?产值))/y;
/** 已有3条评论, 12人参与: the page counts its readers. */
const READERS_BEHIND = /[次人条]\s?(?:(?:浏览|阅读|点击|访问)(?!量|者)|评论|参与[,，]?(?:点击|评论))/y;
const READERS = /(?:浏览|点击|阅读|访问|查看|人气)(?:量|率|数|次数|人次|人数)?[:：]\s?$/;

/** May a minus sign before the number at `i` belong to it? */
export function signed(text: string, i: number, unit: Unit): boolean {
  const before = text[i - 2] ?? '';
  if (/[0-9A-Za-z)）%]/.test(before)) return false;
  return /^(?:℃|%|百分点|度)$/.test(unit.name);
}

/** Glued to Latin letters, dots, slashes or hyphens a number is mostly part of a name: 5G, H5, M26路, ISO9001. */
export function isName(text: string, i: number, numeral: Numeral): boolean {
  if (numeral.hanzi) return false;
  const before = text[i - 1] ?? '';
  const after = text[numeral.end] ?? '';
  if (LATIN.test(after) && !unitAt(text, numeral.end, false)) return true;
  if (LATIN.test(before) || before === '_' || before === '#') {
    // GDP19.92亿元 counts: a magnitude or a measure follows
    const unit = unitAt(text, numeral.end, false);
    return !(unit && (numeral.scale > 1 || unit.measure));
  }
  if (/[.:：/@〔]/.test(before) && numeralClass[text.charCodeAt(i - 2)] === ARABIC) return true;
  if (before === '*' || after === '*') return true;
  if (before === '-' && /[0-9A-Za-z]/.test(text[i - 2] ?? '')) return true;
  return before === '+' || after === '+';
}

export function behindName(text: string, end: number): number {
  let i = end;
  while (i < text.length && /[0-9A-Za-z.+\-/_*]/.test(text[i])) i++;
  return i;
}

/** 15分钟生活圈, 24小时热线, “15分钟”…: a quantity used as a name. */
export function isNamedUnit(text: string, i: number, end: number, unit: Unit): boolean {
  // 黄集村3组, 城关社区2栋: addresses
  if (unit.form === '组' && /[村区屯庄]/.test(text[i - 1] ?? '')) return true;
  if (
    /^[栋幢]$/.test(unit.form) &&
    /^(?:[号单室]|\d{1,4}(?:室|号|单元|[-—]\d))/.test(text.slice(end + 1, end + 8))
  )
    return true;
  // (亿元): the head of a table column
  if (
    numeralClass[text.charCodeAt(i)] === HANZI &&
    /[(（]/.test(text[i - 1] ?? '') &&
    /[)）]/.test(text[end + unit.form.length] ?? '') &&
    unit.measure
  )
    return true;
  // 万元GDP能耗, 万元产值: a yardstick's name; xx亿元: a blank
  if (unit.kind === 'money' && text.startsWith('万元', i)) {
    YARDSTICK.lastIndex = i + 2;
    if (YARDSTICK.test(text)) return true;
  }
  if (numeralClass[text.charCodeAt(i)] === HANZI && /[xX×*_○]/.test(text[i - 1] ?? '')) return true;
  // 浏览：672次, 点击率:40: the page counts its readers
  if (/[:：\s]/.test(text[i - 1] ?? '') && READERS.test(text.slice(Math.max(0, i - 9), i))) return true;
  READERS_BEHIND.lastIndex = end;
  if (READERS_BEHIND.test(text)) return true;
  // 上接第一版, 下转3版: where the story goes on
  if (unit.form === '版' && /[接转第]/.test(text[i - 1] ?? '')) return true;
  // 得95.6分, 满意度98分: all other 分 are minutes or verbs
  if (
    unit.form === '分' &&
    !/[钱以左]/.test(text[end + 1] ?? '') &&
    !/[得评满均扣加总考高低达线]|成绩/.test(text.slice(Math.max(0, i - 8), i))
  )
    return true;
  // 人均预期寿命78.5岁; the ages of persons are none
  if (
    /岁$/.test(unit.form) &&
    !/寿命|均年龄/.test(text.slice(Math.max(0, i - 9), i)) &&
    !text.slice(i, end).includes('.')
  )
    return true;
  // 500亿级园区, “3个80%”: a size and a number that are names
  if (unit.form === '级' && /[万亿]/.test(text[end - 1])) return true;
  if (text[i - 1] === '个' && /[“「]/.test(text[i - 3] ?? '')) return true;
  if (unit.kind === 'duration') {
    // 24小时监控, 24小时“小助手”: round the clock
    if (text.startsWith('24小时', i) && /[^内以之后前左,，。;；、]/.test(text[i + 4] ?? '。')) return true;
    NAME_TAIL.lastIndex = end + unit.form.length;
    if (NAME_TAIL.test(text)) return true;
  }
  return /[“‘「]/.test(text[i - 1] ?? '') && quoteCloses(text, i, 8) >= 0 && unit.kind !== 'money';
}

const AGED =
  /(?:历史|[树楼房]龄|寿命|年限|建成|租期|工期|质保期|合同期|合作期|经营期|流转期|服务期|有效期|期限|工龄|党龄|距今|周期)(?:已|已有|已达|已经|已快|已经快|快|有|达|为|约|近|超|超过|长达|不少于|不低于|最长)?$/;

/** Do the years of the number at `i` (年 at `end`) measure an age or a term? */
export function yearsMeasure(text: string, i: number, end: number): boolean {
  return (
    /^年(?:的)?(?:历史|树龄|栽培|种植史|建[城镇村]史|质保|免租期)/.test(text.slice(end, end + 6)) ||
    // 9.6年: no date has a point
    text.slice(i, end).includes('.') ||
    AGED.test(text.slice(Math.max(0, i - 8), i))
  );
}

/** Where a quotation closes, looking at most `within` characters ahead; −1 where it does not. */
export function quoteCloses(text: string, at: number, within: number): number {
  const end = Math.min(text.length, at + within);
  for (let i = at; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x201d || c === 0x2019 || c === 0x300d || (c === 0x22 && i > at)) return i;
  }
  return -1;
}

/**
 * “三抓三比、十项竞赛”, “一个首要任务、三个主攻方向”, “一圈两场三改”: a Chinese number in a short quotation that lists
 * such numbers is a slogan's.
 */
export function quotedSlogan(text: string, at: number): boolean {
  const close = quoteCloses(text, at, 14);
  if (close < 0) return false;
  if (/[“‘「"]/.test(text[at - 1] ?? '')) return true;
  const listed = text[at - 1] === '、';
  let others = false;
  for (let i = at - 1; i >= Math.max(0, at - 24); i--) {
    if (/[”’」。；;\n]/.test(text[i])) return false;
    if (/[“‘「]/.test(text[i]))
      return listed || (others && close - i < 13 && !/[,，]/.test(text.slice(i, close)));
    if (numeralClass[text.charCodeAt(i)] === HANZI) others = true;
  }
  return false;
}

/** Does a bound stand directly before the number? It makes a count of what is an idiom without it (近百项). */
export function bounded(text: string, i: number): boolean {
  return boundBefore(text, i, true) !== null;
}

type Bound = { word: string; mod: Mod; not?: string };
/** Bounds by their last character; of those, the longest come first. */
const byLast = new Map<number, { always: Bound[]; magnitude: Bound[] }>();
for (const [key, bounds] of [
  ['always', BEFORE],
  ['magnitude', BEFORE_MAGNITUDE],
] as const) {
  for (const bound of bounds) {
    const last = bound.word.charCodeAt(bound.word.length - 1);
    const entry = byLast.get(last) ?? { always: [], magnitude: [] };
    entry[key].push(bound);
    byLast.set(last, entry);
  }
}

export function boundBefore(text: string, i: number, magnitude: boolean): { mod: Mod; at: number } | null {
  const bounds = byLast.get(text.charCodeAt(i - 1));
  if (!bounds) return null;
  return boundOf(text, i, bounds.always) ?? (magnitude ? boundOf(text, i, bounds.magnitude) : null);
}

function boundOf(text: string, i: number, bounds: readonly Bound[]): { mod: Mod; at: number } | null {
  for (const { word, mod, not } of bounds) {
    const at = i - word.length;
    if (at >= 0 && text.startsWith(word, at) && !not?.includes(text[at - 1] ?? ' ')) return { mod, at };
  }
  return null;
}

const PLACE = /^[县市区镇乡村州省国]$/;
const COUNTED_PLACE = /[一二两三四五六七八九十\d][县市区镇乡]$/;

/** Chinese numerals open many names and idioms: what must hold before one counts. */
export function hanziCounts(text: string, i: number, numeral: Numeral, unit: Unit, end: number): boolean {
  const before = text[i - 1] ?? '';
  const to = end + unit.form.length;
  const behind = text[to] ?? '';
  if (text[i] === '几' || numeral.value === 0) return false;
  // 六乡两镇, 五县一区
  if (
    PLACE.test(unit.form) &&
    (COUNTED_PLACE.test(text.slice(Math.max(0, i - 3), i)) ||
      /^[一二两三四五六七八九十]{1,3}[县市区镇乡村]/.test(text.slice(to, to + 4)))
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
        !/[俱级户村镇乡县富]/.test(behind) &&
        // 总投资达亿元，: the digits were lost
        behind !== '' &&
        !END.test(behind))
    );
  }
  if (numeral.value === 1 && numeral.max === null) return oneCounts(text, i, unit, end);
  if (unit.form === '个' || unit.form === '项' || unit.form === '条') {
    SLOGAN_TAIL.lastIndex = to;
    if (numeral.value !== null && numeral.value < 20 && SLOGAN_TAIL.test(text)) return false;
  }
  if (/[周初]/.test(before)) return false;
  // 一二层, 三四层 name the floors; 两三层 counts them
  if (unit.form === '层' && numeral.max !== null && text[i] !== '两') return false;
  // 人大五次会议: numbered, not counted
  if (
    unit.form === '次' &&
    text.startsWith('会议', to) &&
    /(?:届|人大|政协|代表大会|委员会|全委会)$/.test(text.slice(Math.max(0, i - 4), i))
  )
    return false;
  // 三次全会, 十届人大: they number a series
  if (
    /[次届]/.test(unit.form) &&
    /^(?:中央|全国|省|市|县)?(?:全会|全体会议|党代会|人大|人民代表|政协|理事)/.test(
      text.slice(end + 1, end + 9),
    )
  )
    return false;
  // 天九镇, 钳二乡 are places; 辖三镇 counts
  if (
    PLACE.test(unit.form) &&
    HAN.test(before) &&
    !/全[国省市县区州]$/.test(text.slice(Math.max(0, i - 2), i)) &&
    !/[辖全涉及的在含等有盖跨与和共了边邻跑走遍连联访赴]/.test(before)
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
    (unit.form === '成' &&
      (bounded(text, i) || /[以左]/.test(behind) || /[压降增减涨少多省高低占]/.test(before)))
  )
    return true;
  // 不少于一次, 至少一名: a bound makes even one a count
  if (/(?:不[少低小多高大]于|不超过|至少|最少|最多|至多|超过)$/.test(text.slice(Math.max(0, i - 3), i)))
    return true;
  if (unit.kind === 'duration') {
    if (unit.form === '天' || unit.form === '日' || unit.form === '晚' || unit.form === '载') return false;
    return /(?:为期|历时|长达|耗时|延长|缩短|推迟|持续|[用近超])$/.test(text.slice(Math.max(0, i - 2), i));
  }
  if (unit.measure || !/[,，。;；)）\n、及]/.test(behind)) return false;
  if (!HAN.test(before) || NOT_BEFORE_ONE.test(before)) return false;
  if (/[,，。;；、\n]/.test(text[i - 2] ?? '\n')) return false;
  return !/[道批下样定次层番步体线流遍起同端级期届轮堂]/.test(unit.form);
}
