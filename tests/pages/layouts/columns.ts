/** Pages of several columns and boxes: what stands beside the article looks like one. */
import { FOOTER, HEADLINES, others, PARAGRAPHS, page, prose } from './text.ts';

const T = '雁门县三季度重点工作推进情况';

/** The opening of another story, as long as a paragraph. */
const opening = (i: number): string =>
  `<div class="item"><h4><a href="/n/${i}">${HEADLINES[i]}</a></h4><p>${HEADLINES[i]}，县里成立了工作专班，建立了台账，逐项明确责任单位和完成时限，一批群众关心的事情正在抓紧办理，记者日前走访了其中几处现场……</p></div>`;

export const COLUMNS: Record<string, string> = {
  'a tree of categories to the left, attachments and the explanation of the paper below': page(
    `${T}_法定主动公开内容_雁门县人民政府`,
    `<div class="gk-top"><span>雁门县政府信息公开平台</span><form><input value="请输入关键词"></form></div><div class="gk-wrap"><div class="gk-left"><ul class="tree">${['机构概况', '政策文件', '规划计划', '统计信息', '财政预决算', '重大建设项目', '民生领域'].map(name => `<li><span>+</span><a href="#">${name}</a><ul><li><a href="#">${name}（县级）</a></li><li><a href="#">${name}（乡镇）</a></li></ul></li>`).join('')}</ul></div>
<div class="gk-right"><div class="gk-bt" data-article>${T}</div><div class="gk-info" data-either><span>发布时间：2023-10-20</span><span>来源：县政府办</span><span>有效性：有效</span></div><div class="gk-nr" data-article>${prose(8, 11)}${prose(15, 19)}</div><div class="gk-fj"><p>附件：</p><p><a href="1.xlsx">1.重点项目进度表.xlsx</a></p><p><a href="2.xlsx">2.民生实事进度表.xlsx</a></p><p><a href="3.doc">3.责任分工表.doc</a></p></div><div class="gk-jd"><b>相关解读</b><p><a href="j">一图读懂三季度重点工作</a></p></div></div></div><div class="gk-foot">${FOOTER}</div>`,
  ),

  'a column of openings as long as paragraphs': page(
    `${T}-雁门观察`,
    `<div class="hd"><a href="/">雁门观察</a></div><div class="row"><div class="col-l"><h1 data-article>${T}</h1><div class="date" data-either>2023-10-20 雁门观察</div><div class="body" data-article>${prose(8, 12)}${prose(19, 20)}</div></div><div class="col-r"><div class="box"><h3>今日看点</h3>${[0, 1, 2, 3].map(opening).join('')}</div><div class="box"><h3>一周排行</h3><ol>${others(0, 8)}</ol></div></div></div><div class="ft">${FOOTER}</div>`,
  ),

  'a letter of a citizen and the answer': page(
    '关于枫桥街道停车难问题的回复_雁门县网上信访',
    `<div class="nav"><a href="/">首页</a><a href="/x">书记信箱</a></div><div class="xj"><h2 data-article>关于枫桥街道停车难问题的回复</h2><table data-article><tr><td>留言人</td><td>邹**</td><td>留言时间</td><td>2023-09-11</td></tr><tr><td>留言内容</td><td colspan="3">清荷苑小区现有住户640户，车位只有120个，晚上很多车停在消防通道上，请问什么时候能够解决？</td></tr><tr><td>答复单位</td><td>枫桥街道办事处</td><td>答复时间</td><td>2023-09-15</td></tr><tr><td>答复内容</td><td colspan="3">您好！您反映的问题已收悉。街道已将清荷苑小区列入停车位增补计划，拟利用小区东侧空地建设停车场，新增车位85个，计划12月底前建成投用；同时协调周边2家单位夜间开放停车位60个。感谢您对街道工作的关心和支持。</td></tr></table><p class="wd">您对本次答复是否满意？ <a>满意</a> <a>基本满意</a> <a>不满意</a></p></div><div class="footer">${FOOTER}</div>`,
  ),

  'panels of a framework, a film above the text, buttons beside it': page(
    `${T}_雁门融媒`,
    `<nav class="navbar navbar-default"><div class="container"><ul class="nav navbar-nav">${others(0, 4)}</ul></div></nav><div class="container"><ol class="breadcrumb"><li><a href="/">首页</a></li><li class="active">正文</li></ol><div class="row"><div class="col-md-9"><div class="panel panel-default"><div class="panel-heading"><h3 class="panel-title" data-article>${T}</h3></div><div class="panel-body"><div class="player"><video></video><p>您的浏览器不支持播放，请升级浏览器</p></div><div class="side-btn"><span>听新闻</span><span>点赞</span><span>分享</span></div><div data-article>${prose(0, 3)}${prose(9, 12)}</div></div><div class="panel-footer"><span data-either>编辑：叶知秋</span></div></div></div><div class="col-md-3"><div class="list-group"><a class="list-group-item active">最新</a>${HEADLINES.map(text => `<a href="#" class="list-group-item">${text}<span class="badge">10-18</span></a>`).join('')}</div></div></div></div><footer><div class="container">${FOOTER}</div></footer>`,
  ),

  'a portal copy: summary in a box, names of shares and funds, comments as a widget': page(
    `${T}|雁门|投资_门户新闻`,
    `<div class="N-nav"><a href="/">门户</a><a href="/n">新闻</a><a href="/m">财经</a></div><div class="post_main"><h1 class="post_title" data-article>${T}</h1><div class="post_info" data-either>2023-10-20 07:33:10　来源: 雁门日报</div><div class="post_body" data-article>${prose(8, 13)}<p class="f_center"><img src="1"><br>新材料产业园二期厂房</p>${prose(17, 19)}</div><div class="post_statement"><p>特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台用户上传并发布，本平台仅提供信息存储服务。</p></div><div class="post_next"><h3>/ 阅读下一篇 /</h3><a href="2">${HEADLINES[3]}</a></div><div class="post_recommends"><h3>相关推荐</h3>${HEADLINES.slice(0, 6).map(text => `<div><a href="1">${text}</a><span>雁门日报 2023-10-19</span></div>`).join('')}</div><div class="tie-area"><div class="tie-title">跟贴 12 参与 340</div><p>文明上网理性发言，请遵守《跟贴评论服务协议》</p><div class="tie"><b>火星网友</b><p>路修好了比什么都强，老家终于不用走泥路了。</p><span>顶(12) 踩(0) 回复</span></div></div></div><div class="N-foot">${FOOTER}</div>`,
  ),

  'a deputy’s page: portrait, office, then what he said': page(
    '邵启明在重点项目推进会上的讲话摘要',
    `<div class="top"><a href="/">首页</a> <a href="/ld">领导之窗</a></div><div class="ld"><div class="photo"><img src="s.jpg"><p>邵启明 县长</p></div><div class="links"><a href="1">工作分工</a><a href="2">重要讲话</a><a href="3">政务活动</a></div></div><div class="jh"><h2 data-article>邵启明在重点项目推进会上的讲话摘要</h2><p class="rq" data-either>（2023年10月18日）</p><div class="jhnr" data-article><p>同志们：</p>${prose(8, 11)}<p>　　一是抓开工。对照年度计划，未开工的9个项目要逐个过堂，11月底前全部开工。</p><p>　　二是抓要素。新增用地指标优先保障重点项目，年内供地不少于1200亩。</p><p>　　三是抓服务。对重大项目实行一名县领导、一个专班、一抓到底。</p></div></div><div class="foot">${FOOTER}</div>`,
  ),
};
