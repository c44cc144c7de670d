/** Pages that a browser reads in an encoding they are not written in. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { looksGarbled } from '../../../utils/text/garbled.ts';

const hans =
  '青禾县召开重点项目推进会。5月8日，县长林一主持会议，强调要抓好项目建设，今年计划投资3.6亿元，新建学校5所、医院2家，年底前全部开工。';
const hant =
  '青禾縣召開重點項目推進會。5月8日，縣長林一主持會議，強調要抓好項目建設，今年計劃投資3.6億元，新建學校5所、醫院2家，年底前全部開工。';
const read = (text: string, written: string, as: string): string =>
  new TextDecoder(as).decode(iconv.encode(text.repeat(3), written));

describe('a page that is read in the wrong encoding', () => {
  it.each([
    [hans, 'utf-8', 'gbk'],
    [hans, 'utf-8', 'windows-1252'],
    [hans, 'gbk', 'utf-8'],
    [hans, 'gbk', 'windows-1252'],
    [hant, 'utf-8', 'gbk'],
    [hant, 'utf-8', 'windows-1252'],
    [hant, 'big5', 'utf-8'],
    [hant, 'big5', 'windows-1252'],
    [hant, 'big5', 'gbk'],
  ])('is garbled: %s written in %s, read as %s', (text, written, as) => {
    expect(looksGarbled(read(text, written, as))).toBe(true);
  });

  it.each([
    hans,
    hant,
    'Les élèves de l’école ont été reçus à la mairie, où le maire a présenté le projet de réaménagement du vieux marché.',
    'Žluťoučký kůň úpěl ďábelské ódy, a přesto se všichni smáli až do večera, než přišla noc a s ní i ticho.',
    '町長は施政方針演説で、来年度の予算案と子育て支援の拡充について説明し、議会に理解を求めた。',
    'Министр рассказал о планах на будущий год и ответил на вопросы журналистов, собравшихся в зале.',
    '古文：锛一锛，未详。青禾县志载，旧有铁匠锛斧为业者，其法已失传，今惟存其名，村民间有能道之者。',
    '点此下载',
    '',
  ])('no other is: %s', text => {
    expect(looksGarbled(text)).toBe(false);
  });

  it('says nothing of a page with a few lost characters', () => {
    expect(looksGarbled(`${hans}\ufffd\ufffd${hans}?。`)).toBe(false);
  });
});
