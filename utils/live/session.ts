/**
 * The annotator's life in one document: read, analyse, paint, describe, report — and again whenever the article
 * changes. Everything it knows is here; the rooms it uses keep nothing.
 */
import { browser } from 'wxt/browser';
import { analyse } from '../analyse.ts';
import type { Analysis } from '../analysis.ts';
import { describe } from '../describe.ts';
import { canonicalUrl } from '../identity.ts';
import { MessageError, type TabState, tellBackground } from '../messages.ts';
import { type Ground, groundUnder } from '../paint/ground.ts';
import { Painter } from '../paint/highlights.ts';
import { Hover } from '../paint/hover.ts';
import { scrollToRange } from '../paint/reveal.ts';
import { FIGURE, FLASH, PLEDGE } from '../paint/styles.ts';
import { readFacts } from '../text/dom/facts.ts';
import { looksTraditional } from '../text/script.ts';
import { onAddressChange } from './address.ts';
import { watchChanges } from './changes.ts';
import { Pace } from './pace.ts';
import { type Reading, readDocument } from './reading.ts';
import { type Report, Reporter } from './reporter.ts';
import { breathe } from './tasks.ts';
import { world } from './world.ts';

interface Shown {
  reading: Reading;
  analysis: Analysis;
  /** Null for the moment between painting and describing. */
  records: Report | null;
}

const FLASH_TIME = 1_200;
/** When to look whether the highlights are still there, after painting; later only when something stirs. */
const LOOKS_AFTER = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000];

const say = browser.i18n.getMessage as (key: string, values?: string[]) => string;
const alive = () => browser.runtime?.id !== undefined;

export class Session {
  private readonly ending = new AbortController();
  private readonly painter = new Painter();
  private readonly pace = new Pace();
  private readonly reporter = new Reporter({
    send: report => tellBackground({ kind: 'report', ...report }),
    later: (task, ms) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    explain: error => {
      const detail = error instanceof Error ? error.message : String(error);
      return error instanceof MessageError ? detail : say('card_error_offline', [detail]);
    },
  });
  private readonly hover = new Hover(this.painter, () =>
    this.shown === null || !this.painted ? null : { ...this.shown.reading, analysis: this.shown.analysis },
  );
  private shown: Shown | null = null;
  private painted = false;
  private forced = false;
  private ground: Ground = 'light';
  private reading: Promise<void> | null = null;
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flashTimer: ReturnType<typeof setTimeout> | undefined;
  private looks: ReturnType<typeof setTimeout>[] = [];

  alive = alive;

  start(): void {
    const { signal } = this.ending;
    const stopChanges = watchChanges(document, {
      roots: () => (this.painted ? (this.shown?.reading.roots ?? []) : []),
      ours: node => this.hover.card.holds(node),
      stirred: () => this.mend(),
      changed: gone => {
        if (gone) this.pace.hurry();
        this.readSoon();
      },
    });
    const stopAddress = onAddressChange(() => {
      this.hover.close();
      if (this.shown !== null && this.shown.reading.url === location.href) return;
      this.pace.hurry();
      this.readSoon();
    });
    signal.addEventListener('abort', () => {
      stopChanges();
      stopAddress();
    });
    const back = () => {
      if (document.visibilityState !== 'visible' || !this.check()) return;
      this.mend();
      void this.reporter.flush();
    };
    document.addEventListener('visibilitychange', back, { signal });
    window.addEventListener('pageshow', back, { signal });
    this.hover.start(signal, () => {
      if (this.check()) this.mend();
    });
    void this.read();
  }

  /** Ends everything and takes the highlights back. */
  stop(): void {
    this.ending.abort();
    clearTimeout(this.timer);
    clearTimeout(this.flashTimer);
    for (const timer of this.looks) clearTimeout(timer);
    this.reporter.stop();
    this.hover.card.remove();
    this.painted = false;
    this.painter.clear();
  }

  state(): TabState {
    const { shown, reporter } = this;
    const read = shown?.reading;
    const records = shown?.records ?? null;
    const status = records === null && this.reading !== null ? 'working' : this.painted ? 'painted' : 'quiet';
    return {
      status,
      forced: this.forced,
      page: records?.page ?? null,
      annotations: this.painted ? (records?.annotations ?? []) : [],
      unsaved: reporter.unsaved,
      ...(reporter.problem === undefined ? {} : { problem: reporter.problem }),
      ...(read !== undefined && read.text.length < read.page.text.length
        ? { cut: { read: read.text.length, of: read.page.text.length } }
        : {}),
    };
  }

  /** Analyses and paints whatever the page is. Resolves when that is done. */
  async force(): Promise<void> {
    this.forced = true;
    if (this.reading !== null) await this.reading;
    if (!this.painted) await this.read(true);
  }

  /** Scrolls to an item and flashes it; false when it is not on the page (any more). */
  reveal(id: string): boolean {
    const target = this.shown?.records?.annotations.find(annotation => annotation.id === id)?.target;
    if (target === undefined || this.shown === null || !this.painted) return false;
    const ranges = this.shown.reading.page.ranges(target.start, target.end);
    if (ranges.length === 0 || !scrollToRange(ranges[0])) return false;
    this.mend();
    this.painter.paint(FLASH, ranges);
    clearTimeout(this.flashTimer);
    this.flashTimer = setTimeout(() => this.painter.erase(FLASH), FLASH_TIME);
    return true;
  }

  /** False, and the end, when the extension was reloaded or removed: then this script is an orphan. */
  private check(): boolean {
    if (alive()) return true;
    this.stop();
    return false;
  }

  private readSoon(): void {
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.read();
    }, this.pace.wait(performance.now()));
  }

  /** One reading at a time; what changes meanwhile is read afterwards. */
  private read(anew = false): Promise<void> {
    if (this.reading !== null) {
      this.again = true;
      return this.reading;
    }
    this.reading = this.round(anew)
      .catch(() => {
        // a page that is torn down while it is read; the next change starts over
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
    const started = performance.now();
    const reading = await readDocument(document);
    const before = this.shown;
    try {
      if (reading === null || reading.text === '') {
        this.forget();
        return;
      }
      if (!anew && before !== null && before.reading.text === reading.text) {
        // the same words in other nodes, or at another address that has not shown its own text yet
        this.shown = { ...before, reading: { ...reading, url: before.reading.url } };
        if (this.painted) this.paint(this.shown);
        return;
      }
      await this.show(reading);
    } finally {
      const now = performance.now();
      this.pace.read(now - started, now);
    }
  }

  private async show(reading: Reading): Promise<void> {
    const simplify = looksTraditional(reading.text) ? await this.simplifier() : undefined;
    const facts = readFacts(document, reading.url);
    await breathe();
    const { title, published, publisher } = facts;
    const context = { source: reading.url, title, published, publisher, ...(simplify && { simplify }) };
    const analysis = analyse(reading.text, context);
    await breathe();
    if (this.ending.signal.aborted) return;

    const address = canonicalUrl(reading.url, facts.canonical);
    const last = this.shown?.records?.page.canonicalUrl;
    // "this page anyway" was said of another page
    if (last !== undefined && last !== address) this.forced = false;

    const wanted = analysis.page.genre.is || this.forced;
    const shown: Shown = { reading, analysis, records: null };
    if (wanted) await this.matchGround(reading.roots.at(-1) ?? document.body);
    this.hover.close();
    this.shown = shown;
    this.painted = wanted;
    if (wanted) {
      this.paint(shown);
      this.watchOver();
    } else this.painter.clear();
    this.count(wanted ? analysis : null);
    await breathe();
    const { url, text } = reading;
    shown.records = describe({ url, canonical: facts.canonical, analysis, text, now: Date.now() });
    if (wanted) this.reporter.add(shown.records);
  }

  private async simplifier(): Promise<((text: string) => string) | undefined> {
    if (world.duixianSimplify === undefined) {
      try {
        await tellBackground({ kind: 'need-hant' });
      } catch {
        // without the table the Traditional text is read as it stands: less is found, nothing is wrong
      }
    }
    return world.duixianSimplify;
  }

  private async matchGround(element: Element): Promise<void> {
    const ground = groundUnder(element);
    if (ground === this.ground) return;
    try {
      await tellBackground({ kind: 'ground', ground });
      this.ground = ground;
    } catch {
      // painted in the colours at hand
    }
    this.hover.ground = this.ground;
  }

  private paint({ reading, analysis }: Shown): void {
    const rangesOf = (spans: readonly { start: number; end: number }[]) =>
      spans.flatMap(({ start, end }) => reading.page.ranges(start, end));
    this.painter.paint(PLEDGE, rangesOf(analysis.pledges));
    this.painter.paint(FIGURE, rangesOf(analysis.figures));
  }

  /** A page that takes highlights away does so soon after it loaded. */
  private watchOver(): void {
    for (const timer of this.looks) clearTimeout(timer);
    this.looks = LOOKS_AFTER.map(wait => setTimeout(() => this.mend(), wait));
  }

  /** Puts highlights back that the page took away. */
  private mend(): void {
    if (this.painted && this.painter.damaged()) this.painter.restore();
  }

  private forget(): void {
    this.painter.clear();
    this.painted = false;
    this.shown = null;
    this.hover.close();
    this.count(null);
  }

  private count(analysis: Analysis | null): void {
    const figures = analysis?.figures.length ?? 0;
    const pledges = analysis?.pledges.length ?? 0;
    // only the badge: the next reading tells it again
    tellBackground({ kind: 'counts', figures, pledges }).catch(() => {});
  }
}
