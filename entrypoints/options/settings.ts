/** The settings as the options show and change them: kept fresh, every change told where it fails. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { explain } from '../../components/explain.ts';
import { t } from '../../components/i18n.ts';
import { toast } from '../../components/Toast.tsx';
import type { Settings } from '../../utils/settings/settings.ts';
import { changeSettings, loadSettings, onSettings } from '../../utils/settings/stored.ts';

/** The settings as they are; null until they are read. */
export function useSettings(): Settings | null {
  const settings = useSignal<Settings | null>(null);
  useEffect(() => {
    const take = (now: Settings) => {
      settings.value = now;
    };
    void loadSettings().then(take);
    return onSettings(take);
  }, []);
  return settings.value;
}

type Change = (settings: Settings) => Settings;

/** Changes the settings; what can be taken back says what was done, and is taken back alone: what else was set since stays. */
export async function apply(change: Change, done?: { said: string; undo: Change }): Promise<void> {
  try {
    await changeSettings(change);
    if (done) toast({ text: done.said, undo: () => void apply(done.undo) });
  } catch (error) {
    toast({ text: t('site_failed', explain(error)), failed: true });
  }
}
