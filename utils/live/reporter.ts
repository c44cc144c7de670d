/**
 * Hands records to the background and keeps them until it has said that they are stored. The background may be
 * asleep, dying or out of space; a report that was not acknowledged is sent again, and because ids are deterministic
 * a report that was stored without our hearing of it changes nothing the second time.
 */
import type { AnnotationRecord, PageRecord } from '../records.ts';

export interface Report {
  page: PageRecord;
  annotations: AnnotationRecord[];
}

export interface ReporterOptions {
  /** Resolves when the report is stored for good; rejects otherwise. */
  send(report: Report): Promise<unknown>;
  /** Runs `task` after `ms`; returns how to call it off. */
  later(task: () => void, ms: number): () => void;
  /** What to tell the reader about an error. */
  explain(error: unknown): string;
  /** Would the same report be refused again? It is given up then, and told of; those behind it go on. */
  final(error: unknown): boolean;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

const sameItems = (a: Report, b: Report): boolean =>
  a.page.id === b.page.id &&
  a.annotations.length === b.annotations.length &&
  a.annotations.every((annotation, i) => annotation.id === b.annotations[i].id);

/** What a page says of itself, without its text and when it was read. */
function headOf({
  text: _text,
  textHash: _hash,
  firstSeen: _first,
  lastSeen: _last,
  ...head
}: PageRecord): object {
  return head;
}

/**
 * Would storing `now` behind `before` tell nothing new? A clock in an article changes its text and no item: thousands of rows
 * would be written again each time.
 */
export const saysTheSame = (before: Report, now: Report): boolean =>
  sameItems(before, now) &&
  JSON.stringify(headOf(before.page)) === JSON.stringify(headOf(now.page)) &&
  before.annotations.every(({ body }, i) => JSON.stringify(body) === JSON.stringify(now.annotations[i].body));

export class Reporter {
  private readonly options: ReporterOptions;
  private readonly queue: Report[] = [];
  private sending: Report | null = null;
  /** The one behind it, on its way already: it is read over there while the first is written. */
  private ahead: { report: Report; sent: Promise<unknown> } | null = null;
  /** The last one was taken, so the next most likely will be. */
  private going = false;
  private failures = 0;
  /** A page that was sent alone, to see whether it is the page that is refused. */
  private probed: PageRecord | null = null;
  private callOff: (() => void) | null = null;
  /** Why something could not be stored; undefined after a success. What was refused for good stays told. */
  get problem(): string | undefined {
    return this.failed ?? this.why;
  }
  private failed: string | undefined;
  /** Why something was refused for good, and how many items. */
  private why: string | undefined;
  refused = 0;

  constructor(options: ReporterOptions) {
    this.options = options;
  }

  /** Records that the background has not acknowledged yet. */
  get unsaved(): number {
    return this.queue.reduce((sum, report) => sum + report.annotations.length, 0);
  }

  /** Takes a report over. A newer one replaces a waiting one only where it holds the same items. */
  add(report: Report): void {
    const last = this.queue.at(-1);
    if (last !== undefined && !this.isOnItsWay(last) && sameItems(last, report)) this.queue.pop();
    // told of until the page is read anew
    if (this.queue.length === 0) {
      this.why = undefined;
      this.refused = 0;
    }
    this.queue.push(report);
    void this.flush();
  }

  /** Sends what waits, now. Safe to call at any time, any number of times. */
  async flush(): Promise<void> {
    if (this.sending !== null) return;
    this.callOff?.();
    this.callOff = null;
    while (this.queue.length > 0) {
      const [report, next] = this.queue;
      const { ahead } = this;
      const sent = ahead?.report === report ? ahead.sent : this.options.send(report);
      this.sending = report;
      if (ahead?.report === report) this.ahead = null;
      if (this.ahead === null && this.going && next !== undefined) {
        this.ahead = { report: next, sent: this.options.send(next) };
        // what became of it is asked when its turn comes
        this.ahead.sent.catch(() => {});
      }
      try {
        await sent;
      } catch (error) {
        this.sending = null;
        this.going = false;
        if (this.options.final(error)) {
          this.refuse(this.queue[0], error);
          continue;
        }
        // that one failed with it, most likely; sent twice it changes nothing
        this.ahead = null;
        this.failed = this.options.explain(error);
        const pause = Math.min(FIRST_PAUSE * 2 ** this.failures, LONGEST_PAUSE);
        this.failures += 1;
        this.callOff = this.options.later(() => void this.flush(), pause);
        return;
      }
      this.queue.shift();
      this.sending = null;
      this.going = true;
      this.failures = 0;
      this.failed = undefined;
    }
  }

  /**
   * What is refused for good is given up, but not what came along with it: first the page alone is tried, then each half
   * of the items. Without its page none of them can be stored.
   */
  private refuse(report: Report, error: unknown): void {
    this.queue.shift();
    const { page, annotations } = report;
    if (annotations.length > 1) {
      const half = annotations.length >> 1;
      const parts = [annotations.slice(0, half), annotations.slice(half)];
      const tried = this.probed === page;
      this.queue.unshift(...[...(tried ? [] : [[]]), ...parts].map(part => ({ page, annotations: part })));
      this.probed = page;
      return;
    }
    this.why = this.options.explain(error);
    this.refused += annotations.length;
    if (annotations.length > 0) return;
    for (let i = this.queue.length - 1; i >= 0; i--) {
      if (this.queue[i].page !== page) continue;
      this.refused += this.queue[i].annotations.length;
      if (this.queue[i] === this.ahead?.report) this.ahead = null;
      this.queue.splice(i, 1);
    }
  }

  /**
   * The page is left: what waits is sent without waiting for what is said of it; what cannot be stored even then is kept
   * by the background. It stays here too, should the page come back.
   */
  leave(): void {
    for (const report of this.queue) {
      if (!this.isOnItsWay(report)) this.options.send(report).catch(() => {});
    }
  }

  private isOnItsWay(report: Report): boolean {
    return report === this.sending || report === this.ahead?.report;
  }

  /** No more attempts by itself. */
  stop(): void {
    this.ahead = null;
    this.callOff?.();
    this.callOff = null;
    this.queue.length = 0;
  }
}
