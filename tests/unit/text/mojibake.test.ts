import { describe, expect, it } from 'vitest';
import { loadSimplify } from '../../../utils/text/hant.ts';
import { cutAtMark, cutAtReading } from './corrupt.ts';
import { fold } from './folded.ts';

const simplify = loadSimplify();

describe('text cut at a mark', () => {
  it.each([
    ['“大家一起學習。”青石鎮黨委書記說', '!', '“大家一起学习。”青石镇党委书记说'],
    ['全鎮上下一條心。“這是第一步”,他說', '!', '全镇上下一条心。“这是第一步”,他说'],
    ['建成了一批項目。活動室里坐滿了人', ';', '建成了一批项目。活动室里坐满了人'],
    ['項目都建好了。科技園,下一步', '?', '项目都建好了。科技园,下一步'],
    ['全县上下一条心。“我们要办好实事”,他说', '!', '全县上下一条心。“我们要办好实事”,他说'],
  ] as const)('mends %s cut at %s', (text, mark, expected) => {
    const raw = cutAtMark(text, mark);
    expect(raw).toContain(`?${mark}`);
    const folded = fold(raw, simplify);
    expect(folded.text).toBe(expected);
    expect(folded.dirt).toContain('mojibake');
    expect(folded.uncertain).toEqual([]);
  });

  it('mends without the Traditional table as well', () => {
    expect(fold(cutAtMark('全鎮上下一條心。“這是第一步”,他說', '!')).text).toBe(
      '全鎮上下一條心。“這是第一步”,他說',
    );
  });

  it('mends under a full-width mark, and where a reading came in between later', () => {
    const raw = cutAtMark('“大家一起學習。”青石鎮黨委書記說', '!')
      .replace('委', '委(wěi)')
      .replace('?!', '?！');
    expect(fold(raw, simplify).text).toBe('“大家一起学习。”青石镇党委书记说');
  });

  it('mends text that turned Traditional after it broke', () => {
    const raw = cutAtMark('全县上下一条心。“我们要办好实事”,他说', '!')
      .replaceAll('颐', '頤')
      .replaceAll('镁', '鎂');
    expect(raw).toContain('頤');
    expect(fold(raw, simplify).text).toBe('全县上下一条心。“我们要办好实事”,他说');
  });

  it('names the character that lost its second byte where the word is plain', () => {
    const raw = cutAtMark('開辦“白沙軍校”,三年', '!');
    expect(raw).toContain('?!?');
    expect(fold(raw, simplify).text).toBe('开办“白沙军校”,三年');
  });

  it('closes a quotation whose last byte went with the markup behind it', () => {
    const raw = cutAtMark('他說:“全鎮一條心。”</p>', '!').replace('?!', '?！');
    expect(raw).toContain('?！?/p>');
    expect(fold(raw, simplify).text).toBe('他说:“全镇一条心。”\n');
  });

  it('names the last character of a run by its own reading', () => {
    const raw = cutAtMark('推動(dong)新村建設。活動(dong)開展以來', ';').replaceAll('dong)', 'dòng)');
    expect(raw).toMatch(/\?;.\?dòng\)/);
    expect(fold(raw, simplify).text).toBe('推动新村建设。活动开展以来');
  });

  it('reads half a character in a single letter', () => {
    const raw = cutAtMark('大會開了一天。縣委書記講了話', '?');
    expect(raw).toContain('??h');
    expect(fold(raw, simplify).text).toBe('大会开了一天。县委书记讲了话');
  });

  it('reads a mark as one whose lost byte went without a trace', () => {
    const raw = cutAtMark('大會開了一天。考核組來到了鎮里', '?').replace('??', '?');
    expect(raw).toMatch(/[^?]\?[^?]+M/);
    expect(fold(raw, simplify).text).toBe('大会开了一天。考核组来到了镇里');
  });

  it('takes out a reading that came in behind half a character', () => {
    const raw = cutAtMark('全鎮上下一條心。“這(zhe)是第一步”,他說', '!').replace('(zhe)', '(zhè)');
    expect(raw).toContain('@(zhè)');
    expect(fold(raw, simplify).text).toBe('全镇上下一条心。“这是第一步”,他说');
  });

  it('mends a Traditional page where the first half went without a trace, and doubts the digits behind', () => {
    const raw = cutAtMark('大家認真作答。活動室外300米就是村委會', ';').replace('?;', ';');
    const folded = fold(raw, simplify);
    expect(folded.text).toMatch(/^大家认真作答。活动室\?\d+米就是村委会$/);
    expect(folded.dirt).toContain('mojibake');
    const [doubt] = folded.uncertain;
    expect(folded.text.slice(doubt.start, doubt.end)).toMatch(/^\?\d+$/);
  });

  it('maps a mended stretch onto the broken one, in order', () => {
    const raw = cutAtMark('“大家一起學習。”青石鎮黨委書記說1200人', '!');
    const folded = fold(raw, simplify);
    const start = folded.text.indexOf('1200人');
    expect(raw.slice(folded.rawStart(start), folded.rawEnd(start + 5))).toBe('1200人');
    const mended = folded.text.indexOf('。”青石镇');
    expect(raw.slice(folded.rawStart(mended), folded.rawEnd(mended + 1))).toMatch(/^\?/);
    for (let i = 0; i < folded.text.length; i++) {
      expect(folded.rawEnd(i + 1)).toBeGreaterThan(folded.rawStart(i));
      expect(folded.rawStart(i + 1)).toBeGreaterThanOrEqual(folded.rawStart(i));
    }
  });
});

describe('text cut by a reading', () => {
  it('mends it with what the page says elsewhere', () => {
    const raw = cutAtReading('區(qū)里舉辦或學習或交流', '驅', 'qu', 'qū');
    expect(raw).toContain('?qū)');
    const folded = fold(raw, simplify);
    expect(folded.text).toBe('区里举办或学习或交流');
    expect(folded.dirt).toEqual(expect.arrayContaining(['pinyin', 'mojibake']));
  });

  it('takes the orphaned reading out even where the byte stays lost', () => {
    const folded = fold('全鎮(zhèn)今日?qǐng),好', simplify);
    expect(folded.text).toBe('全镇今日?,好');
  });
});

describe('what cannot be mended', () => {
  it.each([
    ['走进军?！?参观', 3, 7],
    ['完成投资\ufffd\ufffd10亿元', 4, 8],
    ['（云溪?。?024年', 3, 9],
  ])('%j stays and is marked', (raw, start, end) => {
    const folded = fold(raw);
    expect(folded.dirt).toContain('mojibake');
    expect(folded.uncertain).toHaveLength(1);
    const [span] = folded.uncertain;
    expect(span.start).toBeGreaterThanOrEqual(start);
    expect(span.end).toBeLessThanOrEqual(end);
  });

  it('distrusts digits behind a lost byte', () => {
    const folded = fold('完成投资\ufffd10.5亿元，增长8%');
    expect(folded.uncertain.map(({ start, end }) => folded.text.slice(start, end))).toEqual(['\ufffd10.5']);
  });
});

describe('what is not broken', () => {
  it.each([
    '真的吗?!他说好',
    '他们能做到吗?!把握机遇，乘势而上',
    '有哪些进展?目前为止GDP增长8%',
    '多少?2024年达120个',
    '怎么样？A组第一',
    '推进;完成了GDP目标',
    '联系人@青石镇',
    '干什么!为什么?怎么办;谁来办^',
    '首页|新闻?要闻|正文',
    '问:学校有多少?答:3所',
    '太好了!!!真的??',
    '請問縣長怎麼看?我們認為應當這樣;大家都說好!后來聯繫了王X女士',
  ])('leaves %j', raw => {
    for (const table of [undefined, simplify]) {
      const folded = fold(raw, table);
      expect(folded.text).toBe(table ? table(raw) : raw);
      expect(folded.dirt).not.toContain('mojibake');
      expect(folded.uncertain).toEqual([]);
    }
  });
});
