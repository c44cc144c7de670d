/**
 * What the reader has decided: the one definition, and what follows from it for where the extension works. Pure.
 * Popup and options read and change them through `stored.ts`; the background turns them into content scripts
 * (`scripts.ts`), so that on a site that is ruled out not a line of ours runs.
 */
import * as v from 'valibot';
import { DEFAULT_LOOK, LOOKS, STYLES } from '../paint/look.ts';

/** `never`: the site is not even looked at. `always`: each of its pages is annotated, whatever it is. */
export const RULES = ['never', 'always'] as const;
export type Rule = (typeof RULES)[number];

/** Above this many sites the settings are somebody's mistake, or somebody's attack. */
const MOST_SITES = 5_000;

const site = v.pipe(v.string(), v.maxLength(300), v.regex(/^[^\s/]+$/));

const colour = v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/));
const mark = v.object({ style: v.picklist(STYLES), light: colour, dark: colour });

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
  /** Colours and styles of the highlights. */
  look: v.fallback(
    v.object({
      palette: v.picklist(LOOKS),
      custom: v.object({ figure: mark, pledge: mark, note: mark }),
    }),
    DEFAULT_LOOK,
  ),
  /** What is collected: all that is read, or only items that the reader said something of. */
  collect: v.fallback(v.picklist(['all', 'kept']), 'all'),
  /** Language of the interface; `auto` is the browser's. */
  language: v.fallback(v.picklist(['auto', 'en', 'zh-CN', 'zh-TW']), 'auto'),
  /** Script of values, units and subjects. Quotes stay as the page has them. */
  script: v.fallback(v.picklist(['page', 'hans', 'hant']), 'page'),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULTS: Settings = {
  paused: false,
  onlyOfficial: false,
  sites: {},
  look: DEFAULT_LOOK,
  collect: 'all',
  language: 'auto',
  script: 'page',
};

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

/** A site as it is typed: a host or an address of it; null for what is none. A rule is for one host, so `*.` makes none. */
export function typedSite(typed: string): string | null {
  const plain = typed.trim().toLowerCase();
  // Chromium escapes white space in a host where Firefox refuses it
  if (plain === '' || /\s/.test(plain)) return null;
  const [, scheme = 'http://', address = ''] = /^([a-z]+:\/\/+)?(.*)$/.exec(plain) ?? [];
  const site = siteOf(scheme + address);
  // as they do a star
  return site === null || /[*%]/.test(site) ? null : site;
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
