/** A page's text and figures as the checks look at them: by the text between and before two figures. */

import type { Check, CheckRule, Figure } from '../analysis.ts';

/** Longest stretch of text between two figures that is still looked at. */
export const REACH = 40;

export class Page {
  readonly text: string;
  readonly figures: Figure[];
  readonly checks: Check[] = [];

  constructor(text: string, figures: Figure[]) {
    this.text = text;
    this.figures = figures;
  }

  /** The text between two figures; null where they are too far apart or a sentence ends between them. */
  between(left: number, right: number, reach = REACH): string | null {
    const a = this.figures[left];
    const b = this.figures[right];
    if (a === undefined || b === undefined) return null;
    if (b.start < a.end || b.start - a.end > reach) return null;
    const gap = this.text.slice(a.end, b.start);
    return /[。！？!?\n]/.test(gap) ? null : gap;
  }

  before(index: number, length: number): string {
    const start = (this.figures[index] as Figure).start;
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
