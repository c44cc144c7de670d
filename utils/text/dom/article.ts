/** Finds the article on a page: title and body, without the furniture around them. */

import { run } from '../../steps.ts';
import { isLive } from './look.ts';
import { type PageText, readSteps } from './read.ts';
import { addStat, emptyStat, type Stat, type Survey, surveySteps } from './survey.ts';
import { attribute, isCell, namesOf } from './tags.ts';
import { headTitles } from './titles.ts';

/** Body containers of the content management systems that the genre is published with. */
const KNOWN = [
  '.TRS_Editor, .trs_editor_view, .TRS_UEDITOR, #zoom, #Zoom, #ZOOM, #UCAP-CONTENT',
  '[id^=vsb_content], #js_content, #ozoom, founder-content',
  '.article-content, .article_content, .articleContent, .article-body, .article_body, .articleCon, #artibody',
  '.news_content, .newscontent, .news-content, #NewsContent, .pages_content, #mainText',
  '.entry-content, .post-content, #endText, .xxgk_content, .conTxt, .cont_txt, [itemprop=articleBody]',
].join(', ');

/** A post of a forum: what others say below it is no part of it. */
const POST = '.t_f, .t_msgfont';

/** Share of the page's prose that a known container must hold to be the whole article. */
const KNOWN_SHARE = 0.85;
/** What is over a story, or over a box beside one. */
const HEADINGS = 'h1, h2, h3, h4, .title, .tit';
/** All lines of a box shorter than this: no prose. */
const SHORT = 40;
/** A page with less prose than this has no article that could be told from its furniture. */
const LEAST_PROSE = 50;
/** To find the beginning of an article a page is looked at so much further: there is furniture before it. */
const BEFORE = 3;
/** Elements looked at between two chances to pause. */
const PAUSE = 1024;

export interface Article {
  roots: Element[];
  /** What inside the roots is not article. */
  furniture: Set<Node>;
}

/** The article's elements and what they say. */
export interface ArticleText {
  roots: Element[];
  page: PageText;
}

/**
 * The elements that hold the article, in reading order: often the title and the body, one per story where there
 * are several; the body element if nothing stands out. Empty only for a document without elements.
 */
export function findArticle(document: Document): Element[] {
  return run(articleSteps(document)).roots;
}

/** The article's visible text: `readPage` over what `findArticle` finds. */
export function readArticle(document: Document): PageText {
  return run(readArticleSteps(document)).page;
}

/**
 * The article's elements and its text, step by step; only its beginning of about `limit` characters where one is given,
 * judged by names alone: styles are asked of a whole page or of none of it.
 */
export function* readArticleSteps(document: Document, limit?: number): Generator<void, ArticleText> {
  const { roots, furniture } = yield* articleSteps(document, limit && BEFORE * limit);
  const options = { limit, byName: !!limit, skip: (node: Node) => furniture.has(node) };
  let page = yield* readSteps(roots, options);
  // all of it looked like furniture: better too much than nothing
  if (page.text === '') page = yield* readSteps(roots, { ...options, skip: null });
  return { roots, page };
}

/** The work of `findArticle`, step by step; `limit`: as if the page ended there and had no styles. */
export function* articleSteps(document: Document, limit?: number): Generator<void, Article> {
  const root = document.body ?? document.documentElement;
  if (root === null) return { roots: [], furniture: new Set() };
  const found = yield* surveySteps(root, limit);
  const inside = yield* outsideFurniture(found);
  const styled = !limit && isLive(document);
  const picked = yield* pickBody(root, found, inside, styled);
  if (picked === null) return { roots: [root], furniture: found.furniture };
  const body = [...picked, ...tablesBelow(picked[picked.length - 1], root, found, inside)];
  const title = findTitle(document, body[0], found, inside).filter(
    heading => !body.some(element => element.contains(heading)),
  );
  return { roots: [...title, ...body], furniture: found.furniture };
}

/** All surveyed elements that are neither furniture nor in it. */
function* outsideFurniture({ stats, furniture }: Survey): Generator<void, Set<Element>> {
  const inside = new Set<Element>();
  let steps = 0;
  for (const element of stats.keys()) {
    steps += 1;
    if (steps % PAUSE === 0) yield;
    if (furniture.has(element)) continue;
    const parent = element.parentElement;
    if (parent === null || !stats.has(parent) || inside.has(parent)) inside.add(element);
  }
  return inside;
}

function* pickBody(
  root: Element,
  survey: Survey,
  inside: Set<Element>,
  styled: boolean,
): Generator<void, Element[] | null> {
  const { stats } = survey;
  const all = stats.get(root) as Stat;
  if (all.prose < LEAST_PROSE) return null;
  const isShown = (element: Element) => !styled || element.checkVisibility({ visibilityProperty: true });
  const candidates = yield* densest(stats, inside);
  const best = candidates.find(isShown);
  if (best === undefined) return null;
  const post = best.closest(POST);
  if (post !== null) return [post];
  const body = climb(container(best, root, stats), root, stats);
  const parts = stories(body, survey);
  if (parts.length > 1) return parts;
  const known = outermost([...root.querySelectorAll(KNOWN)].filter(element => inside.has(element))).filter(
    element => (stats.get(element) as Stat).prose >= 40 && isShown(element),
  );
  if (known.length === 0) return [body];
  const around = stats.get(body) as Stat;
  const held = emptyStat();
  for (const element of known) addStat(held, stats.get(element) as Stat);
  const isWhole = held.prose >= KNOWN_SHARE * around.prose || !addsProse(around, held);
  return isWhole && held.prose >= around.prose / 2 ? known : [body];
}

/** How much of a line's length counts for its own element, its parent, and so on up. */
const WEIGHTS = [1, 1, 0.5, 0.25];

/** Elements around which lines of prose gather, best first (at most 8). */
function* densest(stats: Map<Element, Stat>, inside: Set<Element>): Generator<void, Element[]> {
  const scores = new Map<Element, number>();
  let steps = 0;
  for (const [element, stat] of stats) {
    steps += 1;
    if (steps % PAUSE === 0) yield;
    // A row of short cells is a line of text, too: pages of statistics are nothing but tables.
    const own = element.localName === 'tr' && stat.longest < 15 ? stat.prose : stat.own;
    if (own < 15 || !inside.has(element)) continue;
    let at: Element | null = element;
    for (const weight of WEIGHTS) {
      if (at === null || !stats.has(at)) break;
      scores.set(at, (scores.get(at) ?? 0) + own * weight);
      at = at.parentElement;
    }
  }
  const best: { element: Element; score: number }[] = [];
  for (const [element, own] of scores) {
    steps += 1;
    if (steps % PAUSE === 0) yield;
    const stat = stats.get(element) as Stat;
    const purity = stat.prose / (stat.prose + stat.linked);
    const score = own * purity * Math.min(1, 0.2 + (stat.marks * 40) / stat.prose);
    if (best.length === 8 && score <= best[7].score) continue;
    if (best.length === 8) best.pop();
    best.push({ element, score });
    best.sort((a, b) => b.score - a.score);
  }
  return best.map(candidate => candidate.element);
}

/** Elements that hold a line or a few, never an article. */
const LINES = namesOf('p li tr tbody thead dd dt h1 h2 h3 h4 h5 h6 span font b strong a');

/** The element around a line: a long paragraph can outdo the body that it stands in. */
function container(element: Element, root: Element, stats: Map<Element, Stat>): Element {
  let at = element;
  while (at !== root && at.parentElement !== null && (LINES.has(at.localName) || hasTwin(at, stats)))
    at = at.parentElement;
  return at;
}

/** Is a line of the same sort next to it? Many editors write a div per paragraph. */
function hasTwin(element: Element, stats: Map<Element, Stat>): boolean {
  if (stats.get(element)?.paragraphs !== 1) return false;
  return [element.previousElementSibling, element.nextElementSibling].some(other => {
    const stat = other === null ? undefined : stats.get(other);
    return (
      stat?.paragraphs === 1 &&
      stat.linked === 0 &&
      other?.localName === element.localName &&
      other.getAttribute('class') === element.getAttribute('class') &&
      attribute(other, 'id') === attribute(element, 'id')
    );
  });
}

/** From a core of prose to the widest element around it that adds prose of the same sort. */
function climb(core: Element, root: Element, stats: Map<Element, Stat>): Element {
  let widest = core;
  let longest = 0;
  let boxed = false;
  for (let at = core; at !== root; ) {
    const parent = at.parentElement;
    if (parent === null) break;
    for (const other of parent.children) {
      if (other === at) continue;
      longest = Math.max(longest, stats.get(other)?.longest ?? 0);
      boxed ||= other.querySelector(HEADINGS) !== null;
    }
    at = parent;
    // boxes with headings and nothing but short lines stand beside an article: weather, prices, counts
    if (boxed && longest < SHORT) continue;
    if (!addsProse(stats.get(at) as Stat, stats.get(widest) as Stat)) continue;
    widest = at;
    longest = 0;
    boxed = false;
  }
  return widest;
}

/** Tables of data that stand below `body`, or below what holds nothing but it in one column. */
function tablesBelow(body: Element, root: Element, { stats }: Survey, inside: Set<Element>): Element[] {
  for (let at = body; at !== root && at.parentElement !== null; at = at.parentElement) {
    const tables: Element[] = [];
    for (let next = at.nextElementSibling; next !== null; next = next.nextElementSibling)
      if (inside.has(next) && isDataTable(next, stats.get(next))) tables.push(next);
    if (tables.length > 0 || (isCell(at) && at.parentElement.childElementCount > 1)) return tables;
  }
  return [];
}

/** A table, alone in its box, of several rows and columns, with hardly a link. */
function isDataTable(box: Element, stat: Stat | undefined): boolean {
  let table = box;
  while (table.localName !== 'table' && table.childElementCount === 1)
    table = table.firstElementChild as Element;
  if (table.localName !== 'table' || stat === undefined || stat.linked * 3 > stat.prose) return false;
  // a calendar's cells hold a number each
  return stat.longest > 2 && table.querySelectorAll('td + td').length > 3;
}

function addsProse(outer: Stat, inner: Stat): boolean {
  const prose = outer.prose - inner.prose;
  const marks = outer.marks - inner.marks;
  const linked = outer.linked - inner.linked;
  const links = outer.links - inner.links;
  if (prose < 40 || marks < 2 || prose > marks * 60) return false;
  if (linked > prose * 0.5) return false;
  // Openings of other articles: a title that is a link each, and a few lines.
  return !(links >= 3 && prose < links * 120 && linked * 6 > prose);
}

/** The parts of `body` where it holds several stories, each with a heading of its own; else nothing. */
function stories(body: Element, { stats, furniture }: Survey): Element[] {
  if ((stats.get(body) as Stat).own > 0) return [];
  const parts: Element[] = [];
  // over at the first paragraph: a long article has thousands of children
  for (let part = body.firstElementChild; part !== null; part = part.nextElementSibling) {
    const prose = stats.get(part)?.prose ?? 0;
    if (prose === 0 || furniture.has(part)) continue;
    if (prose < 80 || part.querySelector(HEADINGS) === null) return [];
    parts.push(part);
  }
  return parts.length > 1 ? parts : [];
}

/** `elements` in document order, without those inside another one. */
function outermost(elements: Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of elements) if (!kept[kept.length - 1]?.contains(element)) kept.push(element);
  return kept;
}

/** The title's element before `body`, and subtitles beside it; behind them a picture's caption. Empty where no title is found. */
function findTitle(document: Document, body: Element, { stats }: Survey, inside: Set<Element>): Element[] {
  const titles = headTitles(document).map(compact);
  let named: Element | null = null;
  let heading: Element | null = null;
  for (const [element, stat] of stats) {
    if (element === body) break;
    if (!isHeadline(stat) || !inside.has(element) || element.contains(body)) continue;
    const text = compact(element.textContent ?? '');
    if (text.length >= 5 && titles.some(title => isNamed(text, title))) named = element;
    else if (element.localName === 'h1') heading = element;
  }
  const found = named ?? heading;
  if (found === null) return [];
  const isPart = (element: Element) => isHeadline(stats.get(element)) && inside.has(element);
  const isSubtitle = (element: Element | null): element is Element =>
    element !== null && /^h[1-4]$/.test(element.localName);
  const title = [found];
  for (let at = found.previousElementSibling; isSubtitle(at); at = at.previousElementSibling)
    if (isPart(at)) title.unshift(at);
  for (let at = found.nextElementSibling; isSubtitle(at); at = at.nextElementSibling)
    if (isPart(at)) title.push(at);
  // a picture in front of the text, and what it shows
  const before = body.previousElementSibling;
  if (before?.querySelector('img') && isPart(before) && /摄|图/.test(before.textContent ?? ''))
    title.push(before);
  return title;
}

/** Is `text` the title as the head gives it, with the site's name behind it or (once it is long enough to tell) before it? */
function isNamed(text: string, title: string): boolean {
  return title.startsWith(text) || text.startsWith(title) || (text.length >= 8 && title.includes(text));
}

function isHeadline(stat: Stat | undefined): boolean {
  return stat !== undefined && stat.prose >= 4 && stat.prose <= 120 && stat.linked === 0;
}

function compact(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}
