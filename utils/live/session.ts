/**
 * The annotator's life in one document: read, analyse, paint, then describe and report, and again whenever the
 * article changes. Everything it knows is here; the rooms it uses keep nothing.
 */
import { browser } from 'wxt/browser';
import type { AnalysisContext } from '../analysis.ts';
import { type Replies, type TabState, type ToScribe, tellBackground } from '../messages.ts';
import { type Ground, groundUnder } from '../paint/ground.ts';
import { Painter } from '../paint/highlights.ts';
import { recognise, recogniseSteps, type Unjudged } from '../recognise.ts';
import { run, runSliced } from '../steps.ts';
import type { PageText } from '../text/dom/build.ts';
import { readPublished } from '../text/dom/published.ts';
import { needsAids } from '../text/needs.ts';
import { onAddressChange, pathOf } from './address.ts';
import { pageAids } from './aids.ts';
import { Badge } from './badge.ts';
import { type Watched, watchChanges } from './changes.ts';
import { type Judged, readAndJudge } from './judging.ts';
import { Pace } from './pace.ts';
import { paintSteps } from './painting.ts';
import { type Reading, readDocument } from './reading.ts';
import type { Report } from './reporter.ts';
import type { Scribe } from './scribe.ts';
import { stylesThere } from './styles.ts';
import { breathe, SLICE } from './tasks.ts';
import { world } from './world.ts';

type Spans = Pick<Unjudged, 'figures' | 'pledges'>;

interface Shown extends Judged {
  reading: Reading;
  analysis: Unjudged;
  /** Milliseconds since the epoch. */
  seen: number;
  /** Is it ours, or asked for? Else it is neither painted nor reported. */
  wanted: boolean;
  /** Null until it is described. */
  records: Report | null;
}

/** When to look whether the highlights are still there, after painting; later only when something stirs. */
const LOOKS_AFTER = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000];
/** Pauses between attempts to wake the background, in ms; the last one repeats. */
const ATTEMPTS = [250, 1_000, 4_000, 16_000, 60_000];

const alive = () => browser.runtime?.id !== undefined;
type Timer = ReturnType<typeof setTimeout>;

export class Session {
  private readonly ending = new AbortController();
  private readonly painter = new Painter();
  private readonly pace = new Pace();
  private scribe: Scribe | null = null;
  private shown: Shown | null = null;
  /** Asked for, here or on the whole site: painted although it is not one of ours. */
  private forced = world.duixianAlways === true;
  private ground: Ground = 'light';
  private reading: Promise<void> | null = null;
  private again = false;
  /** Why the last reading failed; undefined after one that did not. */
  private failure: unknown;
  private readonly badge = new Badge();
  private next: Timer | undefined;
  /** When `next` is. */
  private due = 0;
  private looks: Timer[] = [];

  alive = alive;

  start(): void {
    const { signal } = this.ending;
    const watched: Watched = {
      roots: () => (this.painted === null ? [] : this.painted.reading.roots),
      ours: node => this.scribe?.hover.card.holds(node) === true,
      stirred: () => this.mend(),
      changed: gone => {
        if (gone || this.torn()) this.pace.hurry();
        this.readSoon();
      },
      touched: () => {
        this.pace.hurry();
        this.readSoon();
      },
    };
    watchChanges(document, watched, signal);
    const stopAddress = onAddressChange(() => {
      this.scribe?.hover.close();
      if (this.shown !== null && this.shown.reading.url === location.href) return;
      this.pace.hurry();
      this.readSoon();
    });
    signal.addEventListener('abort', stopAddress);
    const back = (event: Event) => {
      if (document.visibilityState !== 'visible' || !this.check()) return;
      // back from the cache
      if (event.type === 'pageshow') this.badge.forget();
      this.badge.show(this.painted?.analysis ?? null);
      this.refresh();
      void this.scribe?.reporter.flush();
    };
    document.addEventListener('visibilitychange', back, { signal });
    window.addEventListener('pageshow', back, { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.refresh(), { signal });
    void this.read();
  }

  /** Ends everything and takes the highlights back. */
  stop(): void {
    this.ending.abort();
    for (const timer of [this.next, ...this.looks]) clearTimeout(timer);
    this.shown = null;
    this.painter.clear();
  }

  /** The reader has ruled the site out. */
  leave(): void {
    this.stop();
    this.badge.show(null);
  }

  /** What is on this page; describes it first where that was not needed before. Rejects where it could not be read. */
  async state(): Promise<TabState> {
    const { shown } = this;
    if (shown === null && this.reading === null && this.failure !== undefined) throw this.failure;
    if (shown !== null && shown.records === null) await this.record(shown);
    const records = shown?.records ?? null;
    const wanted = shown?.wanted === true;
    const waiting = shown !== null && records === null;
    const { unsaved = 0, problem } = this.scribe?.reporter ?? {};
    const reading = shown?.reading;
    return {
      status: (shown === null && this.reading !== null) || waiting ? 'working' : wanted ? 'painted' : 'quiet',
      forced: this.forced,
      page: records?.page ?? null,
      annotations: (wanted && records?.annotations) || [],
      unsaved,
      ...(problem === undefined ? {} : { problem }),
      ...(reading !== undefined && reading.text.length < reading.page.text.length
        ? { cut: { read: reading.text.length, of: reading.page.text.length } }
        : {}),
    };
  }

  /** Analyses and paints whatever the page is. Resolves when that is done. */
  async force(): Promise<void> {
    this.forced = true;
    if (this.reading !== null) await this.reading;
    if (this.painted === null) await this.read(true);
  }

  /** What only the scribe can do, on a painted page. */
  ask(message: unknown): Replies[ToScribe['kind']] {
    this.mend();
    return (this.painted && this.scribe?.answer(message)) || { found: false };
  }

  private get painted(): Shown | null {
    return this.shown?.wanted === true ? this.shown : null;
  }

  /** False, and the end, when the extension was reloaded or removed: then this script is an orphan. */
  private check(): boolean {
    if (alive()) return true;
    this.stop();
    return false;
  }

  private readSoon(): void {
    const now = performance.now();
    const due = now + this.pace.wait(now);
    // what was to come later may have to come sooner
    if (this.next !== undefined && this.due <= due) return;
    clearTimeout(this.next);
    this.due = due;
    this.next = setTimeout(() => {
      this.next = undefined;
      void this.read();
    }, due - now);
  }

  /** One reading at a time; what changes meanwhile is read afterwards. */
  private read(anew = false): Promise<void> {
    if (this.reading !== null) {
      this.again = true;
      return this.reading;
    }
    this.reading = this.round(anew)
      .catch((error: unknown) => {
        // a page that is torn down while it is read; the next change starts over, and the popup is told
        this.failure = error;
      })
      .finally(() => {
        this.reading = null;
        if (this.again && !this.ending.signal.aborted) {
          this.again = false;
          this.readSoon();
        }
      });
    return this.reading;
  }

  private async round(anew: boolean): Promise<void> {
    if (!this.check()) return;
    this.failure = undefined;
    // read without some of its style sheets: once more when it has loaded
    if ((await stylesThere(document)) === false)
      window.addEventListener('load', () => this.readSoon(), { signal: this.ending.signal, once: true });
    const started = performance.now();
    try {
      const reading = await readDocument(document, page => this.begin(page));
      const { shown } = this;
      if (reading === null || reading.text === '') this.forget();
      else if (shown !== null && !anew && shown.reading.text === reading.text) {
        // the same words in other nodes, or at another address that has not shown its own text yet
        shown.reading = { ...reading, url: shown.reading.url };
        if (shown.wanted) {
          await this.paint(shown);
          this.refresh();
        }
      } else await this.show(reading);
    } finally {
      const now = performance.now();
      this.pace.read(now - started, now);
    }
  }

  private async show(reading: Reading): Promise<void> {
    // asked for early: the answer comes while the text is analysed
    const ground = this.matchGround(reading.roots.at(-1) ?? document.body);
    const aids = needsAids(reading.text) ? await pageAids() : undefined;
    const published = readPublished(document, reading.url);
    await breathe();
    const context = { source: reading.url, published, ...aids };
    const judged = await this.judge(reading.text, context);
    const { recognised, genre } = judged;
    const { analysis } = recognised;

    // "this page anyway" was said of another page
    if (this.shown !== null && pathOf(this.shown.reading.url) !== pathOf(reading.url))
      this.forced = world.duixianAlways === true;
    const wanted = genre.is || this.forced;
    if (wanted) await ground;
    if (this.ending.signal.aborted) return;
    const shown: Shown = {
      reading,
      analysis,
      ...judged,
      seen: Date.now(),
      wanted,
      records: null,
    };
    this.scribe?.hover.close();
    this.shown = shown;
    if (!wanted) {
      this.painter.clear();
      this.badge.show(null);
      return;
    }
    await this.paint(shown);
    this.watchOver();
    this.badge.show(analysis);
    this.report(shown).catch(() => {
      // the popup asks again, and is told what is wrong
    });
  }

  private judge(text: string, context: AnalysisContext): Promise<Judged> {
    return readAndJudge(
      onFolded => recogniseSteps(text, context, onFolded),
      () => this.check(),
    );
  }

  /** Describes and reports, however long the background takes to wake up. */
  private async report(shown: Shown): Promise<void> {
    for (let attempt = 0; !this.ending.signal.aborted; attempt++) {
      if (await this.record(shown)) return;
      const pause = ATTEMPTS[Math.min(attempt, ATTEMPTS.length - 1)];
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }

  /** Makes the records, once, and hands them over where the page is wanted; false when the scribe does not come. */
  private async record(shown: Shown): Promise<boolean> {
    if (!this.check()) return false;
    await breathe();
    const scribe = await this.summon();
    if (scribe === null) return false;
    if (shown.records !== null) return true;
    const { reading, seen } = shown;
    const { url, text } = reading;
    const { analysis, canonical } = await scribe.complete(shown, url);
    shown.analysis = analysis;
    const records = await scribe.describe({ url, canonical, analysis, text, now: seen });
    // asked for twice at once (the report and the popup): the first one hands over
    if (shown.records !== null) return true;
    shown.records = records;
    if (shown.wanted) scribe.report(records, shown === this.shown);
    return true;
  }

  private async summon(): Promise<Scribe | null> {
    if (this.scribe !== null) return this.scribe;
    try {
      await tellBackground({ kind: 'need-scribe' });
    } catch {
      return null;
    }
    if (world.duixianScribe === undefined || this.ending.signal.aborted) return null;
    this.scribe ??= new world.duixianScribe({
      look: () => this.painted?.reading ?? null,
      repaint: () => {
        if (this.painted !== null) void this.paint(this.painted);
      },
      resting: () => {
        if (this.check()) this.refresh();
      },
      read: recognise,
      signal: this.ending.signal,
    });
    this.scribe.hover.ground = this.ground;
    return this.scribe;
  }

  private async matchGround(element: Element): Promise<void> {
    const ground = groundUnder(element);
    if (ground === this.ground) return;
    try {
      await tellBackground({ kind: 'ground', ground });
      this.ground = ground;
      if (this.scribe !== null) this.scribe.hover.ground = ground;
    } catch {
      // painted in the colours at hand
    }
  }

  private paintSteps(page: PageText, text: string, analysis: Spans): Generator<void, void> {
    return paintSteps(
      this.painter,
      page,
      this.scribe?.marks.spans(text, analysis) ?? { ...analysis, notes: [] },
    );
  }

  private async paint({ reading, analysis }: Shown): Promise<void> {
    await runSliced(this.paintSteps(reading.page, reading.text, analysis), SLICE);
    // stopped or asked to leave meanwhile
    if (this.ending.signal.aborted) this.painter.clear();
  }

  /** Shows the beginning of a long page, if that alone is one of ours. */
  private async begin(page: PageText): Promise<void> {
    const { text } = page;
    if (this.shown !== null || needsAids(text)) return;
    const context = { published: readPublished(document, location.href) };
    const { recognised, genre } = await this.judge(text, context);
    if (genre.is && !this.ending.signal.aborted) run(this.paintSteps(page, text, recognised.analysis));
  }

  /** A page that takes highlights away does so soon after it loaded. */
  private watchOver(): void {
    for (const timer of this.looks) clearTimeout(timer);
    this.looks = LOOKS_AFTER.map(wait => setTimeout(() => this.mend(), wait));
  }

  /** Are painted nodes out of the page? The first and the last figure stand for all. */
  private torn(): boolean {
    if (this.painted === null) return false;
    const { analysis, reading } = this.painted;
    return [analysis.figures[0], analysis.figures.at(-1)].some(
      figure => figure !== undefined && reading.page.nodeAt(figure.start)?.node.isConnected === false,
    );
  }

  /** Puts highlights back that the page took away. */
  private mend(): void {
    if (this.painted === null || !this.painter.damaged()) return;
    // an orphan must not fight the annotator that came after it
    if (this.check()) this.painter.restore();
  }

  /** The page may have taken highlights away, or turned dark, which is no mutation of its text. */
  private refresh(): void {
    this.mend();
    const root = this.painted?.reading.roots.at(-1);
    if (root?.isConnected) void this.matchGround(root);
  }

  private forget(): void {
    this.painter.clear();
    this.shown = null;
    this.scribe?.hover.close();
    this.badge.show(null);
  }
}
