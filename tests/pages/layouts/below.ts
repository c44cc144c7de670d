/** What stands below and between an article's paragraphs: readers' talk, a link or two, openings, a table of its own. */
import { FOOTER, HEADLINES, PARAGRAPHS, page, prose } from './text.ts';

const T = '青禾县：民生工程跑出加速度';
const HEAD = `<h1 data-article>${T}</h1><p data-either>2024-06-18 来源：青禾融媒</p>`;
const TALK = [
  '柳溪镇那条路说是投了760万元，我天天走，怎么还有3处积水？',
  '楼上的，我们村25户都接上自来水了，好事要说好。',
  '什么时候轮到老城区？等了6年了，盼回复！',
];
const talk = (tag: string): string => TALK.map(text => `<${tag}>${text}</${tag}>`).join('');
const link = (i: number): string => `<a href="/other/${i}.html">${HEADLINES[i]}</a>`;

const TABLE = `<table border="1"><tr><td>项目</td><td>总投资（万元）</td><td>进度</td></tr><tr><td>柳溪镇水厂</td><td>1340</td><td>80%</td></tr><tr><td>通村公路</td><td>575</td><td>完工</td></tr><tr><td>敬老院</td><td>290</td><td>65%</td></tr></table>`;
const MARKED = TABLE.replace('<table', '<table data-article');

/** The article, what is in its element behind it, and what comes after that. */
const below = (inside: string, outside = '', from = 0): string =>
  page(
    `${T}-青禾县`,
    `<div class="w"><div class="m">${HEAD}<div class="k"><div data-article>${prose(from, from + 4)}</div>${inside}</div></div>${outside}</div><div class="footer">${FOOTER}</div>`,
  );

export const BELOW: Record<string, string> = {
  'comments: a widget without a heading': below('', `<div id="SOHUCS"><div class="kk">${talk('div')}</div></div>`),
  'comments: a heading in a box of its own, the talk in the next': below(
    '',
    `<div class="z"><div class="z1"><h3>网友评论</h3></div><div class="z2">${talk('p')}</div></div>`,
  ),
  'comments: a heading and a list of terms inside the text': below(
    `<h4>最新跟帖</h4><dl>${TALK.map((text, i) => `<dt>路人${i}</dt><dd>${text}</dd>`).join('')}</dl>`,
  ),
  'comments: chosen ones in sections, with a count': below(
    `<section><section><p>精选留言（3）</p></section></section><section>${talk('section')}</section>`,
    '',
    5,
  ),
  'comments: rows of a table': below(
    '',
    `<table><tr><td>共3条评论</td></tr>${TALK.map(text => `<tr><td>访客</td><td>${text}</td></tr>`).join('')}</table>`,
  ),
  'comments: lines of the cell that holds the text': page(
    T,
    `<table><tr><td><b data-article>${T}</b><br><span data-article>${PARAGRAPHS.slice(8, 12).join('<br>')}</span><br><br><b>网友热议</b><br>${TALK.join('<br>')}</td></tr></table>`,
  ),
  'comments: a label for those who cannot see': below('', `<section aria-label="评论">${talk('article')}</section>`),
  'a word of a row of buttons is no heading': page(
    T,
    `<div><ul><li>点赞</li><li>评论</li></ul></div><div class="m">${HEAD}<div data-article>${prose(0, 5)}</div></div>`,
  ),
  'nor is one below a summary': page(
    T,
    `<div class="m">${HEAD}<div data-article>${PARAGRAPHS[0]}${PARAGRAPHS[1]}</div><ul><li>收藏</li><li>评论</li></ul><div data-article>${prose(2, 7)}</div></div>`,
  ),
  'letters and their answers, one below the other': below(
    `<h3 data-either>网友留言</h3><p data-either>柳溪镇的水厂什么时候通水？全村140户都在等，盼回复。</p><h3 data-article>县水利局答复</h3><p data-article>您好，水厂计划于9月底前建成通水，届时覆盖5个村。</p>`,
  ),
  'an editorial keeps its comment': below('', '').replace(
    '</div></div></div><div class="footer">',
    `<p data-article>评论员认为，这份答卷来之不易，下一步还要再改造农村公路18公里。</p></div></div></div><div class="footer">`,
  ),
  'a letter and its answer in cells': below(
    `<table data-article><tr><td>留言</td><td>请问柳溪镇的水厂什么时候通水？全村140户都在等。</td></tr><tr><td>答复</td><td>水厂计划于9月底前建成通水，届时覆盖5个村。</td></tr></table>`,
  ),

  'other news: recaps with two links': below(
    `<section>往期推荐</section><section>${link(0)}</section><section>${link(1)}</section>`,
  ),
  'other news: two links in lines of their own': page(
    T,
    `<table><tr><td><span data-article>${T}<br>${PARAGRAPHS.slice(2, 6).join('<br>')}</span><br><br>相关新闻：<br>·${link(0)}<br>·${link(3)}<br></td></tr></table>`,
  ),
  'other news: openings in terms and descriptions': below(
    `<div>${[0, 1].map(i => `<dl><dt>${link(i)}</dt><dd>${HEADLINES[i]}，惠及群众4800人，记者在现场看到……</dd></dl>`).join('')}</div>`,
  ),
  'other news: one list of terms, one of items': below(
    `<dl>${[0, 1, 3].map(i => `<dt>${link(i)}</dt><dd>${HEADLINES[i]}，新修水渠17公里...</dd>`).join('')}</dl><ul>${[2, 4].map(i => `<li>${link(i)}<br>${HEADLINES[i]}，完成投资3300万元…[<a href="${i}">阅读全文</a>]</li>`).join('')}</ul>`,
  ),
  'other news: the neighbours in a table': below(
    `<table><tr><th>上一篇</th><td>${link(2)}</td></tr><tr><th>下一篇</th><td>${link(5)}</td></tr></table>`,
    '',
    9,
  ),
  'other news: a line that runs': below(`<marquee>${link(0)}　${link(4)}</marquee>`),
  'other news: cards without a link': below(
    `<div><h3>更多精彩</h3>${[0, 1, 3].map(i => `<div data-href="${i}"><p>${HEADLINES[i]}</p><span>2024-06-0${i + 1}</span></div>`).join('')}</div>`,
    `<div class="q"><div class="q1"><h3>点击排行</h3></div><ul>${[2, 4].map(i => `<li onclick="go(${i})">${HEADLINES[i]}</li>`).join('')}</ul></div>`,
  ),
  'other news: a list that is known by its name': below(
    `<ul class="xgxx">${HEADLINES.slice(0, 3).map(text => `<li onclick="go()">${text}</li>`).join('')}</ul>`,
  ),
  'other news in the midst, and links that belong to sentences': page(
    T,
    `<div class="m">${HEAD}<div><div data-article>${prose(0, 2)}</div><div>${link(0)}</div><div data-article>${prose(5, 7)}<p>县里公布了<a href="/list">《民生项目清单》</a>，共16项，年内完成12项。</p><p><a href="/x">柳溪镇今年新建小学2所，新增学位810个。</a></p><h3><a href="#2">二、水利工程</a></h3>${prose(17, 18)}</div><p><a href="//shop.example" target="_blank">家电节满3000元减450元</a></p><div data-article>${prose(18, 20)}</div></div></div>`,
  ),
  'a column of the weather, prices and counts': page(
    T,
    `<div><div class="c1">${HEAD}<div data-article>${prose(0, 5)}</div></div><div class="c2"><div><h4>青禾天气</h4><p>多云，15℃～23℃，北风2级。</p></div><div><h4>菜篮子</h4><p>土豆每斤1.8元，鸡蛋每斤5.2元，鲜鱼每斤9元。</p></div><div><h4>办事大厅</h4><p>今日办件214件，累计办件86520件。</p></div></div></div>`,
  ),

  'a table of data beside the text, in tables': page(
    T,
    `<table><tr><td><table><tr><td>栏目</td></tr><tr><td>${link(0)}</td></tr></table></td><td><table><tr><td data-article>${T}</td></tr><tr><td><table><tr><td data-article>${PARAGRAPHS.slice(5, 9).join('<br>')}</td></tr></table>${MARKED}</td></tr></table></td></tr></table><table><tr><td>青禾县人民政府主办 备案号：青ICP备00000000号</td></tr></table>`,
  ),
  'a table of data beside the text, in boxes, and a column beside both': page(
    T,
    `<div class="o"><div class="o1">${HEAD}<div data-article>${prose(5, 9)}</div><div class="scroll">${MARKED}</div></div><div class="o2"><h4>栏目</h4><ul><li>${link(0)}</li><li>${link(1)}</li></ul><table>${[2, 3, 4].map(i => `<tr><td>·</td><td>${link(i)}</td><td>06-1${i}</td></tr>`).join('')}</table></div></div>`,
  ),
  'a table of data beside a container of a known name': page(
    T,
    `<div class="o">${HEAD}<div class="TRS_Editor" data-article>${prose(8, 12)}</div>${MARKED}</div>`,
  ),
};
