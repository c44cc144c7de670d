import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: 'public',
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [preact()],
    resolve: {
      alias: {
        // why: see the file
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./utils/live/quiet-context.ts', import.meta.url),
        ),
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'activeTab'],
    host_permissions: ['http://*/*', 'https://*/*', 'file:///*'],
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_command_panel__',
      },
      'next-item': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
      'previous-item': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_previous__' },
      'toggle-highlights': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_command_toggle__',
      },
      // a browser takes four suggestions: this one is the reader's to choose
      'mark-selection': { description: '__MSG_command_mark__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'duixian@duixian.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
