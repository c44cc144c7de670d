import { describe, expect, it } from 'vitest';
import { type Report, Reporter, saysTheSame } from '../../../utils/live/reporter.ts';

const report = (page: string, items: string[], text = ''): Report =>
  ({ page: { id: page, text }, annotations: items.map(id => ({ id })) }) as unknown as Report;

/** A background that can be switched off, and a clock that is turned by hand. */
function bench() {
  const stored: Report[] = [];
  const timers: { task: () => void; ms: number }[] = [];
  const state = { up: true, tries: 0, refused: '' };
  const reporter = new Reporter({
    send: async sent => {
      state.tries += 1;
      if (!state.up) throw new Error('asleep');
      if (sent.page.id === state.refused) throw new TypeError('refused');
      if (sent.annotations.some(item => item.id.startsWith('bad'))) throw new TypeError('no item');
      stored.push(sent);
    },
    later: (task, ms) => {
      const timer = { task, ms };
      timers.push(timer);
      return () => {
        const at = timers.indexOf(timer);
        if (at >= 0) timers.splice(at, 1);
      };
    },
    explain: error => (error instanceof Error ? error.message : ''),
    final: error => error instanceof TypeError,
  });
  const settle = async () => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  const tick = async () => {
    timers.shift()?.task();
    await settle();
  };
  return { reporter, stored, timers, state, settle, tick };
}

describe('Reporter', () => {
  it('sends all that waits when the page is left, and keeps it should the page come back', async () => {
    const { reporter, stored, state, settle, tick } = bench();
    state.up = false;
    reporter.add(report('a', ['1']));
    reporter.add(report('a', ['2']));
    reporter.add(report('a', ['3']));
    await settle();
    expect(state.tries).toBe(1);
    state.up = true;
    reporter.leave();
    // all in the same task: the next one never comes
    expect(state.tries).toBe(4);
    await settle();
    expect(stored.map(one => one.annotations[0].id)).toEqual(['1', '2', '3']);
    await tick();
    expect(reporter.unsaved).toBe(0);
  });

  it('sends at once and forgets what was acknowledged', async () => {
    const { reporter, stored, settle } = bench();
    reporter.add(report('a', ['1', '2']));
    expect(reporter.unsaved).toBe(2);
    await settle();
    expect(stored).toHaveLength(1);
    expect(reporter.unsaved).toBe(0);
    expect(reporter.problem).toBeUndefined();
  });

  it('keeps what was not acknowledged, says why, and tries again ever more rarely', async () => {
    const { reporter, stored, timers, state, settle, tick } = bench();
    state.up = false;
    reporter.add(report('a', ['1']));
    await settle();
    expect([reporter.unsaved, reporter.problem]).toEqual([1, 'asleep']);
    const pauses: number[] = [];
    for (let i = 0; i < 9; i++) {
      expect(timers).toHaveLength(1);
      pauses.push(timers[0].ms);
      await tick();
    }
    expect(pauses.slice(0, 4)).toEqual([1000, 2000, 4000, 8000]);
    expect(pauses.at(-1)).toBe(60000);
    state.up = true;
    await tick();
    expect(stored.map(sent => sent.page.id)).toEqual(['a']);
    expect([reporter.unsaved, reporter.problem, timers.length]).toEqual([0, undefined, 0]);
  });

  it('loses nothing of several pages, in order, and sends each once', async () => {
    const { reporter, stored, state, settle } = bench();
    state.up = false;
    reporter.add(report('a', ['1']));
    await settle();
    reporter.add(report('b', ['2']));
    reporter.add(report('a', ['3']));
    await settle();
    state.up = true;
    await reporter.flush();
    expect(stored.map(sent => sent.annotations[0].id)).toEqual(['1', '2', '3']);
  });

  it('lets a newer report replace a waiting one only if it holds the same items', async () => {
    const { reporter, stored, state, settle } = bench();
    state.up = false;
    reporter.add(report('a', ['1'], 'old'));
    await settle();
    reporter.add(report('a', ['1'], 'new'));
    reporter.add(report('a', ['1', '2'], 'newer'));
    await settle();
    state.up = true;
    await reporter.flush();
    expect(stored.map(sent => sent.page.text)).toEqual(['new', 'newer']);
  });

  it('has the next one on its way while one is stored, once the first is there; each is sent once', async () => {
    const waiting: { report: Report; done(): void; fail(error: Error): void }[] = [];
    const reporter = new Reporter({
      send: report => new Promise<void>((done, fail) => waiting.push({ report, done, fail })),
      later: () => () => {},
      explain: String,
      final: error => error instanceof TypeError,
    });
    const settle = () => new Promise(next => setTimeout(next));
    for (const id of ['1', '2', '3', '4', '5']) reporter.add(report('a', [id]));
    const sent = () => waiting.map(one => one.report.annotations[0].id).join('');
    await settle();
    expect(sent()).toBe('1');
    waiting[0].done();
    await settle();
    expect([sent(), reporter.unsaved]).toEqual(['123', 4]);
    // stored before its turn: acknowledged in its turn
    waiting[2].done();
    await settle();
    expect([sent(), reporter.unsaved]).toEqual(['123', 4]);
    waiting[1].done();
    await settle();
    expect([sent(), reporter.unsaved]).toEqual(['12345', 2]);
    // refused before its turn: told in its turn, and what is behind it goes on
    waiting[4].fail(new TypeError('refused'));
    await settle();
    expect([reporter.unsaved, reporter.refused]).toEqual([2, 0]);
    reporter.leave();
    expect(sent()).toBe('12345');
    waiting[3].done();
    await settle();
    expect([sent(), reporter.unsaved, reporter.refused]).toEqual(['12345', 0, 1]);
  });

  it('does not send twice when asked twice', async () => {
    const { reporter, state } = bench();
    reporter.add(report('a', ['1']));
    await Promise.all([reporter.flush(), reporter.flush()]);
    expect(state.tries).toBe(1);
  });

  it('gives up what is refused for good, tells it, and goes on with what is behind it', async () => {
    const { reporter, stored, timers, state, settle } = bench();
    state.refused = 'bad';
    reporter.add(report('bad', ['1']));
    reporter.add(report('a', ['2']));
    await settle();
    expect(stored.map(sent => sent.page.id)).toEqual(['a']);
    expect([reporter.unsaved, reporter.problem, timers.length]).toEqual([0, 'refused', 0]);
    reporter.add(report('b', ['3']));
    await settle();
    expect(reporter.problem).toBeUndefined();
  });

  it('stores what came along with an item that is refused, and tells of that one', async () => {
    const { reporter, stored, state } = bench();
    const items = Array.from({ length: 40 }, (_, i) => (i === 17 || i === 30 ? `bad${i}` : `${i}`));
    reporter.add(report('a', items));
    reporter.add(report('a', ['later']));
    await reporter.flush();
    await new Promise(next => setTimeout(next, 20));
    const there = stored.flatMap(one => one.annotations.map(item => item.id));
    expect(there.filter(id => id !== 'later')).toEqual(items.filter(id => !id.startsWith('bad')));
    expect(there.filter(id => id === 'later')).toHaveLength(1);
    expect([reporter.unsaved, reporter.refused, reporter.problem]).toEqual([0, 2, 'no item']);
    expect(state.tries).toBeLessThan(30);
  });

  it('does not try each item of a page that is refused itself', async () => {
    const { reporter, stored, state, settle } = bench();
    state.refused = 'bad';
    const page = report(
      'bad',
      Array.from({ length: 1000 }, (_, i) => `${i}`),
    );
    reporter.add({ ...page, annotations: page.annotations.slice(0, 600) });
    reporter.add({ ...page, annotations: page.annotations.slice(600) });
    reporter.add(report('b', ['1']));
    await settle();
    expect(stored.map(sent => sent.page.id)).toEqual(['b']);
    expect([reporter.unsaved, reporter.refused, state.tries]).toEqual([0, 1000, 3]);
  });

  it('is still after stop', async () => {
    const { reporter, timers, state, settle } = bench();
    state.up = false;
    reporter.add(report('a', ['1']));
    await settle();
    reporter.stop();
    expect(timers).toHaveLength(0);
  });
});

describe('whether a reading tells anything new', () => {
  const read = (text: string, items: object[], page: object = {}): Report =>
    ({
      page: {
        id: 'a',
        title: '柳溪镇',
        ...page,
        text,
        textHash: text,
        firstSeen: text.length,
        lastSeen: text.length,
      },
      annotations: items,
    }) as unknown as Report;
  const items = [{ id: '1', body: { value: 3 }, target: { start: 1 } }];

  it('not where only the text around its items is another', () => {
    const moved = [{ id: '1', body: { value: 3 }, target: { start: 2 } }];
    expect(saysTheSame(read('12:00', items), read('12:00:01', moved))).toBe(true);
  });

  it.each<[string, Report]>([
    ['an item more', read('', [...items, { id: '2', body: {} }])],
    ['another item', read('', [{ id: '2', body: { value: 3 } }])],
    ['an item that is read otherwise', read('', [{ id: '1', body: { value: 4 } }])],
    ['another title', read('', items, { title: '云屏县' })],
    ['another page', read('', items, { id: 'b' })],
  ])('but with %s', (_, now) => {
    expect(saysTheSame(read('', items), now)).toBe(false);
  });
});
