/**
 * Why is this marked? One line for each reading that makes a figure, a pledge or a time, in the interface's languages.
 * The key is the item's `rule` (`annotate --explain`); a wrong label is put right at the rule it names.
 */
export interface Why {
  zh_CN: string;
  zh_TW: string;
  en: string;
}

export const figureRules = {
  arabic: {
    zh_CN: '数字后面有单位或量词',
    zh_TW: '數字後面有單位或量詞',
    en: 'A number with a unit or classifier',
  },
  hanzi: {
    zh_CN: '汉字数词后面有单位或量词，且不是名称或口号',
    zh_TW: '漢字數詞後面有單位或量詞，且不是名稱或口號',
    en: 'A Chinese numeral with a unit or classifier, no name or slogan',
  },
  range: { zh_CN: '两个数构成一个范围', zh_TW: '兩個數構成一個範圍', en: 'Two numbers that make a range' },
  list: {
    zh_CN: '并列的数字共用最后一个的单位',
    zh_TW: '並列的數字共用最後一個的單位',
    en: 'A number in a list; the last one gives the unit',
  },
  headings: {
    zh_CN: '“大”前面的数字计量类别',
    zh_TW: '「大」前面的數字計量類別',
    en: 'A number of headings before 大',
  },
  magnitude: {
    zh_CN: '有万、亿而没有写出单位',
    zh_TW: '有萬、億而沒有寫出單位',
    en: 'A number in 万 or 亿 whose unit is not written',
  },
  fraction: { zh_CN: '几分之几、一半', zh_TW: '幾分之幾、一半', en: 'A fraction in words' },
  ratio: { zh_CN: '比例', zh_TW: '比例', en: 'A ratio' },
  rate: {
    zh_CN: '每十万、每万中的数量',
    zh_TW: '每十萬、每萬中的數量',
    en: 'So many in ten or a hundred thousand',
  },
  doubling: { zh_CN: '翻番', zh_TW: '翻番', en: 'A doubling (翻番)' },
  rank: {
    zh_CN: '名次，前后有表示排序的词',
    zh_TW: '名次，前後有表示排序的詞',
    en: 'A rank beside a word of order',
  },
} as const satisfies Record<string, Why>;

export const pledgeRules = {
  cue: {
    zh_CN: '句中有将、力争、计划、确保等词',
    zh_TW: '句中有將、力爭、計劃、確保等詞',
    en: 'A cue such as 将, 力争, 计划, 确保',
  },
  aim: { zh_CN: '目标清单中的一项', zh_TW: '目標清單中的一項', en: 'An item of a list of targets' },
  table: {
    zh_CN: '表格中列为任务的一项',
    zh_TW: '表格中列為任務的一項',
    en: 'A task in a table, with the term of its row',
  },
  plan: {
    zh_CN: '工作安排一章中的一项任务',
    zh_TW: '工作安排一章中的一項任務',
    en: 'A task in a chapter of plans',
  },
  deadline: { zh_CN: '期限引出的任务', zh_TW: '期限引出的任務', en: 'A task under a deadline' },
  trail: {
    zh_CN: '接着前一句承诺继续说',
    zh_TW: '接著前一句承諾繼續說',
    en: 'Goes on from the pledge before it',
  },
  // added by the second look
  kin: {
    zh_CN: '用语和前后文都像承诺，没有单独的标志词',
    zh_TW: '用語和前後文都像承諾，沒有單獨的標誌詞',
    en: 'Reads like a pledge by its words and neighbours; no cue of its own',
  },
} as const satisfies Record<string, Why>;

export const timeRules = {
  date: {
    zh_CN: '写明的日期、月份或年份',
    zh_TW: '寫明的日期、月份或年份',
    en: 'A date, month or year as written',
  },
  relative: {
    zh_CN: '今年、去年、年底等，按发布或叙述的年份推算',
    zh_TW: '今年、去年、年底等，按發佈或敘述的年份推算',
    en: 'Counted from the year of publication or narrative (今年, 年底)',
  },
  near: {
    zh_CN: '本月、下月，按发布日期推算',
    zh_TW: '本月、下月，按發佈日期推算',
    en: 'Counted from the month of publication (本月, 下月)',
  },
  window: {
    zh_CN: '几年内、近几年等一段时间',
    zh_TW: '幾年內、近幾年等一段時間',
    en: 'A window of years or months (三年内, 近五年)',
  },
  plan: { zh_CN: '五年规划期', zh_TW: '五年規劃期', en: 'A five-year plan period' },
  open: {
    zh_CN: '时刻、单独的日子等，无法确定年份',
    zh_TW: '時刻、單獨的日子等，無法確定年份',
    en: 'A clock time or a day alone: nothing to resolve',
  },
} as const satisfies Record<string, Why>;

/** Why an item is marked, in the language of the interface; empty where the rule is not known (rows of older versions). */
export function whyOf(type: 'figure' | 'pledge', rule: string | undefined, locale: string): string {
  const rules: Record<string, Why> = type === 'figure' ? figureRules : pledgeRules;
  if (rule === undefined || !Object.hasOwn(rules, rule)) return '';
  return rules[rule][locale === 'zh-CN' ? 'zh_CN' : locale === 'zh-TW' ? 'zh_TW' : 'en'];
}
