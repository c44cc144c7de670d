import { browser } from 'wxt/browser';
import { Button } from '../../components/Button.tsx';
import { t } from '../../components/i18n.ts';
import { useShortcuts } from '../../components/shortcuts.ts';
import { toast } from '../../components/Toast.tsx';
import { COMMANDS } from '../../utils/commands.ts';

/** Firefox can open its page for keys, Chromium's has an address. */
async function changeKeys(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> };
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  } catch {
    toast({ text: t('options_keysFailed'), failed: true });
  }
}

const IN_CARD = [
  ['n', 'key_next'],
  ['p', 'key_previous'],
  ['f', 'key_figure'],
  ['g', 'key_pledge'],
  ['k', 'card_keep'],
  ['t', 'card_noteAndTags'],
  ['e', 'card_edit'],
  ['c', 'card_copyQuote'],
  ['l', 'card_copyLink'],
  ['x', 'options_dismiss'],
  ['?', 'options_sheet'],
  ['Esc', 'key_close'],
] as const;

const LABELS = {
  'open-panel': 'command_panel',
  'next-item': 'command_next',
  'previous-item': 'command_previous',
  'toggle-highlights': 'command_toggle',
  'mark-selection': 'command_mark',
} as const;

export function Keys() {
  const keys = useShortcuts();
  return (
    <section class="block" aria-labelledby="keys">
      <h2 id="keys">{t('options_keys')}</h2>
      <ul class="rows">
        {COMMANDS.map(name => (
          <li key={name} class="row">
            <span class="row-name">{t(LABELS[name])}</span>
            {keys[name] ? <kbd>{keys[name]}</kbd> : <span class="quiet">{t('options_noKey')}</span>}
          </li>
        ))}
      </ul>
      <Button onClick={() => void changeKeys()}>{t('options_changeKeys')}</Button>
      <h3>{t('options_cardKeys')}</h3>
      <p class="quiet">{t('options_cardKeysText')}</p>
      <dl class="keys">
        {IN_CARD.map(([key, label]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
