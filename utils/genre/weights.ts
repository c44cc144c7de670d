/**
 * What tells a report on local government work from every other page: the words, their weights, and why.
 *
 * A group's evidence is the number of its words per 1 000 Han characters of prose, divided by `full` and cut at 1;
 * the judge adds `weight` times that evidence. `full` is about the density at which a page of that kind is
 * unmistakable. For groups that speak against the genre the first `SLACK` of `full` is free: every page mentions a company.
 *
 * The shares below ("ours / hard negatives / plain negatives") were counted on 117, 82 and 111 pages. The weights are fitted: a
 * logistic regression with the weights before as its prior, the sign of each held fast, errors on other pages counting double, over
 * 694 real texts (369 ours, 325 others; most are excerpts of 150–600 characters), 53 whole pages and the pages written for the project.
 *
 * How far they reach, alone and with what `wording.ts` has learned, is counted in tests/genre.md.
 *
 * What the fit brought to nothing was taken out: a local headline, days of the year, names of places by themselves,
 * words for parts of an area (乡镇, 县城, 行政村), the count of other bodies.
 *
 * An agency of the place has schools, hospitals, homes and jobs for its field: it speaks against the group of that field (政府新闻办*-4 教育局*-4).
 *
 * To teach the judge a word, add it to a group; `word*3` is worth three ordinary words. All words are Simplified: the judge reads folded text.
 */

import type { ReasonKey } from './reasons.ts';

export interface WordGroup {
  key: ReasonKey;
  /** Added to the log-odds at full evidence. */
  weight: number;
  /** Words per 1 000 Han characters that count as full evidence. */
  full: number;
  words: string;
  /**
   * What takes from what the words say: `figures`, the denser they are (a site of templates keeps real reports, too); `reporter`,
   * who signs or is told something (a paper's story may be told in scenes).
   */
  unless?: 'figures' | 'reporter';
}

/** The log-odds of a page without any evidence: most pages are something else. */
export const BIAS = -3.3;

/** At and above this probability a page is one of ours. */
export const THRESHOLD = 0.5;

/** Share of `full` that a group against the genre may reach before it counts. */
export const SLACK = 0.2;

/** Shorter texts give no rate worth trusting: their rates are taken as if they had this many Han characters. */
export const RATE_FLOOR = 300;

/** For the groups against the genre: two words of a school in a short report do not make it one. */
export const AGAINST_FLOOR = 600;

/**
 * Last characters of the units whose organs are local actors: 镇 乡 县 区 市 州 盟 旗 省 and, with the character before, 街道 工业园 苏木 林场 农场 兵团.
 * 省 counts: provinces are local in the guide's sense.
 */
export const UNIT_ENDS = '镇乡县区市州盟旗省道园木场团';

/** Names of places per 1 000 Han characters that are as good as one word for the whole area: enough to say that some place is spoken of. */
export const PLACES = 14;

/** Organs and officers that make a unit an actor when they stand directly behind it. */
export const ORGANS =
  '党委 党工委 工委 委 政府 人民政府 人大 政协 纪委 长 管委会 管理委员会 办事处 ' +
  '领导 主要领导 干部 机关 直机关 直部门 府办 党政 班子 总工会 妇联 相关负责人 有关负责人 主要负责人 负责人';

/** Officers and organs that name their level themselves. */
export const ACTORS =
  '镇村干部 村社干部 包村干部 村组干部 村“两委” 村“三委” 市场监管所*0.5 市场监督管理所*0.5 司法所*0.5 综治办 应急办 人大主席团 党政办 河长 林长 网格长 村支部书记 村党总支 社区书记 社区居委 苏木达 嘎查达 师党委 师市 团党委*0.5 兵团党委 四大班子 县级领导 区级领导 市级领导 乡镇干部 镇干部 城管*0.5 执法大队*0.5 综合执法*0.5 街道办 街办 社区工作者 社区开展 社区组织 社区联合 社区持续 社区相关负责人 街道在*0.7 街道开展 街道召开 街道举办 街道组织 街道联合 街道工作人员 街道社区工作人员 工委书记 管委会主任 村委会 村党支部 社区党总支 社区干部 社区工作人员 村干部 村支书 村两委 社区党支部 社区党委 居委会 网格员 党群服务中心 文明实践站 驻村*0.6 第一书记*0.6 自治区主席';

/** An agency (市水务局, 省人社厅) counts this much of an organ: every level has them, and the police is no actor of ours. */
export const AGENCY = 0.5;

/**
 * Bodies that are no local unit and act for themselves: when one of them is named before any local unit, the story is its own, and
 * the share of the clauses that they lead says how much of it.
 */
export const OTHER_BODIES =
  '公司 集团 ,集团党 县公司 市公司 省公司 分公司 烟草 专卖局 邮政管理局 局(公司) 局(分公司) 股份 项目部 项目党支部 董事长 总经理 总裁 中铁 中建 中交 中国化学 中国电建 中国能建 中国石油 中国石化 中石油 中石化 中海油 国家能源集团 中国华能 中国华电 国家电投 三峡集团 招商局 中国中车 中国铁建 ' +
  '消防救援大队 消防救援支队 高速交警 交警大队 中国移动 中国电信 中国联通 中核 中广核 中国宝武 中铝 中国五矿 中国黄金 国网 供电所 支行 分行 农行 农发行 农商行 邮储 我行 该行 我司 ' +
  '我院 该院 大学 中学 医务人员 医护人员 学院 中心校 中心小学 中心学校 师生 我校 该校 高校 实践队 实践团 协会 商会 基金会 我会 法院 检察院 公安局 派出所 民警 辅警 警方 选手 ' +
  '我国 国务院 水利部 生态环境部 交通运输部 农业农村部 文化和旅游部 人力资源社会保障部 国家统计局';

/** Other bodies that speak of themselves: 我校, 集团 without a name. One of them says more than many that are named. */
export const OWN_VOICES =
  '局(公司) 局(分公司) 供电公司*0.7 我校 我院 我司 我行 我会 该校 来校 校党委 校领导 集团公司 ,集团党 集团领导 集团要闻 集团动态 公司领导 我公司 公司全体 公司党委 公司党支部 公司上下 公司班子 公司工会 公司召开 公司举行 公司开展 公司组织*0.7 本公司 县公司 市公司 省公司 我厂 我台 集团上下 集团召开 集团纪委 集团工会 国资集团 项目部党 项目党 院党委 院领导 院工会 学校领导 学院党委 学院领导 学校党委 校长一行';

/** What a local unit does, says or has done: where it leads a clause with one of these, the page reports its work. */
export const ACTS =
  '组织 召开 举行 举办 开展 推进 推动 实施 启动 出台 印发 完成 实现 投入 投资 新建 新增 设立 建成 打造 加快 加强 加大 坚持 落实 部署 强调 指出 要求 调研 走访 慰问 检查 督查 督导 会见 ' +
  '出席 主持 主持召开 表示 介绍 通报 安排 争取 引进 签约 下达 发布 成立 建立 健全 完善 探索 创新 聚焦 围绕 立足 深入 全面 积极 扎实 认真 高度重视 计划 力争 确保 决定 联合 按照 结合 抓住 抓好 ' +
  '整治 治理 改造 建设 培育 发展 提升 优化 提高 促进 统筹 听取 审议 研究 传达学习 视察 观摩 率队 带队 带领 深入 累计 达到 增长 共有';

/** Provinces and regions, for news names them without 省: 贵州今年将投入…; many of them in one text make it a national one. */
export const PROVINCES =
  '河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆';

/** Words that speak of the whole of one area, as only its own administration and its papers do. 50 % / 13 % / 4 %. */
export const WHOLE_AREA =
  '全镇 全县 全区 全市 全乡 全州 全旗 全省 全村 我镇 我县 我区 我市 我乡 我省 我街道 我旗 我州 我盟 全师 该旗 该街道 该社区 该办事处 镇域 县域*0.5 ' +
  '高新区*0.6 经开区*0.6 开发区*0.5 工业园区*0.5 示范园区 该镇 该县 该区 该市 该乡 该村 本县 本镇 本市 各镇 镇街 集中签约 集中开工 各街道 县市区 各市县 市直 县直 区直 团场 该农场 农场职工 连队*0.5 兵团*0.5 嘎查*0.5';

export const GROUPS: WordGroup[] = [
  // Projects and growth: 59 % / 16 % / 5 %. Company news shares the building words, so the weight stays below the actor's.
  {
    key: 'projects',
    weight: 1.8,
    full: 8,
    words:
      '援疆*2 对口支援*2 对口帮扶 东西部协作*2 总投资 招商 重点项目 重大项目 项目建设 开工 竣工 投产 动工 复工 签约 落户 产业园 园区 固定资产投资 规上工业 规模以上 生产总值 ' +
      '财政收入 财政支出 公共预算收入 产业集群 产业链 主导产业 特色产业 基础设施 营商环境 高质量发展 经济社会发展 转型升级 城镇化 城市更新 土地整备 征地 拆迁 道路 ' +
      '改造 建设项目 示范区 高标准农田 合作社 种植 亩产 播种 灌溉 水库 水利 绿化 污水 治理 整治 景区 旅游 港口 ' +
      '高速公路 增收 脱贫',
  },
  // Campaigns: 21 % / 10 % / 1 %. Party news of every body, so it only tips a balance.
  {
    key: 'campaign',
    weight: 1.5,
    full: 4,
    words:
      '主题教育 我为群众办实事 不忘初心 群众路线 两学一做 学习教育 三严三实 先锋模范 党建引领 基层党组织 四下基层 优化营商环境 民生实事 急难愁盼 获得感 最后一公里 困难群众 走访慰问 党风廉政 政风行风 科学发展观 学习实践活动 创先争优 作风建设 精准扶贫 结对帮扶 扫黑除恶 党和政府 新春祝福',
  },
  // Life in the neighbourhoods and villages, as their committees report it. Volunteers of schools and companies share it.
  {
    key: 'campaign',
    weight: 1.3,
    full: 10,
    words:
      '秸秆 禁烧 防汛 森林防火 河长制 拆违 违建 占道经营 信访 综治 征兵 人口普查 通村 包村 饮水安全 厕所革命 土地流转 村集体 辖区 居民群众 社区居民 社区志愿者 志愿服务 文明实践 网格 党员志愿者 入户 便民服务 惠民 民心工程 办实事 环境卫生 人居环境 文明城市 创城 垃圾分类 老旧小区 隐患排查 安全隐患 ' +
      '消防安全 矛盾纠纷 平安建设 宣传活动 宣传册 宣传资料 村民小组 低保 特困 孤寡老人 留守儿童 移风易俗 美丽乡村 乡村振兴 人大代表 政协委员 提案',
  },
  // How officials write, whoever they are: verbs and slogans of steering. University and state-company party news share it.
  {
    key: 'official-prose',
    weight: 0.9,
    full: 9,
    words:
      '大力实施 深入实施 全面实施 大力发展 统筹 抓好 抓实 抓紧 狠抓 落实 贯彻 着力 聚焦 力争 确保 健全 完善 优化 ' +
      '深化 巩固 提升 强化 夯实 推动 推进 促进 培育 打造 加快 加强 开展 取得 成效 领导小组 部署 目标任务 ' +
      '十三五 十四五 十五五 十二五 新型城镇化 新质生产力 公共服务 可支配收入 社会消费品零售总额 专项债 惠及 覆盖率 新建 改建 扩建 建成 实施方案 责任 ' +
      '牵头 推广 协商会 研究部署',
  },
  // How officials are reported: whom they take along, what they stress. Companies and colleges report their own the same way.
  {
    key: 'official-prose',
    weight: 0.5,
    full: 6,
    words:
      '强调 指出 要求 一行 率队 带队 陪同 主持召开 主持会议 参加会议 参加调研 走访调研 实地察看 实地查看 现场协调 会议强调 会议要求 会议指出 ' +
      '部署会 推进会 调度会 座谈会 专题会 动员会 工作会议 现场会 再部署 相关部门 有关部门 各级各部门 各部门 相关单位 挂点 调研组 实地调研 现场办公 督导 专班 四套班子*2 县领导*2 区领导*2 市领导*2 镇领导*2',
  },
  // The set phrases of a government work report or an official plan.
  {
    key: 'work-report',
    weight: 1.1,
    full: 2.5,
    words:
      '政府工作报告 各位代表 党委政府 主要预期目标 向大会报告 人民代表大会 挂图作战 干部群众 重点工程 推介会',
  },
  // A company speaking of itself: its officers, its staff, its customers. 公司 alone also fills project round-ups.
  {
    key: 'company-subject',
    weight: -4.2,
    full: 16,
    words:
      '公司 有限公司*0.5 集团公司 党组书记、董事长*0 党委书记、董事长*0 党委副书记、总经理*0 党组副书记、总经理*0 党组成员、副总经理*0 我司 集团 董事长 董事会 总经理 总裁 员工 客户 顾客 消费者 企业文化 经销商 供应商 销量 ' +
      '旗下 新品 门店 产能 工厂 车间 达产 中铁*3 国铁*3 铁建*3 承建',
  },
  // Its officers taking the floor: the mark of a ground-breaking told by the company.
  {
    key: 'company-voice',
    weight: -12.4,
    full: 6,
    words:
      '公司选派*2 公司派驻*2 项目党支部*2 项目部*0.8 国企 社会责任*2 公司与*2 公司拟 公司将 公司未来 公司表示 集团公司 副总经理*0.5 总经理*0.6 总裁 董事 CEO 公司领导 公司全体 全体员工 我司 项目经理 总监 ' +
      '行业领先 公司新闻*3 公司要闻*3 公司动态*2 企业新闻*2 集团新闻*2 我司*2 本公司*2',
  },
  {
    key: 'tender',
    weight: -7.3,
    full: 8,
    words:
      '招标 投标 成交公告 竞争性磋商 竞争性谈判 项目编号 采购项目 采购人 代理机构 开标 评标 中标*2.5 最高限价 递交 公示期 标段',
  },
  {
    key: 'university',
    weight: -7.8,
    full: 10,
    words:
      '我校*2 全校 校党委*2 学院党委*2 师生*0.7 进校园*0 教授 学生 课题 同学 校园 校长 教师 党员教师*2 少先队*2 教研 学科建设 关键词:*4 摘要:*1.5 中图分类号*4 文献标志码*4 文献综述*4 引言*3 视阈*3 视域*3 实证*2 学者们*2 ' +
      '中心小学*2 中心校*2 该校*2 班主任*2 红领巾*2 少年先锋队*2 同学们*2 大学生 三下乡 支教*2 实践队*3 实践团*3 ' +
      '双一流 思政课 学术 实验室 论文 参考文献 关键词 文献标识码*3 文章编号*3 本研究*2 该研究*2 学者 ' +
      '校园周边*0 校园及周边*0 市场监管局*-4 市场监管所*-4 市场监督管理局*-4 市场监督管理所*-4 市监局*-4 食药监局*-4 食品药品监督管理局*-4 ' +
      '教育局*-4 教体局*-4 教育体育局*-4 教育和体育局*-4 教科局*-4 市教委*-4 区教委*-4 县教委*-4',
  },
  // Hospitals that go to the villages.
  {
    key: 'lead-other',
    weight: -7.2,
    full: 10,
    words:
      '医院*0.35 我院*2 义诊 患者*1.5 就诊*2 诊疗 医护 医务人员 门诊 内科 外科 科室*0.5 护士 院长 副院长*2 血压 接诊*2 卫健局*-4 卫健委*-3 卫生局*-4 卫生健康局*-4 卫计局*-4',
  },
  {
    key: 'court',
    weight: -8.9,
    full: 8,
    words:
      '被告*2 法官 法庭 法院 法院院长*0 检察院检察长*0 判决 判处 有期徒刑 罚金 检察院 检察官 嫌疑人*2 犯罪 庭审 刑事 警方 民警*0.7 派出所*0.6 抓获 逃犯 在逃 ' +
      '盗窃 破获 报警 受贿*1.5 贪污 行贿*2 大捞*2 敛财*2 落马*2 双规*2 诈骗 被害人 涉嫌 挪用 审查调查 一审 审结 公诉 另案 好处费*2 打招呼',
  },
  {
    key: 'sport',
    weight: -8,
    full: 7,
    words:
      '球赛 篮球*0.5 篮球赛*2 循环赛*2 淘汰赛*2 裁判 球队 联赛 球员 主场 客场 决赛 进球 教练 奥运 世界杯 赛季 夺冠 足球 中超 ' +
      '马拉松*2 选手 冠军 亚军*2 季军*2 参赛*0.5 赛道 赛事*0.5 开跑*2 起跑*2 跑者*2 跑友*2 半程*2 完赛*2 夺得',
  },
  {
    key: 'finance',
    weight: -5.7,
    full: 9,
    words:
      '批发价格*2 银行*0.7 贷款*0.7 基金*0.7 市值 公告*2 公告栏*0 公告如下*0 特此公告*0 的公告*0 公告称*4 晚间公告*4 披露*2 股票 沪指 创业板 A股 净利润 券商 央行 期货 股价 营收 板块 经营业绩*2 框架协议 ' +
      '战略合作协议*0.5 投资协议 证券日报*3 证券时报*3 中国证券报*3 支行*2 分行*2 农发行*3 我行*2 该行*2 信贷 授信 客户经理 金融产品 金融服务 价格上涨 房企 市占率',
  },
  // The state, not the place: ministries, the nation's statistics, 我国 as the subject.
  {
    key: 'national',
    weight: -8.6,
    full: 9,
    words:
      '国家统计局*4 直辖市*2 新华社北京*5 中新社北京*4 新华网北京*4 党中央、国务院 国务院*2 国务院常务会议*4 国务院新闻办*1.5 我国*1.5 全国 全国人大代表*0 全国两会*0 全国重点镇*0 全国百强*0 全国中小城市*0 全国文明*0 全国先进*0 全国示范*0 全国优秀*0 全国平均*0 全国民营*0 全国制造业*0 居全国*0 全国前列*0 全国首*0 全国第*0 全国民主法治*0 全国综合*0 全国模范*0 全国卫生*0 国家高新区*0 国家级高新区*0 国家级经开区*0 国家级开发区*0 全国各地*1.5 各地*0.4 多地 各省 各省份*3 省份*2 省区市*2 个城市 ' +
      '司长*2 国家发展改革委*2 国家发改委*2 记者会 商务部*2 财政部*1.5 工信部*2 工业和信息化部*2 教育部*1.5 水利部 农业农村部*2 农业部*2 交通运输部*2 交通部*2 生态环境部*2 文化和旅游部*2 ' +
      '人力资源社会保障部*2 人力资源和社会保障部*2 人社部*2 住建部*2 国家旅游局*3 外交部*2 消息(新闻联播*3 央视*2 央视网*0 海关总署*3 人民银行*2 国家能源局*3 国新办*3 全球 国家主席*2 本文*2 某省*2 盘点 点评*0.5 京津冀 长三角*0.7 粤港澳*0.7 成渝*0.7 某自治区*2 主管部门*1.5 专家认为*1.5 受访*0.7',
  },
  {
    key: 'taiwan',
    weight: -11.5,
    full: 4,
    words:
      '议会 议员 民进党 国民党 台币 立委 质询 公所 市府 新北市 台北市 台中市 台南市 高雄市 桃园市 中央社 县府*2 县府办*0 会勘*2 农路*2 产业道路*0.7 前瞻计画*3 前瞻计划*3 中央补助*2 南投 彰化 云林县 嘉义 屏东 台东 花莲 宜兰 苗栗 新竹 金门县 澎湖 连江县 台中 台北 高雄 台南 台币 中市府*2 市议员 里民 民代 动土典礼*2 编列*2 新闻局',
  },
  {
    key: 'hong-kong',
    weight: -5.6,
    full: 4,
    words:
      '行政长官 立法会 区议会 区议员 特区政府 港元 民政事务 房委会 公屋 港铁 新界 九龙塘 九龙城 施政报告',
  },
  // Stories: speech tags, pronouns, chapters. Official-career novels use every word of the genre.
  {
    key: 'novel',
    weight: -15.6,
    full: 15,
    unless: 'reporter',
    words:
      '返回目录*3 更多章节*3 加入书签*3 本章*3 最快更新*3 笔趣阁*4 章节目录*4 读书网*2 文学网*2 小说网*3 说道 冷笑 笑着 笑了 点头 摇头 心里 他*0.4 她*0.4 你*0.5 他们*0.2 她的 他的 目光 脸上 声音 忽然 突然 ' +
      '小说*3 章节*2 下一章*3 上一章*3 官场*2 题外话*3 书友*2 正科级 竟然 居然 嘴角 眼睛 道：“ 道:“*2 街道:“*0 眼神 语气*2 众人 微笑*0.6 话锋一转*2 气氛 抽烟*2 抽根烟*2 心情*0.6 沉默 身着*0.7 双手*0.7 轻轻 紧张*0.5 缓缓 客气 察觉 笑容*0.5 寒暄*2 簇拥*1.5 苦笑*2 叹了口气*2 皱眉*1.5 连忙 赶紧*0.5 急忙 心中*0.5 暗道*2 不由得*1.5 不禁*0.7 一愣*2 愣了*1.5 呵呵*1.5 哈哈*1.5 嘿嘿*2 哼 电话那头*2 挂了电话*2 挂断*0.7 端起*1.5 茶杯*1.5 沙发 脸颊*2 脸色*1.5 神色*1.5 打量*1.5 初来乍到 这家伙*2 老爷子*2 吗?” 吧。” 淡淡 打趣 抬头 办公室门 手指 赶忙 一听 一看 坐下 书记,我*2 好的,*0.5 问, 我让*2 我问*2 我想*1.5 我说*1.5 我没*1.5 我知道*2 我们没 老子*2 可是*0.5 怎么*0.5 不敢 没想到*0.5 看看*0.5 匆匆 的时候*0.5 有时候 会议室里 怎么办*0.5 开口: 似的 看着*0.5 扫视 笑眯眯 一路上*0.5 滚蛋*2 包厢*2',
  },
  {
    key: 'recruitment',
    weight: -7,
    full: 7,
    words:
      '应聘 报考 笔试 面试 岗位职责 任职资格 薪酬 招聘条件*2 招聘计划*2 公开招聘*2 招聘 招聘会*0 招聘洽谈会*0 招聘活动*0 招聘信息*0 招聘岗位*0 报名时间 报名地点 学历 身份证 聘用 考生 应届 ' +
      '岗位表*2 体检 周岁以下*2 招生*0.7 招生简章*3 划片*2 报名须知*3 录取 学位房*3 人社局*-4 人力资源和社会保障局*-4',
  },
  {
    key: 'product',
    weight: -6.9,
    full: 9,
    words:
      '特产网*3 购物车 包邮 促销 售价 下单 SUV 旗舰店*3 月销*2 活动价*3 无理由退货*3 累计评价*3 质保*2 好评 有货 优惠券*2 我的订单*2 满减*2 规格 型号 保修',
  },
  // Texts for copying: no place, no year.
  {
    key: 'template',
    weight: -18.2,
    full: 5,
    words:
      'x.x*2 xx个*2 xx项*2 xx所*2 20xx*2 20XX*2 201X*3 xx镇*2 xx县*2 xx市*2 xx区*2 XX镇*2 XX市*2 XX区*2 XX省*2 ' +
      '××县*2 ××市*2 ××镇*2 ××新*2 xx年*2 ××年*2 XX*1.2 X年*2 X村*2 X县*2 X学院*3 **市*3 **镇*3 **县*3 ×× ⅹⅹ*2 某县*0.7 某镇 某市 ##县*3 ' +
      '讲话稿*2 欢迎辞*2 心得体会 抄袭*2 写作 总则*2 编制目的*3 汇编*0.5 经验材料*2 本文将*4',
  },
  // What the sites say that keep such texts, and real reports among them.
  {
    key: 'template',
    weight: -18.2,
    full: 5,
    unless: 'figures',
    words:
      '0篇)*3 1篇)*3 2篇)*3 3篇)*3 4篇)*3 5篇)*3 6篇)*3 7篇)*3 8篇)*3 9篇)*3 第1篇*2 第一篇*1.5 模板网*4 模板下载*4 范文*4 推荐访问*3 精选*0.5 继续免费阅读*3 内容阅读 篇一 篇二 合集*2 小编为你*3 为大家整理*3 希望对您*2 欢迎阅读 ' +
      '文库*2 免费下载 热选*3 精心整理*3 以供您*2 复制下载*3 阅读参考*2 办公资料*3 网友投稿*3 热心网友*3 个回答*3 第一篇:*3 范文网*3 公文网*3 (完整)*2 文秘*2 网友上传*4 会员上传*3 参考范文*3 代笔*4 全文阅读*2 下载文档*3 下载本文*3',
  },
  // Essays and papers on townships, villages, estates in general.
  {
    key: 'essay',
    weight: -8,
    full: 9,
    words:
      '综上所述*2 总之, 其次,*0.7 再者,*1.5 揭秘*1.5 部分乡镇 许多乡镇*2 很多乡镇*2 多数乡镇*2 乡镇地区*2 乡镇经济*2 我国乡镇*3 农村地区 存在的问题 对策*1.5 案例分析*2 是指*2 通常*2 往往*1.5 例如*1.5 一般来说*2 ' +
      '本文*2 本文来自*0 本文来源*0 本文转自*0 本文版权*0 本文仅代表*0 本文由*0 本文链接*0 本文标签*0 出处*2 摘要*1.5 纷纷*0.4 各地纷纷*1.5 或者*0.4 以便 等方式*0.4 其重要性*2 不完善 文章',
  },
  // Accounts that talk about a place to be followed and liked.
  {
    key: 'essay',
    weight: -9,
    full: 5,
    words:
      '都市头条*3 小编*1.5 欢迎留言*3 留言讨论*3 评论区*3 点赞关注*3 关注不迷路*4 网友发布*2 怎么看?*3 有什么期待*3 大家对*1.5 图源*1.5 楼主*2 垫底*2 涨知识*3 家人们*2 赶紧收藏*3 你觉得*2 你认为*2 不得不说*2',
  },
  // Papers and workbooks take a county for their material.
  {
    key: 'exam',
    weight: -9,
    full: 5,
    words:
      '选择题*2 据此完成*3 据此回答*3 完成下列*3 回答问题*2 小题*2 下列 参考答案*3 答案*2 寻找答案*0 找到答案*0 给出答案*0 交出答案*0 写出答案*0 满意答案*0 满意的答案*0 新答案*0 【解析】*3 解析*0.5 试卷*2 试题*2 满分*2 考试时间*2 答题卡*3 读图*2 ' +
      '上述做法*3 图文材料*3 阅读材料*2 A. B. C. D.',
  },
  // Homes for sale: the county is where they stand.
  {
    key: 'housing',
    weight: -7.6,
    full: 6,
    words:
      '土地拍卖*3 揽金*3 均价*2 首付*2 户型*2 楼盘*2 洋房*2 小高层 认购*2 开盘*2 容积率*0.5 得房率*3 售楼*3 购房者*2 置业 房价*2 二手房*2 新盘*3 商品房*0.5 买房*2 房交会*2 元/㎡*2 /㎡ ' +
      '要约邀请*4 营销中心*3 开发商 精装 商住*1.5 商圈 购物中心 楼面价*2 住建局*-4 房管局*-4 住房和城乡建设局*-4',
  },
  // Entries of encyclopedias and gazetteers: where a place lies, since when, what it was called.
  {
    key: 'encyclopedia',
    weight: -7.1,
    full: 9,
    words:
      '维基百科*4 百度百科*4 _百科*4 词条*3 修订间差异*4 乡镇介绍*3 通志*4 县志 隶属*1.5 古称*2 得名*2 地名*2 公社*2 设乡*2 改乡*2 改镇*2 置镇*2 古迹*2 邮政编码*2 行政代码*3 长途区号*3 行政级别*2 政府驻*2 接壤 毗邻 东临 西接 南接 北接 东邻 西邻 南邻 北邻 ' +
      '幅员面积*0.5 户籍人口*0.5 年平均气温 故名*2 文化大革命*2 文革*2 建国后*1.5 民国*1.5 清末*1.5 人口约*2 盛产 总面积 资源丰富 交通便利 历史悠久 东接 东连 东经*2 北纬*2 历史沿革*3 由来*1.5 始建于 明代 清代 宋代 唐代 明清 县人民政府驻地*3 下辖县*3 年均气温 相传*1.5 乾隆 洪武 雍正 顺治 故城 建县 置县 公元',
  },
  // Associations and chambers.
  {
    key: 'lead-other',
    weight: -1.8,
    full: 12,
    words:
      '协会*2 商会*3 学会*2 我会*2 基金会*2 秘书长*1.5 会员*1.5 会长*1.5 副会长*1.5 理事会*2 理事*1.5 会员单位*2 公益 爱心*0.7 捐赠*0.7 助学 慈善 爱心人士*2',
  },
  // The power company, at work in every village.
  {
    key: 'company-subject',
    weight: -3.3,
    full: 8,
    words:
      '供电*1.5 供电公司*3 国网*2 中国网*0 国家电网*2 电网 配变*2 千伏 台区*2 变压器*2 线路改造 低压 用电 巡检 电力工人*2 烟草*2 卷烟*2 零售户*2 烟农 烟站 县公司*2 市公司 省公司 分公司 邮政公司 移动公司 电信公司 铁路局 车务段*2 工务段*2 保险公司',
  },
  {
    key: 'world',
    weight: -5,
    full: 14,
    words: '美国 英国 俄罗斯 乌克兰 日本 韩国 欧盟 拜登 特朗普 当地时间 外媒',
  },
  {
    key: 'travel',
    weight: -3.9,
    full: 9,
    words:
      '攻略*2 游记*3 旅馆 驴友*2 导游 打卡 游客 自驾 酒店 民宿*0.7 美食*0.7 小吃 古镇*0.4 景点 游览 门票*2 行程 地址 水乡*0.5 文旅局*-4 旅游局*-4 文化和旅游局*-4 文广旅局*-4',
  },
  {
    key: 'weather',
    weight: -6,
    full: 14,
    words:
      '气温 降雨 降水 阵雨 冷空气 预警信号*1.5 气象台*2 橙色预警*1.5 小雨*2 大雨 多云*2 偏北风*3 偏南风*3',
  },
  {
    key: 'culture',
    weight: -4.5,
    full: 8,
    words: '诗人 朝代 皇帝 电影 电视剧*2 导演 演员 明星*1.5 综艺*2 娱乐圈*3 票房 症状 无症状*0',
  },
  // A film made in the county, an officer of the county who died.
  {
    key: 'culture',
    weight: -8,
    full: 10,
    words:
      '影片*2 主演*3 执导*3 剧组 院线*3 定档*3 开机仪式*2 逝世*3 享年*4 治丧*4 沉痛悼念*4 遗体告别*4 永垂不朽*3',
  },
];

/** Evidence that is not a list of words: weight at full evidence, and the amount that is full. */
export const SIGNALS = {
  // Township and county organs as actors: 44 % / 27 % / 10 %. The strongest single sign.
  actor: { key: 'local-unit-actor', weight: 0.9, full: 8 },
  // 全镇 and its kin.
  wholeArea: { key: 'whole-area-words', weight: 1.5, full: 6 },
  // Clauses that such an organ, its area or a place itself leads: 青禾县投入…, 会议由镇长…
  ledLocal: { key: 'local-unit-actor', weight: 1, full: 16 },
  // Figures with units per 1 000 Han characters: medians 14.5 / 3.6 / 3.2 of whole pages, 20 / 7 / 3 of excerpts.
  figures: { key: 'figures-density', weight: 2.2, full: 40 },
  // Pledge words: 58 % / 54 % / 22 %, a weak sign.
  pledges: { key: 'pledges', weight: 2.5, full: 8 },
  // Another body is named before any local unit: a company that helps a village, a hospital that visits one.
  leadOther: { key: 'lead-other', weight: -3.3, full: 1 },
  leadBody: { key: 'lead-other', weight: -0.9, full: 1 },
  leadOrgan: { key: 'local-unit-actor', weight: 2.1, full: 1 },
  // The share of the clauses about a body that another body leads: full where it leads seven of eight.
  ledOther: { key: 'lead-other', weight: -2.3, full: 0.7 },
  // The clauses of the above in which the unit does something: 青禾镇召开…, 社区组织志愿者…
  acts: { key: 'local-unit-actor', weight: 2.1, full: 12 },
  // Another body speaks of itself.
  ownVoice: { key: 'lead-other', weight: -6.5, full: 6 },
  // Round-ups of provinces: full at eight of them.
  provinces: { key: 'national', weight: -7.7, full: 6 },
  // 第九章, 第415章 above the text: a story.
  chapter: { key: 'novel', weight: -4.4, full: 1 },
  // Two of the marks that stand above a paper: 关键词, 摘要, 2015年第7期, an address with its code; full at three.
  paper: { key: 'essay', weight: -7.1, full: 2 },
  // Essays on townships in general name none.
  unnamed: { key: 'no-local-unit', weight: -1, full: 0.3 },
  // Without any of the first three the rest is national, company or university news in the same words.
  noLocal: { key: 'no-local-unit', weight: -3.2, full: 1 },
  // Captions, stubs, error pages: full at no text at all, nothing at 120 Han characters.
  short: { key: 'too-short', weight: -4.5, full: 1 },
  // Portals and index pages: short lines, no sentences.
  noArticle: { key: 'no-article', weight: -6.9, full: 1 },
  // Headline upon headline, each with its day: full where no sentence stands between them.
  headlines: { key: 'no-article', weight: -14, full: 1 },
  // Speech, line upon line: a story. Full where half of the lines open with a quotation mark.
  dialogue: { key: 'novel', weight: -4.2, full: 0.5 },
  kana: { key: 'japanese', weight: -12, full: 0.1 },
  // A byline or footer that names an official source.
  source: { key: 'official-source', weight: 9.1, full: 1 },
  foreign: { key: 'other-language', weight: -8, full: 1 },
} as const satisfies Record<string, { key: ReasonKey; weight: number; full: number }>;

/** Looked for in the first and last stretch of the page, where bylines and footers stand. */
export const OFFICIAL_SOURCES =
  '人民政府办公室 政务公开 融媒体中心 市委宣传部 县委宣传部 区委宣传部 澎湃号·政务 镇人民政府 县人民政府 区人民政府 ' +
  '市人民政府 街道办事处 管委会 党政办 信息公开';
