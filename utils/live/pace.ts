/** How soon to look again after a change: at once on a still page, ever more rarely on one that never rests or is long. Pure. */

const SHORTEST = 300;
const LONGEST = 20_000;
/** In the long run readings take at most this share of the time: what is behind them (records, the browser's drawing) about as much … */
const SHARE = 1 / 100;
/** … and so many milliseconds may be spent ahead: a reader who goes from story to story is not to wait. */
const CREDIT = 600;

export class Pace {
  private pause = SHORTEST;
  private lastRead = 0;
  private credit = CREDIT;
  private counted = 0;

  /** Milliseconds to wait from `now` until the next reading. */
  wait(now: number): number {
    // as long without a reading as the longest pause: the page has come to rest
    if (now - this.lastRead > LONGEST) this.pause = SHORTEST;
    this.credit = Math.min(CREDIT, this.credit + (now - this.counted) * SHARE);
    this.counted = now;
    return Math.max(this.pause, -this.credit / SHARE);
  }

  /** A reading took `cost` ms and ended at `now`. */
  read(cost: number, now: number): void {
    this.lastRead = now;
    this.credit -= cost;
    this.pause = Math.min(LONGEST, Math.max(this.pause * 2, cost / SHARE));
  }

  /** The article is gone, another page came, the reader opened something: read as soon as the credit allows. */
  hurry(): void {
    this.pause = SHORTEST;
  }
}
