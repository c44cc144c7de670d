/** Words by which a clause is known for a deed, a description, a result or a heading. */
import { DEEDS, EFFORT, TASKS } from './cues.ts';

/** What can be checked: a thing with a name that is built, opened, founded or passed. */
export const DELIVERABLE =
  /(?:项目|工程|[公铁道]路|高[速架]|地铁|大桥|[隧步绿通车]道|学[校院]|[小中大]学|院(?!士)|中心|园区|[儿业公光摘茶果]园|[广机车练]场|水库|[电车务泵]站|馆|基地|小区|厂|堤防|方案|[迁置障租]房|大[会赛]|主体|[范验]区|枢纽)/;
export const ACTION = new RegExp(
  `${DEEDS.replaceAll(' ', '|')}|合办|入住|开建|续建|组建|体检|打通|投入使用|整治|治理|办好|盘活|迁建|招[聘标]|培训|验收|进场|封顶|蓄水|铺设|整改|开设|实行|谋划|筹建|建好|修[建复缮]`,
);
/** What is done for someone: 为老人免费体检 is a deed, 为此 is none. */
const SERVES = '开展|提供|安装|建设|办理|改造|实施|免费|注册|新[增建设]|修建';
/** A clause that tells what something is, not what will be done. */
export const DESCRIBES = new RegExp(
  `^(?:是|为(?!了|\\d|[^,，]{1,24}(?:${SERVES}))|这|据|其(?![中余他])|它|对[^,，]*起到|(?!新建)[^,，]{0,16}(?:位于|介于|全长|(?:项目|工程)总投资(?!达|[^,，]*的))|投资[商方人]|(?:每年)?总投资(?![^,，]*的)|面积[约\\d]|[共总]?占地|(?:项目|工程)(?:[总占位由于涉均]|投资|主要)|形成(?!年产|\\d)|属|记者|现有|较[^,，]{2,20}(?:提前)|[^,，]{2,24}(?<![一二三四五六七八九十“其特凡就不只还])是[^,，]{2,30}[的之][^,，]{1,8}$)`,
);
/** 新开工项目113个: so many are on the list; the clause says nothing of what becomes of them. */
export const COUNTS =
  /^(?:其中)?(?:续建|新开工|重点建设)?[^,，达增建完新开培打施排引]{0,14}(?:项目|工程)[共有为]?[\d一二三四五六七八九十]+[个项宗件]$|^[^,，]{4,14}的(?:项目|企业|单位|工程)$/;
/** A result that only restates its clause stays with it. */
export const RESULT =
  /^(?:实现|做到|达到|形成|使|让|满足|惠及|有效|切实|全面|基本|不断|更好|进一步|带动|缓解|助力)/;
/** The name of a deed, told behind it. */
export const NAMES = /^[^,，]{2,20}(?:工程|行动|项目)[”"]?$/;
/** …的重要工程: a clause that ends so says what something is. */
export const IS_ONE = /的[^,，、的]{0,8}(?:工程|举措|保障|基础|前提|关键)下?$|^对.*(?:意义|作用)/;
/** What is measured reaches its mark. */
export const MEASURES = /(?:达|增长|提高|提升|超过|突破|高于|实现|完成|新增|[开完竣动]工|建成|投[产用运])/;
export const FUTURE_TIME = /(?:底前|月前|日前|年前|之前|以前|年底|月底|内)$/;
export const LEAD =
  /^(?:\([一二三四五六七八九十\d]+\)|【[^】]{2,8}】|[\s"'(【[—\-·*●■▲★◆※▶►◎○□△☆☑✅✓√]|[一二三四五六七八九十]+[是、]|\d{1,2}(?:[.、)](?!\d)| +(?=[一-龥])|(?=[新改扩]建|建[设成]|改造|完成|实施))|0\d(?=[一-龥])|第[一二三四五六七八九十][,，、]|首先|其次)+/;
/** The only Han characters that LEAD begins with. */
export const LEADERS = '一二三四五六七八九十其第首';

/** A clause without the list marks, quotes and numbers it opens with. */
export function unled(own: string): string {
  const first = own.charCodeAt(0);
  return first >= 0x4e00 && first <= 0x9fa5 && !LEADERS.includes(own[0]) ? own : own.replace(LEAD, '');
}

/** An enumerated line. */
export const LISTS =
  /^\s*(?:[一二三四五六七八九十]+[、是抓]|\([一二三四五六七八九十\d]|\d{1,2}[.、]|——|第一[,，、])/;
export const NOT_IMPERATIVE =
  /^(?:作为|[省市县区镇乡村]里|现(?!代)|未(?!来)|不(?!断)|没|该项目|请|经(?!济)|这|那|但|所以|记者|问|答|据|近日|日前|去年|自|\/\/|是|有(?![序力效关]))/;

const FINISHED =
  '开工|动工|建成|投[产用运]|竣工|完工|通车|启用|开业|运营|落地|开园|开放|贯通|合龙|封顶|交付|验收|开诊|投入使用|连通|达标|点火|试产|并网|发电|推开|收官|通[水气电航]';
const FINISHED_FOR = `${FINISHED}|建设|使用|[见达]效`;
/** A noun that is built, opened or finished at the clause's end: 镇级服务中心动工建设. */
export const DONE_AT_END = new RegExp(`(?:${FINISHED})(?:${FINISHED_FOR})?$`);
/** 9月底前全面投运, behind its time: nothing but the end of a work. */
export const FINISHES = new RegExp(
  `^(?:开学)?(?:之?前)?(?:全[面部线]|基本|顺利|正式|如期)?(?:完成|${FINISHED})(?:${FINISHED_FOR})?$`,
);
/** A line that only names a contact, a source or an explanation. */
export const SERVICE_LINE =
  /侵犯您|^\(?(?:http|[^。]*(?:制定(?:本|[如以]下)[^,，。]{2,8}$)|..声明|(?:责任|牵头|配合)(?:单位|领导)|来源|作者|地址|[“"][^”"\n]{1,16}[”"][:：]?(?:是?指|即))/;
/** A phrase that opens a pledge and ends at a comma: 将在…的基础上，. */
export const PREPOSES =
  /^(?:进一步|继续)?(?:在(?!\d)|以|按照|按|围绕|通过|依托|结合|根据|针对|立足)[^,，]{0,40}(?:[上下中后]|前提|契机|抓手|导向|思路|部署|安排|目标|要求|原则|重点|主线|引领|核心|实际)$/;

/** What a planned clause without a figure or a date must hold to be a task and not a motto or a label. */
export const TASK = new RegExp(TASKS);
/** The verb that goes on with the promise of the sentence before, with its adverb. */
export const STARTS = new RegExp(
  `^(?:[\\d一二三四五]+年[中内]|全年|年内|要|还将|将|再|新|推进|${EFFORT})*(?:${ACTION.source}|加[快强]|完善|健全|强化|优化|巩固|抓好|做好|建好|确保|力争|扩大|改扩建|新、?[增辟改设上购])`,
);
/** 优良率72%, 控制在3%以下, 进一步提高: one more of the things that are to be reached. */
const GROWN = '(?:提高|提升|改善|增强|优化|下降)';
export const GROWS = new RegExp(`率[达到为]{0,2}[\\d.]+%|控制在|(?:进一步|明显|显著|持续|稳步)${GROWN}$`);
/** 农村方面, 其中, 据悉: names what the next clauses are about. */
export const TOPIC = /^(?:其中(?:包括)?|包括|此外|另外|同时|据悉|[^,，]{2,16}(?:方面|领域|[上中下]))$/;

/** 建成后将…: comes after what has a deadline. */
export const AFTERWARDS = new RegExp(`(?:达产|${FINISHED})(?:达产|${FINISHED_FOR})?后(?![来续勤备期])`);
/** 全年可实现税收3亿元, */
export const MAY = /可以?(?:[年增达带供每]|新增|实现|提供|形成|解决|安排|容纳|创造|吸纳|处理|生产|节约|减少)/;
/** 建成后，年产值可达5亿元: an official forecast. */
export const YIELDS = new RegExp(
  `${MAY.source}|^(?:[^,，]{0,24}后)?(?:[将可]?(?:达到|新增)|办学规模|年(?!度|[底内中]))`,
);
/** A paragraph of demands opens so. */
export const REPORTS =
  /^[^,，]{0,8}(?:报告|方案|规划|意见|纲要|计划|清单)[^,，]{0,3}(?:指出|提出|提到|明确|强调|要求|提议)/;
/** A sentence that tells of the year before hands no promise on. */
export const LAST_YEAR = /去年|上年|前年|过去/;
/** Clauses of such a list that open otherwise: 对28个小区进行改造, 并且要加快建设. */
export const DEMANDS = new RegExp(
  `^[^,，]{0,12}(?<![主需重必只想所首])要(?![求素点])|^[对在为给][^,，]*(?:进行|配置|提升|${SERVES})`,
);
/** Titles of plans. */
export const DOCUMENT =
  /(?:规划纲要|(?:年|发展|专项)规划|行动计划|(?:行动|实施|工作)方案|工作要点)[”》]?(?:\(.*)?$/;
export const CHAPTER = /^(?:第.{1,3}[章节篇]|[一二三四五六七八九十]+、)/;
/** Chapters of a plan that are not about what is to be done. */
export const BASIS =
  /基础(?!设施)|回顾|现状|形势|背景|成效|成就|问题$|意义|环境$|思想|原则|要求|组织[领保实]|附则/;
/** The tasks of a year are told next. */
export const ANNOUNCES =
  /(?:今年|20\d\d年)[,，]?[^,，。]{0,20}(?:实事|[标务目]清单|[怎这][样么]干|路线图|礼包|政府工作报告|(?:项目|工程)(?:安排|计划|发布|公布|清单)$)|票决[^,，。]{0,16}实事/;
/** What became of them: 答卷, 全部完成. */
export const OUTCOME = /[部满利前]完成|答卷|成[效绩]|办[结理]|兑现|落地|收官|过半|情况|征集/;
/** A phrase before the verb: 以项目为抓手，实施…. */
const WAITS = /^(?:以[^,，]{2,40}为[^,，]{1,6}|在[^,，]{2,40}的?同时)$/;
/** Does the clause, its list marks taken off, only lead up to its verb? */
export const waits = (clause: string): boolean => WAITS.test(clause);

/** Seasons and feasts that serve as deadlines. */
export const FESTIVE = /(?:主?汛期?|春节|[端中重][午秋阳]节?|入冬|雨季|[供采]暖季|开学)(?:到来|来临)?之?前/;
/** Named things that DELIVERABLE does not list; they make a promise checkable. */
export const NAMED = /(?:升格|认证|加固|[东西南北中]路|[建通]成?[一-龥]{1,4}[路街桥]$)/;

/** An aim without a number: what it says of its subject. */
export const AIMS = new RegExp(`${MEASURES.source}|形成|完善|同步|全部|全面|改善|进入|位居|好转`);

const LEADING = new RegExp(`^(?:[一-龥]{2})?(?:${ACTION.source}|${TASKS})|${ACTION.source}|${SERVES}`);
/**
 * The verb of a bare imperative, with its adverb: 加快推进, 新建; else the first in the clause (为老人|安装|…).
 * @param head what promises where the clause has none
 */
export const leadingVerb = (clause: string, head: string): string =>
  LEADING.exec(clause)?.[0] ?? (head || clause.slice(0, 2));
