import { describe, expect, it } from 'vitest';
import { findBreaks, findPauses } from '../../../utils/text/breaks.ts';
import { loadSimplify } from '../../../utils/text/hant.ts';
import { hasBrand } from '../../../utils/text/hijack.ts';
import { findSpaced } from '../../../utils/text/spaced.ts';
import { fold as folded } from './folded.ts';

/** With the breaks and commas that blanks stand for. */
const fold = (raw: string, simplify?: (text: string) => string) =>
  folded(raw, simplify, { pauses: findPauses, breaks: findBreaks, spaced: findSpaced });

const simplify = loadSimplify();

/** The raw text of the folded quote. */
function rawOf(raw: string, quote: string, simple = simplify): string {
  const folded = fold(raw, simple);
  const start = folded.text.indexOf(quote);
  expect(start, `${quote} in ${folded.text}`).toBeGreaterThanOrEqual(0);
  return raw.slice(folded.rawStart(start), folded.rawEnd(start + quote.length));
}

describe('half-width forms', () => {
  it.each([
    ['２０２４年', '2024年'],
    ['ＧＤＰ增长５．６％', 'GDP增长5.6%'],
    ['１２，３４５元', '12,345元'],
    ['１，２３４，５６７元', '1,234,567元'],
    ['第１，２组', '第1，2组'],
    ['１２，３４５６', '12，3456'],
    ['三镇，五村。好；真：是？对！一、二', '三镇，五村。好；真：是？对！一、二'],
    ['（一）／（二）', '(一)/(二)'],
    ['２～３宗，＋５，－６，＞７，＜８，＝９', '2~3宗，+5，-6，>7，<8，=9'],
    ['青石镇　白沙村', '青石镇 白沙村'],
    ['青石镇\u00a0白沙村\t云溪县', '青石镇 白沙村\t云溪县'],
    ['东\n\t青石镇\n \t白沙村', '东\n青石镇\n白沙村'],
    ['12\t面积\t35', '12\t面积\t35'],
    ['青\u200b石\ufeff镇', '青石镇'],
    ['"十二五"期间「四个『一批』」', '“十二五”期间“四个“一批””'],
    ['a="1" b="2"\n5"屏', 'a="1" b="2"\n5"屏'],
    // The point of copies that stands for a full stop, and those that are points.
    ['增产两成．今年再增３．２％．（何仁义）', '增产两成。今年再增3.2%。(何仁义)'],
    ['１．综述\n一．农业\n十二．其他', '1.综述\n一.农业\n十二.其他'],
    // Lines as files and pages have them: ended by CRLF, indented by two ideographic spaces.
    ['一、工作\r\n\u3000\u3000新建\r\n  改建\n\u3000\n完', '一、工作\n新建\n改建\n\n完'],
  ])('%j → %j', (raw, text) => {
    expect(fold(raw).text).toBe(text);
  });

  it('tells the way back over what has no width', () => {
    expect(rawOf('青石\u200b\u200b镇', '石')).toBe('石');
    expect(rawOf('青石\u200b\u200b镇', '石镇')).toBe('石\u200b\u200b镇');
  });
});

it('gives an indent to no line', () => {
  expect(rawOf('乡里\n\u3000\u3000新建', '新建')).toBe('新建');
  expect(rawOf('乡里\n\u3000\u3000新建', '乡里')).toBe('乡里');
  expect(fold('乡里\n\u3000\u3000新建').dirt).toEqual([]);
});

describe('lost line breaks', () => {
  it.each([
    ['概览 - 实施东桥工程 - 开展西桥整治', '概览\n- 实施东桥工程\n- 开展西桥整治'],
    ['全面完成。　　二、今年安排　　一是修路。', '全面完成。\n二、今年安排\n一是修路。'],
    ['全面完成。 下一步，继续修路。', '全面完成。\n下一步，继续修路。'],
    ['要求如下： (一)修路 修通岭下路。', '要求如下：\n(一)修路\n修通岭下路。'],
    ['岭下镇工作报告 2031年3月', '岭下镇工作报告 2031年3月'],
    ['一、工作回顾 2031年，我们修了路', '一、工作回顾\n2031年，我们修了路'],
    ['修了路；　　●架桥', '修了路；\n●架桥'],
    // no break: a blank in a headline, in a list of names, before a stray number
    ['岭下镇 修路架桥', '岭下镇 修路架桥'],
    ['一、新建 5座桥', '一、新建5座桥'],
    ['王一、李二 张三', '王一、李二 张三'],
  ])('%j', (raw, text) => {
    expect(fold(raw).text).toBe(fold(text).text);
  });
});

describe('bracketed pinyin', () => {
  it.each([
    ['雲溪縣(xiàn)青石鎮（zhèn）', '云溪县青石镇'],
    ['1.2萬(wàn)個(gè)學(xué)位', '1.2万个学位'],
    ['綠(lǜ)化', '绿化'],
    ['婦女(nǚ)', '妇女'],
    ['區 (qū) 里', '区 里'],
    ['區( qū )里', '区里'],
    ['區(qū)(qū)里', '区里'],
    ['縣(xia\u0300n)城', '县城'],
    ['青石(qīngshí)鎮(zhèn)', '青石镇'],
    ['白沙(bái shā)村', '白沙村'],
    // Toneless, where the page has tones elsewhere.
    ['我們(men)鎮(zhèn)', '我们镇'],
    // Toneless and frequent.
    ['我們(men)的區(qu)和縣(xian)', '我们的区和县'],
    // Toneless, with a space that tears the word apart.
    ['鎮黨委副書(shu) 記', '镇党委副书记'],
    ['两个翻番(fān) 全面推进', '两个翻番 全面推进'],
    // Spun copies: labelled, in other brackets, without any.
    ['扩大(读:dà)投资，会(读：hui)上', '扩大投资，会上'],
    ['擴大(讀:dà)投資，中小《練:xiǎo》學9所', '扩大投资，中小学9所'],
    ['中小《练:xiǎo》学9所', '中小学9所'],
    ['清{pinyin:qīng}水', '清水'],
    ['幼儿【ér】园', '幼儿园'],
    ['学(繁体:學)校', '学校'],
    ['2031年nián 全市', '2031年全市'],
    ['城chéng 关镇zhèn，3亿yì 元', '城关镇，3亿元'],
  ])('%j → %j', (raw, text) => {
    const folded = fold(raw, simplify);
    expect(folded.text).toBe(text);
    expect(folded.dirt).toContain('pinyin');
  });

  it.each([
    '人工智能(AI)',
    '电商(B2B)平台',
    '生产总值(GDP)',
    '云溪公司(Ltd)',
    '购买力平价(PPP)',
    '长(m)',
    '重(kg)',
    '应用(app)上线',
    '男(men)',
    '选项(a)',
    '咖啡店(café)',
    '咖啡店café 开业',
    '人工智能【AI】',
    '《the》',
    '城[men]',
    '《读音：一本书》',
    '(读者：王某)',
    '青石镇(试点)',
    '2200多人(次)',
    '干部(',
    '(qū)',
    'GDP(qū)',
  ])('leaves %j', raw => {
    const folded = fold(raw);
    expect(folded.text).toBe(raw);
    expect(folded.dirt).not.toContain('pinyin');
  });

  it('leaves Latin in brackets also on a page full of pinyin', () => {
    const raw = '鎮(zhèn)里的人工智能(AI)和生產(chǎn)總值(GDP)，長(m)';
    expect(fold(raw).text).toBe('鎮里的人工智能(AI)和生產總值(GDP)，長(m)');
  });

  it('gives the pinyin to the character before it', () => {
    expect(rawOf('新增1.2萬(wàn)個(gè)公办學(xué)位', '1.2万个')).toBe('1.2萬(wàn)個(gè)');
    expect(rawOf('新增1.2萬(wàn)個(gè)公办學(xué)位', '个公')).toBe('個(gè)公');
    expect(rawOf('新增1.2万《读:wàn》个(练:gè)学位', '1.2万个')).toBe('1.2万《读:wàn》个(练:gè)');
    expect(rawOf('投资3亿yì 元，修路', '3亿元')).toBe('3亿yì 元');
    expect(rawOf('2031年nián 全市', '2031年')).toBe('2031年nián');
    expect(rawOf('2031年nián 全市', '全市')).toBe('全市');
    expect(rawOf('鎮黨委副書(shu) 記', '副书')).toBe('副書(shu)');
    expect(rawOf('鎮黨委副書(shu) 記', '记')).toBe('記');
    expect(rawOf('志愿者 1800 多人(次)', '1800多人(次)')).toBe('1800 多人(次)');
  });
});

describe('stray spaces', () => {
  it.each([
    ['发动 1000 多名党员', '发动1000多名党员'],
    ['纯利 8000 元 以上,阅读 4.6万 次,12 月 15 日 前', '纯利8000元以上,阅读4.6万次,12月15日前'],
    ['5 个 人大代表', '5个 人大代表'],
    ['第 5 次 人大会议', '第5次 人大会议'],
    ['11 月19日', '11月19日'],
    ['共开展 28 次', '共开展28次'],
    ['新开工 2-3 宗', '新开工2-3宗'],
    ['增长 5.6% 以上', '增长5.6%以上'],
    ['全长 50 km', '全长50km'],
    ['整治 400 万 m2 小区', '整治400万m2小区'],
    ['装机 5 亿 kWh', '装机5亿kWh'],
    ['占 12 %', '占12%'],
    ['面积 120 m²', '面积120m²'],
    ['投入 1 200 万元', '投入1200万元'],
    ['产值 12 345.6 亿元', '产值12345.6亿元'],
    ['人口1\u202f234\u202f567人', '人口1234567人'],
    // a number torn at its point, a unit between its characters
    ['完成投资 3 . 62 亿 元，增长12. 4%', '完成投资3.62亿元，增长12.4%'],
    ['完成投資 3 . 62 億 元', '完成投資3.62億元'],
    ['总投资3. 62亿元，其中1 .5亿元', '总投资3.62亿元，其中1.5亿元'],
    ['分别增长5. 6%、12 . 4 %', '分别增长5.6%、12.4%'],
    ['减少2. 5 个 百 分 点', '减少2.5个百分点'],
    ['新修道路 38.5 公 里', '新修道路38.5公里'],
    ['城区 8 . 6 平 方 公 里', '城区8.6平方公里'],
    ['云 溪 县 人 民 政 府', '云溪县人民政府'],
    ['云 溪 县 人 民 政 府 公告', '云溪县人民政府 公告'],
  ])('%j → %j', (raw, text) => {
    const folded = fold(raw);
    expect(folded.text).toBe(text);
    expect(folded.dirt).toContain('stray-spaces');
  });

  it.each([
    '青石镇 真抓实干 谱写新篇',
    '李 明 王小红 张 三丰',
    '位列第五 100人参加',
    '共有120 三个村',
    '5  面积  6',
    '100 200 300',
    '12 345 6人',
    '1. 5个项目',
    '100 metres',
    '一 二 三 四 五 六 七',
    'GDP 100',
    '青石镇新闻 2024-03-15 09:30 来源',
    '青石镇新闻 2024年3月',
    '云溪县公安备 11010502000001',
    // a point behind the number of an item
    '3. 62亿元到位',
    '任务：\n3. 62%的村',
    '做好两件事：1. 5个村改厕；2. 12%的村通气',
    '主要任务1. 5个村改厕',
    '情况1. 2021年完成',
  ])('leaves %j', raw => {
    const folded = fold(raw);
    expect(folded.text).toBe(raw);
    expect(folded.dirt).not.toContain('stray-spaces');
  });

  it('reads blanks between clauses as commas where no clause has a mark', () => {
    const clauses = [
      '岭下镇今年完成投资5亿元',
      '同比增长3%',
      '新建公路12公里',
      '修桥2座',
      '12月底前通车',
      '受益群众1000 多名',
    ];
    const text = `${clauses.join(' ')} ${clauses.join(' ')}`;
    expect(fold(text).text).toBe(`${clauses.join('，')}，${clauses.join('，')}`.replaceAll('0 多', '0多'));
    // one clause with its comma in four is no such text
    expect(fold(`${clauses.join('，')}。岭下镇 青石镇。`).text).toContain('岭下镇 青石镇');
  });

  it('gives the space to nobody', () => {
    expect(rawOf('发动 1000 多名党员', '1000')).toBe('1000');
    expect(rawOf('发动 1000 多名党员', '1000多名')).toBe('1000 多名');
    expect(rawOf('投入 1 200 万元', '1200万元')).toBe('1 200 万元');
  });
});

describe('marks of copying', () => {
  it.each([
    ['第一页。#p#分页标题#e#第二页', '第一页。\n第二页', 'pagination'],
    ['第一頁。#p#分頁(yè)標題(tí)#e#第二頁', '第一页。\n第二页', 'pagination'],
    ['正文?div id="box12"?继续', '正文\n继续', 'stray-markup'],
    ['正文<img src="a.jpg" alt="x" />继续', '正文\n继续', 'stray-markup'],
    ['正文?/div?继续', '正文\n继续', 'stray-markup'],
    ['青石镇&nbsp;白沙村', '青石镇 白沙村', 'stray-markup'],
    ['????今年，全镇', '今年，全镇', 'stray-markup'],
    ['完成。????今年，全镇', '完成。\n今年，全镇', 'stray-markup'],
    ['正文\n?\n? ?\n又一段', '正文\n\n\n又一段', 'stray-markup'],
    ['标题\n?? 今年，全镇', '标题\n今年，全镇', 'stray-markup'],
  ] as const)('%j → %j', (raw, text, dirt) => {
    const folded = fold(raw, simplify);
    expect(folded.text).toBe(text);
    expect(folded.dirt).toEqual(expect.arrayContaining([dirt]));
  });

  it.each(['C#和F#', '为什么????', 'a<b 且 b>c', '问?答?', '#话题#'])('leaves %j', raw => {
    const folded = fold(raw);
    expect(folded.text).toBe(raw);
    expect(folded.dirt).toEqual([]);
  });

  it.each(['全镇,，上下', '全镇，，上下', '上下一心\n，共同', '完成。，'])(
    'reports doubled punctuation: %j',
    raw => {
      const folded = fold(raw);
      expect(folded.text).toBe(raw);
      expect(folded.dirt).toEqual(['doubled-punctuation']);
    },
  );

  it.each(['来源:必威体育:日报', '万博体育|青石镇新闻', '来源：凯时官网', '必威體育：日報'])(
    'reports a hijacked name and leaves it: %j',
    raw => {
      const folded = fold(raw);
      expect(folded.text).toBe(raw);
      expect(hasBrand(fold(raw, simplify).text)).toBe(true);
    },
  );

  it.each([
    ['将新建云顶娱乐:幼儿园2所', '将新建幼儿园2所'],
    ['走访万泰、必威体育：盛迪等企业', '走访万泰、盛迪等企业'],
    ['將新建雲頂娛樂:幼兒園2所', '将新建幼儿园2所'],
    ['投资1.2亿元新建bet365:水厂', '投资1.2亿元新建水厂'],
    // one that no list has, but said twice, or beside a known one
    ['新建南彩体育:幼儿园2所，年底前南彩体育:建成', '新建幼儿园2所，年底前建成'],
    ['必威体育\n新建南彩体育:幼儿园2所', '必威体育\n新建幼儿园2所'],
  ])('folds a brand inside a sentence away and tells of it: %j → %j', (raw, text) => {
    const folded = fold(raw, simplify);
    expect(folded.text).toBe(text);
    expect(folded.dirt).toContain('brand-hijack');
  });

  it.each([
    '抓好群众体育:新建球场2个，群众体育:办好赛事',
    '必威体育\n发展文化体育:新建球场2个',
    '新建南彩体育:幼儿园2所',
  ])('leaves %j', raw => {
    expect(fold(raw).text).toBe(raw);
  });

  it('gives the brand to nobody', () => {
    expect(rawOf('将新建云顶娱乐:幼儿园2所', '新建')).toBe('新建');
    expect(rawOf('将新建云顶娱乐:幼儿园2所', '幼儿园')).toBe('幼儿园');
    expect(rawOf('将新建云顶娱乐:幼儿园2所', '新建幼儿园')).toBe('新建云顶娱乐:幼儿园');
  });

  it.each(['青石镇体育公园', '建立博物馆', '凯时公司', '公安破获网络博彩案', '半岛晚报'])(
    'believes %j',
    raw => {
      expect(fold(raw).dirt).toEqual([]);
      expect(hasBrand(raw)).toBe(false);
    },
  );
});

describe('fold', () => {
  it('leaves clean text alone and says so', () => {
    const raw = '青石镇今年新增学位1200个，增长5.6%。\n力争年内完成投资3亿元；明年再开工2宗。';
    const folded = fold(raw, simplify);
    expect(folded.text).toBe(raw);
    expect(folded.dirt).toEqual([]);
    expect(folded.script).toBe('hans');
    expect(folded.uncertain).toEqual([]);
    for (let i = 0; i <= raw.length; i++) expect([folded.rawStart(i), folded.rawEnd(i)]).toEqual([i, i]);
  });

  it('tells the script of the page, not of the result', () => {
    expect(fold('青石鎮黨委書記', simplify)).toMatchObject({ script: 'hant', text: '青石镇党委书记' });
    expect(fold('青石鎮黨委書記')).toMatchObject({ script: 'hant', text: '青石鎮黨委書記' });
  });

  it('takes the empty text', () => {
    const folded = fold('', simplify);
    expect([folded.text, folded.rawStart(0), folded.rawEnd(0), folded.dirt]).toEqual(['', 0, 0, []]);
  });
});

it('finds the spaces of a line that is letter-spaced, however long', () => {
  expect(findSpaced('岭 '.repeat(600_000))).toHaveLength(599_999);
});
