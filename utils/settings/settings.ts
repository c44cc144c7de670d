/**
 * What the reader has decided about where the extension works: the one definition, and what follows from it. Pure.
 * Popup and options read and change them through `stored.ts`; the background turns them into content scripts
 * (`scripts.ts`), so that on a site that is ruled out not a line of ours runs.
 */
import * as v from 'valibot';

/** `never`: the site is not even looked at. `always`: each of its pages is annotated, whatever it is. */
export const RULES = ['never', 'always'] as const;
export type Rule = (typeof RULES)[number];

/** Above this many sites the settings are somebody's mistake, or somebody's attack. */
const MOST_SITES = 5_000;

const site = v.pipe(v.string(), v.maxLength(300), v.regex(/^[^\s/]+$/));

/** Stored as it is under one key of `storage.local`. What cannot be read falls back to its default, the rest stays. */
export const settingsSchema = v.object({
  /** Pause everywhere. */
  paused: v.fallback(v.boolean(), false),
  /** Look only at sites of the government (and at those with the rule `always`). */
  onlyOfficial: v.fallback(v.boolean(), false),
  /** Rules by site (`siteOf`). */
  sites: v.fallback(
    v.pipe(
      v.record(site, v.picklist(RULES)),
      v.check(sites => Object.keys(sites).length <= MOST_SITES),
    ),
    {},
  ),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULTS: Settings = { paused: false, onlyOfficial: false, sites: {} };

/** Settings out of anything. */
export function readSettings(input: unknown): Settings {
  const parsed = v.safeParse(settingsSchema, input);
  return parsed.success ? parsed.output : DEFAULTS;
}

/** All local files are one site. */
export const FILES = 'file';

/** The site of an address: its host name without the port, `file` for local files; null where no script can run. */
export function siteOf(url: string | undefined): string | null {
  try {
    const { protocol, hostname } = new URL(url ?? '');
    if (protocol === 'file:') return FILES;
    return /^https?:$/.test(protocol) && hostname !== '' ? hostname : null;
  } catch {
    return null;
  }
}

/** The domains of Chinese governments: gov.cn, and 政务, whose names stand in addresses in this form. */
export const OFFICIAL = ['gov.cn', 'xn--zfr164b'];

export function isOfficial(site: string): boolean {
  return OFFICIAL.some(domain => site === domain || site.endsWith(`.${domain}`));
}

export interface Verdict {
  /** `ask`: the sentinel looks whether the page could be one of ours. */
  says: Rule | 'ask';
  /** What decided; null for the ordinary case. */
  because: 'paused' | 'site' | 'unofficial' | null;
}

/** What the settings say about the page at `url`. */
export function verdictOn(settings: Settings, url: string | undefined): Verdict {
  if (settings.paused) return { says: 'never', because: 'paused' };
  const site = siteOf(url);
  // a host may be called `constructor`
  const rule = site !== null && Object.hasOwn(settings.sites, site) ? settings.sites[site] : undefined;
  if (rule !== undefined) return { says: rule, because: 'site' };
  if (settings.onlyOfficial && (site === null || !isOfficial(site)))
    return { says: 'never', because: 'unofficial' };
  return { says: 'ask', because: null };
}

/** The settings with another rule for a site; null takes its rule away. */
export function withRule(settings: Settings, site: string, rule: Rule | null): Settings {
  const { [site]: _, ...others } = settings.sites;
  return { ...settings, sites: rule === null ? others : { ...others, [site]: rule } };
}
