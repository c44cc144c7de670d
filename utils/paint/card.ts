/**
 * The card: one host element with a closed shadow root, in the document while a card is open. Its content is
 * built of elements and text, never of markup; its style is a constructed sheet, which no page CSP refuses.
 */
import { dress, element, icon } from './build.ts';
import { CARD_CSS, colours } from './card-style.ts';
import { type FormSpec, formFrame } from './form.ts';
import type { Ground } from './ground.ts';
import type { IconName } from './icons.ts';
import { DEFAULT_LOOK, type Marks, marksOf } from './look.ts';
import { type Box, placeCard } from './place.ts';
import type { CardSection } from './words.ts';

/** A key that does something while the card has the focus. */
export interface CardKey {
  key: string;
  run(): void;
}

export interface CardAction extends CardKey {
  icon: IconName;
  /** Its name, and its tooltip. */
  label: string;
  /** Is it on? Absent for what is no switch. */
  pressed?: boolean;
}

export interface CardView {
  /** Name of the card for screen readers. */
  label: string;
  sections: readonly (CardSection & {
    actions: readonly CardAction[];
    /** The disclosure of `why`; null where that is not known. */
    asking: { label: string; open: boolean; run(): void } | null;
  })[];
  /** What has just been done, and how to take it back. */
  status: { text: string; undo?: { label: string; run(): void } } | null;
  /** What is so as long as the card is open; it is not said aloud. */
  hint: string;
  form: FormSpec | null;
  /** Further keys of the card, besides those of its actions. */
  keys: readonly CardKey[];
  /** A bar of actions instead of a card. */
  bar: readonly (CardAction & { short: string })[] | null;
  /** Opened on request: names of keys and what they do. */
  sheet: readonly (readonly [string, string])[] | null;
  /** BCP 47 tag of the words. */
  lang: string;
  edited: string;
}

/** `id` finds the button again when the card is built anew under the focus. */
function actionButton(action: CardAction, id: string): HTMLElement {
  const button = element('button', 'action', icon(action.icon));
  button.type = 'button';
  button.title = `${action.label} (${action.key})`;
  button.dataset.id = id;
  button.setAttribute('aria-label', action.label);
  button.setAttribute('aria-keyshortcuts', action.key);
  if (action.pressed !== undefined) button.setAttribute('aria-pressed', String(action.pressed));
  button.addEventListener('click', () => action.run());
  return button;
}

function plainButton(className: string, id: string, { label, run }: { label: string; run(): void }) {
  const button = element('button', className, label);
  button.type = 'button';
  button.dataset.id = id;
  button.addEventListener('click', () => run());
  return button;
}

function sectionElement(section: CardView['sections'][number], at: number, edited: string): HTMLElement {
  const made = element('section', section.tone);
  made.id = `about-${at}`;
  const label = element('div', 'label', element('span', 'mark'), section.label);
  const actions = element('div', 'actions');
  actions.append(...section.actions.map(action => actionButton(action, `${at}${action.key}`)));
  if (section.actions.length > 0) {
    actions.setAttribute('role', 'group');
    actions.setAttribute('aria-label', section.label);
  }
  made.append(element('div', 'head', label, actions));
  const said = element('div', 'said');
  if (section.headline !== '') {
    const headline = element('div', 'headline', section.headline);
    if (section.subject !== '') {
      const subject = element('span', 'subject', section.subject);
      subject.lang = 'zh';
      headline.append(subject);
    }
    said.append(headline);
  }
  const { chip, asking } = section;
  if (chip !== null || section.aside !== '') {
    const aside = element('div', 'aside', section.aside);
    if (chip !== null) aside.prepend(element('span', `chip ${chip.state}`, chip.text));
    said.append(aside);
  }
  if (section.rows.length > 0) {
    const list = element('dl');
    for (const [name, value] of section.rows) list.append(element('dt', '', name), element('dd', '', value));
    said.append(list);
  }
  // the quiet question stands at the end of what is said
  const body = element('div', 'body', said);
  if (asking !== null) {
    const button = plainButton('why', `${at}why`, asking);
    button.setAttribute('aria-expanded', String(asking.open));
    button.setAttribute('aria-keyshortcuts', 'w');
    body.append(button);
  }
  if (said.hasChildNodes() || asking !== null) made.append(body);
  if (asking?.open) made.append(element('p', 'reason', section.why));
  if (section.warning !== '') made.append(element('p', 'warning', section.warning));
  if (section.note !== '') made.append(element('p', 'words', section.note));
  if (section.edited) made.append(element('span', 'chip', edited));
  made.append(...section.tags.map(tag => element('span', 'chip', `#${tag}`)));
  return made;
}

/** Buttons with words. A press leaves the focus and the selection where they are. */
function fillBar(body: HTMLElement, bar: NonNullable<CardView['bar']>): void {
  for (const action of bar) {
    const button = actionButton(action, action.key);
    button.append(element('span', '', action.short));
    body.append(button);
  }
  body.classList.add('bar');
  body.addEventListener('mousedown', event => event.preventDefault());
}

/** What the page hears when the card is pressed, unless it is stopped: its menus would close, its shortcuts run. */
const PRESSES = [
  ...(['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick'] as const),
  ...(['touchstart', 'touchend'] as const),
];

export class Card {
  private host: HTMLElement | null = null;
  private root: ShadowRoot | null = null;
  /** Says aloud what was done; it stays while the card is built anew, else nothing is said. */
  private readonly voice = element('div', 'voice');
  /** Where the focus was before the card took it. */
  private before: Element | null = null;
  private item: Box | null = null;
  private keys: ReadonlyMap<string, () => void> = new Map();
  private bar = false;
  /** Keys that went down in the card and are not up yet. */
  private readonly down = new Set<string>();
  open = false;
  /** The reader's colours. */
  marks: Marks = marksOf(DEFAULT_LOOK);

  /** Shows the view beside `item`, a box in the viewport. `focus` takes the focus into the card. */
  show(view: CardView, item: Box, ground: Ground, focus: boolean): void {
    const host = this.mount();
    const palette = colours(ground, this.marks);
    for (const [name, value] of Object.entries(palette)) this.set(name, value);
    const held = focus ? undefined : (this.root?.activeElement as HTMLElement | null)?.dataset.id;
    const focused = focus || this.focused;
    const body = element(
      'div',
      'card',
      ...view.sections.map((one, at) => sectionElement(one, at, view.edited)),
    );
    body.tabIndex = -1;
    body.setAttribute('role', view.bar === null ? 'dialog' : 'toolbar');
    this.bar = view.bar !== null;
    if (view.bar !== null) fillBar(body, view.bar);
    body.setAttribute('aria-label', view.label);
    if (view.sections.length > 0) body.setAttribute('aria-describedby', 'about-0');
    body.lang = view.lang;
    if (view.status !== null) {
      const { text, undo } = view.status;
      const status = element('div', 'status', element('span', '', text));
      if (undo !== undefined) status.append(plainButton('plain', 'undo', undo));
      body.append(status);
    }
    if (view.hint !== '') body.append(element('div', 'status', element('span', '', view.hint)));
    if (view.sheet !== null) {
      const list = element('dl', 'sheet');
      for (const [key, does] of view.sheet)
        list.append(element('dt', '', element('kbd', '', key)), element('dd', '', does));
      body.append(list);
    }
    if (view.form !== null) body.append(formFrame(view.form, palette, view.lang));
    const actions = [...(view.bar ?? []), ...view.sections.flatMap(section => section.actions)].reverse();
    this.keys = new Map([...view.keys, ...actions].map(({ key, run }) => [key, run]));
    // shown first: the frame of a form loads as it is put in, and has no height and no focus where it is not seen
    host.setAttribute('data-open', '');
    // the top layer: over everything, clipped by nothing
    if (!this.open) host.showPopover?.();
    this.open = true;
    const old = this.root?.querySelector('.card');
    if (old) old.replaceWith(body);
    else this.root?.prepend(body);
    this.item = item;
    this.place();
    this.voice.textContent = view.status?.text ?? '';
    if (focused && view.form === null) {
      if (!this.before) this.before = document.activeElement;
      const again = [...body.querySelectorAll('button')].find(button => button.dataset.id === held);
      (again ?? (view.bar === null ? body : body.querySelector('button')))?.focus({ preventScroll: true });
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
    // the page is as it was; taking it out ends its place in the top layer too
    this.host.remove();
    this.root?.querySelector('.card')?.remove();
    this.voice.textContent = '';
    if (focused && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }

  /** Is this event target the card? From outside a closed shadow root is one element. */
  holds(target: EventTarget | null): boolean {
    return this.host !== null && target === this.host;
  }

  private place(): void {
    if (this.host === null || this.item === null || !this.open) return;
    // a page that zooms its root zooms what is in it
    this.set('zoom', String(1 / (document.documentElement.currentCSSZoom ?? 1)));
    const { width, height } = this.host.getBoundingClientRect();
    const { left, top } = placeCard(this.item, { width, height }, viewport());
    this.set('left', `${left}px`);
    this.set('top', `${top}px`);
  }

  /** A custom property of the host, which no rule of the page can outdo. */
  private set(name: string, value: string): void {
    this.host?.style.setProperty(`--${name}`, value, 'important');
  }

  private mount(): HTMLElement {
    if (this.host === null) {
      // not a name with a hyphen: a page that defines such an element reads its closed shadow root
      // (ElementInternals.shadowRoot)
      this.host = document.createElement('div');
      this.host.setAttribute('popover', 'manual');
      this.root = this.host.attachShadow({ mode: 'closed' });
      this.voice.setAttribute('role', 'status');
      this.root.append(this.voice);
      for (const type of PRESSES) this.host.addEventListener(type, event => event.stopPropagation());
      dress(this.root, CARD_CSS);
    }
    // a page that writes its document anew takes the host away
    if (!this.host.isConnected) {
      this.open = false;
      document.documentElement.append(this.host);
    }
    return this.host;
  }

  /**
   * A key that is pressed while the focus is in the card, seen at the window before the page's own listeners, which
   * are not to hear it. True for one that went down in it.
   */
  hears(event: KeyboardEvent): boolean {
    // whoever can see the host can send it made-up keys
    if (!event.isTrusted) return false;
    // a key that closed the card goes up over the page
    const before = event.type === 'keyup' && this.down.delete(event.code);
    const inside = this.holds(event.target) && this.focused;
    if (inside || before) event.stopImmediatePropagation();
    if (!inside || event.type !== 'keydown') return false;
    this.down.add(event.code);
    this.press(event);
    return true;
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (this.bar && by !== 0) {
      const buttons = [...(this.root?.querySelectorAll('button') ?? [])];
      const at = buttons.indexOf(this.root?.activeElement as HTMLButtonElement);
      buttons[(at + by + buttons.length) % buttons.length].focus();
    } else if (this.keys.has(event.key)) this.keys.get(event.key)?.();
    else return;
    event.preventDefault();
  }
}

/** The window without its scroll bars, however far it is pinched. */
function viewport(): { width: number; height: number } {
  const { documentElement: root } = document;
  const { visualViewport: seen } = window;
  if (seen === null) return { width: root.clientWidth, height: window.innerHeight };
  return { width: seen.width * seen.scale, height: seen.height * seen.scale };
}
