/** Elements of our own, built of tags and text, never of markup. */
import { ICONS, type IconName } from './icons.ts';

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** Lays a style sheet into a shadow root, or a document of ours: that of a frame is of another realm. */
export function dress(root: ShadowRoot | Document, css: string): void {
  const inFrame = 'head' in root;
  try {
    const view = (inFrame ? root.defaultView : window) as unknown as typeof globalThis;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // a Firefox content script may not adopt sheets; its own style elements are not subject to the page's CSP
    (inFrame ? root.head : root).append(element('style', '', css));
  }
}
