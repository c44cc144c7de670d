/**
 * Who is who: the same page read twice, in two tabs or under a tracking-parameter URL, and the same item on it,
 * always get the same id. Everything here is a pure function of what was read, so no id is ever handed out.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the text's UTF-8 bytes, 64 lower-case hex digits. A lone surrogate counts as U+FFFD. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Characters hashed in one step. */
const CHUNK = 0x8000;

/** The work of `textHash`, step by step. */
export function* textHashSteps(text: string): Generator<void, string> {
  const hash = sha256.create();
  for (let from = 0; from < text.length; ) {
    let to = from + CHUNK;
    // a surrogate pair is one character
    if (/[\ud800-\udbff]/.test(text[to - 1] ?? '')) to += 1;
    hash.update(utf8ToBytes(text.slice(from, to)));
    yield;
    from = to;
  }
  return bytesToHex(hash.digest());
}

/** 128 bits of a SHA-256: short enough for a key, long enough that no two items of one reader ever meet. */
const idOf = (parts: readonly (string | number)[]): string => textHash(JSON.stringify(parts)).slice(0, 32);

/** Query parameters that say how a reader came here, never what is shown. Compared in lower case. */
const TRACKING = new Set([
  // Campaign and click ids of advertising networks
  ...[
    'fbclid',
    'gclid',
    'gclsrc',
    'dclid',
    'gbraid',
    'wbraid',
    'msclkid',
    'yclid',
    'twclid',
    'igshid',
    'igsh',
  ],
  ...['mc_cid', 'mc_eid', '_ga', '_gl', '_hsenc', '_hsmi', 'bd_vid', 'qhclickid'],
  // Baidu Tongji campaigns
  ...['hmsr', 'hmpl', 'hmcu', 'hmkw', 'hmci'],
  // Alibaba's position tracking, Bilibili, Toutiao
  ...['spm', 'spm_id_from', 'scm', 'vd_source', 'tt_from', 'seid'],
  // "Shared by": portals' and news apps' own share buttons
  ...['from', 'share_token', 'share_from', 'share_source', 'share_medium', 'share_plat', 'share_tag'],
  ...['share_session_id', 'share_id', 'sharefrom', 'sharetype', 'unique_k', 'bbid', 'ts_share'],
  // WeChat adds these when a link is passed on or opened in its browser
  ...['isappinstalled', 'scene', 'subscene', 'ascene', 'nsukey', 'mpshare', 'srcid', 'clicktime', 'enterid'],
  ...['sharer_sharetime', 'sharer_shareid', 'sharer_shareinfo', 'sharer_shareinfo_first', 'wxshare_count'],
  ...['weixinadkey', 'wx_header', 'wxfid', 'wxwork_userid', 'pass_ticket', 'exportkey', 'devicetype'],
  // Session ids that old CMSs put into links
  ...['jsessionid', 'phpsessid', 'sid_for_share'],
]);

/** Cache busters: tracking only where the value is a clock reading or a random fraction (`t=7` may name a topic). */
const CLOCKS = new Set([
  't',
  '_t',
  '_',
  'ts',
  'time',
  'timestamp',
  'rnd',
  'rand',
  'random',
  'r',
  'v',
  'nonce',
]);
const CLOCK_VALUE = /^(?:1\d{9}|1\d{12}|0?\.\d{6,})$/;

/** Index documents of a directory: a page that names one as its canonical address names the site, not itself. */
const INDEX = /^(?:index|default|home|main)(?:_\d+)?(?:\.[a-z0-9]{1,6})?$/i;

function isTracking(parameter: string): boolean {
  const cut = parameter.indexOf('=');
  const name = (cut < 0 ? parameter : parameter.slice(0, cut)).toLowerCase();
  if (name.startsWith('utm_') || TRACKING.has(name)) return true;
  return CLOCKS.has(name) && cut >= 0 && CLOCK_VALUE.test(parameter.slice(cut + 1));
}

const upperEscapes = (text: string): string => text.replace(/%[0-9a-f]{2}/gi, code => code.toUpperCase());

/**
 * Parameters are kept as they are written, not decoded: many sites escape in GBK, which URLSearchParams would turn
 * into replacement characters, making different pages one. Equal names keep their order, it may mean something.
 */
function cleanQuery(query: string): string {
  const name = (parameter: string) => parameter.split('=', 1)[0];
  return query
    .split('&')
    .filter(parameter => parameter !== '' && !isTracking(parameter))
    .map(upperEscapes)
    .sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0))
    .join('&');
}

/** `#!/detail?id=7` and `#/detail?id=7` are addresses of single-page sites; any other fragment is a place on a page. */
function cleanFragment(fragment: string): string {
  if (!/^#!?\//.test(fragment) && !fragment.startsWith('#!')) return '';
  const cut = fragment.indexOf('?');
  if (cut < 0) return upperEscapes(fragment);
  const query = cleanQuery(fragment.slice(cut + 1));
  return upperEscapes(fragment.slice(0, cut)) + (query && `?${query}`);
}

const parse = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null);
/** Scheme and host of an address (all local files have one); null for what is no address. */
export function originOf(url: string | undefined): string | null {
  const parsed = parse(url ?? '');
  return parsed && `${parsed.protocol}//${parsed.host}`;
}

const isWeb = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:';

function clean(url: URL): string {
  // Other schemes (file:, view-source:) have no tracking; the query of a file is no part of its name.
  if (!isWeb(url)) return url.protocol === 'file:' ? url.href.slice(0, hrefEnd(url.href)) : url.href;
  const path = upperEscapes(url.pathname).replace(/;jsessionid=[^/;]*/gi, '');
  const query = cleanQuery(url.search.slice(1));
  // `host` is lower case and without the default port already; user and password are never kept.
  return `${url.protocol}//${url.host}${path}${query && `?${query}`}${cleanFragment(url.hash)}`;
}

function hrefEnd(href: string): number {
  const end = href.search(/[?#]/);
  return end < 0 ? href.length : end;
}

const partsOf = (url: URL): string[] => url.pathname.split('/').filter(part => part !== '');
const shapeOf = (name: string): string => name.replace(/\d+/g, '0');
const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];

/**
 * May the page's own rel=canonical stand for its address? The page is hostile or, more often, its template is
 * careless: one canonical for the whole site would melt all its pages into one record. So it is believed only on
 * the page's own origin, where it is no index and no directory above the page, and where it keeps what tells this
 * page from its siblings: the numbers and words of its query and the numbers of the last part of its path, or that
 * part itself where there is no number at all.
 */
function trusted(canonical: URL, opened: URL): boolean {
  if (!isWeb(canonical) || canonical.origin !== opened.origin) return false;
  const there = partsOf(canonical);
  const here = partsOf(opened);
  const last = here.at(-1) ?? '';
  if (there.join('/') !== here.join('/')) {
    if (there.length === 0 || INDEX.test(there.at(-1)!)) return false;
    if (there.length < here.length && there.every((part, i) => part === here[i])) return false;
  }
  // A route in the fragment is the address of a single-page site: a canonical without it names the whole site.
  if (cleanFragment(opened.hash) !== '' && cleanFragment(canonical.hash) === '') return false;

  // art_2_3 under 2026/4/ for art_2_4: written alike with other numbers it is a sibling, whatever its path holds
  const name = there.at(-1) ?? '';
  if (name !== last && shapeOf(name) === shapeOf(last)) return false;

  const said = canonical.pathname + canonical.search;
  const kept = new Set(numbersIn(said));
  const query = cleanQuery(opened.search.slice(1)).split('&');
  const values = query.map(parameter => parameter.slice(parameter.indexOf('=') + 1));
  if (!values.every(value => numbersIn(value).length > 0 || said.includes(value))) return false;
  const numbers = [last, ...values].flatMap(numbersIn);
  return numbers.length > 0 ? numbers.every(number => kept.has(number)) : name === last;
}

/**
 * The page's identity as an address: no fragment (but for `#!` and `#/` routes), no tracking parameters, the rest
 * sorted by name, host in lower case, no default port, no user and password.
 *
 * @param url as opened; a text that is no URL (a file name on the command line) is returned trimmed
 * @param canonical what the page says in rel=canonical, absolute or relative; believed only where it is plausible
 * @returns the same address for every way to the page; idempotent; never throws
 */
export function canonicalUrl(url: string, canonical?: string | null): string {
  const opened = parse(url);
  if (!opened) return url.trim();
  if (canonical && isWeb(opened) && URL.canParse(canonical, url)) {
    const said = new URL(canonical, url);
    if (trusted(said, opened)) return clean(said);
  }
  return clean(opened);
}

/** Id of a page (32 hex digits) from its canonical address. */
export function pageId(canonical: string): string {
  return idOf(['page', canonical]);
}

/** White space differs between two renderings of one text (a line break in the source, a justified space): drop it. */
export function withoutSpace(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '');
}

/**
 * Id of an item (32 hex digits): where it stands and what it says, not at which offset, so that a banner added above
 * the article changes no id.
 *
 * @param ordinal how many items with the same type, quote and sentence stand before this one on the page
 */
export function annotationId(
  page: string,
  type: 'figure' | 'pledge' | `own-${'figure' | 'pledge' | 'note'}`,
  quote: string,
  sentence: string,
  ordinal: number,
): string {
  return idOf([page, type, withoutSpace(quote), withoutSpace(sentence), ordinal]);
}
