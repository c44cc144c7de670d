/** What the names of HTML elements say about how their text is shown. Names are lower-case `localName`s. */

/** Names, written with blanks between them. */
export const namesOf = (names: string): Set<string> => new Set(names.split(' '));

/** An attribute's value, empty where there is none. */
export const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** Never part of the text a reader reads: code, form controls, embedded media, the upper text of ruby. What holds no text needs no name. */
export const SILENT = namesOf(
  'script style noscript template head title select option optgroup datalist button ' +
    'textarea svg math iframe frameset object applet canvas audio video meter progress rt rp rtc map',
);

/** Shown as blocks by every browser's own style sheet. */
const BLOCK = namesOf(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search ' +
    'section summary table caption thead tbody tfoot tr ul',
);

const CELL = namesOf('td th');

/** Shown with its white space. */
const PREFORMATTED = namesOf('pre textarea');

/** Does a line of text end where this element begins and ends? By name only. */
export function isBlock(element: Element): boolean {
  return BLOCK.has(element.localName);
}

export function isCell(element: Element): boolean {
  return CELL.has(element.localName);
}

export function isPreformatted(element: Element): boolean {
  return PREFORMATTED.has(element.localName);
}

/** Hidden by its own attributes, whatever the style sheets say. Closed `<dialog>`s count. */
export function isHiddenByAttribute(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style);
}

/** A child of a closed `<details>` other than its summary. */
export function isFoldedAway(element: Element, parent: Element | null): boolean {
  return (
    parent !== null &&
    parent.localName === 'details' &&
    !parent.hasAttribute('open') &&
    element.localName !== 'summary'
  );
}
