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

/** The page's `<meta>` contents by lower-case name. */
export type Metas = Map<string, string[]>;

export function metasOf(document: Document): Metas {
  const metas: Metas = new Map();
  for (const meta of document.querySelectorAll('meta')) {
    const name =
      meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop') ?? '';
    const content = meta.getAttribute('content') ?? meta.getAttribute('value');
    const key = name.trim().toLowerCase();
    if (key === '' || content === null || content.trim() === '') continue;
    const list = metas.get(key);
    if (list === undefined) metas.set(key, [content]);
    else list.push(content);
  }
  return metas;
}

/** The contents under `names`, in the order of `names`. */
export function pick(metas: Metas, names: readonly string[]): string[] {
  return names.flatMap(name => metas.get(name) ?? []);
}
