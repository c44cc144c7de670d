/**
 * `npm run fit -- DIR …`: learns the weights of the second look (utils/pledges/evidence.ts) from labelled folders
 * (`texts/NAME.txt`, `gold/NAME.json`) and writes utils/pledges/evidence-weights.ts. Every folder is left out in turn to
 * tell what the weights are worth on pages not seen; the same folders give the same weights.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gold } from '../cli/score.ts';
import { scanFigures } from '../utils/figures/scan.ts';
import { publishedFromText } from '../utils/genre/published.ts';
import {
  BITS,
  CUED,
  HIGHEST,
  isCued,
  KEPT,
  type Piece,
  pieceSteps,
  STEP,
  signsOf,
  visitSlots,
} from '../utils/pledges/evidence.ts';
import { readingOf, ruleSteps } from '../utils/pledges/scan.ts';
import { run } from '../utils/steps.ts';
import { loadAids } from '../utils/text/aids.ts';
import { fold } from '../utils/text/fold.ts';
import { withoutLists } from '../utils/text/lists.ts';
import { referenceYear } from '../utils/time/reference.ts';
import { scanTimes } from '../utils/time/scan.ts';
import { pack } from './fit/pack.ts';
import { sparse } from './fit/sparse.ts';
import { grow, leafSum, type Tree, written } from './fit/trees.ts';

/** A page as the fit sees it: its clauses, what is in them, and whether readers called them pledges. */
interface Page {
  folder: number;
  /** Folded. */
  text: string;
  pieces: Piece[];
  slots: Uint16Array[];
  /** 1 a pledge, 0 none, -1 what readers may leave out: nothing is learned from it, and it counts neither way. */
  labels: Int8Array;
}

const SIZE = 2 ** BITS;
/** Liblinear's C. */
const STRENGTH = 0.3;
const TREES = 40;
const RATE = 0.35;

function readFolder(dir: string, folder: number): Page[] {
  const aids = loadAids();
  return readdirSync(join(dir, 'gold'))
    .sort()
    .flatMap(name => {
      let text: string;
      try {
        text = readFileSync(join(dir, 'texts', name.replace(/json$/, 'txt')), 'utf8');
      } catch {
        // labels of a page in HTML
        return [];
      }
      const gold = JSON.parse(readFileSync(join(dir, 'gold', name), 'utf8')) as Gold;
      const folded = fold(text, aids);
      const plain = withoutLists(folded.text);
      const published = gold.published ?? publishedFromText(folded.text);
      const times = scanTimes(plain);
      const reference = referenceYear(plain, times, published);
      const figures = scanFigures(plain, times);
      const { reading, sentences, pledges } = run(
        ruleSteps(readingOf(plain, figures, times, reference, published), aids.rows),
      );
      const pieces = run(pieceSteps(reading, sentences, pledges));
      const required = gold.pledges.filter(p => p.required);
      const labels = Int8Array.from(pieces, piece => {
        const start = folded.rawStart(piece.start);
        const end = folded.rawEnd(piece.end);
        const covered = (by: typeof required): boolean =>
          by.reduce((sum, p) => sum + Math.max(0, Math.min(end, p.end) - Math.max(start, p.start)), 0) * 2 >=
          end - start;
        return covered(required) ? 1 : covered(gold.pledges) ? -1 : 0;
      });
      const slots = pieces.map(piece => {
        const own: number[] = [];
        visitSlots(plain, piece, slot => own.push(slot));
        return Uint16Array.from(own);
      });
      return [{ folder, text: plain, pieces, slots, labels }];
    });
}

interface Lexicon {
  base: number;
  /** Whole numbers of STEP. */
  weights: Int8Array;
}

function lexicon(pages: readonly Page[]): Lexicon {
  const rows: Uint16Array[] = [];
  const labels: number[] = [];
  for (const page of pages)
    page.labels.forEach((label, k) => {
      if (label < 0) return;
      rows.push(page.slots[k]);
      labels.push(label);
    });
  const { bias, weights } = sparse(rows, labels, SIZE, STRENGTH);
  const rounded = Int8Array.from(weights, w => Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(w / STEP))));
  return { base: Math.round(bias * 100) / 100, weights: rounded };
}

const worthsOf = ({ slots }: Page, { base, weights }: Lexicon): number[] =>
  slots.map(own => base + STEP * own.reduce((sum, slot) => sum + weights[slot], 0));

/** The signs of all clauses that a rule found. */
function rowsOf(
  pages: readonly Page[],
  lexiconOf: (page: Page) => Lexicon,
): { signs: number[][]; labels: number[]; pages: Page[]; at: number[] } {
  const all = { signs: [] as number[][], labels: [] as number[], pages: [] as Page[], at: [] as number[] };
  for (const page of pages) {
    const signs = signsOf(page.text, page.pieces, worthsOf(page, lexiconOf(page)));
    page.labels.forEach((label, k) => {
      const own = signs(k);
      // rows of tables are never asked
      if (label < 0 || !own || page.pieces[k].pledge?.rule === 'table') return;
      all.signs.push(own);
      all.labels.push(label);
      all.pages.push(page);
      all.at.push(k);
    });
  }
  return all;
}

const dirs = process.argv.slice(2);
if (dirs.length < 2) {
  process.stderr.write('Usage: npm run fit -- DIR DIR ...\n');
  process.exit(2);
}
const pages = dirs.flatMap(readFolder);
process.stdout.write(`${pages.length} pages, ${pages.reduce((n, p) => n + p.pieces.length, 0)} clauses\n`);

const lexicons = dirs.map((_, folder) => lexicon(pages.filter(page => page.folder !== folder)));
const rows = rowsOf(pages, page => lexicons[page.folder]);
/** What the trees make of each clause that have not seen its folder (the lexicons of the others have). */
const odds = new Float64Array(rows.labels.length);

const pieceAt = (k: number): Piece => rows.pages[k].pieces[rows.at[k]];
const asFound = (): boolean => true;
/** As the second look decides, rows of tables with the others; `by` more or less strictly. */
const keeps =
  (by: number) =>
  (k: number): boolean => {
    const { pledge, start, end } = pieceAt(k);
    return odds[k] >= (pledge && isCued(pledge, rows.pages[k].text.slice(start, end)) ? CUED : KEPT) + by;
  };
const kept = keeps(0);

/** Clause by clause, as if each were a pledge of its own. */
function count(taken: (k: number) => boolean, of: (folder: number) => boolean): string {
  let right = 0;
  let wrong = 0;
  rows.labels.forEach((label, k) => {
    if (of(rows.pages[k].folder) && taken(k)) label ? right++ : wrong++;
  });
  const asked = pages.filter(({ folder }) => of(folder));
  const all = asked.reduce(
    (sum, { labels, pieces }) =>
      sum + labels.filter((label, k) => label > 0 && pieces[k].pledge?.rule !== 'table').length,
    0,
  );
  const missed = all - right;
  const share = (x: number): string => (100 * x).toFixed(1);
  return `P ${share(right / (right + wrong))} R ${share(right / (right + missed))} F1 ${share((2 * right) / (2 * right + wrong + missed))}`;
}

dirs.forEach((dir, folder) => {
  const seen = rows.pages.flatMap((page, k) => (page.folder === folder ? [] : [k]));
  const trees = grow(
    seen.map(k => rows.signs[k]),
    seen.map(k => rows.labels[k]),
    TREES,
    RATE,
  );
  rows.pages.forEach((page, k) => {
    if (page.folder === folder) odds[k] = leafSum(trees, rows.signs[k]);
  });
  const own = (other: number): boolean => other === folder;
  process.stdout.write(
    `${basename(dir).padEnd(10)} rules ${count(asFound, own)}   with evidence ${count(kept, own)}\n`,
  );
});
const every = (): boolean => true;
process.stdout.write(`all        rules ${count(asFound, every)}   with evidence ${count(kept, every)}\n`);
for (const by of [-0.8, -0.4, 0.4, 0.8])
  process.stdout.write(`${`from ${by}`.padEnd(42)}with evidence ${count(keeps(by), every)}\n`);

const whole = lexicon(pages);
const trees: { base: number; trees: Tree[] } = grow(rows.signs, rows.labels, TREES, RATE);
const { packed, shares } = pack(whole.weights);
writeFileSync(
  fileURLToPath(new URL('../utils/pledges/evidence-weights.ts', import.meta.url)),
  `/** Learned by \`npm run fit\` from ${pages.length} labelled pages; not to be edited by hand. */

/** The logarithm of the odds that a clause of unknown characters promises. */
export const UNKNOWN = ${whole.base};
/** How many in 1024 slots are worth each number of steps, the least first. */
export const WORTHS = [${shares.join(', ')}];
/** What each slot is worth, packed. */
export const SLOTS =
  ${JSON.stringify(packed)};
/** Where the trees begin. */
export const LEAVES = ${trees.base};
/** Tree by tree: the sign asked for and the number above which it counts, twice; then the four leaves. */
export const TREES =
  ${JSON.stringify(written(trees.trees))};
`,
);
