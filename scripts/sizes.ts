/**
 * Gzipped sizes of what is injected into pages and of what the popup loads, against their budgets; exit 1 when one is over
 * or missing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builds } from './build.ts';
import { gzipped } from './gzip.ts';

/** Thousands of bytes, gzipped. */
const budgets: { file: string; what: string; kilobytes: number }[] = [
  { file: 'sentinel.js', what: 'sentinel, on every page', kilobytes: 6 },
  { file: 'annotator.js', what: 'annotator, on pages that could be ours', kilobytes: 60 },
];

/** All scripts that the popup loads before it is drawn, in thousands of bytes. */
function popup(folder: string): number {
  const html = readFileSync(join(folder, 'popup.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(match => match[1] ?? '');
  return files.reduce((sum, file) => sum + gzipped(join(folder, file)), 0) / 1000;
}

let over = false;

function tell(browser: string, file: string, size: number, kilobytes: number, what: string): void {
  const verdict = size <= kilobytes ? 'ok' : 'OVER BUDGET';
  if (size > kilobytes) over = true;
  console.log(
    `${browser.padEnd(9)} ${file.padEnd(28)} ${size.toFixed(1).padStart(6)} kB of ${kilobytes} kB gzipped  ${verdict}  (${what})`,
  );
}

for (const [browser, folder] of Object.entries(builds)) {
  for (const { file, what, kilobytes } of budgets) {
    const path = join(folder, file);
    if (!existsSync(path)) {
      over = true;
      console.error(`${browser}: ${file} was not built`);
      continue;
    }
    tell(browser, file, gzipped(path) / 1000, kilobytes, what);
  }
  tell(browser, 'popup.html', popup(folder), 50, 'scripts of the popup');
}
if (over) process.exitCode = 1;
