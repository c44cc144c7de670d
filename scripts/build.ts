/** Where the built extension is and how it is built; the same for `npm start`, the tests and the size budgets. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { BrowserName } from './browsers.ts';

export const root = resolve(import.meta.dirname, '..');

/** Where `wxt build` puts the extension for a browser. */
export const builds: Record<BrowserName, string> = {
  chromium: join(root, '.output/chrome-mv3'),
  firefox: join(root, '.output/firefox-mv3'),
};

/** Builds the extension for a browser. Throws with the builder's own output when that fails. */
export function buildExtension(name: BrowserName): void {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', target], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`The extension could not be built for ${name}:\n${stdout}${stderr}`);
}
