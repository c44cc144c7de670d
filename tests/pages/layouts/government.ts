/** Sites of governments: the content management systems of county portals. */
import { FOOTER, HEADLINES, others, PARAGRAPHS, page, prose } from './text.ts';

const T = '栗树镇：民生实事办到群众心坎上';

export const GOVERNMENT: Record<string, string> = {
  'hanweb: #zoom, attachments, code to scan': page(
    `雁门县人民政府 乡镇动态 ${T}`,
    `<div class="top"><a href="/">首页</a><a href="/zw">政务公开</a><a href="/fw">办事服务</a><a href="/hd">互动交流</a></div>
<div class="bt-position">当前位置：<a href="/">首页</a> &gt; <a href="/xz">乡镇动态</a></div>
<div class="main-txt"><p class="con-title" data-article>${T}</p>
<div class="explain" data-either><span>发布日期：2023-10-12 09:31</span><span>来源：雁门县融媒体中心</span><span>浏览次数：<b>216</b></span><span>字号：[ <a>大</a> <a>中</a> <a>小</a> ]</span></div>
<div class="main-fl"><div id="zoom" data-article><!--<$[信息内容]>begin-->${prose(0, 5)}<p style="text-align:center"><img src="a.jpg"></p><p style="text-align:center">月亮湾村产业路航拍图（栗树镇供图）</p><!--<$[信息内容]>end--></div></div>
<div class="fujian"><span>附件：</span><ul><li><a href="f.doc">栗树镇民生实事进度表.doc</a></li></ul></div>
<div class="ewm"><img src="q.png"><p>扫一扫在手机打开当前页</p></div>
<div class="share"><a>打印本页</a><a>关闭窗口</a></div></div>
<div class="xgxx"><h3>相关信息</h3><ul>${others(0, 5)}</ul></div><div class="foot">${FOOTER}</div>`,
  ),

  'information disclosure: a table of numbers of the document above it': page(
    '关于2023年民生实事进展的通报_雁门县政府信息公开',
    `<table class="t"><tr><td><a href="/">首页</a></td><td><a href="/zn">公开指南</a></td><td><a href="/ml">公开目录</a></td><td><a href="/sq">依申请公开</a></td></tr></table>
<table class="xxgk" data-either><tr><td>索引号：</td><td>YM-2023-00871</td><td>主题分类：</td><td>综合政务</td></tr><tr><td>发文机关：</td><td>雁门县人民政府办公室</td><td>成文日期：</td><td>2023-10-09</td></tr><tr><td>标题：</td><td colspan="3">关于2023年民生实事进展的通报</td></tr></table>
<div class="title" data-article>关于2023年民生实事进展的通报</div>
<div id="UCAP-CONTENT" data-article><p>各乡镇人民政府，县直有关部门：</p>${prose(8, 11)}${prose(15, 17)}<p align="right">雁门县人民政府办公室</p><p align="right">2023年10月9日</p></div>
<div class="bottom-share">分享到：<a>微信</a><a>微博</a></div><table width="100%"><tr><td align="center">版权所有：雁门县人民政府办公室　地址：雁门县府前街1号　邮编：000000</td></tr></table>`,
  ),

  'TRS, new editor: accessible tools, related links below': page(
    `${T}-雁门县人民政府`,
    `<div id="wza"><a>无障碍阅读</a><a>长者模式</a><a>繁體</a></div><div class="header"><div class="logo">雁门县人民政府门户网站</div><form class="searchbox"><input value="请输入关键字"><a>搜索</a></form></div>
<div class="mbx"><span>您当前的位置：</span><a href="/">首页</a>/<a href="/xw">新闻</a>/<a>正文</a></div>
<div class="xl_main"><h2 class="xl_title" data-article>${T}</h2><h3 class="xl_sub" data-article>——前三季度民生项目扫描</h3>
<div class="xl_info" data-either>时间：2023-10-12　来源：融媒体中心　作者：程小满</div>
<div class="view TRS_UEDITOR trs_paper_default trs_web" data-article>${prose(0, 4).replaceAll('1860', '<span style="font-family:宋体">1</span><span>860</span>')}<p><strong>老旧小区换新颜</strong></p>${prose(5, 8)}</div>
<div class="xl_tool"><a>【打印】</a><a>【关闭】</a><a>【纠错】</a></div><div class="prev"><p>上一篇：<a href="1">${HEADLINES[1]}</a></p><p>下一篇：<a href="2">${HEADLINES[2]}</a></p></div>
<div class="xglj"><div class="tit">相关链接</div><ul>${others(2, 8)}</ul></div></div><footer>${FOOTER}</footer>`,
  ),

  'TRS, old tables: pages 1 2 3 below the text': page(
    `${T} - 雁门之窗`,
    `<table width="980" align="center"><tr><td><a href="/">首页</a>|<a href="/y">要闻</a>|<a href="/x">乡镇</a>|<a href="/m">民生</a></td></tr></table>
<table width="980" align="center"><tr><td class="bt1" align="center" data-article>${T}</td></tr><tr><td align="center" data-either>http://www.yanmen.example　2013-10-12　来源：雁门报</td></tr>
<tr><td class="hui14"><div class="TRS_Editor"><div class="Custom_UnionStyle" data-article>${prose(0, 3, 'DIV')}${prose(8, 11, 'DIV')}</div></div></td></tr>
<tr><td align="center" class="fy"><a>上一页</a> <b>1</b> <a href="2">2</a> <a href="3">3</a> <a href="2">下一页</a> <a href="3">末页</a> 共3页</td></tr>
<tr><td align="right">[<a>打印</a>] [<a>关闭</a>]</td></tr></table><table width="980" align="center"><tr><td align="center">雁门县委宣传部主办 雁门报社承办 技术支持：云帆科技</td></tr></table>`,
  ),

  'VSB: a form around the text, previous and next': page(
    `${T}-雁门县栗树镇`,
    `<div class="nav"><ul>${others(0, 4)}</ul></div><div class="dqwz">当前位置: <a href="/">首页</a>&gt;&gt;<a href="/x">工作动态</a>&gt;&gt;正文</div>
<form name="_newscontent_fromname"><div class="content-title"><h3 data-article>${T}</h3><i data-either>发布日期：2022-08-03 作者：党政办 点击：[<span>88</span>]</i></div>
<div id="vsb_content"><div class="v_news_content" data-article>${prose(13, 15)}${prose(17, 20)}</div></div><ul style="list-style:none"><li>附件【<a href="x">汇总表.xls</a>】已下载<span>17</span>次</li></ul>
<div class="next"><p>上一条：<a href="p">${HEADLINES[4]}</a></p><p>下一条：<a href="n">${HEADLINES[5]}</a></p></div><div>【<a>关闭</a>】</div></form><div class="foot">版权所有 栗树镇人民政府</div>`,
  ),

  'an application: hashed nothing, a crumb, cards of other news': page(
    '雁门县人民政府',
    `<div id="app"><header class="el-header"><ul class="el-menu">${others(0, 5)}</ul></header><main class="el-main"><div class="el-breadcrumb"><span>首页</span><span>/</span><span>乡镇动态</span></div>
<div class="detail-page"><h1 data-article>${T}</h1><div class="meta" data-either><span>2024-05-06 10:20</span><span>来源：栗树镇</span><span>阅读 1024</span></div>
<div class="rich-text" data-article>${prose(0, 5)}</div><div class="btns"><button>点赞 12</button><button>收藏</button></div></div>
<div class="cards">${HEADLINES.map((text, i) => `<div class="card"><a href="/d/${i}"><img><p>${text}</p><span>2024-05-0${i + 1}</span></a></div>`).join('')}</div></main><div class="el-footer">${FOOTER}</div></div>`,
  ),

  'a list of livelihood items': page(
    '2024年雁门县民生实事项目清单公布',
    `<div class="crumbs"><a href="/">首页</a>&gt;<a href="/gg">公告</a></div><h1 data-article>2024年雁门县民生实事项目清单公布</h1><p class="time" data-either>2024-01-20 来源：县政府办</p>
<div class="content"><ol data-article>${PARAGRAPHS.slice(5, 12)
      .map(text => `<li>${text}</li>`)
      .join('')}</ol></div><ul class="list">${others(0, 6)}</ul><div class="copyright">${FOOTER}</div>`,
  ),

  'statistics: prose with tables in it': page(
    '雁门县2022年国民经济和社会发展统计公报',
    `<div class="pos">位置：<a href="/">首页</a> » <a href="/tj">统计公报</a></div><div class="arc"><h1 data-article>雁门县2022年国民经济和社会发展统计公报</h1><div class="arc-info" data-either>发布机构：县统计局　发布时间：2023-04-11</div>
<div class="arc-body" data-article><p>　　一、综合</p><p>　　${PARAGRAPHS[8]}</p><table border="1"><caption>表1：主要指标</caption>${['指标|单位|数值|增长（%）', '地区生产总值|亿元|186.5|6.1', '工业增加值|亿元|58.2|7.4', '粮食产量|万吨|37.0|1.2', '居民人均可支配收入|元|28210|5.9']
      .map(row => `<tr>${row.split('|').map(cell => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table><p>　　二、农业</p>${prose(17, 20)}<p>　　注：本公报数据为初步统计数。</p></div></div><div class="foot">${FOOTER}</div>`,
  ),

  'an interview: host and guest in short lines': page(
    '在线访谈：枫桥街道谈老旧小区改造',
    `<div class="menu"><a href="/">首页</a><a href="/ft">在线访谈</a><a href="/mz">民意征集</a></div><div class="ft"><h2 data-article>在线访谈：枫桥街道谈老旧小区改造</h2><p data-either>访谈时间：2023-06-08　访谈嘉宾：关晓舟</p>
<div class="ft_text" data-article>${PARAGRAPHS.slice(5, 8)
      .map(text => `<dl><dt>[主持人]：</dt><dd>请介绍一下有关情况。</dd><dt>[关晓舟]：</dt><dd>${text}</dd></dl>`)
      .join('')}<dl><dt>[主持人]：</dt><dd>谢谢您做客本期访谈。</dd></dl></div></div><div class="links"><select><option>友情链接</option></select></div><div class="footer">${FOOTER}</div>`,
  ),

  'Word in the browser: nothing but the text': page(
    'T',
    `<div data-article>${PARAGRAPHS.slice(8, 14)
      .map(text => `<p class="MsoNormal" style="text-indent:24.1pt"><span style="font-family:宋体">${text.replace(/\d+/g, '</span><span lang="EN-US">$&</span><span style="font-family:宋体">')}</span></p>`)
      .join('\n')}</div>`,
  ),

  'two stories of a special page, with captions': page(
    '聚焦乡村振兴_雁门县',
    `<div class="banner"><a href="/">首页</a></div><div class="zt"><div class="story" data-article><h2>杏花乡：药材种出好日子</h2><figure><img src="1"><figcaption>药农在烘干房前翻晒黄精（资料图）</figcaption></figure>${prose(13, 15)}${prose(2, 3)}</div>
<div class="story" data-article><h2>沙洲开发区：新材料项目投产</h2><figure><img src="2"><figcaption>新材料产业园二期生产车间</figcaption></figure>${prose(11, 13)}${prose(9, 10)}</div></div><div class="footer">${FOOTER}</div>`,
  ),

  'folded parts, opened': page(
    '雁门县2024年政府工作报告解读',
    `<nav><a href="/">首页</a><a href="/jd">政策解读</a></nav><main><h1 data-article>雁门县2024年政府工作报告解读</h1><div class="body" data-article>${[8, 15, 17]
      .map((from, i) => `<details open><summary>第${'一二三'[i]}部分</summary>${prose(from, from + 2)}</details>`)
      .join('')}</div></main><aside><h3>热点新闻</h3><ul>${others(0, 6)}</ul></aside><footer>${FOOTER}</footer>`,
  ),
};
