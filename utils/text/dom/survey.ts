/**
 * One linear walk over a page that counts, for each element, how much prose and how much link text is in it and
 * marks the furniture. The article is chosen from these counts (cf. Readability and text-density methods such as
 * CETD; weights here are for Chinese, where punctuation marks prose and headlines have none).
 */
import { run } from '../../steps.ts';
import { isFurnitureRow, isListHeading, namedFurniture, ROW_LENGTH, type Verdict } from './furniture.ts';
import { isBlock, isCell, isFoldedAway, isHiddenByAttribute, SILENT } from './tags.ts';

export interface Stat {
  /** Characters without white space that are neither in links nor in furniture. */
  prose: number;
  /** Sentence punctuation among them. */
  marks: number;
  /** Characters in links that are not in furniture. */
  linked: number;
  links: number;
  /** Prose of the element's own lines: not that of blocks inside it. */
  own: number;
  /** Blocks (and the element itself) with prose lines, furniture left out. */
  paragraphs: number;
  /** The longest of the lines counted in `own`, here or below. */
  longest: number;
}

export const emptyStat = (): Stat => ({
  prose: 0,
  marks: 0,
  linked: 0,
  links: 0,
  own: 0,
  paragraphs: 0,
  longest: 0,
});

/** Counts into `sum` what is in one more element. */
export function addStat(sum: Stat, stat: Stat): void {
  sum.prose += stat.prose;
  sum.marks += stat.marks;
  sum.linked += stat.linked;
  sum.links += stat.links;
  sum.paragraphs += stat.paragraphs;
  sum.longest = Math.max(sum.longest, stat.longest);
}

export interface Survey {
  stats: Map<Element, Stat>;
  furniture: Set<Element>;
}

interface Frame {
  element: Element;
  block: Frame;
  stat: Stat;
  next: Node | null;
  inLink: boolean;
  /** The first words of the element, without white space, as long as it is short enough to be a row. */
  row: string | null;
  /** Set behind a heading such as 相关新闻: lists of links that follow belong to it. */
  afterHeading: boolean;
  border: boolean;
  /** Of a block: its lines of nothing but links, one behind the other; those of the line that goes on begin at `line`. */
  menu: Element[];
  line: number;
  /** Prose in that line. */
  said: number;
}

const MARK = /[，。；！？、,;!?]/g;
const BLANK = /[\s\u200b\ufeff]+/g;
/** Characters between the links of a menu, for each of them: a bar, a bullet, a number. */
const BETWEEN = 3;
/** So many links that stand alone are a menu or a list. */
const MENU = 3;
/** A heading among links counts as so much prose: it belongs to no menu. */
const HEADING = 100;
const PAUSE = 512;
const CHUNK = 0x10000;
/** A page can bend its own tree into a ring (form controls named nextSibling): no walk is endless. */
export const MOST_STEPS = 5_000_000;

/**
 * Surveys what is below `root`, or only its first `limit` characters. Yields now and then so that a caller can let the
 * page breathe.
 */
export function* surveySteps(root: Element, limit = Number.POSITIVE_INFINITY): Generator<void, Survey> {
  const stats = new Map<Element, Stat>();
  const furniture = new Set<Element>();
  const survey: Survey = { stats, furniture };
  const stack: Frame[] = [];
  const names = new Map<string, Verdict>();
  enter(root, null, survey, stack);
  let steps = 0;
  let seen = 0;
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const node = steps < MOST_STEPS && seen < limit ? frame.next : null;
    if (node === null) {
      stack.pop();
      leave(frame, stack[stack.length - 1] ?? null, furniture, names);
      continue;
    }
    frame.next = node.nextSibling;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      seen += data.length;
      for (let from = 0; from < data.length; from += CHUNK) {
        if (from > 0) yield;
        count(frame, data.slice(from, from + CHUNK));
      }
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.localName === 'br') endLine(frame.block, furniture);
      else if (!isSilent(element, frame.element)) enter(element, frame, survey, stack);
    }
    steps += 1;
    if (steps % PAUSE === 0) yield;
  }
  return survey;
}

/** Surveys what is below `root` in one go. */
export function survey(root: Element): Survey {
  return run(surveySteps(root));
}

/** Without any text for the reader: by name, by its own attributes, or folded away. */
export function isSilent(element: Element, parent: Element | null): boolean {
  return SILENT.has(element.localName) || isHiddenByAttribute(element) || isFoldedAway(element, parent);
}

function enter(element: Element, parent: Frame | null, { stats, furniture }: Survey, stack: Frame[]): void {
  const stat = emptyStat();
  stats.set(element, stat);
  const border = parent === null || isBlock(element) || isCell(element);
  const link = element.localName === 'a' && element.hasAttribute('href');
  const frame: Frame = {
    element,
    stat,
    block: parent?.block as Frame,
    next: element.firstChild,
    inLink: link || (parent?.inLink ?? false),
    row: '',
    afterHeading: false,
    border,
    menu: [],
    line: 0,
    said: 0,
  };
  stack.push(frame);
  if (border) {
    if (parent !== null) endLine(parent.block, furniture);
    frame.block = frame;
  }
  if (link) {
    stat.links = 1;
    frame.block.menu.push(element);
  }
}

function count(frame: Frame, data: string): void {
  const text = data.replace(BLANK, '');
  if (text === '') return;
  if (frame.row !== null) frame.row = frame.row.length + text.length > ROW_LENGTH ? null : frame.row + text;
  if (frame.inLink) {
    frame.stat.linked += text.length;
    return;
  }
  frame.stat.prose += text.length;
  frame.stat.marks += text.match(MARK)?.length ?? 0;
  frame.block.stat.own += text.length;
  frame.block.said += text.length;
}

function leave(
  frame: Frame,
  parent: Frame | null,
  furniture: Set<Element>,
  names: Map<string, Verdict>,
): void {
  const { stat, element } = frame;
  if (frame.border && stat.own > 0) {
    stat.paragraphs += 1;
    stat.longest = Math.max(stat.longest, stat.own);
  }
  endLine(frame, furniture);
  endMenu(frame, frame.menu.length, furniture);
  if (parent === null) return;
  if (isFurniture(frame, parent, names)) {
    furniture.add(element);
    if (!frame.border) frame.block.stat.own -= stat.prose;
    if (frame.row !== null && isListHeading(frame.row)) parent.afterHeading = true;
    return;
  }
  if (frame.border) {
    if (stat.prose > 0) parent.afterHeading = false;
    if (stat.links > 0) parent.block.menu.push(element);
    // a headline may be a link to its own page
    parent.block.said += /^h\d/.test(element.localName) ? HEADING : stat.prose;
    endLine(parent.block, furniture);
  }
  addStat(parent.stat, stat);
  if (parent.row !== null)
    parent.row =
      frame.row === null || parent.row.length + frame.row.length > ROW_LENGTH ? null : parent.row + frame.row;
}

function isFurniture(frame: Frame, parent: Frame, names: Map<string, Verdict>): boolean {
  const { stat, element, row } = frame;
  const all = stat.prose + stat.linked;
  if (all === 0) return false;
  const name = namedFurniture(element, names);
  if (name === 'always') return true;
  // A body of prose is no furniture, whatever its template is called (id="print", class="hot-news").
  if (stat.prose >= 150 && stat.marks >= 5 && stat.linked < stat.prose) return false;
  if (element.localName === 'h1') return false;
  if (name === 'weak') return true;
  if (!frame.border) return false;
  if (row !== null && isFurnitureRow(row)) return true;
  const crowded = stat.links >= 3 && stat.linked > stat.prose * 2;
  return crowded || (parent.afterHeading && stat.links > 0 && stat.linked > stat.prose);
}

/** A line of a block is over; one with prose in it ends a menu before it. */
function endLine(block: Frame, furniture: Set<Element>): void {
  if (block.said > BETWEEN * (block.menu.length - block.line)) endMenu(block, block.line, furniture);
  block.line = block.menu.length;
  block.said = 0;
}

/** The first `size` links of a block are no part of its text where there are enough of them; the others are forgotten. */
function endMenu(block: Frame, size: number, furniture: Set<Element>): void {
  if (size >= MENU) for (const link of block.menu.slice(0, size)) furniture.add(link);
  block.menu = [];
}
