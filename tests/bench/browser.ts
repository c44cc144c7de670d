/**
 * `npm run bench:browser [-- chromium|firefox opening|painting|sentinel|restless|changes|huge|late …]`: how soon highlights are on the screen after document_idle, with a
 * running and with a sleeping background, what 3 000 of them cost to paint, what the sentinel costs ordinary pages, what a
 * restless page costs, and an article that changes, and how a huge one is read, and read again after a change. Needs a build. Asserts nothing.
 */
import { type BrowserName, requireBrowser } from '../../scripts/browsers.ts';
import { startWorld, type World } from '../browser/harness.ts';
import { article, paragraphs } from '../browser/pages.ts';
import { changes } from './changes.ts';
import { instrumented } from './instrument.ts';
import { type Huge, huge, late, restless } from './living.ts';
import { median, table } from './measure.ts';
import { opening } from './opening.ts';
import { painting } from './painting.ts';
import { sentinelCosts } from './sentinel.ts';

const asked = process.argv.slice(2).filter(name => name === 'chromium' || name === 'firefox');
const names: BrowserName[] = asked.length > 0 ? asked : ['chromium', 'firefox'];
const ms = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} ms`);

const opened = [['after document_idle', 'annotator there', 'best', 'highlights on screen', 'best']];
const painted = [['3 000 highlights', 'registered', 'style, layout, paint']];
const sentence = '柳溪镇新增学位超800个，惠及群众1.2万人，投入36万元。';
const looked = [
  ['the sentinel', 'ordinary pages', 'the dearest of them', '2 MB pages', 'the dearest of them'],
];
const lived = [
  [
    'a page that changes every frame',
    'our scripts',
    'the browser, of one core',
    'highlights of its own',
    'paused',
  ],
];
const long = [
  ['2 MB article', 'first highlights', 'all of them', 'longest pause of the page', 'longest task of ours'],
];
const stirred = [
  ['a paragraph more, 2 MB article', 'highlighted', 'longest pause of the page', 'longest task of ours'],
];
const percent = (part: number | null): string => (part === null ? '–' : `${(100 * part).toFixed(1)} %`);
const quiet = '<p>老街上有人在下棋，有人在喝茶，日子过得不紧不慢。</p>\n'.repeat(6);
const changed = [['when an article changes', 'our scripts', 'the browser', 'highlighted after']];

/** Firefox rounds its clock to a millisecond. */
const preferences = { 'privacy.reduceTimerPrecision': false };

const parts: Record<string, (world: World, name: BrowserName) => Promise<void>> = {
  async opening(world, name) {
    const { awake, asleep } = await opening(world, seedSized(world), 9);
    for (const [background, { median, best }] of Object.entries({ awake, asleep })) {
      const waits = [median.annotator, best.annotator, median.frame, best.frame];
      opened.push([`${name}, background ${background}`, ...waits.map(ms)]);
    }
  },
  async painting(world, name) {
    const large = world.server.put('/3000.html', { body: article({ body: Array(1000).fill(sentence) }) });
    const { matches, registered, drawn } = await painting(world, large);
    if (matches !== 3000) console.error(`${name}: ${matches} highlights instead of 3 000`);
    painted.push([name, ms(registered), ms(drawn)]);
  },
  async sentinel(world, name) {
    const bare = instrumented(name, true);
    const floor = await startWorld(name, { extension: bare.folder, preferences });
    try {
      for (const [who, { ordinary, large: big }] of [
        [name, await sentinelCosts(world)],
        [`${name}, only asking`, await sentinelCosts(floor)],
      ] as const) {
        const row = [ordinary, big].flatMap(costs => {
          const dearest = costs.at(-1)!;
          return [
            ms(median(costs.map(cost => cost.milliseconds))),
            `${ms(dearest.milliseconds)} (${dearest.name})`,
          ];
        });
        looked.push([who, ...row]);
      }
    } finally {
      await floor.close();
      bare.remove();
    }
  },
  async restless(world, name) {
    const book = world.server.put('/book.html', {
      body: article({ body: Array(160).fill(paragraphs).flat() }),
    });
    const pages = [
      ['article', seedSized(world), false],
      ['long article', book, false],
      ['article, styles alone', seedSized(world), true],
      ['long article, styles alone', book, true],
    ] as const;
    for (const [page, url, styles] of pages) {
      const { running, decorated, paused } = await restless(world, url, styles);
      const shares = [running.ours, running.all, decorated.all, paused.all];
      lived.push([`${name}, ${page}`, ...shares.map(percent)]);
    }
  },
  async changes(world, name) {
    for (const { name: what, ours, all, seen } of await changes(world))
      changed.push([`${name}, ${what}`, ms(ours), ms(all), ms(seen)]);
  },
  async late(world, name) {
    const part = `<p>${paragraphs[0]}</p>\n${quiet}`;
    const more = part.repeat(Math.ceil(2_000_000 / Buffer.byteLength(part)));
    const { seen, longest, ours } = await late(
      world,
      world.server.put('/2mb-late.html', { body: article({ more }) }),
    );
    stirred.push([name, ms(seen), ms(longest), ms(ours)]);
  },
  async huge(world, name) {
    const part = `<p>${paragraphs[0]}</p>\n${quiet}`;
    const more = part.repeat(Math.ceil(2_000_000 / Buffer.byteLength(part)));
    const books: Huge[] = [];
    for (let i = 0; i < 3; i++)
      books.push(await huge(world, world.server.put('/2mb.html', { body: article({ more }) }), 3000));
    const middle = (of: (book: Huge) => number) => ms(median(books.map(of)));
    long.push([
      name,
      middle(book => book.first),
      middle(book => book.all),
      middle(book => book.longest),
      books[0]!.ours === null ? '–' : middle(book => book.ours ?? 0),
    ]);
  },
};

const seedSized = (world: World): string => {
  const body = Array.from({ length: 6 }, () => paragraphs).flat();
  return world.server.put('/seed-sized.html', { body: article({ body }) });
};

const chosen = Object.keys(parts).filter(part => process.argv.includes(part));
for (const name of names) {
  requireBrowser(name);
  const copy = instrumented(name);
  const world = await startWorld(name, { backgroundIdleSeconds: 1, extension: copy.folder, preferences });
  try {
    for (const part of chosen.length > 0 ? chosen : Object.keys(parts)) await parts[part]!(world, name);
  } finally {
    await world.close();
    copy.remove();
  }
}
const tables = [opened, painted, looked, lived, changed, long, stirred].filter(rows => rows.length > 1);
console.log(`Medians\n\n${tables.map(table).join('\n\n')}`);
