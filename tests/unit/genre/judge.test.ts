import { describe, expect, it } from 'vitest';
import { judge } from '../../../utils/genre/judge.ts';
import { REASON_KEYS } from '../../../utils/genre/reasons.ts';
import { tallyText } from '../../../utils/genre/tally.ts';
import { GROUPS, SIGNALS } from '../../../utils/genre/weights.ts';
import { OTHERS } from './others.ts';
import { OURS } from './ours.ts';

describe('judge', () => {
  it.each(OURS)('takes a page of the genre: $name', ({ text, figures, pledges }) => {
    const { is, score, reasons } = judge({ text, figures, pledges });
    expect({ is, reasons: is ? [] : reasons }).toEqual({ is: true, reasons: [] });
    expect(score).toBeGreaterThanOrEqual(0.5);
  });

  it.each(OTHERS)('leaves another page alone: $name', ({ text, figures, pledges }) => {
    const { is, score, reasons } = judge({ text, figures, pledges });
    expect({ is, reasons: is ? reasons : [] }).toEqual({ is: false, reasons: [] });
    expect(score).toBeLessThan(0.5);
  });

  it.each([
    '首页，新闻，视频，图片，专题，论坛，房产，汽车，招聘，旅游，手机报，客户端',
    '报社概况 | 关于我们网 | 报社招聘 | 招聘英才 | 广告服务 | 合作加盟',
  ])('takes a row of short words for a menu: %s', menu => {
    expect(tallyText(menu)).toMatchObject({ prose: 0, lines: 0 });
  });

  it.each([
    '新建学校5所，医院2家，泵站4座，公园3个，道路6条',
    '产值3亿元，增长5%，税收2亿元，增9%，就业900人',
    '新建泵站，改造水厂，整治河道，安装路灯，栽种树木，拆除违建',
    '一是建路，二是建桥，三是建校，四是建站，五是建园，六是植树',
  ])('but no list of deeds or figures: %s', told => {
    expect(tallyText(told).lines).toBe(1);
  });

  it('takes headlines with their days, newest first, for an index; no chronicle, no list of terms', () => {
    const lines = [
      '青禾镇新建学校5所，投入资金3000万元',
      '石桥镇改造水厂2座，惠及1.2万人',
      '双河镇硬化道路12公里，安装路灯90盏',
      '白石镇栽树2万棵，建成公园3个',
      '柳湾乡加固堤防6公里，新增泵站4座',
      '竹林镇开展防汛演练，出动干部120人',
    ];
    const dated = (days: string[]) =>
      judge({
        text: `青禾县镇政府工作\n${lines.map((l, k) => `${l} 2031-${days[k]}`).join('\n')}`,
        figures: 11,
        pledges: 0,
      });
    const weight = (days: string[]) =>
      dated(days).reasons.find(reason => reason.key === 'no-article')?.weight ?? 0;
    expect(weight(['05-09', '05-09', '05-08', '05-07', '05-07', '05-02'])).toBeLessThan(-10);
    expect(weight(['01-06', '02-06', '03-11', '05-02', '06-30', '09-01'])).toBe(0);
    expect(weight(['06-30', '09-30', '05-31', '12-31', '06-30', '10-31'])).toBe(0);
  });

  it('gives its reasons by weight, each with a key the interface can translate', () => {
    for (const page of [...OURS, ...OTHERS]) {
      const { reasons } = judge(page);
      const sizes = reasons.map(reason => Math.abs(reason.weight));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      for (const reason of reasons) expect(REASON_KEYS).toContain(reason.key);
      expect(new Set(reasons.map(reason => reason.key)).size).toBe(reasons.length);
    }
  });

  it('hears what was found as a word for the page, never against it', () => {
    for (const { text, figures, pledges } of [...OURS, ...OTHERS]) {
      const counts = [0, 1, figures, figures + 40].sort((a, b) => a - b);
      const scores = counts.map(count => judge({ text, figures: count, pledges }).score);
      expect(scores).toEqual([...scores].sort((a, b) => a - b));
      expect(judge({ text, figures, pledges: 0 }).score).toBeLessThanOrEqual(
        judge({ text, figures, pledges: pledges + 3 }).score,
      );
    }
  });

  it('names the deciding words and densities', () => {
    const { reasons } = judge(OURS[2]!);
    const by = new Map(reasons.map(reason => [reason.key, reason]));
    expect(by.get('projects')?.value).toBe('重点项目');
    expect(by.get('local-unit-actor')?.weight).toBeGreaterThan(0);
    expect(by.get('figures-density')?.value).toBeGreaterThan(5);
    const tender = judge(OTHERS[2]!).reasons[0];
    expect(tender?.key).toBe('tender');
    expect(tender?.weight).toBeLessThan(0);
  });

  it('lists every key that the weights use', () => {
    for (const { key } of [...GROUPS, ...Object.values(SIGNALS)]) expect(REASON_KEYS).toContain(key);
  });

  it('counts figures for the genre', () => {
    // of a page that is beyond doubt the score cannot rise: the doubtful ones must
    const rises = OURS.filter(page => {
      const few = judge({ ...page, figures: 0 }).score;
      const many = judge({ ...page, figures: 20 }).score;
      expect(many).toBeGreaterThanOrEqual(few);
      return many > few;
    });
    expect(rises.length).toBeGreaterThan(OURS.length / 2);
  });

  it('knows the agencies of a unit, save its police', () => {
    const actor = (text: string) =>
      judge({ text: text.repeat(12), figures: 2, pledges: 0 }).reasons.find(
        r => r.key === 'local-unit-actor',
      );
    expect(actor('岚江市水务局今年改造管网12公里。')?.value).toBe('市水务局');
    expect(actor('省人社厅介绍了有关情况,就业形势稳定。')?.value).toBe('省人社厅');
    expect(actor('街道办事处今年改造管网12公里。')?.value).toBe('街道办');
    expect(actor('岚江市公安局破获一起案件,追回赃物。')).toBeUndefined();
    expect(actor('球队上半场一比零,结局出人意料。')).toBeUndefined();
  });

  it('takes neither halls nor the agencies of the state for those of a place', () => {
    const actor = (text: string) =>
      judge({ text: text.repeat(12), figures: 2, pledges: 0 }).reasons.find(r => r.key === 'local-unit-actor')
        ?.value;
    expect(actor('那个镇在二楼报告厅播放影片,来的人不少。')).toBeUndefined();
    expect(actor('岚江市烟草专卖局慰问烟农,送去棉被。')).toBeUndefined();
    expect(actor('他说县局已经派人去看过线路,很快修好。')).toBeUndefined();
    expect(actor('岚江市水务局慰问职工,送去棉被。')).toBe('市水务局');
  });

  it('knows the units of farms, corps and steppe by their last two characters', () => {
    const actor = (text: string) =>
      judge({ text: text.repeat(12), figures: 2, pledges: 0 }).reasons.find(r => r.key === 'local-unit-actor')
        ?.value;
    expect(actor('柳滩农场党委修好晒场,职工都说好。')).toBe('场党委');
    expect(actor('苍岭林场管委会修好哨所,职工都说好。')).toBe('场管委会');
    expect(actor('北疆兵团党委修好晒场,职工都说好。')).toBe('兵团党委');
    expect(actor('东陆集团党委修好晒场,职工都说好。')).toBeUndefined();
    expect(actor('足球场领导席坐满了,大家都说好。')).toBeUndefined();
  });

  it('takes a circular by its sender, not by whom it addresses, and an answer sought for no exam', () => {
    const keys = (text: string) => judge({ text, figures: 2, pledges: 0 }).reasons.map(r => r.key);
    const story = '各县要抓好落实,组织开展检查,建成道路12公里,群众都说好。'.repeat(8);
    expect(keys(`岭东省、直辖市人民政府:\n${story}`)).toContain('official-source');
    expect(keys(`各省、自治区、直辖市人民政府:\n${story}`)).not.toContain('official-source');
    expect(keys(`第3题的答案见下。${story}`)).toContain('exam');
    expect(keys(`记者走进边境苏木寻找答案。${story}`)).not.toContain('exam');
  });

  it('asks whether an organ or another body comes first', () => {
    const first = (text: string) => {
      const { firstOrgan, firstOther } = tallyText(text);
      return firstOrgan < firstOther ? 'organ' : firstOrgan > firstOther ? 'other' : 'none';
    };
    expect(first('昨天,青禾镇党委书记会见了东陆集团董事长一行。')).toBe('organ');
    expect(first('昨天,东陆集团董事长拜访了青禾镇党委书记一行。')).toBe('other');
    expect(first('昨天,青禾镇的老街热闹起来,客人一拨接一拨。')).toBe('none');
  });

  it('hears another body speak of itself', () => {
    const keys = (text: string) => judge({ text, figures: 0, pledges: 0 }).reasons.map(reason => reason.key);
    for (const voice of ['我校', '集团公司', '县公司', '院党委'])
      expect(keys(`昨天上午,县长一行到访,${voice}与县里座谈,双方谈了合作。`)).toContain('lead-other');
  });

  it('takes the name of a paper for no place', () => {
    const { firstLocal } = tallyText('贵州日报记者林一报道,会场里坐满了人,大家都很高兴。');
    expect(firstLocal).toBeGreaterThan(1000);
    expect(tallyText('贵州今年投入资金修路,群众都很高兴,路通了。').firstLocal).toBeLessThan(5);
  });

  it('does not take the seat of another body for a local unit', () => {
    const keys = (text: string) => judge({ text, figures: 2, pledges: 0 }).reasons.map(reason => reason.key);
    expect(keys('岚江市云商商会召开年会,会员代表参加。'.repeat(12))).toContain('lead-other');
    expect(keys('岚江市今年新建道路12公里,一家公司承担施工。'.repeat(12))).not.toContain('lead-other');
  });

  it('asks who leads the clauses', () => {
    const led = (text: string) => {
      const { ledLocal, ledOther } = tallyText(`今年以来,${text}`);
      return [ledLocal, ledOther];
    };
    expect(led('青禾镇新建道路6公里。')).toEqual([1, 0]);
    expect(led('县委书记到岚江公司调研,县长陪同。')).toEqual([2, 0]);
    expect(led('我院专家到青禾镇义诊,项目部派车接送。')).toEqual([0, 2]);
    // the place only tells where the body is
    expect(led('青禾镇中心小学举行演练。')).toEqual([0, 1]);
    // none in particular, and none that leads
    expect(led('一家公司承担施工,在岚江公司举行仪式,由项目部负责。')).toEqual([0, 0]);
    expect(led('道路修好了,路灯亮了。')).toEqual([0, 0]);
  });

  it('knows names that end like a common word', () => {
    const places = (text: string) => tallyText(`${text}今年新建道路6公里,安装路灯30盏。`).places;
    for (const name of ['凤山镇', '石山市', '义城街道', '长山社区', '项城县', '阜新市'])
      expect([name, places(`昨天,${name}`)]).toEqual([name, 1]);
    for (const word of ['这座城市', '各个城镇', '贫困山区', '两个新区', '这片景区', '美丽山村'])
      expect([word, places(`昨天,${word}`)]).toEqual([word, 0]);
  });

  it('does not read a unit into a longer word', () => {
    const { reasons } = judge({
      text: '这座城市长期重视绿化。该区域的市场很大,全市场的城市长效机制逐步建立,全区域协同。'.repeat(5),
      figures: 0,
      pledges: 0,
    });
    expect(reasons.map(reason => reason.key)).not.toContain('local-unit-actor');
    expect(reasons.map(reason => reason.key)).not.toContain('whole-area-words');
  });

  it('stays finite and deterministic on long and odd texts', () => {
    for (const text of [
      '镇'.repeat(200_000),
      '\n'.repeat(200_000),
      '全镇党委,'.repeat(40_000),
      '\ud800'.repeat(1000),
      'a'.repeat(200_000),
    ]) {
      const first = judge({ text, figures: 10, pledges: 1 });
      expect(Number.isFinite(first.score)).toBe(true);
      expect(first.score).toBeGreaterThanOrEqual(0);
      expect(first.score).toBeLessThanOrEqual(1);
      expect(judge({ text, figures: 10, pledges: 1 })).toEqual(first);
    }
  });
});
