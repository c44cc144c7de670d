import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { leadsTo } from './keys.ts';

export interface MenuEntry {
  key: string;
  label: string;
  /** Small, at the far end: a format, a count. */
  hint?: string;
  disabled?: boolean;
  /** One of several, or a switch: ticked or not. */
  checked?: boolean;
  onSelect(): void;
}

export interface MenuGroup {
  key: string;
  label?: string;
  entries: readonly MenuEntry[];
}

interface Props {
  label: string;
  icon: IconName;
  groups: readonly MenuGroup[];
  /** Opens over the button. */
  up?: boolean;
}

/** A menu button after the ARIA pattern: arrows, Home, End and first letters move, Escape and Tab close. */
export function Menu({ label, icon, groups, up = false }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) button.current?.focus();
  };

  useLayoutEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    const outside = (event: PointerEvent) => {
      if (!(event.target instanceof Node)) return;
      if (!menu.current?.contains(event.target) && !button.current?.contains(event.target)) close(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = leadsTo(event, at, all.length, { round: true });
    if (to !== undefined) all[to]?.focus();
    else if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab') return close(false);
    else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLocaleLowerCase();
      const order = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      order.find(item => item.textContent?.trim().toLocaleLowerCase().startsWith(letter))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="menu-anchor">
      <Button
        look="quiet"
        icon={icon}
        buttonRef={button}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span class="words">{label}</span>
      </Button>
      {open && (
        <div
          class={up ? 'menu menu-up' : 'menu'}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          ref={menu}
          onKeyDown={onKeyDown}
        >
          {groups.map((group, index) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
            <div key={group.key} role="group" aria-label={group.label}>
              {index > 0 && <div class="menu-line" />}
              {group.label && (
                <div class="menu-label" aria-hidden="true">
                  {group.label}
                </div>
              )}
              {group.entries.map(entry => (
                <button
                  type="button"
                  key={entry.key}
                  class="menu-item"
                  {...(entry.checked === undefined
                    ? { role: 'menuitem' }
                    : { role: 'menuitemradio', 'aria-checked': entry.checked })}
                  tabIndex={-1}
                  aria-disabled={entry.disabled ? true : undefined}
                  onClick={() => {
                    if (entry.disabled) return;
                    close(true);
                    entry.onSelect();
                  }}
                >
                  {entry.checked !== undefined && (
                    <span class="menu-tick">{entry.checked && <Icon name="check" />}</span>
                  )}
                  {entry.label}
                  {entry.hint && <span class="menu-hint">{entry.hint}</span>}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
