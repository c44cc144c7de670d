/**
 * Characters whose second GBK byte is A3 or A1 and that lose it to a mark (full-width ！；？ are A3xx, 。 is A1A3):
 * the lost character, the characters it commonly follows in one word, those it commonly precedes.
 * Where none fits, A3 stands for 。 itself.
 */
export const LOST: Readonly<Record<'a3' | 'a1', readonly (readonly [string, string, string?])[]>> = {
  a3: [
    ['校', '学學军軍党黨高母警'],
    ['海', '上沿青东東珠南北渤威临大', '口'],
    ['常', '经經日正非通异異平'],
    ['模', '规規劳勞'],
    ['保', '确確环環医醫社担擔', '护'],
    ['担', '承负負'],
    ['祝', '庆慶'],
    ['福', '幸造'],
    ['停', '暂暫', '靠'],
    ['危', '安', '机'],
    ['裕', '富'],
  ],
  a1: [
    ['省', '宁寧东東西南北苏蘇江川州建徽林龙龍全本'],
    ['场', '市农广商现'],
    ['病', '疾看治'],
  ],
};
