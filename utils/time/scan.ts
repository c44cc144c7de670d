/**
 * Finds dates, periods and windows in a folded text: 2021年7月2日, 1-10月, 今年底前, 未来三年内, 上半年, 十四五期间.
 *
 * One pass; a table says where a time may begin, from there a small reader (`reader.ts`) looks at most 30 characters
 * ahead. Times are not figures (ANNOTATION_GUIDE §3): the figure scanner steps over these spans.
 */
import { ARABIC, NUMERALS, numeralClass, numeralRunEnd } from '../figures/numerals.ts';
import { run, stepwise } from '../steps.ts';
import { ahead, classes, codes } from '../text/at.ts';
import type { FoundTime } from './fields.ts';
import { Reader } from './reader.ts';

const HEADS = 3;
const heads = classes([HEADS, '今去明后前本当次翌上下年近未接过最同月全头元半早国秋'], ...NUMERALS);

/** Years that are counted from the one spoken of. */
const ANAPHOR = /^(?:[当次翌上]年|全年(?![目预计将力]))/;
const GOAL = /[到至]/;

/** What may stand right behind a time's first number, and what behind its first character where that is no number. */
const BEHIND_NUMBER = 1;
const BEHIND_HEAD = 2;
const follows = classes(
  ...NUMERALS.map(([, characters]) => [BEHIND_HEAD, characters] as const),
  [BEHIND_NUMBER, '0年月日号度周季时点代世多余来、和至到前节”":：/.,-~—–− \n\t\r'],
  [BEHIND_HEAD, '年后月半底末终初内中来去近个季明天日旦庆下春夏秋、和至到-~—–−'],
);
const [ONE_OF, TEN] = codes('个十');

/** May a time begin with the number that ends at `end`? 3个月, 6个多月 and 2个季度 do, 3个 does not. */
function mayFollow(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  return next === ONE_OF ? /[季多月]/.test(text[end + 1] ?? '') : (follows[next] & BEHIND_NUMBER) !== 0;
}

/** Finds all time expressions, in order, without overlap. */
export function scanTimes(text: string): FoundTime[] {
  return run(timeSteps(text));
}

/** The work of `scanTimes`, step by step. */
export function* timeSteps(text: string): Generator<void, FoundTime[]> {
  const scanner = new Scanner(text);
  yield* stepwise(scanner, text.length);
  return scanner.found;
}

class Scanner {
  readonly found: FoundTime[] = [];
  private readonly text: string;
  private at = 0;
  /** Where the number ends that was looked at last. */
  private end = 0;
  /** The year last spoken of (no goal), and where. */
  private year = 0;
  private spoken = -Infinity;

  constructor(text: string) {
    this.text = text;
  }

  walk(to: number): void {
    const { text } = this;
    let i = this.at;
    while (i < to) {
      const cls = heads[text.charCodeAt(i)];
      if (cls === 0) i++;
      else if (cls === HEADS)
        i = (follows[text.charCodeAt(i + 1)] & BEHIND_HEAD) === 0 ? i + 1 : this.read(i, cls);
      else i = this.mayBegin(i, cls) ? this.read(i, cls) : this.behind(i, cls);
    }
    this.at = i;
  }

  /** May a time begin with the number at `i`? */
  private mayBegin(i: number, cls: number): boolean {
    const { text } = this;
    if (this.end <= i) {
      let end = i + 1;
      while (numeralClass[text.charCodeAt(end)] === cls) end++;
      this.end = end;
    }
    return mayFollow(text, this.end) || text.charCodeAt(i) === TEN;
  }

  /** Where reading goes on behind a number that opens no time. */
  private behind(i: number, cls: number): number {
    if (cls !== ARABIC) return numeralRunEnd(this.text, i);
    const end = arabicEnd(this.text, i);
    // 1.4月底前: an item and its month
    const dot = this.text[end] === '月' ? this.text.lastIndexOf('.', end) : -1;
    return dot > i ? dot + 1 : end;
  }

  /** Reads the time that begins at `i`, if there is one; returns where reading goes on. */
  private read(i: number, cls: number): number {
    const { text } = this;
    const reader = new Reader(text, i);
    const fields = reader.read(cls);
    if (!fields) return cls === HEADS ? i + 1 : Math.max(i + 1, this.behind(i, cls));
    if (fields.year !== undefined) {
      if (!GOAL.test(text[i - 1] ?? '')) {
        this.year = fields.toYear ?? fields.year;
        this.spoken = reader.at;
      }
    } else if (
      i - this.spoken < 300 &&
      ANAPHOR.test(ahead(text, i, 3)) &&
      !text.slice(this.spoken, i).includes('\n')
    ) {
      // 2011年完成…，比上年增长…: the year before the one spoken of
      fields.year = this.year + (fields.relative ?? 0);
    }
    this.found.push({ start: i, end: reader.at, fields });
    return reader.at;
  }
}

function arabicEnd(text: string, at: number): number {
  let i = at;
  while (numeralClass[text.charCodeAt(i)] === ARABIC) i++;
  return i;
}
