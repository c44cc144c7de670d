/**
 * `npm run golden -- NAME|FILE …`: a labelled text in the terminal, its labels in colour. A bare name is looked for
 * in tests/golden. Exit 0, 1 a text or its labels cannot be read, 2 usage.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodePage } from '../utils/text/decode.ts';
import { locate, reasonOf } from './inputs.ts';
import { complain, print } from './output.ts';
import type { Gold } from './score.ts';

const colours = {
  figure: '\x1b[30;48;5;222m',
  optionalFigure: '\x1b[48;5;238m',
  pledge: '\x1b[4;38;5;36m',
  optionalPledge: '\x1b[4;2m',
  off: '\x1b[0m',
};

/** The text with the labels in colour; a figure within a pledge keeps the pledge's underline. */
export function paintLabels(text: string, { figures, pledges }: Gold): string {
  const borders = new Set([0, text.length]);
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
  }
  return out;
}

async function show(name: string): Promise<void> {
  const own = fileURLToPath(new URL(`../tests/golden/texts/${name}.txt`, import.meta.url));
  const path = /[./\\]/.test(name) ? (await locate(name)).path : own;
  const text = decodePage(await readFile(path)).text;
  const goldPath = join(dirname(path), '../gold', `${basename(path).replace(/\.[^.]+$/, '')}.json`);
  const gold = JSON.parse(await readFile(goldPath, 'utf8')) as Gold;
  const count = (list: { required: boolean }[]): string =>
    `${list.filter(one => one.required).length} + ${list.filter(one => !one.required).length} optional`;
  await print(`${paintLabels(text, gold).trimEnd()}\n\n`);
  await print(
    `${colours.figure}figures${colours.off} ${count(gold.figures)}   ` +
      `${colours.pledge}pledges${colours.off} ${count(gold.pledges)}   published ${gold.published ?? 'unknown'}\n`,
  );
}

if (import.meta.main) {
  const names = process.argv.slice(2);
  if (names.length === 0 || names.some(name => name.startsWith('-'))) {
    complain(
      'Usage: npm run golden -- NAME|FILE …   (a name of tests/golden, or a file of another labelled set)',
    );
    process.exitCode = 2;
  } else {
    for (const name of names) {
      try {
        await show(name);
      } catch (error) {
        complain(`${name}: ${reasonOf(error)}`);
        process.exitCode = 1;
      }
    }
  }
}
