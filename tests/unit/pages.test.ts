import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples, openable, textToPage } from '../../scripts/pages.ts';
import { type Server, serve } from '../../scripts/serve.ts';

let folder: string;
let server: Server;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duixian-pages-'));
  mkdirSync(at('same'));
  writeFileSync(at('a.txt'), iconv.encode('柳溪镇<b>\n全镇新增学位超800个。', 'gb18030'));
  writeFileSync(at('same/a.txt'), '另一个文件\n内容 & 其他');
  writeFileSync(at('表 格#1.html'), iconv.encode('<meta charset="gbk"><p>柳溪镇</p>', 'gb18030'));
  writeFileSync(at('empty.txt'), ' \n');
  writeFileSync(at('photo.jpg'), 'x');
  server = await serve();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('openable', () => {
  it('serves texts as pages and pages as they are, whatever their names and encodings', async () => {
    const names = [at('a.txt'), at('same/a.txt'), pathToFileURL(at('表 格#1.html')).href];
    const { pages, problems } = await openable(names, server);
    expect(problems).toEqual([]);
    const [first, second, third] = await Promise.all(pages.map(page => fetch(page.url)));
    expect(await first!.text()).toContain('柳溪镇&lt;b&gt;');
    expect(await second!.text()).toContain('<p>内容 &amp; 其他</p>');
    expect(third!.headers.get('content-type')).toBe('text/html; charset=gb18030');
    expect(third!.headers.get('content-security-policy')).toBe("script-src 'none'");
    expect(iconv.decode(Buffer.from(await third!.arrayBuffer()), 'gb18030')).toContain('<p>柳溪镇</p>');
  });

  it('passes addresses through and names what cannot be opened, the others go on', async () => {
    const bad = [at('missing.txt'), at('photo.jpg'), at('empty.txt'), at('same'), 'ftp://town.example/a.txt'];
    const { pages, problems } = await openable([...bad, 'https://town.example/a.html'], server);
    expect(pages).toEqual([{ name: 'https://town.example/a.html', url: 'https://town.example/a.html' }]);
    expect(problems.map(one => one.name)).toEqual(bad);
    expect(problems.map(one => one.reason)).toEqual([
      'no such file or folder',
      expect.stringContaining('unknown file type'),
      'the file is empty',
      expect.stringContaining('is a folder'),
      expect.stringContaining('only http, https and file'),
    ]);
  });

  it('has examples that are there', async () => {
    const { pages, problems } = await openable(examples, server);
    expect(problems).toEqual([]);
    expect(pages).toHaveLength(5);
  });
});

it('answers only what was registered', async () => {
  expect((await fetch(`${server.origin}/../package.json`)).status).toBe(404);
  expect((await fetch(`${server.origin}/%E0%A4%A`)).status).toBe(404);
});

it('takes the headline for the title, not what stands around it', () => {
  const long = '字'.repeat(80);
  expect(textToPage(long)).toContain(`<p>${long}</p>`);
  const page = textToPage('当前位置：首页 > 要闻\n柳溪鎮新建兩(liǎng)所小學\n来源：柳溪发布');
  expect(page).toContain('<p>当前位置：首页 &gt; 要闻</p>\n<h1>柳溪鎮新建兩(liǎng)所小學</h1>\n<p>来源');
  expect(page).toContain('<title>柳溪鎮新建兩(liǎng)所小學</title>');
});
