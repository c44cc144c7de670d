/**
 * `npm run golden -- NAME|FILE …`: a labelled text in the terminal, its labels in colour with what they say, and marked
 * where the analysis reads otherwise. `--update` rewrites what is expected. Exit 0, 1 a text or its labels cannot be
 * read, 2 usage.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Analysis } from '../utils/analysis.ts';
import { decodePage } from '../utils/text/decode.ts';
import { annotate } from './document.ts';
import { locate, reasonOf } from './inputs.ts';
import { complain, print } from './output.ts';
import { formatTally, type Gold, type GoldFigure, type GoldPledge, type Note, score } from './score.ts';

const help = `Usage: npm run golden -- NAME|FILE ... [options]

Shows a labelled text: figures and pledges in colour, what their labels say behind them, and in red, with a number,
where the analysis reads otherwise. A NAME is a page of tests/golden, a FILE a text of another labelled set.

  --plain          the text and its labels only
  --update         builds texts/ and gold/ of tests/golden from marked/ and clean/ first: after labels were edited
  --take N,N...    with --update and one NAME: the disagreements of these numbers were reviewed and the analysis is
                   right; its reading goes into the marked page
  --help           this text

Exit status: 0, 1 a text or its labels cannot be read or written, 2 wrong usage.
`;

const golden = fileURLToPath(new URL('../tests/golden/', import.meta.url));

const colours = {
  figure: '\x1b[30;48;5;222m',
  optionalFigure: '\x1b[48;5;238m',
  pledge: '\x1b[4;38;5;36m',
  optionalPledge: '\x1b[4;2m',
  says: '\x1b[2m',
  wrong: '\x1b[1;31m',
  off: '\x1b[0m',
};
const paint = (colour: keyof typeof colours, text: string): string =>
  `${colours[colour]}${text}${colours.off}`;

/** What is written behind the text that ends at an offset. */
type Remarks = Map<number, string>;

/** The text with the labels in colour; a figure within a pledge keeps the pledge's underline. */
export function paintLabels(text: string, { figures, pledges }: Gold, remarks: Remarks = new Map()): string {
  const borders = new Set([0, text.length, ...remarks.keys()]);
  for (const { start, end } of [...figures, ...pledges]) borders.add(start).add(end);
  const sorted = [...borders].sort((a, b) => a - b);
  let out = '';
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [start, end] = [sorted[i]!, sorted[i + 1]!];
    const around = (one: { start: number; end: number }): boolean => one.start <= start && end <= one.end;
    const pledge = pledges.find(around);
    const figure = figures.find(around);
    let style = '';
    if (pledge) style += pledge.required ? colours.pledge : colours.optionalPledge;
    if (figure) style += figure.required ? colours.figure : colours.optionalFigure;
    const part = text.slice(start, end);
    out += style ? `${style}${part}${colours.off}` : part;
    out += remarks.get(end) ?? '';
  }
  return out;
}

const saysFigure = ({ value, min, max, mod, unit }: GoldFigure): string =>
  `⟨${min === undefined ? (value ?? '~') : `${min}..${max}`} ${mod} ${unit}⟩`;
const saysPledge = ({ strength, cue, deadline }: GoldPledge): string =>
  `⟨${[strength, cue, deadline && (deadline.edtf ?? '?')].filter(Boolean).join(' ')}⟩`;

/** What the labels say and what the analysis says otherwise, where each ends. */
export function remarksOf({ figures, pledges }: Gold, notes: Note[]): Remarks {
  const remarks: Remarks = new Map();
  const add = (at: number, remark: string): void => void remarks.set(at, (remarks.get(at) ?? '') + remark);
  for (const figure of figures) add(figure.end, paint('says', saysFigure(figure)));
  for (const pledge of pledges) add(pledge.end, paint('says', saysPledge(pledge)));
  notes.forEach(({ end, what }, index) => {
    add(end, paint('wrong', `✗${index + 1} ${what}`));
  });
  return remarks;
}

interface Page {
  text: string;
  gold: Gold;
  analysis: Analysis;
  notes: Note[];
  summary: string;
}

async function readPage(name: string): Promise<Page> {
  const path = /[./\\]/.test(name) ? (await locate(name)).path : join(golden, 'texts', `${name}.txt`);
  const goldPath = join(dirname(path), '../gold', `${basename(path).replace(/\.[^.]+$/, '')}.json`);
  const gold = JSON.parse(await readFile(goldPath, 'utf8')) as Gold;
  const text = decodePage(await readFile(path)).text;
  const { analysis } = await annotate({ source: path, path, published: gold.published ?? null });
  const notes: Note[] = [];
  const summary = formatTally(score(gold, analysis, note => notes.push(note)));
  return { text, gold, analysis, notes, summary };
}

async function show(name: string, plain: boolean): Promise<void> {
  const { text, gold, notes, summary } = await readPage(name);
  const count = (list: { required: boolean }[]): string =>
    `${list.filter(one => one.required).length} + ${list.filter(one => !one.required).length} optional`;
  const painted = paintLabels(text, gold, plain ? undefined : remarksOf(gold, notes));
  await print(
    `${painted.trimEnd()}\n\n${paint('figure', 'figures')} ${count(gold.figures)}   ` +
      `${paint('pledge', 'pledges')} ${count(gold.pledges)}   published ${gold.published ?? 'unknown'}\n`,
  );
  if (plain) return;
  for (const [index, { what, text: about }] of notes.entries())
    await print(`${paint('wrong', `✗${index + 1} ${what}`)}\t${about}\n`);
  await print(`${summary}\n`);
}

/** The labels with the analysis' reading where a disagreement lies. */
export function withReading(gold: Gold, { start, end, what }: Note, { figures, pledges }: Analysis): Gold {
  const here = (one: { start: number; end: number }): boolean => one.start === start && one.end === end;
  const besides = <T extends { start: number; end: number }>(list: T[]): T[] =>
    list.filter(one => !here(one));
  if (what === 'missed figure') return { ...gold, figures: besides(gold.figures) };
  if (what === 'missed pledge') return { ...gold, pledges: besides(gold.pledges) };
  if (what === 'deadline') {
    const read = pledges.find(one => one.start < end && start < one.end);
    const corrected = gold.pledges.map(one =>
      here(one) ? { ...one, deadline: read?.deadline ?? null } : one,
    );
    return { ...gold, pledges: corrected };
  }
  const figure = figures.find(here);
  if (figure) {
    const { quote, value = null, min, max, mod, unit } = figure;
    const amount = min === undefined ? { value } : { min, max };
    const read = { start, end, quote, ...amount, mod, unit, required: true };
    return { ...gold, figures: [...besides(gold.figures), read] };
  }
  const { quote, cue, deadline = null, strength } = pledges.find(here)!;
  return {
    ...gold,
    pledges: [...gold.pledges, { start, end, quote, cue, deadline, strength, required: true }],
  };
}

/** Takes reviewed readings of the analysis over into the marked page. */
async function take(name: string, numbers: number[]): Promise<void> {
  const { formatMarked, parseMarked } = await import('../tests/golden/markup.ts');
  const path = join(golden, 'marked', `${name}.txt`);
  const source = await readFile(path, 'utf8');
  if (/^#[^\n]*; dress: /.test(source)) throw new Error('is made from clean/: correct the labels there');
  const { text, gold, analysis, notes } = await readPage(name);
  const marked = parseMarked(source);
  if (marked.text !== text)
    throw new Error('texts/ is not what marked/ makes: --update first, without --take');
  let labels: Gold = gold;
  for (const number of numbers) {
    const note = notes[number - 1];
    if (!note) throw new Error(`has no disagreement ${number}`);
    labels = withReading(labels, note, analysis);
  }
  const header = source.slice(0, source.indexOf('\n'));
  await writeFile(path, formatMarked(header, text, { ...marked.gold, ...labels } as typeof marked.gold));
}

async function update(name: string, numbers: number[]): Promise<void> {
  const [{ build }, { dressAll }] = await Promise.all([
    import('../tests/golden/build.ts'),
    import('../tests/golden/dress.ts'),
  ]);
  if (numbers.length > 0) await take(name, numbers);
  dressAll();
  complain(build());
}

interface Command {
  names: string[];
  plain: boolean;
  update: boolean;
  take: number[];
}

function parse(args: string[]): Command | 'help' {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals: names } = parseArgs({
    args,
    allowPositionals: true,
    options: { plain: flag, update: flag, take: { type: 'string' }, help: { ...flag, short: 'h' } },
  });
  if (values.help) return 'help';
  const numbers = values.take?.split(',').map(Number) ?? [];
  if (numbers.some(number => !(Number.isInteger(number) && number > 0)))
    throw new Error(`--take ${values.take}: the numbers of disagreements, as in 1,4`);
  if (numbers.length > 0 && !(values.update && names.length === 1))
    throw new Error('--take goes with --update and one NAME');
  if (names.length === 0 && !values.update) throw new Error('which page?');
  return { names, plain: values.plain, update: values.update, take: numbers };
}

async function main(command: Command): Promise<void> {
  if (command.update) {
    try {
      await update(command.names[0] ?? '', command.take);
    } catch (error) {
      complain(`golden: ${command.names[0] ?? 'tests/golden'}: ${reasonOf(error)}`);
      process.exitCode = 1;
      return;
    }
  }
  for (const name of command.names) {
    try {
      await show(name, command.plain);
    } catch (error) {
      complain(`${name}: ${reasonOf(error)}`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.main) {
  let command: ReturnType<typeof parse> | undefined;
  try {
    command = parse(process.argv.slice(2));
  } catch (error) {
    complain(`golden: ${(error as Error).message}`);
    complain('golden: --help explains the options');
    process.exitCode = 2;
  }
  if (command === 'help') await print(help);
  else if (command) await main(command);
}
