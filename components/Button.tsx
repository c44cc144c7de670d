import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props extends ButtonHTMLAttributes {
  /** `icon` shows the icon alone; give it a `label`. */
  look?: 'plain' | 'primary' | 'quiet' | 'link' | 'icon';
  icon?: IconName;
  /** Its icon is filled: a star that is set. */
  filled?: boolean;
  /** Name for screen readers and tooltip, where the button shows no words or too few. */
  label?: string;
  children?: ComponentChildren;
  buttonRef?: Ref<HTMLButtonElement>;
}

export function Button({
  look = 'plain',
  icon,
  filled,
  label,
  children,
  buttonRef,
  class: extra,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      ref={buttonRef}
      class={`button button-${look}${extra ? ` ${String(extra)}` : ''}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      {icon && <Icon name={icon} filled={filled} />}
      {children}
    </button>
  );
}
