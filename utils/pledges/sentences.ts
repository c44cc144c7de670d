/** Sentences and clauses as offsets: the units in which a pledge is read. */

export interface Stretch {
  start: number;
  end: number;
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

/** Where the paragraph it stands in ends. */
export function paragraphEnd(text: string, { end }: Stretch): number {
  let at = text.indexOf('\n', end);
  while (at >= 0 && goesOn(text, at)) at = text.indexOf('\n', at + 1);
  return at < 0 ? text.length : at;
}

/** What a UTF-16 unit is to the cutting: */
const LINE = 1;
const STOP = 2;
const BLANK = 4;
const COMMA = 5;
const OPENS = 6;
const CLOSES = 7;
const kinds = new Uint8Array(65536);
for (const [kind, chars] of [
  [LINE, '\n'],
  [STOP, '。…；;！!？?'],
  [BLANK, ' \u3000\r”’'],
  [COMMA, ',，:：\t'],
  [OPENS, '(（'],
  [CLOSES, ')）'],
] as const)
  for (const c of chars) kinds[c.charCodeAt(0)] = kind;

/** Cuts at 。！？； and line ends; the mark itself belongs to no sentence. Linear. */
export function sentencesOf(text: string, from = 0): Stretch[] {
  const sentences: Stretch[] = [];
  let start = from;
  for (let i = from; i <= text.length; i++) {
    const kind = i < text.length ? kinds[text.charCodeAt(i)] : STOP;
    if (kind !== STOP && (kind !== LINE || goesOn(text, i))) continue;
    // 113。6亿元: a decimal point that a mirror turned into a full stop
    if (isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)) && text[i] === '。') continue;
    let first = start;
    while (first < i && kinds[text.charCodeAt(first)] === BLANK) first++;
    if (i > first) sentences.push({ start: first, end: i });
    start = i + 1;
  }
  return sentences;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A line broken in the middle of a sentence goes on: …号⏎将首次靠泊…, or a long one without a mark at its end. */
function goesOn(text: string, i: number): boolean {
  if (!/[一-龥]/.test(text[i - 1] ?? '') || !/[一-龥]/.test(text[i + 1] ?? '')) return false;
  return (
    /[将拟]/.test(text[i + 1]) ||
    (i - text.lastIndexOf('\n', i - 1) > 60 && !/[一二三四五六七八九十第]/.test(text[i + 1]))
  );
}

/** Cuts a sentence at commas and colons outside brackets. */
export function clausesOf(text: string, sentence: Stretch): Stretch[] {
  const clauses: Stretch[] = [];
  const { end } = sentence;
  let { start } = sentence;
  let depth = 0;
  for (let i = start; i < end; i++) {
    const kind = kinds[text.charCodeAt(i)];
    if (kind < COMMA) continue;
    if (kind === OPENS) depth++;
    else if (kind === CLOSES) depth = Math.max(0, depth - 1);
    else if (depth === 0 && !(isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)))) {
      if (i > start) clauses.push({ start, end: i });
      start = i + 1;
    }
  }
  if (end > start) clauses.push({ start, end });
  return clauses;
}
