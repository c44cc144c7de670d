import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationId, canonicalUrl, pageId, textHash, withoutSpace } from '../../utils/identity.ts';

const PAGE = 'https://news.qinghe.example/zwgk/t20260506_8812.html';

describe('the address of a page', () => {
  test.each([
    ['a fragment', `${PAGE}#section-3`],
    ['campaign parameters', `${PAGE}?utm_source=weibo&utm_medium=social&UTM_Campaign=x`],
    ['WeChat’s parameters', `${PAGE}?from=timeline&isappinstalled=0&scene=1&nsukey=a%2Bb`],
    ['share buttons and click ids', `${PAGE}?share_token=9&spm=a2.b3&fbclid=1&gclid=2`],
    ['cache busters that are clock readings', `${PAGE}?t=1778068800&_=1778068800123&random=0.1234567`],
    [
      'case of scheme and host, the default port',
      'HTTPS://News.QingHe.example:443/zwgk/t20260506_8812.html?',
    ],
    ['user and password', 'https://reader:secret@news.qinghe.example/zwgk/t20260506_8812.html'],
    ['a session in the path', `${PAGE};jsessionid=0A1B2C?jsessionid=7`],
    ['dot segments', 'https://news.qinghe.example/zwgk/x/../t20260506_8812.html'],
  ])('does not depend on %s', (_, url) => {
    expect(canonicalUrl(url)).toBe(PAGE);
  });

  test.each([
    ['other parameters, sorted', 'http://a.example/c.jsp?id=7&cat=2', 'http://a.example/c.jsp?cat=2&id=7'],
    ['a small number under a clock’s name', 'http://a.example/v?t=7', 'http://a.example/v?t=7'],
    ['equal names in their order', 'http://a.example/?b=1&a=2&a=1', 'http://a.example/?a=2&a=1&b=1'],
    ['escapes that are not UTF-8', 'http://a.example/?q=%d5%f2', 'http://a.example/?q=%D5%F2'],
    ['another port', 'http://a.example:8080/x', 'http://a.example:8080/x'],
    ['the case of the path', 'http://a.example/News/A.html', 'http://a.example/News/A.html'],
    ['routes', 'http://a.example/#!/d?id=1&from=singlemessage', 'http://a.example/#!/d?id=1'],
    ['routes of the other kind', 'http://a.example/app#/n/12', 'http://a.example/app#/n/12'],
    ['a file without its query', 'file:///home/x/%E9%95%87.html?1#2', 'file:///home/x/%E9%95%87.html'],
    ['what is no address', ' notes/青禾.txt ', 'notes/青禾.txt'],
  ])('keeps %s', (_, url, expected) => {
    expect(canonicalUrl(url)).toBe(expected);
  });

  test('pages that differ in a GBK-escaped parameter stay two', () => {
    expect(canonicalUrl('http://a.example/?q=%d5%f2')).not.toBe(canonicalUrl('http://a.example/?q=%cf%e7'));
  });
});

describe('what the page says of itself', () => {
  test.each([
    ['the mobile page', 'http://a.example/m/t_8812.html', 'http://a.example/t_8812.html'],
    ['relative', 'http://a.example/m/t_8812.html', '/t_8812.html'],
    ['a query made a path', 'http://a.example/show?id=8812', '/news/8812.html'],
    ['a slug under another folder', 'http://a.example/amp/new-school', '/new-school'],
    ['a trailing slash', 'http://a.example/n/12/', '/n/12'],
  ])('is believed: %s', (_, url, canonical) => {
    expect(canonicalUrl(url, canonical)).toBe(new URL(canonical, url).href);
  });

  test.each([
    ['of another site', PAGE, 'https://evil.example/zwgk/t20260506_8812.html'],
    ['of another scheme', PAGE, PAGE.replace('https:', 'http:')],
    ['the root', PAGE, '/'],
    ['an index', PAGE, '/zwgk/index.html'],
    ['a numbered index', 'http://a.example/n/3.html', '/n/index_3.html'],
    ['the folder above', PAGE, '/zwgk/'],
    ['the folder above, no slash', PAGE, '/zwgk'],
    ['without the page’s id', 'http://a.example/show?id=8812', '/show'],
    ['with another page’s id', 'http://a.example/show?id=8812', '/show?id=8813'],
    ['a sibling whose path holds the number', 'http://a.example/art_2_4.html', '/2026/4/art_2_3.html'],
    ['the first page of several', 'http://a.example/n/12.html?page=2', '/n/12.html'],
    ['without the page’s word', 'http://a.example/show?name=school', '/show'],
    ['without the route', 'http://a.example/app.html#!/n/12', '/app.html'],
    ['a script', PAGE, 'javascript:alert(20260506,8812)'],
    ['no address', PAGE, 'http://'],
    ['empty', PAGE, ''],
  ])('is not believed: %s', (_, url, canonical) => {
    expect(canonicalUrl(url, canonical)).toBe(canonicalUrl(url));
  });
});

describe('for any address', () => {
  const parameter = fc.tuple(
    fc.constantFrom('id', 'a', 'b', 'cat', 'q'),
    fc.stringMatching(/^[a-z0-9%]{0,8}$/),
  );
  const tracking = fc.constantFrom('utm_source=x', 'from=timeline', 'spm=1.2', 'FBCLID=z', '_=1778068800123');
  const url = fc
    .tuple(fc.webUrl({ withFragments: true }), fc.array(parameter))
    .map(([base, list]) => `${base.split('#')[0]}?${list.map(pair => pair.join('=')).join('&')}`);

  test('the address of the address is itself', () => {
    fc.assert(
      fc.property(url, address => {
        const once = canonicalUrl(address);
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });

  test('tracking parameters anywhere change nothing', () => {
    fc.assert(
      fc.property(url, fc.array(tracking), (address, extra) => {
        expect(canonicalUrl([address, ...extra].join('&'))).toBe(canonicalUrl(address));
        expect(canonicalUrl(`${address.replace('?', `?${[...extra, ''].join('&')}`)}#top`)).toBe(
          canonicalUrl(address),
        );
      }),
    );
  });

  test('nothing throws, and a canonical never leads to another site', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.oneof(fc.string(), fc.webUrl(), fc.webPath()), (address, canonical) => {
        expect(new URL(canonicalUrl(address, canonical)).origin).toBe(new URL(address).origin);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => canonicalUrl(a, b) !== undefined),
    );
  });
});

describe('ids', () => {
  test('are 32 hex digits, the same for ever', () => {
    // Written down: a change of these would give every stored item a second self.
    expect(pageId(PAGE)).toBe('37cb75f710beb4a66e6f7f19648f3eff');
    expect(annotationId(pageId(PAGE), 'figure', '超600个', '新增停车位超600个。', 0)).toBe(
      '28cf64bfd54f1bebc517970b5abd5268',
    );
    expect(textHash('青禾镇')).toBe('54f02d0a74f6a79c414b1d880af3586017743bdd30b5d17c9f61dc2a750e1c64');
  });

  test('do not depend on white space', () => {
    const id = annotationId('p', 'pledge', '将新建 2 所', '明年将\n新建 2 所\u3000小学。', 1);
    expect(annotationId('p', 'pledge', '将新建2所', '明年将新建2\u200b所 小学。', 1)).toBe(id);
    expect(withoutSpace(' a\u3000b\r\n\u00a0c ')).toBe('abc');
  });

  test('differ where anything else differs', () => {
    type Parts = Parameters<typeof annotationId>;
    const base: Parts = ['p', 'figure', '80亿元', '投资80亿元。', 0];
    const others: Parts[] = [
      ['q', 'figure', '80亿元', '投资80亿元。', 0],
      ['p', 'pledge', '80亿元', '投资80亿元。', 0],
      ['p', 'figure', '50亿元', '投资80亿元。', 0],
      ['p', 'figure', '80亿元', '投资180亿元。', 0],
      ['p', 'figure', '80亿元', '投资80亿元。', 1],
      ['p', 'figure', '80亿元投资', '80亿元。', 0],
    ];
    const ids = [base, ...others].map(parts => annotationId(...parts));
    expect(new Set(ids).size).toBe(7);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });
});
