/**
 * Words by which a pledge is known: data, grouped as a reader would group them.
 * A cue is tried where its first character stands; longer cues come first.
 */
import type { Strength } from '../analysis.ts';
import { PUBLIC_DEEDS } from './heads.ts';

/** Adverbs that say with how much effort something is to be done. */
const EFFORTS =
  '加快 全面 积极 大力 持续 扎实 重点 着力 统筹 有序 继续 同步 全力 加大 进一步 强力 深化 谋划 高标准 基本 逐步 提前';
export const EFFORT = EFFORTS.replaceAll(' ', '|');
/** Words that set a task. */
export const TASKS = `${EFFORT}|做到|加强|强化|完善|优化|促进|保障|落实|坚持|做好|扩大|推广|构建|鼓励|组织|严格|争创|确保|力争|建好|治理|办理|争取|改善|协助`;
/** Adverbs and prepositions that may follow a future 将. */
const ADVERBS = `会 于 在 以 从 对 按 初步 彻底 通过 围绕 依托 结合 根据 针对 不断 努力 陆续 分别 全部 尽早 坚决 认真 立足 首次 首批 正式 把 同时 随即 也 还 再 又 都 均 更 可 能 必 要 优先 集中 整体 创新 率先 联合 每年 每季 每月 每周 累计 今年 明年 年内 年底 较 比 由 向 为 直接 免费`;
/** Deeds that can be seen to be done: behind a future 将, and wherever a clause must hold one. */
export const DEEDS =
  '完成 建成 建设 建立 新建 改建 扩建 改造 实施 启动 开展 开工 开通 推进 推动 投产 投用 打造 实现 达到 引进 培育 新增 增加 增设 提升 提供 解决 安排 安装 出台 制定 发放 举办 召开 承办 设立 装上 支持 覆盖 竣工 完工 交付 通车 运营 供水 发展 创建 种植 筹备 贯通';
/** Nouns in whose company 计划 is a name or a noun, never a verb. */
export const PLAN_NOUN_BEFORE =
  /(?:行动|改造|工程|合同|核准|生产|培[育养训]|实施|工作|发展|投资|建设|提升|制定|搬迁|占[^,，]{0,4}|听取[^,，]{0,8}|[比较][^,，]{0,6}|[三五]年|整改|推进|[按有和与及的该此本超他她“]|[纳列]入|提前|[超高]出[^,，]{0,3})$/;

/** Behind 计划, 准备, 规划: what makes it a noun, not a verb that promises. */
export const VERB_BEHIND =
  /^(?![(的之予书表内外性、,，。;；:：和与或及”》)\s]|项目|任务|目标|生育|方案|工作|情况|安排|执行|公布|草案|启动[仪会]|已|$)/;

/** 计划通车的11号线: it only tells which. */
const PLANNED = new RegExp(`^(?![^,，用在于到\\d]{1,4}的[^,，])${VERB_BEHIND.source.slice(1)}`);

/** 工程计划用三年时间改造…: with a time it is a verb, whatever stands before it. */
const PLANNED_BY = /^[^,，]{0,3}(?:\d|[一二两三四五六七八九十今明本下近年])/;

/** Behind 将: an adverb or a verb makes it the future; a noun makes it the object marker 把. */
export const FUTURE_JIANG = new RegExp(
  `^将(?:${`${TASKS} ${ADVERBS} ${DEEDS} 新 拆除 恢复 修 整治 更新 更换 封闭 购置 铺设 实行 试行 采取 采用 推出 投入 用 作为 设置 进场 关闭 形成 具备 拓宽 举行 发布 成为 进入 惠及 超 突破 升级 公布 入驻 揭牌 取消 进行 迎来 打通 缓解 减少 带动 极大 大大 延 暂停 拿出 缩短`.replaceAll(' ', '|')}|\\d+[月年]|有[一-龥])`,
);
/** 将…与…相结合, 将…纳入, 将…转化为: the object marker, where the word behind 将 could be a verb or a noun. */
export const OBJECT_JIANG =
  /^将(?!推动)[^,，。;；]{2,24}?(?:与[^,，。;；]{1,16}结合|融合|[转变分整化]为|作为|[纳列融]入|列为|落实?到|分解)/;
/** Words that 将 is only part of. */
export const NOT_JIANG = /^将[近来军士领帅才官相就]/;
export const NOT_BEFORE_JIANG = /(?:[已现即干勇健少上主战名良小武必]|(?<!最)大|(?<!其)中)$/;

export interface Cue {
  word: string;
  grade: Strength;
  /** Speaks of a thing to come only together with a figure or a deadline. */
  weak: boolean;
  /** What must stand behind the cue (tested on the text from the cue's end). */
  behind?: RegExp | null;
  /** What must not stand before it (tested on the ten characters before the cue). */
  notBefore?: RegExp;
}

/** Cues of one strength, by rows of those that differ in nothing but their word. */
const cues = (
  grade: Strength,
  weak: boolean,
  ...rows: readonly [words: string, behind?: Cue['behind'], notBefore?: RegExp][]
): Cue[] =>
  rows.flatMap(([words, behind, notBefore]) =>
    words.split(' ').map(word => ({ word, grade, weak, behind, notBefore })),
  );

export const CUES: Cue[] = [
  ...cues(
    'target',
    false,
    // Aims, stated as such.
    // 未达到预期目标，主要是…: none that is set
    ['主要预期目标', /^[^,，。;；\n]/],
    ['预期目标', /^(?:[^,，。;；\n]|[,，]其中)/, /(?:达到|完成|实现)$/],
    ['约束性指标', /^(?:[,，]其中|[是为:：])/],
    ['发展目标 工作目标 总体目标 奋斗目标 目标任务', /^(?:(?:主要)?是|为|[:：]|[,，]?即)/],
    ['目标是 目标为 目标: 目标：'],
    // Hopes with a number.
    ['力争', /^(?!上游)/, /努$/],
    [
      '争取',
      /^(?![到了])(?:[在至于每年今明早尽用让把]|元旦|春节|国庆|再(?!生)|[上下]半|[一二三四]季|实现|完成|[\d一二三四五六七八九十]+[月年]|[^,，。;；]{0,20}(?:[开完竣动]工|建成|投产|[纳列]入|批复|获批|落[户地]|立项|进入|升格|入选|以上))/,
      /(?:已|成功|经|完成|取得)$/,
    ],
    ['预计', /^(?!数)/, /(?:此前|[原曾他她]|原先)$/],
    ['预测', /^(?!预警|模型|系统|分析|性|$|[,，。\s])/, /(?:气象|[势与和、])$/],
    // 世界经济有望复苏: nobody's promise here
    ['有望 可望', null, /(?:世界|全球|国际|我国|全国)[^,，]{0,6}$/],
  ),
  ...cues(
    'target',
    true,
    ['有信心', /^[^,，]{0,8}(?:实现|完成|达|突破)/],
    ['争创'],
    // 专家估计该矿…: of what is
    ['估计', /^(?:[到要可将]|[今明]年|\d+月)/],
    [
      '预期',
      /^(?:全年|今年|[将可]|实现|达到|增长|[^,，。;；的高低好寿]{2,14}(?:增长|提高|下降|达))/,
      /(?:[上去]年|[的于超合])$/,
    ],
    ['努力', /^(?:实现(?!以下)|完成|达到|建成|争取)/],
  ),
  // Promises.
  ...cues(
    'firm',
    false,
    ['确保', /^(?!了)/, /(?:[为于在两个]|无法)$/],
    ['拟', /^(?![定订人态合任录稿]|出(?![台资让])|[^,，]{1,4}的[^,，])/, /[模虚草比初]$/],
    [
      '计划投资 计划总投资 计划完成投资 计划投入',
      /^[^,，]{0,4}\d/,
      /(?:合同|[按占比较与和的超]|[纳列]入)[^,，]{0,3}$/,
    ],
    ['计划', PLANNED, PLAN_NOUN_BEFORE],
    ['计划用 计划于', PLANNED_BY, /的$/],
    [
      '办好',
      /^(?:以下)?(?:[一二三四五六七八九十]+|\d+)[件项][^,，。;；]{0,6}实事/,
      /(?:已|全面|共|先后|年来)$/,
    ],
    ['票决出', /^[:：]/],
    // Steps to come.
    [
      '下一步',
      /^(?!发展|[^,，]*汇报)[^,，。;；]{0,2}(?:[,，将要我还全该县市区镇乡村]|计划|工作[中,，]|公司)/,
    ],
    ['接下来', /^(?:[,，]|[^,，。]{0,10}[将要会])/],
    ['会继续'],
  ),
  ...cues(
    'firm',
    true,
    ['决定', /^(?:[今明]年)?(?:[对为]|投资|启动|实施|投入|建设|新建|安排|用)/, /[的取起了作被由所]$/],
    ['保证', /^(?![了金])/, /(?:质量|有力|坚强|组织|重要|[的为和超、])$/],
    ['准备 打算 下决心', VERB_BEHIND, /(?:施工|[的好作做充、有我])$/],
    [
      '规划',
      /^(?:产业|新|建[设成]|布局|打造|引进|投[资入]|到)(?!用地|面积)/,
      /(?:[的编制定订总详控城土乡划年五、“按与和]|片区|区域|发展|空间|建设|详细)$/,
    ],
    [
      '要',
      new RegExp(
        `^(?![求素点害闻是])(?:[^,，]{0,12}(?:[月年底前内旬期]|全部|全面|尽快|加快|着力|高标准|同步))?(?:${`${DEEDS} 修复 完建 建有 高于 低于 控制 保持 突破 超过 打通 做到 拆除 修建 编制 引导 种植 办好 抓好 让 再 收储 增长 提高 下降 减少 降低 不少 不低 达 投入 补充`.replaceAll(' ', '|')})`,
      ),
      /(?:[主需重必只想次紧纲摘扼简首所提就概若纪][^,，]?|不[^,，]{0,2})$/,
    ],
    ['届时 到时候 需完成 最迟 务必 今后, 今后，'],
    ['必须', /^(?:在|全[部面]|完成|如期|再)/],
  ),
  ...cues('soft', false, ['下来,要 下来，要']),
];

const NUMBER = '[一二两三四五六七八九十\\d]+';
const COUNTED = `(?:以下|如下|${NUMBER}个?(?:方面|项))`;
const PLANS = '安排|计划|打算|思路';
const DO = '抓好|做好|推进|实施|办好';
/** A paragraph or list that speaks of what is to be done: from here the bare verb promises. */
export const PLAN_HEAD = new RegExp(
  `(?:${[
    `(?:${DO}|办理)[^,，。;；]{0,24}(?:${NUMBER}|以下|如下)[件项大类个]?[^,，。;；]{0,8}${PUBLIC_DEEDS}`,
    `重点(?:${DO}|抓|做)好?(?:${COUNTED}|这)`,
    `(?:${DO})(?:${COUNTED}(?:重点|主要)?的?工作|${NUMBER}(?:件事|件大事))`,
    `工作(?:${PLANS}|建议)[:：]?$`,
    `(?:下一步|下步|下一阶段|下阶段)的?(?:主要|重点)?(?:${PLANS}|工作|举措|重点|任务)`,
    '(?<=(?:项目|任务|实事|工作)[^,，。况果报结度]{0,6})如下[:：]',
    `今后(?:五年|工作)的?(?:奋斗目标|主要任务|${PLANS}|重点)`,
    '^[(【]?[一二三四五六七八九十]?[)、]?(?:主要|重点|工作|发展|总体|奋斗)?(?:目标(?:任务)?|任务(?:目标)?)】?\\s*$',
    '(?:(?:重点|主要)[^,，。;；]{0,4}任务[是为]?|承诺)[:：]',
    '十[一二三四五]?五”?(?:时期|期间)?的?(?:经济社会发展)?(?:主要|总体|奋斗)?(?:目标|任务|安排)',
    '20\\d\\d年(?:部分|政府|重点|主要){0,3}(?:工作(?!报告|[,，的总])|任务)',
    '(?:(?:今|明|20\\d\\d)年的?|\\d项)[^,，。]{0,8}(?:重点|任务)(?:分别)?[是为][:：]',
    '^.{0,8}展望[^,，]{0,8}$',
    '20\\d\\d年[^,，。;；]{0,10}预算(?:草案|安排)',
    '(?:[今明]年|20\\d\\d年|十.?五”?[时期][期间])[^,，。;；]{0,16}(?:目标|工作|任务)】?[:：]?$',
  ].join('|')})`,
);
/** A heading that speaks of what was done: ends a plan section. */
export const PAST_HEAD =
  /(?:回顾|过去[一五的]|[一五]年来|(?:开展|执行|完成)情况|工作(?:总结|成效|成绩)|成绩单|[概现]况$|现状$)/;
/** 市容环境持续优化: a heading that tells a result, where none opened a plan. */
export const TOLD_HEAD =
  /^(?![(\d一二三四五六七八九十]|推[动进]|促进|确保|实现|加快)[^,，、。]{2,8}(?:持续|稳步|不断|显著|明显|深入)[^,，的]{2}$/;

/** How far a task has come, which promises nothing (目标任务：新建充电桩500根。进展：建成437根). */
export const PROGRESS = /^[^,，]{0,4}进展.{0,2}[:：]/;

/** 将 before an unknown word: the object marker shows by its complement (将…改为, 将…送到). */
export const COMPLEMENT_JIANG = /^将[^,，。;；]{2,30}?(?:[成为到入至给向纳作]|[起上下]来|[结融]合)/;

/** The clause reports; near a cue it stops the cue's scope. */
export const DONE =
  /(?:已经?(?!知|成为|决定)|截至|截止|(?<![要将拟])累计(?!.*以上)|同比(?!.{0,3}[要将]|[^,，。;；]{0,10}以上)|环比|(?<!项)目前(?!期|.{0,6}(?:将|计划|拟|预计|力争))|以来|曾|荣获|获评|刚刚|正在(?!.{0,8}将|[^,，。;；]{1,8}的)|先后|占.{0,8}计划|完成率|[详仔]细[询查察])/;
/** 了 that makes a clause past: not 了解, not at its end. */
export const LE = /[一-龥]了(?!解|[,，。;；、]|望|结)/;
