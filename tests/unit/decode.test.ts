import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../utils/text/decode.ts';

const HANS =
  '石磨镇今年新建农村公路12.5公里，总投资860万元，受益群众2.1万人。下一步，全镇将继续推进民生工程建设。';
const HANT =
  '石磨鎮今年新建農村公路12.5公里，總投資860萬元，受益群眾2.1萬人。下一步，全鎮將繼續推進民生工程建設。';
const html = (charset: string, text: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>${text}</p></body></html>`;
const encode = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding));

describe('decodePage', () => {
  it.each([
    ['utf-8 without a declaration', encode(HANS, 'utf8'), 'utf-8', HANS],
    ['utf-8 with a mark', encode(`\ufeff${HANS}`, 'utf8'), 'utf-8', HANS],
    ['gb2312 as declared', encode(html('gb2312', HANS), 'gb18030'), 'gb18030', HANS],
    ['gbk text without a declaration', encode(HANS, 'gb18030'), 'gb18030', HANS],
    ['big5 as declared', encode(html('big5', HANT), 'big5'), 'big5', HANT],
    ['big5 text without a declaration', encode(HANT, 'big5'), 'big5', HANT],
    ['utf-8 declared as gb2312', encode(html('gb2312', HANS), 'utf8'), 'utf-8', HANS],
    ['gbk declared as utf-8', encode(html('utf-8', HANS), 'gb18030'), 'gb18030', HANS],
    ['gbk declared as iso-8859-1', encode(html('iso-8859-1', HANS), 'gb18030'), 'gb18030', HANS],
    ['gbk with an unknown declaration', encode(html('x-nothing', HANS), 'gb18030'), 'gb18030', HANS],
    ['utf-16 with a mark', encode(`\ufeff${HANS}`, 'utf16le'), 'utf-16le', HANS],
    ['utf-16be with a mark', encode(`\ufeff${HANS}`, 'utf16-be'), 'utf-16be', HANS],
    ['utf-16 markup without a mark', encode(html('utf-16', HANS), 'utf16le'), 'utf-16le', HANS],
    ['plain ASCII', encode('GDP 12.5', 'utf8'), 'utf-8', 'GDP 12.5'],
    ['nothing', new Uint8Array(), 'utf-8', ''],
  ])('%s', (_, bytes, encoding, text) => {
    const decoded = decodePage(bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toContain(text);
    expect(decoded.text).not.toMatch(/^\ufeff/);
  });

  it('keeps a mostly sound page in its encoding when a few bytes are broken', () => {
    const bytes = encode(html('utf-8', HANS.repeat(20)), 'utf8');
    bytes[300] = 0xff;
    expect(decodePage(bytes)).toMatchObject({ encoding: 'utf-8' });
    const gbk = encode(html('gbk', HANS.repeat(20)), 'gb18030');
    gbk[300] = 0xff;
    expect(decodePage(gbk)).toMatchObject({ encoding: 'gb18030' });
  });

  it('takes a single stray NUL', () => {
    expect(decodePage(encode(`${HANS.repeat(20)}\0`, 'utf8')).text).toContain(HANS);
  });

  it.each([
    ['a PDF', [...'%PDF-1.7\n'].map(char => char.charCodeAt(0)), /PDF/],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], /PNG/],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 16], /JPEG/],
    ['a Word file', [0x50, 0x4b, 3, 4, 20, 0, 6, 0], /Word/],
    ['zeros', new Array(500).fill(0), /binary/],
    ['noise', Array.from({ length: 4000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 0xff), /not a text/],
  ])('refuses %s', (_, bytes, reason) => {
    expect(() => decodePage(Uint8Array.from(bytes))).toThrow(/not a text or HTML file/);
    expect(() => decodePage(Uint8Array.from(bytes))).toThrow(reason);
  });
});
