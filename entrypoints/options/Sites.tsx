import { useSignal } from '@preact/signals';
import { Button } from '../../components/Button.tsx';
import { t } from '../../components/i18n.ts';
import {
  FILES,
  RULES,
  type Rule,
  type Settings,
  typedSite,
  withRule,
} from '../../utils/settings/settings.ts';
import { apply, useSettings } from './settings.ts';

export function Sites() {
  const now = useSettings();
  const typed = useSignal('');
  const wrong = useSignal(false);
  if (now === null) return null;
  const sites = Object.entries(now.sites).sort(([a], [b]) => (a < b ? -1 : 1));
  const setRule = (site: string, rule: Rule | null, said: string) => {
    const before = (Object.hasOwn(now.sites, site) && now.sites[site]) || null;
    const undo = (settings: Settings) => withRule(settings, site, before);
    void apply(settings => withRule(settings, site, rule), { said, undo });
  };
  const add = () => {
    const site = typedSite(typed.value);
    wrong.value = site === null;
    if (site === null) return;
    typed.value = '';
    setRule(site, 'never', t('options_siteAdded', site));
  };
  return (
    <section class="block" aria-labelledby="sites">
      <h2 id="sites">{t('options_sites')}</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={now.paused}
          onChange={event => {
            const { checked } = event.currentTarget;
            void apply(settings => ({ ...settings, paused: checked }));
          }}
        />
        <span>
          {t('menu_paused')}
          <small>{t('site_pausedText')}</small>
        </span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={now.onlyOfficial}
          onChange={event => {
            const { checked } = event.currentTarget;
            void apply(settings => ({ ...settings, onlyOfficial: checked }));
          }}
        />
        <span>
          {t('menu_only_official')}
          <small>{t('options_officialText')}</small>
        </span>
      </label>
      <h3>{t('options_rules')}</h3>
      {sites.length === 0 && <p class="quiet">{t('options_noRules')}</p>}
      {sites.length > 0 && (
        <ul class="rows">
          {sites.map(([site, rule]) => (
            <li key={site} class="row">
              <span class="row-name">{site === FILES ? t('site_files') : site}</span>
              <select
                class="input"
                aria-label={t('options_ruleFor', site)}
                value={rule}
                onChange={event => {
                  const next = RULES.find(one => one === event.currentTarget.value) as Rule;
                  void apply(settings => withRule(settings, site, next));
                }}
              >
                {RULES.map(one => (
                  <option key={one} value={one} selected={one === rule}>
                    {t(one === 'never' ? 'options_never' : 'options_always')}
                  </option>
                ))}
              </select>
              <Button
                look="icon"
                icon="trash"
                label={t('options_removeRule', site)}
                onClick={() => setRule(site, null, t('options_ruleRemoved', site))}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        class="row"
        onSubmit={event => {
          event.preventDefault();
          add();
        }}
      >
        <input
          class="input"
          aria-label={t('options_addSite')}
          placeholder={t('options_addSite')}
          aria-invalid={wrong.value}
          aria-describedby={wrong.value ? 'site-wrong' : undefined}
          value={typed.value}
          onInput={event => {
            typed.value = event.currentTarget.value;
          }}
        />
        <Button type="submit">{t('options_add')}</Button>
      </form>
      {wrong.value && (
        <p class="wrong" id="site-wrong" role="alert">
          {t('options_siteWrong')}
        </p>
      )}
    </section>
  );
}
