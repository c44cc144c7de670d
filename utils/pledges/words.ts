/** Words by which a clause is known for a deed, a description, a result or a heading. */
import { DEEDS } from './cues.ts';

/** What can be checked: a thing with a name that is built, opened, founded or passed. */
export const DELIVERABLE =
  /(?:项目|工程|公路|高速|铁路|地铁|大桥|隧道|道路|学校|小学|中学|幼儿园|学院|大学|医院|卫生院|中心|园区|产业园|公园|广场|水库|水厂|电站|机场|码头|港口|车站|场馆|图书馆|博物馆|体育馆|实验室|研究院|基地|平台|小区|厂房|电梯|管网|泵站|堤防|条例|办法|方案|制度|服务站|回迁房|安置房|保障房|停车场|大会|大赛|博览会|论坛|机组|生产线|主体|示范区|试验区|训练场|枢纽|通道)/;
export const ACTION = new RegExp(
  `${DEEDS.replaceAll(' ', '|')}|合办|颁布|落成|布局|上线|靠泊|批复|打通|投入使用|揭牌|入驻|翻修|整治|治理|清零|办好|盘活|招聘|培训|销号|验收|试产|点火|进场|封顶|合龙|奠基|蓄水|铺设|架设|整改|拆除|腾退|征收|摘牌|更新|加装|接种|引领`,
);
/** A clause that tells what something is, not what will be done. */
export const DESCRIBES =
  /^(?:是|为(?!了|[^,，]{1,24}(?:开展|提供|发放|安装|接种|配备|购买|建设|办理|改造|实施|购置|解决))|这|该项目|该工程|据|目前|此外|其(?!中)|它|也是|成为|对(?![^,，]{2,40}(?:进行|实施|开展))|使|让|位于|地处|全长|总长|总投资|总面积|占地|总占地|建筑面积|总建筑|(?:项目|工程)(?:总|占|位|由|于|投资|规划|主要)|规划(?:总|占|用地)|形成(?!年产|产值|\d)|以[^,，]{2,40}为(?:载体|抓手|目标|重点|契机|导向|引领|主线|核心|中心|统领)$|属于|属|包括|涉及|主要(?:包括|用于|建设内容)|有关|记者)/;
/** A result that only restates its clause stays with it. */
export const RESULT = /^(?:实现|做到|达到|使|让|满足|惠及|有效|切实|真正|全面|基本|不断|更好|进一步)/;
export const FUTURE_TIME = /(?:底前|末前|月前|日前|年前|之前|以前|年内|年底|月底|内)$/;
export const LEAD =
  /^(?:[（(][一二三四五六七八九十\d]+[)）]|[\s"'（(【[—\-·●■▲★◆※]|[一二三四五六七八九十]+是|[一二三四五六七八九十]+、|\d{1,2}[.、．)](?!\d)|第[一二三四五六七八九十][,，、])+/;
/** An enumerated line. */
export const LISTS =
  /^\s*(?:[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十\d]|\d{1,2}[.、．]|——|第一[,，、])/;
export const NOT_IMPERATIVE =
  /^(?:现(?!代)|该(?:项目|工程|企业|公司)|请|经(?!济)|期待|欢迎|希望|相信|让我们|提出|当前|目前|各位|回顾|面对|过去|这|那|但|因此|所以|由于|实践|成绩|困难|同志们|记者|问|答|据|近日|日前|近年|去年|自|在.{0,20}(?:下|中|上)$|是|有(?![序力效关])|我省|我市|我县|它|谢谢|现在)/;

/** A noun that is built, opened or finished at the clause's end: 镇级服务中心动工建设. */
export const DONE_AT_END =
  /(?:开工|动工|建成|投产|投用|投运|竣工|完工|通车|启用|开业|运营|落地|开园|开放|贯通|合龙|封顶|交付|验收)(?:建设|投用|投产|投运|运营|使用|通车|开园|开放|见效)?$/;
/** What a planned clause without a figure or a date must hold to be a task and not a motto or a label. */
export const TASK =
  /(?:加强|强化|完善|健全|优化|深化|提高|促进|保障|落实|坚持|做好|抓好|扩大|巩固|拓展|推广|规范|加大|加快|用好|做强|做优|弘扬|营造|构建|壮大|激发|丰富|守牢|防范|化解|引导|鼓励|组织|动员|聚焦|深入|持续|扎实|全面|严格|大力|积极|着力|稳定|稳步|统筹|发挥|争创|维护|保护|传承|开发|利用|打击|严防|杜绝|确保|力争|服务|协调|建好|管好|治理|繁荣|办理|争取|谋划|招引|跟踪|督促|用足|擦亮|筑牢|夯实|压实|改善|增强|有序|充分|切实|主动|同步|进入)/;
/** A line that only names a contact, a source or an explanation. */
export const SERVICE_LINE =
  /^(?:联系人|联系电话|联系方式|咨询电话|责任编辑|编辑|来源|作者|地址|邮编|[“"][^”"\n]{1,16}[”"][:：]?(?:是?指|即))/;
/** A phrase that opens a pledge and ends at a comma: 将在…的基础上，. */
export const PREPOSES =
  /^(?:进一步|继续)?(?:在|以|按照|按|围绕|通过|依托|结合|根据|针对|立足)[^,，]{0,40}(?:上|下|中|后|前提|契机|抓手|导向|思路|方针|步骤|部署|安排|目标|要求|原则|路径|重点|主线|载体|牵引|引领|统领|核心)$/;

/** The verb that goes on with the promise of the sentence before. */
export const STARTS =
  /^(?:(?:加快|全面|积极|大力|深入|持续|扎实|重点|着力|统筹|稳步|有序|继续|同步|切实|完成|启动|新|高标准|高质量|全力)(?:推进)?)?(?:建设|推进|推动|实施|开展|完成|打造|培育|新建|改造|启动|加快|完善|建立|健全|引进|举办|扩大|建成|开工|新增|打通|修建|改建|改扩建|优化|支持|发展|强化|提升|安装|加装|治理|整治)/;

/** 建成后将…: comes after what has a deadline. */
export const AFTERWARDS =
  /^(?:项目|工程|全部|全面|一期)?(?:建成|投产|达产|完工|竣工|投用|运营|开园)(?:投产|达产|投用|通车|运营|投入使用)?后/;
/** 建成后，年产值可达5亿元: an official forecast. */
export const YIELDS =
  /可(?:年|实现|新增|达|带动|提供|形成|解决|增加|安排|容纳|创造|吸纳|处理|供|生产|节约|减少)/;
/** A paragraph of demands opens so. */
export const REPORTS = /^(?:政府工作)?(?:报告|会议|方案|规划|意见|纲要|计划)(?:指出|提出|明确|强调|要求)/;
/** A phrase before the verb: 按照标准，实施…. */
export const PREPOSES_HEAD = /^(?:按照|围绕|通过|依托|结合|根据|针对|立足|聚焦)/;

/** Seasons and feasts that serve as deadlines. */
export const FESTIVE =
  /(?:主?汛期?|春节|元旦|五一|端午节?|七一|八一|中秋节?|国庆节?|重阳节|入冬|雨季|供暖季|采暖季|开学|麦收|大运会)(?:到来|来临)?之?前/;
/** Named things that DELIVERABLE does not list; they make a promise checkable. */
export const NAMED = /(?:升格|认证|加固|提质改造|母港|语料库|[东西南北中]路)/;

/** An aim without a number: what it says of its subject. */
export const AIMS =
  /(?:同步|平衡|进入|达到|只增不减|稳定|控制|全覆盖|位居|保持|高于|快于|优于|不低于|显著|明显)/;

/** The verb a bare imperative opens with, with its adverb: 加快推进, 新建. */
export function leadingVerb(clause: string): string {
  return (
    /^(?:(?:[一-龥]{2})?(?:建设|推进|推动|实施|开展|完成|打造|培育|发展|新建|改造|启动|加快|完善|落实|强化|提升|支持|建立|健全|优化|引进|举办|承办|推出|扩大|深化|促进|保障|组织|加强))/.exec(
      clause,
    )?.[0] ?? clause.slice(0, 2)
  );
}
