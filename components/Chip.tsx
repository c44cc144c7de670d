import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  /** Colour only underlines what icon and words already say. */
  state?: 'plain' | 'due' | 'overdue';
  icon?: IconName;
  children: ComponentChildren;
}

/** A short fact on a line of its own size: a deadline, a strength. */
export function Chip({ state = 'plain', icon, children }: Props) {
  return (
    <span class={`chip chip-${state}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
