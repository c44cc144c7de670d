/** How much of the article is read, and how much of the furniture, over layouts that mark both in their HTML. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../utils/text/dom/article.ts';
import { parseHtml } from '../../../utils/text/html.ts';
import { LAYOUTS } from '../../pages/layouts/index.ts';

type Part = 'article' | 'furniture' | 'either';
const SILENT = new Set(['script', 'style', 'title', 'option', 'textarea', 'input', 'button']);
const MARKS = ['article', 'furniture', 'either'] as const;

/** Characters that are no white space. */
const size = (text: string): number => text.replace(/\s/g, '').length;

/** The part each text node belongs to, after taking the marks out of the page. */
function partsOf(document: Document): Map<Node, Part> {
  const parts = new Map<Node, Part>();
  const walk = (node: Node, part: Part): void => {
    if (node.nodeType === 3) parts.set(node, part);
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (SILENT.has(element.localName)) return;
    const own = MARKS.find(mark => element.hasAttribute(`data-${mark}`));
    if (own !== undefined) element.removeAttribute(`data-${own}`);
    for (const child of element.childNodes) walk(child, own ?? part);
  };
  walk(document.body, 'furniture');
  return parts;
}

interface Measured {
  /** Characters of the article, and how many of them are read; the same of the furniture. */
  article: number;
  articleIn: number;
  furniture: number;
  furnitureIn: number;
  lost: string[];
  taken: string[];
}

function measure(html: string): Measured {
  const document = parseHtml(html);
  const parts = partsOf(document);
  const page = readArticle(document);
  const read = new Map<Node, number>();
  for (const { node, start, end } of page.pieces(0, page.text.length))
    read.set(node, (read.get(node) ?? 0) + size(node.data.slice(start, end)));
  const found: Measured = { article: 0, articleIn: 0, furniture: 0, furnitureIn: 0, lost: [], taken: [] };
  for (const [node, part] of parts) {
    if (part === 'either') continue;
    const { data } = node as Text;
    const all = size(data);
    const inside = read.get(node) ?? 0;
    found[part] += all;
    found[`${part}In`] += inside;
    if (part === 'article' && inside < all) found.lost.push(data.trim());
    if (part === 'furniture' && inside > 0) found.taken.push(data.trim());
  }
  return found;
}

const measured = Object.entries(LAYOUTS).map(([name, html]) => [name, measure(html)] as const);
const sum = (of: (one: Measured) => number): number =>
  measured.reduce((total, [, one]) => total + of(one), 0);

describe('layouts', () => {
  it('are at least thirty, each with an article', () => {
    expect(measured.length).toBeGreaterThanOrEqual(30);
    for (const [, { article }] of measured) expect(article).toBeGreaterThan(150);
  });

  it.each(measured)('%s', (_, { article, articleIn, furniture, furnitureIn, lost, taken }) => {
    expect(articleIn / article, `lost: ${lost.join(' | ')}`).toBeGreaterThanOrEqual(0.98);
    // a layout of little furniture may not fail by a word
    expect(furnitureIn, `taken: ${taken.join(' | ')}`).toBeLessThanOrEqual(Math.max(8, 0.02 * furniture));
  });

  it('together: 98 % of the articles in, 2 % of the furniture', () => {
    expect(sum(one => one.articleIn) / sum(one => one.article)).toBeGreaterThanOrEqual(0.98);
    expect(sum(one => one.furnitureIn) / sum(one => one.furniture)).toBeLessThanOrEqual(0.02);
  });
});
