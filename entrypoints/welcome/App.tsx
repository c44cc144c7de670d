import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/Button.tsx';
import { locale, t } from '../../components/i18n.ts';
import { useShortcuts } from '../../components/shortcuts.ts';
import { kindOf } from '../../utils/messages.ts';
import type { Example } from '../example/main.ts';

type OnMessage = Parameters<typeof browser.runtime.onMessage.addListener>[0];

/** Shown once after the installation, and from the settings whenever the reader likes: how it works, on an example. */
export function App() {
  const keys = useShortcuts();
  return (
    <>
      <header class="top">
        <img class="seal" src="/icon/seal.svg" alt="" />
        <div>
          <h1>{t('welcome_title')}</h1>
          <p class="lead">{t('description')}</p>
        </div>
      </header>
      <main class="columns">
        <ol class="steps">
          <Step title={t('welcome_openTitle')}>{t('welcome_openText')}</Step>
          <Step title={t('welcome_readTitle')}>
            {t('welcome_readText')}
            {keys['next-item'] && (
              <span class="by-key">
                <kbd>{keys['next-item']}</kbd> {t('command_next')}
              </span>
            )}
          </Step>
          <Step title={t('welcome_findTitle')}>
            {t('welcome_findText')}
            {keys['open-panel'] && (
              <span class="by-key">
                <kbd>{keys['open-panel']}</kbd> {t('command_panel')}
              </span>
            )}
          </Step>
        </ol>
        <ExamplePage />
      </main>
      <footer class="end">
        <p>{t('welcome_private')}</p>
        <div class="ways">
          <Button icon="gear" onClick={() => void browser.runtime.openOptionsPage()}>
            {t('options_title')}
          </Button>
          <a class="button button-quiet" href="/options.html#keys">
            {t('options_keys')}
          </a>
        </div>
      </footer>
    </>
  );
}

function Step({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <li class="step">
      <h2>{title}</h2>
      <p>{children}</p>
    </li>
  );
}

/** The example in a frame of its own: there the annotator has a whole page, as elsewhere. */
function ExamplePage() {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    // the browser's keys are told to the tab's outer page
    const onMessage: OnMessage = (message, sender, respond) => {
      const kind = kindOf(message);
      const inside = frame.current?.contentWindow as (Window & Example) | null | undefined;
      if (sender.id !== browser.runtime.id || (kind !== 'step' && kind !== 'toggle' && kind !== 'mark'))
        return false;
      if (kind === 'step') inside?.focus();
      respond(inside?.duixianExample?.(message) ?? { found: false });
      return true;
    };
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, []);
  return (
    <figure class="example">
      <iframe
        ref={frame}
        src={locale() === 'zh-TW' ? '/example.html?hant' : '/example.html'}
        title={t('welcome_example')}
      />
      <figcaption>{t('welcome_exampleText')}</figcaption>
    </figure>
  );
}
