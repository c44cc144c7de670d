/** Turns what `npm start` was given (files, addresses, nothing) into pages a browser can open. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locate, reasonOf } from '../cli/inputs.ts';
import { titleFromText } from '../utils/genre/facts.ts';
import { decodePage } from '../utils/text/decode.ts';
import { fold } from '../utils/text/fold.ts';
import { root } from './build.ts';
import type { Server } from './serve.ts';

/** A page to open: the name to show it by and its address. */
export interface OpenablePage {
  name: string;
  url: string;
}

export interface Problem {
  name: string;
  reason: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, char => escapes[char]!);

const style = `
  :root { color-scheme: light dark }
  body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.9;
         font: 17px/1.9 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
  h1 { font-size: 1.4rem; line-height: 1.5 }
`;

/** A plain text as a readable page: a paragraph per line, its headline as the title. */
export function textToPage(text: string): string {
  const title = titleFromText(fold(text).text);
  const lines = text.split(/\r\n?|\n/).filter(line => line.trim() !== '');
  // the line as it was written: the facts know it without pinyin and in half width
  const headline = title === null ? -1 : lines.findIndex(line => fold(line).text.trim() === title);
  const paragraphs = lines.map((line, i) => {
    const tag = i === headline ? 'h1' : 'p';
    return `<${tag}>${escapeHtml(i === headline ? line.trim() : line)}</${tag}>`;
  });
  return [
    '<!doctype html><html lang="zh"><head><meta charset="utf-8">',
    `<title>${escapeHtml(lines[headline]?.trim() ?? '')}</title><style>${style}</style></head><body><article>`,
    ...paragraphs,
    '</article></body></html>\n',
  ].join('\n');
}

/** Puts a .txt or .html file on the server. Throws an error with the reason where it cannot be shown. */
async function serveFile(file: string, path: string, folder: number, server: Server): Promise<OpenablePage> {
  if (!(await stat(path)).isFile()) throw new Error('is a folder: name the files in it');
  if (!/\.(?:txt|html?)$/i.test(path)) throw new Error('unknown file type: .txt, .html and .htm are shown');
  const bytes = await readFile(path);
  const { text, encoding } = decodePage(bytes);
  if (text.trim() === '') throw new Error('the file is empty');
  const isText = /\.txt$/i.test(path);
  // Files of the same name from different folders must not meet.
  const url = server.put(`/${folder}/${basename(path).replace(/\.[^.]+$/, '')}.html`, {
    body: isText ? textToPage(text) : bytes,
    headers: {
      'content-type': `text/html; charset=${isText ? 'utf-8' : encoding}`,
      // a saved page shows what was saved: its scripts would send the reader to the site it came from
      'content-security-policy': "script-src 'none'",
    },
  });
  return { name: file, url };
}

/** Resolves the arguments; what cannot be opened is in `problems`, the rest goes on. */
export async function openable(
  names: string[],
  server: Server,
): Promise<{ pages: OpenablePage[]; problems: Problem[] }> {
  const pages: OpenablePage[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    try {
      if (/^https?:\/\//i.test(name)) pages.push({ name, url: new URL(name).href });
      else if (/^[a-z][a-z0-9+.-]+:/i.test(name) && !/^file:/i.test(name))
        throw new Error('only http, https and file addresses can be opened');
      else {
        const path = /^file:/i.test(name) ? fileURLToPath(name) : (await locate(name)).path;
        pages.push(await serveFile(name, path, pages.length + 1, server));
      }
    } catch (error) {
      problems.push({ name, reason: reasonOf(error) });
    }
  }
  return { pages, problems };
}

/** The pages shown when none are named: an official site, a WeChat article, a dirty mirror, a report, a newspaper. */
export const examples = [
  'tests/pages/trs.html',
  'tests/pages/wechat.html',
  'tests/golden/texts/interview-pinyin-some.txt',
  'tests/golden/texts/gwr-county.txt',
  'tests/golden/texts/newspaper-two-towns.txt',
].map(path => join(root, path));
