import { describe, expect, it } from 'vitest';
import { parseHtml, readHtml } from '../../utils/text/html.ts';

const PROSE = '全镇投入资金860万元，新建农村公路12.5公里，安装路灯430盏，受益群众2.1万人。';

describe('readHtml', () => {
  it.each([
    [
      'a whole document',
      `<!DOCTYPE html><html><head><title>甲</title></head><body><p>${PROSE}</p></body></html>`,
    ],
    ['no frame at all', `<p>${PROSE}</p>`],
    ['a head that never ends', `<html><head><title>甲</title><p>${PROSE}</p>`],
    ['a body without html', `<!doctype html><meta charset="utf-8"><body><p>${PROSE}</p>`],
    [
      'two documents in one',
      `<html><body><html><head></head><body onload="a>b"><p>${PROSE}</p></body></html></body></html>`,
    ],
    ['unclosed tags', `<div><p>${PROSE}<p><b>`],
    ['carriage returns', `<p>\r\n${PROSE}\r\n</p>\r\n`],
  ])('reads %s', (_, html) => {
    expect(readHtml(html).text).toBe(PROSE);
  });

  it('decodes entities', () => {
    expect(readHtml('<p>增长&gt;5%&nbsp;&ldquo;石磨&rdquo;&#65292;&#x4e07;元&amp;</p>').text).toBe(
      '增长>5%\u00a0“石磨”，万元&',
    );
  });

  it('gives text without markup back as it is', () => {
    const text = `石磨镇\n\n  新建 12 公里 < 20公里，5 > 3\n`;
    expect(readHtml(text)).toEqual({
      text,
      facts: {
        title: null,
        published: null,
        publisher: null,
        author: null,
        editor: null,
        brand: null,
        canonical: null,
      },
    });
  });

  it('gives the facts with the text', () => {
    const html = `<html><head><title>石磨镇办实事_云坪网</title><link rel=canonical href="/x/1.html"></head><body><p>发布时间：2021-07-02　来源：云坪日报</p><p>${PROSE.repeat(3)}</p></body></html>`;
    expect(readHtml(html, 'https://yunping.example/x/1.html?from=app').facts).toEqual({
      title: '石磨镇办实事',
      published: '2021-07-02',
      publisher: '云坪日报',
      author: null,
      editor: null,
      brand: null,
      canonical: 'https://yunping.example/x/1.html',
    });
  });

  it('runs no script and reads an empty page', () => {
    expect(readHtml('<script>document.body.append("x")</script>').text).toBe('');
    expect(readHtml('').text).toBe('');
    expect(readHtml('<html></html>').text).toBe('');
  });

  it('takes five million characters and a line of 200 000', () => {
    const big = `<html><body><div>${`<p>${PROSE.repeat(20)}</p>`.repeat(6000)}</div></body></html>`;
    expect(big.length).toBeGreaterThan(4_500_000);
    expect(readHtml(big).text).toHaveLength((PROSE.length * 20 + 1) * 6000 - 1);
    const line = PROSE.repeat(4_600);
    expect(readHtml(`<div>${line}</div>`).text).toBe(line);
  });

  it('parses into one html, head and body', () => {
    const document = parseHtml('<html lang="zh"><head></head><body class="a"><p>甲</p></body></html>');
    expect(document.querySelectorAll('html, head, body')).toHaveLength(3);
  });
});
