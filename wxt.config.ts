import preact from '@preact/preset-vite';
import { minify } from 'terser';
import { defineConfig } from 'wxt';
import { innerNames, shortNames } from './scripts/inner.ts';

/**
 * What every page of the extension needs to be drawn, in one file: each file costs a popup some milliseconds. The database
 * and the formats of the export stay apart, they are loaded when they are needed; so does the recogniser, which only the
 * example needs: a module brings all that it imports.
 */
const PAINTED =
  /\/node_modules\/(?:@?preact|valibot|@wxt-dev|wxt)\/|\/components\/|\/utils\/(?:format|settings|store\/(?:rows|idb|errors|glance|migrations)\.ts|(?!analyse|recognise|complete|describe)[\w-]+\.ts)|wxt-html-plugins/;

const INNER = new RegExp(`^(?:${innerNames().join('|')})$`);
const SHORT = Object.fromEntries([...shortNames()].map(([name, short]) => [`$${name}`, short]));
/** The scripts that hand each other objects with such names. */
const TOGETHER = ['annotator.js', 'scribe.js', 'hant.js'];

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: 'public',
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    build: { modulePreload: { polyfill: false } },
    plugins: [
      preact(),
      {
        name: 'duixian:few-files',
        outputOptions(options) {
          if (options.format !== 'es') return null;
          return { ...options, advancedChunks: { groups: [{ name: 'shared', test: PAINTED }] } };
        },
      },
      {
        // what is injected into pages has a budget: a second minifier behind the bundler's makes it a fiftieth smaller
        name: 'duixian:smaller',
        async generateBundle(_, bundle) {
          for (const file of Object.values(bundle)) {
            if (file.type !== 'chunk') continue;
            // what holds for our own code may not hold for a library: getters without effects (a signal's are none), names of two scripts alone
            const own = file.fileName === 'annotator.js';
            const { code } = await minify(file.code, {
              ecma: 2020,
              compress: {
                passes: 6,
                ecma: 2020,
                lhs_constants: false,
                // unsafe_math: Number(x) as +x, factors in another order
                ...(own && { pure_getters: true, unsafe: true, unsafe_arrows: true, unsafe_math: true }),
              },
              format: { quote_style: 1 },
              ...(TOGETHER.includes(file.fileName) && {
                mangle: { properties: { regex: INNER } },
                nameCache: { props: { props: { ...SHORT } } },
              }),
            });
            // brackets around the function that is all of a script tell the browser to compile it at once, not twice
            if (code) file.code = code.replace(/^var \w+=(function\(\)\{.*\})\(\);$/s, '($1)();');
          }
        },
      },
    ],
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
