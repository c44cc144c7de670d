/** The matter the layouts are filled with. All places, people and figures are invented. */

/** Paragraphs of stories; each layout takes some, so that no two layouts are the same text. */
export const PARAGRAPHS = [
  '记者从栗树镇获悉，今年以来，全镇已投入资金1860万元，实施道路硬化、饮水安全等民生项目14个，惠及群众9600余人。',
  '在月亮湾村，总长5.2公里的产业路已经完工通车，沿线3个村民小组的脐橙外运时间缩短了半小时。',
  '“路修通了，今年的果子每斤多卖了四毛钱。”村民祁大山算了一笔账，他家8亩果园可增收1.2万元。',
  '栗树镇党委书记温雨亭表示，下一步，全镇将新建养老服务站6处，力争年底前实现行政村全覆盖。',
  '截至9月底，全镇民生实事完成率达91.7%，比去年同期提高4.8个百分点。',
  '枫桥街道把老旧小区改造作为头号工程，今年计划改造小区27个，涉及居民楼113栋，目前已开工19个。',
  '街道办事处主任关晓舟介绍，改造资金由财政补助和居民自筹组成，其中市级补助4200万元，户均出资不超过2000元。',
  '走进清荷苑小区，新装的7部电梯已经投入使用，充电车棚增加到5处，可停放电动车380辆。',
  '雁门县召开重点项目推进会，通报前三季度投资情况：全县完成固定资产投资58.6亿元，增长7.3%。',
  '会议要求，各乡镇要倒排工期、挂图作战，确保10月底前完成征地1500亩，年内新开工项目不少于12个。',
  '县长邵启明指出，要把招商引资作为生命线，全年引进亿元以上项目20个，到位资金40亿元以上。',
  '沙洲开发区管委会发布消息，总投资8.5亿元的新材料产业园二期正式投产，年产能达到3万吨。',
  '项目全部达产后，预计年产值12亿元，新增就业岗位900个，带动上下游企业15家。',
  '杏花乡今年种植中药材1.3万亩，建成烘干房22座，药农人均增收2600元。',
  '乡党委副书记施若兰说，明年将再发展黄精2000亩，建设冷库3座，计划引进加工企业2家。',
  '教育方面，全区新建公办幼儿园9所，新增学位3150个，普惠率提高到88%。',
  '卫生方面，区人民医院新院区主体完工，设床位600张，预计明年6月投入使用。',
  '据统计，全市粮食播种面积稳定在86.4万亩，总产量突破37万吨，实现二十连丰。',
  '市农业农村局负责人表示，到2027年，全市将建成高标准农田70万亩，农业机械化率达到85%以上。',
  '环境整治同步推进，清理河道43公里，拆除违建2.7万平方米，新增绿地15公顷。',
] as const;

/** Headlines of other pages: never part of the article. */
export const HEADLINES = [
  '石榴镇前三季度完成投资3.8亿元',
  '松岭乡12个项目集中开工',
  '全县今年改造老旧小区31个',
  '青石桥村集体收入突破百万元',
  '我市新增市级示范合作社9家',
  '柏林街道开展消防安全大检查',
  '区政协委员视察重点工程建设',
  '秋粮收购工作会议召开',
] as const;

/** Paragraphs `from` to `to` as `<p>`s, indented as editors do. */
export const prose = (from: number, to: number, tag = 'p'): string =>
  PARAGRAPHS.slice(from, to)
    .map(text => `<${tag}>　　${text}</${tag}>`)
    .join('\n');

/** Links to other pages in elements of one kind. */
export const others = (from: number, to: number, tag = 'li'): string =>
  HEADLINES.slice(from, to)
    .map((text, i) => `<${tag}><a href="/art/${i}.html">${text}</a></${tag}>`)
    .join('');

/** A page around `body`. */
export const page = (title: string, body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head>\n<body>${body}</body></html>`;

export const FOOTER =
  '<p>主办：雁门县人民政府办公室 承办：雁门县大数据中心</p><p>网站标识码：0000000000 冀ICP备00000000号 联系电话：0000-7654321</p>';
