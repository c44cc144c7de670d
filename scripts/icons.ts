/** `npm run icons`: draws `assets/icon-N.svg` (`public/icon/seal.svg` where there is none of that size) as `public/icon/N.png`. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from './browsers.ts';
import { root } from './build.ts';

/** Toolbars at 100, 125, 150 and 200 %, the list of extensions, the store. */
const SIZES = [16, 19, 24, 32, 48, 128];

const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    const own = join(root, `assets/icon-${size}.svg`);
    const svg = await readFile(existsSync(own) ? own : join(root, 'public/icon/seal.svg'), 'utf8');
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({
      path: join(root, `public/icon/${size}.png`) as `${string}.png`,
      omitBackground: true,
    });
  }
} finally {
  await browser.close();
}
