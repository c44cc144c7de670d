/** Shows a page of ours: its words in the reader's language, its title with them. */
import { effect } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { listenToReader, locale, t } from './i18n.ts';

/** `title` names the page; without it the extension's name stands alone. */
export async function show(app: ComponentChild, title?: () => string): Promise<void> {
  await listenToReader();
  effect(() => {
    document.documentElement.lang = locale();
    document.title = title ? `${title()} · ${t('name')}` : t('name');
  });
  const root = document.getElementById('app');
  if (root) render(app, root);
}
