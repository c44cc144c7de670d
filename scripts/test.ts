/**
 * `npm test [-- STEP …]`: everything, one step after the other; a failing step does not keep the others from
 * running. Ends with `N passed, N failed`: the tests of the test runner, and one for each other step.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, ensureBrowsers } from './browsers.ts';
import { root } from './build.ts';

/** What a step came to. */
interface Count {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  title: string;
  run(): Count;
}

const once = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** Runs a command of the project in this terminal; true when it ends with 0. */
function command(name: string, ...args: string[]): boolean {
  const bin = join(root, 'node_modules/.bin');
  const { status, error } = spawnSync(name, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
  });
  if (error) console.error(error.message);
  return status === 0;
}

/** Runs Vitest and counts its tests; a run that ends badly without a failed test (no test found, a crash) fails too. */
function vitest(name: string, ...args: string[]): Count {
  const report = join(root, '.artifacts', `${name}.json`);
  rmSync(report, { force: true });
  const ok = command(
    'vitest',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  if (!existsSync(report)) return once(false);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return { passed: numPassedTests, failed: ok ? 0 : Math.max(1, numFailedTests) };
}

/** Bars for sets of labelled pages: the project's own, and two larger ones that may stand beside the checkout. */
const evaluations: { folder: string; minima: string[] }[] = [
  {
    folder: 'tests/golden',
    minima: ['--min-figures', '95', '--min-pledges', '80', '--min-deadlines', '80'],
  },
  {
    folder: '../shared/seeds',
    minima: [
      ...['--min-figures', '97', '--min-values', '98', '--min-mods', '98', '--min-units', '98'],
      ...['--min-pledges', '85', '--min-deadlines', '80'],
    ],
  },
  { folder: '../shared/dev', minima: ['--min-figures', '93', '--min-pledges', '70'] },
];

function golden(): Count {
  const total: Count = { passed: 0, failed: 0 };
  for (const { folder, minima } of evaluations) {
    if (!existsSync(join(root, folder))) {
      console.log(`${folder} is not there: not evaluated.`);
      continue;
    }
    const { passed, failed } = once(command('node', 'cli/evaluate.ts', folder, ...minima));
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

function browsers(): Count {
  const names: BrowserName[] = ['chromium', 'firefox'];
  const missing = ensureBrowsers(names);
  for (const sentence of missing) console.error(sentence);
  // Without one browser the tests in the other still run; those without fail with the same sentence.
  return vitest('browser', '--config', 'vitest.browser.config.ts');
}

const steps: Step[] = [
  {
    name: 'types',
    title: 'Types',
    run: () => once(command('wxt', 'prepare') && command('tsc', '--noEmit')),
  },
  { name: 'lint', title: 'Lint and arrows', run: () => once(command('biome', 'check', '.')) },
  { name: 'unit', title: 'Unit tests', run: () => vitest('unit') },
  { name: 'golden', title: 'Labelled pages', run: golden },
  {
    name: 'build',
    title: 'Both builds and their size budgets',
    run: () => once(command('npm', 'run', '--silent', 'build')),
  },
  { name: 'browser', title: 'Chromium and Firefox with the built extension', run: browsers },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !steps.some(step => step.name === name));
if (unknown.length > 0) {
  console.error(`test: no step ${unknown.join(', ')}; steps are ${steps.map(step => step.name).join(', ')}`);
  process.exit(2);
}

const started = Date.now();
const seconds = (from: number): string => `${((Date.now() - from) / 1000).toFixed(0)} s`;
const sum: Count = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const { name, title, run } of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n──── ${title} ${'─'.repeat(Math.max(0, 70 - title.length))}\n`);
  const from = Date.now();
  const { passed, failed } = run();
  sum.passed += passed;
  sum.failed += failed;
  summary.push(
    `${failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(8)} ${passed} passed, ${failed} failed (${seconds(from)})`,
  );
}
console.log(`\n──── Summary ${'─'.repeat(63)}\n`);
for (const line of summary) console.log(line);
console.log(`\n${sum.passed} passed, ${sum.failed} failed in ${seconds(started)}`);
if (sum.failed > 0) process.exitCode = 1;
