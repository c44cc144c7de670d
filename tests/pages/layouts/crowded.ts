/** Furniture in the article's own container, and articles that have none: what the templates of old and small sites do. */
import { FOOTER, HEADLINES, others, PARAGRAPHS, page, prose } from './text.ts';

const T = '枫桥街道：老旧小区改造进入快车道';

/** Paragraphs parted by line breaks, indented with blanks that do not break. */
const broken = (from: number, to: number): string =>
  PARAGRAPHS.slice(from, to)
    .map(text => `&nbsp;&nbsp;&nbsp;&nbsp;${text}`)
    .join('<br>\n<br>\n');

const projects = [
  ['新材料产业园二期', '沙洲开发区', '85000', '主体完工'],
  ['黄精加工车间', '杏花乡', '3600', '设备安装'],
  ['老旧小区改造三期', '枫桥街道', '12800', '完成投资的六成'],
  ['产业路提升工程', '栗树镇', '1860', '建成通车'],
];
const rows = (cells: string[][]): string =>
  cells
    .map(
      (row, i) =>
        `<tr><td><p align="center">${i + 1}</p></td>${row.map(cell => `<td><p align="center"><font size="2">${cell}</font></p></td>`).join('')}</tr>`,
    )
    .join('\n');

export const CROWDED: Record<string, string> = {
  'TRS of a county: everything in tables, a table of projects, headlines with a line each in the same cell': page(
    `${T}_雁门县人民政府`,
    `<table width="1002" align="center"><tr><td background="top.jpg" height="160">&nbsp;</td></tr><tr><td><table><tr><td><a href="/">网站首页</a></td><td><a href="/gk">政府信息公开</a></td><td><a href="/zx">新闻资讯</a></td><td>今天是2023年10月12日 星期四</td></tr></table></td></tr>
<tr><td><table width="100%"><tr><td width="230" valign="top"><table><tr><td class="lmbt">栏目导航</td></tr>${others(0, 4, 'tr').replace(/<tr>(.*?)<\/tr>/g, '<tr><td>· $1</td></tr>')}</table>
<table><tr><td>图片新闻</td></tr><tr><td><a href="9"><img src="9.jpg"></a><br><a href="9">${HEADLINES[4]}</a></td></tr></table></td>
<td valign="top"><table width="96%"><tr><td>您现在的位置：<a href="/">首页</a> &gt; <a href="/zx">新闻资讯</a> &gt; <a href="/zx/xz">乡镇街道</a></td></tr><tr><td align="center" class="title18" data-article>${T}</td></tr>
<tr><td align="center" data-either>信息来源：枫桥街道　发布日期：2023-10-12　浏览次数：<script>document.write(318)</script>　字体：[<a>大</a> <a>中</a> <a>小</a>]</td></tr>
<tr><td class="content14"><div class="TRS_Editor" data-article>${prose(5, 8)}<p align="center"><strong>重点项目进展情况表（单位：万元）</strong></p><table border="1" width="100%"><tr><td>序号</td><td>项目名称</td><td>建设地点</td><td>总投资</td><td>形象进度</td></tr>
${rows(projects)}</table>${prose(8, 10)}</div></td></tr>
<tr><td><table><tr><td><b>热点推荐</b></td></tr>${HEADLINES.slice(0, 4)
      .map(text => `<tr><td>· <a href="x">${text}</a><br>${text}，记者近日在现场看到，各项工作有序推进……</td></tr>`)
      .join('')}</table></td></tr><tr><td align="right">【<a>打印本页</a>】【<a>关闭窗口</a>】</td></tr></table></td></tr></table></td></tr>
<tr><td align="center">雁门县人民政府主办 雁门县政府办公室承办 冀ICP备00000000号</td></tr></table>`,
  ),

  'an article in parts: the list of its parts, pages with words, keys to turn them': page(
    `${T}（2）-雁门新闻网`,
    `<div class="top-nav"><a href="/">首页</a><a href="/xw">新闻</a><a href="/sp">视频</a></div><div class="main"><div class="left"><h1 class="tit" data-article>${T}</h1><div class="laiyuan" data-either>2022年06月18日 08:20　来源：雁门新闻网　作者：程小满</div>
<div class="content"><div class="fenye-dh"><b>本文导航</b><ul><li><a href="1">第1页：改造从摸底开始</a></li><li>第2页：电梯装到家门口</li><li><a href="3">第3页：停车难怎么解</a></li></ul></div>
<div data-article>${prose(5, 8)}${prose(15, 17)}</div><p class="pageinfo"><a href="1">上一页</a> <a href="1">[1]</a> <b>[2]</b> <a href="3">[3]</a> <a href="3">下一页</a> <a href="all">在本页阅读全文（共3页）</a></p><p>提示：试试键盘“← →”可以实现快速翻页</p></div>
<div class="zan"><span>赞</span><em>128</em></div><div class="tags">标签：<a>民生</a><a>改造</a></div></div><div class="right"><h3>24小时热文</h3><ol>${others(0, 8)}</ol></div></div><div class="footer">${FOOTER}</div>`,
  ),

  'a page for the printer': page(
    `打印-${T}`,
    `<table width="640" align="center"><tr><td align="right"><a href="javascript:window.print()">【打印】</a> <a href="javascript:window.close()">【关闭】</a></td></tr><tr><td align="center"><font size="5" data-article><b>${T}</b></font></td></tr><tr><td align="center"><hr><span data-either>雁门在线 http://www.yanmen.example　2011年6月18日 9:12:07</span><hr></td></tr>
<tr><td data-article>${broken(5, 9)}</td></tr><tr><td><hr>本文地址：http://www.yanmen.example/news/20110618/1207.html<br>雁门在线 版权所有</td></tr></table>`,
  ),

  'no container: menu, title and text are lines of the body': page(
    T,
    `<a href="/">首页</a> | <a href="/1">时政</a> | <a href="/2">经济</a> | <a href="/3">社会</a> | <a href="/4">乡镇</a><br><br>
<b data-article>${T}</b><br><span data-either>2009-6-18 来源：雁门报</span><br><br>
<span data-article>${broken(5, 10)}</span><br><br>
<a href="/">返回首页</a> <a href="/1">返回列表</a> <a href="#">返回顶部</a><br>`,
  ),

  'other stories behind the last paragraph, in paragraphs of their own': page(
    `${T}-雁门日报网`,
    `<div class="h"><a href="/">雁门日报网</a></div><div class="article"><h1 data-article>${T}</h1><div class="source" data-either>雁门日报　2024-03-22 07:10</div><div class="article-content"><div data-article>${prose(5, 8)}${prose(19, 20)}</div><p><strong>相关链接：</strong></p><p><a href="1">${HEADLINES[0]}</a></p><p><a href="2">${HEADLINES[1]}</a></p><p><a href="3">${HEADLINES[3]}</a></p><p>更多精彩内容，请关注雁门日报微信公众号</p></div></div><div class="b">${FOOTER}</div>`,
  ),

  'openings of other stories, with pictures, inside the column': page(
    `${T}_雁门融媒`,
    `<div class="wrap"><div class="cont"><h1 data-article>${T}</h1><p class="sub" data-either>融媒体中心 2024-04-02 18:22</p><div class="txt" data-article>${prose(5, 8)}${prose(0, 2)}</div><div class="gd"><h4>更多</h4>${HEADLINES.slice(
      0,
      5,
    )
      .map(
        text =>
          `<div class="li"><a href="a"><img src="p.jpg"></a><div class="r"><h5><a href="a">${text}</a></h5><p>${text}。连日来，各地抢抓有利时机，全力推进……<a href="a">[详细]</a></p><span>2024-04-01</span></div></div>`,
      )
      .join('')}</div></div></div><div class="foot">${FOOTER}</div>`,
  ),

  'readers talk below the text, in names of no dictionary': page(
    `${T}-雁门论坛`,
    `<div class="hd"><a href="/">首页</a></div><div class="box"><div class="bt" data-article>${T}</div><div class="xx" data-either>2016-05-08　雁门在线</div><div class="nr" data-article>${prose(5, 9)}</div><div class="liuyan"><div class="lyt">网友留言（4）</div>${[
      '我们小区去年就说要装电梯，到现在还没有动静，什么时候能轮到我们，请街道给个准话。',
      '支持改造，希望把停车位也规划好，现在晚上八点以后根本没有地方停车，天天为这事吵架。',
      '户均出资两千元不算多，关键是质量要过硬，别像上次那样，刷完墙半年就掉皮。',
      '已经装好了，老人上下楼方便多了，感谢施工师傅。',
    ]
      .map((text, i) => `<div class="ly"><b>匿名网友</b> 发表于 2016-05-0${i + 8} 10:2${i}<p>${text}</p><a>支持</a>(${i}) <a>反对</a>(0) <a>回复</a></div>`)
      .join('')}</div><div class="ft">${FOOTER}</div></div>`,
  ),

  'advertisements that the text flows around': page(
    `${T}|雁门热线`,
    `<div class="nav">${others(0, 3, 'span')}</div><div class="mainbox"><h1 data-article>${T}</h1><div class="infobox" data-either>来源：雁门热线　2015-08-09</div><div class="artcon" data-article>${prose(5, 6)}<div style="float:left;width:300px" data-furniture><div class="ggw"><a href="http://ad.example">新盘开售 首付8万元起 地铁口精装三居</a></div></div>${prose(6, 8)}<div id="google_ads_iframe_1" data-furniture><span>广告</span><a href="x">驾校报名立减500元</a></div><p>“以前提着菜爬六楼，现在按一下电梯就到家。”居民邹阿姨说。</p><p data-furniture>[广告] <a href="y">家装节全场5折起，点击预约</a></p>${prose(19, 20)}</div></div><div class="copyright">${FOOTER}</div>`,
  ),

  'a bar that counts what readers did, a player that reads aloud, a code to scan': page(
    `${T}_雁门发布`,
    `<div class="header"><a href="/">首页</a><a href="/app">客户端</a></div><div class="detail"><h1 data-article>${T}</h1><div class="d-meta"><span data-either>雁门发布 2024-05-20 09:00</span></div><div class="d-audio"><span>播报</span><span>00:00 / 03:25</span><span>倍速</span></div><div class="d-share"><span>微博 12</span><span>微信</span><span>QQ空间 3</span><span>复制链接</span><span>赞 128</span><span>收藏 36</span></div><div class="d-body" data-article>${prose(5, 8)}<figure><img src="1.jpg"><figcaption>清荷苑小区新装的电梯（林远 摄）</figcaption></figure>${prose(15, 16)}<p style="text-align:center">▲7部电梯投入使用</p></div>
<div class="d-end">— END —</div><div class="d-zan"><i>128</i>人点赞</div><div class="d-code"><img src="q.png"><p>长按识别二维码，关注“雁门发布”</p></div><div class="d-decl"><p>本网转载其他媒体之稿件，意在为公众提供免费服务。如稿件版权单位或个人不想在本网发布，可与本网联系，本网视情况可立即将其撤除。</p></div></div><div class="footer">${FOOTER}</div>`,
  ),

  'a copy of a public account on a small site': page(
    `${T}_栗树信息网`,
    `<div class="topbar"><a href="/">栗树信息网</a><a href="/x">资讯</a></div><div class="article-box"><h1 data-article>${T}</h1><p class="by" data-either>枫桥发布　2022-09-01</p><div class="wx"><section data-article><section data-furniture><p>点击上方“<span>枫桥发布</span>”关注我们</p></section>${PARAGRAPHS.slice(
      5,
      8,
    )
      .map(
        text =>
          `<section style="margin:0 8px"><section><p><span><br></span></p><p><span style="font-size:15px">${text}</span></p></section></section>`,
      )
      .join('')}<section><section><p><strong>0<span>1</span></strong></p></section><section><p><strong>电梯装到家门口</strong></p></section></section>${prose(16, 19)}<section data-either><p>来源：枫桥街道党政办</p><p>编辑：叶知秋　审核：方舟</p></section><section data-furniture><p>点个<strong>在看</strong>，让更多人知道</p></section></section></div><div class="mp-card">枫桥发布 <a>关注</a></div><div class="like-list"><h3>猜你喜欢</h3><ul>${others(0, 6)}</ul></div></div><div class="footer">${FOOTER}</div>`,
  ),

  'a digital newspaper: maps of the page, captions in tables, the list of its stories': page(
    '雁门日报数字报刊平台-老旧小区改造进入快车道',
    `<div><img src="p3.jpg" usemap="#pagepicmap"><map name="pagepicmap">${[0, 1, 2].map(i => `<area coords="1,2,3,${i}" shape="polygon" href="c_${i}.htm">`).join('')}</map></div><div class="bmdh"><span>第03版：民生</span><a href="node_2.htm">上一版</a><a href="node_4.htm">下一版</a></div><div class="bztitle">本版新闻</div><ul id="main-ed-articlenav-list">${others(0, 5)}</ul>
<div id="list" class="text_c"><h3 data-article>清荷苑小区的新电梯</h3><h1 data-article>老旧小区改造进入快车道</h1><h2 data-article></h2><h4 data-either>本报记者 林远</h4><p class="info" data-either>《雁门日报》（2023年06月20日 第 03 版）</p><div id="articleContent"><table class="pci_c" width="400" align="center"><tr><td><img src="1.jpg"></td></tr><tr><td data-article><p>　　图为清荷苑小区新装的电梯。林远摄</p></td></tr></table><div id="ozoom" data-article>${prose(5, 9)}</div></div></div>
<div class="fyq"><a href="1">上一篇</a><a href="3">下一篇</a></div><div class="calendar"><table><tr><th>日</th><th>一</th><th>二</th><th>三</th><th>四</th><th>五</th><th>六</th></tr><tr><td>18</td><td>19</td><td><a href="20">20</a></td><td>21</td><td>22</td><td>23</td><td>24</td></tr></table></div><div>雁门日报社 版权所有 未经授权不得转载</div>`,
  ),

  'an editor that writes nothing but breaks and blanks into one cell': page(
    `${T} 雁门县党建网`,
    `<table width="900"><tr><td><a href="/">首 页</a> <a href="/d">党建动态</a> <a href="/x">先锋风采</a></td></tr></table><table width="900"><tr><td height="40" align="center" style="font-size:20px" data-article>${T}</td></tr><tr><td align="center" data-either>作者：组织部 来源：本站原创 点击数：412 更新时间：2012-8-3</td></tr><tr><td data-article><div>&nbsp;<br><br>${broken(5, 8)}<br>&nbsp;<br>${broken(15, 18)}<br>&nbsp;</div></td></tr><tr><td>文章录入：admin &nbsp;&nbsp; 责任编辑：admin</td></tr><tr><td>上一篇文章： <a href="1">${HEADLINES[2]}</a><br>下一篇文章： <a href="2">${HEADLINES[5]}</a></td></tr></table><table><tr><td align="center">中共雁门县委组织部 版权所有</td></tr></table>`,
  ),
};
