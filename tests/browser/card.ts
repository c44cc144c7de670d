/** What the card's tests share: a real pointer over words, and a way past the closed shadow root. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { boxOfText, cardOf, eventually, type PageBox } from './harness.ts';

export type CardBox = NonNullable<Awaited<ReturnType<typeof cardOf>>>;

export const closed = (page: Page) =>
  eventually(
    () => cardOf(page),
    card => card === null,
  );

export const opened = async (page: Page): Promise<CardBox> =>
  (await eventually(
    () => cardOf(page),
    card => card !== null && card.bottom - card.top > 40,
  ))!;

/** Hovers words and waits for the card, wherever the pointer was. */
export async function hover(page: Page, words: string): Promise<CardBox> {
  await page.mouse.move(2, 2);
  await closed(page);
  const { left, top, right, bottom } = await boxOfText(page, words);
  await page.mouse.move(left + 2, Math.max(0, top - 20));
  await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 4 });
  return opened(page);
}

/** Scrolls words into the middle of the window, or to an edge of it. */
export const bring = (page: Page, words: string, block: ScrollLogicalPosition = 'center') =>
  page.evaluate(
    (words, block) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { data, parentElement } = node as Text;
        if (data.includes(words))
          return parentElement?.scrollIntoView({ block, inline: block, behavior: 'instant' });
      }
    },
    words,
    block,
  );

interface Closed {
  sharedId: string;
  value?: { shadowRoot?: Closed | null };
}

/**
 * Lets the page's own scripts, and so a test, see into the open card: the browser's debugging protocol hands out the
 * root that the extension keeps closed. Each opening of the host needs this once; nothing in the extension helps.
 */
export async function expose(page: Page): Promise<void> {
  const reveal =
    'function (root) { Object.defineProperty(this, "shadowRoot", { value: root, configurable: true }); }';
  const selector = '[data-open]';
  if (!('connection' in page.browser())) {
    const session = await page.createCDPSession();
    interface Node {
      backendNodeId: number;
      attributes?: string[];
      children?: Node[];
      shadowRoots?: Node[];
    }
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
    const host = all(root).find(node => node.attributes?.includes('data-open'));
    const inside = host?.shadowRoots?.[0];
    if (!host || !inside) throw new Error('no card is open');
    const idOf = async ({ backendNodeId }: Node) =>
      (await session.send('DOM.resolveNode', { backendNodeId })).object.objectId;
    const [objectId, rootId] = [await idOf(host), await idOf(inside)];
    await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: reveal,
      arguments: [{ objectId: rootId }],
    });
    await session.detach();
    return;
  }
  const { connection } = page.browser() as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: { result: Closed } }> };
  };
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const { result } = await connection.send('script.evaluate', {
    expression: `document.querySelector('${selector}')`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const root = result.result.value?.shadowRoot;
  if (!root) throw new Error('no card is open');
  await connection.send('script.callFunction', {
    functionDeclaration: reveal,
    this: { sharedId: result.result.sharedId },
    arguments: [{ sharedId: root.sharedId }],
    target,
    awaitPromise: false,
  });
}

/** A button on an exposed card by its name: its centre. */
export function buttonOn(page: Page, name: string): Promise<{ x: number; y: number }> {
  return page.evaluate(name => {
    const root = document.querySelector('[data-open]')?.shadowRoot;
    const buttons = [...(root?.querySelectorAll('button') ?? [])];
    const found = buttons.find(one => (one.ariaLabel ?? one.textContent) === name);
    if (!found)
      throw new Error(`no button ${name}, but ${buttons.map(one => one.ariaLabel ?? one.textContent)}`);
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, name);
}

/** What an exposed card says. */
export const wordsOn = (page: Page) =>
  page.evaluate(
    () => document.querySelector('[data-open]')?.shadowRoot?.querySelector('.card')?.textContent ?? '',
  );

/** Is the whole card in the window, on top of everything, and beside the item rather than over it? */
export async function expectWhole(page: Page, item: PageBox): Promise<void> {
  const wrong = await page.evaluate(item => {
    const host = document.querySelector('[data-open]');
    if (!host) return ['no card'];
    const { left, top, right, bottom } = host.getBoundingClientRect();
    const said: string[] = [];
    const words = JSON.stringify({ left, top, right, bottom, item, innerWidth, innerHeight });
    if (left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5) said.push('clipped');
    if (right - left < 200 || right - left > 337) said.push('not its own width');
    const gap = Math.max(item.left - right, left - item.right, item.top - bottom, top - item.bottom);
    if (gap < 0) said.push('over the item');
    if (gap > 12) said.push('away from the item');
    for (const [x, y] of [
      [left + 6, top + 6],
      [right - 6, top + 6],
      [left + 6, bottom - 6],
      [right - 6, bottom - 6],
      [(left + right) / 2, (top + bottom) / 2],
    ])
      if (document.elementFromPoint(x!, y!) !== host) said.push(`hidden at ${x}, ${y}`);
    return said.length > 0 ? [...said, words] : [];
  }, item);
  if (wrong.length > 0) throw new Error(wrong.join('; '));
}

/** A picture for the eye, where SHOTS names a folder. */
export async function look(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env;
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name.replace(/[^\w-]+/g, '-')}.png`) as `${string}.png` });
}
