/** Which tab the popup speaks about, and whether it can be read. */
import { browser } from 'wxt/browser';
import { contentOf } from '../utils/frames.ts';
import { type Closed, closedBecause } from './closed.ts';

/**
 * The tab id of a `?tab=ID` query, for a popup that is opened as a page of its own; null where there is none.
 * `invalid` for anything but a plain id.
 */
export function tabOfQuery(query: string): number | null | 'invalid' {
  const given = new URLSearchParams(query).get('tab');
  if (given === null) return null;
  return /^\d{1,10}$/.test(given) ? Number(given) : 'invalid';
}

export interface SubjectTab {
  id: number;
  url: string | undefined;
}

/** The tab named by the query, else the active one of this window; null when it is not there (any more). */
export async function subjectTab(query: string): Promise<SubjectTab | null> {
  const named = tabOfQuery(query);
  if (named === 'invalid') return null;
  try {
    const tab =
      named === null
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(named);
    return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
  } catch {
    return null;
  }
}

/**
 * Asks the browser what the extension may read, and says why a page is closed to it; null when it is open.
 * @param refused the annotator was not let in. Before that Firefox's word on files is not taken: it says no where it reads them
 */
export async function closedTab({ id, url }: SubjectTab, refused: boolean): Promise<Closed | null> {
  let files = true;
  let origin = true;
  try {
    if (url?.startsWith('file:')) {
      if (refused || !import.meta.env.FIREFOX) files = await browser.extension.isAllowedFileSchemeAccess();
    }
    // Firefox cannot be told of file origins, and a page with a URL is judged by that
    else if (url && /^https?:/.test(url)) {
      origin = await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
    }
  } catch {
    // a browser that cannot be asked is not taken for one that refuses
  }
  const web = url !== undefined && /^(?:https?|file):/.test(url);
  return closedBecause(url, { files, origin, content: web ? await contentOf(id) : undefined });
}
