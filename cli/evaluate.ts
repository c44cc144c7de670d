/**
 * `npm run evaluate [-- DIR … options]`: scores the analysis against labelled sets. A set is a folder with
 * `texts/NAME.txt|.html` and `gold/NAME.json`. Exit 0, 1 below a threshold or an unreadable set, 2 wrong usage.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { annotate } from './document.ts';
import { locate, reasonOf } from './inputs.ts';
import { complain, print } from './output.ts';
import { addTallies, formatTally, type Gold, type Note, rates, score, type Tally } from './score.ts';

const help = `Usage: npm run evaluate [-- DIR ... options]

Scores the analysis against labelled sets: folders with texts/NAME.txt or .html and gold/NAME.json.
Default: tests/golden. Prints per document and in sum; each threshold holds for each set on its own.

  --min-figures F1     lowest F1 of figures, percent
  --min-values N       lowest share of right values among the figures found, percent
  --min-mods N         the same for bounds (mod)
  --min-units N        the same for units
  --min-pledges F1     lowest F1 of pledges, percent
  --min-deadlines N    lowest share of right deadlines, percent
  --show               list every disagreement
  --help               this text

Exit status: 0, 1 below a threshold or a set that cannot be read, 2 wrong usage.
`;

/** Each threshold: the rate it bounds and whether there was anything to measure. */
const bounds = {
  'min-figures': { name: 'figures F1', of: (t: Tally) => rates(t).figures.f1, any: anyFigures },
  'min-values': { name: 'values', of: (t: Tally) => rates(t).value, any: anyFigures },
  'min-mods': { name: 'mods', of: (t: Tally) => rates(t).mod, any: anyFigures },
  'min-units': { name: 'units', of: (t: Tally) => rates(t).unit, any: anyFigures },
  'min-pledges': { name: 'pledges F1', of: (t: Tally) => rates(t).pledges.f1, any: anyPledges },
  'min-deadlines': { name: 'deadlines', of: (t: Tally) => rates(t).deadlines, any: anyDeadlines },
};
type Bound = keyof typeof bounds;

function anyFigures({ figures: f }: Tally): boolean {
  return f.hit + f.wrong + f.missed > 0;
}
function anyPledges({ pledges: p }: Tally): boolean {
  return p.gold + p.predicted > 0;
}
function anyDeadlines({ deadlines: d }: Tally): boolean {
  return d.gold > 0;
}

interface Command {
  folders: string[];
  minima: Partial<Record<Bound, number>>;
  show: boolean;
}

function parse(args: string[]): Command | 'help' {
  const threshold = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'min-figures': threshold,
      'min-values': threshold,
      'min-mods': threshold,
      'min-units': threshold,
      'min-pledges': threshold,
      'min-deadlines': threshold,
      show: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const minima: Command['minima'] = {};
  for (const bound of Object.keys(bounds) as Bound[]) {
    const given = values[bound];
    if (given === undefined) continue;
    const minimum = Number(given);
    if (given.trim() === '' || !(minimum >= 0 && minimum <= 100))
      throw new Error(`--${bound} ${given}: must be a number from 0 to 100`);
    minima[bound] = minimum;
  }
  const own = fileURLToPath(new URL('../tests/golden', import.meta.url));
  return { folders: positionals.length > 0 ? positionals : [own], minima, show: values.show };
}

interface Labelled {
  name: string;
  text: string;
  gold: string;
}

/** Pairs texts with labels by name. Throws when one has no other half: a silent gap would flatter the score. */
async function readSet(folder: string): Promise<Labelled[]> {
  const { path } = await locate(folder);
  const texts = (await readdir(join(path, 'texts'))).filter(file => /\.(txt|html?)$/i.test(file)).sort();
  const golds = new Set((await readdir(join(path, 'gold'))).filter(file => file.endsWith('.json')));
  const set = texts.map(file => {
    const name = file.replace(/\.[^.]+$/, '');
    if (!golds.delete(`${name}.json`)) throw new Error(`texts/${file} has no gold/${name}.json`);
    return { name, text: join(path, 'texts', file), gold: join(path, 'gold', `${name}.json`) };
  });
  for (const file of golds) throw new Error(`gold/${file} has no text beside it`);
  if (set.length === 0) throw new Error('the set is empty');
  return set;
}

async function evaluateDocument({ name, text, gold: goldPath }: Labelled, notes: Note[]): Promise<Tally> {
  let gold: Gold;
  try {
    gold = JSON.parse(await readFile(goldPath, 'utf8')) as Gold;
  } catch (error) {
    throw new Error(`gold/${name}.json: ${reasonOf(error)}`);
  }
  if (!Array.isArray(gold.figures) || !Array.isArray(gold.pledges))
    throw new Error(`gold/${name}.json: must hold "figures" and "pledges"`);
  if (gold.sha256) {
    const hash = createHash('sha256')
      .update(await readFile(text))
      .digest('hex');
    if (hash !== gold.sha256)
      throw new Error(`${basename(text)}: is not the text that was labelled (sha256)`);
  }
  const { analysis } = await annotate({
    source: text,
    path: text,
    published: gold.published ?? null,
  });
  return score(gold, analysis, note => notes.push(note));
}

async function evaluateSet(folder: string, { minima, show }: Command): Promise<boolean> {
  const set = await readSet(folder);
  const tallies: Tally[] = [];
  for (const labelled of set) {
    const notes: Note[] = [];
    const tally = await evaluateDocument(labelled, notes);
    tallies.push(tally);
    await print(`${labelled.name}\n${formatTally(tally)}\n`);
    if (show) for (const note of notes) await print(`  ${note.what}\t${note.text}\n`);
  }
  const sum = addTallies(tallies);
  await print(
    `\n${folder}: ${set.length} ${set.length === 1 ? 'document' : 'documents'}\n${formatTally(sum)}\n\n`,
  );
  let met = true;
  for (const [bound, minimum] of Object.entries(minima) as [Bound, number][]) {
    const { name, of, any } = bounds[bound];
    const reached = 100 * of(sum);
    // The tiny allowance keeps 98 of 100 from failing "98" by the last bit of a double.
    if (!any(sum) || reached >= minimum - 1e-9) continue;
    met = false;
    complain(`${folder}: ${name} ${reached.toFixed(2)} is below ${minimum}`);
  }
  return met;
}

let command: ReturnType<typeof parse> | undefined;
try {
  command = parse(process.argv.slice(2));
} catch (error) {
  complain(`evaluate: ${(error as Error).message}`);
  complain('evaluate: --help explains the options');
  process.exitCode = 2;
}
if (command === 'help') await print(help);
else if (command) {
  for (const folder of command.folders) {
    try {
      if (!(await evaluateSet(folder, command))) process.exitCode = 1;
    } catch (error) {
      complain(`${folder}: ${reasonOf(error)}`);
      process.exitCode = 1;
    }
  }
}
