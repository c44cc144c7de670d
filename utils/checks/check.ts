/**
 * Do the figures of a page agree with each other? Only constructions that say outright how figures belong together are looked at; a
 * page is told that it contradicts itself only where no other reading is left. Pure, and linear in text and figures.
 */

import type { Check, Figure } from '../analysis.ts';
import { run } from '../steps.ts';
import { Page, REACH, type Span } from './page.ts';
import { agree, amountOf, isExact, precisionOf, show } from './quantity.ts';

/** Units of a kind by what each is worth. Maps: a property with a changing name keeps throwing the compiler off. */
const CONVERTIBLE: readonly ReadonlyMap<string, number>[] = [
  { 亩: 2000 / 3, 公顷: 1e4, 平方米: 1, '㎡': 1, m2: 1, 'm²': 1, 平米: 1, 平方公里: 1e6, 平方千米: 1e6 },
  { 公里: 1000, 千米: 1000, km: 1000, 里: 500, 华里: 500, 米: 1, m: 1 },
  { 吨: 1000, 公斤: 1, 千克: 1, kg: 1, 斤: 0.5 },
].map(units => new Map(Object.entries(units)));

/** 100亩(6.7万平方米): one quantity in two units. */
function conversions(page: Page): void {
  for (let i = 0; i + 1 < page.figures.length; i++) {
    const open = page.text.charCodeAt(page.spans[i].end);
    if (open !== 0x28 && open !== 0xff08) continue;
    const gap = page.between(i, i + 1, 6);
    if (gap === null || !/^[(（](?:合|约合|折合|约|即|相当于)?$/.test(gap)) continue;
    const left = page.figures[i] as Figure;
    const right = page.figures[i + 1] as Figure;
    if (!/[)）]/.test(page.text[page.spans[i + 1].end] ?? '')) continue;
    const units = CONVERTIBLE.find(units => units.has(left.unit) && units.has(right.unit));
    const a = amountOf(left);
    const b = amountOf(right);
    if (units === undefined || left.unit === right.unit || a === null || b === null) continue;
    const factor = (units.get(left.unit) as number) / (units.get(right.unit) as number);
    const expected = a * factor;
    const loose = !isExact(left) || !isExact(right) || gap.includes('约');
    const tolerance = Math.max(precisionOf(right) + precisionOf(left) * factor, loose ? 0.05 * expected : 0);
    const ok = agree(expected, b, tolerance);
    page.report(
      'conversion',
      ok,
      [i, i + 1],
      expected,
      b,
      `${left.quote}折合${show(expected)}${right.unit}，文中为${right.quote}，${ok ? '相符' : '不符'}。`,
    );
  }
}

const WHOLE =
  /(?:共有?|总计|合计|累计|收集|征集|受理|接收|收到|梳理|排查|查摆|摸排|交办|总人口|户籍人口|总数)[^,，。；;]{0,12}$/;
const DONE = /(?:已|全部)?[^,，。；;]{0,6}(?:办结|完成|整改|解决|化解|销号|办理|回复)[^,，。；;]{0,4}$/;
/** How `DONE` may end: cheaper to look at first. */
const FINISHED = /办结|完成|整改|解决|化解|销号|办理|回复/;
const OPEN = /(?:正在|未|尚|其余|其它|其他|剩余|余下|仍有|还有|推进|办理中|整改中|推进中)[^,，。；;]{0,8}$/;

/** Figures behind `whole` in the same sentence that are counted in its unit; null where another unit breaks the list. */
function partsBehind(page: Page, whole: number): number[] | null {
  const unit = (page.figures[whole] as Figure).unit;
  const parts: number[] = [];
  let last = whole;
  for (let i = whole + 1; i < page.figures.length && parts.length < 12; i++) {
    const gap = page.between(last, i);
    if (gap === null) break;
    const figure = page.figures[i] as Figure;
    last = i;
    if (figure.kind === 'share' || figure.unit === '%') continue;
    if (figure.unit !== unit) return null;
    parts.push(i);
  }
  return parts;
}

/** 共X个,其中A个、B个; 收集455个,已办结449个,…6个. */
function sums(page: Page): void {
  for (let i = 0; i + 2 < page.figures.length; i++) {
    const whole = page.figures[i] as Figure;
    const total = amountOf(whole);
    if (total === null || total <= 0 || whole.unit === '' || whole.unit === '%' || !isExact(whole)) continue;
    const first = page.between(i, i + 1);
    if (first === null) continue;
    const listed = first.includes('其中') && /^[^,，；;]{0,12}[,，:：(（]?其中[,，:：]?/.test(first);
    const dealt =
      !listed &&
      FINISHED.test(first) &&
      WHOLE.test(page.before(i, 16)) &&
      DONE.test(first) &&
      /[,，]/.test(first);
    if (!listed && !dealt) continue;
    const parts = partsBehind(page, i);
    if (parts === null || parts.length < 2 || (dealt && parts.length !== 2)) continue;
    const values = parts.map(part => amountOf(page.figures[part] as Figure));
    if (parts.some(part => !isExact(page.figures[part] as Figure)) || values.some(value => value === null))
      continue;
    const sum = (values as number[]).reduce((a, b) => a + b, 0);
    const gaps = parts.map(
      (part, k) => page.between(k === 0 ? i : (parts[k - 1] as number), part, 4 * REACH) ?? '',
    );
    if (dealt && !OPEN.test(gaps[1] as string)) continue;
    const rounding = Math.max(
      precisionOf(whole),
      ...parts.map(part => precisionOf(page.figures[part] as Figure)),
    );
    const tolerance = rounding < 1 || rounding > 1 ? (rounding * (parts.length + 1)) / 2 : 0;
    const ok = agree(total, sum, tolerance);
    // A list behind 其中 may leave parts out, or count some twice: it contradicts only where the parts exclude each other
    // and are all there, or where three and more of them miss the total by a hair.
    const exhaustive = dealt || exclude(gaps);
    const nearMiss = parts.length >= 3 && Math.abs(sum - total) <= 0.02 * total;
    if (!ok && !exhaustive && !nearMiss) continue;
    page.report(
      'sum',
      ok,
      [i, ...parts],
      total,
      sum,
      `各部分合计${show(sum)}${whole.unit}，总数为${whole.quote}，${ok ? '相符' : '不符'}。`,
    );
  }
}

/** Do the words before two parts exclude each other and leave nothing out? */
function exclude(gaps: string[]): boolean {
  if (gaps.length !== 2) return false;
  const [a, b] = gaps as [string, string];
  if ((a.includes('男') && b.includes('女')) || (a.includes('女') && b.includes('男'))) return true;
  return /(?:其余|剩余|余下|其他均?)[^,，。；;]{0,8}$/.test(b);
}

const SHARE_OF =
  /^[^,，。；;]{0,8}[,，]?占(?:比|总数的?|总量的?|总户数的?|总人口的?|总人数的?|总投资的?|总面积的?|全部的?|比例)?(?:为|达到?|约为?)?$/;

/** 其中A户,占N%; A占B的N%. */
function shares(page: Page): void {
  for (let i = 2; i < page.figures.length; i++) {
    const share = page.figures[i] as Figure;
    const stated = amountOf(share);
    if (share.unit !== '%' || stated === null) continue;
    const middle = page.between(i - 1, i);
    if (middle === null || !(middle.endsWith('的') || middle.includes('占'))) continue;
    const left = page.between(i - 2, i - 1);
    if (left === null) continue;
    let part: number;
    let whole: number;
    if (SHARE_OF.test(middle) && /^[^,，；;]{0,12}[,，:：(（]?其中[^,，。；;]{0,12}$/.test(left))
      [whole, part] = [i - 2, i - 1];
    else if (/^[^,，。；;]{0,6}的$/.test(middle) && /^[^,，。；;]{0,8}[,，]?占[^,，。；;]{0,10}$/.test(left))
      [part, whole] = [i - 2, i - 1];
    else continue;
    const partFigure = page.figures[part] as Figure;
    const wholeFigure = page.figures[whole] as Figure;
    const a = amountOf(partFigure);
    const b = amountOf(wholeFigure);
    if (
      a === null ||
      b === null ||
      b <= 0 ||
      partFigure.unit !== wholeFigure.unit ||
      partFigure.unit === '%' ||
      partFigure.unit === ''
    )
      continue;
    if (!isExact(partFigure) || !isExact(wholeFigure)) continue;
    const expected = (100 * a) / b;
    const blur =
      expected * (precisionOf(partFigure) / Math.max(a, 1e-9) + precisionOf(wholeFigure) / b) * 0.5;
    const ok = agree(
      expected,
      stated,
      Math.max(precisionOf(share) + blur, isExact(share) ? 0 : 0.05 * expected),
    );
    page.report(
      'share',
      ok,
      [part, whole, i],
      expected,
      stated,
      `${partFigure.quote}占${wholeFigure.quote}的${show(expected)}%，文中为${share.quote}，${ok ? '相符' : '不符'}。`,
    );
  }
}

/** Words so common beside figures that sharing them says nothing about what is counted. */
const COMMON =
  /新增|预计|今年|目前|全镇|全县|全区|全市|截至|累计|已经|完成|实现|达到|超过|其中|力争|计划|提供|建设|项目|增加|总投/;

function contextWords(page: Page, index: number): Set<string> {
  const { start, end } = page.spans[index];
  const words = new Set<string>();
  const add = (stretch: string): void => {
    for (let i = 0; i + 2 <= stretch.length; i++) {
      const pair = stretch.slice(i, i + 2);
      if (/^[一-龥]{2}$/.test(pair) && !COMMON.test(pair)) words.add(pair);
    }
  };
  add(page.text.slice(end, end + 6).split(/[,，。；;、\n]/)[0] as string);
  add(
    page.text
      .slice(Math.max(0, start - 6), start)
      .split(/[,，。；;、\n]/)
      .at(-1) as string,
  );
  return words;
}

/** 近1.1万个学位 in one place, 超1.1万个学位 in another. */
function conflicts(page: Page): void {
  const seen = new Map<string, { under: number[]; over: number[] }>();
  page.figures.forEach((figure, i) => {
    const value = amountOf(figure);
    if (value === null || figure.unit === '' || figure.uncertain === true) return;
    const under = figure.mod === 'nearly';
    if (!under && figure.mod !== 'over') return;
    const key = `${value}|${figure.unit}`;
    const entry = seen.get(key) ?? { under: [], over: [] };
    if (!seen.has(key)) seen.set(key, entry);
    const list = under ? entry.under : entry.over;
    if (list.length < 4) list.push(i);
  });
  for (const { under, over } of seen.values()) {
    for (const low of under) {
      const words = contextWords(page, low);
      const high = over.find(candidate => {
        const others = contextWords(page, candidate);
        return [...words].some(word => others.has(word));
      });
      if (high === undefined) continue;
      const a = page.figures[low] as Figure;
      const b = page.figures[high] as Figure;
      page.report(
        'conflict',
        false,
        [low, high].sort((x, y) => x - y),
        null,
        amountOf(b),
        `同一数据一处写${a.quote}，另一处写${b.quote}，说法不一。`,
      );
      break;
    }
  }
}

const UP = /^[^,，。；;\d]{0,6}(?:增加|提高|提升|增长|上升|扩大|扩宽|拓宽|扩容|扩充|增|升)(?:到|至|为)$/;
const DOWN = /^[^,，。；;\d]{0,6}(?:下降|减少|降低|缩短|压缩|压减|缩减|精简|降|减|缩)(?:到|至|为)$/;
const BY_UP = /^[^,，。；;\d]{0,6}[,，](?:增加|提高|提升|增长|上升|扩大|净增|增幅|增长率|同比增长)[了达为]?$/;
const BY_DOWN = /^[^,，。；;\d]{0,6}[,，](?:下降|减少|降低|缩短|压缩|压减|缩减|减幅|降幅)[了达为]?$/;

const ARRIVES = [...'到至为'].map(c => c.charCodeAt(0));

/** 由A增加到B,增加C; 由A下降到B. */
function trends(page: Page): void {
  for (let i = 0; i + 1 < page.figures.length; i++) {
    // UP and DOWN end with one of these
    if (!ARRIVES.includes(page.text.charCodeAt(page.spans[i + 1].start - 1))) continue;
    const gap = page.between(i, i + 1, 16);
    if (gap === null || !/(?:由|从)[^,，。；;\d]{0,10}$/.test(page.before(i, 14))) continue;
    const up = UP.test(gap);
    if (!up && !DOWN.test(gap)) continue;
    const from = page.figures[i] as Figure;
    const to = page.figures[i + 1] as Figure;
    const a = amountOf(from);
    const b = amountOf(to);
    if (a === null || b === null || (from.unit !== to.unit && from.unit !== '')) continue;
    if (up ? b < a : b > a) {
      page.report(
        'trend',
        false,
        [i, i + 1],
        null,
        b,
        `文中说${up ? '上升' : '下降'}，数字却由${from.quote}变为${to.quote}。`,
      );
      continue;
    }
    const delta = page.figures[i + 2];
    const tail = page.between(i + 1, i + 2, 12);
    if (delta === undefined || tail === null || !isExact(from) || !isExact(to) || !isExact(delta)) continue;
    const by = amountOf(delta);
    if (by === null || !(up ? BY_UP : BY_DOWN).test(tail)) continue;
    const difference = Math.abs(b - a);
    let expected: number;
    let tolerance: number;
    if (delta.unit === to.unit || (to.unit === '%' && delta.unit === '百分点')) {
      if (to.unit === '%' && delta.unit === '%') continue; // 由10%提高到15%,提高50% can be either reading
      expected = difference;
      tolerance =
        from.unit === '%' || precisionOf(to) !== 1
          ? precisionOf(from) / 2 + precisionOf(to) / 2 + precisionOf(delta) / 2
          : 0;
    } else if (delta.unit === '%' && a > 0) {
      expected = (100 * difference) / a;
      tolerance = precisionOf(delta) + (100 * (precisionOf(from) * (b / a) + precisionOf(to))) / (2 * a);
    } else continue;
    const ok = agree(expected, by, tolerance);
    page.report(
      'trend',
      ok,
      [i, i + 1, i + 2],
      expected,
      by,
      `由${from.quote}到${to.quote}相差${show(expected)}${delta.unit}，文中为${delta.quote}，${ok ? '相符' : '不符'}。`,
    );
  }
}

/**
 * Compares a page's figures with each other.
 *
 * @param text the text the figures' offsets refer to; the words are looked up in Simplified, so folded text finds most.
 * @param figures in reading order.
 * @param spans where they stand in `text`, when not at their own offsets (which may be those of the page as it came).
 * @returns checks that hold (`ok`) and that do not, sorted by their first figure; `text` is a short neutral sentence in Chinese.
 */
export function check(text: string, figures: readonly Figure[], spans: readonly Span[] = figures): Check[] {
  return run(checkSteps(text, figures, spans));
}

/** The work of `check`, step by step. */
export function* checkSteps(
  text: string,
  figures: readonly Figure[],
  spans: readonly Span[] = figures,
): Generator<void, Check[]> {
  const page = new Page(text, figures, spans);
  for (const look of [conversions, sums, shares, conflicts, trends]) {
    look(page);
    yield;
  }
  return page.checks.sort((a, b) => (a.figures[0] ?? 0) - (b.figures[0] ?? 0));
}
