/**
 * Units and classifiers: data, grouped as a native speaker would group them.
 *
 * One entry is `unit`, `unit!after` (not a unit when one of these characters follows: 人 but not 人民),
 * `#unit` (only behind Arabic digits: 三方 is three parties, 4方 is a volume), or `unit=name` (written
 * differently, the same unit). The longest entry wins, so 人次 is never read as 人.
 * The order of the characters behind `!` means nothing; it packs well.
 * Guards are words that pages had behind a number; the bundle has no room for all that could stand there.
 * To add a classifier, add it to its group here and one case to tests/golden.
 */
import type { FigureKind } from '../analysis.ts';

/** Of each kind its units: measures, which stand for themselves, and what is counted, which needs care behind a bare 一, 二, 三. */
export const UNITS: readonly (readonly [kind: FigureKind, units: string])[] = [
  // Money. 元 is also 元旦, 元素, 元宵; currencies abroad keep their names.
  ['money', '元!帅宵勋件旦朝器老首素 美元 港元 港币 欧元 日元 英镑 澳元 韩元 新台币 块钱=元 #角!度色落 新元'],
  // Area; 方 alone is mostly a party or a side, so 平方 and 立方 are spelled out.
  [
    'area',
    '平方米 平米 平方公里 平方千米 公顷 亩!产均 亩次 平方 #㎡ #m² #m2 #km² #km2 #㎢ #平!等原行衡米均稳方面台安整 顷 hm² #ha',
  ],
  // Length and distance.
  [
    'length',
    '公里 吨公里 千米 米!线兰老饭酒面其粉尔袋 延米 厘米 毫米 #里!面弄外的头程长 英寸 #尺!度寸 #寸!心土步草金 #km #m #cm #mm #㎜ #㎞',
  ],
  // Mass.
  [
    'mass',
    '吨!位级 公斤 千克 斤!计斤 市斤 担!任保当心 #克!拉服 毫克 微克 #kg #㎏ #t #g #mg 总吨 吨标准煤 吨标煤',
  ],
  // Volume.
  ['volume', '立方米 立方 #m³ #㎥ #m3 #方!面式能可有今法案便向程针位圆才 升!级至学一 毫升 千升 公升 库容'],
  // Energy and electricity; 度 is also degree and extent.
  ['energy', '千瓦时 兆瓦时 吉瓦时 瓦时 大卡 #kWh #MWh #GWh #kwh'],
  // Power, voltage, capacity of machines and data.
  ['power', '千瓦 #瓦 兆瓦 吉瓦 千伏 #伏 千伏安 #kW #MW #GW #kV #kw 马力 P算力 #W 像素 #GB #TB #P #兆 锭'],
  // Time that measures; years and months that date stand in utils/time.
  [
    'duration',
    '岁 周岁 小时!候 个小时=小时 个半小时=小时 个多小时=小时 学时 课时 分钟 秒!杀 秒钟 工作日 工日 个工日=工日 个工作日=工作日 工时 个钟头=钟头 天!然津 日!用期益常照均本报 个月 个多月=个月 个半月=个月 周!年岁边围末转报例刊一二三四五 个星期=星期 星期!一二三四五六日天 晚!间会上',
  ],
  // Shares and points.
  ['share', '% ℅=% ‰ 成!型都套就份果册像群员名立林家人了语长本批熟功品绩片效分为交渝因年 折!叠扣旧射线合返'],
  ['points', '百分点 个百分点=百分点 个多百分点=百分点 #个点!位=百分点 个基点=基点 个千分点=千分点'],
  ['multiple', '倍!受感率数增加'],
  // Temperature, angle, sound, concentration.
  ['rate', '℃ °C 摄氏度 度!假数过身量电日夏 微克每立方米 #分!店厂公局院校区期之层级类组段析'],
  [
    'count',
    // Persons and households; 人 is also 人民, 人才, 人大, 人均.
    '人!民制口才均 人次 余人次 名!牌单额称 位!置列数居于 户!型外籍均 口!岸号 ' +
      // Organisations, shops, teams.
      '家!庭长 家次 户次 所!需谓有以 个!别性 支!部出付持 团!结委体队 班!子主车长级 组!织合 群!众体 席!位间梦卷 #出!台头来让土资口生行入境 #排!名水污查 门!口店户诊 届!时 ' +
      // Buildings, places, works.
      '座!右谈位 座次 栋 幢 间!距隙断 层!级次 处!级理于长罚 处所 套!路餐 台!湾 台套 台次 架!构设次 条!件款例 条次 道!口德沟路班河具理滘 眼!部镜睛界光看科前下 片!区段方面警 块!链面 宗!族教 幅!员度 床!位铺上 张!口店北家力贴 ' +
      // Things by shape and container.
      '件 件次 件套 只!用剩有是为因见看不需能要 辆 辆次 艘 艘次 列!为出车入席 列次 列车次 班次 车!位间道站辆 车次 #船!员舶 趟 趟次 根!基本据源 盏 棺 棵 株 枚 颗 粒 滴!灌 瓶!颈 桶 盒 箱!体 标箱 标准箱 #TEU 袋 #包!装括保联扶村 罐!体 盆!地景 卷 捆 筐 篮!球 碗 杯 锅!炉 顶!层级端 #副 #双!减碳向 #对!于该区经相比我各全城市人企标接策口照 匹!配 匹次 头!部等号 头次 尾!水气号 羽 峰!值会 窝!点 股!东份权 串 #票!房价数选 剂 剂次 针!对头织路 针次 #管!线道网理委护 回!族落收访头来去国报家应归复购到升 #把!握手关 #页!面码 #堆!场 #盘!活 面!子粉对条向前貌积 ' +
      // Documents, media, events, measures.
      '项!目 项次 款!项 期!间望货待 期次 版!面图本权 份!内额 封!闭锁 册 本!地科土次 篇!章幅 首!次批个席创府都 部!委制长署落属门分队 章!程节 节!水约能日 堂!厅课 课!时间程题堂外业 题!目材 场!地所馆 场次 次!序要 轮!值班训驱岗流动换 批!示发准复评 批次 起!来步草点 例!子外会 #稿!子件费约 单!位纯元独 笔!记者试 句!话 字!样 种!子养植 类!型 大类=类 品类 大项=项 小项=项 子项=项 单项=项 步!调骤行入道伐上 档!案次 桩!基 遍 顿!时 ' +
      // Levels and directions as counted things: mostly headings.
      '车道 方面 领域 环节 层次 层面 阶段 梯队 平台 渠道 维度 端!口点午上 级!联干书以财别政 星级 ' +
      // A noun counted without a classifier is its own unit (四县, 17分层, 6项目).
      '#项目!书经组建审标部录 县!委级域长政区乡城市内人 市!委级域长政民内直容场县区 区!委级域长政块间县内人 镇!委级域长政区乡村内海街平江 乡!政村土亲贤级愁镇党 村!委级居民庄干书两集落支里 街道!办 社区!居工服党 #企业!家 #学校 #部门 #单位!面 #国!道内家际有企土资 #省!委级道份内直政 #州!委长府政 #校!舍园区长 #馆!长 #院!落校长士 #园!林区长 #站!长点 #网点 #社!员会保区 #行政村 自然村 自然屯 #村居 #村民小组 #屯 #农户 #学位 #床位 #车位 #泊位 #桥!梁 #大棚 #大队 #中队 #支队 #小组!长会 #集装箱 #充电桩 #基站 #站点 #点位 #展位 #摊位 #座位 #铺位 #席位 #工位 #厕位 #蹲位 #墓位 #机位 #课题 #门店 #品种 #品牌 #机组 #景区 #园区 #支部 #党支部 #网格!员长化',
  ],
];

/** What may follow the slash of a rate: 吨/日, 元/平方米, 毫克/升, mg/L. */
export const RATE_TAILS =
  '百平方公里 百人 千人 万人 百户 平方米 平方公里 立方米 工作日 工日 个工日=工日 千瓦时 人次 小时 分钟 公斤 千克 公里 公顷 标箱 吨 日 天 年 月 时 分 秒 人 户 亩 斤 克 米 升 个 件 套 台 次 度 平 头 只 车 箱 床 瓶 家 名 方 亿元 万元 元 kWh km² km m² m³ ㎡ m2 m3 kg L l h d t s a';
