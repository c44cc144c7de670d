/**
 * The most frequent characters of the genre (Simplified): what a repaired text is made of, and what text
 * shifted by one byte hardly ever is.
 */
export const FREQUENT =
  // the language
  '的一是在了和有大这主中人上为们地个用工时要就出会可也你对生能而子那得于着下自之年过发后作里如家多经行成方法所以到分前' +
  '开她他它其本现实加动同面起定力理去进种因点都无又从本与' +
  // the genre
  '全市镇县区乡村党委府政书记民群众社企业产经济建设项目公办学校教育活动服务工作推进发展提升城农重点质量高新增保障环境治理基层组织干部领导' +
  '责任落实问题解决安完成投资亿万元以来位次户亩里月日' +
  // words that open a shifted run
  '我将该等通过据目今近当各每围坚持强化深入着积极努不断';
