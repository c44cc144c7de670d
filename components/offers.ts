/** What a toast says, and what becomes of an offer to undo when the next one comes before it was used. Pure. */

export interface ToastMessage {
  text: string;
  /** Shown as a button; also Ctrl/Cmd+Z while the toast stands. */
  undo?: () => unknown;
  /** An error stays until dismissed. */
  failed?: boolean;
  /** How many offers `undo` takes up at once. */
  offers?: number;
}

/** The toast that follows `before`: of two offers to undo, neither is lost, one button takes up both. */
export function following(before: ToastMessage | null, next: ToastMessage): ToastMessage {
  const [first, second] = [before?.undo, next.undo];
  if (!first || !second) return next;
  return {
    ...next,
    offers: (before?.offers ?? 1) + (next.offers ?? 1),
    // the last one first, as in any undo
    undo: () => {
      const done = second();
      return done instanceof Promise ? done.then(first) : first();
    },
  };
}
