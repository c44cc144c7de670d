/** Strings that a page gives about itself are untrusted: they are made short, single-line and printable. */

/** Controls, bidi marks and overrides, zero-width characters, line separators. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** `text` on one line, without unprintable characters, at most `max` UTF-16 units; null if nothing is left. */
export function clean(text: string | null | undefined, max: number): string | null {
  if (text === null || text === undefined) return null;
  // A page may put megabytes here; nothing sensible needs more than the head.
  const line = text
    .slice(0, max * 8)
    .replace(UNPRINTABLE, ' ')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  const cut =
    line.length > max
      ? line
          .slice(0, max)
          .replace(/[\ud800-\udbff]$/, '')
          .trimEnd()
      : line;
  return cut === '' ? null : cut;
}

/** Contents of the `<meta>` elements named by one of `names` (lower-case), in the order of `names`. */
export function metas(document: Document, names: readonly string[]): string[] {
  const found = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const key = (
      meta.getAttribute('name') ??
      meta.getAttribute('property') ??
      meta.getAttribute('itemprop') ??
      ''
    )
      .trim()
      .toLowerCase();
    const content = meta.getAttribute('content') ?? meta.getAttribute('value');
    if (key === '' || content === null || content.trim() === '') continue;
    const list = found.get(key);
    if (list === undefined) found.set(key, [content]);
    else list.push(content);
  }
  return names.flatMap(name => found.get(name) ?? []);
}
