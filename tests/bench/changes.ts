/** What it costs when an article changes: processor time of the whole browser, and of our scripts in the page. */
import { settled, type Tab } from '../../scripts/extension.ts';
import { eventually, highlightSize, type World } from '../browser/harness.ts';
import { article, paragraphs } from '../browser/pages.ts';
import { processorTime, profiled } from './processor.ts';

/** Paragraphs of about so many bytes, no two alike. */
function long(bytes: number): string {
  const parts: string[] = [];
  for (let i = 0, size = 0; size < bytes; i++) {
    const text = paragraphs[i % paragraphs.length]!.replace(/\d+/g, digits => String(Number(digits) + i));
    parts.push(`<p>${text}</p>\n<p>第${i}组的老街上有人在下棋，有人在喝茶，日子过得不紧不慢。</p>\n`);
    size += Buffer.byteLength(parts.at(-1)!);
  }
  return parts.join('');
}

/** In the page: one more paragraph with three figures. */
function append(): void {
  const added = document.createElement('p');
  added.append('柳溪镇又投入资金641万元，新建文化广场5个，惠及群众3400人。');
  document.querySelector('.content')!.append(added);
}

/** In the page: the next story of an endless page, below those that are there. */
function story(): void {
  const all = document.querySelectorAll('.content');
  const next = all[0]!.cloneNode(true) as HTMLElement;
  next.querySelector('h1')!.textContent = `柳溪镇又一则消息，第${all.length}条`;
  all[all.length - 1]!.after(next);
}

/** In the page: a count of readers in the article, rendered anew. */
function count(): void {
  const shown =
    document.querySelector('#count') ??
    document.querySelector('.info')!.appendChild(document.createElement('b'));
  shown.id = 'count';
  shown.replaceChildren(`　阅读：${Number(shown.textContent!.replace(/\D/g, '')) + 1}`);
}

interface Scenario {
  name: string;
  html: string;
  change(): void;
  /** How often, and how long after each other in ms. */
  times: number;
  every: number;
  /** Highlights that each change brings. */
  brings: number;
  /** How long after the last one everything is over, in ms. */
  rest: number;
}

const scenarios: Scenario[] = [
  {
    name: 'a paragraph more, 200 kB article',
    html: article({ more: long(200_000) }),
    change: append,
    times: 1,
    every: 0,
    brings: 3,
    rest: 3_000,
  },
  {
    name: '50 stories more, one a second',
    html: article(),
    change: story,
    times: 50,
    every: 1_000,
    brings: 17,
    rest: 22_000,
  },
  {
    name: 'a count in it once a second, a minute long',
    html: article(),
    change: count,
    times: 60,
    every: 1_000,
    brings: 0,
    rest: 0,
  },
];

export interface Change {
  name: string;
  /** Milliseconds of processor time in our scripts on the page's main thread; null where the browser does not tell. */
  ours: number | null;
  /** Milliseconds of processor time of the whole browser, and of the same without the extension. */
  all: number;
  /** Milliseconds until the last change is highlighted. */
  seen: number | null;
}

async function once(world: World, scenario: Scenario, i: number): Promise<Change> {
  const { name, html, change, times, every, brings, rest } = scenario;
  const tab: Tab = await world.extension.newTab();
  await tab.page.goto(world.server.put(`/change-${i}.html`, { body: html }), { waitUntil: 'load' });
  await settled(world.extension, tab, 20_000);
  await new Promise(next => setTimeout(next, 1_500));
  const root = world.extension.browser.process()!.pid!;
  const from = processorTime(root);
  const size = () => highlightSize(tab.page, 'duixian-figure');
  const enough = (await size()) + times * brings;
  let seen: number | null = null;
  const work = async (): Promise<void> => {
    for (let k = 0; k < times; k++) {
      if (k > 0) await new Promise(next => setTimeout(next, every));
      await tab.page.evaluate(change);
    }
    if (brings > 0) {
      const at = performance.now();
      await eventually(size, now => now >= enough, 60);
      seen = performance.now() - at;
    }
    await new Promise(next => setTimeout(next, rest));
  };
  const ours = await profiled(world, tab.page, work);
  const all = 1000 * (processorTime(root) - from);
  await tab.page.close();
  return { name, ours: ours && 1000 * ours, all, seen };
}

/** What each scenario costs. */
export async function changes(world: World): Promise<Change[]> {
  const found: Change[] = [];
  for (const [i, scenario] of scenarios.entries()) found.push(await once(world, scenario, i));
  return found;
}
