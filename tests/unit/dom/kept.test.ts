/** What looks like furniture by a word of it, and is the article's own. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../utils/text/html.ts';

const LEAD =
  '<p>5月8日，青禾县召开推进会，县长林一帆主持，各镇各部门参加。会议听取了进展情况，研究了存在的问题，安排了下一步的工作。</p>' +
  '<p>今年以来，全县投入资金3600万元，新建学校5所、医院2家，硬化道路12公里，惠及群众1.2万人，群众的获得感不断增强。</p>';
const page = (body: string): string =>
  readHtml(
    `<!doctype html><title>青禾县办好群众留言</title><body><div class="content"><h1>青禾县办好群众留言</h1>${LEAD}${body}</div></body>`,
  ).text;

describe('an article keeps', () => {
  it.each(['三、办好留言', '用好评论', '媒体评论', '文艺评论', '办理群众留言'])(
    'what stands below its own heading %s',
    heading => {
      const text = page(
        `<h3>${heading}</h3><p>全年办结诉求3170件，办结率98%。</p><h3>四、下一步</h3><p>明年再办8件实事。</p>`,
      );
      expect(text).toContain('3170件');
      expect(text).toContain('明年再办8件实事');
    },
  );

  it('the next part behind what is taken for readers’ talk', () => {
    const text = page(
      '<h3>网友热议</h3><p>路修好了，出行方便。</p><h3>部门打算</h3><p>明年再修路23公里。</p>',
    );
    expect(text).toContain('23公里');
  });

  it('its second half in a box of its own, with links in its sentences', () => {
    const text = readHtml(
      `<!doctype html><title>青禾县办好实事</title><body><div class="main"><h1>青禾县办好实事</h1><div class="txt"><div class="p1">${LEAD}</div>` +
        '<div class="p2"><p>下半年，<a href="1">青禾县</a>将在年底前建成<a href="2">第二水厂</a>，日供水能力达到1.2万吨；计划投资3.6亿元建设茶叶<a href="3">产业园</a>，带动就业1500人。</p><p>目前，全镇发展茶园7300亩，年产值达4800万元，同比增长9.7%，村均集体经济收入超过26万元。</p></div></div></div></body>',
    ).text;
    expect(text).toContain('硬化道路12公里');
    expect(text).toContain('3.6亿元');
  });

  it('a paragraph that trails off, with a link in it', () => {
    const words =
      '走进青禾县<a href="/lx">柳溪镇</a>，新修的12公里道路通到家门口，茶园里采茶忙，村口的大棚里番茄红了……';
    expect(page(`<p>${words}</p>`)).toContain('番茄红了');
  });

  it('the answer of an office, in a box of that name', () => {
    const text = page(
      '<div class="reply"><p>答复如下：柳溪镇将于9月底前铺设管网3.7公里，惠及460户，届时恢复路面，请您谅解。</p></div>',
    );
    expect(text).toContain('3.7公里');
  });

  it.each([
    '浏览量达到3.6万人次，带动柳溪镇农产品销售210万元。',
    '扫码点餐的老字号增加到12家，全镇夜市收入达到36万元。',
    '下一条断头路是青禾大道，全长2.3公里的改造将在6月开工。',
    '关键词：“实”和“快”，全县全年开工项目23个，投资36亿元。',
  ])('a paragraph of one sentence: %s', sentence => {
    expect(page(`<p>${sentence}</p>`)).toContain(sentence);
  });
});

describe('and no', () => {
  it.each([
    '<h3>网友评论</h3><div class="box"><p>说得好，支持！</p><p>999万元够不够，希望早点修好。</p></div>',
    '<h3>最新评论</h3><p>999万元够不够，希望早点修好。</p>',
    '<h3>全部评论(23条)</h3><p>999万元够不够，希望早点修好。</p>',
    '<h3>精选留言</h3><p>999万元够不够，希望早点修好。</p>',
    '<div class="comment"><p>999万元够不够，希望早点修好。</p></div>',
  ])('talk of readers: %s', talk => {
    expect(page(talk)).not.toContain('999万元');
  });

  it.each(['扫码关注我们，获取更多资讯。', '阅读量：3602', '下一条：石桥镇开展演练'])(
    'row of furniture: %s',
    row => {
      expect(page(`<p>${row}</p>`)).not.toContain(row);
    },
  );
});
