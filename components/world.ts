/** The page model in the real world: this browser's tabs. */
import { isFramed, isGarbled } from '../utils/frames.ts';
import { tellBackground, tellTab } from '../utils/messages.ts';
import { createPage, type PageModel } from './page.ts';
import { closedTab, subjectTab } from './tab.ts';

/** A model of the tab that `?tab=ID` names, else of this window's active one. */
export const pageOfTab = (): PageModel =>
  createPage({
    tab: () => subjectTab(location.search),
    closed: closedTab,
    state: tabId => tellTab(tabId, { kind: 'state' }),
    items: (tabId, from, serial) => tellTab(tabId, { kind: 'items', from, serial }),
    progress: tabId => tellTab(tabId, { kind: 'progress' }),
    framed: isFramed,
    garbled: isGarbled,
    annotate: tabId => tellBackground({ kind: 'annotate', tabId }),
    reveal: (tabId, id) => tellTab(tabId, { kind: 'reveal', id }),
    later: (milliseconds, run) => void setTimeout(run, milliseconds),
  });
