import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { leadsTo } from './keys.ts';

interface Props {
  id?: string;
  label: string;
  class?: string;
  children: ComponentChildren;
}

/** Fields and buttons side by side as one tab stop: ← → Home End go from one to the next, ↑ ↓ stay the field's own. */
export function Toolbar({ id, label, class: classes, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const active = useRef<HTMLElement | null>(null);
  const all = () => [...(root.current?.querySelectorAll<HTMLElement>('select, input, button') ?? [])];

  const settle = () => {
    const controls = all();
    if (active.current === null || !controls.includes(active.current)) active.current = controls[0] ?? null;
    for (const control of controls) control.tabIndex = control === active.current ? 0 : -1;
  };
  useLayoutEffect(settle);

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const controls = all();
    const at = controls.indexOf(target);
    const to = at < 0 ? undefined : leadsTo(event, at, controls.length, { row: true });
    if (to === undefined) return;
    // in a word the arrows go through it first
    if (target instanceof HTMLInputElement && target.value !== '') {
      const back = event.key === 'ArrowLeft' || event.key === 'Home';
      if (
        target.selectionStart !== target.selectionEnd ||
        target.selectionStart !== (back ? 0 : target.value.length)
      )
        return;
    }
    event.preventDefault();
    controls[to]?.focus();
  };
  return (
    <div
      ref={root}
      id={id}
      class={classes}
      role="toolbar"
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocusCapture={event => {
        active.current = event.target as HTMLElement;
        settle();
      }}
    >
      {children}
    </div>
  );
}
