// The arrows of the house (docs/architecture.md): entrypoints → components → utils, never back;
// the pure rooms import neither the DOM rooms nor the browser.
const pure = '^utils/(text|genre|figures|time|pledges|checks|exchange)/|^utils/(analyse|analysis|records|describe)\\.ts$';
module.exports = {
  forbidden: [
    { name: 'utils-never-look-up', severity: 'error', from: { path: '^utils/' }, to: { path: '^(entrypoints|components|cli)/' } },
    { name: 'components-never-look-up', severity: 'error', from: { path: '^components/' }, to: { path: '^(entrypoints|cli)/' } },
    {
      name: 'pure-rooms-stay-pure',
      comment: 'recognition and exchange run the same in a page, a worker, a test and on the command line',
      severity: 'error',
      from: { path: pure, pathNot: '^utils/text/(dom/|html\\.ts$)' },
      to: { path: '^(utils/(paint|store|messages|text/dom)|node_modules/(wxt|webextension-polyfill|dexie|preact))' },
    },
    {
      name: 'only-the-store-knows-dexie',
      severity: 'error',
      from: { pathNot: '^utils/store/|^tests/' },
      to: { path: 'node_modules/dexie' },
    },
    {
      name: 'only-exchange-knows-papaparse',
      severity: 'error',
      from: { pathNot: '^utils/exchange/|^tests/' },
      to: { path: 'node_modules/papaparse' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
