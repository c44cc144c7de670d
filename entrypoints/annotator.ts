import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Session } from '../utils/live/session.ts';
import { world } from '../utils/live/world.ts';
import { type Replies, readToTab, type ToTab } from '../utils/messages.ts';

type OnMessage = Parameters<typeof browser.runtime.onMessage.addListener>[0];

async function answer(session: Session, message: ToTab): Promise<Replies[ToTab['kind']]> {
  switch (message.kind) {
    case 'state':
      return await session.state();
    case 'reveal':
      return { found: session.reveal(message.id) };
    case 'force':
      await session.force();
      return { ok: true };
    case 'leave':
      session.leave();
      world.duixianAnnotator = undefined;
      return { ok: true };
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
    const message = readToTab(input);
    if (message === null || sender.id !== browser.runtime.id) return false;
    if (message.kind === 'leave') browser.runtime.onMessage.removeListener(onMessage);
    answer(session, message).then(respond, (error: unknown) => respond({ error: String(error) }));
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  session.start();
});
