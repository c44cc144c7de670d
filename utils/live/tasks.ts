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

/**
 * How long reading, analysing and describing may go on before the page gets its turn: an ordinary page is to be through
 * in one go, even the first one, which is slow.
 */
export const SLICE = { yieldTo: breathe, budgetMs: 35 };
