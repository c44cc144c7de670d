import '../utils/live/order.ts';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Session } from '../utils/live/session.ts';
import { world } from '../utils/live/world.ts';
import { kindOf, type Replies, type ToTab } from '../utils/messages.ts';

type OnMessage = Parameters<typeof browser.runtime.onMessage.addListener>[0];

async function answer(session: Session, message: unknown): Promise<Replies[ToTab['kind']]> {
  switch (kindOf(message)) {
    case 'state':
      return await session.state();
    case 'force':
      await session.force();
      return { ok: true };
    case 'leave':
      session.leave();
      world.duixianAnnotator = undefined;
      world.duixianAlways = false;
      return { ok: true };
    default:
      return session.ask(message);
  }
}

// Injected on demand, perhaps twice, perhaps into a document where an older version of the extension left its script.
export default defineUnlistedScript(() => {
  const old = world.duixianAnnotator;
  if (old?.alive()) return;
  try {
    old?.stop();
  } catch {
    // an orphan whose runtime is gone: it has nothing left to hold
  }
  const session = new Session();
  world.duixianAnnotator = session;
  const onMessage: OnMessage = (input, sender, respond) => {
    const kind = kindOf(input);
    if (kind === null || sender.id !== browser.runtime.id) return false;
    if (kind === 'leave') browser.runtime.onMessage.removeListener(onMessage);
    answer(session, input).then(respond, (error: unknown) => respond({ error: String(error) }));
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  session.start();
});
