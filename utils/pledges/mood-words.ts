/**
 * By which words a paragraph without a heading shows whether it plans or reports: data, grouped as a reader would.
 * What they are worth was read off paragraphs of work reports, project lists and campaign reports whose mood is known.
 */

/** Signs of the future anywhere in a clause. */
export const AHEAD = '将 拟 力争 争取 确保 以上 左右 明年 年底前 年内';
/** Signs of a report anywhere in a clause: time gone by, comparison with it, results, a storyteller. */
export const TOLD =
  '已 了 曾 同比 累计 以来 过去 荣获 成绩 成效 圆满 目前 连续 正式 近日 本报 记者 现有 总面积 下辖';
