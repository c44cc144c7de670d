/**
 * One linear walk over a page that counts, for each element, how much prose and how much link text is in it and
 * marks the furniture. The article is chosen from these counts (cf. Readability and text-density methods such as
 * CETD; weights here are for Chinese, where punctuation marks prose and headlines have none).
 */
import { run } from '../../steps.ts';
import {
  COMMENTS,
  type Heading,
  headingOf,
  isFurnitureRow,
  isOpening,
  LIST,
  NONE,
  namedFurniture,
  ROW_LENGTH,
  type Verdict,
} from './furniture.ts';
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
  /** Elements, and lines of text that stand in an element with the article. */
  furniture: Set<Node>;
}

/** What the walk knows of the page so far. */
interface Walk extends Survey {
  names: Map<string, Verdict>;
  /** Sentence punctuation outside of links and furniture: the article has begun where there is some. */
  marks: number;
}

interface Frame {
  element: Element;
  block: Frame;
  stat: Stat;
  next: Node | null;
  inLink: boolean;
  /** The first words of the element, without white space, as long as it is short enough to be a row. */
  row: string | null;
  /** Set behind a heading such as 相关新闻: what follows belongs to it. */
  under: Heading;
  border: boolean;
  /** Of a block: its lines of nothing but links, one behind the other; those of the line that goes on begin at `line`. */
  menu: Element[];
  line: number;
  /** Prose in that line, and how the line begins. */
  said: number;
  words: string;
  /** Do those lines stand below some of the article, and without a sentence in them? */
  below: boolean;
}

const MARK = /[，。；！？、,;!?]/g;
const BLANK = /[\s\u200b\ufeff]+/g;
/** Characters between the links of a menu, for each of them: a bar, a bullet, a number. */
const BETWEEN = 3;
/** So many links that stand alone are a menu or a list; between and below the article's paragraphs one is enough. */
const MENU = 3;
/** More sentence punctuation than this and the article has begun. */
const BEGUN = 3;
/** And some of it has been told that readers could talk about. */
const TOLD = 6;
/** A headline is not longer. */
const HEADLINE = 80;
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
  const walk: Walk = { stats: new Map(), furniture: new Set(), names: new Map(), marks: 0 };
  const stack: Frame[] = [];
  enter(root, null, walk, stack);
  let steps = 0;
  let seen = 0;
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const node = steps < MOST_STEPS && seen < limit ? frame.next : null;
    if (node === null) {
      stack.pop();
      leave(frame, stack[stack.length - 1] ?? null, walk);
      continue;
    }
    frame.next = node.nextSibling;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      seen += data.length;
      if (frame.block.under === COMMENTS) walk.furniture.add(node);
      else
        for (let from = 0; from < data.length; from += CHUNK) {
          if (from > 0) yield;
          count(frame, data.slice(from, from + CHUNK), walk);
        }
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.localName === 'br') endLine(frame.block, walk);
      else if (!isSilent(element, frame.element)) enter(element, frame, walk, stack);
    }
    steps += 1;
    if (steps % PAUSE === 0) yield;
  }
  return walk;
}

/** Surveys what is below `root` in one go. */
export function survey(root: Element): Survey {
  return run(surveySteps(root));
}

/** Without any text for the reader: by name, by its own attributes, or folded away. */
export function isSilent(element: Element, parent: Element | null): boolean {
  return SILENT.has(element.localName) || isHiddenByAttribute(element) || isFoldedAway(element, parent);
}

function enter(element: Element, parent: Frame | null, walk: Walk, stack: Frame[]): void {
  const stat = emptyStat();
  walk.stats.set(element, stat);
  const border = parent === null || isBlock(element) || isCell(element);
  const link = element.localName === 'a' && element.hasAttribute('href');
  const frame: Frame = {
    element,
    stat,
    block: parent?.block as Frame,
    next: element.firstChild,
    inLink: link || (parent?.inLink ?? false),
    row: '',
    under: NONE,
    border,
    menu: [],
    line: 0,
    said: 0,
    words: '',
    below: false,
  };
  stack.push(frame);
  if (border) {
    if (parent !== null) endLine(parent.block, walk);
    frame.block = frame;
  }
  if (link) {
    stat.links = 1;
    addLink(frame.block, element, walk);
  }
}

function count(frame: Frame, data: string, walk: Walk): void {
  const text = data.replace(BLANK, '');
  if (text === '') return;
  const { block, stat } = frame;
  frame.row = joined(frame.row, text);
  block.words += text;
  if (frame.inLink) {
    stat.linked += text.length;
    if (text.includes('。')) block.below = false;
    return;
  }
  const marks = text.match(MARK)?.length ?? 0;
  stat.prose += text.length;
  stat.marks += marks;
  walk.marks += marks;
  block.stat.own += text.length;
  block.said += text.length;
}

/** The first words of an element, and those of what comes next in it. */
function joined(row: string | null, more: string | null): string | null {
  return row === null || more === null || row.length + more.length > ROW_LENGTH ? null : row + more;
}

function leave(frame: Frame, parent: Frame | null, walk: Walk): void {
  const { stat, element, row } = frame;
  if (frame.border && stat.own > 0) {
    stat.paragraphs += 1;
    stat.longest = Math.max(stat.longest, stat.own);
  }
  endLine(frame, walk);
  endMenu(frame, frame.menu.length, walk);
  if (parent === null) return;
  if (isFurniture(frame, parent, walk)) {
    walk.furniture.add(element);
    walk.marks -= stat.marks;
    if (!frame.border) frame.block.stat.own -= stat.prose;
    setUnder(parent, headingOf(row ?? ''), element, walk);
    return;
  }
  if (stat.prose === 0) setUnder(parent, frame.under, element, walk);
  if (frame.border) {
    if (stat.prose > 0) parent.under = NONE;
    if (stat.links > 0 && stat.prose <= BETWEEN) {
      addLink(parent.block, element, walk);
      parent.block.below &&= frame.below;
    }
    // a headline may be a link to its own page
    parent.block.said += /^h\d/.test(element.localName) ? HEADING : stat.prose;
    endLine(parent.block, walk);
  }
  addStat(parent.stat, stat);
  parent.row = joined(parent.row, row);
}

/** `element` in `parent` is a heading, or holds nothing but one and what belongs to it: so does what follows. */
function setUnder(parent: Frame, heading: Heading, element: Element, walk: Walk): void {
  // not a button in a row, nor a cell over nothing
  if (heading <= parent.under || element.localName === 'li') return;
  if (element.nextElementSibling && !isBlock(element)) return;
  if (heading === LIST || walk.marks > TOLD) parent.under = heading;
}

function isHeadline(row: string): boolean {
  return row.length <= HEADLINE && !row.includes('。');
}

function isFurniture(frame: Frame, parent: Frame, walk: Walk): boolean {
  const { stat, element, row } = frame;
  const { prose, marks, linked, links } = stat;
  if (prose + linked === 0) return false;
  const name = namedFurniture(element, walk.names);
  if (name === 'always') return true;
  // A word of a row of buttons can look like a heading: what is so much longer than all before it is no talk about it.
  const before = walk.marks - marks;
  // Where a letter is answered, the answer is what the page is about; another heading begins another part.
  if (
    parent.under === COMMENTS &&
    marks <= before * before &&
    !/^h\d/.test(element.localName) &&
    !/答复|回应/.test(row ?? '')
  )
    return true;
  // A body of prose is no furniture, whatever its template is called (id="print", class="hot-news").
  if (prose >= 150 && marks >= 5 && linked < prose) return false;
  if (element.localName === 'h1') return false;
  if (name === 'weak') return true;
  if (!frame.border) return false;
  if (row !== null) {
    if (isFurnitureRow(row)) return true;
    if (before > BEGUN) {
      if ((linked * 8 > prose || parent.block.menu.length > 0) && isOpening(row)) return true;
      if (parent.under === LIST && isHeadline(row)) return true;
    }
  }
  const crowded = links >= 3 && linked > prose * 2;
  return crowded || (parent.under > NONE && links > 0 && linked > prose);
}

/** One more link, or a block with links in it, among the lines of a block. */
function addLink(block: Frame, link: Element, walk: Walk): void {
  if (block.menu.length === 0) block.below = walk.marks > BEGUN;
  block.menu.push(link);
}

/** A line of a block is over; one with prose in it ends a menu before it. */
function endLine(block: Frame, walk: Walk): void {
  if (block.said > BETWEEN * (block.menu.length - block.line)) {
    endMenu(block, block.line, walk);
    if (walk.marks > TOLD && headingOf(block.words) === COMMENTS) block.under = COMMENTS;
  }
  block.line = block.menu.length;
  block.said = 0;
  block.words = '';
}

/** The first `size` links of a block are no part of its text where there are enough of them; the others are forgotten. */
function endMenu(block: Frame, size: number, { furniture }: Walk): void {
  const few = block.below && block.stat.prose > 0 && block.element.localName !== 'tr';
  if (few || size >= MENU) for (const link of block.menu.slice(0, size)) furniture.add(link);
  block.menu = [];
}
