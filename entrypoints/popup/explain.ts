import { t } from '../../components/i18n.ts';
import { StoreError } from '../../utils/store/errors.ts';

/** An error as a sentence in the reader's language that says what to do. */
export function explain(error: unknown): string {
  if (error instanceof StoreError) return t(`store_${error.code}`);
  return error instanceof Error ? error.message : String(error);
}
