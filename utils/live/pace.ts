/** How soon to look again after a change: at once on a still page, ever more rarely on one that never rests. Pure. */

const SHORTEST = 300;
const LONGEST = 20_000;
/** A reading may take at most this share of the time. */
const SHARE = 1 / 20;

export class Pace {
  private pause = SHORTEST;
  private lastRead = 0;
  private floor = SHORTEST;

  /** Milliseconds to wait from `now` until the next reading. */
  wait(now: number): number {
    // as long without a reading as the longest pause: the page has come to rest
    if (now - this.lastRead > LONGEST) this.pause = this.floor;
    return this.pause;
  }

  /** A reading took `cost` ms and ended at `now`. */
  read(cost: number, now: number): void {
    this.lastRead = now;
    this.floor = Math.min(LONGEST, Math.max(SHORTEST, cost / SHARE));
    this.pause = Math.min(LONGEST, Math.max(this.pause * 2, this.floor));
  }

  /** The article is gone or another page came: read as soon as the cost of reading allows. */
  hurry(): void {
    this.pause = this.floor;
  }
}
