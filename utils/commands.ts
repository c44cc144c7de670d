/** The browser's commands: global keys that the reader may change in the browser. */
import { browser } from 'wxt/browser';
import { tellTab } from './messages.ts';

/** As the manifest names them. */
export const COMMANDS = [
  'open-panel',
  'next-item',
  'previous-item',
  'toggle-highlights',
  'mark-selection',
] as const;
export type Command = (typeof COMMANDS)[number];

type Tab = Parameters<Parameters<typeof browser.commands.onCommand.addListener>[0]>[1];

/** What Firefox has instead of Chrome's side panel. */
interface Sidebar {
  open(): Promise<void>;
  toggle(): Promise<void>;
}
const sidebar = () => (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction;

/** Opens the side panel beside a tab; has to be called in answer to what the reader did, before anything is awaited. */
export function openPanel({ id, windowId }: { id?: number | undefined; windowId?: number }): Promise<void> {
  const firefox = sidebar();
  if (firefox) return firefox.open();
  if (windowId !== undefined) return browser.sidePanel.open({ windowId });
  return id === undefined
    ? Promise.reject(new Error('there is no tab to open it beside'))
    : browser.sidePanel.open({ tabId: id });
}

/** Does what a key asks for. A page that is not painted has no next item: nothing happens there. */
export async function onCommand(command: string, tab: Tab): Promise<void> {
  if (command === 'open-panel') {
    const firefox = sidebar();
    await (firefox ? firefox.toggle() : openPanel(tab ?? {}));
    return;
  }
  if (tab?.id === undefined) return;
  if (command === 'next-item') await tellTab(tab.id, { kind: 'step', by: 1 });
  else if (command === 'previous-item') await tellTab(tab.id, { kind: 'step', by: -1 });
  else if (command === 'toggle-highlights') await tellTab(tab.id, { kind: 'toggle' });
  else if (command === 'mark-selection') await tellTab(tab.id, { kind: 'mark' });
}
