/**
 * A copy of the built extension that says when its parts run. Marks are made in the page's own timeline
 * (`performance.mark` of a content script is seen by the page), which the extension itself must never do.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/browsers.ts';
import { builds } from '../../scripts/build.ts';

export const IDLE = 'bench-idle';
export const SENTINEL = 'bench-sentinel';
export const LOOKED = 'bench-looked';
export const ANNOTATOR = 'bench-annotator';

const mark = (name: string) => `performance.mark(${JSON.stringify(name)});`;

/** What the sentinel asks of the browser, and nothing of what it does with the answer: most of it is paid for asking the first time. */
const FLOOR = `(() => {
  const { URL: address } = document;
  const range = document.createRange();
  const next = document.getElementsByTagName('*').item(1700);
  if (next === null) range.selectNodeContents(document);
  else range.setEndBefore(next);
  const text = range.toString();
  new MutationObserver(() => [address, text]).observe(document, { childList: true, subtree: true });
  window.length;
  document.addEventListener('load', () => {}, true);
})()`;

interface Manifest {
  content_scripts?: object[];
}

/**
 * Copies the build of a browser and puts marks in: `IDLE` at document_idle (a content script of its own, so it is the
 * browser that says when), `SENTINEL` and `LOOKED` around the sentinel's first look, `ANNOTATOR` where it begins.
 * `floor`: in the sentinel's place stands a script that only asks the page what the sentinel asks.
 */
export function instrumented(name: BrowserName, floor = false): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'duixian-bench-'));
  cpSync(builds[name], folder, { recursive: true });
  const around = (file: string, before: string, after = ''): void => {
    const path = join(folder, file);
    writeFileSync(path, `${before}${readFileSync(path, 'utf8')}${after}`);
  };
  if (floor) writeFileSync(join(folder, 'sentinel.js'), FLOOR);
  // the marks are made when both times are taken: the first of a script takes longer than what is measured here
  const at = (name: string, time: string) => `performance.mark(${JSON.stringify(name)},{startTime:${time}});`;
  around(
    'sentinel.js',
    'var benchFrom=performance.now();',
    `;var benchTo=performance.now();${at(SENTINEL, 'benchFrom')}${at(LOOKED, 'benchTo')}`,
  );
  around('annotator.js', mark(ANNOTATOR));
  writeFileSync(join(folder, 'bench-idle.js'), mark(IDLE));
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  manifest.content_scripts = [
    ...(manifest.content_scripts ?? []),
    { matches: ['http://*/*'], js: ['bench-idle.js'], run_at: 'document_idle' },
  ];
  writeFileSync(path, JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
