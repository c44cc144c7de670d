/** A page cut into clauses, each with what the second look wants to know of it. */

import type { Asked, Claim } from '../look.ts';
import { clausesOf, isLine, type Sentence, type Stretch, sentencesOf } from '../sentences.ts';

/** A heading is no longer, nor is what ends its line or stands before a colon. */
const HEADING = 30;

/** A clause with what the rules made of it and what stands in and around it. */
export interface Piece extends Stretch {
  sentence: Sentence;
  /** The first and the last piece of its sentence. */
  first: number;
  last: number;
  /** The heading it stands under, or what stands before the colon above it; -1 for none. */
  heading: number;
  /** It is part of a heading itself. */
  heads: boolean;
  /** Where pledges cover the larger part of it: the first of them, and as the how manyth pledge. */
  pledge: Claim | undefined;
  index: number;
  /** Does any pledge reach into it? */
  touched: boolean;
  figures: boolean;
  /** How many times stand in it, how many of its characters are theirs, and how the last of them lies to the page's year. */
  times: number;
  timed: number;
  ahead: number;
}

/** Cuts a page up, beside the pledges found. */
export function piecesOf({ text, figures, times, pledges }: Asked): Piece[] {
  const pieces: Piece[] = [];
  let heading = -1;
  let at = 0;
  let figure = 0;
  let time = 0;
  for (const sentence of sentencesOf(text)) {
    const heads = sentence.end - sentence.start <= HEADING && isLine(text, sentence);
    const clauses = clausesOf(text, sentence);
    const first = pieces.length;
    const last = first + clauses.length - 1;
    for (const { start, end } of clauses) {
      while (at < pledges.length && pledges[at].end <= start) at++;
      let covered = 0;
      for (let k = at; k < pledges.length && pledges[k].start < end; k++)
        covered += Math.min(end, pledges[k].end) - Math.max(start, pledges[k].start);
      const index = covered * 2 >= end - start && at < pledges.length ? at : -1;
      while (figure < figures.length && figures[figure + 1] <= start) figure += 2;
      while (time < times.length && times[time] < start) time += 3;
      let count = 0;
      let timed = 0;
      let ahead = 0;
      for (; time < times.length && times[time] < end; time += 3) {
        count++;
        timed += times[time + 1] - times[time];
        ahead = times[time + 2];
      }
      pieces.push({
        start,
        end,
        sentence,
        first,
        last,
        heading,
        heads,
        pledge: pledges[index],
        index,
        touched: covered > 0,
        figures: figure < figures.length && figures[figure] < end,
        times: count,
        timed,
        ahead,
      });
      const opens = start === 0 || text[start - 1] === '\n';
      if (heads || (opens && end - start < HEADING && ':：\n'.includes(text[end] ?? '\n')))
        heading = pieces.length - 1;
    }
  }
  return pieces;
}
