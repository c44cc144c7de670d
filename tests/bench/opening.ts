/** How soon highlights are on the screen after the document is idle. */
import { settled, type Tab } from '../../scripts/extension.ts';
import { stopBackground, type World } from '../browser/harness.ts';
import { ANNOTATOR, IDLE } from './instrument.ts';
import { median } from './measure.ts';

const FRAME = 'bench-frame';

/** In the page: marks the end of the first frame with highlights. */
function watch(name: string): void {
  const look = (): void => {
    if (!CSS.highlights.has('duixian-figure')) {
      requestAnimationFrame(look);
      return;
    }
    // behind the frame's style, layout and paint
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark(name);
    port2.postMessage(null);
  };
  document.addEventListener('DOMContentLoaded', look);
}

/** Milliseconds since the document was idle. */
export interface Wait {
  annotator: number;
  frame: number;
}

export interface Waits {
  median: Wait;
  /** What the machine can do when nothing else disturbs it. */
  best: Wait;
}

async function once(world: World, url: string): Promise<Wait> {
  const tab: Tab = await world.extension.newTab();
  await tab.page.evaluateOnNewDocument(watch, FRAME);
  await tab.page.goto(url, { waitUntil: 'load' });
  const has = (name: string) => performance.getEntriesByName(name).length > 0;
  await tab.page.waitForFunction(has, { polling: 50, timeout: 20_000 }, FRAME);
  const at = (name: string) =>
    tab.page.evaluate(name => performance.getEntriesByName(name)[0]!.startTime, name);
  const idle = await at(IDLE);
  const wait = { annotator: (await at(ANNOTATOR)) - idle, frame: (await at(FRAME)) - idle };
  await settled(world.extension, tab);
  await tab.page.close();
  return wait;
}

/** How long it takes with a running and with a sleeping background. */
export async function opening(
  world: World,
  url: string,
  rounds: number,
): Promise<{ awake: Waits; asleep: Waits }> {
  const awake: Wait[] = [];
  const asleep: Wait[] = [];
  await once(world, url);
  for (let i = 0; i < rounds; i++) {
    // the one before only wakes the background
    await once(world, url);
    awake.push(await once(world, url));
    await stopBackground(world);
    asleep.push(await once(world, url));
  }
  const by = (waits: Wait[], choose: (values: number[]) => number): Wait => ({
    annotator: choose(waits.map(wait => wait.annotator)),
    frame: choose(waits.map(wait => wait.frame)),
  });
  const of = (waits: Wait[]): Waits => ({
    median: by(waits, median),
    best: by(waits, values => Math.min(...values)),
  });
  return { awake: of(awake), asleep: of(asleep) };
}
