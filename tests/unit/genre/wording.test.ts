/** How a page reads: pairs of characters and the trees over all evidence. */
import { describe, expect, it } from 'vitest';
import { evidence, judge, kindsAsked, signsOfPage } from '../../../utils/genre/judge.ts';
import { tallyText } from '../../../utils/genre/tally.ts';
import { amountOf, MIDDLE, pairsOf, priorOf, STEP, weighed, worthOf } from '../../../utils/genre/wording.ts';
import { ASKED, SLOTS, UNKNOWN } from '../../../utils/genre/wording-weights.ts';
import { OTHERS } from './others.ts';
import { OURS } from './ours.ts';

const signsOf = (text: string, figures: number, pledges: number): number[] => {
  const input = { text, figures, pledges };
  const tally = tallyText(text);
  return signsOfPage(input, tally, evidence(input, tally));
};

describe('pairs of characters', () => {
  it('are counted, and tell the order of characters', () => {
    const pairs = pairsOf('修路修路');
    expect([...pairs.values()].reduce((a, b) => a + b)).toBe(4);
    expect(Math.max(...pairs.values())).toBe(2);
    expect([...pairsOf('路修').keys()]).not.toEqual([...pairsOf('修路').keys()]);
  });

  it('are the same for any number', () => {
    expect(pairsOf('硬化道路12公里')).toEqual(pairsOf('硬化道路3600公里'));
  });

  it('are read at the beginning of a long text alone', () => {
    const text = '青禾镇硬化道路，安装路灯，群众出行更方便。'.repeat(100);
    expect(worthOf(text + text)).toBe(worthOf(text));
  });

  it('count more the oftener they stand there and the fewer others there are', () => {
    expect(amountOf(2, 100)).toBeGreaterThan(amountOf(1, 100));
    expect(amountOf(1, 400)).toBeLessThan(amountOf(1, 100));
  });
});

describe('the worth of a wording', () => {
  it('is made of the amounts that it was learned with', () => {
    for (const { text } of OURS) {
      const pairs = pairsOf(text);
      let sum = 0;
      for (const [slot, count] of pairs)
        sum += (SLOTS.charCodeAt(slot) - MIDDLE) * STEP * amountOf(count, pairs.size);
      expect(worthOf(text)).toBeCloseTo(UNKNOWN + sum, 9);
    }
  });

  const mean = (pages: typeof OURS): number =>
    pages.reduce((sum, { text }) => sum + worthOf(text), 0) / pages.length;

  it('is higher where the genre speaks', () => {
    expect(mean(OURS)).toBeGreaterThan(mean(OTHERS) + 2);
  });

  it('tells ours that hardly use a word of the judge from what is none', () => {
    const ours = [
      '正月里，枣林村的党员、组长和妇女从村部往南一路清扫，捡拾垃圾，清理杂草，还给独居老人擦了窗。',
      '镇里把旧砖厂改成了公园，栽了树，接通了污水管，傍晚来散步的居民络绎不绝。',
      '县里今年把财力的七成用于民生，围绕吃水、走路、看病、上学、住房五件事抓落实。',
    ];
    const others = [
      '她抬起头看了他一眼，轻轻地笑了，心里却想着别的事情，手里的茶早已经凉了。',
      '本款手机采用全新处理器，续航时间更长，拍照更清晰，现在下单享受优惠价格。',
      '球队在下半场连续得分，最终以两球优势战胜对手，取得了本赛季的首场胜利。',
    ];
    expect(Math.min(...ours.map(worthOf))).toBeGreaterThan(Math.max(...others.map(worthOf)));
  });
});

describe('what the trees ask of a page', () => {
  it('is the same whatever the analysis found in it', () => {
    for (const { text } of [...OURS, ...OTHERS]) expect(signsOf(text, 0, 0)).toEqual(signsOf(text, 90, 30));
  });

  it('is what they were learned for: else `npm run fit:genre` must learn them anew', () => {
    expect(ASKED).toBe(kindsAsked());
  });

  it('has as many signs on every page', () => {
    const lengths = new Set([...OURS, ...OTHERS].map(({ text }) => signsOf(text, 0, 0).length));
    expect(lengths.size).toBe(1);
  });

  it('hears the evidence by its own weights as well, within bounds', () => {
    const signs = signsOf(OURS[0]!.text, 0, 0);
    const with_ = (odds: number): number[] => [signs[0]!, odds * 4, ...signs.slice(2)];
    expect(priorOf(with_(3))).toBeGreaterThan(priorOf(with_(1)));
    expect(priorOf(with_(50))).toBe(priorOf(with_(6)));
    expect(weighed(signs)).toBeGreaterThan(0);
  });
});

describe('the reason of wording', () => {
  it('says how the page is worded, whatever else is known of it', () => {
    for (const page of [...OURS, ...OTHERS]) {
      const told = judge(page).reasons.filter(({ key }) => key.startsWith('wording'));
      const worth = worthOf(page.text);
      expect(told.map(({ key }) => key)).toEqual(
        Math.abs(worth) < 0.2 ? [] : [worth > 0 ? 'wording' : 'wording-other'],
      );
    }
  });
});
