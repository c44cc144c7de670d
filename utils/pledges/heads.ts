/** Heads of lists of deeds: what an office will have done for its people by the end of a year. */

/** 民生实事, 惠民工程: the name of such a list. */
export const PUBLIC_DEEDS = '(?:实事|好事|(?:民生|惠民|利民|民心)(?:工程|项目))(?:项目|工程)?[”"]?';

/** 18项惠民实事如下：, 十件实事分别为：in running text. */
export const DEEDS_FOLLOW = new RegExp(
  `[件项个大入][^,，。;；:：]{0,10}${PUBLIC_DEEDS}(?:分别|具体|主要)?(?:如下|[是为有](?=[:：])|包括)?[:：]`,
);
/** 2031年岭下区政府实事项目: a line of its own. */
export const DEEDS_TITLE = new RegExp(
  `^[^,，。;；:：]{0,24}${PUBLIC_DEEDS}(?:[和及与、][^,，。;；:：]{2,8}?)?(?:(?:责任|任务)?清单|目录|一览表?|(?:建议|实施)?(?:方案|计划)|(?:主要)?(?:安排表?|内容))?[:：]?$`,
);
