/** Lists of other pages' headlines behind an article: they are skipped, a second story behind them is not. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../utils/analyse.ts';

const STORY = `青禾镇今年改造道路6公里，新增学位320个，惠及群众1.2万人。镇里还把背街小巷一并整治，安装路灯210盏，群众出行更方便了。`;
const SECOND = `双河镇投资860万元建设水厂，新铺管网42公里，解决了3个村1.6万人的饮水问题。镇长周平说，年底前还将再建2座泵站，让全镇用上放心水。`;
const read = (text: string) => analyse(text, { published: '2031-06-02' });
const quotes = (text: string): string[] => read(text).figures.map(f => f.quote);

describe('behind the head of a list of other pages', () => {
  it.each(['相关阅读', '【相关报道】', '更多新闻：', '猜你喜欢'])('%s: headlines count for nothing', head => {
    const text = `${STORY.repeat(2)}\n${head}\n白石镇引进项目12个\n全县新增就业9800人\n`;
    expect(quotes(text)).toEqual(quotes(STORY.repeat(2)));
  });

  it('nor do their days date the page', () => {
    const links = '相关新闻\n- 青禾镇召开动员会\n[2035-05-08] -\n全市现场会召开\n[2035-05-08] -';
    const dated = (head: string) => analyse(`${head}\n${STORY}\n${STORY}\n${links}`, {}).page.published;
    expect(dated('青禾镇办好民生实事')).toBeNull();
    expect(dated('青禾镇办好民生实事\n2031-06-02')).toBe('2031-06-02');
    expect(dated('相关部门办好民生实事\n2031-06-02')).toBe('2031-06-02');
  });

  it('a story goes on behind them, with its place in the text', () => {
    const before = `${STORY.repeat(3)}\n【相关新闻】\n全县新增就业9800人\n双河镇：群众用上放心水\n2031-06-01 来源：岚江日报\n`;
    const found = read(before + SECOND);
    expect(found.figures.map(f => f.quote)).not.toContain('9800人');
    const pipes = found.figures.find(f => f.quote === '42公里');
    expect(pipes?.start).toBe((before + SECOND).indexOf('42公里'));
    expect(found.pledges.map(p => p.deadline?.edtf)).toEqual(['2031-12']);
  });

  it('in the first half of a page the head is a heading like others', () => {
    const text = `相关新闻\n青禾镇新增学位320个\n${STORY}`;
    expect(quotes(text)).toContain('320个');
    // and the list in the second half is still found, though no paragraph is long
    const short = [
      '改造道路6公里。',
      '新增学位320个。',
      '安装路灯210盏。',
      '新建泵站4座。',
      '栽树2万棵。',
      '改造水厂2座。',
    ];
    expect(quotes(`热点新闻\n${short.join('\n')}\n相关新闻\n全县新增就业9800人\n`)).not.toContain('9800人');
  });
});
