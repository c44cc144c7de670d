/** What the reader does on the page that a card answers to. Only listens; nothing of the page's is stopped here. */
import { watchPointer } from './pointer.ts';

export interface Answers {
  /** The pointer rests, or a finger tapped. */
  rests(x: number, y: number, target: EventTarget | null): void;
  /** The pointer left the window, or the window lost the focus. */
  leaves(): void;
  /** Something was pressed, before it is known what comes of it. */
  pressed(target: EventTarget | null): void;
  scrolled(target: EventTarget | null): void;
  /** Down and up, before any listener of the page that came later. */
  key(event: KeyboardEvent): void;
}

/** Starts listening; `signal` ends it. */
export function listen(answers: Answers, signal: AbortSignal): void {
  const { rests, leaves, pressed, scrolled, key } = answers;
  watchPointer({ rests, leaves }, signal);
  const options = { capture: true, passive: true, signal };
  // at the window, on the way down: only a listener that was there before hears it first
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(type, key, { capture: true, signal });
  document.addEventListener('pointerdown', event => pressed(event.target), options);
  // a finger does not hover
  document.addEventListener(
    'click',
    event => {
      if ('pointerType' in event && event.pointerType === 'touch')
        rests(event.clientX, event.clientY, event.target);
    },
    options,
  );
  document.addEventListener('scroll', event => scrolled(event.target), options);
  window.addEventListener('blur', leaves, { signal });
}
