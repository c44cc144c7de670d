/** A 2 MB article that gains a paragraph when all of it has long been read: no task of ours may hold the page up meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { late } from '../bench/living.ts';
import { browserNames, startWorld, type World } from './harness.ts';
import { article, paragraphs } from './pages.ts';

const quiet = '<p>老街上有人在下棋，有人在喝茶，日子过得不紧不慢。</p>\n'.repeat(6);
const part = `<p>${paragraphs[0]}</p>\n${quiet}`;
const more = part.repeat(Math.ceil(2_000_000 / Buffer.byteLength(part)));

describe.each(browserNames)('a late change of a 2 MB article in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterAll(() => world?.close());

  it('is highlighted soon, by tasks that are short', { timeout: 180_000 }, async () => {
    const url = world.server.put('/late.html', { body: article({ more }) });
    const found = await late(world, url);
    expect(found.seen).toBeLessThan(5_000);
    // processor time, where the browser tells it; a clock goes on while others have the machine
    if (found.ours !== null) expect(found.ours).toBeLessThan(50);
    else expect(found.longest).toBeLessThan(250);
  });
});
