/** What it costs to paint many highlights. */
import type { Page } from 'puppeteer-core';
import { settled } from '../../scripts/extension.ts';
import { highlightSize, type World } from '../browser/harness.ts';
import { median } from './measure.ts';

const SET = 'bench-set';
const DONE = 'bench-done';
const ROUNDS = 9;

/** In the page: takes the figures' highlight off and registers one as large, some times, each between two marks. */
async function register(set: string, done: string, rounds: number): Promise<number[]> {
  const ranges = [...(CSS.highlights.get('duixian-figure') as unknown as Iterable<AbstractRange>)].map(
    found => new StaticRange(found),
  );
  const frame = () => new Promise<number>(next => requestAnimationFrame(next));
  CSS.highlights.clear();
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    CSS.highlights.delete('duixian-figure');
    await frame();
    await frame();
    const from = performance.mark(set).startTime;
    CSS.highlights.set('duixian-figure', new Highlight(...ranges));
    times.push(performance.now() - from);
    await frame();
    await frame();
    performance.mark(done);
  }
  return times;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
}

/** What Chromium's main thread does to bring a change to the screen; none of them lies in another. */
const RENDERING = ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit'];

/** Milliseconds of rendering between each pair of marks. */
function renderingIn(events: TraceEvent[]): number[] {
  const marks = events.filter(event => event.name === SET || event.name === DONE).sort((a, b) => a.ts - b.ts);
  const sums: number[] = [];
  for (let i = 0; i + 1 < marks.length; i += 2) {
    const [from, to] = [marks[i]!, marks[i + 1]!];
    const inside = events.filter(
      ({ name, ph, ts, pid, tid }) =>
        ph === 'X' &&
        RENDERING.includes(name) &&
        ts >= from.ts &&
        ts <= to.ts &&
        pid === from.pid &&
        tid === from.tid,
    );
    sums.push(inside.reduce((sum, event) => sum + (event.dur ?? 0), 0) / 1000);
  }
  return sums;
}

async function traced(
  page: Page,
  work: () => Promise<number[]>,
): Promise<{ registered: number[]; drawn: number[] }> {
  await page.tracing.start({ categories: ['blink.user_timing', 'devtools.timeline'] });
  const registered = await work();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  return { registered, drawn: renderingIn(traceEvents) };
}

export interface Painting {
  matches: number;
  /** Milliseconds to make the highlight and register it. */
  registered: number;
  /** Milliseconds of style, layout and painting that it then causes; null where the browser does not tell. */
  drawn: number | null;
}

/** The median cost of painting the figures of the page at `url`. */
export async function painting(world: World, url: string): Promise<Painting> {
  const tab = await world.extension.newTab();
  await tab.page.goto(url, { waitUntil: 'load' });
  await settled(world.extension, tab, 20_000);
  const matches = await highlightSize(tab.page, 'duixian-figure');
  const work = () => tab.page.evaluate(register, SET, DONE, ROUNDS);
  const chromium = world.extension.name === 'chromium';
  const { registered, drawn } = chromium
    ? await traced(tab.page, work)
    : { registered: await work(), drawn: null };
  await tab.page.close();
  return { matches, registered: median(registered), drawn: drawn && median(drawn) };
}
