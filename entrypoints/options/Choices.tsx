import { t } from '../../components/i18n.ts';
import { Radios } from '../../components/Radios.tsx';
import { apply, useSettings } from './settings.ts';

/** All that is read, or only what is kept. */
export function Collecting() {
  const now = useSettings();
  if (now === null) return null;
  return (
    <section class="block" aria-labelledby="collecting">
      <h2 id="collecting">{t('options_collect')}</h2>
      <Radios
        name="collect"
        label={t('options_collect')}
        options={[
          { key: 'all', label: t('options_collectAll'), text: t('options_collectAllText') },
          { key: 'kept', label: t('options_collectKept'), text: t('options_collectKeptText') },
        ]}
        selected={now.collect}
        onSelect={collect => void apply(settings => ({ ...settings, collect }))}
      />
    </section>
  );
}

/** Each in its own language, for whoever cannot read the one that is shown. */
const LANGUAGES = [
  { key: 'en', label: 'English' },
  { key: 'zh-CN', label: '简体中文' },
  { key: 'zh-TW', label: '繁體中文' },
] as const;

/** Of the interface, and the script of values. */
export function Language() {
  const now = useSettings();
  if (now === null) return null;
  return (
    <section class="block" aria-labelledby="language">
      <h2 id="language">{t('options_language')}</h2>
      <Radios
        name="language"
        label={t('options_language')}
        options={[{ key: 'auto', label: t('options_languageAuto') }, ...LANGUAGES]}
        selected={now.language}
        onSelect={language => void apply(settings => ({ ...settings, language }))}
      />
      <p class="quiet">{t('options_languageText')}</p>
      <h3>{t('options_script')}</h3>
      <Radios
        name="script"
        label={t('options_script')}
        options={[
          { key: 'page', label: t('options_scriptPage') },
          { key: 'hans', label: t('options_scriptHans'), text: '3.2亿元 · 学位' },
          { key: 'hant', label: t('options_scriptHant'), text: '3.2億元 · 學位' },
        ]}
        selected={now.script}
        onSelect={script => void apply(settings => ({ ...settings, script }))}
      />
      <p class="quiet">{t('options_scriptText')}</p>
    </section>
  );
}
