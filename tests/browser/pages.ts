/** Pages for browser tests, written for them: the places, people and numbers do not exist. */

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const paragraphs = [
  '青榆县柳溪镇党委、政府今年以来全力推进民生项目建设，全镇已投入资金2360万元，实施道路硬化、饮水安全、养老服务等民生项目18个，惠及群众1.2万人。',
  '教育方面，柳溪镇新建中心小学教学楼一栋，新增公办学位超800个，其中幼儿园学位260个。镇党委书记秦栖岳介绍，学位缺口比上年下降15.5个百分点。',
  '交通方面，全镇完成农村公路改造27.6公里，改造危桥3座，总投资近4500万元，覆盖9个行政村、2.3万名居民。',
  '柳溪镇将在年底前建成二期污水处理厂，日处理能力达到1.5万吨。下一步，计划投资3.2亿元建设产业园，力争2032年引进企业40家以上。',
  '“到2033年，全镇要新增绿道12公里，确保农村自来水普及率达到98%以上。”镇长俞砚秋说。',
];

export interface ArticleOptions {
  title?: string;
  /** HTML in front of `</head>`. */
  head?: string;
  /** HTML paragraphs behind the standing ones. */
  more?: string;
  body?: string[];
}

/** A page of the genre as an official site would serve it, without any script of its own. */
export function article({
  title = '柳溪镇：民生项目有力推进',
  head = '',
  more = '',
  body = paragraphs,
}: ArticleOptions = {}): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="PubDate" content="2031-05-12">${head}</head>
<body><div class="content"><h1>${escapeHtml(title)}</h1>
<p class="info">来源：青榆县融媒体中心　发布时间：2031-05-12</p>
${body.map(text => `<p>${escapeHtml(text)}</p>`).join('\n')}
${more}
</div></body></html>
`;
}

/** What an office answers, some of it without a word that promises. */
export const answers = [
  '问：南河路什么时候修好？',
  '答：南河路二期6月底贯通，人行道、路灯同步装好。石桥的桥面已经拆完，新桥面国庆节前铺好。',
  '问：城东的公交能不能加密？',
  '答：能。下个月先给7路加4台车，间隔缩短到12分钟，末班车延到晚上10点。明年再开两条到高铁站的线。',
  '问：去年说的停车场呢？',
  '答：去年建了3个，共460个泊位。今年还要再建5个，年内至少开放2个，资金已经落实。',
];

/** The same matter in Traditional script, with the bracketed pinyin that some mirrors add. */
export const traditionalParagraphs = [
  '青榆縣梧桐鎮黨委、政府今年以來全力推進民生項目建設，全鎮(zhèn)已投入資金5180萬(wàn)元，實施民生項目31個(gè)，惠及群眾2.6萬(wàn)人。',
  '教育方面，梧桐鎮新增公辦學位超1900個(gè)，改造校舍7棟；鎮黨委書記秦栖岳介紹，全鎮農村公路通車里程達到86公里。',
  '梧桐鎮將在2033年底前建成圖書館一座，總投資6400萬(wàn)元；計劃新增綠道18公里，力爭引進企業(yè)25家以上。',
];

/** Nothing of the genre in it. */
export const recipe = `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>番茄炒蛋的做法</title></head><body>
<h1>番茄炒蛋的做法</h1>
<p>准备番茄3个、鸡蛋4个、盐5克、油20毫升。番茄切块，鸡蛋打散。</p>
<p>热锅放油，先炒鸡蛋，盛出后再炒番茄2分钟，最后放回鸡蛋翻炒均匀即可。</p>
</body></html>
`;
