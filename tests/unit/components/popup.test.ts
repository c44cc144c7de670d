import { describe, expect, it } from 'vitest';
import { closedBecause } from '../../../components/closed.ts';
import { insidePledge } from '../../../components/nesting.ts';
import { createPage, type PageWorld } from '../../../components/page.ts';
import { tabOfQuery } from '../../../components/tab.ts';
import {
  type CollectedWorld,
  createCollected,
  type Entry,
  groupByPage,
} from '../../../entrypoints/popup/collected.ts';
import { openAddress } from '../../../utils/format/link.ts';
import { MessageError, type TabState } from '../../../utils/messages.ts';
import { figure, pageRecord, pledge, target } from './records.ts';

const open = { files: true, origin: true };

describe('why a page is closed', () => {
  it.each([
    [undefined, 'browser'],
    ['chrome://settings/', 'browser'],
    ['about:debugging', 'browser'],
    ['moz-extension://0/options.html', 'browser'],
    ['not a url', 'browser'],
    ['about:blank', 'blank'],
    ['chrome://newtab/', 'blank'],
    ['view-source:https://gov.example/', 'source'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://addons.mozilla.org/firefox/', 'store'],
    ['https://gov.example/Report.PDF?page=2', 'pdf'],
    ['https://gov.example/pdf', null],
    ['https://chromewebstore.google.com.gov.example/', null],
    ['file:///home/reader/page.html', null],
  ])('%s: %s', (url, why) => {
    expect(closedBecause(url, open)).toBe(why);
  });

  it('names what the reader has not allowed', () => {
    expect(closedBecause('file:///page.html', { files: false, origin: true })).toBe('file');
    expect(closedBecause('https://gov.example/', { files: true, origin: false })).toBe('permission');
  });
});

describe('what stands at an address of the web', () => {
  it.each([
    ['https://gov.example/download?id=3', 'application/pdf', 'pdf'],
    ['https://gov.example/report.pdf', null, 'pdf'],
    ['https://gov.example/report.pdf', 'text/html', null],
    ['https://gov.example/download?id=3', null, 'viewer'],
    ['https://gov.example/news.html', 'text/html', null],
    ['https://addons.mozilla.org/firefox/', null, 'store'],
  ])('%s as %s: %s', (url, content, why) => {
    expect(closedBecause(url, { ...open, content })).toBe(why);
  });
});

describe('the tab of the query', () => {
  it.each([
    ['', null],
    ['?view=collected', null],
    ['?tab=7', 7],
    ['?tab=', 'invalid'],
    ['?tab=-1', 'invalid'],
    ['?tab=1e3', 'invalid'],
    ['?tab=99999999999', 'invalid'],
  ])('%s', (query, tab) => {
    expect(tabOfQuery(query)).toBe(tab);
  });
});

describe('the address of an item', () => {
  it('points at the sentence', () => {
    expect(openAddress('https://gov.example/a?b=1', '修路2-3公里，')).toBe(
      `https://gov.example/a?b=1#:~:text=${encodeURIComponent('修路2').replace('-', '%2D')}%2D3${encodeURIComponent('公里，')}`,
    );
    expect(openAddress('https://gov.example/#top', '一')).toBe('https://gov.example/#top:~:text=%E4%B8%80');
    expect(openAddress('https://gov.example/#:~:text=x', '一')).toBe(
      'https://gov.example/#:~:text=%E4%B8%80',
    );
  });

  it('leaves out what would not be found', () => {
    expect(openAddress('https://gov.example/', '')).toBe('https://gov.example/');
    expect(openAddress('https://gov.example/', '上\n下')).toBe('https://gov.example/');
    expect(openAddress('https://gov.example/', '长'.repeat(400))).toBe('https://gov.example/');
    expect(openAddress('https://gov.example/', '\ud800')).toBe('https://gov.example/');
  });

  it('never opens what runs or reaches into the browser', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'chrome://settings',
      'moz-extension://x/',
      '',
      'x',
    ]) {
      expect(openAddress(url, '一')).toBeNull();
    }
  });
});

describe('figures inside pledges', () => {
  const sentence = '已建成3个。将建4个、修5公里。另有6个。';
  const at = (exact: string) => target(sentence, exact);

  it('are those within the span of the pledge before them', () => {
    const promise = pledge('p', at('将建4个、修5公里'));
    const [a, b, c, d] = ['3个', '4个', '5公里', '6个'].map(exact => figure(exact, at(exact)));
    if (!a || !b || !c || !d) throw new Error('four figures');
    expect(insidePledge([a, promise, b, c, d])).toEqual(new Set([b.id, c.id]));
    // without the pledge above them they stand for themselves
    expect(insidePledge([a, b, c, d])).toEqual(new Set());
  });
});

function worldOf(answers: (TabState | Error)[], more: Partial<PageWorld> = {}) {
  const later: (() => void)[] = [];
  const asked: number[] = [];
  const world: PageWorld = {
    tab: async () => ({ id: 7, url: 'https://gov.example/' }),
    closed: async () => null,
    state: async tabId => {
      asked.push(tabId);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof Error) throw answer;
      return answer;
    },
    items: async () => ({ annotations: [] }),
    progress: async () => ({ unsaved: 0 }),
    framed: async () => false,
    garbled: async () => false,
    annotate: async () => ({ injected: true }),
    reveal: async () => ({ found: true }),
    later: (_milliseconds, run) => void later.push(run),
    ...more,
  };
  /** Runs what was put off, and lets its answer arrive. */
  const tick = async () => {
    for (const run of later.splice(0)) run();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  return { world, later, asked, tick };
}

const sentence = '镇政府将建小学2所。';
const annotations = [
  pledge('p', target(sentence, '镇政府将建小学2所')),
  figure('f', target(sentence, '2所'), { value: 2, unit: '所' }),
];
const painted: TabState = { status: 'painted', forced: false, page: pageRecord(), annotations, unsaved: 0 };
const working: TabState = { status: 'working', forced: false, page: null, annotations: [], unsaved: 0 };
const quiet: TabState = { ...working, status: 'quiet' };
const nobody = new Error('Receiving end does not exist.');

describe('the page in the popup', () => {
  it('shows what is painted, counted and filtered', async () => {
    const { world, later } = worldOf([painted]);
    const page = createPage(world);
    await page.load();
    expect(page.view.value).toEqual({ kind: 'painted', state: painted });
    expect(page.counts.value).toMatchObject({ all: 2, figure: 1, pledge: 1, kept: 0, dismissed: 0 });
    page.filter.value = 'figure';
    expect(page.shown.value.map(item => item.body.type)).toEqual(['figure']);
    expect(later).toHaveLength(0);
  });

  it('asks again while the annotator works, and for nothing but the count while records are unsaved', async () => {
    const counts: unknown[] = [{ unsaved: 1, problem: 'full' }, { unsaved: 0 }];
    const { world, later, tick, asked } = worldOf([working, { ...painted, unsaved: 2 }], {
      progress: async () => counts.shift(),
    });
    const page = createPage(world);
    await page.load();
    expect(page.view.value.kind).toBe('working');
    await tick();
    expect(page.view.value).toMatchObject({ kind: 'painted', state: { unsaved: 2 } });
    await tick();
    expect(page.view.value).toMatchObject({ kind: 'painted', state: { unsaved: 1, problem: 'full' } });
    await tick();
    expect(page.view.value).toEqual({ kind: 'painted', state: painted });
    expect(later).toHaveLength(0);
    expect(asked).toHaveLength(2);
  });

  /** A page of many items, told in portions of two; `change` gives it others. */
  function longPage() {
    const all = Array.from({ length: 7 }, (_, i) => figure(`f${i}`, target(sentence, '2所')));
    let serial = 1;
    const { world, tick, asked } = worldOf([painted]);
    world.state = async () => ({
      ...painted,
      annotations: all.slice(0, 2),
      more: { of: all.length, serial },
    });
    world.items = async (_tab, from, wanted) => ({
      annotations: wanted === serial ? all.slice(from, from + 2) : [],
    });
    const change = () => {
      all.push(figure(`g${serial}`, target(sentence, '2所')));
      serial++;
    };
    return { world, tick, asked, all, change };
  }

  it('shows the beginning of a long page at once and all when it has all', async () => {
    const { world, all } = longPage();
    const page = createPage(world);
    const seen: number[] = [];
    page.annotations.subscribe(items => void seen.push(items.length));
    await page.load();
    expect(page.listed.value.of).toBe(7);
    expect((await page.whole())?.annotations).toEqual(all);
    expect(page.view.value).toEqual({ kind: 'painted', state: { ...painted, annotations: all } });
    // asked again, it does not become short meanwhile
    await page.refresh();
    await page.whole();
    expect(seen.filter(length => length > 0)).toEqual([2, 7, 7]);
  });

  it('begins anew where a long page changes while it is told', async () => {
    const { world, tick, all, change } = longPage();
    const page = createPage(world);
    const { items } = world;
    let told = 0;
    world.items = (...asked) => {
      if (++told === 3) change();
      return items(...asked);
    };
    await page.load();
    const whole = page.whole();
    for (let i = 0; i < 10; i++) await tick();
    expect((await whole)?.annotations).toEqual(all);
    expect(all).toHaveLength(8);
  });

  it('hands out nothing of a long page that went away while it was told', async () => {
    const { world } = longPage();
    world.items = () => Promise.reject(nobody);
    const page = createPage(world);
    await page.load();
    await expect(page.whole()).rejects.toThrow('2 / 7');
    expect(page.annotations.value).toHaveLength(2);
  });

  it('is quiet where no annotator is, and says why where none can be', async () => {
    const page = createPage(worldOf([nobody]).world);
    await page.load();
    expect(page.view.value).toEqual({ kind: 'quiet', state: null, framed: false });
    const closed = createPage(worldOf([nobody], { closed: async () => 'pdf' }).world);
    await closed.load();
    expect(closed.view.value).toEqual({ kind: 'closed', why: 'pdf' });
    const garbled = createPage(worldOf([nobody], { garbled: async () => true }).world);
    await garbled.load();
    expect(garbled.view.value).toEqual({ kind: 'closed', why: 'garbled' });
  });

  it('does not call a page foreign whose annotator is there but failed', async () => {
    const page = createPage(worldOf([new MessageError('TypeError: x')]).world);
    await page.load();
    expect(page.view.value).toEqual({ kind: 'failed', what: 'state', detail: 'TypeError: x' });
  });

  it('says that its tab is gone', async () => {
    const page = createPage(worldOf([painted], { tab: async () => null }).world);
    await page.load();
    expect(page.view.value).toEqual({ kind: 'closed', why: 'tab' });
    expect(await page.reveal('x')).toBe(false);
  });

  it('does not trust an answer that is none', async () => {
    const forged = { ...painted, annotations: [{ id: 'x' }] } as unknown as TabState;
    const page = createPage(worldOf([forged]).world);
    await page.load();
    expect(page.view.value).toMatchObject({ kind: 'failed', what: 'state' });
  });

  it('annotates anyway: waits for the annotator to arrive and to finish', async () => {
    const { world, tick } = worldOf([quiet, nobody, quiet, working, { ...painted, forced: true }]);
    const page = createPage(world);
    await page.load();
    expect(page.view.value.kind).toBe('quiet');
    await page.annotate();
    expect(page.view.value.kind).toBe('working');
    await tick();
    await tick();
    await tick();
    expect(page.view.value).toMatchObject({ kind: 'painted', state: { forced: true } });
  });

  it('says that there is nothing to read where it was told to annotate a page without text', async () => {
    const { world, later } = worldOf([quiet, { ...quiet, forced: true }]);
    const page = createPage(world);
    await page.load();
    await page.annotate();
    expect(page.view.value).toEqual({ kind: 'closed', why: 'empty' });
    expect(later).toHaveLength(0);
  });

  it('tells when it could not annotate', async () => {
    const refused = createPage(
      worldOf([quiet], { annotate: () => Promise.reject(new Error('no access')) }).world,
    );
    await refused.load();
    await refused.annotate();
    expect(refused.view.value).toEqual({ kind: 'failed', what: 'annotate', detail: 'no access' });

    const { world, tick, later } = worldOf([nobody]);
    const silent = createPage(world);
    await silent.load();
    await silent.annotate();
    for (let i = 0; i < 50 && later.length > 0; i++) await tick();
    expect(silent.view.value).toMatchObject({ kind: 'failed', what: 'annotate' });
  });

  it('passes on whether an item was found', async () => {
    const lost = createPage(worldOf([painted], { reveal: async () => ({ found: false }) }).world);
    await lost.load();
    expect(await lost.reveal('f')).toBe(false);
    const gone = createPage(worldOf([painted], { reveal: () => Promise.reject(nobody) }).world);
    await gone.load();
    expect(await gone.reveal('f')).toBe(false);
  });
});

function entry(seed: string, page = 'page'): Entry {
  const { text: _text, ...summary } = pageRecord(page);
  return { annotation: figure(seed, target(sentence, '2所')), page: summary };
}

function store(entries: Entry[], more: Partial<CollectedWorld> = {}): CollectedWorld {
  const binned = new Set<string>();
  const live = () => entries.filter(one => !binned.has(one.annotation.id));
  return {
    latest: async limit => ({ entries: live().slice(0, limit), more: false }),
    search: async () => ({ entries: live().slice(0, 1), more: false }),
    remove: async id => void binned.add(id),
    restore: async id => void binned.delete(id),
    ...more,
  };
}

describe('the collection in the popup', () => {
  const [a, b, c] = [entry('a'), entry('b'), entry('c', 'other')] as const;

  it('groups neighbours of one page', () => {
    const groups = groupByPage([a, b, c, a]);
    expect(groups.map(group => group.entries.length)).toEqual([2, 1, 1]);
  });

  it('deletes at once, tells who is next, and undoes', async () => {
    const model = createCollected(store([a, b, c]));
    await model.load();
    expect(await model.remove(b.annotation.id)).toBe(c.annotation.id);
    expect(model.ids.value).toEqual([a.annotation.id, c.annotation.id]);
    expect(await model.remove(c.annotation.id)).toBe(a.annotation.id);
    expect(await model.remove(a.annotation.id)).toBeNull();
    await model.restore(c.annotation.id);
    expect(model.ids.value).toEqual([c.annotation.id]);
  });

  it('puts an item back that the store did not delete', async () => {
    const model = createCollected(store([a, b], { remove: () => Promise.reject(new Error('full')) }));
    await model.load();
    await expect(model.remove(a.annotation.id)).rejects.toThrow('full');
    expect(model.ids.value).toEqual([a.annotation.id, b.annotation.id]);
  });

  it('does not show again what was deleted while an older answer was under way', async () => {
    let answer = (_: { entries: Entry[]; more: boolean }) => {};
    let asked = 0;
    const world = store([a, b]);
    const model = createCollected({
      ...world,
      latest: limit => {
        asked++;
        return asked === 2 ? new Promise(done => (answer = done)) : world.latest(limit);
      },
    });
    await model.load();
    const loading = model.load();
    await model.remove(a.annotation.id);
    answer({ entries: [a, b], more: false });
    await loading;
    expect(model.ids.value).toEqual([b.annotation.id]);
  });

  it('puts back only the item that the store refused to delete', async () => {
    const world = store([a, b, c]);
    let refuse = (_: Error) => {};
    const model = createCollected({
      ...world,
      remove: id => (id === a.annotation.id ? new Promise((_, no) => (refuse = no)) : world.remove(id)),
    });
    await model.load();
    const first = model.remove(a.annotation.id);
    await model.remove(b.annotation.id);
    refuse(new Error('full'));
    await expect(first).rejects.toThrow('full');
    expect(model.ids.value).toEqual([a.annotation.id, c.annotation.id]);
  });

  it('shows the answer to the last query, whatever comes first', async () => {
    const waiting = new Map<string, () => void>();
    const asked: string[] = [];
    const model = createCollected(
      store([a, b, c], {
        search: query => {
          asked.push(query);
          return new Promise(done => {
            waiting.set(query, () => done({ entries: query === '学校' ? [b] : [a], more: false }));
          });
        },
      }),
    );
    await model.load();
    const first = model.search('学');
    void model.search('学校');
    waiting.get('学')?.();
    for (let i = 0; i < 5; i++) await Promise.resolve();
    // the outdated answer was not shown
    expect(model.answered.value).toBe('');
    waiting.get('学校')?.();
    await first;
    expect(asked).toEqual(['学', '学校']);
    expect(model.answered.value).toBe('学校');
    expect(model.ids.value).toEqual([b.annotation.id]);
  });

  it('says when the store cannot be read, and recovers', async () => {
    let broken = true;
    const model = createCollected(
      store([a], {
        latest: () =>
          broken ? Promise.reject(new Error('blocked')) : Promise.resolve({ entries: [a], more: false }),
      }),
    );
    await model.load();
    expect(model.status.value.kind).toBe('failed');
    broken = false;
    await model.load();
    expect(model.status.value.kind).toBe('ready');
    expect(model.ids.value).toEqual([a.annotation.id]);
  });
});
