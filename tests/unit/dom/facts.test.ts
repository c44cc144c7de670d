import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../utils/text/dom/facts.ts';
import { parseHtml } from '../../../utils/text/html.ts';
import { dateIn, dateInUrl } from '../../../utils/time/dates.ts';
import { load } from './page.ts';

const facts = (head: string, body = '', url = 'https://news.yunping.example/a.html') =>
  readFacts(parseHtml(`<html><head>${head}</head><body>${body}</body></html>`), url);

describe('readFacts on whole pages', () => {
  it.each([
    ['trs.html', '云坪县石磨镇：三季度民生实事“成绩单”出炉', '2023-10-12', '云坪县融媒体中心'],
    ['nested-tables.html', '柳溪镇一季度招商引资实现“开门红”', '2019-04-08', '青岚日报'],
    ['br-soup.html', '河湾镇人大代表集中视察重点工程', '2021-06-03', '河湾镇人大办'],
    ['wechat.html', '数说白杨｜“十四五”以来，我区交出这样一份答卷', '2024-03-19', '白杨发布'],
    ['newspaper.html', '桐花镇：小花椒带富一方百姓', '2022-05-18', null],
    ['wordpress.html', '石磨鎮黨史學習教育辦實事120件', '2021-08-31', '范文資料庫'],
    ['plain.html', null, null, null],
    ['portal.html', null, null, null],
    ['one-div.html', '竹园乡简介', null, null],
  ])('%s', (name, title, published, publisher) => {
    expect(readFacts(load(name))).toMatchObject({ title, published, publisher });
  });
});

describe('title', () => {
  it.each([
    ['<title>石磨镇召开推进会_要闻_云坪新闻网</title>', '石磨镇召开推进会'],
    ['<title>石磨镇召开推进会 - 云坪县人民政府</title>', '石磨镇召开推进会'],
    ['<title>石磨镇召开推进会-云坪县人民政府门户网站</title>', '石磨镇召开推进会'],
    ['<title>石磨镇2021-2025年发展规划</title>', '石磨镇2021-2025年发展规划'],
    ['<title>滋养初心 引领使命——石磨镇推动发展纪实</title>', '滋养初心 引领使命——石磨镇推动发展纪实'],
    ['<title>图解｜石磨镇这一年干了什么大事</title>', '图解｜石磨镇这一年干了什么大事'],
    ['<title>云坪县人民政府</title>', null],
    ['<title>柳南乡</title>', '柳南乡'],
    ['<title></title>', null],
    [
      '<title>石磨镇开工项目12个 | 云坪在线</title><meta property="og:site_name" content="云坪在线">',
      '石磨镇开工项目12个',
    ],
    ['<title>要闻</title><meta name="ArticleTitle" content="石磨镇开工项目12个">', '石磨镇开工项目12个'],
    [
      '<title>云坪网</title><meta property="og:title" content="石磨镇开工项目12个_云坪网">',
      '石磨镇开工项目12个',
    ],
  ])('%s', (head, title) => {
    expect(facts(head).title).toBe(title);
  });

  it.each([
    ['<title>必威体育</title>', '<h1>石磨镇开工项目12个</h1>'],
    ['<title>必威体育(中国)官方网站入口登录平台</title>', '<h1>石磨镇开工项目12个</h1>'],
    ['<title>石磨镇开工项目12个-必威体育</title>', '<p>正文</p>'],
    [
      '<title>必威体育</title><meta property="og:title" content="必威体育">',
      '<h1>必威体育</h1><h2>石磨镇开工项目12个</h2>',
    ],
    ['<title>云坪县人民政府</title>', '<h1>云坪县人民政府</h1><h2>石磨镇开工项目12个</h2>'],
  ])('prefers the article’s heading to a brand: %s %s', (head, body) => {
    expect(facts(head, body).title).toBe('石磨镇开工项目12个');
  });

  it('prefers the heading that the document title repeats', () => {
    const head = '<title>石磨镇：小土豆、大产业-云坪日报-多媒体</title>';
    expect(facts(head, '<h1><a href="/">云坪日报</a></h1><h2>石磨镇：小土豆、大产业</h2>').title).toBe(
      '石磨镇：小土豆、大产业',
    );
  });
});

describe('published', () => {
  it.each([
    ['<meta name="PubDate" content="2021-07-02 10:11">', '', '2021-07-02'],
    ['<meta name="publishdate" content="2021/7/2">', '', '2021-07-02'],
    ['<meta property="article:published_time" content="2021-07-01T23:30:00Z">', '', '2021-07-02'],
    ['<meta property="article:published_time" content="2021-07-01T23:30:00+08:00">', '', '2021-07-01'],
    ['<meta name="PubDate" content="0000-00-00">', '<p>发布日期：2021年7月2日</p>', '2021-07-02'],
    ['', '<p>发布时间：<span>2021-07-02 08:00</span> 浏览次数：2045</p>', '2021-07-02'],
    ['', '<div><label>发布日期：</label><div>2021.07.02</div></div>', '2021-07-02'],
    ['', '<p>２０２１年７月２日　来源：石磨镇</p>', '2021-07-02'],
    ['', '<p>时间：[2021-07-02]</p>', '2021-07-02'],
    ['', '<p>今天是2023年11月22日</p><p>当前时间：2023-11-22</p><p>发布时间：2021-07-02</p>', '2021-07-02'],
    ['', '<p>2023年11月22日 星期三 10:20</p>', null],
    ['', '<p>发布时间：2021-07-02 星期五</p>', '2021-07-02'],
    ['', '<p>更新时间：2021-07-09</p><p>发布时间：2021-07-02</p>', '2021-07-02'],
    ['', '<p>活动时间：2021-08-01</p><p>2021-07-02 来源：云坪日报</p>', '2021-07-02'],
    ['', '<time datetime="2021-07-02">前天</time>', '2021-07-02'],
    ['', '<h1>题</h1><p>2021-07-02 15:20</p><p>全镇投资2亿元。</p>', '2021-07-02'],
    ['', '<ul><li>甲 2021-05-01</li><li>乙 2021-05-02</li><li>丙 2021-05-03</li></ul>', null],
    ['', '<p>到2025-12-31全部完工，2021年13月40日。</p>', null],
    // a generic one is of the page; those of the article stay first
    ['<meta name="date" content="2035-01-01">', '<p>发布时间：2021-07-02</p>', '2021-07-02'],
    ['<meta name="dc.date" content="2019-01-01">', '<p>发布时间：2021-07-02</p>', '2021-07-02'],
    ['<meta name="date" content="2021-07-02">', '<p>甲</p>', '2021-07-02'],
    ['<meta name="date" content="2021-07-02">', '<p>时间：2021-08-01</p>', '2021-07-02'],
    [
      '<meta name="date" content="2035-01-01">',
      '<dl><dt>发布时间：</dt><dd>2021-07-02</dd></dl>',
      '2021-07-02',
    ],
    ['<meta name="PubDate" content="2021-07-02">', '<p>发布时间：2021-07-03</p>', '2021-07-02'],
    [
      '<script type="application/ld+json">{"title":"甲","pubDate":"2021-07-02T08:15:00"}</script>',
      '<p>甲</p>',
      '2021-07-02',
    ],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished": "2021-07-01T23:30:00Z"}</script>',
      '<p>甲</p>',
      '2021-07-02',
    ],
    ['', '<p>甲</p><script>var ct = "1625187600";</script>', '2021-07-02'],
    ['', '<p>甲</p><script>var publish_time = "2021-07-02" || "";</script>', '2021-07-02'],
    ['', '<p>甲</p><script>var version = "2021-07-02", ct = 5;</script>', null],
    ['', '<p>各村：</p><p>请照办。</p><p>石磨镇人民政府</p><p>二〇二一年七月十二日</p>', '2021-07-12'],
  ])('%s %s', (head, body, published) => {
    expect(facts(head, body).published).toBe(published);
  });

  it('takes the date of the address where the page has none', () => {
    expect(facts('', '', 'https://a.example/zw/202107/t20210702_118.html').published).toBe('2021-07-02');
    expect(readFacts(parseHtml('<p>甲</p>')).published).toBeNull();
  });

  it.each([
    ['https://a.example/zw/202107/t20210702_118.html', '2021-07-02'],
    ['https://a.example/2021-07/02/content_1.htm', '2021-07-02'],
    ['https://a.example/art/2021/7/2/art_9_1.html', '2021-07-02'],
    ['https://a.example/20210702/ab.shtml', '2021-07-02'],
    ['https://a.example/2021/0702/c1.html', '2021-07-02'],
    ['https://a.example/xw/202107/1.html', '2021-07'],
    ['https://a.example/id/20211345/1.html', null],
    ['https://a.example/?d=2021-07-02', null],
    ['no address', null],
  ])('%s', (url, date) => {
    expect(dateInUrl(url)).toBe(date);
  });

  it.each([
    ['2021年7月', '2021-07'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['20210702103000', '2021-07-02'],
    ['电话 12021-07-021', null],
    ['二〇二四年十一月二十三日', '2024-11-23'],
    ['', null],
  ])('date in %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });
});

describe('the line below the headline', () => {
  const list =
    '<ul><li>甲乡公告 2026-05-01</li><li>乙乡公告 2026-04-21</li><li>丙乡公告 2026-04-11</li></ul>';
  it.each([
    ['<p><span>2021-07-02</span> <span>云坪县融媒体中心</span></p>', '2021-07-02', '云坪县融媒体中心'],
    ['<p>首页 | 要闻 | 2021年7月2日</p>', '2021-07-02', null],
    ['<p>云坪新闻网 | 07.02.2021 | 字体</p>', '2021-07-02', '云坪新闻网'],
    ['<p>20210702</p>', '2021-07-02', null],
    ['<p>2021年7月2日，石磨镇召开推进会，部署下半年重点工作。</p>', null, null],
    ['<p>2021-07-02 阅读 1200</p>', '2021-07-02', null],
  ])('dates the page beside a dated list: %s', (line, published, publisher) => {
    const title = '石磨镇开工项目12个';
    const page = `<div>${list}</div><div><h1>${title}</h1>${line}<p>正文说了许多。</p></div>`;
    expect(facts(`<title>${title}</title>`, page)).toMatchObject({ published, publisher });
  });
});

describe('an account of WeChat', () => {
  const page = (more = '') =>
    `<h1>石磨镇开工项目12个</h1><div id="meta_content"><span class="rich_media_meta">原创</span><span class="rich_media_meta rich_media_meta_text">许知远</span><a id="js_name"> 云坪发布 </a></div><div id="js_content"><p>正文</p>${more}</div>`;
  const site = '<meta property="og:site_name" content="微信公众平台"><meta name="author" content="许知远">';

  it('publishes under its name, and names the author without a label', () => {
    expect(facts(site, page())).toMatchObject({ publisher: '云坪发布', author: '许知远' });
  });

  it('says where it has a story from, with a bar', () => {
    expect(facts(site, page('<p>来源 | 石磨镇人民政府</p>')).publisher).toBe('石磨镇人民政府');
    expect(facts('', '<p>新闻 | 来源 | 专题</p>').publisher).toBeNull();
  });
});

describe('publisher', () => {
  it.each([
    '<table><tr><td>索引号</td><td>0012</td><td>发布机构</td><td>石磨镇人民政府</td></tr></table>',
    '<table><tr><td>发文机关</td><td>石磨镇人民政府</td></tr><tr><td>公开日期</td><td>2021-07-02</td></tr></table>',
    '<table><tr><th>信息来源</th><td>石磨镇人民政府</td></tr></table>',
  ])('stands in the cell behind its label: %s', body => {
    expect(facts('', body).publisher).toBe('石磨镇人民政府');
  });

  it.each([
    ['<meta name="ContentSource" content="云坪日报">', '', '云坪日报'],
    ['<meta name="source" content="来源：云坪日报">', '', '云坪日报'],
    ['<meta name="author" content="104363">', '<p>来源：石磨镇人民政府 作者：江一帆</p>', '石磨镇人民政府'],
    ['', '<p>信息来源：<i>云坪发布</i> 时间：2021-07-02</p>', '云坪发布'],
    ['', '<p>2021-07-02 来源：云坪新闻网字体：大 中 小</p>', '云坪新闻网'],
    ['', '<p>【稿源：云坪电视台】</p>', '云坪电视台'],
    ['', '<p>图片来源：视觉图库</p>', null],
    ['', '<p>来源：本站</p>', null],
    ['<meta name="SiteName" content="云坪县人民政府">', '<p>来源：</p><p>　</p>', '云坪县人民政府'],
  ])('%s %s', (head, body, publisher) => {
    expect(facts(head, body).publisher).toBe(publisher);
  });
});

describe('canonical', () => {
  it.each([
    ['https://news.yunping.example/b.html', 'https://news.yunping.example/b.html'],
    ['/b.html?id=3#top', 'https://news.yunping.example/b.html?id=3'],
    ['https://other.example/b.html', null],
    ['https://news.yunping.example/', null],
    ['javascript:alert(1)', null],
    ['http://news.yunping.example/b.html', null],
    ['http://[', null],
  ])('%s', (href, canonical) => {
    expect(facts(`<link rel="canonical" href="${href}">`).canonical).toBe(canonical);
  });
});

describe('hostile pages', () => {
  it('caps and cleans what the page says of itself', () => {
    const found = facts(
      `<meta name="ArticleTitle" content="石磨镇\u202e\u0007\n开工${'长'.repeat(5000)}"><meta name="source" content="${'报'.repeat(900)}">`,
    );
    expect(found.title).toHaveLength(300);
    expect(found.title).toMatch(/^石磨镇 开工长+$/);
    expect(found.publisher).toBeNull();
  });

  it('is not slowed down by a page made to do so', () => {
    const evil = `<p>${'来源：时间：'.repeat(40_000)}</p><p>${'2021-'.repeat(50_000)}</p><p>${'-'.repeat(200_000)}</p>`;
    expect(facts(`<title>${'-_ '.repeat(50_000)}</title>`, evil).published).toBeNull();
  });
});

describe('author and editor', () => {
  it.each([
    ['<p>来源：云坪日报　作者：许知远　责编：沈青禾</p>', '许知远', '沈青禾'],
    ['<p>來源：雲坪日報　作者：許知遠　責任編輯：沈青禾</p>', '許知遠', '沈青禾'],
    // one run of spans, and one of cells
    [
      '<p><span>来源：云坪日报</span><span>作者：许知远</span><span>编辑：沈青禾</span></p>',
      '许知远',
      '沈青禾',
    ],
    ['<dl><dt>来源：</dt><dd>云坪日报</dd><dt>作者：</dt><dd>许知远、白石</dd></dl>', '许知远、白石', null],
    ['<p>发布时间：2023-10-12</p><p>记者：许知远 通讯员：白石</p>', '许知远', null],
    // far from it only where it stands once
    ['<p>作者：许知远</p><p>文</p><p>责任编辑：沈青禾</p>', '许知远', '沈青禾'],
    ['<p>作者：许知远</p><p>文</p><p>作者：白石</p>', null, null],
    ['<p>来源：云坪日报　作者：佚名　责编：管理员</p>', null, null],
    ['<p>来源：云坪日报</p><p>本报记者 许知远 报道了石磨镇的变化</p>', null, null],
  ])('%s', (body, author, editor) => {
    expect(facts('', body)).toMatchObject({ author, editor });
  });
});
