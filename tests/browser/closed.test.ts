/** Pages that no extension may read, and frames that are shut off: the popup says so in a sentence. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, closeTabs, eventually, startWorld, type World } from './harness.ts';
import { article } from './pages.ts';

/** One page with a few words. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Size 4/Root 1 0 R>>
%%EOF`;
const headers = { 'content-type': 'application/pdf' };
const quoted = (html: string) => html.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
const shell = (frame: string): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>柳溪镇人民政府</title></head>
<body><h2>柳溪镇</h2><p><a href="#">首页</a></p>${frame}</body></html>`;

describe.each(browserNames)('what cannot be read in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  /** What the popup says of the page at an address, and whether it offers to annotate it. */
  async function told(url: string): Promise<{ text: string; offers: boolean }> {
    const tab = await world.extension.newTab();
    // a page that cannot be opened is opened nevertheless: it says why
    await tab.page.goto(url, { waitUntil: 'load', timeout: 10_000 }).catch(() => {});
    const popup = await world.extension.openPopup(tab);
    const words = () => popup.$eval('.empty', node => node.textContent ?? '').catch(() => '');
    const text = await eventually(words, said => said.length > 30);
    const offers = (await popup.$('.empty .button-primary')) !== null;
    await popup.close();
    return { text, offers };
  }

  it('a PDF, by its name', async () => {
    const url = world.server.put('/report.pdf', { body: pdf, headers });
    expect(await told(url)).toMatchObject({
      text: expect.stringContaining('PDF files are shown'),
      offers: false,
    });
  });

  it('a PDF whose address does not say so', async () => {
    const url = world.server.put('/download', { body: pdf, headers });
    const words = name === 'chromium' ? 'PDF files are shown' : 'something of its own here: a PDF';
    expect(await told(url)).toMatchObject({ text: expect.stringContaining(words), offers: false });
  });

  it('a page that declares an encoding it is not written in', async () => {
    const body = article({
      body: Array(6).fill('<p>青禾县召开重点项目推进会，计划投资3.6亿元，新建学校5所。</p>'),
    });
    const url = world.server.put('/garbled.html', {
      body,
      headers: { 'content-type': 'text/html; charset=gbk' },
    });
    expect(await told(url)).toMatchObject({
      text: expect.stringContaining('characters of this page are garbled'),
      offers: false,
    });
  });

  it('a page that is only called so is asked like any other', async () => {
    const url = world.server.put('/viewer.pdf', { body: shell('<p>请在此查看文件。</p>') });
    expect(await told(url)).toMatchObject({
      text: expect.stringContaining('Not local-government'),
      offers: true,
    });
  });

  it('a page that could not be opened', async () => {
    const said = await told('http://127.0.0.1:9/none.html');
    expect(said).toMatchObject({ text: expect.stringContaining('could not be opened'), offers: false });
  });

  it('the store and the pages of the browser itself', async () => {
    const stores = { chromium: 'https://chromewebstore.google.com/', firefox: 'https://addons.mozilla.org/' };
    expect((await told(stores[name])).text).toContain('extension store');
    expect((await told('about:blank')).text).toContain('belongs to the browser');
  });

  it('a PDF or an article in a frame that is shut off from its page', async () => {
    world.server.put('/inner.pdf', { body: pdf, headers });
    for (const frame of [
      '<embed src="/inner.pdf" type="application/pdf" width="900" height="700">',
      `<iframe sandbox width="900" height="600" srcdoc="${quoted(article())}"></iframe>`,
    ]) {
      const url = world.server.put('/framed.html', { body: shell(frame) });
      expect(await told(url)).toMatchObject({
        text: expect.stringContaining('stands in a frame'),
        offers: true,
      });
    }
  });

  it('but a frame that the page itself writes has the address of the page, and is read', async () => {
    const write = `<iframe width="900" height="600"></iframe><script>
      const inner = document.querySelector('iframe').contentDocument;
      inner.open(); inner.write(${JSON.stringify(article()).replace(/<\//g, '<\\/')}); inner.close();</script>`;
    const tab = await world.extension.newTab();
    await tab.page.goto(world.server.put('/written.html', { body: shell(write) }), { waitUntil: 'load' });
    await eventually(
      () =>
        tab.page
          .mainFrame()
          .childFrames()[0]!
          .evaluate(() => CSS.highlights.get('duixian-figure')?.size ?? 0),
      size => size > 10,
    );
    const { pages } = await eventually(
      () => world.extension.collected('/written'),
      found => found.annotations.length > 10,
    );
    expect(pages).toHaveLength(1);
  });
});
