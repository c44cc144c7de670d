/** Every title that announces a list, over every form that a list of deeds takes: a grid, so that no pair is forgotten. */
import { describe, expect, it } from 'vitest';
import { readOn } from './read.ts';

const DEEDS = [
  '新建公办幼儿园3所，新增学位900个',
  '改造老旧小区12个',
  '完成农村公路提档升级45公里',
  '新增城镇就业5600人',
  '为2000名老人提供助餐服务',
  '建成县文化馆新馆',
];
const FIELDS = ['教育提质', '安居工程', '畅通工程', '稳岗就业', '养老助餐', '文化惠民'];
const HAN = '一二三四五六';

const FORMS: Record<string, string> = {
  'numbered lines': DEEDS.map((deed, i) => `${i + 1}.${deed}。`).join('\n'),
  'lines numbered in Chinese': DEEDS.map((deed, i) => `${HAN[i]}、${deed}。`).join('\n'),
  'bare lines': DEEDS.join('\n'),
  'lines apart': DEEDS.join('\n\n'),
  'one sentence': `${DEEDS.join('；')}。`,
  'points of a sentence': `${DEEDS.map((deed, i) => `${HAN[i]}是${deed}`).join('；')}。`,
  bullets: DEEDS.map(deed => `▶${deed}`).join('\n'),
  'names above them': DEEDS.map((deed, i) => `${HAN[i]}、${FIELDS[i]}\n${deed}。`).join('\n'),
  'numbers and names above them': DEEDS.map((deed, i) => `0${i + 1}\n${FIELDS[i]}\n${deed}`).join('\n'),
};

describe('a title and its list', () => {
  it.each([
    '2031年岭下区民生实事项目',
    '岭下区2031年十件民生实事项目公布',
    '2031年县政府为民办实事项目清单',
    '关于2031年民生实事项目的公示',
    '岭下县2031年重点项目安排',
    '2031年全县重点工作任务清单',
    '岭下镇2031年工作要点',
    '2031年工作打算',
    '岭下县2031年度重点建设项目计划',
    '今年我县要办这些民生实事',
    '2031年，岭下县这样干！',
    '岭下县2031年城建项目“路线图”出炉',
    '一图读懂2031年岭下县政府工作报告',
    '2031年岭下县十大民生工程发布',
    '岭下街道2031年为民服务实事项目',
    '三、2031年工作安排',
    '2031年目标任务',
    '岭下县交通局2031年工作思路',
    '2031年民生实事“施工图”来了',
    '岭下区人民政府关于下达2031年民生实事任务的通知',
    '县十七届人大五次会议票决产生10项民生实事',
  ])('%s', title => {
    for (const [form, list] of Object.entries(FORMS)) {
      const found = readOn('2031-01-20', `${title}\n发布时间：2031-01-20　来源：岭下发布\n${list}`);
      const missed = DEEDS.flatMap(deed => deed.split('，')).filter(
        deed => !found.some(line => line.startsWith(deed) && line.endsWith('2031')),
      );
      expect({ form, missed }).toEqual({ form, missed: [] });
    }
  });
});
