/** When the page is read: one round at a time, soon after a change, ever more rarely where changes never end. */
import { Pace } from './pace.ts';

export class Rounds {
  /** The round that is going on. */
  running: Promise<void> | null = null;
  /** Why the last round failed; undefined after one that did not. */
  failure: unknown;
  private readonly pace = new Pace();
  private readonly round: (anew: boolean) => Promise<void>;
  private readonly signal: AbortSignal;
  private again = false;
  private next: ReturnType<typeof setTimeout> | undefined;
  /** When `next` is. */
  private due = 0;

  /** `round`: reads the page; `anew` also where its text is the same. */
  constructor(round: (anew: boolean) => Promise<void>, signal: AbortSignal) {
    this.round = round;
    this.signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.next));
  }

  /** One round at a time; what changes meanwhile is read afterwards. */
  now(anew = false): Promise<void> {
    if (this.running !== null) {
      this.again = true;
      return this.running;
    }
    this.failure = undefined;
    this.running = this.round(anew)
      .catch((error: unknown) => {
        // a page that is torn down while it is read; the next change starts over, and the popup is told
        this.failure = error;
      })
      .finally(() => {
        this.running = null;
        if (this.again && !this.signal.aborted) {
          this.again = false;
          this.soon();
        }
      });
    return this.running;
  }

  /**
   * After a change; `hurry` where the article is gone, another page came, or the reader opened something. Returns how
   * long it will take, in ms.
   */
  soon(hurry = false): number {
    if (hurry) this.pace.hurry();
    const now = performance.now();
    const due = now + this.pace.wait(now);
    // what was to come later may have to come sooner
    if (this.next !== undefined && this.due <= due) return this.due - now;
    clearTimeout(this.next);
    this.due = due;
    this.next = setTimeout(() => {
      this.next = undefined;
      void this.now();
    }, due - now);
    return due - now;
  }

  /** A reading is over that took so many ms of work. */
  spent(cost: number): void {
    this.pace.read(cost, performance.now());
  }
}
