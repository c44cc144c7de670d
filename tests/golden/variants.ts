/**
 * The same page written another way: Traditional, with pinyin, with full-width digits, with blanks … A variant knows
 * where each place of the page went, so the page's labels can be laid over it and must hold there as they stand.
 */
import type { Gold } from './markup.ts';

/** A page written another way. Offsets are UTF-16 units; a figure's end does not move over a gap put in behind it. */
export interface Variant {
  text: string;
  /** Where what begins at `offset` begins now. */
  start(offset: number): number;
  /** Where what ends at `offset` ends now. */
  end(offset: number): number;
}

/** What one UTF-16 unit becomes: its own writing, and a gap behind it that belongs to nothing. */
export interface Unit {
  out: string;
  gap?: string;
}

/** Rewrites a text unit by unit. */
export function rewrite(text: string, unitAt: (index: number) => Unit): Variant {
  const starts = new Array<number>(text.length + 1);
  const ends = new Array<number>(text.length + 1);
  let out = '';
  ends[0] = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = unitAt(i);
    starts[i] = out.length;
    out += unit.out;
    ends[i + 1] = out.length;
    out += unit.gap ?? '';
  }
  starts[text.length] = out.length;
  return { text: out, start: offset => starts[offset], end: offset => ends[offset] };
}

/** One rewriting after another. */
export function chain(...steps: ((text: string) => Variant)[]): (text: string) => Variant {
  return text => {
    const variants: Variant[] = [];
    for (const step of steps) variants.push(step(variants.at(-1)?.text ?? text));
    return {
      text: variants.at(-1)?.text ?? text,
      start: offset => variants.reduce((at, variant) => variant.start(at), offset),
      end: offset => variants.reduce((at, variant) => variant.end(at), offset),
    };
  };
}

/** The page's labels on its variant: values, bounds, units and deadlines as they were, places and quotes moved. */
export function moveLabels(gold: Gold, variant: Variant): Gold {
  const move = <T extends { start: number; end: number; quote: string }>(one: T): T => {
    const [start, end] = [variant.start(one.start), variant.end(one.end)];
    return { ...one, start, end, quote: variant.text.slice(start, end) };
  };
  return { ...gold, figures: gold.figures.map(move), pledges: gold.pledges.map(move) };
}
