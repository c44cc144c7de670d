import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../../utils/figures/numerals.ts';
import { scanFigures } from '../../../utils/figures/scan.ts';
import { unitCount } from '../../../utils/figures/unit-index.ts';
import { scanTimes } from '../../../utils/time/scan.ts';

/** One line per figure: `quote|value|mod|unit`. */
const read = (text: string): string[] =>
  scanFigures(text, scanTimes(text)).map(
    f =>
      `${text.slice(f.start, f.end)}|${f.max === null ? f.value : `${f.value}..${f.max}`}|${f.mod}|${f.unit}`,
  );

describe('numerals', () => {
  it.each([
    ['1.1万', 11000],
    ['12,345', 12345],
    ['2,345,678', 2345678],
    ['3亿5000万', 350000000],
    ['1万2千', 12000],
    ['一百零八', 108],
    ['两千三', 2300],
    ['一百五', 150],
    ['三亿五千万', 350000000],
    ['一万五千亿', 1.5e12],
    ['10个亿', 1e9],
    ['1.1万亿', 1.1e12],
    ['0.3', 0.3],
  ])('%s is %d', (text, value) => {
    expect(readNumeral(text, 0)).toMatchObject({ value, end: text.length, max: null });
  });

  it.each([
    ['二三十万', 200000, 300000],
    ['两三', 2, 3],
    ['七八百', 700, 800],
    ['十七八', 17, 18],
  ])('%s is a range', (text, value, max) => {
    expect(readNumeral(text, 0)).toMatchObject({ value, max });
  });

  it.each(['二〇二一', '一二三四', '数字'])('%s is no number', text => {
    expect(readNumeral(text, 0)?.value ?? null).toBeNull();
  });
});

describe('figures', () => {
  it.each([
    ['深入做好"五篇大文章"，聚焦“一个首要任务、三个主攻方向”', []],
    ['一二层砌砖，实行二部制，连续实现两位数增长', []],
    ['两三层小楼', ['两三层|2..3|range|层']],
    ['保温板生产线一条及配套设施', ['一条|1|exact|条']],
    ['入库项目40个、全市第一', ['40个|40|exact|个', '第一|1|exact|位']],
    ['分别高1.6 、2.9个百分点', ['1.6|1.6|exact|百分点', '2.9个百分点|2.9|exact|百分点']],
    [
      '改造乡道四十二点六公里，投资一点五亿元',
      ['四十二点六公里|42.6|exact|公里', '一点五亿元|150000000|exact|元'],
    ],
    ['上午八点二十集合', []],
    ['降雨量达到85㎜以上', ['85㎜以上|85|at-least|㎜']],
    ['申请专项债亿元，签约亿元项目3个', ['亿元|100000000|exact|元', '3个|3|exact|个']],
    ['拆迁房屋1栋236平方米，迁坟40棺', ['1栋|1|exact|栋', '236平方米|236|exact|平方米', '40棺|40|exact|棺']],
    ['城关社区2栋301室，251次浏览', []],
    ['全省十市全部通高速', ['十市|10|exact|市']],
    // 成 in all its forms
    ['其余资金中，六成多投向道路', ['六成多|6|over|成']],
    ['有七成签约、九成是本村人', ['七成|7|exact|成', '九成|9|exact|成']],
    ['分红时老户得三成半', ['三成半|3.5|exact|成']],
    // a place behind a number counts where it cannot be a name's end
    ['周边四乡32村', ['四乡|4|exact|乡', '32村|32|exact|村']],
    ['跑遍三县', ['三县|3|exact|县']],
    ['每月入户不少于一次，至少一名干部在岗', ['不少于一次|1|at-least|次', '至少一名|1|at-least|名']],
    ['卖出八千来斤', ['八千来斤|8000|about|斤']],
    ['其中超亿元项目6个', ['超亿元|100000000|over|元', '6个|6|exact|个']],
    ['生产总值跨上200亿元台阶', ['200亿元|20000000000|exact|元']],
    ['市八届人大四次会议，先后召开四次会议', ['四次|4|exact|次']],
    ['万元GDP能耗下降2.5%，万元工业增加值用水量', ['2.5%|2.5|exact|%']],
    ['xx亿元，**万元', []],
    ['浏览：815次 点击率:33次', []],
    ['茶园2 .4万亩', ['2 .4万亩|24000|exact|亩']],
    ['种茶历史九百多年，百年古树树龄超300年', ['九百多年|900|over|年', '超300年|300|over|年']],
    ['四家班子领导到三台县', []],
    // bounds before, inside, behind
    ['新增床位超800张', ['超800张|800|over|张']],
    ['投入近45万元', ['近45万元|450000|nearly|元']],
    ['接近2万辆,不足300户', ['接近2万辆|20000|nearly|辆', '不足300户|300|nearly|户']],
    ['发动群众1200余人次', ['1200余人次|1200|over|人次']],
    ['筹资860多万元', ['860多万元|8600000|over|元']],
    ['捐款5万多元', ['5万多元|50000|over|元']],
    ['约15亿元左右', ['约15亿元左右|1500000000|about|元']],
    [
      '不少于30个、不低于12%、不超过5万元、至少2所',
      [
        '不少于30个|30|at-least|个',
        '不低于12%|12|at-least|%',
        '不超过5万元|50000|at-most|元',
        '至少2所|2|at-least|所',
      ],
    ],
    ['产值增长20%以上', ['20%以上|20|at-least|%']],
    ['涨幅3%以内', ['3%以内|3|at-most|%']],
    ['大约60多头', ['大约60多头|60|over|头']],
    ['超过10亿元以上', ['超过10亿元以上|1000000000|over|元']],
    ['人均4亩多', ['4亩多|4|over|亩']],
    ['过亿元项目5个', ['过亿元|100000000|over|元', '5个|5|exact|个']],
    ['带动上千户', ['上千户|1000|at-least|户']],
    ['最多可容纳600人', ['600人|600|at-most|人']],
    ['超同期2.5倍', ['2.5倍|2.5|over|倍']],
    // words that only look like bounds
    ['节约120万元', ['120万元|1200000|exact|元']],
    ['签约18个项目', ['18个|18|exact|个']],
    ['附近3个村', ['3个|3|exact|个']],
    // neighbours
    ['引进4宗3亿元以上项目', ['4宗|4|exact|宗', '3亿元以上|300000000|at-least|元']],
    ['6大类22个项目', ['6大类|6|exact|类', '22个|22|exact|个']],
    ['150亩(10万平方米)', ['150亩|150|exact|亩', '10万平方米|100000|exact|平方米']],
    // ranges
    ['再签3-4宗', ['3-4宗|3..4|range|宗']],
    ['投资3000万元~5000万元', ['3000万元~5000万元|30000000..50000000|range|元']],
    ['增长6%-6.5%', ['6%-6.5%|6..6.5|range|%']],
    ['每亩2-3万元', ['2-3万元|20000..30000|range|元']],
    ['由320公里增加到455公里', ['320公里|320|exact|公里', '455公里|455|exact|公里']],
    // lists that share a unit
    ['提高12.5和3.1个百分点', ['12.5|12.5|exact|百分点', '3.1个百分点|3.1|exact|百分点']],
    [
      '分别达1.2万亿、9800亿、8600亿元',
      ['1.2万亿|1200000000000|exact|元', '9800亿|980000000000|exact|元', '8600亿元|860000000000|exact|元'],
    ],
    ['高于全国、全省1.5个、0.3个百分点', ['1.5个|1.5|exact|百分点', '0.3个百分点|0.3|exact|百分点']],
    // Chinese numerals
    ['两所小学和三宗地块', ['两所|2|exact|所', '三宗|3|exact|宗']],
    ['聚集二三十万工人', ['二三十万|200000..300000|range|']],
    ['近百项清单', ['近百项|100|nearly|项']],
    ['增加一倍', ['一倍|1|exact|倍']],
    ['获发明专利一项,', ['一项|1|exact|项']],
    ['占比近九成', ['近九成|9|nearly|成']],
    [
      '百分之三十五,千分之五,三分之一',
      [
        '百分之三十五|35|exact|%',
        '千分之五|5|exact|‰',
        `三分之一|${1 / 3}|exact|`.replace('0.3333333333333333', '0.333333333333'),
      ],
    ],
    // ranks
    ['位列全市第三', ['第三|3|exact|位']],
    ['排名全省第12位', ['第12位|12|exact|位']],
    ['稳居全省前5', ['前5|5|at-most|位']],
    // rates and signs
    ['日处理5万吨/日,每平方米28元/平方米', ['5万吨/日|50000|exact|吨/日', '28元/平方米|28|exact|元/平方米']],
    ['最低气温-12.5℃', ['-12.5℃|-12.5|exact|℃']],
    ['服务企业560家(次)', ['560家(次)|560|exact|家次']],
    ['GDP88.3亿元', ['88.3亿元|8830000000|exact|元']],
    ['结构比为2.1∶48.3∶49.6', ['2.1∶48.3∶49.6|2.1|exact|']],
    ['投资18亿建设', ['18亿|1800000000|exact|']],
    ['4台33万千瓦机组', ['4台|4|exact|台', '33万千瓦|330000|exact|千瓦']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '污水处理厂一期,',
    '五道沟镇',
    '5G网络',
    'H5页面',
    'M26路公交',
    '乘坐810路',
    '12345热线',
    '第二批',
    '第3小学',
    '第一时间',
    '二期工程',
    '三会一课',
    '两委换届',
    '十四五规划',
    '三个翻番',
    '千方百计',
    '百强镇',
    '世界500强',
    '1+9+10架构',
    '2023年',
    '9月底前',
    '今年前10个月',
    '3年内',
    '2020-2025年',
    '《两张清单》',
    '“六个一”机制',
    '一系列',
    '一件件实事',
    '统一部署',
    '6fab025-4167.jpg',
    'xx个',
    '单位(亿元)',
    '黄岭村3组',
    '24小时热线',
    '15分钟便民生活圈',
    '四面八方',
    '十分重视',
    '9时30分',
    '09:44',
  ])('nothing is measured in %s', text => {
    expect(read(text)).toEqual([]);
  });

  it('holds a lexicon of at least 250 units', () => {
    expect(unitCount).toBeGreaterThanOrEqual(250);
  });

  const alphabet = fc.constantFrom(
    ...'0123456789一二三两十百千万亿第前近超约多余个家元%亩年月日-—、,，。(“《到至/.：∶比翻番GDP 将\n',
  );
  it('never throws; spans are sorted, inside the text and apart from each other', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(alphabet, { maxLength: 60 }).map(a => a.join('')),
          fc.string({ unit: 'binary', maxLength: 60 }),
        ),
        text => {
          let last = 0;
          for (const f of scanFigures(text, scanTimes(text))) {
            expect(f.start).toBeGreaterThanOrEqual(last);
            expect(f.end).toBeGreaterThan(f.start);
            expect(f.end).toBeLessThanOrEqual(text.length);
            if (f.max !== null && f.value !== null) expect(f.max).toBeGreaterThan(f.value);
            last = f.end;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
