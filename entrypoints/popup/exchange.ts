/** Exports and imports as the popup does them: every outcome is told in a toast. */

import { collection } from '../../components/collection.ts';
import { pageCollection, save as saveFile } from '../../components/save.ts';
import type { Format } from '../../utils/exchange/formats.ts';
import { page } from './models.ts';

/** Hands the reader a file of this page or of everything. */
export function save(what: 'page' | 'all', format: Format): Promise<void> {
  return saveFile(what, format, async () => {
    if (what === 'all') return (await collection()).allForExport();
    return pageCollection(page);
  });
}
