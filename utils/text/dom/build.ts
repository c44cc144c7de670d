/**
 * Builds a PageText: appends the shown characters of text nodes and remembers, for each run that was copied
 * unbroken, where it came from. One run per text node is the usual case, so the map is sparse.
 */

/** A stretch of one text node; offsets are UTF-16 units of `node.data`, half-open. */
export interface TextPiece {
  node: Text;
  start: number;
  end: number;
}

/**
 * The visible text of (a part of) a page, with the way back. Offsets are UTF-16 units of `text`. Line breaks and
 * tabs that stand for block and cell borders belong to no text node. The way back holds as long as the page's
 * text does not change; after a change read again.
 */
export interface PageText {
  readonly text: string;
  /** False where the page changed so much while it was read in slices that the rest could not be read. */
  readonly complete: boolean;
  /** Of each run, in order: where it starts in `text`, how long it is, its node, where it starts there. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  readonly nodes: readonly Text[];
  readonly froms: readonly number[];
  /** The text nodes behind `[start, end)`, one piece per node, in reading order. */
  pieces(start: number, end: number): TextPiece[];
  /** `pieces` as ranges. Throws a ReferenceError where the environment has no StaticRange. */
  ranges(start: number, end: number): StaticRange[];
  /** The text node that shows the character at `offset`; null for borders and outside of the text. */
  nodeAt(offset: number): { node: Text; offset: number } | null;
}

/** Collapsible white space, and characters without width that would split a figure (ZWSP, BOM, soft hyphen, marks). */
const GAP = /[\t\n\f\r \u00ad\u200b\u200e\u200f\u2060\ufeff]+/g;
const FIRST_BLANK = /[\t\n\f\r ]/;

/** Between two of these browsers drop a line break instead of showing a space (CSS Text 3, 4.1.3). */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0xd840 && code <= 0xd88f) ||
    (code >= 0xdc00 && code <= 0xdfff)
  );
}

/** So many characters are more than a cell of data holds. */
const MUCH = 300;

export class TextBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private last = 0;
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  private readonly nodes: Text[] = [];
  private readonly froms: number[] = [];
  private lines = 0;
  private tabbed = 0;
  /** Does a row of a table begin or end here? */
  private rowed = false;
  /** Did a cell of data end here, and did the next one begin? Then a paragraph's border in it is the cell's. */
  private ended = false;
  private entered = false;
  /** Has a cell of the row ended before? */
  private celled = false;
  /** Where the cell's text began (−1: not yet), and where the last line did. */
  private from = 0;
  private broken = 0;
  private space: { node: Text; offset: number; breaks: boolean } | null = null;

  /** Characters so far. */
  get size(): number {
    return this.length;
  }

  /** A block begins or ends: the next text starts a line. */
  block(): void {
    if (this.entered) return;
    this.lines = Math.max(this.lines, 1);
    this.ended = false;
  }

  /** `<br>`: two in a row leave an empty line, more do not. */
  lineBreak(): void {
    this.lines = Math.min(this.lines + 1, 2);
  }

  /** A table's row begins or ends: the next text starts a line. */
  row(): void {
    this.entered = this.celled = false;
    this.tabbed = 0;
    this.rowed = true;
    this.block();
  }

  /** A table cell begins or ends: a tab for each but the first of its row, unless it is one of a layout. */
  cell(begins: boolean): void {
    if (begins) {
      if (this.ended) {
        this.tabbed++;
        this.lines = 0;
        this.entered = true;
      } else if (this.lines === 0 && !this.rowed) this.ended = true;
      this.from = -1;
      return;
    }
    this.entered = false;
    // the first of a row that holds several lines is one of a layout
    if (this.from < 0 || (this.length - this.from < MUCH && (this.celled || this.broken <= this.from)))
      this.ended = this.celled = true;
    else this.block();
  }

  /** Appends `chunk`, which stands at `base` in `node.data`; `keep` is how its white space is shown. */
  add(node: Text, chunk: string, base: number, keep: 'collapse' | 'keep' | 'keep-lines'): void {
    if (keep === 'keep') {
      this.copy(node, chunk, base);
      return;
    }
    let from = 0;
    GAP.lastIndex = 0;
    for (let gap = GAP.exec(chunk); gap !== null; gap = GAP.exec(chunk)) {
      if (gap.index > from) this.copy(node, chunk.slice(from, gap.index), base + from);
      from = GAP.lastIndex;
      const blank = gap[0].search(FIRST_BLANK);
      if (blank < 0) continue;
      const breaks = gap[0].includes('\n') || gap[0].includes('\r');
      if (breaks && keep === 'keep-lines') this.lineBreak();
      else if (this.space === null) this.space = { node, offset: base + gap.index + blank, breaks };
      else this.space.breaks ||= breaks;
    }
    if (from === 0) this.copy(node, chunk, base);
    else if (from < chunk.length) this.copy(node, chunk.slice(from), base + from);
  }

  finish(complete: boolean): PageText {
    const text = this.parts.join('');
    return new BuiltText(text, complete, this.starts, this.lengths, this.nodes, this.froms);
  }

  private copy(node: Text, text: string, from: number): void {
    if (text === '') return;
    this.flush(text.charCodeAt(0));
    this.run(node, text, from);
  }

  private flush(next: number): void {
    const { space } = this;
    if (this.length > 0) {
      if (this.lines > 0 || this.rowed) {
        this.border('\n'.repeat(this.lines || 1) + '\t'.repeat(this.tabbed));
        this.broken = this.length;
      } else if (this.tabbed > 0 || this.ended) this.border('\t'.repeat(this.tabbed || 1));
      else if (space !== null && !(space.breaks && isWide(this.last) && isWide(next)))
        this.run(space.node, ' ', space.offset);
    }
    if (this.from < 0) this.from = this.length;
    this.lines = 0;
    this.tabbed = 0;
    this.rowed = false;
    this.ended = false;
    this.entered = false;
    this.space = null;
  }

  private border(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private run(node: Text, text: string, from: number): void {
    const i = this.starts.length - 1;
    if (
      i >= 0 &&
      this.nodes[i] === node &&
      this.froms[i] + this.lengths[i] === from &&
      this.starts[i] + this.lengths[i] === this.length
    ) {
      this.lengths[i] += text.length;
    } else {
      this.starts.push(this.length);
      this.lengths.push(text.length);
      this.nodes.push(node);
      this.froms.push(from);
    }
    this.parts.push(text);
    this.length += text.length;
    this.last = text.charCodeAt(text.length - 1);
  }
}

class BuiltText implements PageText {
  readonly text: string;
  readonly complete: boolean;
  readonly starts: number[];
  readonly lengths: number[];
  readonly nodes: Text[];
  readonly froms: number[];

  constructor(
    text: string,
    complete: boolean,
    starts: number[],
    lengths: number[],
    nodes: Text[],
    froms: number[],
  ) {
    this.text = text;
    this.complete = complete;
    this.starts = starts;
    this.lengths = lengths;
    this.nodes = nodes;
    this.froms = froms;
  }

  pieces(start: number, end: number): TextPiece[] {
    const pieces: TextPiece[] = [];
    for (let i = Math.max(this.runAt(start), 0); i < this.starts.length && this.starts[i] < end; i += 1) {
      const from = Math.max(start, this.starts[i]) - this.starts[i];
      const to = Math.min(end, this.starts[i] + this.lengths[i]) - this.starts[i];
      if (from >= to) continue;
      const before = pieces[pieces.length - 1];
      if (before !== undefined && before.node === this.nodes[i]) before.end = this.froms[i] + to;
      else pieces.push({ node: this.nodes[i], start: this.froms[i] + from, end: this.froms[i] + to });
    }
    return pieces;
  }

  ranges(start: number, end: number): StaticRange[] {
    return this.pieces(start, end).map(
      piece =>
        new StaticRange({
          startContainer: piece.node,
          startOffset: piece.start,
          endContainer: piece.node,
          endOffset: piece.end,
        }),
    );
  }

  nodeAt(offset: number): { node: Text; offset: number } | null {
    const i = this.runAt(offset);
    if (i < 0 || offset >= this.starts[i] + this.lengths[i]) return null;
    return { node: this.nodes[i], offset: this.froms[i] + offset - this.starts[i] };
  }

  /** The last run that starts at or before `offset`; -1 if none does. */
  private runAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
