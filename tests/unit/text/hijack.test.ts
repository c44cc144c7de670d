import { describe, expect, it } from 'vitest';
import { analyse } from '../../../utils/analyse.ts';
import { readFacts } from '../../../utils/text/dom/facts.ts';
import { hasBrand, isBrand, unknownBrand, withoutBrand } from '../../../utils/text/hijack.ts';
import { parseHtml } from '../../../utils/text/html.ts';

const TITLE = '青禾县柳溪镇办好民生实事';
const BODY = `柳溪镇党委、政府今年投入36万元，新增学位300个，改造道路6公里。`;

describe('the name of a betting site', () => {
  it.each([
    // known names with their trade or site, brackets and dots
    '必威体育',
    '米乐·体育(中国)官方网站',
    '天博（中国）体育官方网站',
    '博鱼(BOB)官方网站',
    '火狐体育app下载',
    'leyu体育',
    '九游会J9官网',
    '大发棋牌',
    '金沙9001官网',
    '永利真人',
    '威尼斯人网址',
    '皇冠足球官网',
    '金沙国际',
    '万博manbetx',
    '澳门新葡京',
    // names that no list has, with trade and site
    '云星体育官网',
    '岚博(中国)体育官方网站',
    '云满彩票APP下载',
    '万禾国际棋牌官网',
    'qh体育平台(中国)官方网站',
    'QH体育',
    // in Traditional characters, in full width
    '開雲體育',
    '樂魚（中國）體育官方網站',
    '雲星體育官網',
    '天天彩票官方網站',
    '威尼斯人娛樂城',
  ])('%s', name => {
    expect(isBrand(name)).toBe(true);
    expect(withoutBrand(`${name}-${TITLE}`)).toBe(TITLE);
    expect(withoutBrand(`${TITLE}_${name}`)).toBe(TITLE);
    expect(withoutBrand(name)).toBeNull();
  });

  it.each([
    '云星体育官网\n登录 注册',
    '来源：乐鱼(中国)体育官方网站 2021-07-02',
    '为消除隐患，近日天博体育app，柳溪镇开展检查',
    '校团委、万禾国际棋牌官网组织下，30名师生到场',
    '省qh娱乐入口集团走出去',
    '云星体育:日报 2021-07-02',
    '云星体育：县委书记林一帆到柳溪镇调研',
    '欢迎访问雲星體育官方網站',
  ])('stands in %j', text => {
    expect(hasBrand(text)).toBe(true);
  });
});

describe('sport, games, lotteries and firms of the news', () => {
  const names = [
    '青禾体育',
    '青禾国际',
    '县文化体育局',
    '中国体育彩票',
    '中国体育彩票官网',
    '福利彩票网站',
    '县体育中心',
    '新浪体育',
    '央视体育app',
    'CCTV体育',
    '群众体育',
    '文化娱乐',
    '半岛晚报',
    '半岛网',
    '半岛客户端',
    '半岛新闻网站',
    '银河集团',
    '皇冠集团',
    '永利国际',
    '天天快报',
    '青禾县人民政府官网',
    '青禾发布客户端',
    '智慧体育平台',
    '公共体育服务平台',
    '校园足球官方网站',
  ];
  it.each([...names, '青禾体育app', '青禾体育客户端', '青禾体育网站', '岚江体育在线', '百胜官网', '半岛app'])(
    '%s is no brand',
    name => {
      expect(isBrand(name)).toBe(false);
      expect(withoutBrand(`${name}-${TITLE}`)).toBe(`${name}-${TITLE}`);
    },
  );

  it.each([
    ...names,
    '县体育局局长林一帆说，群众体育蓬勃发展，体育彩票公益金投入380万元。',
    '福利彩票销售平台、体育彩票网点实现全覆盖',
    '市民可登录中国福利彩票官网查询，也可下载中国体育彩票APP。',
    '关注央视体育官网，观看直播',
    '打造智慧体育平台、全民健身平台，建成校园足球场5个',
    '休闲娱乐、餐饮购物一应俱全；文化娱乐场所整治行动',
    '金沙江上游水电站开工，至金沙冲高速公路白石段通车',
    '大发展、大建设，把桥梁做大发挥优势，弘扬光大发扬传统',
    '旧时有“东方威尼斯”的说法，太阳城社区搬入新居',
    '溪谷漂流、星空帐篷、竹林音乐会',
    '公安机关破获一起网络博彩案，涉案“天天乐棋牌”APP被查封',
    '利用“云星棋牌官网”组织赌博，林某被判刑',
    '坚持天天体育锻炼一小时，银河体育中心免费开放，皇冠体育用品公司落户',
    '半岛体育赛事多，山东半岛体育产业发达',
    '中国—亚欧博览会（亚博会）签约项目12个',
    '半岛官方微博发布消息，市民下载半岛APP即可报名，百胜官网、银河官网同步更新',
    '青禾县体育官网，全市体育官网',
    '云溪国际社区、青禾国际会展中心开工',
    '县教体局：体育：新增操场3个；娱乐：新建剧场2座',
    '新闻发布会上，文化体育:新闻发言人答记者问',
    '真人图书馆开放，真人CS体验区建成',
    '縣體育局與體育彩票中心聯合舉辦，娛樂場所整治',
    '半岛体育广场建成开放，车辆从金沙入口驶入，金沙体育小镇开工',
    '辽东半岛体育联盟成立，半岛体育、文化、旅游融合，半岛体育健儿夺冠，弘扬大发体育精神',
    '太阳城入口和开元体育城同日开放，星空体育广场亮灯',
  ])('no brand in %j', text => {
    expect(hasBrand(text)).toBe(false);
    expect(analyse(`${TITLE}\n来源：青禾日报 2021-07-02\n${BODY}\n${text}`).page.dirt).toEqual([]);
  });
});

describe('a title with a brand', () => {
  it.each([
    [`云星体育官网：${TITLE}`, TITLE],
    [`乐鱼体育|开云体育-${TITLE}-米乐体育_官方网站`, TITLE],
    // the brand stands over the name of the place: there is no headline without it
    ['必威体育:镇召开民生实事推进会', '必威体育:镇召开民生实事推进会'],
    ['青禾县体育中心-建成开放', '青禾县体育中心-建成开放'],
    [TITLE, TITLE],
    ['2021-2025年体育发展规划', '2021-2025年体育发展规划'],
  ])('%j', (title, left) => {
    expect(withoutBrand(title)).toBe(left);
  });
});

describe('a brand that nobody has heard of', () => {
  it.each([
    // it leads the title and is the source, or is put in again and again
    [`云星体育-${TITLE}`, BODY, '云星体育', '云星体育'],
    [`云星体育：${TITLE}`, `云星体育:${TITLE}\n${BODY}\n云星体育:集团`, null, '云星体育'],
    // a firm
    ['云星体育：落户青禾县', `${BODY}云星体育总投资2亿元，云星体育将用工300人。`, '青禾日报', null],
    ['云星国际-落户青禾县', BODY, '云星国际', null],
    // a source to install
    [TITLE, BODY, '云星体育app', '云星体育app'],
    [TITLE, `青禾县召开会议。${BODY}`, '青禾体育app', null],
    [TITLE, BODY, '央视体育客户端', null],
    // said once only
    [`云星体育-${TITLE}`, BODY, '青禾日报', null],
    // the sports pages of a place that the text names
    [`青禾体育-${TITLE}`, `青禾县召开会议。${BODY}`, '青禾体育', null],
    // the site's name behind the title
    [`${TITLE}-云星体育`, BODY, '云星体育', null],
    [`新浪体育-${TITLE}`, BODY, '新浪体育', null],
    ['云星体育', BODY, '云星体育', null],
    [null, BODY, '云星体育', null],
  ])('%j %j %j', (title, text, publisher, brand) => {
    expect(unknownBrand(text, title, publisher)).toBe(brand);
  });
});

describe('a hijacked page', () => {
  const read = (title: string, heading: string, source: string) => {
    const html = `<title>${title}</title><h1>${heading}</h1><p>来源：${source} 发布时间：2021-07-02</p><p>${BODY}</p>`;
    const facts = readFacts(parseHtml(html), 'https://a.example/1.html');
    return analyse(`${heading}\n来源：${source} 发布时间：2021-07-02\n${BODY}`, facts).page;
  };

  it.each([
    ['云星体育官网', '云星体育官网'],
    ['米乐·体育(中国)官方网站', '米乐·体育(中国)官方网站'],
    ['QH体育', 'QH体育'],
    ['云星体育', '云星体育'],
    ['天天彩票', '青禾日报'],
  ])('warns, names no publisher that is a brand, and keeps the headline: %s, %s', (brand, source) => {
    const page = read(`${brand}-${TITLE}`, TITLE, source);
    expect(page.dirt).toEqual(['brand-hijack']);
    expect(page.title).toBe(TITLE);
    expect(page.publisher).toBe(source === '青禾日报' ? source : null);
  });

  it('takes the fuller heading where the brand took the place out of the title', () => {
    expect(read('云星体育官网-办好民生实事', TITLE, '青禾日报').title).toBe(TITLE);
  });

  it('takes no brand into a place', () => {
    const text = `柳溪天博体育镇办好实事\n天博体育镇投入36万元，天博体育镇修路6公里，青禾县、青禾县委支持。`;
    expect(analyse(text).page).toMatchObject({ places: ['青禾县'], dirt: ['brand-hijack'] });
  });

  it('believes the sports desk of a paper', () => {
    const page = read(`${TITLE}_青禾体育`, TITLE, '青禾体育');
    expect(page).toMatchObject({ title: TITLE, publisher: '青禾体育', dirt: [] });
  });
});

it.each(['a', ' ', '来源：', '体育', '官方', 'app', '(中国)', '皇冠((', '云星体育-', '· '])(
  'is not slowed down by %j',
  part => {
    const long = part.repeat(200_000 / part.length);
    const before = performance.now();
    hasBrand(long);
    isBrand(`必威${long.slice(0, 37)}!`);
    withoutBrand(`${long.slice(0, 300)}!`);
    unknownBrand(long, `云星体育-${long.slice(0, 300)}`, null);
    expect(performance.now() - before).toBeLessThan(500);
  },
);
