/** The address that opens a collected item's page at the item. */

/** Beyond this a text fragment is likelier to miss than to hit. */
const MAX_FRAGMENT = 300;

/**
 * The page's URL with a text fragment for the sentence, where there is one; null for anything but http, https and
 * file (a record's URL was reported from beside a hostile page and may say `javascript:`).
 * A whole sentence is used, not the quote: browsers match fragments at word borders, and Chinese has none inside.
 */
export function openAddress(url: string, sentence: string): string | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (!['http:', 'https:', 'file:'].includes(parsed.protocol)) return null;
  if (sentence === '' || sentence.length > MAX_FRAGMENT || /[\n\r]/.test(sentence)) return parsed.href;
  let encoded: string;
  try {
    encoded = encodeURIComponent(sentence).replaceAll('-', '%2D');
  } catch {
    return parsed.href;
  }
  const directive = parsed.hash.indexOf(':~:');
  const hash = directive < 0 ? parsed.hash : parsed.hash.slice(0, directive);
  parsed.hash = '';
  return `${parsed.href.replace(/#$/, '')}${hash || '#'}:~:text=${encoded}`;
}
