/**
 * Tables of tasks: a head names the columns, one of them says until when. What a row promises stands in its cells of
 * tasks, by the day in its cell of terms; offices, progress and the numbers of rows promise nothing.
 *
 * A row is a line of cells between tabs or bars. Cells that span several rows are missing on the left.
 */
import { within } from '../text/at.ts';
import type { Chapter } from './chapter.ts';
import { makePledge } from './pledge.ts';
import { readSentence } from './sentence.ts';
import { type Stretch, sentencesOf } from './sentences.ts';

export interface Row extends Stretch {
  tasks: readonly Stretch[];
  term: Stretch;
}

/** The end of a cell that names the column of terms. */
const TERM = /(?<!报名|[受办][理件]|公示)(?:时间|时限|期限|节点)[^\t|\n，,。]{0,3}[\t|\n]/g;
/** Columns by their names; things only where no column tells what is done. */
const KINDS = [
  /(?:时间|时限|期限|节点).{0,3}$/,
  /情况|进展|单位|部门|责任|投资|资金/,
  /任务|内容|目标|措施/,
  /项目|事项|工程|名称/,
];

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

/** The rows of the tables of a folded text, in its order, as they are asked for; a head is one, without tasks. */
export function* rowsOf(text: string): Generator<Row, undefined> {
  let done = 0;
  for (const { index } of text.matchAll(TERM)) {
    if (index < done) continue;
    let start = text.lastIndexOf('\n', index) + 1;
    const lineEnd = (at: number): number => (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
    done = lineEnd(start);
    const head = cellsOf(text, start, done);
    const kinds = head.map(({ start, end }) =>
      KINDS.findIndex(kind => end - start < 17 && kind.test(text.slice(start, end))),
    );
    const term = kinds.lastIndexOf(0);
    const kind = kinds.includes(2) ? 2 : 3;
    if (head.length < 3 || term < 0 || !kinds.includes(kind)) continue;
    yield { start, end: done, tasks: [], term: head[0] };
    for (start = done + 1; start < text.length; start = done + 1) {
      let cells: Stretch[] = [];
      let missing = 0;
      /** Is it a whole row up to there? Cells that are missing are so on the left, where it is not the last ones that are empty. */
      const isRow = (end: number): boolean => {
        cells = cellsOf(text, start, end);
        missing = head.length - cells.length;
        const dated = (k: number): boolean => cells[k] && /[年月季]|20\d\d\./.test(within(text, cells[k]));
        if (dated(term)) missing = 0;
        return missing >= 0 && dated(term - missing);
      };
      const first = lineEnd(start);
      let end = first;
      let more = 3;
      // a cell of several lines, few and short
      while (!isRow(end)) {
        if (more-- > 0 && cells.length > 1 && missing >= 0 && end < start + 400) end = lineEnd(end + 1);
        else {
          end = first;
          isRow(end);
          break;
        }
      }
      // a title of rows goes on (一、教育类), prose does not
      if (missing < 0 || (cells.length === 1 && /[。,，]/.test(text.slice(start, end)))) break;
      done = end;
      const tasks = cells.filter((_, k) => kinds[k + missing] === kind);
      if (cells[1] && cells[term - missing]) yield { start, end, tasks, term: cells[term - missing] };
    }
  }
}

/** Reads the row's tasks: as clauses of a plan, or, where none of them is a deed by its words, each as a whole. */
export function readRow(chapter: Chapter, { tasks, term }: Row): void {
  const { reading, found, plan } = chapter;
  const times = reading.timesIn(term);
  const own = times.length === 1 ? reading.deadlineIn(term, times, null) : null;
  // done, due before the page came out, or no term at all (5个工作日): a table of something else
  const { published } = reading;
  const due = own?.edtf?.split('/').at(-1);
  const done =
    within(reading.text, term).includes('已') ||
    (due ? due < (published?.slice(0, due.length) ?? '') : times.length === 1 || (!times.length && !plan));
  const scope = { cue: '', strength: 'firm', rule: 'plan', deadline: own ?? plan?.deadline ?? null } as const;
  for (const cell of done ? [] : tasks) {
    const known = found.length;
    chapter.plan = scope;
    for (const sentence of sentencesOf(reading.text.slice(0, cell.end), cell.start)) {
      chapter.handed = null;
      readSentence(chapter, sentence);
    }
    if (found.length === known && own && cell.end - cell.start > 3)
      found.push({ ...makePledge(reading, cell.start, cell.end, scope, own), strength: 'firm' });
    for (const pledge of found.slice(known)) if (pledge.rule === 'plan') pledge.rule = 'table';
  }
  chapter.plan = plan;
  chapter.rest();
}
