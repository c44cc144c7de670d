/**
 * What a page needs only after it is painted: records, their way to the background, and the card. A script of its
 * own (`scribe.js`), so that the highlights do not wait for it and pages that turn out not to be ours never load it.
 */
import { browser } from 'wxt/browser';
import type { Analysis } from '../analysis.ts';
import { complete } from '../complete.ts';
import { type DescribeInput, describeSteps } from '../describe.ts';
import { MessageError, tellBackground } from '../messages.ts';
import { Hover, type OnPage } from '../paint/hover.ts';
import type { Recognised } from '../recognise.ts';
import { readFacts } from '../text/dom/facts.ts';
import { runSliced } from '../text/dom/read.ts';
import { type Report, Reporter } from './reporter.ts';
import { SLICE } from './tasks.ts';

export interface ScribeOptions {
  /** What is painted now. */
  look(): OnPage | null;
  /** The pointer rests on the article. */
  resting(): void;
  signal: AbortSignal;
}

/** Items in one message. */
const PORTION = 1_000;

const say = browser.i18n.getMessage as (key: string, values?: string[]) => string;

export class Scribe {
  readonly hover: Hover;
  readonly reporter = new Reporter({
    send: report => tellBackground({ kind: 'report', ...report }),
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

  constructor({ look, resting, signal }: ScribeOptions) {
    this.hover = new Hover(look);
    this.hover.start(signal, resting);
    // what waits for its next attempt has none once the page is left
    window.addEventListener('pagehide', () => void this.reporter.flush(), { signal });
    signal.addEventListener('abort', () => {
      this.reporter.stop();
      this.hover.card.remove();
    });
  }

  /** The analysis with what cards and records say beyond the highlights. */
  complete(recognised: Recognised, url: string): { analysis: Analysis; canonical: string | null } {
    const { canonical, ...facts } = readFacts(document, url);
    return { analysis: complete(recognised, facts), canonical };
  }

  /** The records of the page, made without holding it up. */
  describe(input: DescribeInput): Promise<Report> {
    return runSliced(describeSteps(input), SLICE);
  }

  /** Hands records over, in portions: a message is copied in one go. */
  report({ page, annotations }: Report): void {
    for (let from = 0; from === 0 || from < annotations.length; from += PORTION) {
      this.reporter.add({ page, annotations: annotations.slice(from, from + PORTION) });
    }
  }
}
