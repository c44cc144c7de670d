/**
 * What a page needs only after it is painted: records, their way to the background, and the card. A script of its
 * own (`scribe.js`), so that the highlights do not wait for it and pages that turn out not to be ours never load it.
 */
import { browser } from 'wxt/browser';
import { type DescribeInput, describe } from '../describe.ts';
import { MessageError, tellBackground } from '../messages.ts';
import type { Painter } from '../paint/highlights.ts';
import { Hover, type OnPage } from '../paint/hover.ts';
import { type Report, Reporter } from './reporter.ts';

export interface ScribeOptions {
  painter: Painter;
  /** What is painted now. */
  look(): OnPage | null;
  /** The pointer rests on the article. */
  resting(): void;
  signal: AbortSignal;
}

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
  });

  constructor({ painter, look, resting, signal }: ScribeOptions) {
    this.hover = new Hover(painter, look);
    this.hover.start(signal, resting);
    signal.addEventListener('abort', () => {
      this.reporter.stop();
      this.hover.card.remove();
    });
  }

  describe(input: DescribeInput): Report {
    return describe(input);
  }
}
