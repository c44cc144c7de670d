/**
 * The card: one host element with a closed shadow root, added to the document when a card first opens. Its content is
 * built of elements and text, never of markup; its style is a constructed sheet, which no page CSP refuses.
 */
import { dress, element, icon } from './build.ts';
import { CARD_CSS, colours } from './card-style.ts';
import { type FormSpec, formFrame } from './form.ts';
import type { Ground } from './ground.ts';
import type { IconName } from './icons.ts';
import { type Box, placeCard } from './place.ts';
import type { CardSection } from './words.ts';

export interface CardAction {
  icon: IconName;
  /** Its name, and its tooltip. */
  label: string;
  /** The key that does it while the card has the focus. */
  key: string;
  /** Is it on? Absent for what is no switch. */
  pressed?: boolean;
  run(): void;
}

export interface CardView {
  /** Name of the card for screen readers. */
  label: string;
  sections: readonly (CardSection & { actions: readonly CardAction[] })[];
  /** What has just been done, and how to take it back. */
  status: { text: string; undo?: { label: string; run(): void } } | null;
  form: FormSpec | null;
  /** Further keys of the card, besides those of its actions. */
  keys: readonly { key: string; run(): void }[];
  /** A bar of actions instead of a card. */
  bar: readonly (CardAction & { short: string })[] | null;
  /** Opened on request: names of keys and what they do. */
  sheet: readonly (readonly [string, string])[] | null;
  /** BCP 47 tag of the words. */
  lang: string;
  edited: string;
}

function actionButton(action: CardAction): HTMLElement {
  const button = element('button', 'action', icon(action.icon));
  button.type = 'button';
  button.title = `${action.label} (${action.key})`;
  button.setAttribute('aria-label', action.label);
  button.setAttribute('aria-keyshortcuts', action.key);
  if (action.pressed !== undefined) button.setAttribute('aria-pressed', String(action.pressed));
  button.addEventListener('click', () => action.run());
  return button;
}

function sectionElement(section: CardView['sections'][number], edited: string): HTMLElement {
  const made = element('section', section.tone);
  const label = element('div', 'label', element('span', 'mark'), section.label);
  const actions = element('div', 'actions', ...section.actions.map(actionButton));
  actions.setAttribute('role', 'group');
  actions.setAttribute('aria-label', section.label);
  made.append(element('div', 'head', label, actions));
  if (section.headline !== '') {
    const headline = element('div', 'headline', section.headline);
    if (section.subject !== '') {
      const subject = element('span', 'subject', section.subject);
      subject.lang = 'zh';
      headline.append(subject);
    }
    made.append(headline);
  }
  if (section.aside !== '') made.append(element('div', 'aside', section.aside));
  if (section.chip !== null) {
    made.append(element('span', `chip ${section.chip.state}`, section.chip.text));
  }
  if (section.rows.length > 0) {
    const list = element('dl');
    for (const [name, value] of section.rows) list.append(element('dt', '', name), element('dd', '', value));
    made.append(list);
  }
  if (section.warning !== '') made.append(element('p', 'warning', section.warning));
  if (section.note !== '') made.append(element('p', 'words', section.note));
  if (section.edited) made.append(element('span', 'chip', edited));
  made.append(...section.tags.map(tag => element('span', 'chip', `#${tag}`)));
  return made;
}

/** Buttons with words. A press leaves the focus and the selection where they are; arrows go from one to the next. */
function fillBar(body: HTMLElement, bar: NonNullable<CardView['bar']>): void {
  const buttons = bar.map(action => {
    const button = actionButton(action);
    button.append(element('span', '', action.short));
    return button;
  });
  body.classList.add('bar');
  body.append(...buttons);
  body.addEventListener('mousedown', event => event.preventDefault());
  body.addEventListener('keydown', event => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = buttons.indexOf(event.target as HTMLElement);
    if (by === 0 || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[(at + by + buttons.length) % buttons.length].focus();
  });
}

export class Card {
  private host: HTMLElement | null = null;
  private root: ShadowRoot | null = null;
  /** Where the focus was before the card took it. */
  private before: Element | null = null;
  private item: Box | null = null;
  private keys: ReadonlyMap<string, () => void> = new Map();
  open = false;

  /** Shows the view beside `item`, a box in the viewport. `focus` takes the focus into the card. */
  show(view: CardView, item: Box, ground: Ground, focus: boolean): void {
    const host = this.mount();
    const palette = colours(ground);
    for (const [name, value] of Object.entries(palette)) host.style.setProperty(`--${name}`, value);
    const focused = focus || this.focused;
    const body = element('div', 'card', ...view.sections.map(one => sectionElement(one, view.edited)));
    body.tabIndex = -1;
    body.setAttribute('role', view.bar === null ? 'dialog' : 'toolbar');
    if (view.bar !== null) fillBar(body, view.bar);
    body.setAttribute('aria-label', view.label);
    body.lang = view.lang;
    const status = element('div', view.status === null ? '' : 'status');
    status.setAttribute('role', 'status');
    if (view.status !== null) {
      status.append(element('span', '', view.status.text));
      const { undo } = view.status;
      if (undo !== undefined) {
        const button = element('button', 'plain', undo.label);
        button.type = 'button';
        button.addEventListener('click', () => undo.run());
        status.append(button);
      }
    }
    body.append(status);
    if (view.sheet !== null) {
      const list = element('dl', 'sheet');
      for (const [key, does] of view.sheet)
        list.append(element('dt', '', element('kbd', '', key)), element('dd', '', does));
      body.append(list);
    }
    if (view.form !== null) body.append(formFrame(view.form, palette, view.lang));
    const actions = [...(view.bar ?? []), ...view.sections.flatMap(section => section.actions)].reverse();
    this.keys = new Map([...view.keys, ...actions].map(({ key, run }) => [key, run]));
    const old = this.root?.querySelector('.card');
    if (old) old.replaceWith(body);
    else this.root?.append(body);

    host.setAttribute('data-open', '');
    // the top layer: over everything, clipped by nothing
    if (!this.open) host.showPopover?.();
    this.open = true;
    this.item = item;
    this.place();
    if (focused && view.form === null) {
      if (!this.before) this.before = document.activeElement;
      (view.bar === null ? body : body.querySelector('button'))?.focus({ preventScroll: true });
    }
    const frame = body.querySelector('iframe');
    frame?.addEventListener('load', () => this.place(), { once: true });
  }

  /** Is the focus in the card? */
  get focused(): boolean {
    return this.root?.activeElement != null;
  }

  hide(): void {
    if (!this.open || this.host === null) return;
    const { before, focused } = this;
    this.open = false;
    this.before = null;
    this.host.removeAttribute('data-open');
    if (this.host.isConnected) this.host.hidePopover?.();
    this.root?.querySelector('.card')?.remove();
    if (focused && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }

  /** Is this event target the card? From outside a closed shadow root is one element. */
  holds(target: EventTarget | null): boolean {
    return this.host !== null && target === this.host;
  }

  remove(): void {
    this.hide();
    this.host?.remove();
  }

  private place(): void {
    if (this.host === null || this.item === null || !this.open) return;
    const { width, height } = this.host.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } = placeCard(this.item, { width, height }, view);
    this.host.style.setProperty('--left', `${left}px`);
    this.host.style.setProperty('--top', `${top}px`);
  }

  private mount(): HTMLElement {
    if (this.host === null) {
      // not a name with a hyphen: a page that defines such an element reads its closed shadow root
      // (ElementInternals.shadowRoot)
      this.host = document.createElement('div');
      this.host.setAttribute('popover', 'manual');
      this.root = this.host.attachShadow({ mode: 'closed' });
      this.root.addEventListener('keydown', event => this.press(event as KeyboardEvent));
      dress(this.root, CARD_CSS);
    }
    // a page that writes its document anew takes the host away
    if (!this.host.isConnected) {
      this.open = false;
      document.documentElement.append(this.host);
    }
    return this.host;
  }

  /** Keys of the card's actions; only heard while the focus is in it. */
  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const run = this.keys.get(event.key);
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }
}
