/**
 * The card: one host element with a closed shadow root, added to the document when a card first opens. Its content is
 * built of elements and text, never of markup; its style is a constructed sheet, which no page CSP refuses.
 */
import type { Ground } from './ground.ts';
import { type Box, placeCard } from './place.ts';
import { PALETTES } from './styles.ts';
import type { CardSection } from './words.ts';

const SHEET = `
:host { all: initial !important; position: fixed !important; inset: auto !important; margin: 0 !important;
  left: var(--left, 0) !important; top: var(--top, 0) !important; border: 0 !important; padding: 0 !important;
  background: none !important; overflow: visible !important; z-index: 2147483647 !important;
  width: max-content !important; max-width: min(320px, calc(100vw - 16px)) !important; display: block !important;
  color-scheme: normal !important; pointer-events: auto !important; }
:host(:not([data-open])) { display: none !important; }
* { box-sizing: border-box; }
.card { font: 13px/1.5 system-ui, "PingFang SC", "PingFang TC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  font-variant-numeric: tabular-nums; text-align: start; color: var(--ink); background: var(--paper);
  border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 4px 16px rgb(0 0 0 / .18); padding: 10px 12px;
  max-height: calc(100vh - 16px); overflow: auto; overflow-wrap: anywhere; user-select: text; }
section + section { border-top: 1px solid var(--line); margin-top: 8px; padding-top: 8px; }
.label { font-size: 12px; color: var(--faint); display: flex; align-items: center; gap: 6px; }
.mark { width: 14px; height: 10px; flex: none; border-radius: 2px; }
.figure .mark { background: var(--amber); outline: 1px solid var(--line); }
.pledge .mark { border-bottom: 2px solid var(--jade); border-radius: 0; }
.headline { font-size: 18px; line-height: 1.35; font-weight: 600; }
.pledge .headline { font-size: 15px; }
.aside { color: var(--faint); }
.chip { display: inline-block; margin: 4px 0 2px; padding: 1px 8px; border-radius: 8px; border: 1px solid var(--jade);
  color: var(--ink); font-size: 12px; }
.chip.overdue { border: 1px dashed var(--overdue); color: var(--overdue); font-weight: 600; }
dl { margin: 4px 0 0; display: grid; grid-template-columns: auto 1fr; gap: 1px 10px; }
dt { color: var(--faint); } dd { margin: 0; }
.warning { margin: 6px 0 0; color: var(--overdue); }
`;

function element(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // a Firefox content script may not adopt sheets; its own style elements are not subject to the page's CSP
    root.append(element('style', '', SHEET));
  }
}

function build(section: CardSection): HTMLElement {
  const made = element('section', section.tone);
  const label = element('div', 'label');
  label.append(element('span', 'mark'), element('span', '', section.label));
  made.append(label, element('div', 'headline', section.headline));
  if (section.aside !== '') made.append(element('div', 'aside', section.aside));
  if (section.chip !== null) {
    made.append(element('span', section.chip.overdue ? 'chip overdue' : 'chip', section.chip.text));
  }
  if (section.rows.length > 0) {
    const list = element('dl', '');
    for (const [name, value] of section.rows) list.append(element('dt', '', name), element('dd', '', value));
    made.append(list);
  }
  if (section.warning !== '') made.append(element('p', 'warning', section.warning));
  return made;
}

export class Card {
  private host: HTMLElement | null = null;
  private root: ShadowRoot | null = null;
  open = false;

  /** Shows these sections beside `item`, a box in the viewport. `lang` is a BCP 47 tag. */
  show(sections: readonly CardSection[], item: Box, ground: Ground, lang: string): void {
    const host = this.mount();
    const body = element('div', 'card');
    body.setAttribute('role', 'tooltip');
    body.setAttribute('lang', lang);
    body.append(...sections.map(build));
    const old = this.root?.querySelector('.card');
    if (old) old.replaceWith(body);
    else this.root?.append(body);

    const palette = PALETTES[ground];
    const colours = { paper: palette.paper, ink: palette.ink, faint: palette.faint, line: palette.line };
    const marks = { amber: palette.figure.ground, jade: palette.pledge, overdue: palette.overdue };
    for (const [name, value] of Object.entries({ ...colours, ...marks }))
      host.style.setProperty(`--${name}`, value);

    host.setAttribute('data-open', '');
    // the top layer: over everything, clipped by nothing
    if (!this.open) host.showPopover?.();
    this.open = true;
    const { width, height } = host.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } = placeCard(item, { width, height }, view);
    host.style.setProperty('--left', `${left}px`);
    host.style.setProperty('--top', `${top}px`);
  }

  hide(): void {
    if (!this.open || this.host === null) return;
    this.open = false;
    this.host.removeAttribute('data-open');
    if (this.host.isConnected) this.host.hidePopover?.();
  }

  /** Is this event target the card? From outside a closed shadow root is one element. */
  holds(target: EventTarget | null): boolean {
    return this.host !== null && target === this.host;
  }

  remove(): void {
    this.hide();
    this.host?.remove();
  }

  private mount(): HTMLElement {
    if (this.host === null) {
      // not a name with a hyphen: a page that defines such an element reads its closed shadow root
      // (ElementInternals.shadowRoot)
      this.host = document.createElement('div');
      this.host.setAttribute('popover', 'manual');
      this.root = this.host.attachShadow({ mode: 'closed' });
      dress(this.root);
    }
    // a page that writes its document anew takes the host away
    if (!this.host.isConnected) {
      this.open = false;
      document.documentElement.append(this.host);
    }
    return this.host;
  }
}
