/** Tells where the pointer rests, at next to no cost while it moves. */

/** How long the pointer must stay before the page is asked what is under it, in ms. */
const REST = 90;

export interface PointerWatch {
  /** The pointer rests here, over `target`. */
  rests(x: number, y: number, target: EventTarget | null): void;
  /** It left the window. */
  leaves(): void;
}

/** Starts listening; `signal` ends it. */
export function watchPointer(watch: PointerWatch, signal: AbortSignal): void {
  let x = 0;
  let y = 0;
  let moved = 0;
  let target: EventTarget | null = null;
  let waiting = false;
  const check = () => {
    const left = moved + REST - performance.now();
    if (signal.aborted) return;
    if (left > 0) {
      setTimeout(check, left);
      return;
    }
    waiting = false;
    watch.rests(x, y, target);
  };
  const options = { passive: true, capture: true, signal };
  document.addEventListener(
    'pointermove',
    event => {
      if (event.pointerType === 'touch') return;
      x = event.clientX;
      y = event.clientY;
      target = event.target;
      moved = performance.now();
      if (!waiting) {
        waiting = true;
        setTimeout(check, REST);
      }
    },
    options,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    // a finger that is lifted leaves too, and its tap is yet to come
    event => event.pointerType !== 'touch' && watch.leaves(),
    { passive: true, signal },
  );
}
