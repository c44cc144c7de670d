/**
 * How an element is shown: whether it ends the line, is visible, keeps its white space. In a live page the
 * browser's computed style answers, once per element; where there is no style engine (command line, a document
 * that is not displayed) element names and inline styles do.
 */
import { attribute, isBlock, isCell, isHiddenByAttribute, isPreformatted, namesOf } from './tags.ts';

export type Box = 'none' | 'inline' | 'block' | 'row' | 'cell';
export type Space = 'collapse' | 'keep' | 'keep-lines';

export interface Look {
  box: Box;
  visible: boolean;
  space: Space;
}

export const PLAIN: Look = { box: 'block', visible: true, space: 'collapse' };

/** Phrasing elements that nobody hides by their bare name: one cheap question instead of a computed style. */
const PHRASING = namesOf('span font b strong i em u a sub sup small big o:p st1:chsdate');
const TELLING = ['class', 'id', 'style', 'hidden'];

/** Is there a style engine that can be asked? */
export function isLive(document: Document): boolean {
  return (
    document.defaultView !== null &&
    typeof document.defaultView?.getComputedStyle === 'function' &&
    typeof document.documentElement?.checkVisibility === 'function'
  );
}

/** The look of `element` inside a parent that looks like `parent`. Asks the style engine at most once. */
export function lookOf(element: Element, parent: Look, view: Window | null): Look {
  return view === null ? lookByName(element, parent) : lookByStyle(element, parent, view);
}

function lookByStyle(element: Element, parent: Look, view: Window): Look {
  if (PHRASING.has(element.localName) && !TELLING.some(name => element.hasAttribute(name))) {
    if (element.checkVisibility()) return { box: 'inline', visible: parent.visible, space: parent.space };
  }
  const style = view.getComputedStyle(element);
  const box = boxOf(style.display, element);
  if (box === 'none') return { box, visible: false, space: parent.space };
  return { box, visible: isVisible(style.visibility), space: spaceOf(style.whiteSpace, parent.space) };
}

function lookByName(element: Element, parent: Look): Look {
  if (!element.hasAttributes()) {
    const space = isPreformatted(element) ? 'keep' : parent.space;
    return { box: boxOf('', element), visible: parent.visible, space };
  }
  if (isHiddenByAttribute(element)) return { box: 'none', visible: false, space: parent.space };
  const style = attribute(element, 'style');
  const space = isPreformatted(element) ? 'keep' : parent.space;
  if (style === '') return { box: boxOf('', element), visible: parent.visible, space };
  // WeChat serves its articles hidden and shows them by script, which does not run where names are all there is.
  const visibility = element.id === 'js_content' ? 'visible' : declared(style, 'visibility');
  return {
    box: boxOf(declared(style, 'display'), element),
    visible: visibility === '' ? parent.visible : isVisible(visibility),
    space: spaceOf(declared(style, 'white-space'), space),
  };
}

/** The value of a property in a style attribute; empty if it is not there. */
function declared(style: string, property: string): string {
  const match = RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([a-z-]+)`, 'i').exec(style);
  return match === null ? '' : match[1].toLowerCase();
}

function isVisible(visibility: string): boolean {
  return visibility !== 'hidden' && visibility !== 'collapse';
}

function spaceOf(value: string, inherited: Space): Space {
  switch (value) {
    case '':
    case 'inherit':
      return inherited;
    case 'pre':
    case 'pre-wrap':
    case 'break-spaces':
      return 'keep';
    case 'pre-line':
      return 'keep-lines';
    default:
      return value.startsWith('preserve') ? 'keep' : 'collapse';
  }
}

function boxOf(display: string, element: Element): Box {
  switch (display) {
    case '':
      if (isCell(element)) return 'cell';
      if (element.localName === 'tr') return 'row';
      return isBlock(element) ? 'block' : 'inline';
    case 'none':
    case 'ruby-text':
      return 'none';
    case 'table-row':
      return 'row';
    case 'table-cell':
      return 'cell';
    case 'inline-block':
    case 'inline-flex':
    case 'inline-grid':
      // Boxes side by side (a row of key figures) must not glue; an inline-block <span> is a styled word.
      return isBlock(element) || isCell(element) ? 'cell' : 'inline';
    case 'inline':
    case 'contents':
    case 'ruby':
    case 'ruby-base':
      return 'inline';
    default:
      return 'block';
  }
}
