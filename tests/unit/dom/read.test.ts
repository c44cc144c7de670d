import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSliced } from '../../../utils/steps.ts';
import { offsetOf } from '../../../utils/text/dom/offset.ts';
import { readPage, readSteps } from '../../../utils/text/dom/read.ts';
import { page } from './page.ts';

const textOf = (body: string) => readPage(page(body).body, { skip: null }).text;

describe('readPage: what is shown', () => {
  const cases: [string, string, string][] = [
    [
      'joins a figure split over spans',
      '<p>投资<span>1</span><span>,</span><span>200</span>万<b>元</b></p>',
      '投资1,200万元',
    ],
    ['ends the line at <br>', '<p>新建12公里<br>改造8处</p>', '新建12公里\n改造8处'],
    ['leaves one empty line for many <br>', '甲<br><br><br><br>乙', '甲\n\n乙'],
    [
      'ends the line at nested blocks once',
      '<div><div><p>甲</p></div></div><section><div>乙</div></section>',
      '甲\n乙',
    ],
    ['ends the line where a block follows loose text', '甲<div>乙</div>丙', '甲\n乙\n丙'],
    ['collapses white space', '<p>  石磨镇 \t <i> 今年 </i> \n 12  </p>', '石磨镇 今年 12'],
    ['drops a line break between Han characters', '<p>石磨镇\n  新建</p>', '石磨镇新建'],
    ['shows a line break beside a digit as a space', '<p>新建\n  12公里</p>', '新建 12公里'],
    ['keeps ideographic and no-break spaces', '<p>　　石磨&nbsp;&nbsp;镇</p>', '　　石磨\u00a0\u00a0镇'],
    ['drops characters without width', '<p>1\u200b2\ufeff0&shy;万元</p>', '120万元'],
    ['keeps <pre>', '<pre>指标    12亿元\n\n  增长</pre>', '指标    12亿元\n\n  增长'],
    ['keeps white-space: pre-wrap', '<div style="white-space: pre-wrap">甲  12\n乙</div>', '甲  12\n乙'],
    [
      'keeps the lines of white-space: pre-line',
      '<div style="white-space:pre-line">甲   12\n乙</div>',
      '甲 12\n乙',
    ],
    [
      'parts cells and rows',
      '<table><tr><th>项目</th><th>亿元</th></tr><tr><td>水厂</td><td>3.2</td></tr></table>',
      '项目\t亿元\n水厂\t3.2',
    ],
    [
      'lets paragraphs in short cells be cells, and rows rows',
      '<table><tr><td><p>甲</p></td><td><p>12</p></td></tr><tr><td></td><td><p>乙</p></td><td><p></p></td><td>7</td></tr></table><p>丙</p>',
      '甲\t12\n\t乙\t\t7\n丙',
    ],
    [
      'lets cells of data hold several lines',
      '<table><tr><td>1</td><td><p>甲</p><p>乙<br>丙</p></td><td>12</td></tr><tr><td>2</td></tr></table>',
      '1\t甲\n乙\n丙\t12\n2',
    ],
    [
      'lets cells with several paragraphs, those of a layout, end the line',
      '<table><tr><td><p>甲</p><p>乙</p></td><td><p>12</p></td></tr></table>',
      '甲\n乙\n12',
    ],
    [
      'parts blocks that stand side by side',
      '<div style="display:inline-block">120</div><div style="display:inline-block">350</div>',
      '120\t350',
    ],
    [
      'parts a box from the words before it',
      '<div>学校12<div style="display:inline-block">34所</div></div>',
      '学校12\t34所',
    ],
    [
      'counts an empty head',
      '<table><tr><th></th><th>任务</th></tr><tr><td>1</td><td>甲</td></tr></table>',
      '任务\n1\t甲',
    ],
    ['joins styled words', '<p>投资<span style="display:inline-block">12</span>亿元</p>', '投资12亿元'],
    ['skips the upper text of ruby', '<p><ruby>萬<rp>(</rp><rt>wàn</rt><rp>)</rp></ruby>元</p>', '萬元'],
    [
      'skips code and controls',
      '<p>甲<script>1</script><style>a{}</style><noscript>2</noscript><template>3</template><select><option>4</option></select><textarea>5</textarea><button>6</button><svg><text>7</text></svg>乙</p>',
      '甲乙',
    ],
    ['skips comments', '<p>12<!-- 万 -->亿元</p>', '12亿元'],
    [
      'skips what is hidden',
      '<p hidden>1</p><p style="display: none">2</p><div style="visibility:hidden">3<b style="visibility:visible">见</b></div><p>甲</p>',
      '见\n甲',
    ],
    [
      'skips closed details, not their summary',
      '<details><summary>目录</summary><p>1</p></details><details open><summary>二</summary><p>2</p></details>',
      '目录\n二\n2',
    ],
    [
      'reads what is only hidden from screen readers',
      '<p><span aria-hidden="true">12</span>亿元</p>',
      '12亿元',
    ],
    ['keeps text around an image together', '<p>共12<img alt="图">公里</p>', '共12公里'],
    ['reads an empty page', '', ''],
  ];
  it.each(cases)('%s', (_, body, text) => {
    expect(textOf(body)).toBe(text);
  });

  it('joins the roots with line breaks and keeps their order', () => {
    const { body } = page('<h1>标题</h1><nav>菜单</nav><p>正文</p>');
    const [heading, , paragraph] = body.querySelectorAll('h1, nav, p');
    expect(readPage([heading, paragraph]).text).toBe('标题\n正文');
  });

  it('knows that a root stands in a <pre>', () => {
    const { body } = page('<pre><b id="x">甲  乙</b></pre>');
    expect(readPage(body.querySelector('#x')!).text).toBe('甲  乙');
  });

  it('does not change the page', () => {
    const document = page('<div>甲<p hidden>乙</p><table><tr><td>1<td>2</table></div>');
    const before = document.documentElement.outerHTML;
    readPage(document.body);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('leaves furniture out unless told otherwise', () => {
    const { body } = page('<p>总投资2亿元。</p><p>【打印】【关闭】</p>');
    expect(readPage(body).text).toBe('总投资2亿元。');
    expect(readPage(body, { skip: null }).text).toBe('总投资2亿元。\n【打印】【关闭】');
    expect(readPage(body, { skip: element => element.textContent!.includes('亿') }).text).toBe(
      '【打印】【关闭】',
    );
  });

  it('stops at the limit', () => {
    const { body } = page('<p>一二三四五</p>'.repeat(50));
    expect(readPage(body, { limit: 20 }).text.length).toBeLessThan(40);
  });
});

describe('readPage: the way back', () => {
  it('gives one piece per text node of a split figure', () => {
    const { body } = page('<p>投资<span>1,</span><span>200</span>万元。</p>');
    const read = readPage(body);
    const at = read.text.indexOf('1,200万元');
    expect(read.pieces(at, at + 7).map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
      '1,',
      '200',
      '万元',
    ]);
  });

  it('covers dropped white space inside one node with one piece', () => {
    const { body } = page('<p>新建\n   12   公里</p>');
    const read = readPage(body);
    expect(read.pieces(0, read.text.length)).toHaveLength(1);
    expect(read.nodeAt(read.text.indexOf('1'))?.offset).toBe(6);
  });

  it('has no node behind borders and outside', () => {
    const read = readPage(page('<p>甲</p><p>乙</p>').body);
    expect(read.text).toBe('甲\n乙');
    expect(read.nodeAt(1)).toBeNull();
    expect(read.nodeAt(3)).toBeNull();
    expect(read.nodeAt(-1)).toBeNull();
    expect(read.pieces(1, 2)).toEqual([]);
    expect(read.pieces(0, 3)).toHaveLength(2);
  });

  it('finds offsets for carets, also inside white space that is not shown', () => {
    const { body } = page('<p>甲   乙</p><script>丙</script>');
    const read = readPage(body);
    const node = body.querySelector('p')!.firstChild!;
    expect(read.text).toBe('甲 乙');
    expect([0, 1, 2, 3, 4, 5].map(offset => offsetOf(read, node, offset))).toEqual([0, 1, 2, 2, 2, 3]);
    expect(offsetOf(read, body.querySelector('script')!.firstChild!, 0)).toBeNull();
    expect(offsetOf(read, body, 0)).toBeNull();
  });

  it('still answers after the page has changed', () => {
    const { body } = page('<p>新建12公里</p><p>改造8处</p>');
    const read = readPage(body);
    body.querySelector('p')!.remove();
    (body.querySelector('p')!.firstChild as Text).data = '改';
    expect(read.text).toBe('新建12公里\n改造8处');
    expect(read.pieces(0, read.text.length)).toHaveLength(2);
    expect(readPage(body).text).toBe('改');
  });

  const words = fc.constantFrom(
    '投资',
    '1',
    '2',
    ',',
    '万',
    '元',
    ' ',
    '  ',
    '\n',
    '\t',
    '　',
    '\u00a0',
    '\u200b',
    '，',
    '𠮷',
    'km',
    '\n  \n',
  );
  const leaf = fc.array(words, { maxLength: 6 }).map(parts => parts.join(''));
  const { tree } = fc.letrec<{ tree: string }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.constant('<br>'),
      fc
        .tuple(
          fc.constantFrom('p', 'div', 'span', 'b', 'pre', 'td', 'li', 'script', 'i', 'section'),
          fc.array(tie('tree'), { maxLength: 4 }),
        )
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  }));

  it('maps every character to the same character of its node (property)', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), trees => {
        const read = readPage(page(trees.join('')).body, { skip: null });
        const { text } = read;
        let before: { node: Text; offset: number } | null = null;
        for (let i = 0; i < text.length; i += 1) {
          const at = read.nodeAt(i);
          if (at === null) {
            expect(text[i]).toMatch(/[\n\t]/);
            continue;
          }
          const raw = at.node.data[at.offset];
          if (text[i] === ' ') expect(raw).toMatch(/[ \n\t]/);
          else expect(raw).toBe(text[i]);
          expect(offsetOf(read, at.node, at.offset)).toBe(i);
          // Reading order within a node, and no character twice.
          if (before?.node === at.node) expect(at.offset).toBeGreaterThan(before.offset);
          before = at;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives pieces that spell the text after collapsing (property)', () => {
    const bare = (text: string) => text.replace(/[\s\u200b]/g, '');
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), fc.nat(40), fc.nat(40), (trees, from, length) => {
        const read = readPage(page(trees.join('')).body, { skip: null });
        const pieces = read.pieces(from, from + length);
        const spelt = pieces.map(({ node, start, end }) => node.data.slice(start, end)).join('');
        expect(bare(spelt)).toBe(bare(read.text.slice(from, from + length)));
        expect(new Set(pieces.map(piece => piece.node)).size).toBe(pieces.length);
      }),
      { numRuns: 300 },
    );
  });

  it('never glues blocks and never starts or ends with white space of the source (property)', () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 5 }), leaves => {
        const { text } = readPage(page(leaves.map(inner => `<div>${inner}</div>`).join('')).body, {
          skip: null,
        });
        const shown = leaves.map(inner => inner.replace(/[ \n\t\u200b]+/g, '')).filter(inner => inner !== '');
        expect(text.split('\n').map(line => line.replace(/ /g, ''))).toEqual(
          shown.length === 0 ? [''] : shown,
        );
        expect(text).not.toMatch(/^[ \n\t]|[ \n\t]$/);
      }),
    );
  });
});

describe('readSteps', () => {
  it('reads the same in slices', async () => {
    const { body } = page(`<div>${'<p>石磨镇新建<b>12</b>公里，投资 3  亿元。</p>'.repeat(400)}</div>`);
    let pauses = 0;
    const yieldTo = async () => {
      pauses += 1;
    };
    const read = await runSliced(readSteps(body), { yieldTo, budgetMs: 0, took: 0 });
    expect(read.text).toBe(readPage(body).text);
    expect(read.complete).toBe(true);
    expect(pauses).toBeGreaterThan(5);
  });

  it('cuts long texts into slices and joins them again', async () => {
    const line = '全镇投资1.2亿元，'.repeat(20_000);
    const { body } = page(`<p>${line}</p>`);
    let pauses = 0;
    const yieldTo = async () => {
      pauses += 1;
    };
    const read = await runSliced(readSteps(body), { yieldTo, budgetMs: 0, took: 0 });
    expect(read.text).toBe(line);
    expect(read.pieces(0, line.length)).toHaveLength(1);
    expect(pauses).toBeGreaterThan(2);
  });

  it('stops where the page takes away what it stands in, and says so', async () => {
    const { body } = page(`<div>${'<p>石磨镇新建12公里。</p>'.repeat(2000)}</div>`);
    const yieldTo = async () => body.replaceChildren();
    const read = await runSliced(readSteps(body, { skip: null }), { yieldTo, budgetMs: 0, took: 0 });
    expect(read.complete).toBe(false);
    expect(read.text).toContain('12公里');
  });

  it('survives very deep nesting', () => {
    const document = page('');
    let at: Element = document.body;
    for (let i = 0; i < 5000; i += 1) {
      const inner = document.createElement('div');
      at.appendChild(inner);
      at = inner;
    }
    at.appendChild(document.createTextNode('底'));
    expect(readPage(document.body).text).toBe('底');
  });
});
