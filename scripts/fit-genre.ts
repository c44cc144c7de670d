/**
 * `npm run fit:genre -- DIR …`: learns the weights of utils/genre/wording.ts from labelled folders (DIR/ours and DIR/others, as `npm run genre` reads
 * them) and from the pages written for the tests, and writes utils/genre/wording-weights.ts. Every tenth of the pages is left out in turn
 * to tell what the weights are worth on pages not seen; the same folders give the same weights (`npm run fix` formats what it writes).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainText } from '../cli/document.ts';
import { OTHERS } from '../tests/unit/genre/others.ts';
import { OURS } from '../tests/unit/genre/ours.ts';
import { evidence, kindsAsked, signsOfPage } from '../utils/genre/judge.ts';
import { tallyText } from '../utils/genre/tally.ts';
import { amountOf, BITS, HIGHEST, MIDDLE, pairsOf, priorOf, STEP } from '../utils/genre/wording.ts';
import { logistic } from './fit/logistic.ts';
import { forestCode, grow, leafSum } from './fit/trees.ts';

interface Page {
  folder: string;
  label: number;
  slots: number[];
  amounts: number[];
  /** The signs of the judge, with the worth of the pairs still to be filled in. */
  signs: number[];
}

const SIZE = 2 ** BITS;
/** Liblinear's C. */
const STRENGTH = 0.3;
const GROWTH = { count: 80, rate: 0.2, depth: 2, fine: 8 };
const FOLDS = 10;
/** What the tests' pages are called. */
const OWN = 'tests';

function pageOf(folder: string, text: string, ours: boolean): Page {
  const pairs = pairsOf(text);
  const tally = tallyText(text);
  const input = { text, figures: 0, pledges: 0 };
  return {
    folder,
    label: +ours,
    slots: [...pairs.keys()],
    amounts: [...pairs.values()].map(count => amountOf(count, pairs.size)),
    signs: signsOfPage(input, tally, evidence(input, tally)),
  };
}

const isPage = (name: string): boolean => /\.(?:html?|txt)$/i.test(name);

async function readFolder(dir: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (const kind of ['ours', 'others'])
    for (const name of readdirSync(join(dir, kind)).filter(isPage).sort())
      pages.push(pageOf(basename(dir), await plainText(join(dir, kind, name)), kind === 'ours'));
  return pages;
}

/** The pages written for the tests, which take part in every fit: the golden corpus and the judge's own. */
async function ownPages(): Promise<Page[]> {
  const golden = fileURLToPath(new URL('../tests/golden', import.meta.url));
  const pages = [...OURS, ...OTHERS].map(page => pageOf(OWN, page.text, OURS.includes(page)));
  for (const name of readdirSync(join(golden, 'texts')).filter(isPage).sort()) {
    const gold = JSON.parse(readFileSync(join(golden, 'gold', name.replace('.txt', '.json')), 'utf8')) as {
      genre?: string;
    };
    pages.push(pageOf(OWN, await plainText(join(golden, 'texts', name)), gold.genre === 'ours'));
  }
  for (const name of readdirSync(join(golden, 'others')).sort())
    pages.push(pageOf(OWN, await plainText(join(golden, 'others', name)), false));
  return pages;
}

interface Table {
  base: number;
  /** Whole numbers of STEP. */
  weights: Int8Array;
}

function learn(pages: readonly Page[]): Table {
  const { bias, weights } = logistic(
    pages.map(page => page.slots),
    pages.map(page => page.label),
    SIZE,
    STRENGTH,
    pages.map(page => page.amounts),
  );
  const rounded = Int8Array.from(weights, w => Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(w / STEP))));
  return { base: Math.round(bias * 100) / 100, weights: rounded };
}

const worth = ({ slots, amounts }: Page, { base, weights }: Table): number =>
  base + STEP * slots.reduce((sum, slot, k) => sum + weights[slot] * amounts[k], 0);

/** The signs with the worth that a table gives the page. */
const signsBy = (page: Page, table: Table): number[] => [worth(page, table) * 8, ...page.signs.slice(1)];

const dirs = process.argv.slice(2);
if (dirs.length === 0) {
  process.stderr.write('Usage: npm run fit:genre -- DIR DIR ...\n');
  process.exit(2);
}
const pages = (await Promise.all([ownPages(), ...dirs.map(readFolder)])).flat();
process.stdout.write(`${pages.length} pages, ${pages.filter(page => page.label).length} of them ours\n`);

// neighbours come from one search: they are spread over the parts
const foldOf = (k: number): number => (k * 7 + (k >> 4)) % FOLDS;
const tables = Array.from({ length: FOLDS }, (_, fold) => learn(pages.filter((_, k) => foldOf(k) !== fold)));
const rows = pages.map((page, k) => signsBy(page, tables[foldOf(k)]));
const labels = pages.map(page => page.label);

const odds = new Float64Array(pages.length);
for (let fold = 0; fold < FOLDS; fold++) {
  const seen = pages.flatMap((_, k) => (foldOf(k) === fold ? [] : [k]));
  const trees = grow(
    seen.map(k => rows[k]),
    seen.map(k => labels[k]),
    GROWTH,
  );
  pages.forEach((_, k) => {
    if (foldOf(k) === fold) odds[k] = leafSum(trees, rows[k]) + priorOf(rows[k]);
  });
}

/** What the judge says of pages it has not seen. */
function count(name: string, of: readonly number[], from: number): void {
  const taken = of.filter(k => odds[k] >= from);
  const right = taken.filter(k => labels[k]).length;
  const all = of.filter(k => labels[k]).length;
  const share = (part: number, whole: number): string => (whole ? ((100 * part) / whole).toFixed(1) : '–');
  process.stdout.write(
    `${name.padEnd(12)} P ${share(right, taken.length)} R ${share(right, all)}, ${taken.length - right} taken wrongly, ${all - right} missed of ${of.length}\n`,
  );
}
const tested = pages.flatMap(({ folder }, k) => (folder === OWN ? [] : [k]));
for (const folder of new Set(tested.map(k => pages[k].folder)))
  count(
    folder,
    tested.filter(k => pages[k].folder === folder),
    0,
  );
for (const from of [-0.5, 0, 0.5, 1]) count(`all from ${from}`, tested, from);

const whole = learn(pages);
const trees = grow(rows, labels, GROWTH);
writeFileSync(
  fileURLToPath(new URL('../utils/genre/wording-weights.ts', import.meta.url)),
  `/** Learned by \`npm run fit:genre\` from ${pages.length} labelled pages; not to be edited by hand. */

/** The logarithm of the odds that a text of unknown wording is ours. */
export const UNKNOWN = ${whole.base};
/** What each slot is worth, one character each. */
export const SLOTS =
  ${JSON.stringify(String.fromCharCode(...[...whole.weights].map(w => MIDDLE + w)))};
/** The kinds of evidence that the trees ask for, in their order. */
export const ASKED =
  ${JSON.stringify(kindsAsked())};
${forestCode(trees)}
`,
);
