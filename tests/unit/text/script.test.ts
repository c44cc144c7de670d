import { describe, expect, it } from 'vitest';
import { looksTraditional } from '../../../utils/text/script.ts';

describe('looksTraditional', () => {
  it.each([
    ['雲溪縣'],
    ['青石鎮黨委書記'],
    ['今年新增學位1200個'],
    ['白沙鄉完成投資3億元，建設道路12公里'],
    ['區(qū)里'],
    ['會議由縣長主持'],
  ])('%s is Traditional', text => {
    expect(looksTraditional(text)).toBe(true);
  });

  it.each([
    [''],
    ['2024'],
    ['Town hall'],
    ['云溪县'],
    ['青石镇党委书记说，今年新增学位1200个'],
    ['青石镇举办「國學」讲座，来自全县的学生参加了这次活动'],
    ['於是全镇的干部都来了，后来又开了会'],
    ['町長は施政方針で、来年度の予算を発表した。東町の小学校を開く。'],
    ['経済産業省は工場の建設を進める方針を固めた'],
  ])('%s is not', text => {
    expect(looksTraditional(text)).toBe(false);
  });

  it('samples long texts all over', () => {
    const latin = 'a'.repeat(50_000);
    expect(looksTraditional(`${latin}${'青石鎮黨委書記說'.repeat(6_000)}`)).toBe(true);
    expect(looksTraditional(`國${'青石镇党委书记说'.repeat(10_000)}`)).toBe(false);
  });

  it('counts a page full of kana to its end', () => {
    for (const kana of [1000, 1024, 1100, 1400])
      expect(looksTraditional('の'.repeat(kana) + '間'.repeat(1500 - kana))).toBe(false);
  });
});
