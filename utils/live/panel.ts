/** The line to an open side panel: it is told what is in view, and that something has changed. */
import { browser } from 'wxt/browser';

interface Watched {
  /** The id of the first item in the window. */
  inView(): string | null;
  onChange(listener: () => void): () => void;
}

/** At most so often, ms. */
const PACE = 120;

/** Answers panels that connect to this tab; costs the page nothing while none is open. */
export function watchPanel(watched: Watched, signal: AbortSignal): void {
  const onConnect = (port: ReturnType<typeof browser.runtime.connect>) => {
    if (port.name !== 'panel' || port.sender?.id !== browser.runtime.id) return;
    const over = new AbortController();
    let last: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const now = watched.inView();
      if (now !== null && now !== last) port.postMessage({ view: now });
      last = now;
    };
    const scrolled = () => {
      timer ??= setTimeout(look, PACE);
    };
    document.addEventListener('scroll', scrolled, { capture: true, passive: true, signal: over.signal });
    const stop = watched.onChange(() => port.postMessage({ changed: true }));
    const end = () => {
      over.abort();
      stop();
      clearTimeout(timer);
    };
    port.onDisconnect.addListener(end);
    signal.addEventListener('abort', () => {
      end();
      port.disconnect();
    });
    look();
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(onConnect));
}
