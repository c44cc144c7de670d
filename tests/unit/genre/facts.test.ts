import { describe, expect, it } from 'vitest';
import { factsFromText } from '../../../utils/genre/facts.ts';
import { findPlaces } from '../../../utils/genre/places.ts';
import { publisherFromText } from '../../../utils/genre/publisher.ts';

const BODY = '青禾镇今年计划改造道路6公里。'.repeat(8);

describe('factsFromText', () => {
  it('reads title, date and source of a page that is laid out plainly', () => {
    const facts = factsFromText(
      `首页 > 新闻 > 正文\n青禾镇办好民生实事\n来源:岚江日报 作者:林一 2021-07-02 09:15 字体:大 中 小\n${BODY}`,
    );
    expect(facts).toMatchObject({
      title: '青禾镇办好民生实事',
      published: '2021-07-02',
      dirt: [],
    });
  });

  it.each([
    ['发布时间:2011-4-5', '2011-04-05'],
    ['时间：2019年9月18日 06:23', '2019-09-18'],
    ['2021-12-31', '2021-12-31'],
    ['2021年7月2日 来源：岚江日报', '2021-07-02'],
    ['2023/11/21 09:44', '2023-11-21'],
    ['——2022年1月12日在云溪县第十七届人民代表大会第二次会议上', '2022-01-12'],
    ['(2022年1月12日在云溪县第十七届人民代表大会第二次会议上)', '2022-01-12'],
    ['发布时间:2021-13-40', null],
    ['发布时间:2021-02-30', null],
    ['电话 0769-8632101-22', null],
    ['2021年12月', null],
    ['2021年3月5日,青禾镇召开大会', null],
  ])('dates a page by %j as %j', (line, expected) => {
    expect(factsFromText(`青禾镇办好民生实事\n${line}\n${BODY}`).published).toBe(expected);
  });

  it('prefers the labelled date, and takes a signature at the end', () => {
    expect(factsFromText(`青禾镇办好民生实事\n2020-01-01\n发布日期:2021-07-02\n${BODY}`).published).toBe(
      '2021-07-02',
    );
    expect(factsFromText(`${BODY}\n青禾镇人民政府\n2021年7月2日`).published).toBe('2021-07-02');
    expect(factsFromText(`${BODY}\n2021年7月2日,青禾镇迎来一批客商。`).published).toBeNull();
  });

  it.each([
    ['来源：岚江日报', '岚江日报'],
    ['来源:《岚江日报》收藏', '岚江日报'],
    ['来源于：东湖办事处', '东湖办事处'],
    ['发布机构: | 云溪县白沙乡 |', '云溪县白沙乡'],
    ['时间:2021-07-02 来源:岚江发布·政务 浏览:31', '岚江发布·政务'],
    ['来源:', null],
    ['来源:未知 作者:admin', null],
    ['来源：2021-07-02', null],
  ])('finds the publisher in %j', (line, expected) => {
    expect(publisherFromText(`青禾镇办好民生实事\n${line}\n${BODY}`)).toBe(expected);
  });

  it.each([
    ['必威体育\n注册'],
    ['必威体育官网首页入口\n登录 注册'],
    ['必威体育:日报\n首页 > 新闻 > 要闻'],
    ['岚江市人民政府门户网站\n无障碍 长者模式 手机版'],
    ['岚江新闻网\n您当前的位置：新闻中心 要闻 正文'],
    ['岚江市人民政府\n岚江市人民政府\n所在位置：首页 政务动态'],
  ])('takes the headline below %j', head => {
    expect(factsFromText(`${head}\n青禾镇办好民生实事\n${BODY}`).title).toBe('青禾镇办好民生实事');
  });

  it('finds a source whose name stands on the next line', () => {
    expect(publisherFromText(`青禾镇办好民生实事\n来源：\n岚江日报\n打印\n${BODY}`)).toBe('岚江日报');
  });

  it('does not trust a publisher whose name was overwritten by a betting brand', () => {
    const text = `青禾镇办好民生实事\n来源:必威体育:日报 2023-11-21\n${BODY}`;
    expect(publisherFromText(text)).toBeNull();
    expect(factsFromText(text).dirt).toEqual(['brand-hijack']);
  });

  it.each([
    [`${BODY}\n${BODY}`, null],
    ['', null],
    [`首页\n采购焦点资讯\n石桥县开工3个项目\n石桥县开工3个项目\n${BODY}`, '石桥县开工3个项目'],
    [`图为施工现场。 李四 摄\n一、基本情况:\n白沙乡概况与发展\n${BODY}`, '白沙乡概况与发展'],
    [`【字体:\n】\n青禾镇办好民生实事\n${BODY}`, '青禾镇办好民生实事'],
  ])('finds the title (%#)', (text, expected) => {
    expect(factsFromText(text).title).toBe(expected);
  });

  it('reads a 200 000-character line', () => {
    expect(factsFromText('在东山镇的'.repeat(40_000))).toMatchObject({
      title: null,
      published: null,
    });
    expect(findPlaces('在东山镇的'.repeat(40_000))).toEqual(['东山镇']);
  });
});

describe('findPlaces', () => {
  it('finds whole names behind prepositions, provinces and higher units', () => {
    expect(
      findPlaces('在青禾镇,江苏岚江市青禾镇与白沙乡的南塘街道,陕西富县和海湾区海湾经济开发区,海湾区。'),
    ).toEqual(['青禾镇', '海湾区', '岚江市', '白沙乡', '南塘街道', '富县', '海湾经济开发区']);
  });

  it('puts the most frequent first and stops at ten', () => {
    const names = '甲山镇 乙山镇 丙山镇 丁山镇 戊山镇 己山镇 庚山镇 辛山镇 壬山镇 癸山镇 子山镇 丑山镇'.split(
      ' ',
    );
    const found = findPlaces(`${names.join('、')}。丑山镇、丑山镇。`);
    expect(found).toHaveLength(10);
    expect(found[0]).toBe('丑山镇');
  });

  it('takes no verb and no adverb into a name', () => {
    expect(findPlaces('推动青禾镇发展,走进青禾镇,加快青禾镇建设,打造青禾镇名片,青禾镇。')).toEqual([
      '青禾镇',
    ]);
  });

  it('keeps names that end like common words where the text repeats them', () => {
    expect(findPlaces('黄集镇的菜农,黄集镇的市场。')).toEqual(['黄集镇']);
  });

  it.each([
    '推动全镇发展,各镇、各街道、该镇、我县和全县上下',
    '乡镇、村镇、农村、行政村、自然村、示范村',
    '城市、超市、上市公司、股市、县级市',
    '小区、社区、园区、景区、山区、辖区、老旧小区、产业园区',
    '开辟新道路,市场和区域协同,城镇化',
    '省级生态村,国家级景区,新型城镇',
  ])('finds no place in %j', text => {
    expect(findPlaces(text)).toEqual([]);
  });
});
