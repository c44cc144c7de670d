/** Lets the page breathe between the stages of our work. */

/**
 * Ends this task and goes on in the next, behind what the page has waiting. A message port is not slowed down in
 * nested calls as timers are, and needs nothing of the page's own objects (`scheduler` is behind Xrays in Firefox).
 */
export function breathe(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** How long a frame is waited for, in ms: a tab that nobody sees has none. */
const PATIENCE = 100;

/**
 * Behind the page's next frame. Whoever asks for styles before it has a long page laid out in his own task, all of it
 * at once.
 */
export function frame(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => void breathe().then(resolve));
  });
}

/**
 * How long reading, analysing and describing may go on before the page gets its turn: an ordinary page is to be through
 * in one go, even the first one, which is slow.
 */
export const SLICE = { yieldTo: breathe, budgetMs: 35, took: 0 };
