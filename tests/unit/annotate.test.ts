import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDate } from '../../cli/date.ts';
import { paintLabels } from '../../cli/golden.ts';
import type { Analysis } from '../../utils/analysis.ts';

const root = resolve(import.meta.dirname, '../..');
/** The Node that runs TypeScript, whichever Node runs the tests. */
const node = join(root, 'node_modules/.bin/node');

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

function run(script: string, args: string[], input = ''): Promise<Ran> {
  return new Promise(done => {
    const child = spawn(node, [join(root, script), ...args], { cwd: folder });
    const ran: Ran = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', data => {
      ran.out += data;
    });
    child.stderr.setEncoding('utf8').on('data', data => {
      ran.err += data;
    });
    child.on('close', code => done({ ...ran, code }));
    child.stdin.end(input);
  });
}
const annotate = (...args: string[]) => run('cli/annotate.ts', args);

const text = '柳溪镇今年新增公办学位超800个。\r\n全镇将在年底前建成公园3处。\n';
const html = `<!doctype html><html><head><meta charset="utf-8"><title>柳溪镇新闻</title></head>
<body><div class="content"><p>柳溪镇新增学位<b>超800</b>个，投入36万元。</p></div></body></html>`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duixian-annotate-'));
  mkdirSync(join(folder, 'set/below'), { recursive: true });
  writeFileSync(join(folder, 'one.txt'), text);
  writeFileSync(join(folder, 'bom.txt'), `\ufeff${text}`);
  writeFileSync(join(folder, 'gbk.txt'), iconv.encode(text, 'gb18030'));
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'data.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 0, 7]));
  writeFileSync(join(folder, 'dated.txt'), `发布时间：2029-03-04\n${text}`);
  writeFileSync(join(folder, 'notes.pdf'), '%PDF-');
  writeFileSync(join(folder, 'set/b.html'), html);
  writeFileSync(join(folder, 'set/a.txt'), text);
  writeFileSync(join(folder, 'set/below/c.htm'), html);
  writeFileSync(join(folder, 'set/skipped.md'), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('annotate', () => {
  it('prints one analysis as an object, with offsets of the text exactly', async () => {
    const { code, out, err } = await annotate('--published', '2031', 'one.txt');
    const analysis = JSON.parse(out) as Analysis;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(analysis.source).toBe('one.txt');
    const start = text.indexOf('超800个');
    expect(analysis.figures[0]).toMatchObject({
      start,
      end: start + 5,
      quote: '超800个',
      value: 800,
      mod: 'over',
    });
    expect(text.slice(analysis.pledges[0]!.start, analysis.pledges[0]!.end)).toBe(analysis.pledges[0]!.quote);
    expect(analysis.pledges[0]!.deadline).toMatchObject({ edtf: '2031-12' });
  });

  it('does not count a byte order mark and finds the encoding', async () => {
    const plain = JSON.parse((await annotate('one.txt')).out) as Analysis;
    for (const file of ['bom.txt', 'gbk.txt']) {
      const { figures } = JSON.parse((await annotate(file)).out) as Analysis;
      expect(figures).toEqual(plain.figures);
    }
  });

  it('says with --explain which rule made each item', async () => {
    const { out } = await annotate('--explain', 'one.txt');
    expect((JSON.parse(out) as Analysis).figures[0].rule).toBe('arabic');
    const plain = await annotate('one.txt');
    expect(plain.out).not.toContain('"rule": "arabic"');
  });

  it('takes --published only where the document gives no date', async () => {
    const { out } = await annotate('--published', '2031-05', 'dated.txt', 'one.txt');
    const [dated, plain] = JSON.parse(out) as Analysis[];
    expect(dated!.pledges[0]!.deadline!.edtf).toBe('2029-12');
    expect(plain!.pledges[0]!.deadline!.edtf).toBe('2031-12');
  });

  it('prints several as an array in order, folders with what is below them', async () => {
    const { code, out } = await annotate('set', 'one.txt');
    expect(code).toBe(0);
    const sources = (JSON.parse(out) as Analysis[]).map(one => one.source);
    expect(sources).toEqual([
      join('set', 'a.txt'),
      join('set', 'b.html'),
      join('set', 'below', 'c.htm'),
      'one.txt',
    ]);
  });

  it('prints the same with several jobs', async () => {
    const [one, three] = await Promise.all([
      annotate('--format', 'ndjson', 'set', 'one.txt', 'gbk.txt', 'data.txt', 'dated.txt'),
      annotate('--format', 'ndjson', '--jobs', '3', 'set', 'one.txt', 'gbk.txt', 'data.txt', 'dated.txt'),
    ]);
    expect(three).toEqual(one);
    expect(one!.out.trim().split('\n')).toHaveLength(6);
    expect(one!.code).toBe(1);
  });

  it('reads standard input with several jobs too', async () => {
    const { out, code } = await run('cli/annotate.ts', ['--jobs', '2', '-', 'one.txt'], text);
    const [piped, file] = JSON.parse(out) as Analysis[];
    expect(code).toBe(0);
    expect(piped!.figures).toEqual(file!.figures);
    expect(piped!.figures.length).toBeGreaterThan(0);
  });

  it('names each failed input with its reason and prints the others', async () => {
    const { code, out, err } = await annotate('missing.txt', 'notes.pdf', 'data.txt', 'one.txt');
    expect(code).toBe(1);
    expect((JSON.parse(out) as Analysis[]).map(one => one.source)).toEqual(['one.txt']);
    expect(err.trim().split('\n')).toEqual([
      'missing.txt: no such file or folder',
      expect.stringMatching(/^notes\.pdf: unknown file type/),
      expect.stringMatching(/^data\.txt: not a text or HTML file/),
    ]);
  });

  it('says that an empty document is empty', async () => {
    const { code, out, err } = await annotate('empty.txt');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ figures: [], pledges: [] });
    expect(err).toMatch(/^empty\.txt: there is no text/);
  });

  it('reads standard input, text or HTML', async () => {
    const plain = JSON.parse((await run('cli/annotate.ts', ['-'], text)).out) as Analysis;
    expect(plain.figures[0]).toMatchObject({ quote: '超800个' });
    const page = JSON.parse((await run('cli/annotate.ts', ['-'], html)).out) as Analysis;
    expect(page.figures.map(one => one.quote)).toEqual(['超800个', '36万元']);
    expect(page.page.title).toBe('柳溪镇新闻');
  });

  it.each([
    [[]],
    [['--format', 'xml', 'one.txt']],
    [['--published', '2031-02-30', 'one.txt']],
    [['--jobs', '0', 'one.txt']],
    [['--unknown', 'one.txt']],
  ])('exits with 2 on wrong usage: %j', async args => {
    const { code, out, err } = await annotate(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^annotate: /);
  });

  it('exports csv, md and jsonld', async () => {
    const csv = (await annotate('--format', 'csv', 'one.txt')).out;
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.split('\r\n').filter(line => line.includes('超800个'))).toHaveLength(1);
    expect((await annotate('--format', 'md', 'one.txt')).out).toContain('超800个');
    expect(JSON.parse((await annotate('--format', 'jsonld', 'one.txt')).out)).toHaveProperty('@context');
  });

  it('survives a reader that stops reading', async () => {
    const child = spawn(
      node,
      [join(root, 'cli/annotate.ts'), ...Array.from({ length: 400 }, () => 'one.txt')],
      {
        cwd: folder,
      },
    );
    let err = '';
    child.stderr.on('data', data => {
      err += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise(done => child.on('close', done));
    expect(err).toBe('');
  });
});

describe('evaluate', () => {
  const label = (quote: string, more: object) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length, quote, required: true, ...more };
  };
  const gold = {
    published: '2031',
    figures: [
      label('超800个', { value: 800, mod: 'over', unit: '个' }),
      label('3处', { value: 3, mod: 'exact', unit: '处' }),
    ],
    pledges: [label('全镇将在年底前建成公园3处', { deadline: { edtf: '2031-12' } })],
  };
  const write = (set: string, labels: object) => {
    for (const part of ['texts', 'gold']) mkdirSync(join(folder, set, part), { recursive: true });
    writeFileSync(join(folder, set, 'texts/one.txt'), text);
    writeFileSync(join(folder, set, 'gold/one.json'), JSON.stringify(labels));
  };

  it('prints per document and in sum, and holds thresholds', async () => {
    write('labelled', gold);
    const all = ['figures', 'values', 'mods', 'units', 'pledges', 'deadlines'];
    const { code, out, err } = await run('cli/evaluate.ts', [
      'labelled',
      ...all.map(name => `--min-${name}=100`),
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.match(/F1 100\.0 \(tp 2 fp 0 fn 0\)/g)).toHaveLength(2);
    expect(out.match(/deadlines 1\/1/g)).toHaveLength(2);
  });

  it('fails below a threshold and says which', async () => {
    write('wrong', { ...gold, figures: gold.figures.map(one => ({ ...one, unit: '家' })) });
    const { code, err } = await run('cli/evaluate.ts', [
      'wrong',
      '--min-figures',
      '100',
      '--min-units',
      '50',
    ]);
    expect(code).toBe(1);
    expect(err).toBe('wrong: units 0.00 is below 50\n');
  });

  it('refuses labels of another text, labels without a text, and no set at all', async () => {
    write('changed', { ...gold, sha256: '0'.repeat(64) });
    write('lonely', gold);
    writeFileSync(join(folder, 'lonely/gold/two.json'), '{}');
    for (const [set, reason] of [
      ['changed', /not the text that was labelled/],
      ['lonely', /two\.json has no text/],
      ['nowhere', /no such file or folder/],
    ] as const) {
      const { code, err } = await run('cli/evaluate.ts', [set]);
      expect(code).toBe(1);
      expect(err).toMatch(reason);
    }
  });
});

it('knows which dates exist', () => {
  expect(['2031', '2031-12', '2024-02-29', '0099-01-01'].map(isDate)).toEqual([true, true, true, true]);
  const not = ['31', '2031-13', '2031-00', '2023-02-29', '2031-1-1', '2031/01', ' 2031', ''];
  expect(not.filter(isDate)).toEqual([]);
});

it('shows labels in colour without changing the text', () => {
  const shown = paintLabels(text, {
    figures: [{ start: 11, end: 16, required: true, value: 800, mod: 'over', unit: '个' }],
    pledges: [{ start: 0, end: 17, required: false }],
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character of terminals
  const escapes = /\u001b\[[0-9;]*m/g;
  expect(shown.replace(escapes, '')).toBe(text);
  expect(shown.match(escapes)!.length).toBeGreaterThan(4);
});
