import { t } from '../../components/i18n.ts';
import { Toasts } from '../../components/Toast.tsx';
import { Collecting, Language } from './Choices.tsx';
import { Data } from './Data.tsx';
import { Keys } from './Keys.tsx';
import { Looks } from './Looks.tsx';
import { Sites } from './Sites.tsx';

export function App() {
  return (
    <>
      <header class="top">
        <img class="seal" src="/icon/seal.svg" alt="" />
        <h1>{t('options_title')}</h1>
        <a class="button button-quiet" href="/welcome.html">
          {t('welcome_again')}
        </a>
      </header>
      <main>
        <Looks />
        <Collecting />
        <Language />
        <Sites />
        <Keys />
        <Data />
      </main>
      <Toasts />
    </>
  );
}
