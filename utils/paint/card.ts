/**
 * The card: one host element with a closed shadow root, in the document while a card is open. Its content is
 * built of elements and text, never of markup; its style is a constructed sheet, which no page CSP refuses.
 */
import { dress, element } from './build.ts';
import { CARD_CSS, colours } from './card-style.ts';
import { type CardView, fillBar, plainButton, sectionElement } from './face.ts';
import { formFrame } from './form.ts';
import type { Ground } from './ground.ts';
import { DEFAULT_LOOK, type Marks, marksOf } from './look.ts';
import { type Box, placeCard } from './place.ts';

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
