import { afterEach, expect, it, vi } from 'vitest';
import { Session } from '../../../utils/live/session.ts';

afterEach(() => vi.unstubAllGlobals());

it('a page that could not be read is not called foreign: asking for its state rejects', async () => {
  const listens = { addEventListener() {}, removeEventListener() {} };
  const broken = {
    ...listens,
    readyState: 'complete',
    get body(): HTMLElement {
      throw new TypeError('a page stranger than anything');
    },
  };
  vi.stubGlobal('document', broken);
  vi.stubGlobal('location', { protocol: 'https:' });
  vi.stubGlobal('window', { ...listens, location: { href: 'https://yanmen.example/' } });
  vi.stubGlobal('matchMedia', () => listens);
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  const session = new Session();
  session.start();
  // the first reading fails within this task and the next
  await new Promise(resolve => setTimeout(resolve));
  await expect(session.state()).rejects.toThrow('stranger');
  session.stop();
});
