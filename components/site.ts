/** The reader's rule for the site of a tab, kept fresh. */
import { signal } from '@preact/signals';
import {
  type Rule,
  type Settings,
  siteOf,
  type Verdict,
  verdictOn,
  withRule,
} from '../utils/settings/settings.ts';
import { changeSettings, loadSettings, onSettings } from '../utils/settings/stored.ts';

export function createSite() {
  const settings = signal<Settings | null>(null);
  const url = signal<string | undefined>(undefined);
  return {
    settings,
    /** Its host, `file` for local files; null where no script can run. */
    site: (): string | null => siteOf(url.value),
    verdict: (): Verdict | null => (settings.value === null ? null : verdictOn(settings.value, url.value)),
    rule: (): Rule | null => {
      const site = siteOf(url.value);
      return site !== null && settings.value && Object.hasOwn(settings.value.sites, site)
        ? settings.value.sites[site]
        : null;
    },
    async load(address: string | undefined): Promise<void> {
      url.value = address;
      settings.value = await loadSettings();
    },
    /** Calls back after each change, wherever it was made. */
    watch(changed: () => void): () => void {
      return onSettings(now => {
        settings.value = now;
        changed();
      });
    },
    async setRule(rule: Rule | null): Promise<void> {
      const site = siteOf(url.value);
      if (site !== null) await changeSettings(now => withRule(now, site, rule));
    },
    async pause(paused: boolean): Promise<void> {
      await changeSettings(now => ({ ...now, paused }));
    },
    async everywhere(): Promise<void> {
      await changeSettings(now => ({ ...now, onlyOfficial: false }));
    },
  };
}

export type SiteModel = ReturnType<typeof createSite>;
