import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { samplePage } from '../../../utils/live/sample.ts';
import { page } from '../dom/page.ts';

beforeEach(() => vi.stubGlobal('NodeFilter', { SHOW_TEXT: 4 }));
afterEach(() => vi.unstubAllGlobals());

const prose = '柳溪镇新建农村公路12.5公里，安装路灯430盏，惠及群众2.1万人。';

it('gives title and text, a line per text node, without scripts and styles', () => {
  const code = `<script>${'var 项目 = "总投资";'.repeat(9)}</script><style>${'.a{color:red}'.repeat(9)}</style>`;
  const lines = samplePage(
    page(`${code}<ul> <li>首页</li> <li>新闻</li></ul><p>${prose}</p><p>${prose}</p>`),
  ).split('\n');
  expect(lines.slice(-4)).toEqual(['首页', '新闻', prose, prose]);
});

it('reads pages with pinyin behind each character', () => {
  const pinyin = '柳(liǔ)溪(xī)鎮(zhèn)新(xīn)建(jiàn)公(gōng)路(lù)。'.repeat(10);
  expect(samplePage(page(`<p>${pinyin}</p>`))).toContain('鎮(zhèn)');
});

it('leaves a page of another language after its title, even with a Chinese name in it', () => {
  const ferry = '<p>The ferry left the harbour (渡轮) a little after nine.</p>'.repeat(20);
  expect(samplePage(page(ferry))).not.toContain('ferry');
  expect(samplePage(page(`${ferry}<p>${prose.repeat(3)}</p>`))).toContain(prose);
});

it('stops on a page without end', () => {
  expect(samplePage(page(`<p>${prose}</p>`.repeat(3_000))).length).toBeLessThan(30_000);
  expect(samplePage(page(`<p>${prose.repeat(3_000)}</p>`)).length).toBeLessThan(30_000);
});

it('copes with a document without a body', () => {
  expect(samplePage({ title: '页', body: null } as unknown as Document)).toBe('页');
});
