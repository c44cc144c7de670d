/**
 * By which words a paragraph without a heading shows whether it plans or reports: data, grouped as a reader would.
 * What they are worth was read off paragraphs of work reports, project lists and campaign reports whose mood is known.
 */

/** Signs of the future anywhere in a clause. */
export const AHEAD = '将 拟 计划 力争 争取 确保 以上 左右 以内 明年 年底前 年内';
/** Signs of a report anywhere in a clause: time gone by, comparison with it, results, a storyteller. */
export const TOLD =
  '已 了 曾 同比 环比 比上年 累计 截至 截止 去年 上年 以来 年来 过去 先后 荣获 获评 获批 被评 被列 办结 成绩 成效 成功 圆满 目前 提前 连续 分别为 位居 首次 增至 增加到 正式 近日 日前 本报 记者 位于 全长 现有 拥有 总面积 下辖';
