import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { formatCount, t } from './i18n.ts';
import { following, type ToastMessage } from './offers.ts';

/** How long a toast stands, ms. Hovering or focusing it stops the clock. */
const STANDS = 8000;

const current = signal<ToastMessage | null>(null);

/** Shows a toast in place of the one before; an offer to undo that stands is kept in the next one. */
export function toast(message: ToastMessage): void {
  current.value = following(current.peek(), message);
}

/** The live region. It is always in the document, so that screen readers announce what appears in it. */
export function Toasts() {
  const message = current.value;
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (!message || message.failed || held) return;
    const timer = setTimeout(() => {
      if (current.peek() === message) current.value = null;
    }, STANDS);
    return () => clearTimeout(timer);
  }, [message, held]);

  const undo = () => {
    message?.undo?.();
    if (current.peek() === message) current.value = null;
  };

  // at once, not after the next frame: the offer stands as soon as it is shown
  useLayoutEffect(() => {
    if (!message?.undo) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      // in a field, undo belongs to the field
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [message]);

  return (
    <div class="toasts" role="status" aria-live={message?.failed ? 'assertive' : 'polite'}>
      {message && (
        // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the clock
        <div
          class="toast"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocusCapture={() => setHeld(true)}
          onBlurCapture={() => setHeld(false)}
        >
          <span class="toast-text">
            {message.failed && <Icon name="alert" />}
            <span>{message.text}</span>
          </span>
          <span class="toast-buttons">
            {message.undo && (
              <Button look="quiet" onClick={undo}>
                {message.offers ? t('toast_undoAll', formatCount(message.offers)) : t('toast_undo')}
              </Button>
            )}
            <Button
              look="icon"
              icon="close"
              label={t('toast_dismiss')}
              onClick={() => {
                current.value = null;
              }}
            />
          </span>
        </div>
      )}
    </div>
  );
}
