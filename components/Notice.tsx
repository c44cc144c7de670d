import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** A sentence that stands out: `grave` where something is wrong, `live` where it comes while the reader looks elsewhere. */
export function Notice({
  text,
  grave = false,
  live = false,
  children,
}: {
  text: string;
  grave?: boolean;
  live?: boolean;
  /** What can be done about it. */
  children?: ComponentChildren;
}) {
  return (
    <p class={`notice ${grave ? 'notice-grave' : 'notice-mild'}`} role={live ? 'status' : undefined}>
      {grave && <Icon name="alert" />}
      <span>{text}</span>
      {children}
    </p>
  );
}
