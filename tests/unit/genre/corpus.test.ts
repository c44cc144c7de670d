/** The judge over the golden corpus as the command line and the extension ask it: with what the analysis found, pages and texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../cli/document.ts';
import type { Reason } from '../../../utils/analysis.ts';

const golden = join(import.meta.dirname, '../../golden');
const list = (folder: string): string[] => readdirSync(join(golden, folder)).sort();
const genreOf = async (file: string): Promise<{ is: boolean; reasons: Reason[] }> => {
  const path = join(golden, file);
  return (await annotate({ source: path, path, published: null })).analysis.page.genre;
};
const isOurs = (name: string): boolean =>
  JSON.parse(readFileSync(join(golden, 'gold', name.replace('.txt', '.json')), 'utf8')).genre === 'ours';

describe('the golden corpus before the judge', () => {
  it.each(list('texts').filter(isOurs))('takes %s', async name => {
    const { is, reasons } = await genreOf(`texts/${name}`);
    expect({ is, reasons: is ? [] : reasons }).toEqual({ is: true, reasons: [] });
  });

  it.each(list('others'))('leaves %s alone', async name => {
    const { is, reasons } = await genreOf(`others/${name}`);
    expect({ is, reasons: is ? reasons : [] }).toEqual({ is: false, reasons: [] });
  });
});
