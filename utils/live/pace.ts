/** How soon to look again after a change: at once on a still page, ever more rarely on one that never rests. Pure. */

const SHORTEST = 300;
const LONGEST = 20_000;
/** A reading may take at most this share of the time. */
const SHARE = 1 / 20;

export class Pace {
  private pause = SHORTEST;
  private lastRead = 0;

  /** Milliseconds to wait from `now` until the next reading. */
  wait(now: number): number {
    // as long without a reading as the longest pause: the page has come to rest
    if (now - this.lastRead > LONGEST) this.pause = SHORTEST;
    return this.pause;
  }

  /** A reading took `cost` ms and ended at `now`. */
  read(cost: number, now: number): void {
    this.lastRead = now;
    this.pause = Math.min(LONGEST, Math.max(this.pause * 2, cost / SHARE));
  }

  /** A new page, or the reader came back: the next change is read soon. */
  reset(): void {
    this.pause = SHORTEST;
  }
}
