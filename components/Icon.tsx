import { ICONS, type IconName } from '../utils/paint/icons.ts';

export type { IconName };

/** Always beside words or inside a named button: hidden from readers. A star that is set is filled. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      class={`icon${filled ? ' icon-filled' : ''}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
