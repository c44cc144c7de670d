/**
 * Places a text names with their administrative suffix (东坑镇, 海沧区, 定南县). Provinces, prefectures and counties are known by name; any other
 * name, and those of forty thousand towns, is what stands between a boundary and the suffix, and where several readings fit, the one
 * that the rest of the text confirms.
 */

import { LOW, standsAt } from '../text/words.ts';
import { DIVISIONS } from './divisions.ts';

const PROVINCES = new Set(
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆'.split(
    ' ',
  ),
);
const PROVINCE_HEADS = [...new Set([...PROVINCES].map(name => name[0]))].join('');

/** Longest first, so that 开发区 is not read as 区. */
const SUFFIXES = [
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
const BY_LAST = new Map<number, string[]>();
for (const suffix of SUFFIXES) {
  const last = suffix.charCodeAt(suffix.length - 1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), suffix]);
}
/** Known names that running text holds by chance (会同县环保局, 城市中区), or that are common nouns. */
const DOUBTFUL = new Set(
  '会同县 新城区 老城区 城中区 市中区 解放区 东方市 和平区 新建区 平安区 古城区 安居区 站前区 港口区 新市区 富民县 富裕县 合作市 海城市'.split(
    ' ',
  ),
);
/** The divisions that are known by name; of two characters (兴县) none is looked for: 教育兴县. */
interface Known {
  names: Set<string>;
  /** Their last two characters: most places that look like an end are told by them. */
  ends: Set<number>;
}
let known: Known | null = null;

const endAt = (text: string, i: number): number => text.charCodeAt(i - 1) * 0x10000 + text.charCodeAt(i);

function buildKnown(): Known {
  const names = new Set(DIVISIONS.split(' '));
  for (const name of DOUBTFUL) names.delete(name);
  const ends = new Set<number>();
  for (const name of names) ends.add(endAt(name, name.length - 1));
  return { names, ends };
}

/** How long known names are: those of autonomous units up to fifteen characters. */
const LENGTHS = [7, 6, 5, 4, 3];
const AUTONOMOUS = [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5];

/** The known name that ends at `i`, the longest one. */
function knownAt(text: string, i: number, { names, ends }: Known): string | undefined {
  if (!ends.has(endAt(text, i))) return undefined;
  for (const length of text[i - 1] === '治' ? AUTONOMOUS : LENGTHS) {
    const name = text.slice(Math.max(0, i - length + 1), i + 1);
    if (names.has(name)) return name;
  }
  return undefined;
}

/** An organ or officer of the place right behind its name, or its agency (…县水务局). */
export const ORGAN =
  /^(?:党委|党工委|工委|委(?!员|托)|人民政府|政府|人大|政协|纪委|党组|长(?![期效远江])|管委会|办事处|党政|领导|干部|机关|党支部|[两支]委|村委会|[一-龥]{2,6}[局厅](?!面|势))/;
/** A lower unit right behind it. */
const LOWER = /^[一-龥]{2,4}(?:街道|[镇乡村县区]|社区|苏木)/;

/** A page names its places early: what follows this many characters is not read for them. */
const SCANNED = 20_000;
/** What may stand between a name and 开发区: it belongs to the name, but is not counted as its length. */
const GRADES = ['经济技术', '高新技术产业', '高新技术', '经济', '工业', '高新', '产业', '旅游', '综合'];

/** No name holds these: function words, verbs of one character, higher suffixes. */
const STOP =
  '在的和与到由对向为是了将把被及以等该各我其这那某每至给让使称据说也就要还又并或着过地做访赴们者个区县市省镇乡村她他它你您则既';
/** These end a name only where enough is left without them: 自东坑镇, but 自贡市. */
const SOFT_STOP = '自于从中月年位所有无去入出起可会能几余另同跟像用看长内外前后全';
/** Two-character words that run up to a name without a boundary. */
const LEADS = new Set(
  '代理 督导 紧扣 审定 评选 东部 西部 新增 当选 补选 选举 选出 响应 满足 推动 检查 督查 推介 弘扬 实行 退出 修建 建成 新设 兼任 用好 周边 薄弱 清廉 移民 首批 依法 积雪 下沉 相关 有关 解决 着力 政府 原有 下发 按照 除去 增加 改善 自打 贸易 首家 空心 管控 居民 单位 部分 实现 新中 力争 确保 实施 改建 引进 推行 争取 扩建 完成 启动 统筹 完善 优化 健全 提升 提高 增强 深化 巩固 拓展 培育 鼓励 引导 动员 协调 配合 争创 创建 获评 荣获 号召 督促 安排 部署 组建 成立 设立 建立 制定 出台 承接 对接 投资 安装 改造 整治 清理 拆除 搬迁 安置 救助 慰问 看望 遍布 涉及 辐射 集中 主要 全面 大力 继续 持续 不断 扎实 有效 加大 加强 受灾 硬化 明年 今后 公里 万元 亿元 历届 工业 农业 书记 市长 县长 镇长 区长 位列 驻点 所有 画里 发挥 事关 大型 小型 安排 整体 撤县 落实 强化 加快 开放 运行 盘活 结合 开工 推进 走进 加快 建设 打造 来到 深入 助力 促进 推动 支持 位于 地处 前往 落户 入驻 带领 组织 走访 调研 考察 隶属 毗邻 邻近 东临 西临 南临 北临 东邻 西邻 南邻 北邻 东接 西接 南接 北接 属于 以及 其中 成为 作为 目前 今年 去年 近年 日前 昨日 今日 同时 记者 通过 坚持 服务 依托 围绕 聚焦 实现 立足 根据 按照 带动 引领 联合 辖区 家住 原籍 来自 抵达 进驻 代表 现任 时任 中共 发展 关于 开展 当前 主持 陪同 率领 指导 参观 关心 关注 惠及 覆盖 标志 距离 连接 贯穿 途经 经过 分别 包括 主动 努力 全力 积极 携手 帮助 对口 援建 接壤 举办 召开 印发 助推 擦亮 建成 新建 因此 因为 由于 如今 现在 一直 如果 例如 比如 诸如 每个 一个 这个 那个 该省 全国 我国 中国'.split(
    ' ',
  ),
);
/** Words that end no name: 自觉接受县委领导, 她表示县政府. */
const ENDS = new Set([
  ...LEADS,
  ...'接受 表示 表明 要求 强调 指出 提出 认为 希望 建议 决定 批准 同意 授权 委托 聘任 任命 担任 上报 报请 报告 征求 听取 汇报 传达 贯彻 执行 依照 遵照 依靠 依据 领导 协助 会同 联系 分管 主管 负责 包联 帮扶 结对 轮流 抽调 选派 派驻 下派 回到 走到 赶到 前来 走遍 跑遍 遍及 连通 接通 贯通 直达 直插 边远 偏远 偏僻 附近 附属 下属 所属 直属 代管 管辖 离任 修好 年来 余名 一来 二来 三来 自觉 当场 服从 教育 通往 送到 交由 经由 邀请 感谢 学习 宣传 汇集 融入 扎根 用足 请来 自觉 规定'.split(
    ' ',
  ),
]);
/** Suffix words that name a kind of place, not a place. */
const GENERIC = new Set(
  (
    '盟盟 联盟 加盟 同盟 结盟 民盟 欧盟 东盟 党盟 邻乡 邻镇 邻村 外县 外乡 外镇 外村 外市 同村 同乡 于村 于镇 从村 从镇 从县 活镇 活县 团县 于县 回乡 条街道 乡镇 城镇 集镇 重镇 村镇 小镇 古镇 建制镇 特色镇 中心镇 强镇 百强镇 千强镇 名镇 农村 乡村 山村 新村 行政村 自然村 贫困村 示范村 精品村 城中村 移民村 重点村 空壳村 试点村 先进村 旅游村 后进村 大村 旧村 强村 名村 下乡 家乡 故乡 老乡 城乡 返乡 水乡 山乡 异乡 之乡 进村 驻村 入村 包村 生产村 专业村 公路村 文明镇 文明乡 文明县 文明市 卫生镇 卫生乡 卫生县 卫生市 生态镇 生态乡 生态县 生态市 苏木镇 嘎查村 基层苏木 优秀苏木 先进苏木 示范苏木 重点苏木 中心苏木 基层嘎查 优秀嘎查 先进嘎查 示范嘎查 重点嘎查 贫困嘎查 试点嘎查 宜居嘎查 美丽嘎查 全体旗 国旗 党旗 红旗 队旗 锦旗 军旗 彩旗 校旗 团旗 会旗 战旗 授旗 升旗 夺旗 全旗 各旗 我旗 该旗 牧业旗 大旗 康养小镇 示范乡 先进镇 低效镇 生态村 文明村 ' +
    '产业兴市 政府镇 政府乡 政府县 政府市 当选镇 当选乡 当选县 当选市 当选村 安置区 定回村 季度市 薄弱村 下沉村 雪进村 成通村 建通乡 推动镇 法治县 大县 小县 强县 名县 撤县 贫困县 示范县 试点县 山区县 农业县 郊县 邻县 区县 市县 城市 都市 股市 超市 上市 门市 门店市 集市 楼市 夜市 菜市 挂市 互市 大市 早市 闹市 入市 楼市 强市 直辖市 地级市 县级市 省辖市 示范市 试点市 ' +
    '社区 小区 地区 园区 景区 山区 灾区 校区 特区 辖区 城区 片区 郊区 库区 老区 新区 厂区 矿区 牧区 林区 灌区 湾区 街区 片区 东部区 示范区 自治区 旅游区 风景区 保护区 度假区 保税区 功能区 核心区 先行区 实验区 试验区 棚户区 住宅区 居民区 生活区 商业区 工业区 产业区 流域区 集聚区 开发区 高新区 经开区 工业园区 产业园区 科技园区 物流园区 市辖区 专区 禁区 误区 战区 军区 大区 分区 街道 道 主街道 外省 本省 邻省 兄弟省 节省 反省 人口大省 农业大省 大省 强省 半山区 农牧区 蓄洪区 集聚区 结合区 项目区 强区 建成区 景观区 舞区 立区 库区 活力园区 产业园区 科技园区 烟叶园区 重点园区 特色园区'
  ).split(' '),
);

/** Generic words that are also the tail of true names: 黄集镇, 老城镇, 厦门市, 上城区. */
const AMBIGUOUS = new Set('集镇 城镇 古镇 门市 湾区 城区 山区 山村 新村 水乡 大县 强县'.split(' '));
/** 推动全镇, 各镇: the last character says that no name follows. */
const NOT_LAST = '届级性型副两跑成驻全各本我该某每这那之些诸数整代撤名往跟按千经从';

/** What stands before a name that stands for itself. */
const ALONE = /[^一-龥\d]/;

/** A name does not begin with the tail of another word (省级生态村, 新型城镇), nor with what counts or dates. */
const NO_START = '年月日第级型化座属体列然业性式式品万亿百千次条批项种类宗';

/** Seen once, a reading with one of these suffixes is more often a common noun than a name. */
const WEAK = new Set(['区', '市', '盟', '园区', '开发区']);
/** What a name that leads its clause has before it: a sign, a blank, a day, or the higher unit. */
const OPENS = /[^一-龥]|[日省市县州]/;

/** What a UTF-16 unit is to a name, as bits: a Han character, one that no name holds, one that ends it. */
const HAN = 1;
const STOPS = 2;
const SOFT = 4;
let table: Uint8Array | null = null;

function build(): Uint8Array {
  const bits = new Uint8Array(0x10000).fill(HAN, 0x4e00, 0xa000);
  const set = (chars: string, bit: number): void => {
    for (const c of chars) bits[c.charCodeAt(0)] |= bit;
  };
  set(STOP, STOPS);
  set(SOFT_STOP, SOFT);
  return bits;
}

/** 市场, 区域, 村民, 镇长 …: the suffix belongs to the word behind it. 镇长 keeps its place (东坑镇长), so it is not here. */
const RUNS_ON: ReadonlyMap<string, string> = new Map(
  Object.entries({
    市: '场值民容面级',
    区: '域间别分块位级',
    村: '民庄落寨官屯街',
    镇: '静痛压定',
    乡: '村镇亲愁土音贤',
    县: '城域级',
    旗: '下帜手袍舰杆开县区领发',
    省: '级略去却',
    道: '路歉德理',
  }),
);
/** What follows a street that is a unit. */
const OFFICE = /[办党工辖]/;
/** What ends longer suffixes too. */
const [QU, DAO] = [...'区道'].map(c => c.charCodeAt(0));
const REACH = 9;

/**
 * The last characters of suffixes, each with a bit, in a table small enough to stay near: units that differ only above LOW share
 * an entry.
 */
const lasts = new Uint16Array(LOW + 1);
for (const [k, last] of [...BY_LAST.keys()].entries()) lasts[last & LOW] = 1 << k;

/** Of every unit the suffixes, by their bits, that no name has behind it, and those before which it ends a generic word. */
let generic: { none: Uint16Array; before: Uint16Array } | null = null;

function buildGeneric(): { none: Uint16Array; before: Uint16Array } {
  const bits = new Uint16Array(0x10000);
  const before = new Uint16Array(0x10000);
  for (const word of GENERIC)
    for (const suffix of SUFFIXES)
      if (word.endsWith(suffix) && word.length > suffix.length)
        before[word.charCodeAt(word.length - suffix.length - 1)] |=
          lasts[suffix.charCodeAt(suffix.length - 1) & LOW];
  for (const word of GENERIC)
    if (word.length === 2 && !AMBIGUOUS.has(word))
      bits[word.charCodeAt(0)] |= lasts[word.charCodeAt(1) & LOW];
  for (const last of NOT_LAST)
    for (const form of SUFFIXES)
      if (form.length === 1) bits[last.charCodeAt(0)] |= lasts[form.charCodeAt(0) & LOW];
  return { none: bits, before };
}

/** The suffix that ends at `i`, the longest one. */
function suffixAt(text: string, i: number): string | undefined {
  for (const form of BY_LAST.get(text.charCodeAt(i)) ?? [])
    if (standsAt(text, form, i - form.length + 1)) return form;
  return undefined;
}

interface Reading {
  name: string;
  /** Does something that no name holds stand before it? */
  anchored: boolean;
  /** … a higher unit or a province? */
  nested: boolean;
}

/** The reading of what stands before the suffix at `[from, at)`: the characters that can be a name. */
function nameBefore(text: string, at: number, bits: Uint8Array): Reading {
  let start = at;
  while (start > 0 && at - start < REACH) {
    const kind = bits[text.charCodeAt(start - 1)];
    if ((kind & (HAN | STOPS)) !== HAN || (at - start >= 2 && kind & SOFT)) break;
    start--;
  }
  let name = text.slice(start, at);
  const before = text[start - 1] ?? '\n';
  // Behind a sign, a function word or a higher unit a name is delimited; where the reach ran out it is not.
  let anchored = at - start < REACH;
  if (before === '个' || before === '年' || before === '月' || before === '日') anchored = false;
  // Behind a higher unit or a province there is no doubt.
  let nested = start > 0 && '省市县区州'.includes(before);
  // Behind a province's name, which has two or three characters.
  const heads = name.length > 2 && PROVINCE_HEADS.includes(name[0]);
  for (let size = 2; heads && size <= 3 && size < name.length; size++) {
    // 河南路街道 is called by a road
    if (!PROVINCES.has(name.slice(0, size)) || /^[路街桥湾湖]$/.test(name.slice(size))) continue;
    name = name.slice(size);
    anchored = nested = true;
    break;
  }
  // 评选岚县: no county's name of three characters begins with such a word
  const least = text[at] === '县' ? 3 : 4;
  while (name.length >= least && LEADS.has(name.slice(0, 2))) name = name.slice(2);
  return { name, anchored, nested };
}

/** From how many characters on a reading is rather a name behind a word. */
const longest = (suffix: string, anchored: boolean): number =>
  suffix.startsWith('自治') && anchored ? 8 : 3;

/** Units of the steppe, whose names are long: 乌兰图雅苏木. */
const STEPPE = new Set(['苏木', '嘎查', '旗']);

/** Their names without the higher unit (格桑苏木达达嘎查) and without what leads up to them (慰问组走进白音花苏木). */
function ofSteppe(read: Reading): Reading {
  const higher = read.name.lastIndexOf('苏木');
  if (higher >= 0) return { name: read.name.slice(higher + 2), anchored: true, nested: true };
  for (let i = read.name.length - 3; i > 0; i--)
    if (LEADS.has(read.name.slice(i, i + 2))) return { ...read, name: read.name.slice(i + 2) };
  return read;
}

/** Is a long name whole? What leads a clause or has an organ behind it (…旗旗委) is not the tail of a word. */
function isSteppe(text: string, at: number, name: string, suffix: string, nested: boolean): boolean {
  if (name.length > 7 || name.endsWith('旗')) return false;
  const behind = text.slice(at + suffix.length, at + suffix.length + 10).replace(/^旗(?=委|政府|长)/, '');
  return (
    ORGAN.test(behind) || (suffix !== '旗' && (nested || OPENS.test(text[at - name.length - 1] ?? '\n')))
  );
}

/** Is the character at `at` one of a name, and does nothing but a sign, a function word or a higher unit stand before it? */
const standsAlone = (text: string, at: number, bits: Uint8Array): boolean =>
  (bits[text.charCodeAt(at)] & (HAN | STOPS | SOFT)) === HAN &&
  (bits[text.charCodeAt(at - 1)] & (HAN | STOPS)) !== HAN;

/** Does nothing speak against the known name at `[from, to)`: does another word end before it, or its organ follow? 沿海开放海城市 is none. */
const stands = (text: string, from: number, to: number, bits: Uint8Array): boolean =>
  (bits[text.charCodeAt(from - 1)] & (HAN | STOPS | SOFT)) !== HAN ||
  LEADS.has(text.slice(from - 2, from)) ||
  isProvince(text, from) ||
  ORGAN.test(text.slice(to, to + 10));

/** Does a province's name end before `at`? */
const isProvince = (text: string, at: number): boolean =>
  PROVINCES.has(text.slice(Math.max(0, at - 2), at)) || PROVINCES.has(text.slice(Math.max(0, at - 3), at));

/**
 * @returns unique names in Simplified characters, the most frequent first, at most `limit`. Generic words (全镇, 乡镇, 小区) and readings
 * that cannot be told from running text are left out.
 */
export function findPlaces(text: string, limit = 10): string[] {
  const counts = new Map<string, number>();
  const doubtful = new Set<string>();
  const sure = new Set<string>();
  const long: { name: string; suffix: string }[] = [];
  table ??= build();
  generic ??= buildGeneric();
  known ??= buildKnown();
  const bits = table;
  const { none, before } = generic;
  const end = Math.min(text.length, SCANNED);
  for (let i = 1; i < end; i++) {
    const unit = text.charCodeAt(i);
    const last = lasts[unit & LOW];
    if (last === 0) continue;
    const full = knownAt(text, i, known);
    // 江口县, but 蒲江口县, whose name is longer
    if (full !== undefined && !standsAlone(text, i - full.length, bits)) {
      if (RUNS_ON.get(text[i])?.includes(text[i + 1] ?? ' ') === true) continue;
      counts.set(full, (counts.get(full) ?? 0) + 1);
      if (stands(text, i - full.length + 1, i + 1, bits)) sure.add(full);
      continue;
    }
    // most readings end here: 全县, 各镇 are decided by the character before the suffix
    if (unit !== QU && unit !== DAO && none[text.charCodeAt(i - 1)] & last) continue;
    const suffix = suffixAt(text, i);
    if (suffix === undefined) continue;
    let at = i - suffix.length + 1;
    // 和 ends a name of two characters that stands for itself: 太和县, not 企业和县里, 省委和市委
    const joined =
      text[at - 1] === '和' && !'委里级'.includes(text[at - 2] ?? ' ') && standsAlone(text, at - 2, bits);
    let tail: string = suffix;
    // 绿柳村街道办, 石桥镇街道办: the village it grew from belongs to the name
    if (suffix === '街道' && '村镇乡'.includes(text[at - 1] ?? ' ') && OFFICE.test(text[i + 1] ?? '')) {
      at--;
      tail = text[at] + suffix;
    } else if (text[i + 1] === '街' && text[i + 2] === '道' && OFFICE.test(text[i + 3] ?? '')) continue;
    if ((bits[text.charCodeAt(at - 1)] & (HAN | STOPS)) !== HAN && !joined) continue;
    if (RUNS_ON.get(text[i])?.includes(text[i + 1] ?? ' ') === true) continue;
    if (suffix.length === 1 && none[text.charCodeAt(at - 1)] & last) continue;
    if (suffix === '开发区' || suffix === '园区') {
      for (const grade of GRADES) {
        if (!standsAt(text, grade, at - grade.length)) continue;
        at -= grade.length;
        tail = grade + tail;
        break;
      }
    }
    // 实施一村一品
    if (
      text[at - 1] === '一' &&
      text[i + 1] === '一' &&
      '品策业警特景社法名案档'.includes(text[i + 2] ?? ' ')
    )
      continue;
    const read = joined
      ? { name: text.slice(at - 2, at), anchored: true, nested: '省市县区州'.includes(text[at - 3] ?? ' ') }
      : nameBefore(text, at, bits);
    const { name, anchored, nested } = STEPPE.has(suffix) ? ofSteppe(read) : read;
    // One character is a name only right behind its province (陕西富县), or where a county stands alone (3月20日,洋县举行).
    if (
      name === '' ||
      NO_START.includes(name[0]) ||
      (name.length === 1 &&
        ('两一二三四五六七八九十百几多'.includes(name) ||
          !(isProvince(text, at - 1) || (suffix === '县' && ALONE.test(text[at - 2] ?? '\n'))))) ||
      (name.length === 2 && LEADS.has(name))
    )
      continue;
    const final = name[name.length - 1];
    if (NOT_LAST.includes(final) || ENDS.has(name.slice(-2))) continue;
    // looked up only where a word of them ends so
    if (before[final.charCodeAt(0)] & last || tail !== suffix) {
      if (GENERIC.has(name + tail) || GENERIC.has(name.slice(-2) + suffix)) continue;
      const ending = final + suffix;
      if (GENERIC.has(ending)) {
        if (!AMBIGUOUS.has(ending) || name.length !== 2 || !anchored) continue;
        doubtful.add(name + tail);
      }
    }
    if (suffix === '省' && !PROVINCES.has(name)) continue;
    if (
      name.length <= longest(suffix, anchored) ||
      (anchored && STEPPE.has(suffix) && isSteppe(text, at, name, suffix, nested))
    ) {
      counts.set(name + tail, (counts.get(name + tail) ?? 0) + 1);
      // 北琼市政协, 城西区老关口镇, or a city that leads its clause; not 亚洲一区
      const led =
        anchored &&
        name.length > 1 &&
        OPENS.test(text[at - name.length - 1] ?? '\n') &&
        !LEADS.has(name.slice(0, 2)) &&
        !/[一二三四五]$/.test(name);
      const behind = led && WEAK.has(suffix) ? text.slice(i + 1, i + 10) : '';
      if (
        nested ||
        (name.length > 1 && anchored && (tail !== suffix || !WEAK.has(suffix))) ||
        (led && suffix === '市') ||
        ORGAN.test(behind) ||
        LOWER.test(behind)
      )
        sure.add(name + tail);
    } else long.push({ name, suffix: tail });
  }
  // A reading of four and more characters is a name behind a word, unless the text insists on the whole.
  const repeats = new Map<string, number>();
  for (const { name, suffix } of long) repeats.set(name + suffix, (repeats.get(name + suffix) ?? 0) + 1);
  for (const { name, suffix } of long) {
    const known = [3, 2].map(length => name.slice(-length) + suffix).find(candidate => counts.has(candidate));
    if (known !== undefined) counts.set(known, (counts.get(known) ?? 0) + 1);
    else if (name.length <= 5 && (repeats.get(name + suffix) ?? 0) >= 2)
      counts.set(name + suffix, repeats.get(name + suffix) ?? 0);
  }
  // 推东坑镇 beside a frequent 东坑镇 is the same place with a verb stuck to it.
  for (const [name, count] of counts) {
    const shorter = name.slice(1);
    const main = counts.get(shorter);
    if (main !== undefined && main >= count) {
      counts.set(shorter, main + count);
      counts.delete(name);
    }
  }
  return [...counts]
    .filter(([name, count]) => count >= 2 || (sure.has(name) && !doubtful.has(name)))
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([name]) => name);
}
