/** Words around names of places, as data for `places.ts`: suffixes, what no name holds, what runs up to one, what only looks like one. */

export const PROVINCES = new Set(
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆'.split(
    ' ',
  ),
);

/** Longest first, so that 开发区 is not read as 区. */
export const SUFFIXES = [
  '自治县',
  '自治州',
  '自治旗',
  '开发区',
  '高新区',
  '新区',
  '园区',
  '街道',
  '苏木',
  '嘎查',
  '村',
  '镇',
  '乡',
  '县',
  '旗',
  '盟',
  '区',
  '市',
  '省',
];

/** Known names that running text holds by chance (会同县环保局, 城市中区), or that are common nouns. */
export const DOUBTFUL = new Set(
  '会同县 新城区 老城区 城中区 市中区 解放区 东方市 和平区 新建区 平安区 古城区 安居区 站前区 港口区 新市区 富民县 富裕县 合作市 海城市'.split(
    ' ',
  ),
);

/** What may stand between a name and 开发区: it belongs to the name, but is not counted as its length. */
export const GRADES = [
  '经济技术',
  '高新技术产业',
  '高新技术',
  '经济',
  '工业',
  '高新',
  '产业',
  '旅游',
  '综合',
];

/** No name holds these: function words, verbs of one character, higher suffixes. */
export const STOP =
  '在的和与到由对向为是了将把被及以等该各我其这那某每至给让使称据说也就要还又并或着过地做访赴们者个区县市省镇乡村她他它你您则既';

/** These end a name only where enough is left without them: 自东坑镇, but 自贡市. */
export const SOFT_STOP = '自于从中月年位所有无去入出起可会能几余另同跟像用看长内外前后全';

/** Two-character words that run up to a name without a boundary. */
export const LEADS = new Set(
  '代理 督导 紧扣 审定 评选 东部 西部 新增 当选 补选 选举 选出 响应 满足 推动 检查 督查 推介 弘扬 实行 退出 修建 建成 新设 兼任 用好 周边 薄弱 清廉 移民 首批 依法 积雪 下沉 相关 有关 解决 着力 政府 原有 下发 按照 除去 增加 改善 自打 贸易 首家 空心 管控 居民 单位 部分 实现 新中 力争 确保 实施 改建 引进 推行 争取 扩建 完成 启动 统筹 完善 优化 健全 提升 提高 增强 深化 巩固 拓展 培育 鼓励 引导 动员 协调 配合 争创 创建 获评 荣获 号召 督促 安排 部署 组建 成立 设立 建立 制定 出台 承接 对接 投资 安装 改造 整治 清理 拆除 搬迁 安置 救助 慰问 看望 遍布 涉及 辐射 集中 主要 全面 大力 继续 持续 不断 扎实 有效 加大 加强 受灾 硬化 明年 今后 公里 万元 亿元 历届 工业 农业 书记 市长 县长 镇长 区长 位列 驻点 所有 画里 发挥 事关 大型 小型 安排 整体 撤县 落实 强化 加快 开放 运行 盘活 结合 开工 推进 走进 加快 建设 打造 来到 深入 助力 促进 推动 支持 位于 地处 前往 落户 入驻 带领 组织 走访 调研 考察 隶属 毗邻 邻近 东临 西临 南临 北临 东邻 西邻 南邻 北邻 东接 西接 南接 北接 属于 以及 其中 成为 作为 目前 今年 去年 近年 日前 昨日 今日 同时 记者 通过 坚持 服务 依托 围绕 聚焦 实现 立足 根据 按照 带动 引领 联合 辖区 家住 原籍 来自 抵达 进驻 代表 现任 时任 中共 发展 关于 开展 当前 主持 陪同 率领 指导 参观 关心 关注 惠及 覆盖 标志 距离 连接 贯穿 途经 经过 分别 包括 主动 努力 全力 积极 携手 帮助 对口 援建 接壤 举办 召开 印发 助推 擦亮 建成 新建 因此 因为 由于 如今 现在 一直 如果 例如 比如 诸如 每个 一个 这个 那个 该省 全国 我国 中国'.split(
    ' ',
  ),
);

/** Words that end no name: 自觉接受县委领导, 她表示县政府. */
export const ENDS = new Set([
  ...LEADS,
  ...'接受 表示 表明 要求 强调 指出 提出 认为 希望 建议 决定 批准 同意 授权 委托 聘任 任命 担任 上报 报请 报告 征求 听取 汇报 传达 贯彻 执行 依照 遵照 依靠 依据 领导 协助 会同 联系 分管 主管 负责 包联 帮扶 结对 轮流 抽调 选派 派驻 下派 回到 走到 赶到 前来 走遍 跑遍 遍及 连通 接通 贯通 直达 直插 边远 偏远 偏僻 附近 附属 下属 所属 直属 代管 管辖 离任 修好 年来 余名 一来 二来 三来 自觉 当场 服从 教育 通往 送到 交由 经由 邀请 感谢 学习 宣传 汇集 融入 扎根 用足 请来 自觉 规定'.split(
    ' ',
  ),
]);

/** Suffix words that name a kind of place, not a place. */
export const GENERIC = new Set(
  (
    '盟盟 联盟 加盟 同盟 结盟 民盟 欧盟 东盟 党盟 邻乡 邻镇 邻村 外县 外乡 外镇 外村 外市 同村 同乡 于村 于镇 从村 从镇 从县 活镇 活县 团县 于县 回乡 条街道 乡镇 城镇 集镇 重镇 村镇 小镇 古镇 建制镇 特色镇 中心镇 强镇 百强镇 千强镇 名镇 农村 乡村 山村 新村 行政村 自然村 贫困村 示范村 精品村 城中村 移民村 重点村 空壳村 试点村 先进村 旅游村 后进村 大村 旧村 强村 名村 下乡 家乡 故乡 老乡 城乡 返乡 水乡 山乡 异乡 之乡 进村 驻村 入村 包村 生产村 专业村 公路村 文明镇 文明乡 文明县 文明市 卫生镇 卫生乡 卫生县 卫生市 生态镇 生态乡 生态县 生态市 苏木镇 嘎查村 基层苏木 优秀苏木 先进苏木 示范苏木 重点苏木 中心苏木 基层嘎查 优秀嘎查 先进嘎查 示范嘎查 重点嘎查 贫困嘎查 试点嘎查 宜居嘎查 美丽嘎查 全体旗 国旗 党旗 红旗 队旗 锦旗 军旗 彩旗 校旗 团旗 会旗 战旗 授旗 升旗 夺旗 全旗 各旗 我旗 该旗 牧业旗 大旗 康养小镇 示范乡 先进镇 低效镇 生态村 文明村 ' +
    '产业兴市 政府镇 政府乡 政府县 政府市 当选镇 当选乡 当选县 当选市 当选村 安置区 定回村 季度市 薄弱村 下沉村 雪进村 成通村 建通乡 推动镇 法治县 大县 小县 强县 名县 撤县 贫困县 示范县 试点县 山区县 农业县 郊县 邻县 区县 市县 城市 都市 股市 超市 上市 门市 门店市 集市 楼市 夜市 菜市 挂市 互市 大市 早市 闹市 入市 楼市 强市 直辖市 地级市 县级市 省辖市 示范市 试点市 ' +
    '社区 小区 地区 园区 景区 山区 灾区 校区 特区 辖区 城区 片区 郊区 库区 老区 新区 厂区 矿区 牧区 林区 灌区 湾区 街区 片区 东部区 示范区 自治区 旅游区 风景区 保护区 度假区 保税区 功能区 核心区 先行区 实验区 试验区 棚户区 住宅区 居民区 生活区 商业区 工业区 产业区 流域区 集聚区 开发区 高新区 经开区 工业园区 产业园区 科技园区 物流园区 市辖区 专区 禁区 误区 战区 军区 大区 分区 街道 道 主街道 外省 本省 邻省 兄弟省 节省 反省 人口大省 农业大省 大省 强省 半山区 农牧区 蓄洪区 集聚区 结合区 项目区 强区 建成区 景观区 舞区 立区 库区 活力园区 产业园区 科技园区 烟叶园区 重点园区 特色园区'
  ).split(' '),
);

/** Generic words that are also the tail of true names: 黄集镇, 老城镇, 厦门市, 上城区. */
export const AMBIGUOUS = new Set('集镇 城镇 古镇 门市 湾区 城区 山区 山村 新村 水乡 大县 强县'.split(' '));

/** 推动全镇, 各镇: the last character says that no name follows. */
export const NOT_LAST = '届级性型副两跑成驻全各本我该某每这那之些诸数整代撤名往跟按千经从';

/** A name does not begin with the tail of another word (省级生态村, 新型城镇), nor with what counts or dates. */
export const NO_START = '年月日第级型化座属体列然业性式式品万亿百千次条批项种类宗';

/** Seen once, a reading with one of these suffixes is more often a common noun than a name. */
export const WEAK = new Set(['区', '市', '盟', '园区', '开发区']);
