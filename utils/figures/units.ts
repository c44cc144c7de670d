/**
 * Units and classifiers: data, grouped as a native speaker would group them.
 *
 * One entry is `unit`, `unit!after` (not a unit when one of these characters follows: 人 but not 人民),
 * `#unit` (only behind Arabic digits: 三方 is three parties, 4方 is a volume), or `unit=name` (written
 * differently, the same unit). The longest entry wins, so 人次 is never read as 人.
 * To add a classifier, add it to its group here and one case to tests/golden.
 */
import type { FigureKind } from '../analysis.ts';

export interface UnitGroup {
  kind: FigureKind;
  /** Measures stand for themselves; classifiers need care behind a bare 一, 二, 三. */
  measure: boolean;
  units: string;
}

export const UNIT_GROUPS: UnitGroup[] = [
  // Money. 元 is also 元旦, 元素, 元宵; currencies abroad keep their names.
  {
    kind: 'money',
    measure: true,
    units: `元!素旦宵件器老首帅勋朝 美元 港元 港币 欧元 日元 英镑 澳元 韩元 新台币 块钱=元 #角!度落色 新元`,
  },
  // Area; 方 alone is mostly a party or a side, so 平方 and 立方 are spelled out.
  {
    kind: 'area',
    measure: true,
    units: `平方米 平米 平方公里 平方千米 公顷 亩!产均 亩次 平方 #㎡ #m² #m2 #km² #km2 #㎢ #平!方米均台安原等衡稳面整行 顷 hm² #ha`,
  },
  // Length and distance.
  {
    kind: 'length',
    measure: true,
    units: `公里 吨公里 千米 米!粉饭线酒面尔袋其兰老 延米 厘米 毫米 #里!面程长外的头弄 英寸 #尺!寸度 #寸!土步心草金 #km #m #cm #mm #㎜ #㎞`,
  },
  // Mass.
  {
    kind: 'mass',
    measure: true,
    units: `吨!位级 公斤 千克 斤!斤计 市斤 担!任当保心负忧 克!服拉难己隆里强扬 毫克 微克 #kg #㎏ #t #g #mg 总吨 吨标准煤 吨标煤`,
  },
  // Volume.
  {
    kind: 'volume',
    measure: true,
    units: `立方米 立方 #m³ #㎥ #m3 #方!面案式法位针程向便今圆能可才有 升!级至到学一两温位 毫升 千升 公升 库容`,
  },
  // Energy and electricity; 度 is also degree and extent.
  {
    kind: 'energy',
    measure: true,
    units: `千瓦时 兆瓦时 吉瓦时 瓦时 大卡 #kWh #MWh #GWh #kwh`,
  },
  // Power, voltage, capacity of machines and data.
  {
    kind: 'power',
    measure: true,
    units: `千瓦 瓦!斯房片解 兆瓦 吉瓦 千伏 伏!法天笔案击 千伏安 #kW #MW #GW #kV #kw 马力 P算力 #W 像素 #GB #TB #P 兆!头示 锭`,
  },
  // Time that measures; years and months that date stand in utils/time.
  {
    kind: 'duration',
    measure: true,
    units: `岁 周岁 小时!候 个小时=小时 个半小时=小时 个多小时=小时 学时 课时 分钟 秒!杀 秒钟 工作日 工日 个工日=工日 个工作日=工作日 工时 个钟头=钟头 天!然津 日!报本照常均益期用 个月 个多月=个月 个半月=个月 周!年岁边围末转报例刊一二三四五 个星期=星期 星期!一二三四五六日天 载!重体 宿!舍 晚!上会间`,
  },
  // Shares and points.
  {
    kind: 'share',
    measure: true,
    units: `% ℅=% ‰ 成!为立效果长功员本都品就交熟型人绩份套片群林分因年家灾册票比名了语批渝绵安荫活色材像 折!算合扣旧射叠腾返线抵桥子`,
  },
  {
    kind: 'points',
    measure: true,
    units: `百分点 个百分点=百分点 个多百分点=百分点 #个点!位=百分点 个基点=基点 个千分点=千分点`,
  },
  { kind: 'multiple', measure: true, units: `倍!增受加感数率` },
  // Temperature, angle, sound, concentration.
  {
    kind: 'rate',
    measure: true,
    units: `℃ °C 摄氏度 度!假过量数夏日身电 微克每立方米 #分!之别布为成管配类批级散行局支公析段流期组工区享解会开离数母红销块等担店厂厘校院季层住拨摊`,
  },
  // Persons and households; 人 is also 人民, 人才, 人大, 人均.
  {
    kind: 'count',
    measure: false,
    units: `人!民才均口制 人次 余人次 名!牌单额称 位!于列居置数 户!籍外型均 口!岸号`,
  },
  // Organisations, shops, teams.
  {
    kind: 'count',
    measure: false,
    units: `家!庭长 家次 户次 所!有以谓需 个!性别 支!持部出付 团!队结委体 班!子级车长主 组!织合 群!众体 #出!台现来去口生入席行发租色让具资炉栏境路土 席!位卷间梦 #排!名放水污列查在序涝头除练班行长 门!店诊户票口 届!时`,
  },
  // Buildings, places, works.
  {
    kind: 'count',
    measure: false,
    units: `座!谈位右 座次 栋 幢 间!接隙距断或的伐 层!次级 处!于理级长罚 处所 套!餐路 台!湾 台套 台次 架!构次设子桥空势 条!件例款 条次 道!路德理具沟滘口河班 眼!前光下镜看睛界部科 片!区面段仔剂长方酬断警 块!状茎链面 宗!旨教族亲 幅!度员 床!位上铺 张!家店力贴扬望灯北口掖罗湾某`,
  },
  // Things by shape and container.
  {
    kind: 'count',
    measure: false,
    units: `件 件次 件套 只!有要能是为因需用剩见看不 辆 辆次 艘 艘次 列!入为出车席 列次 列车次 班次 车!间辆站道位 车次 船!舶只员厂期闸队坞 趟 趟次 根!据本源基 盏 棺 棵 株 枚 颗 粒 滴!灌 瓶!颈 桶 盒 箱!体 标箱 标准箱 #TEU 袋 包!括含容装村保联片抓干案户扶组靠机厢头揽围产抵 罐!体 盆!景地栽 卷 捆 筐 篮!球 碗 杯 锅!炉 顶!层级端 副!书主县市镇区 双!方边向重拥减碳 对!于象接标口照外内上下方待话策手比应症联立不人企全其此各相经产重区辖存符该我这那群困老城农环违本市县党干 匹!配 匹次 头!号部等 头次 尾!水气号 羽!毛 峰!会值谷 窝!点棚铺 股!份权东票 串 票!据房价务面数选站证决 剂 剂次 针!对织刺头剂管法路 针次 管!理道网委控护用制线片 回!升落收购报应顾到家来去复馈合头暖避款乡国访流民填族归 #把!握关手控 #页!岩面码 #堆!放积场肥 #盘!活点查锦 面!积对向貌粉前试子世条`,
  },
  // Documents, media, events, measures.
  {
    kind: 'count',
    measure: false,
    units: `项!目 项次 款!项 期!间待望货 期次 版!面权本图 份!额内 封!闭面锁顶 册 本!地科次土 篇!章幅 首!次个批府席都创 部!门分队署长委落属制 章!程节 节!约能水日 堂!课厅 课!程题堂外时业间 题!目为材 场!所馆地 场次 次!序要 轮!流船换胎渡椅驱岗训到值动作班 批!评准复发示 批次 起!来步点草 例!如会外子 #稿!件费子约 单!位元独纯 笔!者试记 句!话 字!样 种!植子养 类!型 大类=类 品类 大项=项 小项=项 子项=项 单项=项 步!骤行伐入调道上 档!案次 桩!基 遍!布地 顿!时`,
  },
  // Levels and directions as counted things: mostly headings.
  {
    kind: 'count',
    measure: false,
    units: `车道 方面 领域 环节 层次 层面 阶段 梯队 平台 渠道 维度 端!午口点上 级!别联干书政财以 星级`,
  },
  // A noun counted without a classifier is its own unit (四县, 17分层, 6项目).
  {
    kind: 'count',
    measure: false,
    units: `#项目!标录书组部经审建 县!委域长政城级区市内乡人 市!委场民域长政区县直容级内 区!委域长政块间级县内人 镇!委域长政区村街乡级内江海平 乡!镇村亲土贤愁党政级 村!委民庄干级居支书两里集落 街道!办 社区!服党居工 #企业!家 #学校 #部门 #单位!面 #国!家道际内有企土庆防资务产界语 #省!道委级份政内直 #州!委府政长 #校!长区园舍 #馆!长 #院!长士校落 #园!区长林 #站!点长 #网点 #社!会区保员 #行政村 自然村 自然屯 #村居 #村民小组 #屯 #农户 #学位 #床位 #车位 #泊位 #桥!梁 #大棚 #大队 #中队 #支队 #小组!长会 #集装箱 #充电桩 #基站 #站点 #点位 #展位 #摊位 #座位 #铺位 #席位 #工位 #厕位 #蹲位 #墓位 #机位 #课题 #门店 #品种 #品牌 #机组 #景区 #园区 #支部 #党支部 #网格!化员长`,
  },
];

/** What may follow the slash of a rate: 吨/日, 元/平方米, 毫克/升, mg/L. */
export const RATE_TAILS =
  '百平方公里 百人 千人 万人 百户 平方米 平方公里 立方米 工作日 工日 个工日=工日 千瓦时 人次 小时 分钟 公斤 千克 公里 公顷 标箱 吨 日 天 年 月 时 分 秒 人 户 亩 斤 克 米 升 个 件 套 台 次 度 平 头 只 车 箱 床 瓶 家 名 方 亿元 万元 元 kWh km² km m² m³ ㎡ m2 m3 kg L l h d t s a';
