/** How far a term reaches: over members, sentences and what comes of them. */
import { describe, expect, it } from 'vitest';
import { readOn } from './read.ts';

describe('how far a term reaches', () => {
  it.each<[what: string, on: string, text: string, pledges: string[]]>([
    [
      'to what stands before it, where members are joined',
      '2031-01-16',
      '确保创业大道6月底前建成通车、第二小学扩建工程9月投入使用。',
      ['确保创业大道6月底前建成通车|firm|2031-06', '第二小学扩建工程9月投入使用|firm|2031-09'],
    ],
    [
      'to what is to be at that time',
      '2031-10-17',
      '接下来两年，还将新建学校11所；区中医院2032年底建成，届时每千人床位数将由5张提高到6张。',
      [
        '接下来两年，还将新建学校11所|firm|../2033',
        '区中医院2032年底建成|firm|2032-12',
        '届时每千人床位数将由5张提高到6张|firm|2032-12',
      ],
    ],
    [
      "the year's end by another name",
      '2031-05-24',
      '预计年终灌溉率可达到90%以上。到年终，全县产值达到8亿元。年终考核不合格的，取消资格。',
      ['预计年终灌溉率可达到90%以上|target|2031-12', '到年终，全县产值达到8亿元|firm|2031-12'],
    ],
    [
      'the year that was spoken of, to goals without one',
      '2031-03-11',
      '岭下县把今年定为“项目攻坚年”。\n“项目攻坚年”建设目标为，工业项目318个，总投资426亿元。',
      ['目标为，工业项目318个，总投资426亿元|target|2031'],
    ],
    [
      'the year of a goal by its name',
      '2031-03-07',
      '实施养老服务设施项目。年度目标为6所养老机构投入使用，增加1500张床位。',
      ['年度目标为6所养老机构投入使用|target|2031', '增加1500张床位|target|2031'],
    ],
    [
      'the years of a plan, up to a chapter that tells',
      '2031-05-18',
      '岭下镇“十六五”发展规划\n一、基础设施建设\n拉通集镇环线2.4公里，新建农贸市场1个。\n二、发展基础\n全镇辖21个村。',
      ['拉通集镇环线2.4公里|firm|../2035', '新建农贸市场1个|firm|../2035'],
    ],
    [
      'a plan that has only been made known',
      '2031-01-12',
      '今年计划再招聘教师280名，目前公告已经发布，8月20日前全部到岗。今年计划招聘教师280名，目前已全部到岗。',
      ['今年计划再招聘教师280名|firm|2031', '8月20日前全部到岗|firm|2031-08-20'],
    ],
    [
      'not to what a thing yields when it is all there',
      '2031-08-06',
      '项目一期2031年10月开工，二期2034年底前建成。全部达产后，预计年产值60亿元，税收3亿元。',
      [
        '项目一期2031年10月开工|firm|2031-10',
        '二期2034年底前建成|firm|2034-12',
        '全部达产后，预计年产值60亿元|target|-',
        '税收3亿元|target|-',
      ],
    ],
    [
      'a span that a meeting sets',
      '2031-06-30',
      '会议决定，从7月1日起到9月30日，在全市开展安全生产大检查。',
      ['从7月1日起到9月30日，在全市开展安全生产大检查|firm|2031-09-30'],
    ],
    [
      'to a deed for someone in the next sentence',
      '2031-03-15',
      '今年，县民政局计划再建养老院30个。同时，对60岁以上特困老人开展一次全面体检。',
      ['今年，县民政局计划再建养老院30个|firm|2031', '对60岁以上特困老人开展一次全面体检|soft|2031'],
    ],
    [
      'to the parts that are counted, and what is finished by its name',
      '2031-03-07',
      '3月5日，市发改委印发《2031年为民办实事实施方案》。\n新建、改扩建养老机构12所。其中，日间照料中心7所，敬老院2所，护理院1所，康养园区1个，医养中心1所。\n市二水厂备用水源项目验收完成并投入使用；水质监测站完成化验室建设。',
      [
        '新建、改扩建养老机构12所|firm|2031',
        '其中，日间照料中心7所|firm|2031',
        '敬老院2所|firm|2031',
        '护理院1所|firm|2031',
        '康养园区1个|firm|2031',
        '医养中心1所|firm|2031',
        '市二水厂备用水源项目验收完成并投入使用|firm|2031',
        '水质监测站完成化验室建设|soft|2031',
      ],
    ],
  ])('%s', (_, on, text, pledges) => {
    expect(readOn(on, text)).toEqual(pledges);
  });
});
