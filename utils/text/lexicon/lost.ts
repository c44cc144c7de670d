/**
 * Characters whose second GBK byte is A3 or A1 and that lose it to a mark (full-width ！；？ are A3xx, 。 is A1A3):
 * the lost character → the characters it commonly follows in one word. Where none fits, A3 stands for 。 itself.
 */
export const LOST: Readonly<Record<'a3' | 'a1', readonly (readonly [lost: string, after: string])[]>> = {
  a3: [
    ['校', '学學军軍党黨高驻駐院母警'],
    ['海', '上沿青东珠南北渤威临大'],
    ['常', '经經日正非通异異平'],
    ['模', '规劳'],
    ['保', '确確环環医醫社担擔低'],
  ],
  a1: [
    ['省', '宁寧东東西南北苏蘇江川州建徽林龙龍全本'],
    ['场', '市农广林商操现立牧'],
    ['病', '疾看治慢'],
  ],
};
