/** The lexicon of units as an index: longest match at an offset in constant time. */
import type { FigureKind } from '../analysis.ts';
import { meets } from '../text/at.ts';
import { standsAt, Words } from '../text/words.ts';
import { RATE_TAILS, UNITS } from './units.ts';

export interface Unit {
  /** As written in the text. */
  form: string;
  /** As reported. */
  name: string;
  kind: FigureKind;
  measure: boolean;
  /** Only behind Arabic digits. */
  arabicOnly: boolean;
  /** Characters that may not follow. */
  notBefore: string;
  /** Ends with a Latin letter. */
  latin: boolean;
}

const units: Unit[] = [];
for (const [kind, entries] of UNITS) {
  for (const entry of entries.split(' ')) {
    const arabicOnly = entry.startsWith('#');
    const [written, name] = (arabicOnly ? entry.slice(1) : entry).split('=');
    const [form, notBefore = ''] = written.split('!');
    const latin = /[A-Za-z]$/.test(form);
    units.push({ form, name: name ?? form, kind, measure: kind !== 'count', arabicOnly, notBefore, latin });
  }
}
/** The longest first. */
const index = new Words<Unit>();
for (const unit of units.sort((a, b) => b.form.length - a.form.length)) index.add(unit.form, unit);

const LATIN = /[A-Za-z]/;
/** What frees a unit from its `notBefore`: 16项|目标, 3场|地方戏. */
const RELEASE = /目标|目录|地方|地震|对比|能力|以上|以下|以内/y;

/** The longest unit at `at`, or null. `hanzi`: the number before it is written in Chinese. */
export function unitAt(text: string, at: number, hanzi: boolean): Unit | null {
  const first = text.charCodeAt(at);
  for (const { word, worth } of index.at(first, text.charCodeAt(at + 1)))
    if (standsAt(text, word, at) && stands(text, at, worth, hanzi)) return worth;
  for (const { word, worth } of index.one(first))
    if (standsAt(text, word, at) && stands(text, at, worth, hanzi)) return worth;
  return null;
}

/** Is the unit one here, before what follows it? */
function stands(text: string, at: number, unit: Unit, hanzi: boolean): boolean {
  if (hanzi && unit.arabicOnly) return false;
  const end = at + unit.form.length;
  if (end < text.length && unit.notBefore.includes(text[end]) && !meets(RELEASE, text, end)) return false;
  // kW is a unit, kWx a name
  return !(unit.latin && LATIN.test(text[end] ?? ''));
}

const rateTails = RATE_TAILS.split(' ').sort((a, b) => b.length - a.length);

/** The part of a rate behind its slash (日, 亩·年, 人/月), or the empty string. */
export function rateTailAt(text: string, at: number): string {
  const slash = text.charCodeAt(at);
  if (slash !== 0x2f && slash !== 0xff0f) return '';
  for (const tail of rateTails) {
    if (!standsAt(text, tail, at + 1)) continue;
    const next = at + 1 + tail.length;
    const more =
      text[next] === '·' ? rateTailAt(`/${text.slice(next + 1, next + 6)}`, 0) : rateTailAt(text, next);
    return more ? tail + text[next] + more : tail;
  }
  return '';
}
