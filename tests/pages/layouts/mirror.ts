/** Copies: article systems of small sites, forums, blogs. */
import { HEADLINES, others, PARAGRAPHS, page, prose } from './text.ts';

const T = '雁门县前三季度投资增长7.3%';

export const MIRROR: Record<string, string> = {
  'SiteWeaver: tables, author and source row, latest comments': page(
    `${T} - 雁门信息港`,
    `<table class="nav_tdbg"><tr><td>您现在的位置： <a href="/">雁门信息港</a> &gt;&gt; <a href="/n">新闻</a> &gt;&gt; 正文</td></tr></table><table class="center_tdbgall"><tr><td class="main_ArticleTitle" align="center" data-article>${T}</td></tr><tr><td align="center" data-either>作者：佚名　文章来源：本站原创　点击数：<b>56</b>　更新时间：2009-10-20</td></tr><tr><td>【字体：<a>小</a> <a>大</a>】</td></tr>
<tr><td id="fontzoom" data-article>${prose(8, 13)}</td></tr><tr><td align="right" data-either>文章录入：admin　　责任编辑：admin</td></tr><tr><td><li>上一篇文章： <a href="1">${HEADLINES[3]}</a></li><li>下一篇文章： <a href="2">${HEADLINES[4]}</a></li></td></tr>
<tr><td>【<a>发表评论</a>】【<a>加入收藏</a>】【<a>告诉好友</a>】【<a>打印此文</a>】【<a>关闭窗口</a>】</td></tr></table><table class="main_title"><tr><td>相关文章</td></tr><tr><td>${others(0, 5, 'p')}</td></tr></table><table><tr><td>网友评论：（只显示最新10条。评论内容只代表网友观点，与本站立场无关！）</td></tr></table><table><tr><td align="center">站长：站长　网站备案号</td></tr></table>`,
  ),

  'Empire: digg, tags, a form for comments': page(
    `${T}-雁门在线`,
    `<div class="top"><a href="/">首页</a><a href="/x">新闻</a></div><div class="position">您的位置：<a href="/">首页</a> &gt; <a href="/x">新闻</a></div><div class="main"><h1 class="title" data-article>${T}</h1><div class="info_text" data-either>时间:2014-10-22 来源: 作者: 点击: <span>233</span>次</div><div id="text" data-article>${prose(8, 10)}${prose(17, 20)}</div>
<div class="digg"><div>顶一下<br>(12)</div><div>踩一下<br>(1)</div></div><p class="tags">标签：<a>投资</a> <a>项目</a></p><div class="pl"><form><b>发表评论</b><p>用户名: 密码: 验证码: 匿名发表</p><textarea></textarea></form></div>
<div class="box"><h3>相关新闻</h3><ul>${others(0, 6)}</ul></div></div><div class="sidebar"><h3>点击排行</h3><ol>${others(2, 8)}</ol></div><div class="footer">Powered by 帝国 雁门在线 版权所有</div>`,
  ),

  'Dede: viewbox, line, handle, context': page(
    `${T}_雁门网`,
    `<div class="header"><ul id="navMenu">${others(0, 4)}</ul></div><div class="place"><strong>当前位置:</strong><a href="/">主页</a> &gt; <a href="/n">新闻</a> &gt;</div><div class="viewbox"><div class="title"><h2 data-article>${T}</h2></div><div class="info" data-either><small>时间:</small>2012-10-25 09:10<small>来源:</small>未知 <small>作者:</small>admin <small>点击:</small>91次</div>
<div class="content"><table width="100%"><tr><td data-article>${prose(8, 13, 'div')}</td></tr></table></div><div class="dede_pages"><ul class="pagelist"><li><a>共2页: </a></li><li><a>上一页</a></li><li class="thisclass">1</li><li><a href="2">2</a></li><li><a href="2">下一页</a></li></ul></div>
<div class="boxoff"><strong>------分隔线----------------------------</strong></div><div class="handle"><div class="context"><ul><li>上一篇：<a href="1">${HEADLINES[5]}</a></li><li>下一篇：没有了</li></ul></div><div class="actbox"><ul><li>收藏</li><li>挑错</li><li>推荐</li><li>打印</li></ul></div></div></div>
<div class="pright"><dl class="tbox"><dt>推荐内容</dt><dd><ul>${HEADLINES.slice(0, 3).map(text => `<li><a href="1">${text}</a><p>${text}，有关负责人介绍了进展情况，现场气氛热烈...</p></li>`).join('')}</ul></dd></dl><dl class="tbox"><dt>热点内容</dt><dd><ul>${others(3, 8)}</ul></dd></dl></div><div class="footer">Copyright 雁门网 版权所有</div>`,
  ),

  'PHPCMS: moods below the text': page(
    `${T} - 新闻 - 雁门门户`,
    `<div class="header"><a href="/">首页</a></div><div class="crumbs"><a href="/">首页</a> &gt; <a href="/n">新闻</a> &gt; 正文</div><div id="Article"><h1><span data-article>${T}</span><br><span data-either>2013-10-21 10:33:02　来源：雁门报　评论：<a>0</a> 点击：</span></h1><div class="summary" data-article>雁门县前三季度完成固定资产投资58.6亿元，增长7.3%。</div><div class="content" data-article>${prose(8, 13)}</div>
<div id="pages" class="text-c"></div><p class="f14"><strong>相关热词搜索：</strong><a>投资</a><a>项目</a></p><p class="f14">上一篇：<a href="1">${HEADLINES[6]}</a><br>下一篇：<a href="2">${HEADLINES[7]}</a></p><div class="related"><h5>延伸阅读：</h5><ul>${others(0, 4)}</ul></div><div id="mood">您看完此新闻时的感受是<ul><li>震惊</li><li>欠揍</li><li>支持</li><li>很棒</li></ul></div></div><div class="footer">雁门门户 版权所有</div>`,
  ),

  'a forum: the first post is the copy, the others talk about it': page(
    `${T} - 雁门论坛 - Powered by Discuz!`,
    `<div id="hd"><ul><li><a href="/">论坛</a></li><li><a href="/g">导读</a></li></ul></div><div id="pt" class="bm"><a href="/">论坛</a> › <a href="/f">县内新闻</a> › 查看内容</div><div id="postlist"><table><tr><td>查看: 1207|回复: 3</td><td><h1><span id="thread_subject" data-article>${T}</span></h1></td></tr></table>
<div id="post_1"><table><tr><td class="pls"><a>老槐树</a><p>主题 12 帖子 340 积分 1024</p></td><td class="plc"><div class="authi">发表于 2015-10-20 08:12 | 只看该作者 | 倒序浏览</div><div class="pcb"><div class="t_fsz"><table><tr><td class="t_f" data-article>${PARAGRAPHS.slice(8, 13).join('<br>\n')}</td></tr></table></div></div></td></tr></table></div>
${['沙发，顶一下。', '感谢楼主分享，涨知识了。', '投资再多，也要落到老百姓身上才算数，大家说是不是？'].map((text, i) => `<div id="post_${i + 2}"><table><tr><td class="pls"><a>坛友${i}</a><p>主题 1 帖子 2 积分 5</p></td><td class="plc"><div class="authi">发表于 2015-10-20 09:1${i}</div><div class="pcb"><div class="t_fsz"><table><tr><td class="t_f">${text}</td></tr></table></div></div></td></tr></table></div>`).join('')}</div><div id="f_pst">您需要登录后才可以回帖 登录 | 立即注册</div><div id="ft">Powered by Discuz! X3.2</div>`,
  ),

  'a blog: labels, counts, neighbours': page(
    `${T}_老槐树_博客`,
    `<div class="blogtoparea"><a href="/">老槐树的博客</a></div><div class="articalTitle"><h2 class="titName" data-article>${T}</h2><span class="time" data-either>(2010-10-21 20:11:02)</span></div><div class="articalTag"><table><tr><td>标签：<a>杂谈</a></td><td>分类：<a>家乡新闻</a></td></tr></table></div>
<div id="sina_keyword_ad_area2" class="articalContent" data-article>${PARAGRAPHS.slice(8, 13).map(text => `<p>${text}</p><p>&nbsp;</p>`).join('')}</div><div class="shareUp">分享：<a>喜欢</a><span>0</span><a>赠金笔</a></div><div class="articalInfo">阅读<span>(88)</span>┊评论<span>(2)</span>┊收藏(0)┊转载(1)┊<a>举报</a></div><div class="articalfrontback"><div>前一篇：<a href="1">${HEADLINES[0]}</a></div><div>后一篇：<a href="2">${HEADLINES[1]}</a></div></div><div class="sidebar"><h3>个人资料</h3><p>博客等级：12 博客积分：340 博客访问：5600</p></div>`,
  ),

  'advertisements between the paragraphs': page(
    `${T}|雁门头条`,
    `<div class="site-nav">${others(0, 3, 'span')}</div><div class="post"><h1 data-article>${T}</h1><div class="post-body"><div data-article>${prose(8, 10)}</div><div class="ad-slot"><p>广告</p><p>新楼盘首付8万元起，地铁口精装三居，看房专车免费接送，电话咨询立减3万。</p></div><div data-article>${prose(10, 13)}</div><div class="adsbygoogle">赞助商内容：每天10分钟，轻松学会理财</div><div data-article>${prose(17, 19)}</div></div></div><div class="post-related">${others(2, 8, 'p')}</div><div class="bottom">雁门头条 版权所有</div>`,
  ),

  'one preformatted block with a menu': page(
    T,
    `<div class="menu"><a href="/">返回首页</a> <a href="/t">文本版</a></div><pre data-article>${T}\n\n${PARAGRAPHS.slice(8, 14).map(text => `    ${text}`).join('\n')}\n</pre><div class="foot">文本版由雁门网提供</div>`,
  ),
};
