/**
 * Betting brands that copied pages carry where a newspaper's or a place's name stood (必威体育:日报).
 * Matched on the folded, Simplified text, without regard to case. To add a brand, add a word; a name that is
 * also an ordinary word or company (凯时, 平博, 开云) belongs into the second list.
 */
export const BRANDS: readonly string[] = [
  // sports betting
  ...['必威', '华体会', '金宝博', '威廉希尔', 'bet365', '易胜博', '千亿体育', 'bob体育'],
  // casinos, electronic games
  ...['澳门金沙', '新葡京', '凯发k8', '尊龙凯时', 'ag真人'],
  ...['开元棋牌', 'pg电子', '雷竞技'],
];

/** Only with a betting site's word behind (BETTING). */
export const AMBIGUOUS: readonly string[] = [
  ...[
    '万博',
    '亚博',
    '开云',
    '云开',
    '乐鱼',
    '米乐',
    '爱游戏',
    '半岛',
    '星空',
    '九游',
    '博鱼',
    '雷火',
    '天博',
    '火狐',
    '云顶',
    '星彩',
    '葡京',
  ],
  ...[
    '皇冠',
    '沙巴',
    '伟德',
    '韦德',
    '明升',
    '欧宝',
    '乐动',
    '竞博',
    '立博',
    '平博',
    '贝博',
    '凯时',
    '凯发',
    '尊龙',
  ],
  ...['龙8', '188'],
];

/** What betting sites call themselves. */
export const BETTING: readonly string[] = [
  '体育',
  '娱乐城',
  '娱乐平台',
  '棋牌',
  '电竞',
  '电子游戏',
  '官网',
  '博彩',
];

/** What stands before 体育, 娱乐 and 彩票 in everyday words: 群众体育, 休闲娱乐. */
export const ORDINARY: readonly string[] = [
  ...[
    '群众',
    '少年',
    '疾人',
    '体育',
    '全民',
    '文化',
    '竞技',
    '学校',
    '社会',
    '公共',
    '大众',
    '农民',
    '职工',
    '民族',
    '传统',
    '休闲',
    '健身',
  ],
  ...[
    '加强',
    '发展',
    '农村',
    '社区',
    '校园',
    '职业',
    '智慧',
    '城乡',
    '旅游',
    '福利',
    '餐饮',
    '文旅',
    '卫生',
    '科技',
  ],
];
