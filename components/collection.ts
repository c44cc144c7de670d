/** The collection for the extension's pages. Its code and Dexie's weigh more than a whole popup: loaded when needed. */
import type { Repository } from '../utils/store/repository.ts';

/** The Traditional → Simplified table, fetched when the first Chinese query is typed. */
export const loadSimplify = async () => (await import('../utils/text/hant.ts')).loadSimplify();

let loading: Promise<Repository> | null = null;

/** The one repository of this page. */
export function collection(): Promise<Repository> {
  loading ??= import('../utils/store/repository.ts').then(
    ({ Repository }) => new Repository({ loadSimplify }),
  );
  // a file that could not be read is asked for again
  loading.catch(() => {
    loading = null;
  });
  return loading;
}
