import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Rule } from '../../utils/settings/settings.ts';
import {
  browserNames,
  closeTabs,
  eventually,
  highlighted,
  highlightSize,
  openHtml,
  openOurs,
  setSettings,
  startWorld,
  stopBackground,
  type World,
} from './harness.ts';
import { article, recipe } from './pages.ts';

/** Long enough for a page of ours to be painted, had anybody been let in. */
const PATIENCE = 2_000;

describe.each(browserNames)('control in %s', name => {
  let world: World;
  /** All pages of these tests are of one site. */
  const here = (rule: Rule) => ({ sites: { [new URL(world.server.origin).hostname]: rule } });
  const figures = (page: Parameters<typeof highlightSize>[0]) => highlightSize(page, 'duixian-figure');

  beforeAll(async () => {
    world = await startWorld(name, 1);
  });
  afterEach(async () => {
    await setSettings(world, {});
    await closeTabs(world);
  });
  afterAll(() => world?.close());

  it.each([
    ['paused', () => ({ paused: true })],
    ['on a site that is ruled out', () => here('never')],
    ['on a site that is not official', () => ({ onlyOfficial: true })],
  ])('does nothing while %s, not even for a page of ours', async (_, settings) => {
    await setSettings(world, settings());
    const { page, state } = await openHtml(world, article(), { patience: PATIENCE });
    expect(state).toBeNull();
    expect(await highlighted(page, 'duixian-figure')).toBeNull();
    expect((await world.extension.collected(new URL(page.url()).pathname)).pages).toEqual([]);
  });

  it('leaves an open page when its site is ruled out, and comes back when it is let in again', async () => {
    const { page, console: said } = await openOurs(world, article());
    expect(await figures(page)).toBeGreaterThan(10);
    await stopBackground(world);
    await setSettings(world, here('never'));
    await eventually(
      () => figures(page),
      size => size === 0,
    );
    // what the page does now is no business of ours
    await page.evaluate(() => document.querySelector('.content')!.append('全镇新增学位超900个。'));
    await setSettings(world, {});
    await eventually(
      () => highlighted(page, 'duixian-figure'),
      texts => texts?.includes('超900个') === true,
    );
    expect(said).toEqual([]);
  });

  it('annotates each page of a site that is always wanted', async () => {
    await setSettings(world, { ...here('always'), onlyOfficial: true });
    const { page, state } = await openOurs(world, recipe);
    expect(state.forced).toBe(true);
    expect(await highlighted(page, 'duixian-figure')).toContain('3个');
    await setSettings(world, {});
    const plain = await openHtml(world, recipe, { patience: PATIENCE });
    expect(await highlighted(plain.page, 'duixian-figure')).toBeNull();
  });

  it('takes an open page in when its site becomes wanted', async () => {
    const { page } = await openHtml(world, recipe, { patience: 500 });
    await setSettings(world, here('always'));
    await eventually(
      () => figures(page),
      size => size > 0,
    );
  });

  it('keeps out of hosts with an underscore: the browser takes such a pattern', async () => {
    // resolves only when the browser has the scripts that these settings ask for
    await setSettings(world, { sites: { 'gov_news.example': 'never', 'a_b.example': 'always' } });
  });

  it('reads stored settings that are broken as none', async () => {
    await setSettings(world, { paused: 'perhaps', sites: 7 } as object);
    await openOurs(world, article());
  });
});
