/**
 * The most frequent characters of the genre (Simplified): what a repaired text is made of, and what text
 * shifted by one byte hardly ever is.
 */
export const FREQUENT =
  // the language
  '的一是了和有大这中人上为们个工时要会可对生能而得年发作里多行成方以到分他实加动同面力理进我将' +
  // the genre
  '全市镇县区乡村党委政书记民群众社企业经济建设项目办学教活服务推展提升农重高新保障领责任解决安完投资亿万来';
