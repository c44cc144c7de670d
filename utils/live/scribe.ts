/**
 * What a page needs only after it is painted: records, their way to the background, and the card. A script of its
 * own (`scribe.js`), so that the highlights do not wait for it and pages that turn out not to be ours never load it.
 */
import { browser } from 'wxt/browser';
import type { Analysis, AnalysisContext } from '../analysis.ts';
import { completeSteps } from '../complete.ts';
import { type DescribeInput, describeSteps } from '../describe.ts';
import { inScript, scriptOf } from '../format/script.ts';
import { say, speak } from '../language.ts';
import {
  MessageError,
  type Progress,
  type Replies,
  readToScribe,
  type TabState,
  type ToScribe,
  tellBackground,
} from '../messages.ts';
import type { Painter } from '../paint/highlights.ts';
import { Hover, type OnPage } from '../paint/hover.ts';
import { writeValues } from '../paint/language.ts';
import { marksOf } from '../paint/look.ts';
import type { Recognised } from '../recognise.ts';
import type { Settings } from '../settings/settings.ts';
import { runSliced } from '../steps.ts';
import { metasOf } from '../text/dom/clean.ts';
import { NO_FACTS, readFacts } from '../text/dom/facts.ts';
import { titleOf } from '../text/dom/title.ts';
import { titlesOf } from '../text/dom/titles.ts';
import { addressHere, pathOf } from './address.ts';
import { Badge } from './badge.ts';
import { Glance } from './glance.ts';
import { askJudge, type Judged } from './judging.ts';
import { Marks } from './marks.ts';
import type { Read } from './own.ts';
import { watchPanel } from './panel.ts';
import type { Reading } from './reading.ts';
import { type Report, Reporter, saysTheSame } from './reporter.ts';
import { Selecting } from './selecting.ts';
import { Sight } from './sight.ts';
import { breathe, SLICE } from './tasks.ts';
import { Thrift } from './thrift.ts';
import { Upkeep } from './upkeep.ts';
import { Walk } from './walk.ts';
import { watchWishes } from './wishes.ts';
import { world } from './world.ts';

/** A page as it was read, and whether it is one of ours or asked for. */
interface Seen {
  reading: Reading;
  wanted: boolean;
}

/** A page of which the badge is told. */
type Counted = Seen & { analysis: Parameters<Marks['kept']>[1] };

export interface ScribeOptions {
  /** What is painted now. */
  look(): OnPage | null;
  /** What is to be painted has changed. */
  repaint(): void;
  /** The highlights, or the colours under them, may have to be set right. */
  refresh(): void;
  /** The page has shown or hidden text. */
  flipped(): void;
  /** The recogniser, which the annotator has already: in one go for short texts, and in slices with the second look. */
  read: Read;
  readTwice(text: string, context: AnalysisContext): Promise<Recognised>;
  /** Is the extension still there? */
  alive(): boolean;
  /** What the annotator paints with. */
  painter: Painter;
  signal: AbortSignal;
}

/** Items in one message to the background, … */
const PORTION = 1_000;
/** … and in one answer to a popup or panel, which checks them all at once. */
const ANSWER = 150;

export class Scribe {
  readonly hover: Hover;
  readonly marks: Marks;
  readonly glance: Glance;
  readonly upkeep: Upkeep;
  readonly badge = new Badge();
  private readonly readTwice: ScribeOptions['readTwice'];
  private readonly selecting: Selecting;
  private readonly walk: Walk;
  /** What the badge was told of last. */
  private counted: Counted | null = null;
  /** Is what is read collected by itself? */
  private collects = true;
  /** Of the items described before. */
  private readonly ids = new Map<string, string>();
  /** What was handed over last, stored or on its way. */
  private told: Report | null = null;
  /** The page that the background has stored last. */
  private stored: Report['page'] | null = null;
  readonly reporter = new Reporter({
    send: report => this.send(report),
    later: (task, ms) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    explain: error => {
      const detail = error instanceof Error ? error.message : String(error);
      return error instanceof MessageError ? detail : say('card_error_offline', [detail]);
    },
    final: error => error instanceof MessageError && error.final,
  });

  constructor({ look, repaint, refresh, flipped, read, readTwice, alive, painter, signal }: ScribeOptions) {
    this.readTwice = readTwice;
    this.marks = new Marks(repaint);
    this.hover = new Hover({
      look: () => (this.marks.hidden ? null : look()),
      items: () => this.marks.items,
      record: () => this.marks.records?.page ?? null,
      private: browser.extension.inIncognitoContext,
      change: async (item, change) => {
        await this.storePage();
        return this.marks.change(item, change);
      },
      remove: (item, back) => this.marks.remove(item, back),
      step: (by, type) => this.walk.step(by, type),
    });
    this.walk = new Walk({ look, items: () => this.marks.items, hover: this.hover });
    this.glance = new Glance({
      read,
      context: () => ({ ...world.duixianAids, published: this.marks.records?.page.published ?? null }),
      roots: () => look()?.roots ?? [],
      painter,
    });
    this.upkeep = new Upkeep(painter, alive, signal);
    this.upkeep.watchOver();
    this.hover.start(signal, refresh);
    watchWishes(wishes => void this.follow(wishes), signal);
    this.selecting = new Selecting({
      look: () => (this.marks.hidden ? null : look()),
      hover: this.hover,
      marks: this.marks,
      read,
      flush: () => this.storePage(),
    });
    this.selecting.start(signal);
    watchPanel(
      {
        inView: () => this.walk.inView(),
        onChange: listener => this.marks.listen(listener),
      },
      signal,
    );
    if (!import.meta.env.FIREFOX) new Thrift(painter).start(signal);
    new Sight(
      {
        roots: () => look()?.roots ?? [],
        stirred: () => this.upkeep.mend(),
        looked: changed => {
          refresh();
          if (changed) flipped();
        },
      },
      signal,
    );
    const back = (event: Event) => {
      if (document.visibilityState !== 'visible' || !alive()) return;
      // back from the cache
      if (event.type === 'pageshow') this.badge.forget();
      this.count(this.counted);
      refresh();
      void this.reporter.flush();
    };
    document.addEventListener('visibilitychange', back, { signal });
    window.addEventListener('pageshow', back, { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh, { signal });
    // what waits has no other chance once the page is left
    window.addEventListener('pagehide', () => this.reporter.leave(), { signal });
    signal.addEventListener('abort', () => {
      this.reporter.stop();
      this.hover.close();
      this.glance.stop();
      this.walk.stop();
    });
  }

  /** Sends records, the page with the first of them only: its text is by far the most of a long one. */
  private async send({ page, annotations }: Report): Promise<void> {
    const known = page === this.stored;
    // what was refused is sent again in full
    this.stored = null;
    await tellBackground({ kind: 'report', page: known ? page.id : page, annotations });
    this.stored = page;
  }

  /** Tells the badge what is on the page and not dismissed; null where nothing is painted. */
  count(painted: Counted | null): void {
    this.counted = painted;
    this.badge.show(painted && this.marks.kept(painted.reading.text, painted.analysis));
  }

  private progress(): Progress {
    const { unsaved, refused, problem } = this.reporter;
    return { unsaved, ...(refused > 0 && { refused }), ...(problem !== undefined && { problem }) };
  }

  /** What there is to say of a page that is described. */
  state({ reading, wanted }: Seen, { page, annotations }: Report, forced: boolean): TabState {
    const [read, of] = [reading.text.length, reading.page.text.length];
    return {
      status: wanted ? 'painted' : 'quiet',
      forced,
      page,
      annotations: wanted ? annotations.slice(0, ANSWER) : [],
      ...(wanted &&
        annotations.length > ANSWER && { more: { of: annotations.length, serial: this.marks.serial } }),
      ...this.progress(),
      ...(browser.extension.inIncognitoContext && { private: true as const }),
      ...(read < of && { cut: { read, of } }),
    };
  }

  /** What the reader wishes of cards and collecting. */
  private async follow({ look, collect, language, script }: Settings): Promise<void> {
    this.hover.card.marks = marksOf(look);
    this.collects = collect === 'all';
    try {
      // the files are not for pages to see, so the background reads them
      speak(language === 'auto' ? null : (await tellBackground({ kind: 'language', language })).words);
      await this.write(script);
    } catch {
      // the words at hand are better than none
    }
  }

  /** Values on cards, in the script that the reader chose. */
  private async write(wanted: Settings['script']): Promise<void> {
    if (wanted === 'hant' && world.duixianTraditional === undefined)
      await tellBackground({ kind: 'need-traditional' });
    const { duixianAids: aids, duixianTraditional: traditional = null } = world;
    const tables = { simplify: aids?.simplify ?? null, traditional };
    const script = () => scriptOf(wanted, this.marks.records?.page.script ?? 'hans');
    writeValues({
      as: item => inScript(item, script(), tables),
      hant: () => script() === 'hant',
    });
  }

  /** A page has to be stored before anything is said of its items. */
  private async storePage(): Promise<void> {
    await this.reporter.flush();
    const { records } = this.marks;
    if (!this.collects && records !== null)
      await tellBackground({ kind: 'report', page: records.page, annotations: [], wanted: true });
  }

  /** Does what the extension's other contexts ask of a painted page. */
  answer(input: unknown): Replies[ToScribe['kind']] | null {
    const message = readToScribe(input);
    switch (message?.kind) {
      case undefined:
        return null;
      case 'reveal': {
        const item = this.marks.items.find(one => one.id === message.id);
        return { found: item !== undefined && this.walk.reveal(item) };
      }
      case 'items': {
        const { serial, records } = this.marks;
        const { from } = message;
        const there = serial === message.serial ? (records?.annotations ?? []) : [];
        return { annotations: there.slice(from, from + ANSWER) };
      }
      case 'progress':
        return this.progress();
      case 'step':
        return { found: this.walk.step(message.by) };
      case 'mark':
        return { found: this.selecting.offer(true) };
      case 'toggle':
        this.marks.toggle();
        this.hover.close();
        return { found: !this.marks.hidden };
      case 'refresh':
        void this.marks.refresh();
        return { ok: true };
    }
  }

  /** The analysis with what cards and records say beyond the highlights. */
  async complete(
    { recognised, genre, final, reading }: Judged & Pick<Seen, 'reading'>,
    url: string,
  ): Promise<{ analysis: Analysis; canonical: string | null }> {
    const verdict = final ? genre : await askJudge(recognised, () => browser.runtime?.id !== undefined);
    // a site that has gone on meanwhile: what its page says of itself is about the next story
    const moved = pathOf(addressHere()) !== pathOf(url);
    const { canonical, published, ...facts } = moved ? NO_FACTS : readFacts(document, url);
    // a frame of the page's own site may leave its title to the page around it
    const outer = frameElement?.ownerDocument;
    const title = moved || !outer ? null : titleOf(outer, metasOf(outer));
    // at last the site's name, where the text has no headline either
    const [site = null] = moved ? [] : (outer ? [document, outer] : [document]).flatMap(titlesOf);
    await breathe();
    const known = {
      ...facts,
      title: facts.title ?? title,
      site,
      explain: true,
      raw: reading.text,
      simplify: world.duixianAids?.simplify,
    };
    // the day that the annotator took in haste may be another: terms count from it
    const same = published === null || published === recognised.analysis.page.published;
    const dated = same
      ? recognised
      : await this.readTwice(reading.text, { source: url, published, ...world.duixianAids });
    const steps = completeSteps(dated, verdict, known);
    return { analysis: await runSliced(steps, SLICE), canonical };
  }

  /** The records of the page, made without holding it up. */
  async describe(input: DescribeInput): Promise<Report> {
    const records = await runSliced(describeSteps(input, this.ids), SLICE);
    await breathe();
    return records;
  }

  /**
   * Hands records over, in portions: a message is copied in one go. `current`: is this still what the page shows? A
   * long text may be described only when the next one is painted, whose cards are not to be about the old one.
   */
  report(records: Report, current: boolean): void {
    const { page, annotations } = records;
    const known =
      this.reporter.problem === undefined && this.told !== null && saysTheSame(this.told, records);
    this.told = records;
    for (let from = 0; !known && (from === 0 || from < annotations.length); from += PORTION) {
      this.reporter.add({ page, annotations: annotations.slice(from, from + PORTION) });
    }
    if (current) void this.marks.take(records);
  }
}
