/**
 * `npm run genre -- DIR`: how well the judge tells our pages from others. DIR/ours and DIR/others hold .html and .txt files; the
 * confusion table is printed, then each page judged wrongly with the reasons. Exit 0 measured, 1 a page could not be read, 2 usage.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { annotate } from './document.ts';
import { reasonOf } from './inputs.ts';
import { complain, print } from './output.ts';

const say = (line: string): Promise<void> => print(`${line}\n`);

interface Verdict {
  name: string;
  ours: boolean;
  is: boolean;
  score: number;
  reasons: string;
}

/** Judges every page of a folder; unreadable ones are named on stderr and counted by the caller through the length. */
async function judgeFolder(folder: string, ours: boolean): Promise<{ verdicts: Verdict[]; failed: number }> {
  const verdicts: Verdict[] = [];
  let failed = 0;
  const names = (await readdir(folder)).filter(name => /\.(?:html?|txt)$/i.test(name)).sort();
  for (const name of names) {
    const path = join(folder, name);
    try {
      const { analysis } = await annotate({ source: path, path, published: null });
      const { is, score, reasons } = analysis.page.genre;
      const shown = reasons.map(
        ({ key, weight, value }) =>
          `${key} ${weight > 0 ? '+' : ''}${weight}${value === undefined ? '' : ` (${value})`}`,
      );
      verdicts.push({ name, ours, is, score, reasons: shown.join(', ') });
    } catch (error) {
      failed++;
      complain(`${path}: ${reasonOf(error)}`);
    }
  }
  return { verdicts, failed };
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

const usage =
  'Usage: npm run genre -- DIR   (DIR holds the folders ours and others, each with .html and .txt files)';

async function main(): Promise<number> {
  const [folder, ...rest] = process.argv.slice(2);
  if (folder === '--help' || folder === '-h') {
    await say(usage);
    return 0;
  }
  if (folder === undefined || rest.length > 0 || folder.startsWith('-')) {
    complain(usage);
    return 2;
  }
  let ours: Awaited<ReturnType<typeof judgeFolder>>;
  let others: Awaited<ReturnType<typeof judgeFolder>>;
  try {
    ours = await judgeFolder(join(folder, 'ours'), true);
    others = await judgeFolder(join(folder, 'others'), false);
  } catch (error) {
    complain(`${folder}: needs the folders ours and others (${reasonOf(error)})`);
    return 2;
  }
  const count = (list: Verdict[], is: boolean): number => list.filter(verdict => verdict.is === is).length;
  const [tp, fn, fp, tn] = [
    count(ours.verdicts, true),
    count(ours.verdicts, false),
    count(others.verdicts, true),
    count(others.verdicts, false),
  ] as const;
  await say('          judged ours  judged other');
  await say(`ours      ${String(tp).padStart(11)}  ${String(fn).padStart(12)}`);
  await say(`others    ${String(fp).padStart(11)}  ${String(tn).padStart(12)}`);
  await say(`precision ${percent(tp, tp + fp)}, recall ${percent(tp, tp + fn)}`);
  for (const verdict of [...ours.verdicts, ...others.verdicts]) {
    if (verdict.is === verdict.ours) continue;
    await say('');
    await say(`${verdict.ours ? 'missed' : 'false alarm'}: ${verdict.name} (${verdict.score})`);
    await say(`  ${verdict.reasons}`);
  }
  return ours.failed + others.failed > 0 ? 1 : 0;
}

process.exitCode = await main();
