/** An item as a quotation with its source, to be pasted into a text. Pure. */
import type { AnnotationTarget, PageRecord } from '../records.ts';
import { formatEdtf } from './deadline.ts';
import type { Translate } from './figure.ts';

/** “sentence” and, on a line of its own, who published it where and when. Characters the page hides are left out. */
export function quotation(
  target: Pick<AnnotationTarget, 'sentence' | 'exact'>,
  page: Pick<PageRecord, 'title' | 'publisher' | 'published' | 'url'>,
  t: Translate,
  locale: string,
): string {
  const plain = (text: string) =>
    text
      .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const source = [
    page.publisher === null ? '' : plain(page.publisher),
    page.title === '' ? '' : t('quote_title', [plain(page.title)]),
    page.published === null ? '' : formatEdtf(page.published, t, locale),
  ].filter(part => part !== '');
  const lines = [t('quote_text', [plain(target.sentence || target.exact)])];
  if (source.length > 0) lines.push(t('quote_source', [source.join(t('quote_comma'))]));
  return [...lines, page.url].join('\n');
}
