/**
 * `npm run fit -- DIR …`: learns the weights of the second look (utils/pledges/second) from labelled folders
 * (`texts/NAME.txt`, `gold/NAME.json`) and writes utils/pledges/second/weights.ts. Folders are left out in turn to
 * tell what the weights are worth on pages not seen; the same folders give the same weights.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gold } from '../cli/score.ts';
import { type Asked, askSteps } from '../utils/pledges/look.ts';
import { ADDED, CUED, HOPELESS, isCued, KEPT } from '../utils/pledges/second/look.ts';
import { type Piece, piecesOf } from '../utils/pledges/second/pieces.ts';
import { Signs } from '../utils/pledges/second/signs.ts';
import {
  BEFORE,
  BEHIND,
  BITS,
  FIRST,
  HEADING,
  HIGHEST,
  MIDDLE,
  OWN,
  PLACES,
  READ,
  roomForSlots,
  STEP,
  slotsOf,
  worthsOf,
} from '../utils/pledges/second/slots.ts';
import { draftSteps } from '../utils/recognise.ts';
import { run } from '../utils/steps.ts';
import { loadAids } from '../utils/text/aids.ts';
import { withoutLists } from '../utils/text/lists.ts';
import { logistic } from './fit/logistic.ts';
import { forestCode, grow, leafSum, type Trees } from './fit/trees.ts';

/** A page as the fit sees it: its clauses, what is in them, and whether readers called them pledges. */
interface Page {
  folder: number;
  asked: Asked;
  pieces: Piece[];
  /** Of each clause the slots of its wording and of that around it. */
  slots: Uint32Array[];
  /** 1 a pledge, 0 none, -1 what readers may leave out: nothing is learned from it, and it counts neither way. */
  labels: Int8Array;
}

const SIZE = PLACES * 2 ** BITS;
/** Liblinear's C. */
const STRENGTH = 0.1;
const GROWTH = { count: 70, rate: 0.25, depth: 4, fine: 32 };
/** Folders are left out in so many parts. */
const PARTS = 10;

/** What of the table each clause is worth, counted once for each time. */
function columnsOf(text: string, pieces: readonly Piece[]): Uint32Array[] {
  const [slots, depths] = roomForSlots();
  const in_ = (at: number, place: number): number[] => {
    const piece = pieces[at];
    if (!piece) return [];
    const count = slotsOf(text, piece.start, piece.end, slots, depths);
    return [...slots.slice(0, count * 2)]
      .filter((_, k) => depths[k >> 1] <= READ[place])
      .map(slot => (place << BITS) + slot);
  };
  return pieces.map(({ first, heading }, k) =>
    Uint32Array.from([
      ...in_(k, OWN),
      ...in_(k - 1, BEFORE),
      ...in_(k + 1, BEHIND),
      ...in_(heading, HEADING),
      ...(first < k ? in_(first, FIRST) : []),
    ]),
  );
}

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
      const context = { published: gold.published ?? undefined, ...aids, unlist: withoutLists };
      const { folded, reading, found } = run(draftSteps(text, context));
      const asked = run(askSteps(reading, found));
      const pieces = piecesOf(asked);
      const required = gold.pledges.filter(p => p.required);
      const labels = Int8Array.from(pieces, piece => {
        const start = folded.rawStart(piece.start);
        const end = folded.rawEnd(piece.end);
        const covered = (by: typeof required): boolean =>
          by.reduce((sum, p) => sum + Math.max(0, Math.min(end, p.end) - Math.max(start, p.start)), 0) * 2 >=
          end - start;
        return covered(required) ? 1 : covered(gold.pledges) ? -1 : 0;
      });
      return [{ folder, asked, pieces, slots: columnsOf(asked.text, pieces), labels }];
    });
}

interface Lexicon {
  base: number;
  /** Whole numbers of STEP. */
  weights: Int8Array;
}

function lexicon(pages: readonly Page[]): Lexicon {
  const rows: Uint32Array[] = [];
  const labels: number[] = [];
  for (const page of pages)
    page.labels.forEach((label, k) => {
      if (label < 0) return;
      rows.push(page.slots[k]);
      labels.push(label);
    });
  const { bias, weights } = logistic(rows, labels, SIZE, STRENGTH);
  const rounded = Int8Array.from(weights, w => Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(w / STEP))));
  return { base: Math.round(bias * 100) / 100, weights: rounded };
}

const dirs = process.argv.slice(2);
if (dirs.length < 2) {
  process.stderr.write('Usage: npm run fit -- DIR DIR ...\n');
  process.exit(2);
}
const pages = dirs.flatMap(readFolder);
process.stdout.write(`${pages.length} pages, ${pages.reduce((n, p) => n + p.pieces.length, 0)} clauses\n`);

const partOf = (page: Page): number => page.folder % PARTS;
const lexicons = Array.from({ length: PARTS }, (_, part) =>
  lexicon(pages.filter(page => partOf(page) !== part)),
);

/** A clause with its signs, as a lexicon sees it that has not seen its folder. */
interface Row {
  page: Page;
  piece: Piece;
  /** Null where the trees are not asked. */
  signs: number[] | null;
  label: number;
}
type Asking = Row & { signs: number[] };
const rows = pages.flatMap((page): Row[] => {
  const { asked, pieces, labels } = page;
  const { base, weights } = lexicons[partOf(page)];
  const worths = worthsOf(asked.text, pieces, weights, base);
  const signs = new Signs(asked.text, pieces, worths);
  // rows of tables are never asked
  return pieces.flatMap((piece, k) => {
    if (labels[k] < 0 || piece.pledge?.rule === 'table') return [];
    signs.read(k);
    const hopeless = !piece.pledge && worths[k] < HOPELESS;
    return [{ page, piece, signs: hopeless ? null : [...signs.values], label: labels[k] }];
  });
});
/** Whom the trees are asked of. */
const asked = rows.filter((row): row is Asking => row.signs !== null);
const learn = (from: readonly Asking[]): Trees =>
  grow(
    from.map(({ signs }) => signs),
    from.map(({ label }) => label),
    GROWTH,
  );

/** What the trees make of each clause that have not seen its folder (the lexicons of the others have). */
const odds = new Map<Row, number>();
for (let part = 0; part < PARTS; part++) {
  const trees = learn(asked.filter(({ page }) => partOf(page) !== part));
  for (const row of asked) if (partOf(row.page) === part) odds.set(row, leafSum(trees, row.signs));
}

const found = ({ piece }: Row): boolean => piece.pledge !== undefined;
/** As the second look decides of a clause by itself; `by` and `add` ask more or less. */
const taken =
  (by: number, add: number) =>
  (row: Row): boolean => {
    const { page, piece } = row;
    const { pledge, start, end } = piece;
    const needs = pledge ? (isCued(pledge, page.asked.text.slice(start, end)) ? CUED : KEPT) + by : add;
    return (odds.get(row) ?? -Infinity) >= needs;
  };

/** Clause by clause, as if each were a pledge of its own. */
function count(takes: (row: Row) => boolean, folder?: number): string {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const row of rows) {
    if (folder !== undefined && row.page.folder !== folder) continue;
    if (takes(row)) row.label ? right++ : wrong++;
    else missed += row.label;
  }
  const share = (x: number): string => (100 * x).toFixed(1);
  return `P ${share(right / (right + wrong))} R ${share(right / (right + missed))} F1 ${share((2 * right) / (2 * right + wrong + missed))}`;
}
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
dirs.forEach((dir, folder) => {
  say(
    `${basename(dir).padEnd(10)} rules ${count(found, folder)}   left out ${count(taken(0, 99), folder)}   and added ${count(taken(0, ADDED), folder)}`,
  );
});
say(
  `all        rules ${count(found)}   left out ${count(taken(0, 99))}   and added ${count(taken(0, ADDED))}`,
);
for (const by of [-0.5, 0.5]) say(`kept from ${by}: ${count(taken(by, ADDED))}`);
for (const add of [-0.3, 0, 0.4, 1, 1.5]) say(`added from ${add}: ${count(taken(0, add))}`);

const whole = lexicon(pages);
const trees = learn(asked);
writeFileSync(
  fileURLToPath(new URL('../utils/pledges/second/weights.ts', import.meta.url)),
  `/** Learned by \`npm run fit\` from ${pages.length} labelled pages; not to be edited by hand. */

/** The logarithm of the odds that a clause of unknown characters promises. */
export const UNKNOWN = ${whole.base};
/** What each slot is worth in each place, one character each. */
export const SLOTS =
  ${JSON.stringify(String.fromCharCode(...Array.from(whole.weights, w => MIDDLE + w)))};
${forestCode(trees)}
`,
);
