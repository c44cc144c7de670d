/** Bounds that do not touch the number they bound: no part of the figure, so they are read behind the highlights. */
import type { Mod } from '../analysis.ts';
import type { FoundFigure } from './scan.ts';

/** Within the clause: 日最多可接纳游客2000人次. */
const APART =
  /(?:(最多|至多|最高可|最大可)|(最少|至少|起码))[^,，。;；:：、0-9一二三四五六七八九十百千万]{1,10}$/;
/** What each of them begins with. */
const [MOST, UP_TO, FROM] = [...'最至起'].map(c => c.charCodeAt(0));

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
function boundApart(text: string, i: number): Mod | null {
  const last = text[i - 1] ?? '\n';
  // all of them are signs of the blocks before the Han characters
  const sign = last < '⻀' ? SIGNS[last] : undefined;
  if (sign) return sign;
  const from = Math.max(0, i - 14);
  const off = OFF_END.includes(last) ? STANDS_OFF.exec(text.slice(from, i)) : null;
  if (off) return off[1] ? 'over' : off[2] ? 'about' : 'nearly';
  for (let at = from; at < i; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== MOST && unit !== UP_TO && unit !== FROM) continue;
    const apart = APART.exec(text.slice(from, i));
    return apart && (apart[1] ? 'at-most' : 'at-least');
  }
  return null;
}

/** How exact a figure is, in the words around it and apart from it. */
export const modOf = (text: string, { open, numberAt, mod }: FoundFigure): Mod =>
  (open ? boundApart(text, numberAt) : null) ?? mod;
