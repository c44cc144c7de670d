/** Sentences and clauses as offsets: the units in which a pledge is read. */

export interface Stretch {
  start: number;
  end: number;
}

/** Cuts at 。！？； and line ends; the mark itself belongs to no sentence. Linear. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !endsSentence(text, i)) continue;
    let from = start;
    while (from < i && isBlank(text.charCodeAt(from))) from++;
    if (i > from) sentences.push({ start: from, end: i });
    start = i + 1;
  }
  return sentences;
}

/** A line broken in the middle of a sentence (…号⏎将首次靠泊…) goes on. */
function endsSentence(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  if (c === 10) return !(/[一-龥]/.test(text[i - 1] ?? '') && /[将拟]/.test(text[i + 1] ?? ''));
  return isSentenceEnd(c);
}

function isSentenceEnd(c: number): boolean {
  return (
    c === 0x3002 ||
    c === 0x2026 ||
    c === 0xff1b ||
    c === 0x3b ||
    c === 0xff01 ||
    c === 0x21 ||
    c === 0xff1f ||
    c === 0x3f
  );
}

function isBlank(c: number): boolean {
  return c === 32 || c === 0x3000 || c === 9 || c === 13 || c === 0x201d || c === 0x2019;
}

/** Cuts a sentence at commas and colons outside brackets. */
export function clausesOf(text: string, sentence: Stretch): Stretch[] {
  const clauses: Stretch[] = [];
  let start = sentence.start;
  let depth = 0;
  for (let i = sentence.start; i <= sentence.end; i++) {
    const c = i < sentence.end ? text[i] : ',';
    if (c === '(' || c === '（') depth++;
    else if (c === ')' || c === '）') depth = Math.max(0, depth - 1);
    else if (i === sentence.end || (depth === 0 && (c === ',' || c === '，' || c === ':' || c === '：'))) {
      if (i > start) clauses.push({ start, end: i });
      start = i + 1;
    }
  }
  return clauses;
}
