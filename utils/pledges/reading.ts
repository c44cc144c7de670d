/** What stands in a clause: its figures, its times, and what kind of clause it is. */
import type { FoundFigure } from '../figures/scan.ts';
import { within } from '../text/at.ts';
import type { FoundTime, TimeFields } from '../time/fields.ts';
import { toDeadline } from '../time/resolve.ts';
import { DONE, LE } from './cues.ts';
import { isLine, type Stretch } from './sentences.ts';
import { NOT_IMPERATIVE, unled } from './words.ts';

export interface Deadline {
  quote: string | null;
  edtf: string | null;
}

/** The last year an EDTF expression names; NaN where it names none. */
export const lastYear = (edtf: string | null): number =>
  Number(/(\d{4})(?!.*\d{4})/.exec(edtf ?? '')?.[1] ?? Number.NaN);

const NONE: readonly FoundTime[] = [];

/** One text with its figures and times, asked clause by clause in reading order (cursors keep that linear). */
export class Reading {
  readonly text: string;
  readonly reference: number | null;
  readonly published: string | null;
  /** The year a plan chapter is about: its months and halves belong to it, not to the year of publication. */
  chapterYear: number | null = null;
  readonly figures: readonly FoundFigure[];
  readonly times: readonly FoundTime[];
  private figureAt = 0;
  private timeAt = 0;

  constructor(
    text: string,
    figures: readonly FoundFigure[],
    times: readonly FoundTime[],
    reference: number | null,
    published: string | null,
  ) {
    this.text = text;
    this.figures = figures;
    this.times = times;
    this.reference = reference;
    this.published = published;
  }

  /** A time as a deadline (EDTF); counted from the page's year unless another is given. */
  due(fields: TimeFields, year: number | null = this.reference): string | null {
    return toDeadline(fields, year, this.published);
  }

  /** A short line of its own: it names what follows. */
  isHeading(sentence: Stretch): boolean {
    return sentence.end - sentence.start <= 30 && isLine(this.text, sentence);
  }

  /** @param aims goals are listed: 累计完成投资3亿元 is one */
  imperative(first: Stretch, aims = false): boolean {
    const own = unled(within(this.text, first));
    // …网讯(记者…)1月19日: a dateline
    if (/^[^,，。]{0,16}(?:讯|[日社]电)(?:[】(\s\d]|$)/.test(own)) return false;
    if (
      /(?:具有[^,，]{0,10}[意作优价影]|标志着|是[^,，]{2,30}(?:之年|周年|一年|时期|阶段|关键|第一|途径|实事|基础|保障))/.test(
        own,
      )
    )
      return false;
    return (
      own.length > 1 &&
      !NOT_IMPERATIVE.test(own) &&
      !LE.test(own) &&
      !DONE.test(aims ? own.replace('累计', '') : own)
    );
  }

  figuresIn({ start, end }: Stretch): boolean {
    const { figures } = this;
    while (this.figureAt > 0 && figures[this.figureAt - 1].end > start) this.figureAt--;
    while (this.figureAt < figures.length && figures[this.figureAt].end <= start) this.figureAt++;
    return this.figureAt < figures.length && figures[this.figureAt].start < end;
  }

  timesIn({ start, end }: Stretch): readonly FoundTime[] {
    const { times } = this;
    let at = this.timeAt;
    while (at > 0 && times[at - 1].end > start) at--;
    while (at < times.length && times[at].start < start) at++;
    this.timeAt = at;
    let to = at;
    while (to < times.length && times[to].start < end) to++;
    return to === at ? NONE : times.slice(at, to);
  }

  /** Is there a time to resolve, not only a clock time or a weekday? */
  datesIn(stretch: Stretch): boolean {
    return this.timesIn(stretch).some(t => !t.fields.opaque);
  }
}
