import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../../utils/steps.ts';
import { findArticle, readArticle, readArticleSteps } from '../../../utils/text/dom/article.ts';
import { readPage } from '../../../utils/text/dom/read.ts';
import { load, page } from './page.ts';

/** page, what must be in the text, what must not. */
const LAYOUTS: [string, string[], string[]][] = [
  [
    'trs.html',
    [
      '三季度民生实事“成绩单”出炉',
      '图为石磨镇新建的农贸市场',
      '资金2,360余万元',
      '民生项目18个',
      '提高6.5个百分点。',
    ],
    [
      '现在的位置',
      '分享到',
      '打印',
      '上一篇',
      '下一篇',
      '竹园乡前三季度',
      '版权所有',
      '政务公开',
      '字体',
      '1877',
    ],
  ],
  [
    'nested-tables.html',
    [
      '招商引资实现“开门红”',
      '协议总投资21.5亿元',
      '项目\t投资（亿元）\t用地（亩）',
      '农机配件\t1.5\t40',
      '到位资金30亿元以上',
    ],
    ['热点新闻', '新增市场主体4300户', '现在位置', '打印', '版权所有', '图片'],
  ],
  [
    'br-soup.html',
    [
      '河湾镇人大代表集中视察重点工程\n',
      '人大代表32人',
      '全长328米，总投资 4200万元',
      '新增管网 12.8公里。\n\n',
      '办结率达到100%',
      '河湾镇供图',
    ],
    ['机构设置', '分享到', '上一条', '下一条', '防汛演练', '版权所有', '邮编'],
  ],
  [
    'wechat.html',
    [
      '交出这样一份答卷',
      '从318.6亿元增长到402亿元',
      '年均增长6.1%',
      '新增就业\n5.8万人\n新建学校\n23所',
      '32公里雨污管网改造',
    ],
    ['隐藏的推广', '样式占位', '阅读', '收藏', '精选留言', '不是正文'],
  ],
  [
    'newspaper.html',
    ['桐花镇：小花椒带富一方百姓', '种植1.35万亩', '竹园乡：山泉水引来大项目', '总投资2.6亿元', '就业260人'],
    ['上一版', 'PDF', '广告', '版权所有', 'ICP'],
  ],
  [
    'wordpress.html',
    ['石磨鎮黨史學習教育辦實事120件', '860萬(wàn)元', '停車位240個(gè)', '建立長效機制'],
    ['首頁', '免費大禮包', '分享此文', 'Facebook', '鄉鎮半年工作總結', '發表迴響', '近期文章', '部落格'],
  ],
  [
    'plain.html',
    [
      '桐花镇2022年政府工作总结\n\n一、',
      '    地区生产总值   18.7亿元',
      '新修水渠 9 公里',
      '6月底前交付使用。',
    ],
    [],
  ],
  ['one-div.html', ['竹园乡位于云坪县东北部', '突破2亿元。'], []],
];

describe('findArticle', () => {
  it.each(LAYOUTS)('%s: the article is in, the furniture out', (name, inside, outside) => {
    const { text } = readArticle(load(name));
    for (const words of inside) expect(text).toContain(words);
    for (const words of outside) expect(text).not.toContain(words);
  });

  it.each(LAYOUTS)('%s: the same when the two steps are taken apart', (name, inside, outside) => {
    const { text } = readPage(findArticle(load(name)));
    for (const words of inside) expect(text).toContain(words);
    for (const words of outside) expect(text).not.toContain(words);
  });

  it.each(LAYOUTS)('%s: its beginning is found without the rest', name => {
    const document = load(name);
    const whole = readArticle(document).text;
    const { page } = run(readArticleSteps(document, 300));
    expect(page.text.length).toBeGreaterThan(Math.min(200, whole.length - 1));
    expect(whole.startsWith(page.text.slice(0, 200))).toBe(true);
  });

  it('gives each story of a newspaper page an element of its own', () => {
    const stories = findArticle(load('newspaper.html'));
    expect(stories.map(story => story.querySelector('h2')?.textContent)).toEqual([
      '桐花镇：小花椒带富一方百姓',
      '竹园乡：山泉水引来大项目',
    ]);
  });

  it('reads a WeChat article as it is served: hidden until its script runs', () => {
    const prose = '<section><p>全区改造老旧小区147个，加装电梯390部，6.3万户居民受益。</p></section>'.repeat(
      3,
    );
    const served = `<div id="js_content" class="rich_media_content" style="visibility: hidden; opacity: 0;">${prose}</div>`;
    expect(readArticle(page(served)).text.match(/390部/g)).toHaveLength(3);
  });

  it('takes a table of statistics for the article, not the footer under it', () => {
    const rows = ['地区生产总值|亿元|186.5|6.1', '工业增加值|亿元|58.2|7.4', '居民收入|元|38210|5.2']
      .map(row => `<tr><td>${row.split('|').join('</td><td>')}</td></tr>`)
      .join('');
    const { text } = readArticle(
      page(
        `<h2>云坪县2022年主要指标</h2><div><table>${rows}</table></div><div><p>地址：云坪县政府路1号 电话：0000-1234567 邮编：000000</p><p>建议使用IE9以上浏览器，1024*768分辨率浏览</p></div>`,
      ),
    );
    expect(text).toContain('工业增加值\t亿元\t58.2\t7.4\n居民收入');
    expect(text).not.toMatch(/邮编|分辨率/);
  });

  it.each(['p', 'div', 'section'])('keeps the short lines around one long <%s>', name => {
    const lines = [
      '各村：',
      '现将2022年投资计划下达给你们，总投资3200万元，共18个项目，请抓紧组织实施，确保6月底前开工。',
      '石磨镇人民政府',
    ];
    const body = lines.map(line => `<${name}>${line}</${name}>`).join('');
    const { text } = readArticle(
      page(`<div><table><tr><td>索引号：0001</td></tr></table></div><div>${body}</div>`),
    );
    expect(text).toBe(lines.join('\n'));
  });

  it('puts title and subtitle before the body', () => {
    const { text } = readArticle(
      page(
        `<h1>柳溪镇召开项目推进会</h1><h3>全年计划投资12亿元</h3><p>来源：柳溪镇</p><div class="TRS_Editor">${'<p>会议要求，各村要倒排工期，挂图作战，确保6月底前完成征地1200亩，9月底前全部开工。</p>'.repeat(4)}</div>`,
      ),
    );
    expect(text.startsWith('柳溪镇召开项目推进会\n全年计划投资12亿元\n会议要求')).toBe(true);
  });

  it('falls back to the body without its furniture where there is no article', () => {
    const document = load('portal.html');
    expect(findArticle(document)).toEqual([document.body]);
    const { text } = readArticle(document);
    expect(text).toContain('高标准农田4.8万亩');
    expect(text).not.toContain('关于停水的通知');
    expect(text).not.toContain('版权所有');
  });

  it('takes a container of another name that holds nearly everything', () => {
    const prose = '<p>全镇投入资金860万元，新建农村公路12.5公里，安装路灯430盏，受益群众2.1万人。</p>';
    const { text } = readArticle(
      page(`<div class="x1"><div class="news_content">${prose}</div>${prose.repeat(9)}</div>`),
    );
    expect(text.match(/860万元/g)).toHaveLength(10);
  });

  it('keeps paragraphs that begin like buttons', () => {
    const rows = [
      '关闭落后煤矿23处，淘汰产能180万吨',
      '打印社保凭证1.2万份，惠及群众9000人',
      '相关报道称，全镇新增就业320人',
    ];
    const { text } = readArticle(
      page(
        `<div>${rows.map(row => `<p>${row}。</p>`).join('')}<p>【打印】 【关闭窗口】</p><p>相关报道：</p></div>`,
      ),
    );
    for (const row of rows) expect(text).toContain(row);
    expect(text).not.toContain('窗口');
    expect(text).not.toContain('相关报道：');
  });

  it('keeps an article whose container is named like furniture', () => {
    const prose = '<p>全镇投入资金860万元，新建农村公路12.5公里，安装路灯430盏，受益群众2.1万人。</p>'.repeat(
      6,
    );
    expect(readArticle(page(`<div id="print" class="hot">${prose}</div>`)).text).toContain('430盏');
  });

  it('copes with a document without any content', () => {
    expect(readArticle(page('')).text).toBe('');
    expect(findArticle(page(''))).toHaveLength(1);
  });

  it('reads everything where everything looks like furniture', () => {
    expect(readArticle(page('<div class="footer"><p>新建公路12公里</p></div>')).text).toBe('新建公路12公里');
  });

  const words = fc.constantFrom(
    '石磨镇',
    '总投资12亿元，',
    '新建3所学校。',
    '上一篇：',
    '打印',
    '版权所有',
    ' ',
    '相关新闻',
    '，',
    '\n',
  );
  const leaf = fc.array(words, { maxLength: 12 }).map(parts => parts.join(''));
  const { tree } = fc.letrec<{ tree: string }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      leaf.map(text => `<a href="x">${text}</a>`),
      fc
        .tuple(
          fc.constantFrom('p', 'div', 'span', 'table', 'td', 'h1', 'h2', 'nav', 'pre', 'ul', 'li', 'center'),
          fc.constantFrom(
            '',
            ' class="TRS_Editor"',
            ' class="nav"',
            ' class="comment"',
            ' style="display:none"',
            ' id="zoom"',
          ),
          fc.array(tie('tree'), { maxLength: 5 }),
        )
        .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name}>`),
    ),
  }));

  it('never fails, never gives an element twice, never changes the page (property)', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), trees => {
        const document = page(trees.join(''));
        const before = document.documentElement.outerHTML;
        const roots = findArticle(document);
        expect(roots.length).toBeGreaterThan(0);
        for (const root of roots)
          expect(roots.some(other => other !== root && other.contains(root))).toBe(false);
        const { text } = readArticle(document);
        const all = readPage(document.body, { skip: null }).text.replace(/\s/g, '');
        const lines = text.split(/[\n\t]/).map(line => line.replace(/\s/g, ''));
        for (const line of lines) expect(all).toContain(line);
        if (all !== '') expect(text).not.toBe('');
        expect(document.documentElement.outerHTML).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});
