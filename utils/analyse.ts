/**
 * The one entrance to recognition: text in, analysis out. Pure and synchronous; no DOM, no browser, no clock.
 */
import type { Analysis, AnalysisContext } from './analysis.ts';
import { complete } from './complete.ts';
import { judge } from './genre/judge.ts';
import { lookAgain } from './pledges/second/look.ts';
import { recognise } from './recognise.ts';
import { withoutLists } from './text/lists.ts';

/**
 * Analyses a page's text.
 * @param text as the page shows it, dirt included; all offsets in the result are UTF-16 units of this text
 * @param context what is known besides: publication date (EDTF), title, publisher, and `simplify` where the
 *   text is Traditional (`looksTraditional`); without it Traditional text is analysed as it stands
 */
export function analyse(text: string, context: AnalysisContext = {}): Analysis {
  const recognised = recognise(text, { ...context, unlist: withoutLists }, lookAgain);
  const { figures, pledges } = recognised.analysis;
  const genre = judge({ text: recognised.plain, figures: figures.length, pledges: pledges.length });
  const { author, editor, brand, explain, simplify } = context;
  return complete(recognised, genre, { author, editor, brand, explain, simplify, raw: text });
}
