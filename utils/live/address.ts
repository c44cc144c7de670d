/** Notices when a single-page site moves on to another address, without polling. */

/**
 * Calls back after the address may have changed; returns a function that stops it. Where the Navigation API is
 * missing (Firefox before 147) only back and forward are heard; a caller that also sees mutations compares
 * `location.href` there.
 */
export function onAddressChange(callback: () => void): () => void {
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  const targets: [EventTarget | undefined, string][] = [
    [navigation, 'navigatesuccess'],
    [globalThis.window, 'popstate'],
    [globalThis.window, 'hashchange'],
  ];
  for (const [target, type] of targets) target?.addEventListener(type, callback);
  return () => {
    for (const [target, type] of targets) target?.removeEventListener(type, callback);
  };
}

/** The address of what is shown here: a frame that has none of its own (srcdoc) shows what the page around it says. */
export function addressHere(): string {
  return (location.protocol === 'about:' ? parent : window).location.href;
}

/** The address without its fragment. */
export function pathOf(url: string): string {
  const end = url.indexOf('#');
  return end < 0 ? url : url.slice(0, end);
}
