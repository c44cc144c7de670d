/**
 * `npm run -s annotate -- [options] FILE|DIR|- …`: the analysis of the extension over files.
 * Exit 0 done, 1 some inputs failed (named on stderr, the others still printed), 2 wrong usage.
 */
import { parseArgs } from 'node:util';
import { analysisToNdjson } from '../utils/exchange/ndjson.ts';
import { isDate } from './date.ts';
import { annotate, type Job, type Printable, readStandardInput } from './document.ts';
import { exporters, type Format, formats } from './format.ts';
import { expandInputs } from './inputs.ts';
import { complain, print } from './output.ts';
import { inOrder, inParallel } from './pool.ts';

const help = `Usage: npm run -s annotate -- [options] FILE|DIR|- ...

Recognises the figures and pledges in Chinese local-government news: .txt and .html files, folders of
them, or - for standard input. Offsets are UTF-16 code units of the text: of a .txt file exactly its
characters (without a byte order mark), of a page the visible text of its article.

  --format json|ndjson|csv|md|jsonld
                     json (default): one document prints an object, several an array;
                     ndjson: one document a line; csv, md, jsonld: the records that the extension exports
  --published DATE   reference date (YYYY, YYYY-MM or YYYY-MM-DD) for documents that give none
  --explain          json, ndjson: each item says which rule made it (utils/explain/rules.ts)
  --jobs N           documents read at the same time (default 1)
  --help             this text

Exit status: 0 done, 1 some inputs failed (each named on stderr), 2 wrong usage.
`;

class UsageError extends Error {}

interface Command {
  names: string[];
  format: Format;
  published: string | null;
  explain: boolean;
  jobs: number;
}

function parse(argv: string[]): Command | 'help' {
  let parsed: ReturnType<typeof parseOptions>;
  try {
    parsed = parseOptions(argv);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const format = formats.find(known => known === values.format);
  if (!format) throw new UsageError(`--format ${values.format}: unknown; formats are ${formats.join(', ')}`);
  if (values.published !== undefined && !isDate(values.published))
    throw new UsageError(
      `--published ${values.published}: not a date of the form YYYY, YYYY-MM or YYYY-MM-DD`,
    );
  const jobs = Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new UsageError(`--jobs ${values.jobs}: must be a whole number from 1 to 64`);
  if (positionals.length === 0)
    throw new UsageError('name at least one file or folder, or - for standard input');
  return { names: positionals, format, published: values.published ?? null, explain: values.explain, jobs };
}

function parseOptions(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'json' },
      published: { type: 'string' },
      explain: { type: 'boolean', default: false },
      jobs: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

async function run({ names, format, published, explain, jobs }: Command): Promise<number> {
  const { inputs, failed } = await expandInputs(names);
  for (const { source, reason } of failed) complain(`${source}: ${reason}`);
  let failures = failed.length;

  const work = inputs.map((input): Job => ({ ...input, published, explain }));
  const workers = Math.min(jobs, work.length);
  if (workers > 1) for (const job of work) if (job.path === null) job.bytes ??= await readStandardInput();
  const outcomes =
    workers > 1
      ? inParallel<Job, Printable>(work, new URL('./worker.ts', import.meta.url), workers)
      : inOrder(work, annotate);

  // One document asked for prints an object; the shape must not depend on which inputs could be read.
  const list = format === 'json' && inputs.length + failed.length > 1;
  const exporter = exporters[format];
  const kept: Printable[] = [];
  let printed = 0;
  if (list) await print('[');
  let index = 0;
  for await (const outcome of outcomes) {
    const { source } = inputs[index++]!;
    if (!outcome.ok) {
      failures++;
      complain(`${source}: ${outcome.reason}`);
      continue;
    }
    const { analysis, warning } = outcome.result;
    if (warning) complain(`${source}: ${warning}`);
    if (exporter) kept.push(outcome.result);
    else if (format === 'ndjson') await print(analysisToNdjson([analysis]));
    else
      await print(
        `${list ? (printed ? ',\n' : '\n') : ''}${JSON.stringify(analysis, null, 2)}${list ? '' : '\n'}`,
      );
    printed++;
  }
  if (list) await print(printed ? '\n]\n' : ']\n');
  if (exporter && kept.length > 0) await print(exporter(kept));
  return failures > 0 ? 1 : 0;
}

try {
  const command = parse(process.argv.slice(2));
  if (command === 'help') await print(help);
  else process.exitCode = await run(command);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  complain(`annotate: ${error.message}`);
  complain('annotate: --help explains the options');
  process.exitCode = 2;
}
