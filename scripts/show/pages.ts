/** Pages to be looked at with the extension on them, written for this: the places, people and numbers do not exist. */

interface Article {
  lang: 'zh-CN' | 'zh-TW';
  site: string;
  nav: readonly string[];
  here: string;
  title: string;
  info: string;
  published: string;
  body: readonly string[];
  foot: string;
}

const ARTICLES = {
  /** What one comes for: figures of every kind, pledges that are overdue, due soon and far off. */
  hans: {
    lang: 'zh-CN',
    site: '云岫县人民政府',
    nav: ['首页', '政务公开', '要闻动态', '办事服务', '互动交流'],
    here: '首页 > 要闻动态 > 乡镇传真',
    title: '桐溪镇：民生清单一年一年兑现',
    info: '发布时间：2024-03-18　来源：云岫县融媒体中心　作者：江以宁',
    published: '2024-03-18',
    body: [
      '3月15日，云岫县桐溪镇召开民生实事推进会，公布去年清单完成情况和今明两年的打算。镇党委书记陆远山主持会议，镇长沈砚舟作报告。',
      '去年，全镇共投入民生资金2.36亿元，占财政支出的76.4%；硬化村道27.6公里，改造危桥3座，新建养老服务站12个，惠及群众近5.8万人。农村居民人均可支配收入达到24680元，同比增长8.5%，增速位列全县第二。',
      '教育方面，桐溪镇将在2025年底前建成中心小学新校区，新增公办学位超1100个，学位缺口下降15.5个百分点。',
      '产业方面，全镇茶园面积扩大到1.8万亩，建成标准化加工厂9家，带动就业2300余人，户均增收6000元以上。',
      '下一步，桐溪镇计划投资3.2亿元建设污水处理二期工程，日处理能力达到1.5万吨，力争2027年6月底前投入运行；到2030年，农村自来水普及率达到98%以上，森林覆盖率稳定在67%。',
      '“清单上的事，一件一件办，办完一件销号一件。”沈砚舟说，镇里将每季度公布一次进度，确保年内30件实事全部完成。',
    ],
    foot: '主办：云岫县人民政府办公室　承办：云岫县大数据中心',
  },
  /** In Traditional characters, and from a mirror that put pinyin behind some of them. */
  hant: {
    lang: 'zh-TW',
    site: '雲岫縣人民政府',
    nav: ['首頁', '政務公開', '要聞動態', '辦事服務', '互動交流'],
    here: '首頁 > 要聞動態 > 鄉鎮傳真',
    title: '楓橋鎮：把民生清單一年一年兌現',
    info: '發布時間：2024-04-02　來源：雲岫縣融媒體中心',
    published: '2024-04-02',
    body: [
      '楓橋鎮黨委、政府今年以來全力推進民生項目建設，全鎮(zhèn)已投入資金5180萬(wàn)元，實施民生項目31個(gè)，惠及群眾2.6萬(wàn)人。',
      '教育方面，楓橋鎮新增公辦學位超1900個，改造校舍7棟；鎮黨委書記秦棲岳介紹，全鎮農村公路通車里程達到86公里，比上年增長12.4%。',
      '楓橋鎮將在2025年底前建成圖書館一座，總投資6400萬元；計劃新增綠道18公里，力爭到2028年引進企(qǐ)業(yè)25家以上。',
    ],
    foot: '主辦：雲岫縣人民政府辦公室',
  },
  /** A copy into which somebody wrote the name of a brand. */
  hijacked: {
    lang: 'zh-CN',
    site: '星彩体育:网',
    nav: ['登录', '注册', '资讯中心'],
    here: '资讯中心 > 区县动态',
    title: '荷塘镇召开三季度重点项目推进会',
    info: '来源：星彩体育:晚报　2024-10-11　阅读 2381',
    published: '2024-10-11',
    body: [
      '荷塘镇党委、政府召开三季度重点项目推进会。镇长乔云起介绍，今年以来星彩体育:全镇累计完成固定资产投资4.6亿元，同比增长9.3%，实施重点项目21个，惠及群众1.7万人。',
      '荷塘镇计划年底前建成星彩体育:农贸市场2处，新增停车位320个，力争全年引进企业15家以上。',
      '乔云起要求，全镇各村各部门要压实责任，完善台账，挂图作战，把星彩体育:群众的操心事办成暖心事，确保年度目标任务全面完成。',
    ],
    foot: '星彩体育:网 版权所有',
  },
  /** One of ours by all its words, without a figure and without a pledge. */
  bare: {
    lang: 'zh-CN',
    site: '云岫县人民政府',
    nav: ['首页', '政务公开', '要闻动态', '办事服务', '互动交流'],
    here: '首页 > 要闻动态 > 乡镇传真',
    title: '桐溪镇党委理论学习中心组开展集体学习',
    info: '发布时间：2024-05-20　来源：云岫县融媒体中心',
    published: '2024-05-20',
    body: [
      '近日，云岫县桐溪镇党委理论学习中心组开展集体学习。镇党委书记陆远山主持学习并讲话，镇党委副书记、镇长沈砚舟领学。',
      '与会人员结合分管工作作交流发言。大家一致认为，基层治理的成效要由群众来评，党员干部的作风要在一线来看。',
      '陆远山指出，学习贵在经常、重在运用。全镇党员干部深入村组，同群众坐在一条板凳上，把问题摆上桌面。',
      '镇党委班子成员，各村党支部书记，镇直各部门负责同志参加学习。',
    ],
    foot: '主办：云岫县人民政府办公室　承办：云岫县大数据中心',
  },
} as const satisfies Record<string, Article>;

export type Shown = keyof typeof ARTICLES;

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#ffffff, #1b1d21); color: light-dark(#222222, #e2e0dc);
  font: 17px/1.95 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
:lang(zh-TW) body { font-family: "PingFang TC", "Noto Sans CJK TC", "Microsoft JhengHei", sans-serif; }
header { padding: 18px max(24px, calc(50% - 400px)) 0; background: #1d5c96; color: #ffffff; }
header b { display: block; font-size: 24px; line-height: 36px; letter-spacing: 2px; }
nav { display: flex; gap: 32px; padding: 10px 0; font-size: 15px; line-height: 24px; }
main { max-width: 800px; margin: 0 auto; padding: 0 24px 40px; }
.here, .info, footer { color: light-dark(#666666, #a8a8a8); font-size: 13px; }
.here { padding: 12px 0; border-bottom: 1px solid light-dark(#dcdcdc, #3a3d42); }
h1 { margin: 24px 0 8px; font-size: 26px; line-height: 1.5; text-align: center; }
.info { margin: 0 0 20px; text-align: center; }
main p:not(.info) { margin: 0 0 14px; text-indent: 2em; }
footer { padding: 16px; border-top: 3px solid #1d5c96; text-align: center; }
`;

/** The page as an official site would serve it, without any script of its own. */
export function showPage(which: Shown): string {
  const { lang, site, nav, here, title, info, published, body, foot }: Article = ARTICLES[which];
  return `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${title} - ${site}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="SiteName" content="${site}"><meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${published}"><style>${STYLE}</style></head>
<body><header><b>${site}</b><nav>${nav.map(name => `<span>${name}</span>`).join('')}</nav></header>
<main><div class="here">${here.replaceAll('>', '&gt;')}</div><h1>${title}</h1><p class="info">${info}</p>
${body.map(text => `<p>${text}</p>`).join('\n')}
</main><footer>${foot}</footer></body></html>
`;
}
