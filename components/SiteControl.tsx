import { FILES } from '../utils/settings/settings.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { explain } from './explain.ts';
import { t } from './i18n.ts';
import { Menu } from './Menu.tsx';
import type { SiteModel } from './site.ts';
import { toast } from './Toast.tsx';

const told = (task: Promise<void>): void =>
  void task.catch((error: unknown) => toast({ text: t('site_failed', explain(error)), failed: true }));

/** What Duixian does on this site: a menu whose button says it. */
export function SiteControl({ site }: { site: SiteModel }) {
  const name = site.site();
  const settings = site.settings.value;
  if (settings === null) return null;
  const rule = site.rule();
  const off = site.verdict()?.says === 'never';
  const label = settings.paused
    ? t('site_paused')
    : off
      ? t('site_off')
      : t(rule === 'always' ? 'site_always' : 'site_ask');
  const choices = (
    [
      [null, 'site_ask'],
      ['always', 'options_always'],
      ['never', 'options_never'],
    ] as const
  ).map(([value, key]) => ({
    key,
    label: t(key),
    checked: rule === value,
    onSelect: () => told(site.setRule(value)),
  }));
  return (
    <>
      {name !== null && (
        <span class="site-name" title={name}>
          {name === FILES ? t('site_files') : name}
        </span>
      )}
      <Menu
        up
        label={label}
        icon={off ? 'minus' : 'check'}
        groups={[
          ...(name === null ? [] : [{ key: 'site', label: t('site_label'), entries: choices }]),
          {
            key: 'all',
            entries: [
              {
                key: 'pause',
                label: t('menu_paused'),
                checked: settings.paused,
                onSelect: () => told(site.pause(!settings.paused)),
              },
            ],
          },
        ]}
      />
    </>
  );
}

/** Stands for the page where the reader has turned Duixian off. */
export function SiteOff({ site }: { site: SiteModel }) {
  const because = site.verdict()?.because;
  if (because === 'paused') {
    return (
      <EmptyState title={t('site_paused')} text={t('site_pausedText')}>
        <Button look="primary" onClick={() => told(site.pause(false))}>
          {t('site_resume')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('site_off')}
      text={t(because === 'unofficial' ? 'site_unofficialText' : 'site_offText')}
    >
      <Button look="primary" onClick={() => told(site.setRule(because === 'unofficial' ? 'always' : null))}>
        {t('site_turnOn')}
      </Button>
    </EmptyState>
  );
}
