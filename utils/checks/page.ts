/** A page's text and figures as the checks look at them: by the text between and before two figures. */

import type { Check, CheckRule, Figure } from '../analysis.ts';

/** Longest stretch of text between two figures that is still looked at. */
export const REACH = 40;

/** Where a figure stands in the text. */
export interface Span {
  start: number;
  end: number;
}

export class Page {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly checks: Check[] = [];
  readonly spans: readonly Span[];

  constructor(text: string, figures: readonly Figure[], spans: readonly Span[]) {
    this.text = text;
    this.figures = figures;
    this.spans = spans;
  }

  /** The text between two figures; null where they are too far apart or a sentence ends between them. */
  between(left: number, right: number, reach = REACH): string | null {
    const a = this.spans[left];
    const b = this.spans[right];
    if (a === undefined || b === undefined) return null;
    if (b.start < a.end || b.start - a.end > reach) return null;
    const gap = this.text.slice(a.end, b.start);
    return /[。！？!?\n]/.test(gap) ? null : gap;
  }

  before(index: number, length: number): string {
    const { start } = this.spans[index];
    return this.text.slice(Math.max(0, start - length), start);
  }

  report(
    rule: CheckRule,
    ok: boolean,
    figures: number[],
    expected: number | null,
    found: number | null,
    text: string,
  ): void {
    this.checks.push({ rule, ok, figures, expected, found, text });
  }
}
