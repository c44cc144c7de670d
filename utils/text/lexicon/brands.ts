/**
 * Betting brands that copied pages carry where a newspaper's or a place's name stood (必威体育:日报).
 * Matched on the folded, Simplified text, without regard to case. To add a brand, add a word; a name that is
 * also an ordinary word or company (凯时, 平博, 开云) belongs into the second list.
 */
export const BRANDS: readonly string[] = [
  // sports betting
  ...['必威', '华体会', '金宝博', '威廉希尔', 'bet365', '易胜博', '千亿体育', 'bob体育'],
  ...['九游会', 'manbetx', '杏彩体育', 'kaiyun体育', 'leyu体育'],
  // casinos, electronic games
  ...['澳门金沙', '新葡京', '凯发k8', '尊龙凯时', 'ag真人', '真人百家乐'],
  ...['开元棋牌', 'pg电子', '雷竞技', '天天彩票', '天天棋牌'],
];

/** Only with a trade or a betting site's word behind. */
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

/** Names that only the rest of a betting site's name tells from ordinary words: 金沙江, 大发展, 东方威尼斯. */
export const HOUSES: readonly string[] = [
  ...AMBIGUOUS,
  ...['优德', '大发', '杏彩', '金沙', '威尼斯人', '太阳城', '金满', '金冠', '澳博', 'kaiyun', 'leyu'],
];

/** Of firms that others know, too: only with a trade behind, not with a site. */
export const FIRMS: readonly string[] = ['英皇', '永利', '银河', '新濠', '百胜', '开元'];

/** Of all these, names of places and everyday words (金沙县, 辽东半岛, 大发展): only where no other word touches them, or their site follows. */
export const EVERYDAY: readonly string[] = [
  ...['半岛', '星空', '金沙', '大发', '太阳城', '皇冠', '明升', '威尼斯人', '金满', '火狐', '星彩', '雷火'],
  ...FIRMS,
];

/** What betting sites deal in. */
export const TRADES: readonly string[] = ['体育', '娱乐', '棋牌', '彩票', '电竞', '真人', '博彩'];

/** What stands before those words where nobody bets: everyday words, verbs, media and the state's own lotteries. */
export const NO_BRAND: readonly string[] = [
  ...ORDINARY,
  ...['体育', '福利', '中国', '国家', '全国', '省级', '市级', '县级', '市民', '各地', '本地', '官方', '电脑'],
  ...['新浪', '搜狐', '网易', '腾讯', '央视', '咪咕', '乐视', '凤凰', '人民', '新华', '优酷', '虎扑', '五星'],
  ...['广东', '北京', '上海', '江苏', '浙江', '山东', '东方', '天津', '湖南', '河南', '四川', '香港', '澳门'],
  ...['登录', '登陆', '打开', '关注', '点击', '访问', '进入', '下载', '通过', '搜索', '使用', '开通', '推广'],
  ...['非法', '网络', '各类', '某个', '某某', '一款', '这款', '赌博', '线上', '在线', '手机', '电子', '移动'],
  ...['数字', '云上', '青年', '老年', '儿童', '室内', '户外', '影视', '音乐', '生活', '热门', '综合', '专业'],
  ...[
    'cctv',
    'btv',
    'cba',
    'nba',
    'pp',
    'espn',
    'qq',
    'tvb',
    'csl',
    'fifa',
    'pptv',
    'cntv',
    'app',
    'it',
    'ai',
    'vr',
  ],
];

/** The Traditional characters of all these words and of what stands around them, and the Simplified ones. */
export const TRADITIONAL: readonly [string, string] = [
  '體娛樂電競國際網錄載開雲魚愛遊戲華會龍亞萬頂門銀陽歐貝員註冊頁點買臺發凱寶韋偉爾興億應鳳檢測綫線優東絡級項業賽辦縣鎮鄉區長報聞',
  '体娱乐电竞国际网录载开云鱼爱游戏华会龙亚万顶门银阳欧贝员注册页点买台发凯宝韦伟尔兴亿应凤检测线线优东络级项业赛办县镇乡区长报闻',
];
