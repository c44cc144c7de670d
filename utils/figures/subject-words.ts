/**
 * Words around what a figure measures, as data for `subject.ts`: what may stand before the noun phrase, verbs that have
 * it as their object, what stands between it and its number, what ends it behind a count.
 */

const any = (...groups: string[]): string => groups.join(' ').split(' ').join('|');

/** The characters that one of these words may begin with: 年?以来 with two, (?:春节|元旦)… with those of both. */
const headsOf = (words: string): string =>
  words
    .split(/\|(?![^(]*\))/)
    .flatMap(
      word => /^\(\?:([^)]*)\)/.exec(word)?.[1].split('|') ?? (word[1] === '?' ? [word, word[2]] : [word]),
    )
    .map(word => word[0])
    .join('');

/**
 * 其中, 今年以来, 全镇, 累计: what may stand before the noun phrase and says nothing of what is measured. Behind a single
 * character stands what it may open instead: 就|业, 中|直, 内|资.
 */
const LEADS = any(
  '其中 今年 去年 全年 目前 同时 此外 另外 截至 截止 期间 预计 力争 计划 确保 年?以来 年来 月份? 年度 据统计',
  '当[日天月年] 昨[日天] 近日 日前 上周 至今 同日 (?:春节|元旦|国庆|中秋|五一|端午|清明|寒假|暑假)(?:期间|假期|黄金周)?',
  '便可 现(?![代场金有状]) 每天 累计 先后 共计 总计 每年 年均 该[镇县区市乡村] 全[镇县区市乡村省] 我[镇县市区省] 的(?!士) 了 已 又',
  '底(?![商层薪部]) 末(?!端) 共(?![青享同建治产]) 新(?![增建型能材品生城区]) 再(?![生就]) 还(?![款田林])',
  '并(?![网购联轨]) 将(?!军) 可(?![再支研持燃]) 要(?![素道件闻案]) 其(?![他它余]) 和(?![谐美睦平]) 与(?!会)',
  '及(?!时) 就(?![业医诊读餐近地]) 有(?![机线效限轨关色责]) 日(?![均产常报照处]) 年(?![产货夜轻味龄报])',
  '内(?![资贸销外河]) 前(?![沿期置端往]) 后(?![备期勤续进台])',
);
export const LEAD = new RegExp(`^(?:${LEADS})+`);
export const LEAD_HEADS = headsOf(LEADS);

/** Verbs with their object behind them: what is measured is the object. */
const VERBS = any(
  // building and land
  '新建 改建 扩建 新?改扩建 改造 启动建设 建设(?!用地|规模|面积|资金|总|投资|项目|工程|任务|标准) 更新 淘汰 改良 加固 修建 修缮 修复 铺设 架设 硬化 安装 配备 布设 建成 建立 粉刷 疏浚 规划(?!面积|用地|区|总|投资|建) 治理 整治',
  '拆除 清理 清运 清除 关停 取缔 腾退 收储 平整 复垦 盘活 流转 栽植 种植 新植 补植 补种 投运',
  // projects and money
  '发展 投入 引进 引育 吸引 招引 对接 签约 签订 洽谈 促成 谋划 储备 策划 推进 推动 开通 新开工 新开 开设 增设 设置 新设',
  '下达 争取 落实 补助(?!标准|资金|金|款) 发放 兑现 募集 筹集 整合 拨付 购置 购买 添置 采用 依托 利用(?!外资) 承接 承办',
  // people
  '覆盖 涉及 惠及 带动 服务 联系服务 联系 参与 参加 走访 慰问 帮扶 培训 培育 救助 转移 接待 选派 招聘 招募 选聘 评选 表彰 组织',
  '发动 动员 出动 派出 捐赠 运送 调解 讲授',
  // offices
  '拥有 打造 安排 开展 举办 举行 召开 化解 收集 收到 征集 实施 梳理 解决 推出 推送 印发 刊发 播放 张贴 悬挂 制作 编印 摆放',
  '处置 处理 排查 巡查 检查 约谈 立案 查办 查处 追缴 破获 抓获 办理 办好 受理 发现 移交 接受 回收 更换 完成 实现 成立 组建 创建 认定',
  '获批 获得 生产 销售 出口 提供 生成 强化 巩固提升 提质改造 提升改造 提升 提高 扩大 压减 缩短 增加 减少 新增 惠民 现有 设有 辖有? 开放 投放 用于',
  '深入 到(?!位|户|账|港|场) 聚集着? 为 对 向 把 将(?!军) 以',
);
/** Behind these the verb is part of a name: 服务中心, 签约率. */
const NAMED_BY = '业|性|总值|额|能力|标准|设施|中心|站|点|平台|大厅|收入|水平|机构|率|费';
export const VERB = new RegExp(`^(?:${VERBS})(?!${NAMED_BY})`);
export const VERB_HEADS = headsOf(VERBS);
/** The same in the middle of a phrase, behind a name: 王家村流转|土地. */
export const INNER_VERB =
  /^.{2,10}(?:发展|覆盖|投入|引进|拥有|涉及|惠及|带动|吸引|培育|打造|签约|新建|安排|发放|兑现|开展|举办|新增|组织|走访|化解|收集|实施|铺设|建成|拆除|流转|栽植|深入|累计|共计|研究解决|协助解决)(?!业|性|设施|中心|站|点|平台|收入|率|费)/;

/** Verbs and adverbs between what is measured and its number. */
export const TAIL = new Set(
  [
    '同比 环比 最高 最低 平均 人均 分别 累计 共计 总计 合计 共 总 年均 为期 折合 比增 净增 同步 平均每 相比 相对',
    '可达 预计 力争 有望 只需 需要 需 大概 大约 约 达到 达 为 至 到 是 有 超过 突破 实现 完成 占 由 从 控制在 稳定在 保持在 在 位居 位列 排名 仅用 用了',
    '增长 增加 提高 上升 提升 上涨 扩大 回升 攀升 递增 翻番 扩容 新增 增 涨 升',
    '名义 实际 由目前 目前 要 全部 仅为 增产 减产 增收 继续 仍 依然 保持 稳定 下降 减少 降低 下滑 缩短 收窄 回落 缩小 减 降',
    '已 了 将 确保 和 与 及 投入 全 可 也 就 仅 只 均 过 超 近 逾 第 的 又 再 高达 多达 净',
    '较上年 比上年 比去年 较去年 较目前 超同期 同期 每日 每天 每月 每年 每人 每户 每亩 每吨 每公斤 每斤 每平方米 每度',
  ]
    .join(' ')
    .split(' '),
);
export const LONGEST_TAIL = 4;

/** From here on a phrase says what the number is compared with: 增速|比同期. */
export const COMPARISON =
  /(?:[比较与和同超]|高于|低于)(?:同期|上年|去年|前年|往年|上月|上季度|上周|年初|年底|年末|全国|全省|全市|全县|全区|目标|计划|历史).*$/;

/** What stands between a thing and its rank, and among whom it is ranked: 增速|位列全县, 税收总量|在全市排名. */
export const PLACED =
  /(?:(?:在[^在]{2,12}[中里]|[中里])?(?:并列|[名位同均仍]列|位次|[位稳跃均仍]居|(?<!综合)排[名位在]?|(?:[居列]|荣?获得?|夺得|取得)(?=[全世同各本倒西中东省市县区镇州]|$)|跻身|进入|登上|[上跃提]?[升降][到至为])[^,，]{0,12}|在?全[国省市县区镇乡州旗][^全]{0,5})$/;

/** Words for what statistics measure; the names of a list share the number's sentence only where they end so. */
export const INDICATOR =
  /(?:值|额|量|率|数|比|积|入|出|费|价格?|比重|利润|税|投资|资金|速|幅|存款|贷款|长度|里程|规模|能力|密度|水平)$/;
/** Its last characters. */
export const INDICATOR_ENDS = '值额量率数比积入出费价格重润税资金速幅款度程模力平';

/** Verbs and particles that end the noun phrase behind a count. */
export const HARD_STOP =
  /已|今年|去年|明年|目前|变成|将(?!军)|均|全部|正在|正|完成|实现|投入|达|参与|参加|建成|开工|竣工|投产|复工|续建|动工|启动|进场|顺利|基本|落户|签约|集中(?!学习|供|治理|整治|安置|攻坚|行动|活动|区|营|处置|隔离)|分别|同比|增长|覆盖|为|在|是|被|由|共(?!青团|享)|等|深入|积极|贯穿|组建|组成|形成|包片|走访|专题|开展|进行|推进|实施|成功|获|入选|入驻|纳入|受益|通过|连续|陆续|相继|先后|负责|用于|可(?!再生)|能(?!源|力|繁)|要(?!素)|向|到|从|以|对|让|使|把|给|也|都|还(?!款)|得(?!分|主)|中(?![心学小药医央国型介端间直])|内(?![资贸销河])|里(?![程弄])/;
/** These may stand inside a name whose last word is one of `HEAD_NOUN`: 老旧小区改造项目, 民生实事和服务事项. */
export const SOFT_STOP = /与|和|及|并|改造|升级|提升|建设|开发/;
export const HEAD_NOUN =
  /(?:项目|工程|活动|行动|任务|中心|平台|基地|事项|机构|单位|企业|设施|课程|问题|措施|机制|制度|标准|计划|小组|队伍|园区|社区|小区|站|点|场|所|馆|厂|队|员|者|人|户|村)$/;

/** Counted things with a name of one character: 11个|村. */
export const ONE_CHARACTER = '村县镇乡区市人户校国省州园桥路井渠字课';
/** What names nothing. */
export const NAMELESS =
  /^(?:剩余|余下|其余|建成|改造|实施|全省|全市|全县|全国|全区|镇街|一|位列.*|推出|取得|达成|开展|以上|以下|左右|方面|领域|等|增长|下降|办结|销号|整改|解决|投产|开工|竣工|完工|续建|新开工|交付|竣工交用|力争|目前|安排|同步|具备.*|——*)$/;
