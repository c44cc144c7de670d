/**
 * The most frequent characters of the genre (Simplified): what a repaired text is made of, and what text
 * shifted by one byte hardly ever is.
 */
export const FREQUENT =
  // the language
  '的一是在了和有大这中人上为们个工时要就会可也对生能而子那得着下年过发后作里家多行成方所以到分前他现实加动同面力理进' +
  // the genre
  '全市镇县区乡村党委政府书记民群众社企业经济建设项目公办学校教活服务推展提升城农重点高新保障领导责任落解决安完投资亿万元来' +
  // words that open a shifted run
  '我将该通据目今当各坚强深积';
