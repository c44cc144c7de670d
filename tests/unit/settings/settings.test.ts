import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { scriptsFor } from '../../../utils/settings/scripts.ts';
import {
  DEFAULTS,
  readSettings,
  type Settings,
  siteOf,
  typedSite,
  verdictOn,
  withRule,
} from '../../../utils/settings/settings.ts';
import { changeSettings, loadSettings, onSettings } from '../../../utils/settings/stored.ts';

const some = (change: Partial<Settings>): Settings => ({ ...DEFAULTS, ...change });

describe('readSettings', () => {
  it.each([undefined, null, 7, 'paused', [], {}])('gives the defaults for %j', input => {
    expect(readSettings(input)).toEqual(DEFAULTS);
  });

  it('keeps what can be read beside what cannot', () => {
    expect(
      readSettings({ paused: 'yes', onlyOfficial: true, sites: { 'a.example': 'never' }, more: 1 }),
    ).toEqual(some({ onlyOfficial: true, sites: { 'a.example': 'never' } }));
    expect(readSettings({ paused: true, sites: { 'a.example': 'sometimes' } })).toEqual(
      some({ paused: true }),
    );
    expect(readSettings({ sites: { 'a b/': 'never' } })).toEqual(DEFAULTS);
  });
});

describe('siteOf', () => {
  it.each([
    ['https://www.liuxi.gov.cn:8443/a.html?b', 'www.liuxi.gov.cn'],
    ['http://WWW.Liuxi.Example/', 'www.liuxi.example'],
    ['http://柳溪.政务/', 'xn--xvv82m.xn--zfr164b'],
    ['http://[::1]:80/', '[::1]'],
    ['file:///home/a.html', 'file'],
    ['chrome://extensions', null],
    ['about:blank', null],
    ['', null],
    [undefined, null],
  ])('%s → %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('typedSite', () => {
  it.each([
    [' News.Liuxi.Example ', 'news.liuxi.example'],
    ['https://www.liuxi.gov.cn/a*.html', 'www.liuxi.gov.cn'],
    ['localhost:8080', 'localhost'],
    ['柳溪.政务', 'xn--xvv82m.xn--zfr164b'],
    ['file:///home/a.html', 'file'],
    ['*.gov.cn', null],
    ['https://*.gov.cn/*', null],
    ['*', null],
    ['*.*.gov.cn', null],
    ['news.*.cn', null],
    ['*://*.gov.cn/*', null],
    ['%2A.gov.cn', null],
    ['not a site', null],
    ['about:blank', null],
    ['', null],
  ])('%s → %s', (typed, site) => {
    expect(typedSite(typed)).toBe(site);
  });
});

describe('verdictOn', () => {
  const town = 'https://www.liuxi.gov.cn/a.html';
  const mirror = 'http://mirror.example/a.html';
  it.each<[string, Settings, string, string, string | null]>([
    ['nothing is set', DEFAULTS, mirror, 'ask', null],
    ['paused', some({ paused: true }), town, 'never', 'paused'],
    [
      'paused beats a rule',
      some({ paused: true, sites: { 'mirror.example': 'always' } }),
      mirror,
      'never',
      'paused',
    ],
    ['a rule', some({ sites: { 'mirror.example': 'never' } }), mirror, 'never', 'site'],
    ['a rule of another host', some({ sites: { example: 'never' } }), mirror, 'ask', null],
    ['only official, official', some({ onlyOfficial: true }), town, 'ask', null],
    ['only official, the domain itself', some({ onlyOfficial: true }), 'http://gov.cn/', 'ask', null],
    ['only official, a mirror', some({ onlyOfficial: true }), mirror, 'never', 'unofficial'],
    ['only official, dressed up', some({ onlyOfficial: true }), 'http://liuxigov.cn/', 'never', 'unofficial'],
    [
      'only official, gov.cn in front',
      some({ onlyOfficial: true }),
      'http://gov.cn.example/',
      'never',
      'unofficial',
    ],
    ['only official, a file', some({ onlyOfficial: true }), 'file:///a.html', 'never', 'unofficial'],
    [
      'only official and this site',
      some({ onlyOfficial: true, sites: { 'mirror.example': 'always' } }),
      mirror,
      'always',
      'site',
    ],
    ['a name of every object', some({}), 'http://constructor/', 'ask', null],
  ])('%s', (_, settings, url, says, because) => {
    expect(verdictOn(readSettings(settings), url)).toEqual({ says, because });
  });
});

describe('scriptsFor', () => {
  it('looks everywhere by default, and nowhere when paused', () => {
    expect(scriptsFor(DEFAULTS)).toMatchObject([
      { id: 'sentinel', matches: ['*://*/*', 'file:///*'], excludeMatches: [] },
    ]);
    expect(scriptsFor(some({ paused: true, sites: { 'a.example': 'always' } }))).toEqual([]);
  });

  it('keeps out of sites by rule, and takes no leave to look where all is wanted', () => {
    const settings = some({
      onlyOfficial: true,
      sites: {
        'a.example': 'never',
        'b.example': 'always',
        'c_d.example': 'never',
        file: 'never',
        '[::1]': 'never',
      },
    });
    const [sentinel, always] = scriptsFor(settings);
    expect(sentinel).toMatchObject({
      matches: ['*://*.gov.cn/*', '*://*.xn--zfr164b/*'],
      excludeMatches: ['*://a.example/*', '*://b.example/*', '*://c_d.example/*', 'file:///*'],
    });
    expect(always).toMatchObject({
      id: 'always',
      matches: ['*://b.example/*'],
      js: ['/always.js', '/sentinel.js'],
    });
  });
});

describe('stored settings', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are changed one after the other, and tell who listens', async () => {
    fakeBrowser.reset();
    let turn: Promise<unknown> = Promise.resolve();
    const request = (_: string, work: () => Promise<unknown>) => {
      turn = turn.then(work);
      return turn;
    };
    vi.stubGlobal('navigator', { locks: { request } });
    const heard: [Settings, Settings][] = [];
    const stop = onSettings((now, before) => heard.push([now, before]));
    await Promise.all([
      changeSettings(settings => withRule(settings, 'a.example', 'never')),
      changeSettings(settings => withRule(settings, 'b.example', 'always')),
      changeSettings(settings => ({ ...settings, paused: true })),
    ]);
    const all = some({ paused: true, sites: { 'a.example': 'never', 'b.example': 'always' } });
    expect(await loadSettings()).toEqual(all);
    expect(heard).toHaveLength(3);
    expect(heard[2]).toEqual([all, { ...all, paused: false }]);
    await changeSettings(settings => withRule(settings, 'a.example', null));
    expect((await loadSettings()).sites).toEqual({ 'b.example': 'always' });
    stop();
  });
});
