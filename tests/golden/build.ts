/**
 * Turns `marked/NAME.txt` into `texts/NAME.txt` and `gold/NAME.json`.
 *
 *     node tests/golden/build.ts
 *
 * Exit 1 with the file and the label where one cannot be read; nothing is written then.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldenPage, parseMarked } from './markup.ts';

const here = import.meta.dirname;

/** Every marked page by name. Throws with the file's name where one cannot be read. */
export function readMarked(folder = join(here, 'marked')): Map<string, GoldenPage> {
  const pages = new Map<string, GoldenPage>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.txt')) continue;
    try {
      pages.set(file.slice(0, -4), parseMarked(readFileSync(join(folder, file), 'utf8')));
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return pages;
}

/** The gold file's content, as it is written. */
export function goldJson(page: GoldenPage): string {
  return `${JSON.stringify(page.gold, null, 1)}\n`;
}

/** Writes texts and labels of all marked pages, and removes those whose marked page is gone. Returns what it says. */
export function build(): string {
  const pages = readMarked();
  for (const [folder, ending] of [
    ['texts', '.txt'],
    ['gold', '.json'],
  ]) {
    mkdirSync(join(here, folder), { recursive: true });
    for (const file of readdirSync(join(here, folder))) {
      if (!pages.has(file.slice(0, -ending.length))) rmSync(join(here, folder, file));
    }
  }
  let figures = 0;
  let pledges = 0;
  for (const [name, page] of pages) {
    writeFileSync(join(here, 'texts', `${name}.txt`), page.text);
    writeFileSync(join(here, 'gold', `${name}.json`), goldJson(page));
    figures += page.gold.figures.length;
    pledges += page.gold.pledges.length;
  }
  return `${pages.size} pages, ${figures} figures, ${pledges} pledges`;
}

if (import.meta.main) {
  try {
    console.log(build());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
