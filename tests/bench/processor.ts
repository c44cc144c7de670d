/** Processor time: of a whole browser, and of our scripts in a page. Time on the clock is no measure where others work, too. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { World } from '../browser/harness.ts';

/** Seconds of processor time that a process and its descendants have used; nothing where there is no /proc. */
export function processorTime(root: number): number {
  const stats = new Map<number, { parent: number; ticks: number }>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      stats.set(Number(entry), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) });
    } catch {
      // it ended while we looked
    }
  }
  let ticks = 0;
  for (const [id, own] of stats) {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = stats.get(at)?.parent) {
      if (at !== root) continue;
      ticks += own.ticks;
      break;
    }
  }
  return ticks / 100;
}

interface Node {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

/** The nodes of a profile that are the extension's scripts or what they called. */
export function scriptsIn(nodes: Node[]): Set<number> {
  const ours = new Set<number>();
  const byId = new Map(nodes.map(node => [node.id, node]));
  const mark = (node: Node, inside: boolean): void => {
    const within = inside || node.callFrame.url.startsWith('chrome-extension:');
    if (within) ours.add(node.id);
    for (const child of node.children ?? []) mark(byId.get(child)!, within);
  };
  if (nodes.length > 0) mark(nodes[0]!, false);
  return ours;
}

/** Seconds of a profile that were spent in the extension's scripts and in what they called. */
function inOurs({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const ours = scriptsIn(nodes);
  return samples.reduce((sum, id, i) => sum + (ours.has(id) ? timeDeltas[i]! : 0), 0) / 1e6;
}

export interface Profile {
  nodes: Node[];
  /** Microseconds, on the clock of the trace. */
  startTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

/** Seconds that our scripts take on the main thread of a page while `work` goes on; null where the browser does not tell. */
export async function profiled(
  { extension }: World,
  page: Page,
  work: () => Promise<unknown>,
): Promise<number | null> {
  if (extension.name !== 'chromium') {
    await work();
    return null;
  }
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return inOurs(profile);
}
