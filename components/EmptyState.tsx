import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  /** What it means and what to do. */
  text?: string;
  /** Buttons. */
  children?: ComponentChildren;
}

/** What stands where a list would stand: nothing there yet, not possible here, went wrong. */
export function EmptyState({ title, text, children }: Props) {
  return (
    <div class="empty">
      <div>
        <h2 class="empty-title">{title}</h2>
        {text && <p class="empty-text">{text}</p>}
      </div>
      {children}
    </div>
  );
}
