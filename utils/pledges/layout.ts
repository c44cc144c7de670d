/**
 * What a page's layout says of its tasks, as stretches: rows of tables, and items of lists that name who answers for them
 * and until when. An aid (`text/aids.ts`): few texts have any.
 *
 * Of folded text: brackets are round and half wide. A row of a table is a line of cells between tabs or bars. Cells that span several rows are missing on the left.
 */
import { within } from '../text/at.ts';
import type { Stretch } from './sentences.ts';

/** What a cell says is to be done; `when` where its column names the term (2031年进度目标), whatever stands in the row's own. */
export interface Task extends Stretch {
  when?: Stretch;
}

/** What promises, and where its term stands; empty where a table has none. */
export interface Row extends Stretch {
  tasks: readonly Task[];
  when: Stretch;
}

/** The end of a cell that names the column of terms, or, where there is none, the first cell of a head. */
const TERM =
  /(?<!报名|[受办][理件]|公示)(?:时间|[时期年]限|节点)[^\t|\n，,。]{0,3}[\t|\n]|(?<=^|\n)[ |]{0,3}序 {0,4}号[ \t|]{1,4}/g;
/** Columns by their names; things only where no column tells what is done. */
const KINDS = [
  /(?:时间|[时期年]限|节点).{0,3}$/,
  /情况|进展|单位|部门|责任|投资|资金/,
  /任务|内容|目标|措施/,
  /项目|[事实][项事]|工程|名称/,
];

/** A column of what one year is to bring. */
const OF_YEAR = /^20\d\d年.*(?:目标|内容|任务|计划)$/;

const lineEnd = (text: string, at: number): number => (text.indexOf('\n', at) + 1 || text.length + 1) - 1;

/** The cells of a line, blanks taken off; those that are empty at its end are none. */
function cellsOf(text: string, start: number, end: number): Stretch[] {
  const cells: Stretch[] = [];
  let filled = 0;
  let from = start;
  for (const raw of text.slice(start, end).split(/[\t|]/)) {
    const cell = raw.trim();
    const at = from + raw.indexOf(cell);
    cells.push({ start: at, end: at + cell.length });
    if (cell !== '') filled = cells.length;
    from += raw.length + 1;
  }
  return cells.slice(0, filled);
}

/** 3 | 新建…: the number of a row. */
const SERIAL = /\n[ |]{0,3}(\d{1,3}) {0,4}[\t|]/;
/** How far on the next one may stand. */
const ROW = 1500;

/** The rows of a table that has no terms, by their numbers: cells may have several lines, the last row's has one. */
function* serialRows(text: string, from: number): Generator<Stretch, undefined> {
  let number = 0;
  /** Where the row with the next number begins; behind another one something else goes on. */
  const next = (at: number): number => {
    const found = SERIAL.exec(text.slice(at, at + ROW));
    const follows = found !== null && (number === 0 || Number(found[1]) === number + 1);
    number = Number(found?.[1]);
    return follows ? at + found.index : -1;
  };
  for (let at = next(from); at >= 0; ) {
    const start = at + 1;
    const first = lineEnd(text, start);
    at = next(first);
    yield { start, end: at < 0 ? first : at };
  }
}

/** The rows of the tables of a folded text, in its order, as they are asked for; a head is one, without tasks. */
function* tableRows(text: string): Generator<Row, undefined> {
  let done = 0;
  for (const { index } of text.matchAll(TERM)) {
    if (index < done) continue;
    let start = text.lastIndexOf('\n', index) + 1;
    done = lineEnd(text, start);
    const head = cellsOf(text, start, done);
    const kinds = head.map(({ start, end }) =>
      KINDS.findIndex(kind => end - start < 17 && kind.test(text.slice(start, end))),
    );
    const when = kinds.lastIndexOf(0);
    const kind = kinds.includes(2) ? 2 : 3;
    if (head.length < 3 || !kinds.includes(kind)) continue;
    // without terms it may as well tell what became of them
    if (when < 0 && /情况|进[展度]|完成|结果/.test(text.slice(start, done))) continue;
    yield { start, end: done, tasks: [], when: head[0] };
    if (when < 0) {
      for (const row of serialRows(text, done)) {
        done = row.end;
        const tasks = cellsOf(text, row.start, row.end).filter((_, k) => k > 0 && kinds[k] !== 1);
        if (tasks.length) yield { ...row, tasks, when: { start: row.start, end: row.start } };
      }
      continue;
    }
    for (start = done + 1; start < text.length; start = done + 1) {
      let cells: Stretch[] = [];
      let missing = 0;
      /** Is it a whole row up to there? Cells that are missing are so on the left, where it is not the last ones that are empty. */
      const isRow = (end: number): boolean => {
        cells = cellsOf(text, start, end);
        missing = head.length - cells.length;
        const dated = (k: number): boolean =>
          cells[k] && /[年月季]|20\d\d(?:\.|[-~—–至]{1,2}20)|^20\d\d$/.test(within(text, cells[k]));
        if (dated(when)) missing = 0;
        return missing >= 0 && dated(when - missing);
      };
      const first = lineEnd(text, start);
      let end = first;
      let more = 3;
      // a cell of several lines, few and short
      while (!isRow(end)) {
        if (more-- > 0 && cells.length > 1 && missing >= 0 && end < start + 400) end = lineEnd(text, end + 1);
        else {
          end = first;
          isRow(end);
          break;
        }
      }
      // a title of rows goes on (一、教育类), prose does not
      if (missing < 0 || (cells.length === 1 && /[。,，]/.test(text.slice(start, end)))) break;
      done = end;
      const tasks = cells.flatMap((cell, k): Task[] => {
        const column = head[k + missing];
        if (kinds[k + missing] !== kind) return [];
        return [column && OF_YEAR.test(within(text, column)) ? { ...cell, when: column } : cell];
      });
      if (cells[1] && cells[when - missing]) yield { start, end, tasks, when: cells[when - missing] };
    }
  }
}

/** The first cell of a table that was copied cell by cell, each on lines of its own. */
const STACKED = /(?<=^|\n)[ \t]*序 {0,4}号[ \t]*\n/g;

/** No table has more columns, */
const MOST = 12;
/** no row so many paragraphs more than cells. */
const SEVERAL = 3;

/** The first cells of such a table between two offsets: its paragraphs where blank lines part them, else its lines. */
function stackOf(text: string, start: number, end: number, parted: boolean, most = MOST): Stretch[] {
  const cells: Stretch[] = [];
  for (const { index, 0: cell } of text.slice(start, end).matchAll(parted ? /\S.*(?:\n.*\S.*)*/g : /\S.*/g)) {
    cells.push({ start: start + index, end: start + index + cell.trimEnd().length });
    if (cells.length === most) break;
  }
  return cells;
}

/** The rows of tables that stand cell below cell, by their numbers. */
function* stackedRows(text: string): Generator<Row, undefined> {
  let done = 0;
  for (const { index, 0: first } of text.matchAll(STACKED)) {
    if (index < done) continue;
    const below = index + first.length;
    const one = /\n[ \t]*1[ \t]*\n/.exec(text.slice(below, below + 200));
    if (!one) continue;
    let start = below + one.index + 1;
    const parted = /^[ \t]*\n/.test(text.slice(below, below + 9));
    const head = [{ start: index, end: below }, ...stackOf(text, below, start, parted)];
    const kinds = head.map(cell => KINDS.findIndex(kind => kind.test(within(text, cell).trim())));
    const when = kinds.lastIndexOf(0);
    const kind = kinds.includes(2) ? 2 : 3;
    if (when < 0 || !kinds.includes(kind)) continue;
    yield { start: index, end: start, tasks: [], when: head[0] };
    for (let number = 1; start < text.length; number++) {
      // up to the next number, or as many lines as the head has cells
      const filled = stackOf(text, start, start + ROW, parted, head.length);
      // a number in another column is none of a row
      const from = filled.at(-2)?.start ?? start;
      const found = new RegExp(`\\n[ \\t]*${number + 1}[ \\t]*\\n`).exec(text.slice(from, from + ROW));
      const next = found ? from + found.index + 1 : text.length;
      // a cell before the term may have had several paragraphs: two offices
      const cells = stackOf(text, start, found ? next : start + ROW, parted, head.length + SEVERAL);
      const dated = cells.findIndex((cell, k) => k >= when && DATED.test(within(text, cell)));
      const last = Math.max(dated, head.length - 1);
      const end = found ? next : (cells[last]?.end ?? text.length);
      const term = cells[dated < 0 ? when : dated];
      if (cells[last] && term && term.end - term.start < 40)
        yield { start, end, tasks: cells.filter((_, k) => k <= last && kinds[k] === kind), when: term };
      done = end;
      if (!found) break;
      start = end;
    }
  }
}

const WHO =
  '(?:责任|牵头|配合|主办|协办|承办|实施|督办|负责|落实|主管|监管|完成)(?:单位|部门|领导|人|科室|主体)';
const UNTIL = '(?:(?:完成|办结|整改|办理|实施|推进|计划)时间|时限|期限|时间节点)(?:要求|安排)?';
/** 责任单位：县教育局, 完成时限：9月底: a field of an item, on its own line or behind its full stop. */
const FIELD = `[ \\t]{0,8}[(【[]?(?:${WHO}|(?:完成|办结|整改|办理|实施|推进)?${UNTIL})[:：][^\\n。；;|]{1,80}`;
/** Who answers for an item and until when, in brackets: (县交通局牵头，10月底前完成). */
const BRACKETS =
  /[(【[]((?:[^()【】[\]\n。]|\([^()\n。]{0,30}\)){3,120})[)】\]](?=[。；;]? *(?:\n|$|[一二三四五六七八九十\d(])|[。；;])/g;
/** The same in fields behind it. */
const FIELDS = new RegExp(`(?<=[\\n。；;] {0,4})(?:${FIELD}[\\n。；; ]{0,8}){1,6}`, 'g');
/** What every text that has some holds. */
const LABEL = /[位门导人室体间限点求排][:：]/;
/** In brackets: an office, or what it does. */
const OFFICE = new RegExp(`${WHO}|${UNTIL}[:：]|牵头|负责|(?:[局委办处镇乡]|街道|中心|公司|集团)[,，;； ]`);
/** The part of it that is the term: 10月底前完成, 2027年9月底. */
const DATED = /\d{1,2}月|年[底内末前中]|全年|\d{4}年|季度|[上下]半年|\d{4}[.\-/]\d{1,2}/;
/** What shows that it is one where no label says so. */
const DUE = new RegExp(`${UNTIL}[:：]|[底初日旬月年]之?前|[月年]底|年内|完成|投用|[开竣]工|季度`);
const ONLY_TERM = new RegExp(
  `^(?:${UNTIL}[:：])?[今明本]?(?:\\d{4}年)?(?:年[底内]|\\d{1,2}月(?:\\d{1,2}日|[底初上中下]旬?)?|[一二三四第]+季度|[上下]半年)?(?:底|之?前|以前)*(?:全部|全面|基本)?(?:完成|建成|开工|竣工|投用|启动|完工|办结|销号|到位)?$`,
);
/** 第二阶段（2月至11月）。, （三）总结提升阶段：12月底前。: a head that gives its paragraph's term. */
const STAGE =
  /(?<=^|\n)[^\n。，,：:(]{0,4}\(?[^\n。，,：:(]{0,18}阶段[^\n。，,：:(]{0,12}[(：:]([^\n。，,()]{2,24})(?=[)。\n]|$)/g;
/** The number of a head or a paragraph, by which its level is known. */
const LEVEL = /^[ \t]*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、)]|第.)/;
/** The number of an item, and the name of one of its parts (整改措施：). */
const MARK = /^[ \t]*(?:[一二三四五六七八九十]+[、是]|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、)]|[●■◆★▶•·])/;
const PART = /^[ \t]*(?!问题|现状|背景|原因)[一-龥]{2,6}[:：]/;
/** How far an item may reach before its aside. */
const REACH = 600;
const LINES = 4;

/** Where the item begins that ends at `end`: behind `floor`, and, where its own line is empty, with the lines before it up to its number. */
function itemStart(text: string, end: number, floor: number): number {
  const low = Math.max(floor, end - REACH);
  /** The line's start before `at`, looked for no further than an item reaches. */
  const lineStart = (at: number): number => low + text.slice(low, Math.max(at, low)).lastIndexOf('\n') + 1;
  let from = lineStart(end);
  let nearest = text.slice(from, end).trim() === '' ? -1 : from;
  for (let lines = 0; lines < LINES && from > low; lines++) {
    const line = text.slice(from, end);
    if (nearest >= 0 && MARK.test(line)) return from;
    // an item may have several parts, and its text one line
    if (nearest >= 0 && PART.test(line)) nearest = from;
    else if (nearest >= 0 && nearest !== from) break;
    from = lineStart(from - 1);
    if (nearest < 0 && text.slice(from, end).trim() !== '') nearest = from;
  }
  return nearest < 0 ? from : nearest;
}

/** The items of lists that have their term in such an aside, in the order of the text. */
function* items(text: string, asides: RegExp): Generator<Row, undefined> {
  let floor = 0;
  for (const { index, 0: whole, 1: inside } of text.matchAll(asides)) {
    if (index < floor || !DATED.test(whole)) continue;
    if (inside !== undefined && !(OFFICE.test(`${inside} `) && DUE.test(inside)) && !ONLY_TERM.test(inside))
      continue;
    const end = index + whole.trimEnd().length;
    let at = index;
    // the last of its parts that names a time
    for (let from = index, part = ''; from < end; from += part.length + 1) {
      part = /^[^,，;；。:：\n]*/.exec(text.slice(from, end))?.[0] ?? '';
      if (DATED.test(part)) at = from;
    }
    const when = { start: at, end };
    let start = itemStart(text, index, floor);
    // a line longer than an item is none
    if (start > floor && text[start - 1] !== '\n') continue;
    const line = text.slice(start, index);
    // it stands before the full stop of its sentence, which has others before it
    if (inside !== undefined && !MARK.test(line) && !line.trimEnd().endsWith('。'))
      start += line.lastIndexOf('。') + 1;
    const said = { start, end: index };
    floor = end;
    // the head of a chapter names who answers for all of it: it promises nothing itself
    const own = within(text, said).trim();
    const head =
      own.length < 6 ||
      (/^[一二三四五六七八九十]+、|^\([一二三四五六七八九十]+\)/.test(own) &&
        own.length < 18 &&
        !/\d|[新改扩迁]建|改造|建[设成]|完成/.test(own));
    // a head of tasks opens their list
    if (head && /工作|任务|[计规]划|安排|打算|目标|重点|措施/.test(own)) continue;
    yield { start, end, tasks: head ? [] : [said], when };
  }
}

/** The paragraphs of a scheme's stages, each with the term of its head. */
function* stages(text: string): Generator<Row, undefined> {
  for (const { index, 0: head, 1: inside } of text.matchAll(STAGE)) {
    if (!DATED.test(inside)) continue;
    const start = index + head.length;
    // its own line goes on, or those below do, up to the next head of its kind or of a chapter
    const own = LEVEL.exec(text.slice(index, index + 12))?.[0].replace(/[一-龥\d]+/, '');
    let end = lineEnd(text, start);
    for (let lines = 0; lines < 8 && end < text.length && end < start + 1200; lines++) {
      const line = text.slice(end + 1, end + 32);
      const level = LEVEL.exec(line)?.[0].replace(/[一-龥\d]+/, '');
      if (level ? level === own || level.trim() === '、' : end - start > 5 && !own) break;
      if (/^[^。，,]{0,20}阶段/.test(line)) break;
      end = lineEnd(text, end + 1);
    }
    yield {
      start: index,
      end,
      tasks: [{ start: start + 1, end }],
      when: { start: start - inside.length, end: start },
    };
  }
}

/** All rows of a folded text, in its order, as they are asked for; of two that overlap the first. */
export function* rowsOf(text: string): Generator<Row, undefined> {
  // each pattern is asked of a text only where its words stand
  const streams: Generator<Row, undefined>[] = [];
  if (/[\t|]/.test(text)) streams.push(tableRows(text));
  if (/序 {0,4}号[ \t]*\n/.test(text)) streams.push(stackedRows(text));
  if (text.includes('阶段')) streams.push(stages(text));
  streams.push(items(text, BRACKETS));
  if (LABEL.test(text)) streams.push(items(text, FIELDS));
  const heads = streams.map(stream => stream.next().value);
  for (let read = 0; ; ) {
    let first = -1;
    heads.forEach((row, k) => {
      if (row && (first < 0 || row.start < (heads[first] as Row).start)) first = k;
    });
    const row = heads[first];
    if (!row) return;
    heads[first] = streams[first].next().value;
    if (row.start < read) continue;
    read = row.end;
    yield row;
  }
}
