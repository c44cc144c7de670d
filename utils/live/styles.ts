/** What is shown is decided by style sheets: a page must not be read before they are there. */

/** How long to wait for them, in ms: then the page is read as it stands. */
const PATIENCE = 1_000;

/**
 * Resolves when no style sheet is awaited any more, after a second at the latest: true where they are all there.
 * Null where there is nothing to wait for, which is the usual case.
 */
export function stylesThere(document: Document): Promise<boolean> | null {
  const failed = new Set<EventTarget | null>();
  const pending = () =>
    document.readyState !== 'complete' &&
    [...document.querySelectorAll<HTMLLinkElement>('link[rel~=stylesheet i][href]')].some(
      link => link.sheet === null && !failed.has(link) && matchMedia(link.media).matches,
    );
  if (!pending()) return null;
  return new Promise(resolve => {
    const over = new AbortController();
    const end = (there: boolean) => {
      over.abort();
      resolve(there);
    };
    setTimeout(end, PATIENCE, false);
    // these events do not bubble, but are heard on their way down
    for (const type of ['load', 'error'])
      document.addEventListener(
        type,
        ({ target }) => {
          if (type === 'error') failed.add(target);
          if (!pending()) end(true);
        },
        { capture: true, signal: over.signal },
      );
  });
}
