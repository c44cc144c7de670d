import type { ArchiveError } from '../utils/exchange/json.ts';
import { SENTENCES, StoreError, type StoreErrorCode } from '../utils/store/errors.ts';
import { t } from './i18n.ts';

/** An error as a sentence in the reader's language that says what to do. */
export function explain(error: unknown): string {
  if (error instanceof StoreError) return t(`store_${error.code}`);
  return error instanceof Error ? error.message : String(error);
}

/** The store's own sentences, which reach the popup by way of a page, in the reader's language; others as they are. */
export function explainSentence(sentence: string): string {
  const code = (Object.keys(SENTENCES) as StoreErrorCode[]).find(key => SENTENCES[key] === sentence);
  return code ? t(`store_${code}`) : sentence;
}

/** What is wrong with a file that was to be imported. */
export function explainArchive(name: string, error: ArchiveError): string {
  switch (error.code) {
    case 'not-json':
      return t('import_notJson', name);
    case 'not-archive':
      return t('import_notArchive', name);
    case 'newer':
      return t('import_newer', name);
    case 'invalid':
      return t('import_damaged', name, error.path ?? '?');
  }
}
