/** Why a page has no content script: a sentence for each, instead of a button that cannot work. */

export type Closed =
  | 'browser'
  | 'store'
  | 'pdf'
  | 'viewer'
  | 'blank'
  | 'source'
  | 'file'
  | 'permission'
  | 'tab'
  | 'empty'
  | 'garbled';

const STORES = [
  /^https:\/\/chromewebstore\.google\.com(\/|$)/,
  /^https:\/\/chrome\.google\.com\/webstore(\/|$)/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons(\/|$)/,
  /^https:\/\/addons\.mozilla\.org(\/|$)/,
];

export interface Access {
  /** May the extension read file: URLs? (Chrome asks the reader for that apart.) */
  files: boolean;
  /** Has the reader granted this origin? (In Firefox it can be taken back.) */
  origin: boolean;
  /** What sort of document is shown, in the words of MIME; null where the browser lets no script in to see. */
  content?: string | null;
}

/**
 * Tells why the page at `url` cannot be read, null where nothing speaks against it. A tab that hides its URL from
 * the extension is one of the browser's own.
 */
export function closedBecause(url: string | undefined, access: Access): Closed | null {
  if (!url) return 'browser';
  if (/^about:(blank|newtab|home)/.test(url) || /^chrome:\/\/newtab/.test(url)) return 'blank';
  if (url.startsWith('view-source:')) return 'source';
  if (STORES.some(store => store.test(url))) return 'store';
  if (!/^(https?|file):/.test(url)) return 'browser';
  let path = '';
  try {
    path = new URL(url).pathname;
  } catch {
    return 'browser';
  }
  // a page may be called so, and a PDF otherwise
  const { content } = access;
  if (content === 'application/pdf' || (!content && path.toLowerCase().endsWith('.pdf'))) return 'pdf';
  if (url.startsWith('file:') && !access.files) return 'file';
  if (!access.origin) return 'permission';
  // at an address of the web, but not what was served there: a viewer, a page that says what went wrong
  if (content === null) return 'viewer';
  return null;
}
