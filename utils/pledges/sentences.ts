/** Sentences and clauses as offsets: the units in which a pledge is read. */

import { classes, matchAt } from '../text/at.ts';
import { LOW } from '../text/words.ts';
import { CHARACTERS, signsAt, words } from './signs.ts';

export interface Stretch {
  start: number;
  end: number;
}

/** With what the sentence's words are signs of (signs.ts). */
export interface Sentence extends Stretch {
  signs: number;
}

/** With the marks of the clause's characters (signs.ts). */
export interface Part extends Stretch {
  marks: number;
}

/** Does it open a line, indented or not? */
export function startsLine(text: string, { start }: Stretch): boolean {
  let at = start;
  while (at > 0 && kinds[text.charCodeAt(at - 1)] === BLANK) at--;
  return at === 0 || text[at - 1] === '\n';
}

/** Is it a line of its own? */
export const isLine = (text: string, stretch: Stretch): boolean =>
  startsLine(text, stretch) && (stretch.end === text.length || text[stretch.end] === '\n');

/** What a line opens with that makes it an item: 一、 （二） 3. ▶. */
const MARK =
  /(?:([一二三四五六七八九十]+)、|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、](?!\d)|[▶►●■◆★☑✅√·•])/y;
/** The kind of the mark at `at`, behind what indents the line: itself with its number out; empty for none. */
export function markAt(text: string, at: number): string {
  let from = at;
  // looked at from every line, so not through any number of empty ones
  while (from < at + 99 && `${BLANKS}\n`.includes(text[from] ?? '。')) from++;
  return matchAt(MARK, text, from)?.[0].replace(/[一-龥\d]+/, '') ?? '';
}

/** Is the line an item of a list, with another of its kind right before or behind it, and no heading? */
export function isItem(text: string, { start, end }: Stretch): boolean {
  // a sentence further into its line is no item, and looking for the line's start from each of them would be quadratic
  const near = Math.max(0, start - 60);
  const from = near + text.slice(near, start).lastIndexOf('\n') + 1;
  const mark = markAt(text, from);
  if (mark === '') return false;
  let before = from - 2;
  while (before > 0 && ` \u3000\r\n`.includes(text[before])) before--;
  return markAt(text, end + 1) === mark || markAt(text, text.lastIndexOf('\n', before) + 1) === mark;
}

/** The paragraph asked for last: on a page that is one line its end would be looked for from everywhere in it. */
let read = '';
let from = 0;
let to = -1;

/** Where the paragraph it stands in ends. */
export function paragraphEnd(text: string, { end }: Stretch): number {
  if (text !== read || end < from || end > to) {
    let at = text.indexOf('\n', end);
    while (at >= 0 && goesOn(text, at)) at = text.indexOf('\n', at + 1);
    read = text;
    from = end;
    to = at < 0 ? text.length : at;
  }
  return to;
}

/** What may stand before the first character of a line or sentence and is none of it. */
const BLANKS = ' \u3000\r”’';
/** What a UTF-16 unit is to the cutting. */
const LINE = 1;
const STOP = 2;
const BLANK = 4;
const COMMA = 5;
const OPENS = 6;
const CLOSES = 7;
const kinds = classes(
  [LINE, '\n'],
  [STOP, '。…；;！!？?|'],
  [BLANK, BLANKS],
  [COMMA, ',，:：\t'],
  [OPENS, '('],
  [CLOSES, ')'],
);
/** The marks of a clause's characters, and where cutting into clauses looks up. */
const CUTS = 1;
const marked = new Uint16Array(LOW + 1);
for (const [mark, characters] of [...CHARACTERS, [CUTS, ' ,，:：\t()'] as const])
  for (const c of characters) marked[c.charCodeAt(0) & LOW] |= mark;
/** Where cutting into sentences looks up: at signs, stops and line ends. */
words.mark('\n。…；;！!？?|');
const { firsts, seconds } = words;

/** Cuts at 。！？； and line ends; the mark itself belongs to no sentence. Linear. */
export function sentencesOf(text: string, from = 0): Sentence[] {
  const sentences: Sentence[] = [];
  const { length } = text;
  let start = from;
  let signs = 0;
  let next = from < length ? text.charCodeAt(from) : 0;
  for (let i = from; i <= length; i++) {
    const unit = next;
    next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
    if ((firsts[unit & LOW] & seconds[next & LOW]) === 0 && i < length) continue;
    const kind = i < length ? kinds[unit] : STOP;
    if (kind !== STOP && kind !== LINE) {
      signs |= signsAt(text, i, unit, next);
      continue;
    }
    if (kind === LINE && goesOn(text, i)) continue;
    // 113。6亿元: a decimal point that a mirror turned into a full stop
    if (betweenDigits(text, i) && text[i] === '。') continue;
    let first = start;
    while (first < i && kinds[text.charCodeAt(first)] === BLANK) first++;
    if (i > first) sentences.push({ start: first, end: i, signs });
    start = i + 1;
    signs = 0;
  }
  return sentences;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fa5;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Is this full stop or comma a decimal point or a separator between two digits? */
const betweenDigits = (text: string, i: number): boolean =>
  i > 0 && i + 1 < text.length && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));

/** A line broken in the middle of a sentence goes on: …号⏎将首次靠泊…, or a long one without a mark at its end. */
function goesOn(text: string, i: number): boolean {
  if (i === 0 || i + 1 >= text.length) return false;
  // a number may be torn from its unit, too
  const before = text.charCodeAt(i - 1);
  if (!(isHan(before) || isDigit(before)) || !isHan(text.charCodeAt(i + 1))) return false;
  if (/[将拟]/.test(text[i + 1])) return true;
  const start = text.lastIndexOf('\n', i - 1);
  // a row of cells
  if (text.slice(start, i).includes('\t')) return false;
  // an item, or a new thing told
  return (
    i - start > 60 &&
    markAt(text, start + 1) === '' &&
    !/^(?:[一二三四五六七八九十第]|同[样时]|此外|另外|其中|目前|据|记者)/.test(text.slice(i + 1, i + 3))
  );
}

/** Cuts a sentence at commas and colons outside brackets, a headline at its blank, too: 新医院明年开诊 年底前再开3条公交线. */
export function clausesOf(text: string, sentence: Stretch): Part[] {
  const clauses: Part[] = [];
  const { end } = sentence;
  const headline = end - sentence.start < 45 && isLine(text, sentence);
  let { start } = sentence;
  let depth = 0;
  let marks = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const bits = marked[unit & LOW];
    if (bits === 0) continue;
    marks |= bits;
    const kind = bits & CUTS ? kinds[unit] : 0;
    if (kind < COMMA && !(headline && unit === 32 && !isDigit(text.charCodeAt(i - 1)))) continue;
    if (kind === OPENS) depth++;
    else if (kind === CLOSES) depth = Math.max(0, depth - 1);
    else if (depth === 0 && !betweenDigits(text, i)) {
      if (i > start) clauses.push({ start, end: i, marks });
      start = i + 1;
      marks = 0;
    }
  }
  if (end > start) clauses.push({ start, end, marks });
  return clauses;
}
