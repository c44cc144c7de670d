/**
 * The card's form, in a frame inside the closed shadow root: what is typed into an element of the page, the page's
 * key listeners hear, shadow or not; what is typed in a frame of its own they do not, and a frame in a shadow tree
 * is not among the page's frames either.
 */
import { dress, element } from './build.ts';
import { FORM_CSS } from './card-style.ts';

export interface Field {
  name: string;
  label: string;
  value: string;
  /** Lines of text instead of one. */
  area?: boolean;
  /** One of these instead of free text: value and label. */
  options?: readonly (readonly [string, string])[];
  /** Stands in the empty field. */
  hint?: string;
  /** Two of these in a row stand beside each other. */
  half?: boolean;
}

export interface FormSpec {
  label: string;
  fields: readonly Field[];
  save: string;
  cancel: string;
  /** Takes the values; resolves to what is wrong with them, or null when the form is done. */
  onSave(values: Record<string, string>): Promise<string | null>;
  onCancel(): void;
}

/** The frame; its form is there, with the focus in its first field, as soon as the browser has loaded it. */
export function formFrame(spec: FormSpec, colours: Record<string, string>, lang: string): HTMLIFrameElement {
  const frame = element('iframe');
  frame.title = spec.label;
  frame.addEventListener(
    'load',
    () => {
      const inside = frame.contentDocument;
      if (inside === null) return;
      const root = inside.documentElement;
      root.lang = lang;
      for (const [name, value] of Object.entries(colours)) root.style.setProperty(`--${name}`, value);
      dress(inside, FORM_CSS);
      const form = buildForm(spec);
      inside.body.append(form);
      toForm(frame, form);
      inside.querySelector<HTMLElement>('input, textarea, select')?.focus();
    },
    { once: true },
  );
  return frame;
}

/** As high as the form, not as its body: that fills the frame. One pixel is the frame's border. */
function toForm(frame: HTMLElement, form: HTMLElement): void {
  frame.style.height = `${Math.ceil(form.getBoundingClientRect().height) + 1}px`;
}

function control(field: Field): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (field.options) {
    const select = element('select');
    for (const [value, label] of field.options) {
      const option = element('option', '', label);
      option.value = value;
      option.selected = value === field.value;
      select.append(option);
    }
    return select;
  }
  const input = field.area ? element('textarea') : element('input');
  input.value = field.value;
  input.placeholder = field.hint ?? '';
  return input;
}

function buildForm(spec: FormSpec): HTMLFormElement {
  const form = element('form');
  form.setAttribute('aria-label', spec.label);
  const controls = spec.fields.map(field => {
    const made = control(field);
    made.setAttribute('name', field.name);
    return made;
  });
  let pair: HTMLElement | null = null;
  spec.fields.forEach((field, i) => {
    const label = element('label', '', field.label, controls[i]);
    if (!field.half) form.append(label);
    else if (pair === null || pair.children.length === 2) {
      pair = element('div', 'pair', label);
      form.append(pair);
    } else pair.append(label);
  });
  const error = element('p', 'error');
  error.setAttribute('role', 'alert');
  const save = element('button', 'plain primary', spec.save);
  save.type = 'submit';
  const cancel = element('button', 'plain', spec.cancel);
  cancel.type = 'button';
  form.append(error, element('div', 'buttons', cancel, save));

  const submit = async () => {
    save.disabled = true;
    const wrong = await spec.onSave(
      Object.fromEntries(spec.fields.map(({ name }, i) => [name, controls[i].value])),
    );
    save.disabled = false;
    error.textContent = wrong ?? '';
    const frame = form.ownerDocument.defaultView?.frameElement;
    if (frame instanceof HTMLElement) toForm(frame, form);
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    void submit();
  });
  cancel.addEventListener('click', () => spec.onCancel());
  form.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Escape') spec.onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
    else return;
    event.preventDefault();
  });
  return form;
}
