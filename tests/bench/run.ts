/**
 * `npm run bench`: how fast `analyse` is, against @microsoft/recognizers-text-suite and chrono-node on the same whole
 * pages in the same run; what doubling a text costs; strings made to be slow. Prints tables, which of the project's bars
 * are met, and, last, one line of JSON. Asserts nothing: machines differ.
 *
 * Everybody's best run counts, after the compiler has seen enough of the work: hundreds of runs of ours and some of
 * chrono-node's; the suite takes seconds for one run, in which it does the same things a thousand times, and has two.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import suite from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node/zh';
import { gzipped } from '../../scripts/gzip.ts';
import { analyse } from '../../utils/analyse.ts';
import { loadAids } from '../../utils/text/aids.ts';
import { needsAids } from '../../utils/text/needs.ts';
import { compare, type MeasureOptions, measure, table } from './measure.ts';

const root = resolve(import.meta.dirname, '../..');

interface Corpus {
  name: string;
  texts: string[];
}

function readCorpus(name: string, folder: string): Corpus | null {
  const path = join(root, folder);
  if (!existsSync(path)) return null;
  const files = readdirSync(path).filter(file => file.endsWith('.txt'));
  return { name, texts: files.sort().map(file => readFileSync(join(path, file), 'utf8')) };
}

const aids = loadAids();
/** All stages, as in a page: is it Traditional, fold, recognise, judge, check. */
const ours = (text: string) => analyse(text, { published: '2031-05-12', ...(needsAids(text) && aids) });

const zh = suite.Culture.Chinese;
const recognizers = (text: string) => [
  suite.recognizeNumber(text, zh),
  suite.recognizePercentage(text, zh),
  suite.recognizeCurrency(text, zh),
  suite.recognizeDimension(text, zh),
];
const dates = (text: string) => chrono.parse(text, new Date(2031, 4, 12));

const perSecond = (characters: number, milliseconds: number): string =>
  `${Math.round((characters * 1000) / milliseconds).toLocaleString('en')}/s`;
const ms = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 2 : 0);

interface SpeedRow {
  corpus: string;
  tool: string;
  characters: number;
  milliseconds: number;
  charactersPerSecond: number;
}

function speed({ name, texts }: Corpus, peers: 'all' | 'dates'): SpeedRow[] {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const row = (tool: string, work: (text: string) => unknown, options: MeasureOptions): SpeedRow => {
    const { best } = measure(() => texts.map(work), options);
    const charactersPerSecond = Math.round((characters * 1000) / best);
    return { corpus: name, tool, characters, milliseconds: best, charactersPerSecond };
  };
  const rows = [
    row('duixian', ours, { warmUp: Math.ceil(12_000_000 / characters), runs: [10, 1000], atLeast: 2000 }),
    row('chrono-node/zh (dates only)', dates, { warmUp: 10 }),
  ];
  if (peers === 'all') {
    recognizers(texts[0]!);
    rows.push(row('recognizers-text-suite', recognizers, { warmUp: 0, runs: [2, 2] }));
  }
  return rows;
}

/** One string, as a page's text comes. A sum or a repetition of strings stays one inside, and every look at it is a detour. */
const flat = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** Strings that invite a scanner to start over at every character. */
const adversarial: [string, string][] = [
  ['digits', '1'],
  ['digits and commas', '1,'],
  ['digits and hyphens', '2-'],
  ['ordinals', '第'],
  ['myriads', '万'],
  ['Chinese numerals', '一百'],
  ['ranges without end', '5-'],
  ['bounds without number', '超过近约'],
  ['years', '2023年'],
  ['deadline words', '年底前到'],
  ['cues', '将力争确保'],
  ['promises that go on in points', '2031年将新建3所学校。二是做强轻纺业。'],
  ['blanks beside bars', '新建 | 3所 | '],
  ['heads of tables', '任务\t完成时间\t单位\n'],
  ['rows that lack cells', '任务\t完成时间\t单位\t甲\t乙\n甲\t乙\n丙\t丁\n甲\t乙\n'],
  ['cells', '时间\t|'],
  ['heads of tables without terms', '序号\t项目\t单位\n'],
  ['items in brackets', '1.新建（县教育局，9月底前完成）。\n'],
  ['fields of items', '责任单位：县教育局；完成时限：9月底。'],
  ['tables cell by cell', '序号\n任务\n时限\n1\n'],
  ['stages', '第一阶段（2月至11月）。\n'],
  ['titles', '2031年民生实事项目\n'],
  ['heads of plans', '重点抓好以下工作。'],
  ['reports of the year before', '2031年工作打算，明年建成。'],
  ['open brackets', '（('],
  ['brackets', '()'],
  ['pinyin brackets', '個(gè)'],
  ['percent signs', '5%'],
  ['spaces', ' '],
  ['spaces and digits', '1 '],
  ['question marks', '?!'],
  ['commas', '，'],
  ['places', '在东山镇'],
  ['no punctuation', '全镇新增学位'],
];

const own = readCorpus('golden pages', 'tests/golden/texts')!;
const seeds = readCorpus('seeds', '../shared/seeds/texts');
/** Every eighth page: all of them would keep the suite busy for minutes. */
const sample: Corpus = {
  name: 'golden pages, every eighth',
  texts: own.texts.filter((_, i) => i % 8 === 0),
};
const long: Corpus = {
  name: '200 000 characters',
  texts: [flat(own.texts.join('\n').repeat(8).slice(0, 200_000))],
};

const rows = [
  ...(seeds ? speed(seeds, 'all') : []),
  ...speed(sample, 'all'),
  ...speed(own, 'dates'),
  ...speed(long, 'dates'),
];
console.log('Speed, all stages, best run\n');
console.log(
  table([
    ['corpus', 'tool', 'characters', 'ms', 'characters'],
    ...rows.map(({ corpus, tool, characters, milliseconds }) => [
      corpus,
      tool,
      characters.toLocaleString('en'),
      ms(milliseconds),
      perSecond(characters, milliseconds),
    ]),
  ]),
);

/** Cost of a text, and how many times what its half costs. */
function doubling(name: string, text: string) {
  const half = flat(text);
  const whole = flat(text + text);
  const options = { warmUp: 2, runs: [12, 60], atLeast: 600 } satisfies MeasureOptions;
  const [one, milliseconds] = compare(
    () => ours(half),
    () => ours(whole),
    options,
  );
  return { name, characters: whole.length, milliseconds, ratio: milliseconds / one };
}

const longest = [...own.texts, ...(seeds?.texts ?? [])].sort((a, b) => b.length - a.length)[0]!;
const hostile = adversarial.map(([name, part]) =>
  doubling(`adversarial: ${name}`, part.repeat(Math.ceil(100_000 / part.length))),
);
const doubled = [
  doubling('longest page, twice', longest),
  doubling('golden pages', long.texts[0]!),
  ...hostile,
];
console.log('\nWhat a text costs, and how many times what its half does\n');
console.log(
  table([
    ['text', 'characters', 'ms', 'characters', 'of half'],
    ...doubled.map(({ name, characters, milliseconds, ratio }) => [
      name,
      characters.toLocaleString('en'),
      ms(milliseconds),
      perSecond(characters, milliseconds),
      `${ratio.toFixed(2)}×`,
    ]),
  ]),
);

/** The project's bars: seeds-sized pages where they are at hand, our own golden pages (denser) where not. */
const pages = rows[0]!.corpus;
const of = (tool: string): number =>
  rows.find(row => row.corpus === pages && row.tool === tool)?.charactersPerSecond ?? Number.NaN;
const most = (values: number[]): number => Math.max(...values);
const bars: [what: string, measured: string, bar: string, met: boolean][] = [
  [`analyse, ${pages}`, perSecond(of('duixian'), 1000), 'at least 5,000,000/s', of('duixian') >= 5_000_000],
  [
    'times the Recognizers-Text suite',
    `${Math.round(of('duixian') / of('recognizers-text-suite'))}×`,
    'at least 1000×',
    of('duixian') >= 1000 * of('recognizers-text-suite'),
  ],
  [
    'slowest adversarial string of 200 000 characters',
    `${ms(most(hostile.map(one => one.milliseconds)))} ms`,
    'under 150 ms',
    most(hostile.map(one => one.milliseconds)) < 150,
  ],
  [
    'doubling, at worst',
    `${most(doubled.map(one => one.ratio)).toFixed(2)}×`,
    'at most 2.2×',
    most(doubled.map(one => one.ratio)) <= 2.2,
  ],
];
const bundle = join(root, '.output/chrome-mv3/annotator.js');
if (existsSync(bundle)) {
  const size = gzipped(bundle);
  bars.push(['annotator.js, gzipped', `${(size / 1000).toFixed(1)} kB`, 'at most 60 kB', size <= 60_000]);
}
console.log('\nBars\n');
console.log(
  table([
    ['', 'measured', 'bar', ''],
    ...bars.map(([what, measured, bar, met]) => [what, measured, bar, met ? 'met' : 'missed']),
  ]),
);

console.log(`\n${JSON.stringify({ node: process.version, speed: rows, doubling: doubled })}`);
