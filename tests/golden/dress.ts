/**
 * Dresses the clean marked pages in the dirt that copied pages carry, so that nobody has to type it:
 * every `clean/NAME.txt` becomes `marked/NAME.txt`.
 *
 *     node tests/golden/dress.ts
 *
 * Simplified becomes Traditional. The header's `dress` says the rest: `some` puts pinyin behind the characters that
 * such copies usually mark, `most` behind the polyphonic ones too, `none` leaves a plain Traditional mirror. A `¤` cuts
 * a byte: the character behind it loses its GBK lead byte, as where a program split the text at full-width punctuation,
 * and everything up to the next ASCII byte reads shifted. Labels keep their values; quotes are dressed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { Converter } from 'opencc-js';

/** Characters that such copies mark although they have one reading only. */
const COMMON =
  '學xué 實shí 業yè 動dòng 產chǎn 習xí 點diǎn 項xiàng 質zhì 個gè 鎮zhèn 進jìn 務wù 計jì 發fā 設shè 現xiàn 優yōu 問wèn 區qū 規guī ' +
  '擴kuò 調diào 預yù 結jié 過guò 來lái 養yǎng 萬wàn 對duì 機jī 創chuàng 勢shì 導dǎo 強qiáng 標biāo 臺tái 堅jiān 內nèi 會huì 領lǐng ' +
  '級jí 長zhǎng 達dá 國guó 認rèn 識shí 轉zhuǎn 數shù 關guān 樂lè 統tǒng 準zhǔn 儲chǔ 時shí 當dāng 應yīng 驗yàn 誰shuí 請qǐng 構gòu ' +
  '細xì 營yíng 報bào 隊duì 紀jì 醫yī 農nóng 環huán 補bǔ 爭zhēng 戰zhàn 續xù 經jīng 濟jì 場chǎng 廠chǎng 處chù';

/** Those of the second kind: behind nearly every character with several readings, and behind 億. */
const POLYPHONIC =
  '億yì 將jiāng 還hái 為wéi 種zhǒng 間jiān 傳chuán 應yìng 幾jǐ 給gěi 參cān 與yǔ 這zhè 們men 開kāi 辦bàn 條tiáo 員yuán 戶hù ' +
  '書shū 畝mǔ 築zhù 車chē 務wù 單dān 眾zhòng 線xiàn 約yuē 余yú 從cóng 縣xiàn 幫bāng 讓ràng 體tǐ 聯lián 審shěn';

function table(source: string): Map<string, string> {
  return new Map(source.split(' ').map(pair => [pair.slice(0, 1), pair.slice(1)]));
}

const some = table(COMMON);
const most = new Map([...some, ...table(POLYPHONIC)]);
const pinyin: Record<string, Map<string, string>> = { some, most, none: new Map() };
const ASCII_PUNCTUATION = new Map(
  [...'，,：:；;？?！!（(）)'].flatMap((c, i, all) => (i % 2 ? [] : [[c, all[i + 1]]])),
);
const convert = Converter({ from: 'cn', to: 't' });

/** Where the gateways differ from OpenCC's standard forms: characters they leave alone or write the usual way. */
const GATEWAY = new Map(
  [...'爲為羣群衆眾啓啟餘余幹干裏里裡里併并佈布巖岩籤簽牀床喫吃摺折'].flatMap((c, i, all) =>
    i % 2 ? [] : [[c, all[i + 1]]],
  ),
);

/**
 * Traditional as the gateways make it, with pinyin behind it and half-width punctuation.
 * @returns what each UTF-16 unit of the text became
 */
export function dressUnits(text: string, kind: string): string[] {
  const converted = convert(text);
  if (converted.length !== text.length)
    throw new Error(`Traditional is no longer than Simplified: "${text}"`);
  return converted.split('').map(unit => {
    const c = GATEWAY.get(unit) ?? unit;
    const reading = pinyin[kind].get(c);
    return (kind === 'none' ? c : (ASCII_PUNCTUATION.get(c) ?? c)) + (reading ? `(${reading})` : '');
  });
}

const dress = (text: string, kind: string): string => dressUnits(text, kind).join('');

/** Cuts the lead byte of the first character and reads on shifted until an ASCII byte lines it up again. */
function cut(text: string): string {
  const bytes = iconv.encode(text, 'gbk').subarray(1);
  let out = '?';
  let at = 0;
  while (at < bytes.length && bytes[at] >= 0x80) {
    const pair = iconv.decode(bytes.subarray(at, at + 2), 'gbk');
    const broken = pair.includes('\uFFFD') || bytes[at + 1] < 0x40;
    out += broken ? '?' : (ASCII_PUNCTUATION.get(pair) ?? pair);
    at += broken ? 1 : 2;
  }
  if (at >= bytes.length) throw new Error(`the cut at "${text.slice(0, 12)}" runs into a label`);
  return out + iconv.decode(bytes.subarray(at), 'gbk');
}

/**
 * A clean marked page in, the same page dirty, still marked.
 * @throws Error where the header names no known `dress`, or a cut runs into a label.
 */
export function dressMarked(source: string): string {
  const firstLine = source.indexOf('\n') + 1;
  const kind = /; dress: (\w+);/.exec(source.slice(0, firstLine))?.[1] ?? '';
  if (!(kind in pinyin)) throw new Error(`the header names no dress: some, most or none`);
  let out = source.slice(0, firstLine);
  for (const piece of source.slice(firstLine).split(/(\[\[[^\]]*\]\]|\{\{[^|{}]*\||\}\})/)) {
    if (piece.startsWith('[[')) {
      const [, optional, quote, rest] = /^\[\[(\??)([^|]*)(.*)$/.exec(piece)!;
      out += `[[${optional}${dress(quote, kind)}${rest}`;
    } else if (piece.startsWith('{{')) {
      const [strength, cue, due] = piece.slice(2, -1).split(';');
      const deadline = due ? `;${due.replace(/=.*/, quote => dress(quote, kind))}` : '';
      out += `{{${strength};${dress(cue, kind)}${deadline}|`;
    } else if (piece === '}}') {
      out += piece;
    } else {
      const [head, ...tails] = piece.split('¤');
      out += dress(head, kind) + tails.map(tail => cut(dress(tail, kind))).join('');
    }
  }
  return out;
}

/** Makes every clean page's marked page. */
export function dressAll(): void {
  for (const file of readdirSync(join(import.meta.dirname, 'clean'))) {
    const clean = readFileSync(join(import.meta.dirname, 'clean', file), 'utf8');
    writeFileSync(join(import.meta.dirname, 'marked', file), dressMarked(clean));
  }
}

if (import.meta.main) dressAll();
