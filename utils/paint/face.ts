/** What a card shows, and the elements it is shown with. */
import { element, icon } from './build.ts';
import type { FormSpec } from './form.ts';
import type { IconName } from './icons.ts';
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

export function plainButton(className: string, id: string, { label, run }: { label: string; run(): void }) {
  const button = element('button', className, label);
  button.type = 'button';
  button.dataset.id = id;
  button.addEventListener('click', () => run());
  return button;
}

export function sectionElement(
  section: CardView['sections'][number],
  at: number,
  edited: string,
): HTMLElement {
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
export function fillBar(body: HTMLElement, bar: NonNullable<CardView['bar']>): void {
  for (const action of bar) {
    const button = actionButton(action, action.key);
    button.append(element('span', '', action.short));
    body.append(button);
  }
  body.classList.add('bar');
  body.addEventListener('mousedown', event => event.preventDefault());
}
