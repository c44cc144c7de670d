/** Axe over one of the extension's own pages, or over an exposed card: what it finds, in words that say where. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  html: string;
  failureSummary?: string;
  /** Selectors; a list of them where the node is in a shadow tree. */
  target: (string | string[])[];
}

interface Axe {
  run(
    context: Document | { include: string },
    options: object,
  ): Promise<Record<'violations' | 'passes', { id: string; nodes: Found[] }[]>>;
}

/**
 * Violations of WCAG 2.2 A and AA and of axe's best practices; empty where there are none. `part`: of that element
 * only, the shadow tree that is seen in it included.
 */
export async function violations(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(await source);
  return page.evaluate(async part => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations, passes } = await axe.run(part === undefined ? document : { include: part }, {
      runOnly: { type: 'tag', values: tags },
      // a page of ours in a frame is judged by itself
      iframes: part !== undefined,
    });
    const inShadow = passes.some(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0])));
    if (part !== undefined && !inShadow) throw new Error(`axe saw no shadow tree in ${part}`);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    );
  }, part);
}
