import { describe, expect, it } from 'vitest';
import { needsAids } from '../../../utils/text/needs.ts';

/** Long enough for a few blanks not to say that it runs on. */
const AROUND = '岭下镇今年办好民生实事，群众的事有人管，路修到了家门口，灯亮到了村头。\n'.repeat(6);

describe('what takes the aids', () => {
  it.each([
    '扩大(读:da)投资',
    '擴大（讀：dà）投資',
    '中小《练:xiǎo》学9所',
    '学(繁体:學)校',
    '清{pinyin:qīng}水',
    '幼儿【ér】园',
    '2031年nián 全市',
    '城chéng 关',
    '镇(zhèn)',
    '东莞(dōng guǎn)',
    '副书(shu) 记',
    '完成投资3 . 62 亿 元',
    '总投资3. 62亿元',
    '新修道路38.5 公 里',
    '将新建云顶娱乐:幼儿园2所',
    '将新建星彩体育：幼儿园2所',
    '岭 下 镇 人 民 政 府',
    '惠及群众12 800人',
  ])('%s', text => {
    expect(needsAids(AROUND + text)).toBe(true);
  });

  it.each([
    '人工智能(AI)',
    '《民法典》',
    '【岭下日报】讯',
    '3. 建设公园',
    '男(men)',
    '读者：王某',
    '发展体育、娱乐业',
    '2031-07-02 2031年',
    '岭下镇 林一 摄',
  ])('not %s', text => {
    expect(needsAids(AROUND + text)).toBe(false);
  });
});
