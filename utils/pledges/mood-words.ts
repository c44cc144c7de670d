/**
 * By which words a paragraph without a heading shows whether it plans or reports: data, grouped as a reader would.
 * What they are worth was read off paragraphs of work reports, project lists and campaign reports whose mood is known.
 */

/** A clause that opens with one of these sets a task; reports open with them four times less often. */
export const TASKS =
  '力争 确保 争取 争创 完善 健全 强化 推进 推动 推出 加强 加大 加快 培育 建设 促进 巩固 统筹 支持 优化 打造 提升 提高 扩大 拓展 发展 鼓励 引导 规范 严格 抓好 做好 办好 用好 发挥 立足 必须 防范 保障 布局 探索 高标 高质 高水 大力 积极 努力 稳步 有序 着力 继续 进一 坚持 深入 深化 扎实 切实 落实 启动 动工';
/** Deeds that are as easily planned as told: half as much. */
export const DEEDS =
  '实施 新增 新建 新改 新开 建成 改造 改建 扩建 修建 完成 开展 开工 持续 全面 更新 更换 引进 打通 整治 治理 安装 增设 创建 举办 制定 出台 组织 基本 力促 筹集 供应 培训 发放 实现 竣工 利用 通过';
/** Signs of the future anywhere in a clause. */
export const AHEAD = '将 拟 计划 力争 争取 确保 以上 左右 以内 明年 年底前 年内';
/** Signs of a report anywhere in a clause: time gone by, comparison with it, results, a storyteller. */
export const TOLD =
  '已 了 曾 同比 环比 比上年 较上年 比去年 较去年 累计 截至 截止 去年 上年 以来 年来 过去 先后 荣获 获评 获批 被评 被列 办结 成绩 成效 成功 圆满 目前 提前 连续 分别为 位居 居全 首次 跻身 增至 增加到 顺利 通过验收 投入使用 正式 近日 日前 本报 记者 位于 全长 现有 拥有 总面积 下辖';
