import type { PageRecord } from '../utils/records.ts';

/** BCP 47 tag of a page's script: picks its fonts and tells screen readers how to read it. */
export function pageLang(script: PageRecord['script']): string {
  return script === 'hant' ? 'zh-Hant' : 'zh-Hans';
}
