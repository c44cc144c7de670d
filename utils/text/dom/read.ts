/** Reads the visible text of a page, or of parts of it, without touching it. */
import { run } from '../../steps.ts';
import { type PageText, TextBuilder } from './build.ts';
import { isLive, type Look, lookOf, PLAIN } from './look.ts';
import { MOST_STEPS, survey } from './survey.ts';
import { isFoldedAway, SILENT } from './tags.ts';

export type { PageText, TextPiece } from './build.ts';

export interface ReadOptions {
  /**
   * Elements and texts that are left out with all that is in them; the roots themselves are never asked. Default: the
   * furniture found by a survey of the roots (share bars, lists of other news …). Null reads everything visible.
   */
  skip?: ((node: Node) => boolean) | null;
  /** Stop soon after this many characters. */
  limit?: number;
  /** Judge how elements are shown by their names and inline styles only, even where a style engine is at hand. */
  byName?: boolean;
}

interface Frame {
  element: Element;
  look: Look;
  next: Node | null;
}

const PAUSE = 256;
const CHUNK = 0x10000;

/**
 * The visible text of `root` — one element, or several in reading order — with the way back to its text nodes.
 * Text split over inline elements is joined; `<br>` and block borders become `\n`, borders between table cells `\t`;
 * white space is collapsed as a browser shows it. Linear in the size of the page; never changes it.
 */
export function readPage(root: Element | readonly Element[], options: ReadOptions = {}): PageText {
  return run(readSteps(root, options));
}

/**
 * The work of `readPage`, step by step: a step is a few hundred nodes or 64 k characters. What the page changes between
 * two of them may be missing (`complete` is false then).
 */
export function* readSteps(
  root: Element | readonly Element[],
  options: ReadOptions = {},
): Generator<void, PageText> {
  const roots: readonly Element[] = 'nodeType' in root ? [root] : root;
  const builder = new TextBuilder();
  let complete = true;
  for (const element of roots) {
    builder.block();
    complete = (yield* walk(element, skipper(element, options), builder, options)) && complete;
  }
  return builder.finish(complete);
}

function skipper(root: Element, options: ReadOptions): (node: Node) => boolean {
  if (options.skip === null) return () => false;
  if (options.skip !== undefined) return options.skip;
  const { furniture } = survey(root);
  return node => furniture.has(node);
}

/** Appends what is visible below `root`; returns false if the page tore the walk off. */
function* walk(
  root: Element,
  skip: (node: Node) => boolean,
  builder: TextBuilder,
  { limit = Number.POSITIVE_INFINITY, byName = false }: ReadOptions,
): Generator<void, boolean> {
  const view = !byName && isLive(root.ownerDocument) ? root.ownerDocument.defaultView : null;
  const look = rootLook(root, view);
  if (look.box === 'none' || SILENT.has(root.localName)) return true;
  const stack: Frame[] = [{ element: root, look, next: root.firstChild }];
  border(builder, look, true);
  let steps = 0;
  while (stack.length > 0 && builder.size < limit) {
    const frame = stack[stack.length - 1];
    const node = frame.next;
    if (node === null) {
      border(builder, frame.look, false);
      stack.pop();
      continue;
    }
    frame.next = node.nextSibling;
    if (node.nodeType === 3 || node.nodeType === 4) {
      if (frame.look.visible && !skip(node)) yield* addText(builder, node as Text, frame.look, limit);
    } else if (node.nodeType === 1) {
      open(node as Element, frame, skip, view, builder, stack);
    }
    steps += 1;
    if (steps % PAUSE === 0) {
      yield;
      // While we paused the page may have taken away what we stand in; its siblings are no longer ours.
      if (!root.contains(frame.element) || steps > MOST_STEPS) return false;
    }
  }
  return true;
}

function open(
  element: Element,
  parent: Frame,
  skip: (node: Node) => boolean,
  view: Window | null,
  builder: TextBuilder,
  stack: Frame[],
): void {
  const name = element.localName;
  if (name === 'br') {
    builder.lineBreak();
    return;
  }
  if (SILENT.has(name) || isFoldedAway(element, parent.element)) return;
  if (skip(element)) {
    builder.block();
    return;
  }
  if (element.firstChild === null) {
    // Nothing to read: not worth asking for its style. Empty inline boxes do not part text.
    if (name === 'td' || name === 'th') {
      builder.cell(true);
      builder.cell(false);
    } else if (name === 'hr' || name === 'p' || name === 'div') builder.block();
    return;
  }
  const look = lookOf(element, parent.look, view);
  if (look.box === 'none') return;
  border(builder, look, true);
  stack.push({ element, look, next: element.firstChild });
}

function border(builder: TextBuilder, { box }: Look, begins: boolean): void {
  if (box === 'block') builder.block();
  else if (box === 'row') builder.row();
  else if (box === 'cell') builder.cell(begins);
}

function* addText(builder: TextBuilder, node: Text, look: Look, limit: number): Generator<void, void> {
  const { data } = node;
  if (data.length <= CHUNK) {
    builder.add(node, data, 0, look.space);
    return;
  }
  for (let from = 0; from < data.length && builder.size < limit; from += CHUNK) {
    builder.add(node, data.slice(from, from + CHUNK), from, look.space);
    yield;
  }
}

/** The look of a root: what it inherits comes from the elements around it. */
function rootLook(root: Element, view: Window | null): Look {
  if (view !== null) return lookOf(root, PLAIN, view);
  const around: Element[] = [];
  for (let element: Element | null = root; element !== null; element = element.parentElement)
    around.push(element);
  let look = PLAIN;
  for (const element of around.reverse()) look = lookOf(element, { ...look, box: 'block' }, null);
  return look;
}
