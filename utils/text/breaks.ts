/** Blanks that stand for the line breaks or the commas of a copy that lost them: an aid (`aids.ts`), most texts have none. */
import { HAN, isHan } from './chars.ts';
import type { Edit } from './map.ts';
import { findTorn } from './torn.ts';

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** 一、 （二） 3. ●: what opens an item or a chapter. */
const ITEM =
  /(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十0-9]{1,2}\)|[0-9]{1,2}[.、](?![0-9])|[●■◆★▲※])/y;
const ITEM_OPENS = '一二三四五六七八九十(0123456789●■◆★▲※';
const STOPS = '。！？!?;；';
/** Behind these a line may end too, where the blank is an indent. */
const ENDS = `${STOPS}:：”"」』)）…`;

const LINE_FEED = 0x0a;

/** The longest heading behind the number of an item. */
const HEADING = 32;

/**
 * Finds blanks that stand for a line break, to become one: copies lose their breaks and keep the indents (…完成。　　二、…).
 * A blank behind a full stop breaks, two behind any end of a sentence or between characters, one or two before the
 * number of an item, and the first between characters behind it: there its heading ends.
 */
export function findBreaks(text: string): Edit[] {
  const edits: Edit[] = [];
  const opensItem = (at: number): boolean => {
    if (!ITEM_OPENS.includes(text[at] ?? ' ')) return false;
    ITEM.lastIndex = at;
    return ITEM.test(text);
  };
  /** Where the item begins whose heading may go on, −1 for none. */
  let item = opensItem(0) ? 0 : -1;
  /**
   * Up to where lines were looked for. Character by character: a search for the next line feed is lifted out of its loop by the
   * compiler, and then goes to the end of the text from every blank.
   */
  let seen = 0;
  for (let i = text.indexOf(' ', 1); i > 0; i = text.indexOf(' ', i)) {
    let end = i + 1;
    while (text[end] === ' ') end++;
    const before = text[i - 1];
    // beside a bar it parts the cells of a row
    if (!'\n|'.includes(before) && !'\n|'.includes(text[end] ?? '|')) {
      for (; seen < i; seen++)
        if (text.charCodeAt(seen) === LINE_FEED) item = opensItem(seen + 1) ? seen + 1 : -1;
      const indent = end - i > 1;
      const opens = opensItem(end);
      const between = isHan(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(end));
      // behind a number of an item: 二、今年安排 一是修路
      const heads =
        item >= 0 &&
        i - item < HEADING &&
        (between ||
          (isHan(text.charCodeAt(i - 1)) && (opens || /^20[0-9]{2}年/.test(text.slice(end, end + 5)))));
      // …项目 [1] - 开展…: items of a digest
      const dashed = text[end] === '-' && text[end + 1] === ' ' && isHan(text.charCodeAt(end + 2));
      const ends = STOPS.includes(before) || (ENDS.includes(before) && (indent || opens));
      if (ends || heads || dashed || (indent && (opens || between))) {
        edits.push({ start: i, end, text: '\n' });
        item = opens ? end : -1;
      }
    }
    i = end;
  }
  return edits;
}

/** Shorter texts have too few blanks to tell. */
const ENOUGH = 60;
/** A clause's end has a character, a quote, a bracket or a percent sign on both sides; 2024年 and 12月 open one too. */
const PAUSE = new RegExp(`(?<=[${HAN}”)%‰℃0-9]) (?=[${HAN}“(《]|(?:19|20)[0-9]{2}年|[0-9]{1,2}月)`, 'g');

/** Finds blanks to delete inside of numbers and units, and those between clauses, to become commas. */
export function findPauses(text: string): Edit[] {
  const torn = findTorn(text);
  const inside = new Set(torn.map(({ start }) => start));
  const between = findCommas(text).filter(({ start }) => !inside.has(start));
  return torn.length === 0 ? between : [...torn, ...between].sort((a, b) => a.start - b.start);
}

/**
 * Finds the blanks of a text that has blanks between its clauses, to become commas: 完成投资5亿元 同比增长3%.
 * There are none where clauses have marks: one for every hundred characters, or every third blank.
 */
function findCommas(text: string): Edit[] {
  if (text.length < ENOUGH) return [];
  let marks = 0;
  for (const c of '，；、')
    for (let i = text.indexOf(c); i >= 0; i = text.indexOf(c, i + 1))
      if (++marks * 100 >= text.length) return [];
  const edits: Edit[] = [];
  for (const { index } of text.matchAll(PAUSE)) {
    // 1000 多名, 5 亿元: a number and its unit
    if (isDigit(text.charCodeAt(index - 1))) continue;
    edits.push({ start: index, end: index + 1, text: '，' });
  }
  return edits.length > 3 * marks && edits.length * 40 > text.length ? edits : [];
}
