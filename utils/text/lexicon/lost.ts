/**
 * Characters whose second GBK byte is A3 or A1 and that lose it to a mark (full-width ！；？ are A3xx, 。 is A1A3):
 * the lost character → the characters it commonly follows in one word. Where none fits, A3 stands for 。 itself.
 */
export const LOST: Readonly<Record<0xa3 | 0xa1, readonly (readonly [lost: string, after: string])[]>> = {
  163: [
    ['校', '学學军軍党黨高驻駐院母警'],
    ['海', '上沿青东珠南北渤威临大'],
    ['常', '经經日正非通异異平'],
    ['模', '规劳'],
    ['保', '确確环環医醫社担擔低'],
    ['牛', '黄奶水肉'],
    ['停', '暂不'],
  ],
  161: [
    ['省', '宁寧东東西南北苏蘇江川州建徽林龙龍全本'],
    ['场', '市农广林商操现立牧'],
    ['小', '大中'],
    ['病', '疾看治慢'],
    ['选', '评当推遴首'],
    ['住', '居入'],
    ['健', '保康稳'],
  ],
};
