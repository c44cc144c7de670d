/** What a figure measures, as a reader would name it: 公办学位, 规上工业增加值, 花椒. */
import type { FoundFigure } from './scan.ts';

/** Where the noun phrase behind a count or before a number ends, as a table of UTF-16 units. */
const ends = new Uint8Array(65536);
for (const c of ',，。;；:：!！?？\n、()（）《》|0123456789') ends[c.charCodeAt(0)] = 1;
for (const c of '\t\v\f\r \u00a0\u3000\ufeff') ends[c.charCodeAt(0)] = 1;
const QUOTES = /[“”‘’"「」]/g;

/** Verbs and particles that end the noun phrase behind a count. */
const HARD_STOP =
  /已|将|均|全部|正在|正|完成|实现|投入|达|参与|参加|建成|开工|竣工|投产|复工|续建|动工|启动|进场|顺利|基本|落户|签约|集中|分别|同比|增长|覆盖|为|在|是|被|由|共|等|深入|积极|贯穿|组建|组成|形成|包片|走访|专题|开展|进行|推进|实施|成功|获|入选|入驻|纳入|受益|通过|连续|陆续|相继|先后|负责|用于|可|能|要|向|到|从|以|对|让|使|把|给|也|都|还/;
/** These may stand inside a name whose last word is one of `HEAD_NOUN`: 老旧小区改造项目, 民生实事和服务事项. */
const SOFT_STOP = /与|和|及|并|改造|升级|提升|建设|开发/;
const HEAD_NOUN =
  /(?:项目|工程|活动|行动|任务|中心|平台|基地|事项|机构|单位|企业|设施|课程|问题|措施|机制|制度|标准|计划|小组|队伍|园区|社区|小区|站|点|场|所|馆|厂|队|员|者|人|户|村)$/;

/** 其中, 今年以来, 全镇, 累计: what may stand before the noun phrase and says nothing of what is measured. */
const LEAD =
  /^(?:其中|今年|去年|全年|目前|同时|此外|另外|截至|截止|底|末|预计|力争|计划|确保|该[镇县区市乡村]|全[镇县区市乡村省]|我[镇县市区省]|年?以来|年来|月份?|年度|据统计|累计|共|已|先后|共计|总计|新(?![增建型能材品生城区])|再|又|还|并|将|可|要|每年|年均|人均|其|的|了|和|及|与|就|有|日|年|内|前|后|中|期间)+/;
/** Verbs with their object behind them: what is measured is the object. */
const VERB =
  /^(?:发展|覆盖|投入|引进|拥有|涉及|惠及|带动|吸引|培育|打造|签约|新建|新增|改建|扩建|改造|安排|发放|兑现|开展|举办|召开|组织|走访|化解|收集|实施|铺设|建成|整治|拆除|清理|流转|栽植|种植|联系服务|联系|参与|参加|梳理|解决|安装|推出|深入|到|聚集着?|开设|增设|设置|选派|招聘|引育|补助|下达|争取|落实|处置|处理|排查|查处|破获|抓获|救助|慰问|帮扶|培训|出动|转移|接待|办理|受理|发现|移交|完成|实现|建立|成立|组建|创建|认定|获批|获得|生产|销售|出口|修建|修缮|架设|配备|发动|动员|募集|筹集|整合|提供|生成|谋划|储备|策划|推进|推动|强化|提高|增加|减少|服务|惠民|现有|设有|辖有?|为|对|向|把|将|以)(?!业|性|设施|中心|站|点|平台|大厅|收入|水平|机构|率|费)/;
/** The same in the middle of a phrase, behind a name: 王家村流转|土地. */
const INNER_VERB =
  /^.{2,10}(?:发展|覆盖|投入|引进|拥有|涉及|惠及|带动|吸引|培育|打造|签约|新建|安排|发放|兑现|开展|举办|组织|走访|化解|收集|实施|铺设|建成|拆除|流转|栽植|深入|累计|共计|研究解决|协助解决)(?!业|性|设施|中心|站|点|平台|收入|率|费)/;

/** Verbs and adverbs between what is measured and its number. */
const TAIL_WORDS = new Set(
  '同比 环比 最高 最低 平均 人均 可达 预计 分别 累计 共计 总计 合计 共 约 达到 达 为 至 到 是 有 超过 突破 实现 完成 增长 增加 下降 减少 提高 上升 降低 提升 翻番 扩容 新增 已 了 较上年 比上年 比去年 较去年 将 投入 较目前 超同期 同期 全 可 总 年均 也 就 仅 只 均 折合 控制在 稳定在 保持在 在 占 由 从 比增 净增 位居 位列 排名 仅用 用了 过 超 近 逾 为期 第 的'.split(
    ' ',
  ),
);
const tailEnds = new Set([...TAIL_WORDS].map(word => word.charCodeAt(word.length - 1)));
const NEXT_COUNT = /(?:以?及|和|与|、)[一二两三四五六七八九十百千数几].*$/;
/** Counted things with a name of one character: 11个|村. */
const ONE_CHARACTER = /^[村县镇乡区市人户校国省州园桥路井渠字课]$/;
const NAMELESS =
  /^(?:全省|全市|全县|全国|全区|镇街|一|位列.*|推出|取得|达成|开展|以上|以下|左右|方面|领域|等|增长|下降|办结|销号|整改|解决|投产|开工|竣工|完工|安排|具备.*)$/;

function stripTail(phrase: string): string {
  let end = phrase.length;
  for (;;) {
    if (!tailEnds.has(phrase.charCodeAt(end - 1))) return phrase.slice(0, end);
    let cut = 0;
    for (let n = Math.min(3, end); n > 0 && !cut; n--)
      if (TAIL_WORDS.has(phrase.slice(end - n, end))) cut = n;
    if (!cut) return phrase.slice(0, end);
    end -= cut;
  }
}

/** The counted noun behind a classifier: 3000个|公办学位, 28项|“民生微实事”项目. */
function behind(text: string, at: number): string | undefined {
  let from = at;
  if (text[from] === '的') from++;
  let end = from;
  while (end < text.length && end - from < 20 && ends[text.charCodeAt(end)] === 0) end++;
  // 企业和二三十万产业工人: the next count begins
  const noun = text.slice(from, end).replace(QUOTES, '').replace(NEXT_COUNT, '');
  const phrase = cutAt(noun, HARD_STOP);
  return named((HEAD_NOUN.test(phrase) ? phrase : cutAt(phrase, SOFT_STOP)).replace(/的$/, ''));
}

function cutAt(noun: string, stop: RegExp): string {
  const at = noun.search(stop);
  return at < 0 ? noun : noun.slice(0, at);
}

const named = (noun: string): string | undefined =>
  (noun.length >= 2 && !NAMELESS.test(noun)) || ONE_CHARACTER.test(noun) ? noun : undefined;

/**
 * What is measured: behind a count (3000个|公办学位), else the noun phrase before the number (总投资|80亿元).
 * @param floor where the phrase may begin at the earliest: behind the last time
 */
export function subjectOf(text: string, figure: FoundFigure, floor: number): string | undefined {
  if (figure.kind === 'count' || text[figure.end] === '的') {
    const noun = behind(text, figure.end);
    if (noun !== undefined) return noun;
  }
  let start = figure.start;
  const earliest = Math.max(0, floor, start - 24);
  while (start > earliest && ends[text.charCodeAt(start - 1)] === 0) start--;
  let noun = stripTail(text.slice(start, figure.start).replace(QUOTES, ''));
  for (let round = 0; round < 3; round++) {
    const shorter = noun.replace(LEAD, '').replace(VERB, '');
    // nothing but verbs: the last of them is better than none
    if (shorter === noun || shorter.length < 2) break;
    noun = shorter;
  }
  const inner = INNER_VERB.exec(noun)?.[0].length ?? 0;
  if (noun.length - inner >= 2) noun = noun.slice(inner);
  return noun.length < 2 || noun.endsWith('的') ? undefined : named(noun.slice(-16));
}
