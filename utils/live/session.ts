/**
 * The annotator's life in one document: read, analyse, paint, then describe and report, and again whenever the
 * article changes. Everything it knows is here; the rooms it uses keep nothing.
 */
import { browser } from 'wxt/browser';
import { type Replies, type TabState, type ToScribe, tellBackground } from '../messages.ts';
import { draftSteps, recognise, type Unjudged } from '../recognise.ts';
import { run, runSliced } from '../steps.ts';
import type { ArticleText } from '../text/dom/article.ts';
import type { PageText } from '../text/dom/build.ts';
import { readPublished } from '../text/dom/published.ts';
import { needsAids } from '../text/needs.ts';
import { addressHere, onAddressChange, pathOf } from './address.ts';
import { pageAids } from './aids.ts';
import { Canvas } from './canvas.ts';
import { type Watched, watchChanges } from './changes.ts';
import { type Judged, readAndJudge, readTwice } from './judging.ts';
import { paintSteps } from './painting.ts';
import { type Reading, readDocument } from './reading.ts';
import type { Report } from './reporter.ts';
import { Rounds } from './rounds.ts';
import type { Scribe } from './scribe.ts';
import { stylesThere } from './styles.ts';
import { breathe, frame, SLICE } from './tasks.ts';
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

/** Where the next reading is further off, in ms, what the page gains is looked at by itself. */
const PATIENCE = 1_000;
/** What a first reading that found nothing counts at most, in ms. */
const FIRST_COST = 6;
/** Pauses between attempts to wake the background, in ms; the last one repeats. */
const ATTEMPTS = [250, 1_000, 4_000, 16_000, 60_000];

const alive = () => browser.runtime?.id !== undefined;

export class Session {
  private readonly ending = new AbortController();
  private readonly rounds = new Rounds(anew => this.round(anew), this.ending.signal);
  readonly canvas = new Canvas(ground => {
    if (this.scribe !== null) this.scribe.hover.ground = ground;
  });
  private scribe: Scribe | null = null;
  private shown: Shown | null = null;
  /** To be called before each reading. */
  private listen: (attributes: boolean) => void = () => {};
  /** Asked for, here or on the whole site: painted although it is not one of ours. */
  private forced = world.duixianAlways === true;

  alive = alive;

  start(): void {
    const { signal } = this.ending;
    const watched: Watched = {
      roots: () => (this.painted === null ? [] : this.painted.reading.roots),
      ours: node => this.scribe?.hover.card.holds(node) === true,
      changed: (gone, records) => {
        if (this.rounds.soon(gone || this.torn()) > PATIENCE) this.scribe?.glance.add(records);
      },
    };
    this.listen = watchChanges(document, watched, signal);
    const stopAddress = onAddressChange(() => {
      this.scribe?.hover.close();
      if (this.shown?.reading.url !== addressHere()) this.rounds.soon(true);
    });
    signal.addEventListener('abort', stopAddress);
    // a tick in a box may show text by styles alone
    document.addEventListener('click', () => this.scribe ?? this.rounds.soon(true), {
      capture: true,
      signal,
    });
    void this.rounds.now();
  }

  /** Ends everything and takes the highlights back. */
  stop(): void {
    this.ending.abort();
    this.shown = null;
    this.canvas.clear();
  }

  /** The reader has ruled the site out. */
  leave(): void {
    this.stop();
    this.count();
  }

  /** What is on this page; describes it first where that was not needed before. Rejects where it could not be read. */
  async state(): Promise<TabState> {
    const { shown } = this;
    const { running, failure } = this.rounds;
    if (shown === null && running === null && failure !== undefined) throw failure;
    if (shown !== null && shown.records === null) await this.record(shown);
    if (shown?.records && this.scribe) return this.scribe.state(shown, shown.records, this.forced);
    const status = shown !== null || running !== null ? 'working' : 'quiet';
    return { status, forced: this.forced, page: null, annotations: [], unsaved: 0 };
  }

  /** Analyses and paints whatever the page is. Resolves when that is done. */
  async force(): Promise<void> {
    this.forced = true;
    await this.rounds.running;
    if (this.painted === null) await this.rounds.now(true);
  }

  /** What only the scribe can do, on a painted page. */
  ask(message: unknown): Replies[ToScribe['kind']] {
    if (this.painted === null) return { found: false };
    this.scribe?.upkeep.mend();
    return this.scribe?.answer(message) ?? { found: false };
  }

  /** How much is painted: among several frames that with most speaks for the tab. */
  get found(): number {
    const { analysis } = this.painted ?? {};
    return analysis === undefined ? 0 : analysis.figures.length + analysis.pledges.length;
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

  private async round(anew: boolean): Promise<void> {
    if (!this.check()) return;
    // once it is there, the scribe looks whether an attribute comes to anything
    this.listen(this.scribe === null);
    // read without some of its style sheets: once more when it has loaded
    if ((await stylesThere(document)) === false)
      window.addEventListener('load', () => this.rounds.soon(), { signal: this.ending.signal, once: true });
    const { took } = SLICE;
    const { shown } = this;
    try {
      const reading = await readDocument(document, shown === null && (beginning => this.begin(beginning)));
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
      const cost = SLICE.took - took;
      // a page that shows its article late is not to wait because our first run was a slow one
      this.rounds.spent(shown === null && this.painted === null ? Math.min(cost, FIRST_COST) : cost);
      // the beginning of a long page whose reading then failed, or is over before its time
      if (this.painted === null) this.canvas.clear();
    }
  }

  private async show(reading: Reading): Promise<void> {
    // asked for early: the answer comes while the text is analysed
    const ground = this.canvas.matchGround(reading.roots.at(-1));
    await breathe();
    const judged = await this.judge(reading.text, reading.url);
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
      this.canvas.clear();
      this.count();
      return;
    }
    await this.paint(shown);
    this.scribe?.upkeep.watchOver();
    this.report(shown).catch(() => {
      // the popup asks again, and is told what is wrong
    });
  }

  private async judge(text: string, url: string, once = false): Promise<Judged> {
    const aids = needsAids(text) ? await pageAids() : undefined;
    // the page around a frame of its own site may know what the frame does not say
    const outer = frameElement?.ownerDocument;
    const published = readPublished(document, url) ?? (outer ? readPublished(outer) : null);
    const context = { source: url, published, ...aids };
    return readAndJudge(
      onFolded => draftSteps(text, context, onFolded),
      () => this.check(),
      once,
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
    const records = await scribe.describe({ url, canonical, analysis, text, now: seen });
    // asked for twice at once (the report and the popup): the first one hands over
    if (shown.records !== null) return true;
    shown.analysis = analysis;
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
      refresh: () => {
        if (this.check()) this.refresh();
      },
      flipped: () => void this.rounds.soon(true),
      read: recognise,
      readTwice: (text, context) => readTwice(draftSteps(text, context), () => this.check(), { ...SLICE }),
      alive: () => this.check(),
      painter: this.canvas.painter,
      signal: this.ending.signal,
    });
    this.scribe.hover.ground = this.canvas.ground;
    this.count();
    return this.scribe;
  }

  private paintSteps(page: PageText, text: string, analysis: Spans): Generator<void, void> {
    return paintSteps(
      this.canvas.painter,
      page,
      this.scribe?.marks.spans(text, analysis) ?? { ...analysis, notes: [] },
    );
  }

  private count(): void {
    this.scribe?.count(this.painted);
  }

  private async paint({ reading, analysis }: Shown): Promise<void> {
    await runSliced(this.paintSteps(reading.page, reading.text, analysis), SLICE);
    // stopped or asked to leave meanwhile
    if (this.ending.signal.aborted) this.canvas.clear();
    else this.count();
  }

  /** Shows the beginning of a long page, if that alone is one of ours. */
  private async begin({ roots, page }: ArticleText): Promise<void> {
    // this script's first task, too, is to be a short one
    await breathe();
    const { recognised, genre } = await this.judge(page.text, addressHere(), true);
    if (!genre.is || this.ending.signal.aborted) return;
    run(this.paintSteps(page, page.text, recognised.analysis));
    // its colours are a matter of styles, which wait for a frame
    void frame().then(() => this.canvas.matchGround(roots.at(-1)));
  }

  /** Are painted nodes out of the page? The first and the last figure stand for all. */
  private torn(): boolean {
    if (this.painted === null) return false;
    const { analysis, reading } = this.painted;
    return [analysis.figures[0], analysis.figures.at(-1)].some(
      figure => figure !== undefined && reading.page.nodeAt(figure.start)?.node.isConnected === false,
    );
  }

  /** The page may have taken highlights away, or turned dark, which is no mutation of its text. */
  private refresh(): void {
    if (this.painted === null) return;
    this.scribe?.upkeep.mend();
    void this.canvas.matchGround(this.painted.reading.roots.at(-1));
  }

  private forget(): void {
    this.canvas.clear();
    this.shown = null;
    this.scribe?.hover.close();
    this.count();
  }
}
