import { BRACKET, COMPLETER, LOST, MARKUP, SPACE, survey, TONED } from './chars.ts';
import { maybeBroken } from './mojibake.ts';
import { looksTraditional } from './script.ts';

/** A label (读:da, 繁体:學), toneless pinyin where it tears a word (总书(shu) 记) or three times. */
const READING = /[读练念音体n][:：].{1,6}[)）}》]|[a-z][)）] [\u3400-\u9fff]/;
const BARE = /[(（][a-z]{2,6}[)）]/;
const THRICE = /(?:[(（][a-z]{2,6}[)）][^(（]{0,400}){3}/;
/** Pagination marks, tags and entities shown as text, question marks where bytes were lost. */
const MARKS =
  /#p#|[?<]\/?(?:div|span|img|font|strong|table|t[dr]|br|p|a)[ ?>/]|&(?:nb|en|em)sp|\?\?|(?:^|\n) *\?/i;

/** 3. 62亿元, 3 .5%, 38.5 公 里: a number or its unit torn apart; 将新建云顶娱乐:幼儿园: a brand put into a sentence. */
const INSIDE = /\d(?: \.|\. ) ?\d|公 里|[体娱棋电彩6必宝希胜金葡k凯真][育乐牌竞票5威会博尔沙京8时人][:：]/;

/** A space behind every character (东 莞 市 人 民) or every third digit. */
const SPACED = /(?:[\u3400-\u9fff]\s){4}|(?<!\d)\d{1,3}\s\d{3}(?!\d)/;

const isBlank = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  return code === 0x20 || code === 0x3000;
};

/** Do blanks stand in it as commas do, or in a long line as line breaks do? */
function runsOn(text: string): boolean {
  let all = 0;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    let blanks = 0;
    for (let i = 0; i < line.length; i++) if (isBlank(line, i) && !isBlank(line, i - 1)) blanks++;
    if (blanks > 2 && raw.length > 250) return true;
    all += blanks;
  }
  return all * 45 > text.length;
}

/** A head of a table that has a column of terms, or who answers for an item: 责任单位：, 县教育局牵头; stages with their terms; a table cell by cell. */
const LAYOUT = /(?:时间|[时期年]限|节点)[^\t|\n，,。]{0,3}[\t|\n]|序 {0,4}号[ \t|]/;
const ASIDE =
  /责任(?:单位|部门|领导|人)[:：]|牵头|[局办委处镇][,，;；][^,，。]{0,10}(?:月|年[底内]|季度)|完成时|时限[:：]|阶段[^\n。，,：:（(]{0,12}[（(：:].{0,8}[月年]|序 {0,4}号[ \t]*\n/;

/** Does reading this text take the aids (`aids.ts`)? Cheap; a yes too many costs little, a no only that less is read. */
export function needsAids(text: string): boolean {
  if (looksTraditional(text)) return true;
  const found = survey(text);
  return (
    ((found & (LOST | COMPLETER)) !== 0 && maybeBroken(text)) ||
    (found & TONED) !== 0 ||
    ((found & BRACKET) !== 0 && (READING.test(text) || (BARE.test(text) && THRICE.test(text)))) ||
    ((found & (MARKUP | LOST)) !== 0 && MARKS.test(text)) ||
    INSIDE.test(text) ||
    ((text.includes('\t') || text.includes('|')) && LAYOUT.test(text)) ||
    ASIDE.test(text) ||
    ((found & SPACE) !== 0 && (SPACED.test(text) || runsOn(text)))
  );
}
