/** News sites, newspapers and platforms. */
import { FOOTER, HEADLINES, others, PARAGRAPHS, page, prose } from './text.ts';

const comment = (text: string) => `<div class="cmt-item"><b>网友</b><p>${text}</p><span>回复 举报 赞(3)</span></div>`;
const COMMENTS = ['这条路早就该修了，希望质量过关，不要修了又挖。', '什么时候轮到我们村？已经等了三年了，盼望早日动工。', '支持，为民办实事的干部，大家都看在眼里。'];

export const PRESS: Record<string, string> = {
  "the people's: editor, share bar, openings of other stories": page(
    '雁门县重点项目建设提速--地方频道',
    `<div class="channel_nav"><a href="/">首页</a>&gt;&gt;<a href="/df">地方</a></div><div class="layout rm_txt cf"><div class="col col-1"><h1 data-article>雁门县重点项目建设提速</h1><div class="author" data-either>记者 骆青禾</div><div class="channel" data-either>2023年10月15日08:12 | 来源：<a href="s">雁门日报</a></div>
<div class="rm_txt_con cf" data-article>${prose(8, 12)}<p style="text-align:center">新材料产业园二期厂房。林远 摄</p>${prose(12, 13)}<div class="edit" data-either>(责编：沈一苇、唐若水)</div></div>
<div class="rwb_zwfx">分享让更多人看到 <a>微信</a></div><div class="rm_relevant"><h2>相关新闻</h2><ul>${others(0, 5)}</ul></div></div>
<div class="col col-2"><div class="hot_news"><h2>热门排行</h2><ol>${others(2, 8)}</ol></div><div class="rec"><h2>推荐阅读</h2><h3><a href="1">${HEADLINES[0]}</a></h3><p>石榴镇坚持项目为王，前三季度完成投资3.8亿元，一批重点工程加快建设。<a href="1">【详细】</a></p><h3><a href="2">${HEADLINES[1]}</a></h3><p>松岭乡12个项目集中开工，总投资6.6亿元，涵盖农业、文旅等领域。<a href="2">【详细】</a></p></div></div></div><div class="copyright">${FOOTER}</div>`,
  ),

  'pages glued together by their marks': page(
    '雁门县：小县城的大项目-新闻网',
    `<div class="h-nav"><a href="/">新闻</a><a href="/d">地方</a></div><div class="head-line"><h1 data-article>雁门县：小县城的大项目</h1></div><div class="header-info" data-either>2022-11-02 09:15:33 来源：新闻网</div>
<div id="detail" data-article>${prose(8, 10)}<p>#p#分页标题#e#</p>${prose(10, 12)}<p>#p#副标题#e#</p>${prose(12, 14)}</div><div id="div_currpage" class="pagelist"><span>1</span><a href="2">2</a><a href="3">3</a><a href="2">下一页</a><a>全文</a></div>
<div class="editor" data-either>【责任编辑:苏小满】</div><div class="bottom"><h4>更多精彩</h4>${others(0, 6, 'p')}</div><div class="foot">${FOOTER}</div>`,
  ),

  'hashed class names, a statement, cards and comments': page(
    '枫桥街道：27个老旧小区换新颜_政务_号',
    `<div class="index_header__a1"><a href="/">首页</a><a href="/h">号</a><a>登录</a></div><div class="index_wrapper__L_zqV"><h1 class="index_title__B8mhI" data-article>枫桥街道：27个老旧小区换新颜</h1><div class="index_left__x" data-either>枫桥发布<span>2023-09-01 11:20</span><span>浙江</span></div>
<div class="index_cententWrap__Jv8jK" data-article>${prose(5, 8)}<p>“以前提着菜爬六楼，现在按一下电梯就到家。”居民邹阿姨说。</p>${prose(19, 20)}</div>
<div class="index_copyright__q">特别声明：本文为作者或机构上传并发布，仅代表该作者或机构观点，申请账号请用电脑访问。</div><div class="index_praise__k"><span>12</span><span>收藏</span><a>我要举报</a></div>
<div class="index_commontList__u"><h3>相关推荐</h3>${HEADLINES.slice(0, 6).map((text, i) => `<div class="card__z"><a href="/f/${i}"><h4>${text}</h4></a><p><a href="/f/${i}">雁门发布</a> <span>${i + 2}小时前</span></p></div>`).join('')}</div>
<div class="index_comments__p"><h3>评论(${COMMENTS.length})</h3>${COMMENTS.map(comment).join('')}</div></div>`,
  ),

  'a stream: article, actions, comments inside one column': page(
    '栗树镇修通产业路，8亩果园增收1.2万元',
    `<div class="main"><div class="left"><ul class="action"><li>12<br>赞</li><li>3<br>评论</li><li>分享</li></ul></div><div class="article-content"><h1 data-article>栗树镇修通产业路，8亩果园增收1.2万元</h1><div class="article-meta" data-either><span>2023-10-12 18:00</span>·<a>雁门融媒</a></div>
<article class="syl-article-base" data-article>${prose(0, 5)}<div class="pgc-img"><img src="x"><p class="pgc-img-caption">完工的产业路</p></div></article><div class="article-tag"><a>乡村振兴</a><a>产业路</a></div></div>
<div class="comment-list">${COMMENTS.map(comment).join('')}<a>查看全部 42 条评论</a></div><div class="feed"><h3>相关推荐</h3>${others(0, 8, 'div')}</div></div>`,
  ),

  'paragraphs as spans in divs': page(
    '雁门县全年粮食再获丰收',
    `<div id="header"><a href="/">百家</a></div><div data-testid="article"><div class="EaCvy" data-article>雁门县全年粮食再获丰收</div><div class="_2sjh9" data-either>雁门观察 2023-11-20 15:02 山西</div><div class="_18p7x" data-article>${PARAGRAPHS.slice(15, 20)
      .map(text => `<div class="dpu8C _2kCxD"><p><span class="bjh-p">${text}</span></p></div>`)
      .join('')}</div></div><div class="_3hMwG"><span>举报/反馈</span></div><div class="xcp-publish">发表评论 发表</div><div class="side"><h3>作者最新文章</h3>${others(0, 4, 'p')}<h3>相关推荐</h3>${others(4, 8, 'p')}</div>`,
  ),

  'WeChat: blue words, recaps, people who made it': page(
    '微信公众平台',
    `<div id="js_article" class="rich_media"><div class="rich_media_inner"><h1 class="rich_media_title" data-article>沙洲开发区：跑出加速度</h1><div class="rich_media_meta_list" data-either><span>沙洲发布</span><em>2024-03-01 17:40</em></div>
<div class="rich_media_content" id="js_content" data-article><section data-furniture><p>点击蓝字 关注我们</p></section>${PARAGRAPHS.slice(11, 14)
      .map(text => `<section style="margin:10px"><section><section style="padding:1em"><p><span style="letter-spacing:1px">${text}</span></p></section></section></section>`)
      .join('')}<section style="display:flex"><section><p><strong>3万吨</strong></p><p>年产能</p></section><section><p><strong>900个</strong></p><p>就业岗位</p></section></section>${prose(9, 11)}
<section data-either><p>编辑：陶然　校对：叶知秋　审核：方舟</p></section><section data-furniture><p>往期回顾</p><p><a href="1">${HEADLINES[0]}</a></p><p><a href="2">${HEADLINES[1]}</a></p><p><a href="3">${HEADLINES[2]}</a></p></section></div>
<div class="rich_media_tool"><a>阅读原文</a><span>阅读 1.2万</span><span>在看</span></div></div></div><div id="js_pc_qr_code"><p>微信扫一扫<br>关注该公众号</p></div>`,
  ),

  'a newspaper page: text, list of the other titles, maps of the page': page(
    '雁门日报数字报-沙洲开发区新材料项目投产',
    `<table><tr><td>第A02版：要闻</td><td><a href="1">上一版</a> <a href="3">下一版</a></td><td><a href="list">版面导航</a></td></tr></table><table><tr><td valign="top" width="300"><ul>${others(0, 6)}</ul></td>
<td valign="top"><table><tr><td data-article><founder-title><p>沙洲开发区新材料项目投产</p></founder-title></td></tr><tr><td data-either>2023年11月8日 本报记者 林远</td></tr><tr><td><div id="ozoom" data-article><founder-content>${prose(11, 13, 'P')}${prose(9, 11, 'P')}</founder-content></div></td></tr></table>
<div><a href="2">上一篇</a>　<a href="4">下一篇</a>　<a>放大+</a><a>缩小-</a><a>默认o</a></div></td></tr></table><div class="bq">版权所有 雁门日报社 未经许可不得转载</div>`,
  ),

  'two towns on a newspaper page, in one column': page(
    '雁门日报 2023年11月9日 第3版',
    `<div class="ban"><a href="2">上一版</a><a href="4">下一版</a></div><div class="col"><div data-article><h3>杏花乡</h3><h2>小药材做成大产业</h2>${prose(13, 15)}${prose(2, 3)}</div><div data-article><h3>栗树镇</h3><h2>产业路修到果园边</h2>${prose(0, 2)}${prose(3, 5)}</div></div><div class="cnml">广告热线：0000-1112223　发行热线：0000-1112224</div><div class="foot">雁门日报社版权所有</div>`,
  ),

  'nested tables and line breaks': page(
    '雁门新闻网--全县重点项目推进会召开',
    `<center><table width="760"><tr><td><table><tr><td><a href="/">首页</a></td><td><a href="/a">时政</a></td><td><a href="/b">经济</a></td></tr></table></td></tr><tr><td><table><tr><td align="center" data-article><b><font size="4">全县重点项目推进会召开</font></b></td></tr><tr><td align="center" data-either><font color="#666666">2008-06-12 雁门新闻网 记者 骆青禾</font></td></tr>
<tr><td><table width="90%"><tr><td style="font-size:14px" data-article>　　${PARAGRAPHS.slice(8, 13).join('<br><br>\n　　')}<br></td></tr></table></td></tr><tr><td align="right">编辑：小满</td></tr></table></td></tr><tr><td><table><tr><td>相关报道：</td></tr><tr><td>${others(0, 4, 'div')}</td></tr></table></td></tr><tr><td align="center">雁门新闻网版权所有 Copyright 2008</td></tr></table></center>`,
  ),

  'photographs with captions': page(
    '组图：杏花乡药材丰收',
    `<div class="nav"><a href="/">首页</a><a href="/tp">图片</a></div><h1 data-article>组图：杏花乡药材丰收</h1><div class="info" data-either>2023-10-30　雁门发布</div><div class="pics" data-article>${[13, 14, 2]
      .map(i => `<div class="pic"><img src="${i}.jpg"><p>${PARAGRAPHS[i]}（林远 摄）</p></div>`)
      .join('')}</div><div class="pages">1/3 <a>下一张</a></div><div class="tuijian"><h3>图片推荐</h3><ul>${others(0, 6)}</ul></div><div class="footer">${FOOTER}</div>`,
  ),

  'plain HTML5, comments inside the article': page(
    '栗树镇民生实事完成率超九成',
    `<header><a href="/">雁门网</a><nav><ul>${others(0, 4)}</ul></nav></header><main><article><header><h1 data-article>栗树镇民生实事完成率超九成</h1><p data-either><time datetime="2023-10-12">2023年10月12日</time> 骆青禾</p></header><div data-article>${prose(0, 5)}</div><footer><a>分享</a><a>收藏</a></footer><section id="comments"><h2>评论</h2>${COMMENTS.map(text => `<div class="comment"><p>${text}</p></div>`).join('')}</section></article><aside><h2>最新</h2><ul>${others(2, 8)}</ul></aside></main><footer>${FOOTER}</footer>`,
  ),
};
